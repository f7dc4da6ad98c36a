// Takes over the whole screen of a terminal, and restores it.
import type { Keyboard } from './probe.ts';
import type { OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './writable.ts';

/** Standard output, which may be a terminal. */
export interface TerminalStream extends OutputStream, WritableOutput {
  readonly rows?: number;
}

export interface FullScreen {
  /** Returns the size in cells and rows; 80 × 24 if the terminal does not report it. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly enter: () => Promise<void>;
  /** Restores the terminal if it was taken over. Never throws. */
  readonly leave: () => Promise<void>;
  /** Writes a text. Returns false if the terminal has been closed. */
  readonly write: (text: string) => Promise<boolean>;
}

/**
 * DEC private modes (xterm ctlseqs): the alternate screen, no wrapping at the margin, no cursor, SGR reports
 * of mouse buttons; then the screen is erased.
 */
const ENTER = '\u001b[?1049h\u001b[?7l\u001b[?25l\u001b[?1000h\u001b[?1006h\u001b[2J';
const LEAVE = '\u001b[?2026l\u001b[?1006l\u001b[?1000l\u001b[0m\u001b[?25h\u001b[?7h\u001b[?1049l';

/** Returns the full screen of a terminal, which is not taken over yet. */
export function createFullScreen(keyboard: Keyboard, screen: TerminalStream): FullScreen {
  let isTaken = false;
  const writeIfThere = (text: string): Promise<boolean> => write(screen, text).catch(() => false);
  const setRaw = (raw: boolean): void => {
    try {
      keyboard.setRawMode?.(raw);
    } catch {
      // The terminal has been closed.
    }
  };
  return {
    size: () => ({ columns: screen.columns || 80, rows: screen.rows || 24 }),
    enter: async () => {
      isTaken = true;
      // Another program may have changed the mode meanwhile. Node sets a mode only if it differs
      // from the last one it set.
      setRaw(false);
      setRaw(true);
      await writeIfThere(ENTER);
    },
    leave: async () => {
      if (!isTaken) return;
      isTaken = false;
      await writeIfThere(LEAVE);
      setRaw(false);
    },
    write: writeIfThere,
  };
}
