// Runs a program and keeps what it prints.
import { startProgram } from './programs.ts';

/** How a program has ended. */
export type Captured =
  /** It has printed `text`; no more than `most` bytes of it are kept. */
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'notStarted' }
  /** It has exited with a code other than 0, or a signal has ended it. */
  | { readonly kind: 'failed'; readonly code: number | undefined }
  | { readonly kind: 'slow' };

export interface Limits {
  /** How long the program may run, in milliseconds. */
  readonly time: number;
  /** How many bytes are kept. A program that prints more is ended. */
  readonly bytes: number;
  /** Ends the program. */
  readonly signal: AbortSignal;
}

/**
 * Runs a program without a shell, without input, and away from the terminal, so that it can neither read keys nor
 * draw over the screen. `words` are its name and its arguments.
 */
export async function capture(words: readonly string[], { time, bytes, signal }: Limits): Promise<Captured> {
  const child = await startProgram(words, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  if (!child) return { kind: 'notStarted' };
  const output = child.stdout!;
  const pieces: Buffer[] = [];
  let left = bytes;
  return new Promise((resolve) => {
    const end = (result: Captured): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      killGroup(child.pid!);
      output.destroy(); // what is left of its children may hold it open
      child.unref();
      resolve(result);
    };
    const printed = (): void => end({ kind: 'printed', text: Buffer.concat(pieces).toString('utf8') });
    const abort = (): void => end({ kind: 'failed', code: undefined });
    const timer = setTimeout(() => end({ kind: 'slow' }), time);
    signal.addEventListener('abort', abort);
    output.on('data', (piece: Buffer) => {
      pieces.push(piece.subarray(0, left));
      left -= piece.length;
      if (left <= 0) printed();
    });
    child.once('close', (code) =>
      code === 0 ? printed() : end({ kind: 'failed', code: code ?? undefined }),
    );
    if (signal.aborted) abort();
  });
}

/** Kills a detached program, and its own children. Without effect if all have exited. */
function killGroup(pid: number): void {
  for (const id of [-pid, pid]) {
    try {
      return void process.kill(id, 'SIGKILL');
    } catch {
      // Windows has no groups.
    }
  }
}
