// Writes standard output without one of Node's streams, which take 4 ms to load.
import { fstatSync, statSync, writeSync, type Stats } from 'node:fs';
import { devNull } from 'node:os';
import type { TerminalStream } from '../output/fullscreen.ts';

/** Reports whether an output is a pipe, a file, a socket or the null device, rather than a terminal. */
const isPlain = (output: Stats): boolean =>
  output.isFIFO() || output.isFile() || output.isSocket() || output.rdev === statSync(devNull).rdev;

/**
 * Returns standard output. A pipe or a file is written with system calls, as Node's stream does, too, except
 * on Windows. The stream is used for a terminal, and for a pipe once it is full.
 */
export function standardOutput(platform: string, stream: () => TerminalStream): TerminalStream {
  if (platform === 'win32' || !isPlain(fstatSync(1))) return stream();
  let full: TerminalStream | undefined;
  return {
    write(text, done) {
      let rest = typeof text === 'string' ? Buffer.from(text) : text;
      try {
        while (!full && rest.length > 0) rest = rest.subarray(writeSync(1, rest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
          done(error as Error);
          return true;
        }
        full = stream();
        full.on('error', () => {}); // `done` gets the error
      }
      if (full) return full.write(rest, done);
      done();
      return true;
    },
    on: () => {}, // `done` gets the errors
  };
}
