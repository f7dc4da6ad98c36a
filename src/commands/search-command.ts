// `nanro search <words> [source]`: prints where words are found in an article.
import type { Manuscript } from '../article/manuscript.ts';
import { queryOf, type Query } from '../article/search.ts';
import { NanroError } from '../errors.ts';
import type { Fit } from '../lines/fit.ts';
import { createGalley, unitOf, type Galley, type Row } from '../layout/galley.ts';
import { markHits } from '../layout/hits.ts';
import { layoutHeading, settingFor, type PageOptions } from '../layout/article.ts';
import { layoutText } from '../layout/inline.ts';
import { labelsFor } from '../article/labels.ts';
import { lineCells, type Line, type Span } from '../layout/page.ts';
import { UNLIMITED, type Measure } from '../lines/paragraph.ts';
import { write } from '../output/writable.ts';
import { isBundled, loadManuscript } from './load.ts';
import { printPage } from './print.ts';
import type { PrintOptions, World } from './world.ts';

export interface SearchOptions extends PrintOptions {
  readonly format: 'text' | 'json';
}

/** Each paragraph on one line. */
const UNBROKEN: PageOptions = { measure: UNLIMITED, hyperlinks: true };

/** A part of a text, in UTF-16 code units. */
type Range = readonly [start: number, end: number];

/** What `nanro search --format json` prints. */
export interface Findings {
  readonly words: string;
  readonly count: number;
  readonly sections: readonly {
    /** Null above the first section. */
    readonly number: number | null;
    readonly heading: string;
    readonly headingHits: readonly Range[];
    /** Paragraphs, items, rows of tables. */
    readonly lines: readonly { readonly text: string; readonly hits: readonly Range[] }[];
  }[];
}

/**
 * Prints the sections and lines that have the words. Throws NanroError `missingWords`, or `noMatch` if none has the
 * words; JSON is printed all the same.
 */
export async function search(
  world: World,
  words: string,
  source: string | undefined,
  options: SearchOptions,
): Promise<void> {
  const query = queryOf(words);
  if (!query) throw new NanroError({ kind: 'missingWords' });
  const manuscript = await loadManuscript(source, world, options);
  const groups = findGroups(manuscript, createGalley(manuscript, UNBROKEN), query, {
    ...UNBROKEN,
    plain: true,
  });
  // The first section that has the words is enough to start printing text, so that what follows it is laid out once.
  const first = groups.next();
  const found = first.done ? [] : [first.value];
  if (options.format === 'json')
    await write(
      world.stdout,
      `${JSON.stringify(describe(words, manuscript, [...found, ...groups]), null, 2)}\n`,
    );
  if (first.done) throw new NanroError({ kind: 'noMatch', words, isBundled: isBundled(source, world) });
  if (options.format === 'text')
    await printPage(world, options, (pageOptions) => ({ lines: pageLines(manuscript, query, pageOptions) }));
}

/** The lines of a section that have the words; `section` is its index, or -1 for what is above the first. */
interface Group {
  readonly section: number;
  readonly heading: readonly Line[];
  readonly lines: readonly Line[];
  readonly count: number;
}

/** Yields the sections that have the words. `options` are for their headings, the galley has the other lines. */
function* findGroups(
  manuscript: Manuscript,
  galley: Galley,
  query: Query,
  options: PageOptions,
): Generator<Group> {
  const { headings, about } = manuscript;
  const setting = settingFor(labelsFor(about.language), options, []);
  const layoutNumbered = ({ text, number }: (typeof headings)[number]): readonly Line[] =>
    layoutHeading({ kind: 'heading', level: 2, content: [{ kind: 'text', text }] }, number, setting).lines;
  const starts = [0, ...headings.map(({ passage }) => unitOf(passage)), galley.count];
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const heading = headings[index - 1];
    const name = markHits(
      heading
        ? layoutNumbered(heading)
        : layoutText(about.title, { role: 'heading' }, options.measure, 'balanced'),
      query,
    );
    const found = Array.from({ length: starts[index + 1]! - start }, (_, unit) =>
      markHits(bodyOf(galley.rows(start + unit)), query),
    );
    const count = found.reduce((sum, { startLines }) => sum + startLines.length, name.startLines.length);
    if (count === 0) continue;
    const lines = found
      .flatMap((unit) => unit.lines)
      .filter((line) => line.some(({ mark }) => mark !== undefined));
    yield { section: index - 1, heading: name.lines, lines, count };
  }
}

/** The lines of a unit without those of the title and of headings. */
const bodyOf = (rows: readonly Row[]): Line[] =>
  rows
    .map(({ line }) => line)
    .filter(
      (line) => !line.some(({ role }) => role === 'title' || role === 'heading' || role === 'subheading'),
    );

const INDENT: Span = { role: 'text', text: '  ' };
/** On narrower lines the indent would leave the text no room. */
const NARROWEST_INDENTED = 10;
/** The cells of the signs around two hits. */
const SIGNS = 4;

/** The page: under the heading of each section the lines that have the words. */
function* pageLines(manuscript: Manuscript, query: Query, options: PageOptions): Generator<Line> {
  const { measure, styled = true, plain = false } = options;
  const indent: Line = plain || measure.width < NARROWEST_INDENTED ? [] : [INDENT];
  const hasSigns = !styled && !plain;
  const room = measure.width - lineCells(indent, measure.ambiguous);
  const galley = createGalley(manuscript, {
    ...options,
    measure: { ...measure, width: hasSigns ? Math.max(2, room - SIGNS) : room },
  });
  const show = (line: Line, width: number, fit: Fit): readonly Line[] =>
    hasSigns ? spellMarks(line, { ...measure, width }, fit) : [line];
  const groups = findGroups(
    manuscript,
    galley,
    query,
    hasSigns ? { ...options, measure: { ...measure, width: Infinity } } : options,
  );
  let isFirst = true;
  for (const { heading, lines } of groups) {
    if (!isFirst) yield [];
    isFirst = false;
    for (const line of heading) yield* show(line, measure.width, 'balanced');
    for (const line of lines) for (const shown of show(line, room, 'greedy')) yield [...indent, ...shown];
  }
}

/** Puts hits between angle quotation marks, for output without colours; a line that gets too long is broken. */
function spellMarks(line: Line, measure: Measure, fit: Fit): Line[] {
  const { text: plain, hits } = describeLine(line);
  const text = hits
    .toReversed()
    .reduce(
      (marked, [start, end]) => `${marked.slice(0, start)}‹${marked.slice(start, end)}›${marked.slice(end)}`,
      plain,
    );
  return layoutText(text, { role: 'text' }, measure, fit);
}

function describe(words: string, { headings }: Manuscript, groups: readonly Group[]): Findings {
  return {
    words,
    count: groups.reduce((sum, { count }) => sum + count, 0),
    sections: groups.map(({ section, heading, lines }) => {
      const numbered = headings[section];
      const name = describeLine(heading.flat());
      return {
        number: numbered?.number ?? null,
        heading: name.text,
        headingHits: name.hits,
        lines: lines.map(describeLine),
      };
    }),
  };
}

function describeLine(line: Line): Findings['sections'][number]['lines'][number] {
  const hits: Range[] = [];
  let text = '';
  let last: number | undefined; // the hit of the span before
  for (const { text: part, hit } of line) {
    if (hit !== undefined)
      hits.push([hit === last ? hits.pop()![0] : text.length, text.length + part.length]);
    last = hit;
    text += part;
  }
  return { text, hits };
}
