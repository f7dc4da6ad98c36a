// The colours of the themes that paint their own background, as data.

/**
 * Colours as `#rrggbb`. A pair is a text on a background; a single colour is a text on the
 * background of the page.
 */
export interface Palette {
  readonly page: readonly [text: string, background: string];
  readonly faint: string;
  readonly accent: string;
  readonly code: string;
  readonly hit: readonly [text: string, background: string];
  readonly current: readonly [text: string, background: string];
  readonly status: readonly [text: string, background: string];
  readonly selected: readonly [text: string, background: string];
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
  },
} as const satisfies Readonly<Record<string, Palette>>;

/** The names of the colours of a palette. */
export const COLOURS = Object.keys(PALETTES.dark) as readonly (keyof Palette)[];
/** The names of nanro’s own themes. */
export const BUILT_IN = Object.keys(PALETTES) as readonly (keyof typeof PALETTES)[];
