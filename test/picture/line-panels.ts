// One paragraph as several programs break it, as SVG for README. Torn words are marked, and so is the room that
// no line of a program reaches.
import { cellWidth } from '../../src/index.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { MEASURE, POST, type Output } from './programs.ts';
import {
  drawGlyphs,
  drawPage,
  drawPicture,
  element,
  FRAME,
  glyphsOf,
  letterSize,
  path,
  type Cell,
  type Theme,
} from './svg.ts';
import { compareLines, type Line } from './torn.ts';

const CELL: Cell = { width: 10.6, height: 25.5 };
/** The cells of commands and numbers. */
const SMALL: Cell = { width: 7.8, height: 25.5 };
/** Pixels: around the text of a panel, above it, and between panels. */
const EDGE = 22;
const HEADER = 50;
const GAP = 14;
const PANEL_WIDTH = MEASURE * CELL.width + 2 * EDGE;

interface Signs {
  readonly wrong: string;
  readonly tint: string;
  readonly right: string;
}

/** The colours of what is wrong and right. */
const SIGNS: Readonly<Record<Theme, Signs>> = {
  dark: { wrong: '#ff8a80', tint: '#4a2522', right: PALETTES.dark.code },
  light: { wrong: '#b3261e', tint: '#fbdcd8', right: PALETTES.light.code },
};

type Point = readonly [x: number, y: number];

/** Four panels in two rows. */
export function drawPanels(theme: Theme, outputs: readonly Output[]): string {
  const rows = [outputs.slice(0, 2), outputs.slice(2)];
  const heights = rows.map(
    (row) => HEADER + Math.max(...row.map(({ lines }) => lines.length)) * CELL.height + EDGE,
  ) as [number, number];
  const tops = [0, heights[0] + GAP];
  const size = { width: 2 * PANEL_WIDTH + GAP, height: tops[1]! + heights[1] };
  const label = outputs.map(({ command }) => command).join(', ');
  return drawPicture({ ...size, label, cell: CELL }, [
    drawHatching(SIGNS[theme]),
    ...rows.flatMap((row, index) =>
      row.flatMap((output, column) =>
        drawPanel(theme, output, [column * (PANEL_WIDTH + GAP), tops[index]!], heights[index]!),
      ),
    ),
  ]);
}

function drawPanel(
  theme: Theme,
  { command, version, lines }: Output,
  [left, top]: Point,
  height: number,
): string[] {
  const [{ page, faint }, signs] = [PALETTES[theme], SIGNS[theme]];
  const compared = compareLines(POST, lines);
  const torn = compared.filter(({ isTornAtEnd }) => isTornAtEnd).length;
  const longest = Math.max(...compared.map(({ text }) => cellWidth(text)));
  const isShort = longest < MEASURE - 2; // a syllable would fit behind each line
  const isRight = torn === 0 && !isShort;
  const [x, y] = [left + EDGE, top + HEADER];
  const [edge, bottom] = [x + MEASURE * CELL.width, y + lines.length * CELL.height];
  const count = torn === 0 ? '' : String(torn);
  const countLeft = edge - cellWidth(count) * SMALL.width;
  return [
    drawPage(
      [left, top, PANEL_WIDTH, height],
      page[1],
      isRight ? signs.right : FRAME[theme],
      isRight ? 2 : 1,
    ),
    drawSmall(command, [x, top + 13], page[0], true),
    drawSmall(version.replace(/\+.*/, ''), [x + (cellWidth(command) + 1.5) * SMALL.width, top + 13], faint),
    drawVerdict(isRight, [count === '' ? edge - 12 : countLeft - 18, top + 20], signs),
    drawSmall(count, [countLeft, top + 13], signs.wrong, true),
    path(['M', edge, y - 3, 'V', bottom + 3], { stroke: faint, 'stroke-dasharray': '2 3' }),
    ...(isShort ? drawEmptyRoom(theme, longest, [x, y], bottom) : []),
    ...compared.flatMap((line, row) => drawLine(theme, line, [x, y + row * CELL.height])),
  ];
}

const drawSmall = (text: string, corner: Point, colour: string, bold = false): string =>
  element(
    'g',
    { 'font-size': letterSize(SMALL) },
    drawGlyphs(glyphsOf(text), SMALL, corner, { colour, bold }).join(''),
  );

/** A tick or a cross of twelve pixels. */
const drawVerdict = (isRight: boolean, [x, y]: Point, { right, wrong }: Signs): string =>
  path(
    isRight
      ? ['M', x, y + 6, 'l', 4, 5, 'l', 8, -10]
      : ['M', x + 1, y + 1, 'l', 10, 10, 'm', 0, -10, 'l', -10, 10],
    { fill: 'none', stroke: isRight ? right : wrong, 'stroke-width': 2.4, 'stroke-linecap': 'round' },
  );

/** What the rooms that no line reaches are filled with. */
function drawHatching({ wrong }: Signs): string {
  const size = { width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const line = path(['M', 0, 0, 'V', 7], { stroke: wrong, 'stroke-width': 1.4 });
  return element('defs', {}, element('pattern', { id: 'empty', ...size }, line));
}

/** The room that no line reaches, with the cells of the longest line and of the measure. */
function drawEmptyRoom(theme: Theme, longest: number, [left, y]: Point, bottom: number): string[] {
  const area = {
    x: left + longest * CELL.width,
    y,
    width: (MEASURE - longest) * CELL.width,
    height: bottom - y,
  };
  const text = `${longest}/${MEASURE}`;
  const plate = { width: (cellWidth(text) + 1.6) * SMALL.width, height: SMALL.height };
  const corner: Point = [area.x + (area.width - plate.width) / 2, y + (area.height - plate.height) / 2];
  return [
    element('rect', { ...area, fill: 'url(#empty)', opacity: 0.5 }),
    element('rect', { x: corner[0], y: corner[1], ...plate, rx: 6, fill: PALETTES[theme].page[1] }),
    drawSmall(text, [corner[0] + 0.8 * SMALL.width, corner[1]], SIGNS[theme].wrong, true),
  ];
}

function drawLine(theme: Theme, { text, isTornAtStart, isTornAtEnd }: Line, [left, top]: Point): string[] {
  const signs = SIGNS[theme];
  const glyphs = glyphsOf(text);
  const width = cellWidth(text);
  const blanks = glyphs.filter((glyph) => glyph.text === ' ').map(({ column }) => column);
  const head = isTornAtStart ? (blanks[0] ?? width) : 0;
  const tail = isTornAtEnd ? (blanks.at(-1) ?? -1) + 1 : width;
  const isTorn = ({ column }: { readonly column: number }): boolean => column < head || column >= tail;
  const x = (column: number): number => left + column * CELL.width;
  return [
    ...(isTornAtStart ? drawTorn(x(0), x(head), top, signs) : []),
    ...(isTornAtEnd ? drawTorn(x(width), x(tail), top, signs) : []),
    ...drawGlyphs(
      glyphs.filter((glyph) => !isTorn(glyph)),
      CELL,
      [left, top],
      { colour: PALETTES[theme].page[0] },
    ),
    ...drawGlyphs(glyphs.filter(isTorn), CELL, [left, top], { colour: signs.wrong, bold: true }),
  ];
}

/** The ground of a part of a word, from the jagged side where it was torn to the other. */
function drawTorn(torn: number, whole: number, top: number, { tint, wrong }: Signs): string[] {
  const [above, below] = [top + 2, top + CELL.height - 1];
  const tooth = torn < whole ? 4 : -4;
  const half = (below - above) / 6;
  const side = ['M', torn - tooth, above, ...Array(3).fill(['l', tooth, half, 'l', -tooth, half]).flat()];
  return [
    path([...side, 'H', whole, 'V', above, 'Z'], { fill: tint }),
    path(side, { fill: 'none', stroke: wrong, 'stroke-width': 1.2 }),
  ];
}
