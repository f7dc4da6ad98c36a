// The colours of the themes that paint their own background, as data.
import type { Syntax } from '../layout/page.ts';
import { isDark, rgbOf } from './colours.ts';

/**
 * Colours as `#rrggbb`. A pair is a text on a background; a single colour is a text on the
 * background of the page. Some are optional: `syntaxColours` and `highlightColours` have their defaults.
 */
export interface Palette extends Readonly<Partial<Record<Syntax, string>>> {
  readonly page: readonly [text: string, background: string];
  readonly faint: string;
  readonly accent: string;
  readonly code: string;
  readonly hit: readonly [text: string, background: string];
  readonly current: readonly [text: string, background: string];
  readonly status: readonly [text: string, background: string];
  readonly selected: readonly [text: string, background: string];
  readonly highlight?: readonly [text: string, background: string];
}

/**
 * The palettes of nanro’s own themes. Every text has a contrast of at least 4.5 with its
 * background (WCAG 2.2, 1.4.3).
 */
export const PALETTES = {
  dark: {
    page: ['#e6e0d6', '#1c1a18'],
    faint: '#a59d90',
    accent: '#eb9f67',
    code: '#8ec5bd',
    hit: ['#1c1a18', '#e5c07b'],
    current: ['#1c1a18', '#ff9b6a'],
    status: ['#e6e0d6', '#37322c'],
    selected: ['#1c1a18', '#eb9f67'],
    highlight: ['#f0ebe2', '#205f20'],
    keyword: '#d8a3dc',
    string: '#b9c983',
    comment: '#a59d90',
    constant: '#eb9f67',
    function: '#93bdf0',
    type: '#e5c07b',
    inserted: '#b9c983',
    deleted: '#f0938a',
  },
  light: {
    page: ['#27241f', '#fbf9f5'],
    faint: '#6a6459',
    accent: '#a2430f',
    code: '#0d6660',
    hit: ['#27241f', '#ffdf85'],
    current: ['#ffffff', '#b0420c'],
    status: ['#27241f', '#e9e3d8'],
    selected: ['#ffffff', '#a2430f'],
    highlight: ['#27241f', '#b7e4a0'],
    keyword: '#7b2d8b',
    string: '#4b6300',
    comment: '#6a6459',
    constant: '#a2430f',
    function: '#1f4f9c',
    type: '#7a4f00',
    inserted: '#4b6300',
    deleted: '#a8201a',
  },
  sepia: {
    page: ['#40311f', '#f4ebd6'],
    faint: '#6f5c42',
    accent: '#93380f',
    code: '#2a5b4f',
    hit: ['#40311f', '#e8c063'],
    current: ['#ffffff', '#93380f'],
    status: ['#40311f', '#e2d4b5'],
    selected: ['#ffffff', '#7d3410'],
    highlight: ['#40311f', '#b4d48c'],
    keyword: '#6d2a7a',
    string: '#485800',
    comment: '#6f5c42',
    constant: '#93380f',
    function: '#1d4a8a',
    type: '#6e4a00',
    inserted: '#485800',
    deleted: '#93221a',
  },
} as const satisfies Readonly<Record<string, Palette>>;

/** Where a palette has the colours of the parts of code that it does not name. */
const SYNTAX_DEFAULTS = {
  keyword: 'accent',
  string: 'code',
  comment: 'faint',
  constant: 'accent',
  function: 'code',
  type: 'code',
  inserted: 'code',
  deleted: 'accent',
} as const satisfies Readonly<Record<Syntax, keyof Palette>>;

/** Returns the colours of the parts of code. */
export const syntaxColours = (palette: Palette): Readonly<Record<Syntax, string>> =>
  Object.fromEntries(SYNTAX.map((name) => [name, palette[name] ?? palette[SYNTAX_DEFAULTS[name]]])) as Record<
    Syntax,
    string
  >;

/** Returns the colours of highlights: those of the palette, or else of nanro's theme on a similar page. */
export const highlightColours = ({ page, highlight }: Palette): readonly [text: string, background: string] =>
  highlight ?? PALETTES[isDark(rgbOf(page[1])) ? 'dark' : 'light'].highlight;

/** The names of the colours of the parts of code, which a palette may have. */
export const SYNTAX = Object.keys(SYNTAX_DEFAULTS) as readonly Syntax[];
/** The names of the colours that a palette may leave out. */
export const OPTIONAL = ['highlight', ...SYNTAX] as const;
/** The names of the colours that every palette has. */
export const COLOURS = Object.keys(PALETTES.dark).filter(
  (name) => !(OPTIONAL as readonly string[]).includes(name),
) as readonly Exclude<keyof Palette, (typeof OPTIONAL)[number]>[];
/** The names of nanro’s own themes. */
export const BUILT_IN = Object.keys(PALETTES) as readonly (keyof typeof PALETTES)[];
