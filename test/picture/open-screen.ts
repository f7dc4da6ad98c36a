// A real screen of `nanro open`, taken from an emulated terminal, as SVG for README.
import type { IBufferCell } from '@xterm/headless';
import { rgbOf256 } from '../../src/render/colours.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { BIN, startTerminal } from '../helpers/terminal.ts';
import { drawGlyphs, drawPage, drawPicture, element, FRAME, path, type Glyph, type Theme } from './svg.ts';

const COLUMNS = 84;
const ROWS = 18;
const CELL = { width: 8.45, height: 21.5 };
/** The room around all cells, in pixels. */
const EDGE = 14;

/**
 * Searches for 재킷 and opens the outline: the keys, and what the last row shows when
 * all rows have been drawn.
 */
const STEPS: readonly (readonly [keys: string, shown: string])[] = [
  ['', ' 0% '],
  ['/재킷\r', ' 1/7'],
  ['tjjjj', '· 가죽 재킷'],
];

export async function drawScreen(theme: Theme): Promise<string> {
  const terminal = startTerminal(
    process.execPath,
    [BIN, 'open', '--theme', theme, '--no-state'],
    { COLORTERM: 'truecolor' },
    { columns: COLUMNS, rows: ROWS },
  );
  for (const [keys, shown] of STEPS) {
    terminal.type(keys);
    await terminal.until((rows) => rows.at(-1)!.includes(shown));
  }
  const [colour, background] = PALETTES[theme].page;
  const rows = Array.from({ length: ROWS }, (_, row) => terminal.cells(row));
  terminal.type('qq');
  await terminal.exited;
  const [width, height] = [COLUMNS * CELL.width + 2 * EDGE, ROWS * CELL.height + 2 * EDGE];
  return drawPicture({ width, height, label: 'nanro open', cell: CELL }, [
    drawPage([0, 0, width, height], background, FRAME[theme]),
    ...rows.flatMap((cells, row) =>
      runsOf(cells, { colour, background }).flatMap((run) => drawRun(run, row, background)),
    ),
  ]);
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
