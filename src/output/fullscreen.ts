// The terminal as a whole screen: taken over, written to, and given back as it was.
import type { Keyboard } from './probe.ts';
import type { OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './write.ts';

/** Standard output where it is a terminal. */
export interface TerminalStream extends OutputStream, WritableOutput {
  readonly rows?: number;
}

export interface FullScreen {
  /** Cells and rows; 80 × 24 where the terminal does not say. */
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly enter: () => Promise<void>;
  /** Gives the terminal back; nothing where it has not been taken. Never throws. */
  readonly leave: () => Promise<void>;
  /** Writes; false where the terminal is gone. */
  readonly write: (text: string) => Promise<boolean>;
}

/** DEC private modes (xterm ctlseqs): the alternate screen, no wrapping at the edge, no cursor, mouse buttons in SGR reports. */
const ENTER = '\u001b[?1049h\u001b[?7l\u001b[?25l\u001b[?1000h\u001b[?1006h\u001b[2J';
const LEAVE = '\u001b[?2026l\u001b[?1006l\u001b[?1000l\u001b[0m\u001b[?25h\u001b[?7h\u001b[?1049l';

export function createFullScreen(keyboard: Keyboard, screen: TerminalStream): FullScreen {
  let isTaken = false;
  const writeIfThere = (text: string): Promise<boolean> => write(screen, text).catch(() => false);
  const setRaw = (raw: boolean): void => {
    try {
      keyboard.setRawMode?.(raw);
    } catch {
      // the terminal is gone
    }
  };
  return {
    size: () => ({ columns: screen.columns || 80, rows: screen.rows || 24 }),
    enter: async () => {
      isTaken = true;
      setRaw(false); // it may have been changed meanwhile, and Node does not set again what it has set
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
