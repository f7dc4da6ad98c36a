import { Chalk, type ChalkInstance } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { Syntax } from '../../src/layout/page.ts';
import { isDark, nearest256, rgbOf, rgbOf256, type Rgb } from '../../src/render/colours.ts';
import {
  BUILT_IN,
  highlightColours,
  PALETTES,
  SYNTAX,
  syntaxColours,
  type Palette,
} from '../../src/render/palettes.ts';
import { createMonochromeTheme, createPaintedTheme, createTheme } from '../../src/render/theme.ts';

/** Relative luminance (WCAG 2.2). */
const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: Rgb, other: Rgb): number => {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

const DEPTHS: Record<string, (hex: string) => Rgb> = {
  'all colours': rgbOf,
  '256 colours': (hex) => rgbOf256(nearest256(hex)),
};

describe.each(BUILT_IN)('%s', (name) => {
  const palette: Palette = PALETTES[name];
  const { page, faint, accent, code, hit, current, status, selected } = palette;
  const highlight = highlightColours(palette);
  const pairs: [what: string, text: string, background: string][] = [
    ['page', ...page],
    ...Object.entries({ faint, accent, code, ...syntaxColours(palette) }).map(
      ([what, text]): [string, string, string] => [what, text, page[1]],
    ),
    ...Object.entries({ hit, current, status, selected, highlight }).map(
      ([what, [text, background]]): [string, string, string] => [what, text, background],
    ),
  ];
  describe.each(Object.keys(DEPTHS))('in %s', (depth) => {
    test.each(pairs)('%s: %s on %s reads well', (_, text, background) => {
      const look = DEPTHS[depth]!;
      expect(contrast(look(text), look(background))).toBeGreaterThanOrEqual(4.5);
    });
  });
});

/** The sixteen colours of xterm (XTerm-col.ad), by the SGR parameters of a text in them. */
const XTERM: Readonly<Record<number, Rgb>> = {
  30: [0, 0, 0],
  31: [205, 0, 0],
  32: [0, 205, 0],
  33: [205, 205, 0],
  34: [0, 0, 238],
  35: [205, 0, 205],
  36: [0, 205, 205],
  37: [229, 229, 229],
  90: [127, 127, 127],
  91: [255, 0, 0],
  92: [0, 255, 0],
  93: [255, 255, 0],
  94: [92, 92, 255],
  95: [255, 0, 255],
  96: [0, 255, 255],
  97: [255, 255, 255],
};
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** Returns the colour of a text in a style; undefined if it has that of other text. */
const colourOf = (style: ChalkInstance): Rgb | undefined =>
  [...style('-').matchAll(/\u001b\[(\d+)m/g)].map(([, number]) => XTERM[Number(number)]).find(Boolean);

describe('in the sixteen colours of xterm, code reads well', () => {
  test.each<[name: string, background: Rgb]>([
    ['dark', BLACK],
    ['light', WHITE],
  ])('on the page of %s', (name, background) => {
    const theme = createPaintedTheme(new Chalk({ level: 1 }), PALETTES[name as 'dark' | 'light']);
    for (const syntax of SYNTAX)
      expect(
        contrast(colourOf(theme[syntax]) ?? colourOf(theme.page)!, background),
        syntax,
      ).toBeGreaterThanOrEqual(4.5);
  });

  test('in the colours of the terminal, on black and on white', () => {
    const theme = createTheme(new Chalk({ level: 1 }));
    for (const syntax of SYNTAX) {
      const colour = colourOf(theme[syntax]);
      if (colour === undefined) continue; // that of other text
      for (const background of [BLACK, WHITE])
        expect(contrast(colour, background), syntax).toBeGreaterThan(4.4);
    }
  });
});

test('in sixteen colours, highlights read well, and without colours, they are underlined', () => {
  for (const theme of [
    createTheme(new Chalk({ level: 1 })),
    createPaintedTheme(new Chalk({ level: 1 }), PALETTES.sepia),
  ])
    expect(theme.highlight('-')).toBe('\u001b[30m\u001b[42m-\u001b[49m\u001b[39m');
  expect(contrast(XTERM[30]!, XTERM[32]!)).toBeGreaterThanOrEqual(4.5);
  const plain = createMonochromeTheme(new Chalk({ level: 1 }));
  expect(plain.highlight('-')).toBe('\u001b[4m-\u001b[24m');
  expect(plain.noted('-')).not.toBe(plain.highlight('-'));
});

test('a palette may leave out the colours of highlights', () => {
  for (const { highlight, ...palette } of [PALETTES.dark, PALETTES.light])
    expect(highlightColours(palette)).toEqual(highlight);
});

test('a palette may leave out the colours of code', () => {
  const { accent, faint, code } = PALETTES.sepia;
  const palette = Object.fromEntries(
    Object.entries(PALETTES.sepia).filter(([name]) => !SYNTAX.includes(name as Syntax)),
  );
  expect(syntaxColours({ ...(palette as unknown as Palette), string: '#123456' })).toEqual({
    keyword: accent,
    string: '#123456',
    comment: faint,
    constant: accent,
    function: code,
    type: code,
    inserted: code,
    deleted: accent,
  });
});

test('the contrast of black and white is 21, and that of a colour with itself is 1', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
});

test.each<[hex: string, number: number]>([
  ['#000000', 16],
  ['#ffffff', 231],
  ['#5f87af', 67],
  ['#1c1c1c', 234],
  ['#080808', 232],
  ['#ff0000', 196],
])('%s is colour %i', (hex, number) => {
  expect(nearest256(hex)).toBe(number);
});

test('each number of colours has its own sequences', () => {
  const painted = (level: 1 | 2 | 3): string =>
    createPaintedTheme(new Chalk({ level }), PALETTES.dark).page('난로');
  expect(painted(3)).toBe('\u001b[38;2;230;224;214m\u001b[48;2;28;26;24m난로\u001b[49m\u001b[39m');
  expect(painted(2)).toMatch(/^\u001b\[38;5;\d+m\u001b\[48;5;234m난로/);
  expect(painted(1)).toBe('\u001b[97m\u001b[40m난로\u001b[49m\u001b[39m');
});

test.each<[background: string, isDark: boolean]>([
  ['#000000', true],
  ['#1c1a18', true],
  ['#002b36', true], // Solarized dark
  ['#7f7f7f', true],
  ['#808080', false],
  ['#fdf6e3', false], // Solarized light
  ['#ffffff', false],
])('%s is dark: %s', (background, expected) => {
  expect(isDark(rgbOf(background))).toBe(expected);
});
