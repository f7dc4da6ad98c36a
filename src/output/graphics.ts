// The pictures that a terminal can draw: what it is asked, and what its answers and its variables say.

export interface Graphics {
  /** Whether it knows the graphics protocol of kitty. */
  readonly kitty: boolean;
  /** Whether it knows the inline images of iTerm2. */
  readonly iterm: boolean;
  /** Whether kitty's protocol goes through tmux, if that passes it on. */
  readonly isThroughTmux?: boolean;
  /** The size of a cell in pixels. */
  readonly cell: { readonly width: number; readonly height: number };
}

/**
 * The query of kitty's protocol, with a picture of one pixel; then XTVERSION and the size of a cell (xterm
 * ctlseqs, `CSI > q` and `CSI 16 t`). A terminal that does not know such queries may print the first one, so
 * the cursor goes back to where it was, and the rest of the line is erased (DECSC, DECRC, EL).
 */
export const GRAPHICS_REQUEST =
  '\u001b7\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\\u001b8\u001b[K\u001b[>q\u001b[16t';
/** Matches one answer. */
export const GRAPHICS_ANSWER = /\u001b_G[^\u001b]*\u001b\\|\u001bP>\|[^\u001b]*\u001b\\|\u001b\[6;\d+;\d+t/;

const KITTY = /\u001b_G[^\u001b;]*;OK\u001b\\/;
const CELL = /\u001b\[6;(\d{1,4});(\d{1,4})t/;
/** The answer to XTVERSION of terminals that know the protocol of iTerm2. */
const ITERM = /\u001bP>\|(?:iTerm2|WezTerm|mintty|Konsole|Bobcat)/i;
/** `TERM_PROGRAM` of others, and of those that may not answer. */
const PROGRAMS = ['iTerm.app', 'WezTerm', 'mintty', 'rio', 'WarpTerminal'];
/** Terminals built on xterm.js. They draw pictures if its image addon is active, which adds Sixel to DA 1. */
const XTERM_JS = ['vscode', 'Hyper', 'Tabby'];
const DA1 = /\u001b\[\?([\d;]*)c/;
/** The parameter of DA 1 for Sixel, after the first one. */
const SIXEL = '4';

/** What most terminals have, twice as high as wide. */
const USUAL_CELL = { width: 8, height: 16 };

/** What may be drawn through tmux, which is asked later (tmux.ts). It does not tell the size of a cell. */
const THROUGH_TMUX: Graphics = { kitty: true, iterm: false, isThroughTmux: true, cell: USUAL_CELL };

/** Returns what may be drawn in tmux; undefined outside of it, and in another multiplexer inside it. */
export const graphicsInTmux = ({ TMUX, STY, ZELLIJ }: NodeJS.ProcessEnv): Graphics | undefined =>
  TMUX && !STY && !ZELLIJ ? THROUGH_TMUX : undefined;

/**
 * Reports whether a terminal may be asked. Those that know no sequences of this kind would show the request.
 * A multiplexer does not draw pictures itself.
 */
export const mayDrawPictures = ({
  TERM = '',
  TERM_PROGRAM = '',
  TMUX,
  STY,
  ZELLIJ,
}: NodeJS.ProcessEnv): boolean =>
  !TMUX &&
  !STY &&
  !ZELLIJ &&
  !/^(?:dumb|linux|screen|tmux|vt\d+|eterm|emacs)/.test(TERM) &&
  TERM_PROGRAM !== 'Apple_Terminal';

/**
 * Returns which pictures a terminal draws; undefined if it draws none.
 *
 * @example
 * graphicsIn('\u001b_Gi=31;OK\u001b\\\u001b[6;20;10t\u001b[?62c', {})
 * // => { kitty: true, iterm: false, cell: { width: 10, height: 20 } }
 */
export function graphicsIn(
  answers: string,
  { TERM_PROGRAM = '', LC_TERMINAL = '' }: NodeJS.ProcessEnv,
): Graphics | undefined {
  const kitty = KITTY.test(answers);
  const iterm =
    ITERM.test(answers) ||
    PROGRAMS.includes(TERM_PROGRAM) ||
    LC_TERMINAL === 'iTerm2' || // which ssh passes on
    (XTERM_JS.includes(TERM_PROGRAM) && DA1.exec(answers)?.[1]!.split(';').slice(1).includes(SIXEL) === true);
  if (!kitty && !iterm) return undefined;
  const [, height, width] = (CELL.exec(answers) ?? []).map(Number);
  return { kitty, iterm, cell: width && height ? { width, height } : USUAL_CELL };
}
