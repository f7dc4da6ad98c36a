// Lends the terminal to another program, such as a pager. If that program is killed, it leaves its modes
// behind. Node cannot save the mode of a terminal without changing it, so `stty` does that.
import { startProgram } from './programs.ts';
import { listenTo, type Signals } from './signals.ts';
import { write, type WritableOutput } from './writable.ts';

/**
 * Resets the modes that pagers set (xterm ctlseqs): reports of mouse buttons, bracketed paste, application
 * cursor keys and keypad, no cursor, no wrapping, the alternate screen, colours. Leaving the alternate screen
 * also restores the cursor. It is saved first (DECSC), so that it stays where it is if there was no such
 * screen. Last, the prompt of the pager is erased.
 */
const RESET =
  '\u001b[?1006l\u001b[?1003l\u001b[?1002l\u001b[?1000l\u001b[?2004l\u001b[?1l\u001b>\u001b[?25h\u001b[?7h' +
  '\u001b7\u001b[?1049l\u001b[0m\r\u001b[K';

/** Saves the mode of the terminal at standard output. Returns a function that restores it. Neither throws. */
export async function lendTerminal(screen: WritableOutput, signals: Signals): Promise<() => Promise<void>> {
  const mode = await stty(['-g'], signals);
  return async () => {
    // A job in the background must not touch the terminal: the shell has it.
    const isOurs = mode === undefined || (await stty([mode], signals)) !== undefined;
    if (isOurs) await write(screen, RESET).catch(() => {});
  };
}

/** Runs `stty`. Returns what it prints; undefined if it fails, as on a system without it. */
async function stty(words: readonly string[], signals: Signals): Promise<string | undefined> {
  const child = await startProgram(['stty', ...words], { stdio: [1, 'pipe', 'ignore'] });
  if (!child) return undefined;
  // If a job in the background changes the terminal, the system stops all of its processes.
  const stopListening = listenTo(signals, { SIGTTOU: () => child.kill('SIGKILL') });
  let printed = '';
  child.stdout!.on('data', (piece: Buffer) => (printed += String(piece)));
  const status = await new Promise((resolve) => child.once('close', resolve));
  stopListening();
  return status === 0 ? printed.trim() : undefined;
}
