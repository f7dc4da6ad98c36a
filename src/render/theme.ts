// Themes: what each role looks like.
import type { ChalkInstance } from 'chalk';
import type { Role, Style } from '../layout/page.ts';
import { isDark, nearest256, rgbOf } from './colours.ts';
import type { Palette } from './palettes.ts';

export interface Theme extends Readonly<Record<Role | NonNullable<Style['mark']>, ChalkInstance>> {
  /** The style of a whole line of the page or the screen. */
  readonly page: ChalkInstance;
  /** Whether terminal text keeps its colours. Its other styles stay in any theme. */
  readonly hasColours: boolean;
}

type Paint = (style: ChalkInstance) => ChalkInstance;
type Colours = Readonly<Record<keyof Palette, Paint>>;

/**
 * The terminal’s own sixteen colours, which the user can read on the background of the terminal. Only magenta
 * and cyan are used: they are readable in every common palette, dark or light.
 */
const TERMINAL: Colours = {
  page: (style) => style,
  faint: (style) => style.dim,
  accent: (style) => style.magenta,
  code: (style) => style.cyan,
  hit: (style) => style.inverse,
  current: (style) => style.inverse.bold.underline,
  status: (style) => style.inverse,
  selected: (style) => style.inverse,
};
/** No colours: roles differ by bold, underlined or inverted text. */
const MONOCHROME: Colours = { ...TERMINAL, accent: (style) => style, code: (style) => style };

/**
 * A dark and a light page in sixteen colours. It is unknown how these look, so faint text is no
 * paler than other text.
 */
const onDark: Colours = {
  ...TERMINAL,
  page: (style) => style.whiteBright.bgBlack,
  faint: (style) => style,
  accent: (style) => style.yellowBright,
  code: (style) => style.cyanBright,
};
const onLight: Colours = {
  ...TERMINAL,
  page: (style) => style.black.bgWhiteBright,
  faint: (style) => style,
  accent: (style) => style.magenta,
  code: (style) => style.blue,
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

const painted = ({ page, faint, accent, code, hit, current, status, selected }: Palette): Colours => ({
  page: pair(page),
  faint: foreground(faint),
  accent: foreground(accent),
  code: foreground(code),
  hit: pair(hit),
  current: (style) => pair(current)(style).bold,
  status: pair(status),
  selected: pair(selected),
});

export const createTheme = (chalk: ChalkInstance): Theme => themeOf(chalk, TERMINAL);
export const createMonochromeTheme = (chalk: ChalkInstance): Theme => ({
  ...themeOf(chalk, MONOCHROME),
  hasColours: false,
});
export const createPaintedTheme = (chalk: ChalkInstance, palette: Palette): Theme =>
  themeOf(chalk, chalk.level > 1 ? painted(palette) : isDark(rgbOf(palette.page[1])) ? onDark : onLight);

function themeOf(chalk: ChalkInstance, colours: Colours): Theme {
  const { faint, accent, code, ...others } = colours;
  return {
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
  };
}
