// Takes over the whole screen of a terminal.
import {
  takeTerminal,
  type Handlers,
  type Modes,
  type TakenTerminal,
  type TerminalParts,
} from './taken-terminal.ts';
import { LARGEST, type OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './writable.ts';

/** Standard output, which may be a terminal. */
export interface TerminalStream extends OutputStream, WritableOutput {
  readonly rows?: number;
}

export interface FullScreen {
  /**
   * Returns the size in cells and rows; 80 × 24 if the terminal does not report it. If the terminal claims to
   * be larger than any display, only a part of it is used.
   */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly take: (handlers: Handlers) => TakenTerminal;
  /** Writes a text. Returns false if the terminal has been closed. */
  readonly write: (text: string) => Promise<boolean>;
}

/**
 * DEC private modes (xterm ctlseqs): the alternate screen, no wrapping at the margin, no cursor; then the screen
 * is erased. What drawing sets (synchronized output, colours) is reset, too.
 */
const MODES: Modes = {
  set: '\u001b[?1049h\u001b[?7l\u001b[?25l\u001b[?2004h\u001b[2J',
  reset: '\u001b[?2026l\u001b[?2004l\u001b[0m\u001b[?25h\u001b[?7h\u001b[?1049l',
};
/**
 * SGR reports of mouse buttons and the wheel. Motions are not reported. While they are, most terminals still
 * select text if Shift is held.
 */
const MOUSE: Modes = { set: '\u001b[?1000h\u001b[?1006h', reset: '\u001b[?1006l\u001b[?1000l' };

export interface FullScreenParts extends TerminalParts {
  readonly screen: TerminalStream;
  /** Whether the terminal is to report the mouse. */
  readonly mouse: boolean;
}

/** Returns the full screen of a terminal, without taking it over yet. */
export function createFullScreen({ mouse, ...parts }: FullScreenParts): FullScreen {
  const { screen } = parts;
  const modes = mouse ? { set: MODES.set + MOUSE.set, reset: MOUSE.reset + MODES.reset } : MODES;
  return {
    size: () => ({
      columns: Math.min(screen.columns || 80, LARGEST.columns),
      rows: Math.min(screen.rows || 24, LARGEST.rows),
    }),
    take: (handlers) => takeTerminal(parts, modes, handlers),
    write: (text) => write(screen, text).catch(() => false),
  };
}
