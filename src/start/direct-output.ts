// Standard output without a stream of Node, which takes 4 ms to load.
import { fstatSync, statSync, writeSync, type Stats } from 'node:fs';
import { devNull } from 'node:os';
import type { TerminalStream } from '../output/fullscreen.ts';

/** Reports whether an output is a pipe, a file, or the null device, rather than a terminal. */
const isPlain = (output: Stats): boolean =>
  output.isFIFO() || output.isFile() || output.isSocket() || output.rdev === statSync(devNull).rdev;

/**
 * Returns standard output. A pipe or a file is written with the system's own calls, which is what the stream
 * does, too, except on Windows. For a terminal, and from the first text on that a pipe does not take at once,
 * the stream is used.
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
        full.on('error', () => {}); // `done` is told
      }
      if (full) return full.write(rest, done);
      done();
      return true;
    },
    on: () => {}, // errors go to `done`
  };
}
