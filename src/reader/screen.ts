// A state → what is on the screen.
import type { Line } from '../layout/page.ts';
import type { Placed, Screen } from '../render/rows.ts';
import { boxOf } from './box.ts';
import { boxOn } from './shown-box.ts';
import { hintsOn, withHint } from './link-hints.ts';
import { outlineLines } from './outline-lines.ts';
import { isTextShown, panelOf } from './panels.ts';
import { selectionCursor, shownLines } from './marked-lines.ts';
import { withCutPictures } from './cut-pictures.ts';
import { chosenIndex, linksOn, withChosen } from './screen-links.ts';
import { shownColumns, type State } from './state.ts';
import { OUTLINE_EDGE } from './frame.ts';
import { shownPart } from './sideways.ts';
import { zoomed } from './zoom.ts';
import { statusLine } from './status.ts';

export function screenOf(state: State): Screen {
  const { frame, size } = state;
  const { line, cursor } = statusLine(state);
  const status: Placed[] = [{ column: 0, line }];
  const selecting = selectionCursor(state);
  const at = (row: number): Pick<Screen, 'cursor'> =>
    cursor !== undefined ? { cursor: { row, column: cursor } } : selecting ? { cursor: selecting } : {};
  // A single row shows the text, unless words are being typed.
  if (size.rows < 2) return { rows: cursor === undefined ? rowsAbove(state) : [status], ...at(0) };
  return { rows: [...rowsAbove(state), status], ...at(frame.height) };
}

/** Returns the rows above the status line, with a box over them if there is one, and with the outline. */
function rowsAbove(state: State): Placed[][] {
  const rows = bodyOf(state);
  const box = boxOn(state);
  const boxed = box ? withBox(rows, box, boxOf(state).left) : rows;
  return isTextShown(state) && state.frame.side > 0 ? besideOutline(state, boxed) : boxed;
}

/** Returns the rows of the text, or of what is shown instead. */
function bodyOf(state: State): Placed[][] {
  const { mode, frame, size } = state;
  if (mode.kind === 'zoom') return textRows(zoomed(state, mode));
  const panel = panelOf(state);
  return panel ? panelRows(panel(state, size.columns), frame.height) : textRows(state);
}

/** Returns the rows with the outline left of them. */
function besideOutline(state: State, rows: readonly Placed[][]): Placed[][] {
  const { side } = state.frame;
  const lines = outlineLines(state, side - OUTLINE_EDGE);
  return rows.map((row, index) => [
    { column: 0, line: lines[index] ?? [] },
    { column: side - OUTLINE_EDGE, line: [{ role: 'bar', text: '│' }] },
    ...row,
  ]);
}

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
  const columns = inWindow(state, withCutPictures(state, withLinks(state, shownLines(state))));
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
