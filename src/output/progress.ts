// How much has come in, on a line of the terminal that goes away again.
import type { OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './write.ts';

export interface Progress {
  /** Takes how many bytes have come in. */
  readonly update: (bytes: number) => void;
  /** Erases the line. */
  readonly end: () => Promise<void>;
}

const PERIOD = 100; // ms
const MEBIBYTE = 2 ** 20;

/**
 * Shows progress on a terminal, from `delay` ms on (500 by default), at most ten times a second; nothing anywhere else. `describe`
 * makes the text from mebibytes to one place, and is held to fit on a line. `end` has to be called, or the process goes on.
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
      clearTimeout(timer); // an interval too
      await show('');
    },
  };
}
