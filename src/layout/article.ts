// An article → a page of lines. Text becomes lines in four steps; no step imports a later one:
//
// 1. Cells: how wide a grapheme cluster is. In src/unicode/: hangul.ts composes decomposed syllables,
//    clusters.ts finds the clusters, and cells.ts measures.
// 2. Opportunities: where a line may end, and how good each place is. In src/lines/: uax14.ts has the rules
//    of UAX #14, korean.ts the Korean tailoring, breaker.ts applies them to a text; joints.ts finds the
//    joints of long words, together.ts the words that belong together.
// 3. Fit: which of these places to take for a measure. In src/lines/: fit.ts sees cells, qualities and bonds,
//    never text; least-cost.ts finds the lines that cost least, prices.ts says what they cost; paragraph.ts
//    combines steps 1 to 3 for a paragraph.
// 4. Blocks: what the lines of an article are. In src/layout/: inline.ts lays out running text as lines of
//    spans (page.ts), blocks.ts has a function for each kind of block, spacing.ts the blank lines between
//    blocks, and this file puts all parts of an article on a page.
//
// galley.ts lays out the same parts one at a time, for a reader that shows only some of them.
import { addressesIn } from '../article/links.ts';
import type { Heading } from '../article/flow.ts';
import { hasNumber } from '../article/heading-numbers.ts';
import { languageOfArticle } from '../article/language.ts';
import type { About } from '../article/manuscript.ts';
import type { Article, Block, Related } from '../article/model.ts';
import { noteBlocks, notesOf } from '../article/notes.ts';
import type { NumberedSection } from '../article/sections.ts';
import { printedParts } from '../article/split.ts';
import { articleCharacters, inlineText, isTerminalText, readingMinutes } from '../article/text.ts';
import { layoutBlock } from './blocks.ts';
import { layoutCard } from './card.ts';
import { settingFor, type PageOptions } from './page-options.ts';
import { ornament, withPrefix, type Setting } from './setting.ts';
import { inkLength, withAdded } from './ink.ts';
import { layoutInlines, layoutText } from './inline.ts';
import { aboutLine } from '../article/labels.ts';
import { withTarget, type Line, type Page } from './page.ts';
import type { Cells } from '../unicode/cells.ts';
import { spaced, stack, type PagePart } from './spacing.ts';

/** Lays out a whole article: title, metadata, sections, related articles, and the list of addresses. */
export function layoutArticle(
  article: Article,
  sections: readonly NumberedSection[],
  options: PageOptions,
): Page {
  const { lead = [], notes = [], related = [] } = article;
  const language = (): string => languageOfArticle(article);
  const setting = settingFor(language, options, addressesIn(lead, sections, notes));
  const parts = function* (): Generator<PagePart> {
    if (!isTerminalText(article)) yield layoutHead(article, undefined, articleCharacters(article), setting);
    yield* layoutParts(lead, setting);
    yield* layoutSectionList(sections, setting);
    yield* layoutParts(noteBlocks(notes), setting);
    yield* layoutRelated(related, setting);
    yield* layoutLinks(setting);
  };
  return { lines: spaced(parts()) };
}

/**
 * Lays out some sections of an article, their notes and the list of their addresses, without the head of the
 * article.
 */
export function layoutSections(
  article: Article,
  sections: readonly NumberedSection[],
  options: PageOptions,
): Page {
  const notes = notesOf(
    article,
    sections.map(({ section }) => section),
  );
  const language = (): string => languageOfArticle(article);
  const setting = settingFor(language, options, addressesIn([], sections, notes));
  const parts = function* (): Generator<PagePart> {
    yield* layoutSectionList(sections, setting);
    yield* layoutParts(noteBlocks(notes), setting);
    yield* layoutLinks(setting);
  };
  return { lines: spaced(parts()) };
}

/** Lays out blocks that belong to no article, below `label` if it is given. `language` is as in settingFor. */
export function layoutAlone(
  blocks: readonly Block[],
  language: () => string,
  options: PageOptions,
  label = '',
): Page {
  const setting = settingFor(language, options, []);
  const parts = function* (): Generator<PagePart> {
    yield { part: 'metadata', lines: layoutText(label, { role: 'metadata' }, options.measure) };
    yield* layoutParts(blocks, setting);
  };
  return { lines: spaced(parts()) };
}

function* layoutParts(blocks: readonly Block[], setting: Setting): Generator<PagePart> {
  for (const block of blocks) {
    for (const [index, part] of printedParts(block).entries())
      yield { part: index === 0 ? 'block' : 'rest', lines: layoutBlock(part, setting) };
  }
}

/**
 * Lays out the head of an article: its title, or `label` if it has none; where and when it was published, the
 * minutes to read, and its tags.
 */
export function layoutHead(
  about: About,
  label: string | undefined,
  characters: number,
  { measure, notation, labels: labelsNow }: Setting,
): PagePart {
  const labels = labelsNow();
  const minutes = labels.minutes(readingMinutes(characters));
  const line = aboutLine(about, labels, [minutes]);
  const tags = (about.tags ?? []).map((tag) => `#${tag}`).join(' ');
  const title =
    about.title === undefined
      ? layoutText(label ?? '', { role: 'metadata' }, measure)
      : layoutText(about.title, { role: 'title' }, measure, 'balanced', notation);
  return {
    part: 'metadata',
    lines: [
      ...title,
      ...withAdded(
        layoutText(line, { role: 'metadata' }, measure),
        inkLength(line === minutes ? line : `·${minutes}`),
      ),
      ...layoutText(tags, { role: 'metadata' }, measure),
    ],
  };
}

function* layoutSectionList(sections: readonly NumberedSection[], setting: Setting): Generator<PagePart> {
  const levels = levelsOf(sections.map(({ section }) => section));
  for (const { number, section } of sections) {
    const { level, heading, blocks } = section;
    yield layoutHeading({ kind: 'heading', level, content: heading }, number, levels, setting);
    yield* layoutParts(blocks, setting);
  }
}

/** Returns the levels of some headings, the highest first. */
export const levelsOf = (headings: readonly { readonly level: number }[]): number[] =>
  [...new Set(headings.map(({ level }) => level))].toSorted((one, other) => one - other);

/** How many cells each level of headings is indented, compared with the level above it. */
const INDENT: Cells = 2;

/**
 * Lays out a heading, with the number of its section unless its text begins with a number. `levels` are the
 * levels of all headings on the page, the highest first. The lower ones are indented, so that the level is
 * seen without colour, as in Korean official documents. Plain text has the indents too, as Braille does.
 */
export function layoutHeading(
  heading: Heading,
  number: string | undefined,
  levels: readonly number[],
  setting: Setting,
): PagePart {
  const { level, content } = heading;
  const width = INDENT * levels.indexOf(level);
  const blanks: Line = [{ role: 'text', text: ' '.repeat(width) }];
  const role = level > 2 ? 'subheading' : 'heading';
  const marker = ornament(
    number === undefined || hasNumber(inlineText(content)) ? [] : [{ role: 'number', text: `${number}. ` }],
    setting,
    ' ',
  );
  return {
    part: 'heading',
    lines: withTarget(
      withPrefix({ first: blanks, rest: blanks, width }, setting, (indented) =>
        withPrefix(marker, indented, ({ measure, notation }) =>
          layoutInlines(content, { role }, measure, notation, 'balanced'),
        ),
      ),
      heading,
    ),
  };
}

/** Lays out related articles as cards under a heading. */
export function layoutRelated(related: readonly Related[], setting: Setting): PagePart[] {
  if (related.length === 0) return [];
  const cards = related.map(({ title, href, description, category, ...about }) => {
    const metadata = aboutLine(about, setting.labels(), category === undefined ? [] : [category]);
    return layoutCard({ title, href, metadata: metadata || undefined, description }, setting);
  });
  return [
    { part: 'heading', lines: layoutText(setting.labels().related, { role: 'heading' }, setting.measure) },
    ...cards.map((lines): PagePart => ({ part: 'block', lines })),
  ];
}

function layoutLinks(setting: Setting): PagePart[] {
  const { addresses, labels, measure } = setting;
  if (addresses.length === 0) return [];
  const items = addresses.map((href, index): PagePart => {
    const marker = ornament([{ role: 'marker', text: `[${index + 1}] ` }], setting, ' ');
    return {
      part: 'item',
      lines: withPrefix(marker, setting, (inner) => layoutText(href, { role: 'address' }, inner.measure)),
    };
  });
  return [
    { part: 'heading', lines: layoutText(labels().links, { role: 'heading' }, measure) },
    { part: 'block', lines: stack(items) },
  ];
}
