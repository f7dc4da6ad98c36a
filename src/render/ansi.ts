// A page → text with escape sequences for colours and links. Each line closes the styles that it opens. So a
// pager can show any line alone, and a style does not continue if the output is cut.
import { Chalk, type ChalkInstance } from 'chalk';
import { canFollow } from '../article/links.ts';
import { turnOff, turnOn, withoutColour } from '../article/sgr.ts';
import type { AmbiguousWidth, Cells } from '../unicode/cells.ts';
import { lineCells, type Line, type Page, type Span } from '../layout/page.ts';
import type { Palette } from './palettes.ts';
import { createPaintedTheme, createTheme, type StyleName, type Theme } from './theme.ts';

export interface AnsiOptions {
  /** Spaces before each line. */
  readonly margin: number;
  readonly hyperlinks: boolean;
}

/** Yields the lines of a page in the terminal’s own colours, each with its newline. */
export function* renderAnsi({ lines }: Page, { margin, hyperlinks }: AnsiOptions): Generator<string> {
  const theme = createTheme(new Chalk({ level: 1 }));
  const left = ' '.repeat(margin);
  for (const line of lines)
    yield line.length === 0 ? '\n' : `${left}${renderLine(line, theme, hyperlinks)}\n`;
}

export interface SheetOptions extends AnsiOptions {
  /** The width of the painted background, with both margins. */
  readonly sheet: Cells;
  readonly ambiguous: AmbiguousWidth;
}

/**
 * Yields the lines of a page in the colours of a palette, on its background. `level` is how many colours
 * there are, as a level of chalk: 3 for 16 million, 2 for 256, 1 for 16.
 */
export function* paintAnsi(
  { lines }: Page,
  palette: Palette,
  level: 1 | 2 | 3,
  { margin, hyperlinks, sheet, ambiguous }: SheetOptions,
): Generator<string> {
  const theme = createPaintedTheme(new Chalk({ level }), palette);
  const left = ' '.repeat(margin);
  for (const line of lines) {
    const right = ' '.repeat(Math.max(0, sheet - margin - lineCells(line, ambiguous)));
    yield `${theme.page(`${left}${renderLine(line, theme, hyperlinks)}${right}`)}\n`;
  }
}

/** Returns a line with its styles and links, each of them closed. */
export function renderLine(line: Line, theme: Theme, hyperlinks: boolean): string {
  let text = '';
  for (const span of line) text += renderSpan(span, theme, hyperlinks);
  return text;
}

function renderSpan(span: Span, theme: Theme, hyperlinks: boolean): string {
  const { mark, syntax, sgr, role, strong = false, emphasis = false, strike = false, href } = span;
  if (role === 'text' && !strong && !emphasis && !strike && href === undefined && !mark)
    return sgr === undefined ? span.text : inSgr(sgr, span.text, theme); // most spans of a page
  const flags =
    (strong ? STRONG : 0) |
    (emphasis ? EMPHASIS : 0) |
    (strike ? STRIKE : 0) |
    (href === undefined ? 0 : LINK);
  const { open, close } = edgesOf(theme, mark ?? (role === 'code' ? (syntax ?? role) : role), flags);
  const styled = span.text === '' ? '' : `${open}${span.text}${close}`;
  const target = hyperlinks && href !== undefined && canFollow(href) ? linkTarget(href) : undefined;
  const text = sgr === undefined || mark ? styled : inSgr(sgr, styled, theme);
  return target === undefined ? text : `\u001b]8;${target}\u001b\\${text}\u001b]8;;\u001b\\`;
}

const [STRONG, EMPHASIS, STRIKE, LINK] = [1, 2, 4, 8];

/** The sequences that turn a style on and off. */
interface Edges {
  readonly open: string;
  readonly close: string;
}

/**
 * The edges of the styles that were used, by theme, by name, and by flags. Asking chalk takes longer.
 */
const known = new WeakMap<Theme, Map<StyleName, Edges[]>>();

function edgesOf(theme: Theme, name: StyleName, flags: number): Edges {
  const byName = known.get(theme) ?? new Map<StyleName, Edges[]>();
  known.set(theme, byName);
  const byFlags = byName.get(name) ?? [];
  byName.set(name, byFlags);
  return (byFlags[flags] ??= edgesFor(theme[name], flags));
}

function edgesFor(role: ChalkInstance, flags: number): Edges {
  let style = role;
  if (flags & STRONG) style = style.bold;
  if (flags & EMPHASIS) style = style.italic;
  if (flags & STRIKE) style = style.strikethrough;
  if (flags & LINK) style = style.underline;
  const [open = '', close = ''] = style(TEXT).split(TEXT);
  return { open, close };
}
/** Stands for a text. */
const TEXT = '-';

/**
 * Returns a text in the styles that a program gave it. Nothing else is turned off, so the colours of the page
 * stay.
 */
function inSgr(sgr: string, text: string, { hasColours }: Theme): string {
  const shown = hasColours ? sgr : withoutColour(sgr);
  return shown === '' ? text : `${turnOn(shown)}${text}${turnOff(shown)}`;
}

/**
 * Returns the parameters and the address of OSC 8. The id connects the lines of one link. The address is
 * escaped, because it may have only the ASCII characters 32–126.
 */
function linkTarget(href: string): string {
  const address = new URL(href).href;
  let id = 0;
  for (let index = 0; index < address.length; index++)
    id = (Math.imul(id, 31) + address.charCodeAt(index)) >>> 0;
  return `id=${id.toString(36)};${address}`;
}
