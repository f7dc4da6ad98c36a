// Finds a query in lines that are laid out. A hit may continue on the next line. A table is
// searched cell by cell.
import { fold, occurrences, searchedText, type Query } from '../article/search.ts';
import { countIn, rangesIn, type Range } from '../article/unfolded.ts';
import type { Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import { isBlank } from '../unicode/blanks.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { isContent } from './ink.ts';
import type { Line, Span } from './page.ts';

/** Returns the text of some lines in reading order, folded like a query. */
export const foldLines = (lines: readonly Line[]): string => foldParts(contentOf(lines));

const foldParts = (parts: readonly Part[]): string => parts.map(({ span }) => fold(span.text)).join('');

const textOf = (parts: readonly Part[]): string =>
  parts.length === 1 ? parts[0]!.span.text : parts.map(({ span }) => span.text).join('');

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
}

/**
 * Marks the hits of a query in lines. The hit with the index `current` gets the mark of that name.
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
 * //    }
 */
export function markHits(lines: readonly Line[], query: Query, current?: number): MarkedLines {
  const parts = contentOf(lines);
  const ranges = rangesIn(textOf(parts), query.unfolded);
  const found = ranges ? marksAt(ranges, parts) : foldedMarks(parts, query);
  const marked: Line[] = [...lines];
  const startLines: number[] = [];
  for (const { part, marks } of found) {
    const { line, span } = part;
    for (const { hit } of marks) if (hit === startLines.length) startLines.push(line);
    const split = splitSpan(span, marks, current);
    const spans = marked[line]!;
    marked[line] = spans.length === 1 ? split : spans.flatMap((other) => (other === span ? split : [other]));
  }
  return startLines.length === 0 ? { lines, startLines } : { lines: marked, startLines };
}

interface Part {
  readonly line: number;
  readonly span: Span;
}

/** A part that belongs to a hit, in UTF-16 code units of its span. */
interface Mark {
  readonly start: Offset;
  readonly end: Offset;
  /** The index of the hit. */
  readonly hit: number;
}

interface MarkedPart {
  readonly part: Part;
  readonly marks: readonly Mark[];
}

/** Yields the parts with hits, which are at `ranges` of the text of all parts. */
function* marksAt(ranges: readonly Range[], parts: readonly Part[]): Generator<MarkedPart> {
  let hit = 0;
  let before = 0; // length of the text before the part
  for (const part of parts) {
    if (hit === ranges.length) return;
    const { text } = part.span;
    const marks: Mark[] = [];
    for (; hit < ranges.length && ranges[hit]![0] < before + text.length; hit++) {
      let [start, end] = [
        Math.max(0, ranges[hit]![0] - before),
        Math.min(text.length, ranges[hit]![1] - before),
      ];
      while (start < end && isBlank(text.charCodeAt(start))) start++;
      while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
      if (start < end) marks.push({ start, end, hit });
      if (ranges[hit]![1] > before + text.length) break; // it continues in the next part
    }
    if (marks.length > 0) yield { part, marks };
    before += text.length;
  }
}

/** Does the same for parts whose text has to be folded. */
function* foldedMarks(parts: readonly Part[], query: Query): Generator<MarkedPart> {
  const found = occurrences(searchedText(foldParts(parts), query), query);
  let hit = 0;
  let before = 0; // length of the folded text before the part
  for (const part of parts) {
    if (hit === found.length) return;
    const { text } = part.span;
    const offsets = offsetsOf(text);
    const end = before + offsets.length;
    const marks: Mark[] = [];
    while (end > before && hit < found.length && found[hit]! < end) {
      const [from, to] = [found[hit]!, found[hit]! + query.text.length];
      const last = offsets[Math.min(to, end) - before - 1]!;
      marks.push({ start: offsets[Math.max(0, from - before)]!, end: clusterEnd(text, last), hit });
      if (to > end) break; // it continues in the next part
      hit++;
    }
    if (marks.length > 0) yield { part, marks };
    before = end;
  }
}

function contentOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  for (const [line, spans] of lines.entries())
    for (const span of spans) if (isContent(span)) parts.push({ line, span });
  return parts.some(({ span }) => span.cell !== undefined) ? byCell(parts) : parts;
}

/**
 * Sorts the parts of a table by cell. A unit has at most one table, so the parts around it keep their order.
 */
const byCell = (parts: readonly Part[]): Part[] => {
  const first = parts.findIndex(({ span }) => span.cell !== undefined);
  const last = parts.findLastIndex(({ span }) => span.cell !== undefined);
  const cells = parts
    .slice(first, last + 1)
    .filter(({ span }) => span.text.trim() !== '')
    .toSorted((one, other) => (one.span.cell ?? 0) - (other.span.cell ?? 0));
  return [...parts.slice(0, first), ...cells, ...parts.slice(last + 1)];
};

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

function splitSpan(span: Span, marks: readonly Mark[], current: number | undefined): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const { start: wanted, end, hit } of marks) {
    const start = Math.max(at, wanted); // two hits may share a cluster, which is shown once
    if (start >= end) continue;
    if (start > at) parts.push({ ...span, text: span.text.slice(at, start) });
    const mark = hit === current ? 'current' : 'hit';
    parts.push({ ...span, text: span.text.slice(start, end), mark, hit });
    at = end;
  }
  return at < span.text.length ? [...parts, { ...span, text: span.text.slice(at) }] : parts;
}
