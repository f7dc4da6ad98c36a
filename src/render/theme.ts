// Themes: what each role looks like.
import type { ChalkInstance } from 'chalk';
import type { Role, Style, Syntax } from '../layout/page.ts';
import { isDark, nearest256, rgbOf } from './colours.ts';
import { highlightColours, syntaxColours, type Palette } from './palettes.ts';

/** What has a style of its own. */
export type StyleName = Role | Syntax | NonNullable<Style['mark']>;

export interface Theme extends Readonly<Record<StyleName, ChalkInstance>> {
  /** The style of a whole line of the page or the screen. */
  readonly page: ChalkInstance;
  /** Whether terminal text keeps its colours. Its other styles stay in any theme. */
  readonly hasColours: boolean;
}

type Paint = (style: ChalkInstance) => ChalkInstance;
type Colours = Readonly<Record<Exclude<keyof Palette, Syntax> | 'noted', Paint>> & {
  readonly syntax: SyntaxPaints;
};
type SyntaxPaints = Readonly<Record<Syntax, Paint>>;

const unchanged: Paint = (style) => style;

/**
 * The parts of code in the terminal’s own colours. In the default colours of xterm, magenta has a contrast of
 * 4.4 on black and of 4.7 on white. No other colour has more on both, so other parts are in the colour of the
 * text.
 */
const TERMINAL_SYNTAX: SyntaxPaints = {
  keyword: (style) => style.magenta,
  string: unchanged,
  comment: (style) => style.dim,
  constant: (style) => style.magenta,
  function: (style) => style.bold,
  type: unchanged,
  inserted: (style) => style.bold,
  deleted: (style) => style.magenta,
};

/**
 * The terminal’s own sixteen colours, which the user can read on the background of the terminal. Only magenta
 * and cyan are used: they are readable in every common palette, dark or light.
 */
const TERMINAL: Colours = {
  page: unchanged,
  faint: (style) => style.dim,
  accent: (style) => style.magenta,
  code: (style) => style.cyan,
  hit: (style) => style.inverse,
  current: (style) => style.inverse.bold.underline,
  status: (style) => style.inverse,
  selected: (style) => style.inverse,
  highlight: (style) => style.black.bgGreen,
  noted: (style) => style.black.bgGreen.underline,
  syntax: TERMINAL_SYNTAX,
};
/** No colours: roles differ by bold, underlined or inverted text. */
const MONOCHROME: Colours = {
  ...TERMINAL,
  accent: unchanged,
  code: unchanged,
  highlight: (style) => style.underline,
  noted: (style) => style.underline.bold,
};

/**
 * A dark and a light page in sixteen colours. It is unknown how these look, so faint text is no
 * paler than other text.
 */
const onDark: Colours = {
  ...TERMINAL,
  page: (style) => style.whiteBright.bgBlack,
  faint: unchanged,
  accent: (style) => style.yellowBright,
  code: (style) => style.cyanBright,
  syntax: {
    keyword: (style) => style.magentaBright,
    string: (style) => style.greenBright,
    comment: unchanged,
    constant: (style) => style.yellowBright,
    function: (style) => style.cyanBright.bold,
    type: (style) => style.yellowBright,
    inserted: (style) => style.greenBright,
    deleted: (style) => style.magentaBright,
  },
};
const onLight: Colours = {
  ...TERMINAL,
  page: (style) => style.black.bgWhiteBright,
  faint: unchanged,
  accent: (style) => style.magenta,
  code: (style) => style.blue,
  syntax: {
    keyword: (style) => style.magenta,
    string: (style) => style.red,
    comment: unchanged,
    constant: (style) => style.red,
    function: (style) => style.blue.bold,
    type: (style) => style.magenta,
    inserted: (style) => style.blue.bold,
    deleted: (style) => style.red,
  },
};

const isExact = ({ level }: ChalkInstance): boolean => level === 3;
const foreground =
  (colour: string): Paint =>
  (style) =>
    isExact(style) ? style.hex(colour) : style.ansi256(nearest256(colour));
const background =
  (colour: string): Paint =>
  (style) =>
    isExact(style) ? style.bgHex(colour) : style.bgAnsi256(nearest256(colour));
const pair =
  ([text, ground]: readonly [string, string]): Paint =>
  (style) =>
    background(ground)(foreground(text)(style));

function painted(palette: Palette): Colours {
  const { page, faint, accent, code, hit, current, status, selected } = palette;
  const syntax = Object.entries(syntaxColours(palette)).map(([name, colour]) => [name, foreground(colour)]);
  return {
    page: pair(page),
    faint: foreground(faint),
    accent: foreground(accent),
    code: foreground(code),
    hit: pair(hit),
    current: (style) => pair(current)(style).bold,
    status: pair(status),
    selected: pair(selected),
    highlight: pair(highlightColours(palette)),
    noted: (style) => pair(highlightColours(palette))(style).underline,
    syntax: Object.fromEntries(syntax) as SyntaxPaints,
  };
}

export const createTheme = (chalk: ChalkInstance): Theme => themeOf(chalk, TERMINAL);
export const createMonochromeTheme = (chalk: ChalkInstance): Theme => ({
  ...themeOf(chalk, MONOCHROME),
  hasColours: false,
});
export const createPaintedTheme = (chalk: ChalkInstance, palette: Palette): Theme =>
  themeOf(chalk, chalk.level > 1 ? painted(palette) : isDark(rgbOf(palette.page[1])) ? onDark : onLight);

function themeOf(chalk: ChalkInstance, colours: Colours): Theme {
  const { faint, accent, code, syntax, ...others } = colours;
  const parts = Object.entries(syntax).map(([name, paint]) => [name, paint(chalk)]);
  return {
    ...(Object.fromEntries(parts) as Record<Syntax, ChalkInstance>),
    title: chalk.bold,
    metadata: faint(chalk),
    number: accent(chalk),
    heading: accent(chalk).bold,
    subheading: chalk.bold,
    text: chalk,
    code: code(chalk),
    continuation: faint(chalk),
    quote: chalk,
    bar: accent(chalk),
    speaker: chalk.bold,
    marker: accent(chalk),
    label: accent(chalk),
    caption: faint(chalk),
    cardTitle: chalk.bold,
    address: chalk.underline,
    tableHead: chalk.bold,
    hasColours: true,
    page: others.page(chalk),
    hit: others.hit(chalk),
    current: others.current(chalk),
    status: others.status(chalk),
    statusLabel: others.status(chalk).dim,
    selected: others.selected(chalk),
    highlight: others.highlight(chalk),
    noted: others.noted(chalk),
  };
}
