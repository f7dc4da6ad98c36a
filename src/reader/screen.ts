// A state → what is on the screen.
import { linesOf } from '../layout/galley.ts';
import { markHits } from '../layout/hits.ts';
import type { Line } from '../layout/page.ts';
import type { Placed, Screen } from '../render/rows.ts';
import { boxOf } from './box.ts';
import { hintsOn, withHint } from './link-hints.ts';
import { boxedMessage, messageLines } from './message-box.ts';
import { noteLines } from './note-box.ts';
import { addressLines, helpLines, listLines, markLines, outlineLines } from './panels.ts';
import { locate, type Search } from './hit-search.ts';
import type { Mode } from './mode.ts';
import { chosenIndex, linksOn, withChosen } from './screen-links.ts';
import { shownColumns, type State } from './state.ts';
import type { PlacedRow } from './place.ts';
import { shownPart } from './sideways.ts';
import { zoomed } from './zoom.ts';
import { statusLine } from './status.ts';

export function screenOf(state: State): Screen {
  const { frame, size } = state;
  const { line, cursor } = statusLine(state);
  const status: Placed[] = [{ column: 0, line }];
  const at = (row: number): Pick<Screen, 'cursor'> =>
    cursor === undefined ? {} : { cursor: { row, column: cursor } };
  // A single row shows the text, unless words are being typed.
  if (size.rows < 2) return { rows: cursor === undefined ? rowsAbove(state) : [status], ...at(0) };
  return { rows: [...rowsAbove(state), status], ...at(frame.height) };
}

/** Returns the rows above the status line, with the message that is too long for it. */
function rowsAbove(state: State): Placed[][] {
  const message = boxedMessage(state);
  const body = bodyOf(state);
  return message === undefined ? body : withBox(body, messageLines(state, message), boxOf(state).left);
}

/**
 * Returns the rows without a message: a panel, or the text, with the outline beside it if that is open.
 */
function bodyOf(state: State): Placed[][] {
  const {
    mode,
    frame,
    size: { columns },
  } = state;
  if (mode.kind === 'command' && mode.over.kind === 'list') return bodyOf({ ...state, mode: mode.over });
  const over = PANELS[mode.kind] ?? (mode.kind === 'outline' && frame.side === 0 ? outlineLines : undefined);
  if (over) return panelRows(over(state, columns), frame.height);
  if (mode.kind === 'zoom') return textRows(zoomed(state, mode));
  const text = textRows(state);
  if (mode.kind === 'note') return withBox(text, noteLines(state, mode), boxOf(state).left);
  if (mode.kind !== 'outline') return text;
  const side = outlineLines(state, frame.side - 2);
  return text.map((row, index) => [
    { column: 0, line: side[index] ?? [] },
    { column: frame.side - 2, line: [{ role: 'bar', text: '│' }] },
    ...row,
  ]);
}

/** What modes show instead of the text. */
const PANELS: { readonly [K in Mode['kind']]?: typeof listLines } = {
  list: listLines,
  marks: markLines,
  address: addressLines,
  help: helpLines,
};

/** Returns the rows with a box instead of the last ones. */
const withBox = (rows: readonly Placed[][], box: readonly Line[], column: number): Placed[][] => [
  ...rows.slice(0, rows.length - box.length),
  ...box.map((line) => [{ column, line }]),
];

const panelRows = (lines: readonly Line[], height: number): Placed[][] =>
  Array.from({ length: height }, (_, row) => [{ column: 0, line: lines[row] ?? [] }]);

function textRows(state: State): Placed[][] {
  const {
    frame: { height, lefts },
  } = state;
  const columns = inWindow(state, withLinks(state, shownLines(state)));
  return Array.from({ length: height }, (_, row) =>
    lefts
      .map((column, index) => ({ column, line: columns[index]?.[row] ?? [] }))
      .filter(({ line }) => line.length > 0),
  );
}

/** Returns the lines of text with only the part of wide ones that is on the screen. */
function inWindow(state: State, columns: readonly Line[][]): Line[][] {
  const rows = shownColumns(state);
  return columns.map((lines, column) =>
    lines.map((line, row) => shownPart(state, rows[column]![row]!.unit, line)),
  );
}

/**
 * Returns the lines of text with the chosen link selected, and letters over the links if they are asked for.
 */
function withLinks(state: State, columns: Line[][]): Line[][] {
  const { mode, chosen, look } = state;
  if (mode.kind === 'hints') {
    // From right to left, because a hint changes the indices of the spans after it.
    for (const { letters, link } of hintsOn(state).toReversed()) {
      const { column, row, begin } = link.parts[0]!;
      if (letters.startsWith(mode.typed))
        columns[column]![row] = withHint(columns[column]![row]!, begin, letters, look.ambiguous);
    }
  } else if (chosen) {
    const links = linksOn(state);
    for (const part of links[chosenIndex(links, chosen)]?.parts ?? [])
      columns[part.column]![part.row] = withChosen(columns[part.column]![part.row]!, part);
  }
  return columns;
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
