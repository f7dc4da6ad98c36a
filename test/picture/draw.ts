// Draws a real screen of `nanro open`, taken from an emulated terminal, as SVG for README.
// `npm run picture` writes it.
import type { IBufferCell } from '@xterm/headless';
import { rgbOf256 } from '../../src/render/colours.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { BIN, startTerminal } from '../helpers/terminal.ts';

const COLUMNS = 96;
const ROWS = 22;
/** The size of a cell in pixels, and the edge around all cells. */
const CELL = { width: 7.4, height: 19 };
const EDGE = 14;
const FONT = {
  size: 14,
  family:
    "'D2Coding', 'Sarasa Mono K', 'NanumGothicCoding', 'Noto Sans Mono CJK KR', Menlo, Consolas, monospace",
};

/**
 * Searches for 재킷 and opens the outline: the keys, and what the last row shows when
 * all rows have been drawn.
 */
const STEPS: readonly (readonly [keys: string, shown: string])[] = [
  ['', 'h 단축키'],
  ['/재킷\r', ' 1/7'],
  ['tjjjj', '· 가죽 재킷'],
];

export async function drawScreen(theme: 'dark' | 'light'): Promise<string> {
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
  const svg = toSvg(
    Array.from({ length: ROWS }, (_, row) => terminal.cells(row)),
    { colour, background },
  );
  terminal.type('qq');
  await terminal.exited;
  return svg;
}

interface Look {
  readonly colour: string;
  readonly background: string;
  readonly bold: boolean;
  readonly underline: boolean;
}

/** The look of cells that have no colours of their own. */
type Page = Pick<Look, 'colour' | 'background'>;

const hex = (parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

function lookOf(cell: IBufferCell, page: Page): Look {
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
interface Run extends Look {
  readonly column: number;
  width: number;
  readonly words: Word[];
}

/** A word: characters without a blank between them. */
interface Word {
  readonly column: number;
  width: number;
  text: string;
}

function runsOf(cells: readonly IBufferCell[], page: Page): Run[] {
  const runs: Run[] = [];
  let isInside = false; // a word
  for (const [column, cell] of cells.entries()) {
    if (cell.getWidth() === 0) continue; // the right half of a syllable
    const look = lookOf(cell, page);
    const last = runs.at(-1);
    const run =
      last && (Object.keys(look) as (keyof Look)[]).every((key) => last[key] === look[key])
        ? last
        : { ...look, column, width: 0, words: [] };
    if (run !== last) runs.push(run);
    run.width += cell.getWidth();
    const character = cell.getChars().trim();
    if (character !== '') {
      if (!isInside || run !== last) run.words.push({ column, width: 0, text: '' });
      const word = run.words.at(-1)!;
      word.text += character;
      word.width += cell.getWidth();
    }
    isInside = character !== '';
  }
  return runs;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const number = (value: number): string => String(Number(value.toFixed(1)));

function toSvg(rows: readonly (readonly IBufferCell[])[], page: Page): string {
  const [width, height] = [COLUMNS * CELL.width + 2 * EDGE, ROWS * CELL.height + 2 * EDGE].map(number) as [
    string,
    string,
  ];
  const x = (column: number): string => number(EDGE + column * CELL.width);
  const lines = rows.flatMap((cells, row) => {
    const y = EDGE + row * CELL.height;
    return runsOf(cells, page).flatMap(
      ({ column, width: own, words, colour, background, bold, underline }) => [
        ...(background === page.background
          ? []
          : [
              `<rect x="${x(column)}" y="${number(y)}" width="${number(own * CELL.width)}" height="${CELL.height}" fill="${background}"/>`,
            ]),
        // Each word has its own place and length, so that a font with other widths cannot move the next word.
        ...words.map(
          ({ column: at, width: length, text }) =>
            `<text x="${x(at)}" y="${number(y + CELL.height * 0.74)}" textLength="${number(length * CELL.width)}" lengthAdjust="spacingAndGlyphs" fill="${colour}"${bold ? ' font-weight="bold"' : ''}${underline ? ' text-decoration="underline"' : ''}>${escape(text)}</text>`,
        ),
      ],
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="nanro open">`,
    `<rect width="${width}" height="${height}" rx="8" fill="${page.background}"/>`,
    `<g font-family="${FONT.family}" font-size="${FONT.size}">`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
