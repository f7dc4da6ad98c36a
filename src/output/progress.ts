// The progress of a download, on a line of the terminal that is erased at the end.
import type { OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './writable.ts';

export interface Progress {
  /** Sets the number of bytes received so far. */
  readonly update: (bytes: number) => void;
  /** Erases the line. */
  readonly end: () => Promise<void>;
}

const PERIOD = 100; // ms
const MEBIBYTE = 2 ** 20;

/**
 * Shows progress on a terminal, beginning after `delay` milliseconds, at most ten times a second. Shows
 * nothing if `stream` is not a terminal. `describe` returns the text for a number of mebibytes with one
 * decimal; it must fit on a line. `end` must be called, or the process does not exit.
 */
export function createProgress(
  stream: OutputStream & WritableOutput,
  describe: (megabytes: string) => string,
  delay = 500,
): Progress {
  if (!stream.isTTY) return { update: () => {}, end: async () => {} };
  let bytes = 0;
  let shown = '';
  const show = (text: string): Promise<unknown> => {
    if (text === shown) return Promise.resolve();
    shown = text;
    return write(stream, `\r${text}\u001b[K`).catch(() => {}); // EL: ECMA-48 § 8.3.41
  };
  const showBytes = (): unknown => show(describe((bytes / MEBIBYTE).toFixed(1)));
  let timer: NodeJS.Timeout = setTimeout(() => {
    showBytes();
    timer = setInterval(showBytes, PERIOD);
  }, delay);
  return {
    update: (now) => {
      bytes = now;
    },
    end: async () => {
      clearTimeout(timer); // clears an interval, too
      await show('');
    },
  };
}
