// Detects what a terminal can do, from its stream and the environment.

/** The part of a stream that shows whether it is a terminal, and how wide. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** No display has more cells than this, whatever its terminal claims. Drawing more would take minutes. */
export const LARGEST = { columns: 4096, rows: 1024 };

export interface Capabilities {
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Whether the terminal is known to support OSC 8 links. */
  readonly hyperlinks: boolean;
  /** The width of a line in cells; undefined if unknown. */
  readonly columns: number | undefined;
}

/** Returns what the terminal of a stream can do. `choice` is the value of `--color`. */
export function detectCapabilities(
  stream: OutputStream,
  env: NodeJS.ProcessEnv,
  choice: 'auto' | 'always' | 'never',
): Capabilities {
  const isTerminal = stream.isTTY === true;
  const colour = choice === 'auto' ? wantsColour(isTerminal, env) : choice === 'always';
  return {
    isTerminal,
    colour,
    hyperlinks: isTerminal && colour && supportsLinks(env),
    columns: columnsOf(stream, env),
  };
}

/** Reports whether a program can fill the screen: a terminal called `dumb` cannot move its cursor. */
export const fillsScreen = ({ isTTY }: OutputStream, { TERM }: NodeJS.ProcessEnv): boolean =>
  isTTY === true && TERM !== 'dumb';

/**
 * FORCE_COLOR (https://force-color.org) overrides NO_COLOR (https://no-color.org), as in Node. Empty
 * variables are ignored.
 */
function wantsColour(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR) return false;
  return isTerminal && TERM !== 'dumb';
}

/** Returns how many colours a terminal has, as a level of chalk: 3 for 16 million, 2 for 256, 1 for 16. */
export function colourLevel({
  COLORTERM = '',
  TERM = '',
  TERM_PROGRAM = '',
  WT_SESSION,
}: NodeJS.ProcessEnv): 1 | 2 | 3 {
  if (
    /^(?:truecolor|24bit)$/.test(COLORTERM) ||
    WT_SESSION ||
    /^(?:iTerm\.app|WezTerm|ghostty)$/.test(TERM_PROGRAM) ||
    /-direct$|^(?:xterm-kitty|alacritty|foot|contour)/.test(TERM)
  )
    return 3;
  return /-256(?:color)?$/.test(TERM) || TERM_PROGRAM === 'Apple_Terminal' ? 2 : 1;
}

/** `COLUMNS` is set by the user (POSIX.1-2017, 8.3) and overrides the width of the terminal. */
function columnsOf({ columns }: OutputStream, { COLUMNS = '' }: NodeJS.ProcessEnv): number | undefined {
  const wanted = /^\d{1,5}$/.test(COLUMNS) ? Number(COLUMNS) : 0;
  return wanted > 0 ? wanted : columns ? Math.min(columns, LARGEST.columns) : undefined;
}

/**
 * Terminals that support OSC 8 links, recognised by the variables they set
 * (https://github.com/Alhadis/OSC8-Adoption).
 */
const LINKING: readonly ((env: NodeJS.ProcessEnv) => boolean)[] = [
  ({ TERM_PROGRAM = '' }) =>
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'WarpTerminal'].includes(TERM_PROGRAM),
  ({ TERM = '' }) => /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour)/.test(TERM),
  ({ VTE_VERSION }) => Number(VTE_VERSION) >= 5000,
  ({ KONSOLE_VERSION }) => Number(KONSOLE_VERSION) >= 201200,
  ({ WT_SESSION, DOMTERM }) => Boolean(WT_SESSION ?? DOMTERM),
];

function supportsLinks(env: NodeJS.ProcessEnv): boolean {
  // A multiplexer inherits the variables of the terminal around it, but may not support links.
  const multiplexed = Boolean(env['TMUX'] ?? env['STY']);
  return !multiplexed && env['TERM'] !== 'dumb' && LINKING.some((isKnown) => isKnown(env));
}
