// Finds a query in lines that are laid out. A hit may continue on the next line. A table is
// searched cell by cell.
import { fold, occurrences, searchedText, type Query } from '../article/search.ts';
import { countIn, rangesIn, type Range } from '../article/unfolded.ts';
import type { Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import { isBlank } from '../unicode/blanks.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import type { Line, Span } from './page.ts';
import { contentOf, type Part } from './reading-order.ts';

/** Returns the text of some lines in reading order, folded like a query. */
export const foldLines = (lines: readonly Line[]): string => foldParts(contentOf(lines));

const foldParts = (parts: readonly Part[]): string => parts.map(({ span }) => fold(span.text)).join('');

function textOf(parts: readonly Part[]): string {
  let text = '';
  for (const { span } of parts) text += span.text;
  return text;
}

/** Returns the number of hits of a query in lines. */
export function countHits(lines: readonly Line[], query: Query): number {
  const parts = contentOf(lines);
  return (
    countIn(textOf(parts), query.unfolded) ?? occurrences(searchedText(foldParts(parts), query), query).length
  );
}

export interface MarkedLines {
  readonly lines: readonly Line[];
  /** For each hit, the index of the line that it starts in. */
  readonly startLines: readonly number[];
  /** Whether the text had to be folded. If not, laying it out again changes none of its characters. */
  readonly isFolded: boolean;
}

/** Returns, for each hit of a query in lines, the index of the line that it starts in. */
export const startLinesOf = (lines: readonly Line[], query: Query): readonly number[] =>
  markHits(lines, query, undefined, () => false).startLines;

/**
 * Marks the hits of a query in lines, or only their pieces that are wanted. The hit with the index `current`
 * gets the mark of that name.
 *
 * @example
 * import { queryOf } from '../article/search.ts';
 * const lines = [[{ role: 'text', text: '오픈' }], [{ role: 'text', text: '소스 AI' }]];
 * markHits(lines, queryOf('오픈소스'))
 * // => {
 * //      lines: [
 * //        [{ role: 'text', text: '오픈', mark: 'hit', hit: 0 }],
 * //        [{ role: 'text', text: '소스', mark: 'hit', hit: 0 }, { role: 'text', text: ' AI' }],
 * //      ],
 * //      startLines: [0],
 * //      isFolded: false,
 * //    }
 */
export function markHits(
  lines: readonly Line[],
  query: Query,
  current?: number,
  isWanted: (line: number, hit: number) => boolean = () => true,
): MarkedLines {
  const marks: Mark[] = [];
  const startLines: number[] = [];
  const isFolded = eachMark(contentOf(lines), query, (mark) => {
    const { line } = mark.part;
    if (mark.hit === startLines.length) startLines.push(line);
    if (isWanted(line, mark.hit)) marks.push(mark);
  });
  return { lines: marks.length === 0 ? lines : withMarks(lines, marks, current), startLines, isFolded };
}

/** Marks one hit of a query in lines, as the current one. */
export const markHit = (lines: readonly Line[], query: Query, hit: number): readonly Line[] =>
  markHits(lines, query, hit, (_, index) => index === hit).lines;

/** Returns the lines with their marks. */
function withMarks(lines: readonly Line[], marks: readonly Mark[], current: number | undefined): Line[] {
  const marked = lines.slice();
  const splits = new Map<number, Map<Span, readonly Span[]>>(); // of lines with several spans
  for (let first = 0, next = 0; first < marks.length; first = next) {
    const { part } = marks[first]!;
    const { line, span } = part;
    while (marks[next]?.part === part) next++;
    const split = splitSpan(span, marks, first, next, current);
    if (lines[line]!.length === 1) marked[line] = split;
    else splits.set(line, (splits.get(line) ?? new Map<Span, readonly Span[]>()).set(span, split));
  }
  for (const [line, ofSpans] of splits)
    marked[line] = lines[line]!.flatMap((span) => ofSpans.get(span) ?? span);
  return marked;
}

/** The piece of a hit that is in a part, in UTF-16 code units of its span. */
interface Mark {
  readonly part: Part;
  readonly start: Offset;
  readonly end: Offset;
  /** The index of the hit. */
  readonly hit: number;
}

/** Passes each piece of each hit to `take`, in reading order. Returns whether the text had to be folded. */
function eachMark(parts: readonly Part[], query: Query, take: (mark: Mark) => void): boolean {
  const ranges = rangesIn(textOf(parts), query.unfolded);
  if (ranges) eachMarkAt(ranges, parts, take);
  else eachFoldedMark(parts, query, take);
  return ranges === undefined;
}

/** Passes on the pieces of hits at `ranges` of the text of all parts. */
function eachMarkAt(ranges: readonly Range[], parts: readonly Part[], take: (mark: Mark) => void): void {
  let hit = 0;
  let before = 0; // length of the text before the part
  for (const part of parts) {
    const { text } = part.span;
    const limit = before + text.length;
    for (; hit < ranges.length && ranges[hit]![0] < limit; hit++) {
      const range = ranges[hit]!;
      let start = Math.max(range[0] - before, 0);
      let end = Math.min(range[1], limit) - before;
      while (start < end && isBlank(text.charCodeAt(start))) start++;
      while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
      if (start < end) take({ part, start, end, hit });
      if (range[1] > limit) break; // it continues in the next part
    }
    if (hit === ranges.length) break;
    before = limit;
  }
}

/** Passes on the pieces of hits in parts whose text has to be folded. */
function eachFoldedMark(parts: readonly Part[], query: Query, take: (mark: Mark) => void): void {
  const found = occurrences(searchedText(foldParts(parts), query), query);
  let hit = 0;
  let before = 0; // length of the folded text before the part
  for (const part of parts) {
    if (hit === found.length) break;
    const { text } = part.span;
    const offsets = offsetsOf(text);
    const end = before + offsets.length;
    while (end > before && hit < found.length && found[hit]! < end) {
      const [from, to] = [found[hit]!, found[hit]! + query.text.length];
      const last = offsets[Math.min(to, end) - before - 1]!;
      take({ part, start: offsets[Math.max(0, from - before)]!, end: clusterEnd(text, last), hit });
      if (to > end) break; // it continues in the next part
      hit++;
    }
    before = end;
  }
}

/** Returns, for each code unit of the folded text, the offset of its character in the text. */
function offsetsOf(text: string): Offset[] {
  const offsets: Offset[] = [];
  const isOneToOne = ONE_TO_ONE.test(text);
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = isOneToOne ? at + 1 : clusterEnd(text, at);
    const length = isOneToOne ? (isBlank(text.charCodeAt(at)) ? 0 : 1) : fold(text.slice(at, next)).length;
    for (let unit = 0; unit < length; unit++) offsets.push(at);
  }
  return offsets;
}

/**
 * Matches text whose characters fold to one code unit each, or to none if they are blank, independently of
 * their neighbours: most Korean text.
 */
const ONE_TO_ONE = new RegExp(
  String.raw`^[ -~\u00a0\u00b7\u2010-\u2016\u2018-\u2023\u2027\u3000-\u3029\u3131-\u318e\u4e00-\u9fff${SYLLABLE_RANGE}]*$`,
);

/** Splits a span at its marks, which are those from `first` up to `next`. */
function splitSpan(
  span: Span,
  marks: readonly Mark[],
  first: number,
  next: number,
  current: number | undefined,
): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (let index = first; index < next; index++) {
    const { start: wanted, end, hit } = marks[index]!;
    const start = Math.max(at, wanted); // two hits may share a cluster, which is shown once
    if (start >= end) continue;
    if (start > at) parts.push({ ...span, text: span.text.slice(at, start) });
    const mark = hit === current ? 'current' : 'hit';
    parts.push({ ...span, text: span.text.slice(start, end), mark, hit });
    at = end;
  }
  if (at < span.text.length) parts.push({ ...span, text: span.text.slice(at) });
  return parts;
}
