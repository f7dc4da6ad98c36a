// A state → what is on the screen.
import { linesOf } from '../layout/galley.ts';
import { markHits } from '../layout/hits.ts';
import type { Line } from '../layout/page.ts';
import type { Placed, Screen } from '../render/rows.ts';
import { addressLines, helpLines, linkLines, outlineLines } from './panels.ts';
import { locate, type Search } from './hit-search.ts';
import { shownColumns, type State } from './state.ts';
import type { PlacedRow } from './place.ts';
import { statusLine } from './status.ts';

export function screenOf(state: State): Screen {
  const { frame, size } = state;
  const { line, cursor } = statusLine(state);
  const status: Placed[] = [{ column: 0, line }];
  const at = (row: number): Pick<Screen, 'cursor'> =>
    cursor === undefined ? {} : { cursor: { row, column: cursor } };
  // A single row shows the text, unless words are being typed.
  if (size.rows < 2) return { rows: cursor === undefined ? bodyOf(state) : [status], ...at(0) };
  return { rows: [...bodyOf(state), status], ...at(frame.height) };
}

/**
 * Returns the rows above the status line: a panel, or the text, with the outline beside it if that is open.
 */
function bodyOf(state: State): Placed[][] {
  const {
    mode,
    frame,
    size: { columns },
  } = state;
  const over = {
    links: linkLines,
    address: addressLines,
    help: helpLines,
    outline: frame.side === 0 ? outlineLines : undefined,
    reading: undefined,
    searching: undefined,
    marking: undefined,
  }[mode.kind];
  if (over) return panelRows(over(state, columns), frame.height);
  const text = textRows(state);
  if (mode.kind !== 'outline') return text;
  const side = outlineLines(state, frame.side - 2);
  return text.map((row, index) => [
    { column: 0, line: side[index] ?? [] },
    { column: frame.side - 2, line: [{ role: 'bar', text: '│' }] },
    ...row,
  ]);
}

const panelRows = (lines: readonly Line[], height: number): Placed[][] =>
  Array.from({ length: height }, (_, row) => [{ column: 0, line: lines[row] ?? [] }]);

function textRows(state: State): Placed[][] {
  const {
    frame: { height, lefts },
  } = state;
  const columns = shownLines(state);
  return Array.from({ length: height }, (_, row) =>
    lefts
      .map((column, index) => ({ column, line: columns[index]?.[row] ?? [] }))
      .filter(({ line }) => line.length > 0),
  );
}

/** Returns the lines of text on the screen by column, with the hits of the search marked. */
function shownLines(state: State): Line[][] {
  const { galley, search } = state;
  const columns = shownColumns(state);
  if (!search) return columns.map((rows) => rows.map(({ row }) => row.line));
  const current = currentHit(state, search);
  const marked = new Map<number, readonly Line[]>();
  const markedLine = ({ unit, index }: PlacedRow): Line => {
    const lines =
      marked.get(unit) ??
      markHits(linesOf(galley.rows(unit)), search.query, current?.unit === unit ? current.index : undefined)
        .lines;
    marked.set(unit, lines);
    return lines[index]!;
  };
  return columns.map((rows) => rows.map(markedLine));
}

const currentHit = ({ book }: State, search: Search) =>
  search.current ? locate(book, search, search.current) : undefined;
