// What the output can do, as plain data.

/** The part of a stream that tells what it leads to. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Capabilities {
  readonly isTerminal: boolean;
  readonly colour: boolean;
  /** Whether the terminal is known to follow OSC 8 links. */
  readonly hyperlinks: boolean;
  /** Cells of a line of the terminal; undefined where nobody says. */
  readonly columns: number | undefined;
}

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
    hyperlinks: isTerminal && colour && followsLinks(env),
    columns: columnsOf(stream, env),
  };
}

/** https://force-color.org over https://no-color.org, as Node has it; both count only where they are not empty. */
function wantsColour(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR) return false;
  return isTerminal && TERM !== 'dumb';
}

/** How many colours a terminal has, as chalk counts: 3 for all, 2 for 256, 1 for 16. */
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

/** `COLUMNS` is the reader's own word (POSIX.1-2017, 8.3) and goes before what the terminal says. */
function columnsOf({ columns }: OutputStream, { COLUMNS = '' }: NodeJS.ProcessEnv): number | undefined {
  const wanted = /^\d{1,5}$/.test(COLUMNS) ? Number(COLUMNS) : 0;
  return wanted > 0 ? wanted : columns || undefined;
}

/** Terminals that follow OSC 8 links, by the variables that they set (https://github.com/Alhadis/OSC8-Adoption). */
const LINKING: readonly ((env: NodeJS.ProcessEnv) => boolean)[] = [
  ({ TERM_PROGRAM = '' }) =>
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'WarpTerminal'].includes(TERM_PROGRAM),
  ({ TERM = '' }) => /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour)/.test(TERM),
  ({ VTE_VERSION }) => Number(VTE_VERSION) >= 5000,
  ({ KONSOLE_VERSION }) => Number(KONSOLE_VERSION) >= 201200,
  ({ WT_SESSION, DOMTERM }) => Boolean(WT_SESSION ?? DOMTERM),
];

function followsLinks(env: NodeJS.ProcessEnv): boolean {
  // Inside a multiplexer the variables of the terminal around it say nothing.
  const multiplexed = Boolean(env['TMUX'] ?? env['STY']);
  return !multiplexed && env['TERM'] !== 'dumb' && LINKING.some((isKnown) => isKnown(env));
}
