// A real screen of `nanro open`, taken from an emulated terminal, as SVG for README.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IBufferCell } from '@xterm/headless';
import { rgbOf256 } from '../../src/render/colours.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { BIN, startTerminal } from '../helpers/terminal.ts';
import { drawGlyphs, drawPage, drawPicture, element, FRAME, path, type Glyph, type Theme } from './svg.ts';

const COLUMNS = 100;
const ROWS = 36;
const CELL = { width: 8.45, height: 21.5 };
/** The room around all cells, in pixels. */
const EDGE = 14;

const DOCUMENT = fileURLToPath(new URL('stove.md', import.meta.url));
const PICTURE = fileURLToPath(new URL('stove.png', import.meta.url));

/** Highlights some words, shows the readings of Hanja, and the outline beside the text: the keys, and what the screen shows then. */
const STEPS: readonly (readonly [keys: string, shown: RegExp])[] = [
  ['', /%/],
  ['/마른\r', / 1\/1 /],
  ['vvwwm', /형광펜/],
  ['\u001b', /저녁/],
  ['r', /暖爐\(난로\)/],
  ['t', / 1 {2}불 붙이기/],
  ['\r', /난로 곁에서 읽기 · /],
];

export async function drawScreen(theme: Theme): Promise<string> {
  const terminal = startTerminal(
    process.execPath,
    [BIN, 'open', '--theme', theme, '--no-state', DOCUMENT],
    { COLORTERM: 'truecolor' },
    { columns: COLUMNS, rows: ROWS, hasPictures: true },
  );
  for (const [keys, shown] of STEPS) {
    terminal.type(keys);
    await terminal.until((rows) => shown.test(rows.join('\n')));
  }
  await terminal.until(() => placedIn(terminal.output()) !== undefined);
  const [colour, background] = PALETTES[theme].page;
  const rows = Array.from({ length: ROWS }, (_, row) => terminal.cells(row));
  const picture = placedIn(terminal.output())!;
  terminal.type('q');
  await terminal.exited;
  const [width, height] = [COLUMNS * CELL.width + 2 * EDGE, ROWS * CELL.height + 2 * EDGE];
  return drawPicture({ width, height, label: 'nanro open', cell: CELL }, [
    drawPage([0, 0, width, height], background, FRAME[theme]),
    ...rows.flatMap((cells, row) =>
      runsOf(cells, { colour, background }).flatMap((run) => drawRun(run, row, background)),
    ),
    element('image', {
      x: EDGE + picture.column * CELL.width,
      y: EDGE + picture.row * CELL.height,
      width: picture.columns * CELL.width,
      height: picture.rows * CELL.height,
      preserveAspectRatio: 'none',
      href: `data:image/png;base64,${readFileSync(PICTURE, 'base64')}`,
    }),
  ]);
}

/** A picture that was placed last by the protocol of kitty: its cells; `row` and `column` count from 0. */
interface PlacedPicture {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

const PLACED = /\u001b\[(\d+);(\d+)H\u001b_Gq=2,a=p,i=\d+,p=\d+,c=(\d+),r=(\d+),C=1\u001b/g;

/** Returns where a program has placed its whole picture; undefined if it has not yet. */
function placedIn(output: string): PlacedPicture | undefined {
  const [, row, column, columns, rows] = [...output.matchAll(PLACED)].at(-1)?.map(Number) ?? [];
  return row && column && columns && rows ? { row: row - 1, column: column - 1, columns, rows } : undefined;
}

interface ScreenLook {
  readonly colour: string;
  readonly background: string;
  readonly bold: boolean;
  readonly underline: boolean;
}

/** The look of cells that have no colours of their own. */
type Page = Pick<ScreenLook, 'colour' | 'background'>;

const hex = (parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function lookOf(cell: IBufferCell, page: Page): ScreenLook {
  const colourOf = (isRgb: boolean, isPalette: boolean, value: number, otherwise: string): string =>
    isRgb
      ? hex([value >> 16, (value >> 8) & 0xff, value & 0xff])
      : isPalette
        ? hex(rgbOf256(value))
        : otherwise;
  return {
    colour: colourOf(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor(), page.colour),
    background: colourOf(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor(), page.background),
    bold: cell.isBold() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

/** Neighbouring cells of one look. */
interface Run extends ScreenLook {
  readonly column: number;
  width: number;
  readonly glyphs: Glyph[];
}

function runsOf(cells: readonly IBufferCell[], page: Page): Run[] {
  const runs: Run[] = [];
  for (const [column, cell] of cells.entries()) {
    const width = cell.getWidth();
    if (width === 0) continue; // the right half of a syllable
    const look = lookOf(cell, page);
    const last = runs.at(-1);
    const run =
      last && (Object.keys(look) as (keyof ScreenLook)[]).every((key) => last[key] === look[key])
        ? last
        : { ...look, column, width: 0, glyphs: [] };
    if (run !== last) runs.push(run);
    run.width += width;
    run.glyphs.push({ column, width, text: cell.getChars() });
  }
  return runs;
}

/** Lines that must meet those of the next row, as steps of a path in one cell. */
const DRAWN: Readonly<Record<string, (x: number, y: number) => readonly (string | number)[]>> = {
  '│': (x, y) => ['M', x + CELL.width / 2, y, 'v', CELL.height],
  '╰': (x, y) => ['M', x + CELL.width / 2, y, 'v', CELL.height / 2 - 4, 'q', 0, 4, CELL.width / 2, 4],
};

function drawRun(
  { column, width, glyphs, colour, background, ...look }: Run,
  row: number,
  page: string,
): string[] {
  const top = EDGE + row * CELL.height;
  const left = (at: number): number => EDGE + at * CELL.width;
  const area = { x: left(column), y: top, width: width * CELL.width, height: CELL.height };
  return [
    ...(background === page ? [] : [element('rect', { ...area, fill: background })]),
    ...glyphs.flatMap(({ column: at, text }) =>
      text in DRAWN ? [path(DRAWN[text]!(left(at), top), { fill: 'none', stroke: colour })] : [],
    ),
    ...drawGlyphs(
      glyphs.filter(({ text }) => !(text in DRAWN)),
      CELL,
      [EDGE, top],
      { colour, ...look },
    ),
  ];
}
