// The layout of a page, in four steps, each a file that knows only the ones before it:
//
// 1. cells.ts       how wide a character is, by tables (characters.ts, data/), with hangul.ts composing jamo first
//                   and clusters.ts finding grapheme clusters.
// 2. breaker.ts     where a line may end, and how good each place is: the rules of UAX #14 (uax14.ts, in the words of
//                   rules.ts) and the Korean tailoring (korean.ts, with together.ts and addresses.ts).
// 3. fit.ts         which of these places to take for a measure; paragraph.ts joins 1 to 3 for a paragraph.
// 4. blocks.ts      one function a block kind (inline.ts, table.ts); spacing.ts has the blank lines between blocks.
//
// This file puts the parts of an article on one page; galley.ts lays out a long one as far as it is looked at.
import { addressesIn, canFollow } from '../article/links.ts';
import type { Heading } from '../article/flow.ts';
import type { About } from '../article/manuscript.ts';
import type { Article, Block, Related } from '../article/model.ts';
import type { NumberedSection } from '../article/sections.ts';
import { articleCharacters, hasNumber, inlineText, readingMinutes } from '../article/text.ts';
import { layoutBlock, layoutBlocks } from './blocks.ts';
import { layoutCard } from './card.ts';
import { ornament, withPrefix, type Notation, type Setting } from './setting.ts';
import { layoutInlines, layoutText } from './inline.ts';
import { formatDate, labelsFor, type Labels } from '../article/labels.ts';
import type { Page } from './page.ts';
import type { Measure } from '../lines/paragraph.ts';
import { spaced, stack, type PagePart } from './spacing.ts';

export interface PageOptions {
  readonly measure: Measure;
  /** Whether links can be followed in place; where they cannot, their addresses are listed at the end. */
  readonly hyperlinks: boolean;
  /** Whether what is struck out can be shown so; where it cannot, it stands between `~~`. */
  readonly styled?: boolean;
  /** Whether the lines of paragraphs are made equally long. */
  readonly justify?: boolean;
  /** Whether there are words only, for screen readers and Braille: no bars, boxes, bullets, or numbers that nanro adds. */
  readonly plain?: boolean;
}

/** Lays out a whole article: title, metadata, sections, related articles. */
export function layoutArticle(
  article: Article,
  sections: readonly NumberedSection[],
  options: PageOptions,
): Page {
  const { lead = [], related = [] } = article;
  const labels = labelsFor(article.language);
  const setting = settingFor(labels, options, addressesIn(lead, sections));
  const parts = function* (): Generator<PagePart> {
    yield layoutHead(article, articleCharacters(article), setting);
    yield* layoutParts(lead, setting);
    for (const section of sections) yield* layoutSection(section, setting);
    yield* layoutRelated(related, setting);
    yield* layoutLinks(setting);
  };
  return { lines: spaced(parts()) };
}

/** Lays out some sections by themselves. */
export function layoutSections(
  article: Article,
  sections: readonly NumberedSection[],
  options: PageOptions,
): Page {
  const setting = settingFor(labelsFor(article.language), options, addressesIn([], sections));
  const parts = function* (): Generator<PagePart> {
    for (const section of sections) yield* layoutSection(section, setting);
    yield* layoutLinks(setting);
  };
  return { lines: spaced(parts()) };
}

/** Lays out some blocks by themselves. */
export function layoutAlone(
  blocks: readonly Block[],
  language: string | undefined,
  options: PageOptions,
): Page {
  return { lines: layoutBlocks(blocks, settingFor(labelsFor(language), options, [])) };
}

export function settingFor(
  labels: Labels,
  { measure, hyperlinks, styled = true, justify = false, plain = false }: PageOptions,
  hrefs: readonly string[],
): Setting {
  const addresses = [...new Set(hyperlinks ? hrefs.filter((href) => !canFollow(href)) : hrefs)];
  const notation: Notation = {
    links: new Map(plain ? [] : addresses.map((href, index) => [href, index + 1])),
    strike: styled ? '' : '~~',
  };
  return { measure, labels, notation, addresses, hyperlinks, justify, plain, role: 'text' };
}

function* layoutParts(blocks: readonly Block[], setting: Setting): Generator<PagePart> {
  for (const block of blocks) yield { part: 'block', lines: layoutBlock(block, setting) };
}

/** The title of an article and what is known of it. */
export function layoutHead(about: About, characters: number, { measure, labels }: Setting): PagePart {
  const line = describe(about, labels, [labels.minutes(readingMinutes(characters))]);
  const tags = (about.tags ?? []).map((tag) => `#${tag}`).join(' ');
  const title = layoutText(about.title, { role: 'title' }, measure, 'balanced');
  return {
    part: 'metadata',
    lines: [
      ...title,
      ...layoutText(line, { role: 'metadata' }, measure),
      ...layoutText(tags, { role: 'metadata' }, measure),
    ],
  };
}

/** `firr.tistory.com · 2024년 8월 1일 05:59`, and what follows. */
function describe(
  { site, author, published }: { site?: string; author?: string; published?: string },
  labels: Labels,
  more: readonly string[],
): string {
  return [site, author, published && formatDate(published, labels), ...more].filter(Boolean).join(' · ');
}

function* layoutSection(
  { number, section: { level, heading, blocks } }: NumberedSection,
  setting: Setting,
): Generator<PagePart> {
  yield layoutHeading({ kind: 'heading', level, content: heading }, number, setting);
  yield* layoutParts(blocks, setting);
}

/** The heading of a section, with its number where it has none of its own. */
export function layoutHeading(
  { level, content }: Heading,
  number: number | undefined,
  setting: Setting,
): PagePart {
  const role = level > 2 ? 'subheading' : 'heading';
  const marker = ornament(
    number === undefined || hasNumber(inlineText(content)) ? [] : [{ role: 'number', text: `${number}. ` }],
    setting,
    ' ',
  );
  return {
    part: 'heading',
    lines: withPrefix(marker, setting, ({ measure, notation }) =>
      layoutInlines(content, { role }, measure, notation, 'balanced'),
    ),
  };
}

/** Related articles, as cards under a heading. */
export function layoutRelated(related: readonly Related[], setting: Setting): PagePart[] {
  if (related.length === 0) return [];
  const cards = related.map(({ title, href, description, category, ...about }) => {
    const metadata = describe(about, setting.labels, category === undefined ? [] : [category]);
    return layoutCard({ title, href, metadata: metadata || undefined, description }, setting);
  });
  return [
    { part: 'heading', lines: layoutText(setting.labels.related, { role: 'heading' }, setting.measure) },
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
    { part: 'heading', lines: layoutText(labels.links, { role: 'heading' }, measure) },
    { part: 'block', lines: stack(items) },
  ];
}
