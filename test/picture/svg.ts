// Cells of text as SVG that looks alike in every font. GitHub shows an SVG without scripts and without fonts of
// its own.
import { cellWidth } from '../../src/index.ts';

/** The size of a cell in pixels. A syllable takes two. */
export interface Cell {
  readonly width: number;
  readonly height: number;
}

/** A character, or a base with its marks. */
export interface Glyph {
  readonly column: number;
  readonly width: number; // cells
  readonly text: string;
}

export interface Look {
  readonly colour: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
}

const FAMILY =
  "'D2Coding', 'Sarasa Mono K', 'NanumGothicCoding', 'Noto Sans Mono CJK KR', Menlo, Consolas, monospace";
/** The base line, as a part of the height of a row. */
const BASE_LINE = 0.74;

/** The colour of the line around a page. */
export const FRAME = { dark: '#4a453e', light: '#d6cfc2' } as const;
export type Theme = keyof typeof FRAME;

/** The size of letters in cells. In most fonts a syllable is as wide as its letters are high; a cell gives it some air. */
export const letterSize = ({ width }: Cell): number => 1.9 * width;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const value = (attribute: string | number): string =>
  typeof attribute === 'number' ? String(Number(attribute.toFixed(1))) : attribute;

/** An element. Numbers have one decimal; an attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, attribute]) =>
    attribute === undefined ? '' : ` ${key}="${value(attribute)}"`,
  );
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** A path of numbers and commands: `['M', 0, 1, 'H', 2.5]`. */
export const path = (steps: readonly (string | number)[], attributes: Attributes): string =>
  element('path', { d: steps.map(value).join(' '), ...attributes });

/** The glyphs of a line of text that starts at a column. */
export function glyphsOf(text: string, column = 0): Glyph[] {
  let at = column;
  return Array.from(text, (character) => {
    const glyph = { column: at, width: cellWidth(character), text: character };
    at += glyph.width;
    return glyph;
  });
}

/**
 * Glyphs on a row whose first cell has its corner at (left, top). Neighbours of one width make one element with a
 * place and a length, so that a font with other widths moves nothing, and makes no syllable
 * narrower than the next.
 */
export function drawGlyphs(
  glyphs: readonly Glyph[],
  cell: Cell,
  [left, top]: readonly [left: number, top: number],
  { colour, bold = false, underline = false }: Look,
): string[] {
  const groups: { readonly column: number; readonly each: number; width: number; text: string }[] = [];
  for (const { column, width, text } of glyphs) {
    if (text.trim() === '') continue;
    const last = groups.at(-1);
    if (last?.each === width && last.column + last.width === column) {
      last.width += width;
      last.text += text;
    } else groups.push({ column, each: width, width, text });
  }
  return groups.map(({ column, width, text }) =>
    element(
      'text',
      {
        x: left + column * cell.width,
        y: top + cell.height * BASE_LINE,
        textLength: width * cell.width,
        lengthAdjust: 'spacingAndGlyphs',
        fill: colour,
        'font-weight': bold ? 'bold' : undefined,
        'text-decoration': underline ? 'underline' : undefined,
      },
      escape(text),
    ),
  );
}

/** The page that text stands on: a rectangle with round corners, whose line is inside of it. */
export const drawPage = (
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  fill: string,
  stroke: string,
  line = 1,
): string => {
  const size = { width: width - line, height: height - line };
  return element('rect', {
    x: x + line / 2,
    y: y + line / 2,
    ...size,
    rx: 10,
    fill,
    stroke,
    'stroke-width': line,
  });
};

/** A whole picture; sizes in pixels. */
export function drawPicture(
  { width, height, label, cell }: { width: number; height: number; label: string; cell: Cell },
  elements: readonly string[],
): string {
  const size = { viewBox: `0 0 ${value(width)} ${value(height)}`, width, height };
  const letters = { 'font-family': FAMILY, 'font-size': letterSize(cell) };
  return `${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'aria-label': label },
    `\n${element('g', letters, `\n${elements.join('\n')}\n`)}\n`,
  )}\n`;
}
