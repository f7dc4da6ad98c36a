// `nanro search <words> [source…]`: prints where words are found in articles.
import { jsonNumber } from '../article/section-numbers.ts';
import type { Manuscript } from '../article/manuscript.ts';
import { onOneLine } from '../article/sanitize.ts';
import { queryOf, type Query } from '../article/search.ts';
import { NanroError } from '../errors.ts';
import type { Fit } from '../lines/prices.ts';
import { createGalley } from '../layout/galley.ts';
import type { PageOptions } from '../layout/page-options.ts';
import { codeStart, layoutLonger } from '../layout/code-block.ts';
import { layoutText } from '../layout/inline.ts';
import { lineCells, type Line, type Span } from '../layout/page.ts';
import { UNLIMITED, type Measure } from '../lines/paragraph.ts';
import { isBlank, SPACE } from '../unicode/blanks.ts';
import type { Cells } from '../unicode/cells.ts';
import { allSources } from './files-from.ts';
import { isBundled, loadManuscript, MOST_BYTES } from './load.ts';
import { printJson, printPage } from './print.ts';
import {
  findHits,
  hasHit,
  linesWithHits,
  searchParts,
  type Found,
  type SearchedPart,
} from './search-parts.ts';
import { JSON_ARRAY, printEach, type Print } from './several.ts';
import type { ListedOptions, OutputOptions, PrintOptions, Context } from './context.ts';

export interface SearchOptions extends PrintOptions, OutputOptions, ListedOptions {
  readonly format: 'text' | 'json';
}

/** Each paragraph on one line. */
const UNBROKEN: PageOptions = { measure: UNLIMITED, hyperlinks: true, sgr: false };

/** A part of a text, in UTF-16 code units. */
type Range = readonly [start: number, end: number];

/** What `nanro search --format json` prints. */
export interface Findings {
  readonly words: string;
  readonly count: number;
  readonly sections: readonly {
    /** As in the list of `nanro list --format json`; null above the first section. */
    readonly number: number | string | null;
    readonly heading: string;
    readonly headingHits: readonly Range[];
    /** Paragraphs, items, rows of tables. */
    readonly lines: readonly { readonly text: string; readonly hits: readonly Range[] }[];
  }[];
}

/**
 * Prints the sections and lines that contain the words. Throws NanroError `missingWords`; `missingSource` if
 * there is no source, because nobody looks for words in the bundled article; `tooManyHits`; `noMatch` if no
 * line has the words. JSON is printed even then. With several sources, `noMatch` is thrown only if none has
 * the words.
 */
export async function search(
  context: Context,
  words: string,
  given: readonly string[],
  options: SearchOptions,
): Promise<void> {
  const sources = await allSources(context, given, options);
  if (!sources) return;
  const query = queryOf(words);
  if (!query) throw new NanroError({ kind: 'missingWords' });
  if (isBundled(sources[0], context)) throw new NanroError({ kind: 'missingSource', words });
  const isOne = sources.length <= 1;
  const noMatch = new NanroError({ kind: 'noMatch', words });
  const prepare = async (source: string | undefined): Promise<Print> => {
    const { content: manuscript } = await loadManuscript(source, context, { ...options, isOnly: isOne });
    const galley = createGalley(manuscript, UNBROKEN);
    const partsOf = (units?: ReadonlySet<number>): Generator<SearchedPart> =>
      searchParts(manuscript, galley, query, { ...UNBROKEN, plain: true }, units);
    const limit = Math.ceil((options.maxBytes ?? MOST_BYTES) / BYTES_PER_HIT);
    // A large text is first searched to count its hits. Then only the units with hits are laid out.
    const hits = mayHaveMoreHits(manuscript, query, limit) ? findHits(partsOf(), limit) : undefined;
    if (hits && hits.count > limit) throw new NanroError({ kind: 'tooManyHits', words, limit });
    if (options.format === 'text') {
      if (hits ? hits.count === 0 : !hasHit(partsOf())) throw noMatch;
      return () =>
        printPage(context, options, (pageOptions) => {
          const lines = pageLines(manuscript, query, pageOptions, hits?.units);
          return { lines: isOne ? lines : withName(lines, source!, context.stdout.isTTY === true) };
        });
    }
    const findings = describe(words, manuscript, linesWithHits(partsOf(hits?.units)));
    const isEmpty = findings.sections.length === 0;
    if (!isOne && isEmpty) throw noMatch;
    return async () => {
      await printJson(context, isOne ? findings : { source, ...findings });
      if (isEmpty) throw noMatch;
    };
  };
  const frame = options.format === 'json' ? JSON_ARRAY : BLANK_LINE;
  const isNoMatch = (error: NanroError): boolean => error === noMatch;
  const { printed, failed } = await printEach(context, sources, prepare, frame, isNoMatch);
  if (printed === 0) throw failed ?? noMatch;
}

const BLANK_LINE = { before: '', between: '\n', after: '' };

/** Yields lines with the name of their source: above them on a terminal, else before each, as grep does. */
function* withName(lines: Iterable<Line>, source: string, isTerminal: boolean): Generator<Line> {
  const name = onOneLine(source);
  if (isTerminal) yield [{ role: 'label', text: name }];
  for (const line of lines)
    yield isTerminal || line.length === 0 ? line : [{ role: 'label', text: `${name}: ` }, ...line];
}

/** The limit of a source is one hit for this many bytes. A hit takes as much memory as an element. */
const BYTES_PER_HIT = 64;

/** Reports whether a text is so long that it may have more hits than `limit`. */
const mayHaveMoreHits = ({ characters }: Manuscript, { text }: Query, limit: number): boolean =>
  characters.reduce((sum, count) => sum + count, 0) > limit * text.length;

const INDENT: Span = { role: 'text', text: '  ' };
/** On narrower lines, the indent would leave too little room for the text. */
const NARROWEST_INDENTED = 10;
/** The cells of the quotation marks around two hits. */
const SIGNS = 4;

/** Yields the page: the heading of each section, and below it the lines that contain the words. */
function* pageLines(
  manuscript: Manuscript,
  query: Query,
  options: PageOptions,
  units?: ReadonlySet<number>,
): Generator<Line> {
  const { measure, styled = true, plain = false } = options;
  const indent: Line = plain || measure.width < NARROWEST_INDENTED ? [] : [INDENT];
  const hasSigns = !styled && !plain;
  const room = measure.width - lineCells(indent, measure.ambiguous);
  const width = hasSigns ? Math.max(2, room - SIGNS) : room;
  const galley = createGalley(manuscript, { ...options, measure: { ...measure, width }, sgr: false });
  const narrow: Measure = { ...measure, width: room };
  const isKept = (line: Line): boolean =>
    lineCells(line, measure.ambiguous) > width || (options.code === 'keep' && codeStart(line) >= 0);
  const hasRoom = (line: Line, signs: Cells): boolean =>
    signs <= room - width || lineCells(line, measure.ambiguous) + signs <= room;
  const show = (line: Line, isFolded: boolean): readonly Line[] => {
    if (!hasSigns) return [line];
    const text = quoteHits(line);
    // Laying out a line takes as long as finding its hits, and most lines would not change.
    const isEdged = text.charCodeAt(0) === SPACE || isBlank(text.charCodeAt(text.length - 1));
    const isSame = !isFolded && !isEdged && codeStart(line) < 0;
    if (isSame && hasRoom(line, text.length - lineLength(line))) return [[{ role: 'text', text }]];
    return spellMarks(line, text, isKept(line) ? { ...narrow, width: Infinity } : narrow, 'greedy');
  };
  const headingOptions = hasSigns ? { ...options, measure: { ...measure, width: Infinity } } : options;
  const parts = searchParts(manuscript, galley, query, headingOptions, units);
  let isFirst = true;
  for (const { isHeading, lines, isFolded } of linesWithHits(parts)) {
    if (isHeading) {
      if (!isFirst) yield [];
      isFirst = false;
      for (const line of lines)
        yield* hasSigns ? spellMarks(line, quoteHits(line), measure, 'balanced') : [line];
      continue;
    }
    for (const line of lines) for (const shown of show(line, isFolded)) yield [...indent, ...shown];
  }
}

/**
 * Lays out a line whose hits are between angle quotation marks in `quoted`, for output without colours.
 * Divides it if it is too long, a line of code as code.
 */
function spellMarks(line: Line, quoted: string, measure: Measure, fit: Fit): readonly Line[] {
  const start = codeStart(line);
  if (start < 0) return layoutText(quoted, { role: 'text' }, measure, fit);
  const visible = line.findIndex(({ text }) => text.trim() !== '');
  const code = quoteHits(line.slice(start)).trim();
  return layoutLonger(line.slice(visible, start), code, measure.width, measure.ambiguous);
}

function lineLength(line: Line): number {
  let length = 0;
  for (const { text } of line) length += text.length;
  return length;
}

/** Returns the text of a line with its hits in angle quotation marks, which take a cell each. */
function quoteHits(line: Line): string {
  let quoted = '';
  let last: number | undefined; // the hit of the span before
  for (const { text, hit } of line) {
    if (hit !== last && last !== undefined) quoted += '›';
    if (hit !== last && hit !== undefined) quoted += '‹';
    quoted += text;
    last = hit;
  }
  return last === undefined ? quoted : `${quoted}›`;
}

function describe(words: string, { headings }: Manuscript, found: Iterable<Found>): Findings {
  const sections: Findings['sections'][number][] = [];
  let count = 0;
  let below: ReturnType<typeof describeLine>[] = [];
  for (const { section, isHeading, lines, count: hits } of found) {
    count += hits;
    if (isHeading) {
      const name = describeLine(lines.flat());
      const number = jsonNumber(headings[section]?.number);
      below = [];
      sections.push({ number, heading: name.text, headingHits: name.hits, lines: below });
    } else for (const line of lines) below.push(describeLine(line));
  }
  return { words, count, sections };
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
