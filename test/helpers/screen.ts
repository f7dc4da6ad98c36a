// A terminal with a screen that tests can read: @xterm/headless, an emulation of xterm with the widths of
// Unicode 6 (an emoji takes one cell).
import xterm from '@xterm/headless';

export interface ScreenCell {
  readonly text: string;
  /** Whether the cell has any style. */
  readonly styled: boolean;
}

export interface Screen {
  readonly rows: readonly string[];
  readonly cells: (row: number) => ScreenCell[];
  /** The rows that continue a line that did not fit. */
  readonly wrapped: readonly number[];
}

/** Returns what a terminal with this many columns shows after some output. */
export async function showOn(columns: number, text: string): Promise<Screen> {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows: 10,
    scrollback: 5000,
    allowProposedApi: true,
    convertEol: true,
  });
  await new Promise<void>((resolve) => terminal.write(text, resolve));
  const buffer = terminal.buffer.active;
  const indices = Array.from({ length: buffer.baseY + buffer.cursorY + 1 }, (_, row) => row);
  return {
    rows: indices.map((row) => buffer.getLine(row)!.translateToString(true)),
    wrapped: indices.filter((row) => buffer.getLine(row)!.isWrapped),
    cells: (row) =>
      Array.from({ length: columns }, (_, column) => {
        const cell = buffer.getLine(row)!.getCell(column)!;
        return { text: cell.getChars(), styled: !cell.isAttributeDefault() };
      }),
  };
}
