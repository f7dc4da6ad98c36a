// Finds a query in lines that are laid out. A hit may continue on the next line. A table is
// searched cell by cell.
import { fold, occurrences, searchedText, type Query } from '../article/search.ts';
import type { Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import { isBlank } from '../unicode/blanks.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { isContent } from './ink.ts';
import type { Line, Span } from './page.ts';

/** Returns the text of some lines in reading order, folded like a query. */
export function foldLines(lines: readonly Line[]): string {
  return contentOf(lines)
    .map(({ span }) => fold(span.text))
    .join('');
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
  const found = occurrences(searchedText(parts.map(({ span }) => fold(span.text)).join(''), query), query);
  if (found.length === 0) return { lines, startLines: [] };
  const marked: Line[] = [...lines];
  const startLines: number[] = [];
  let hit = 0;
  let before = 0; // length of the folded text before the part
  for (const { line, span } of parts) {
    const offsets = offsetsOf(span.text);
    const end = before + offsets.length;
    const marks: Mark[] = [];
    while (end > before && hit < found.length && found[hit]! < end) {
      const [from, to] = [found[hit]!, found[hit]! + query.text.length];
      if (from >= before) startLines.push(line);
      const last = offsets[Math.min(to, end) - before - 1]!;
      marks.push({
        start: offsets[Math.max(0, from - before)]!,
        end: clusterEnd(span.text, last),
        mark: hit === current ? 'current' : 'hit',
        hit,
      });
      if (to > end) break; // it continues in the next part
      hit++;
    }
    if (marks.length > 0)
      marked[line] = marked[line]!.flatMap((other) => (other === span ? splitSpan(span, marks) : [other]));
    before = end;
  }
  return { lines: marked, startLines };
}

interface Part {
  readonly line: number;
  readonly span: Span;
}

function contentOf(lines: readonly Line[]): Part[] {
  const parts = lines.flatMap((line, index) => line.filter(isContent).map((span) => ({ line: index, span })));
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

interface Mark {
  readonly start: Offset;
  readonly end: Offset;
  readonly mark: NonNullable<Span['mark']>;
  readonly hit: number;
}

function splitSpan(span: Span, marks: readonly Mark[]): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const { start: wanted, end, mark, hit } of marks) {
    const start = Math.max(at, wanted); // two hits may share a cluster, which is shown once
    if (start >= end) continue;
    if (start > at) parts.push({ ...span, text: span.text.slice(at, start) });
    parts.push({ ...span, text: span.text.slice(start, end), mark, hit });
    at = end;
  }
  return at < span.text.length ? [...parts, { ...span, text: span.text.slice(at) }] : parts;
}
