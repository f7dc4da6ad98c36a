// Where keys come from: standard input, or the terminal itself where that is a pipe.
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/** Undefined where there is no terminal. */
export function openKeyboard<Input extends { readonly isTTY?: boolean }>(stdin: Input): Input | ReadStream | undefined {
  if (stdin.isTTY) return stdin;
  for (const path of ['/dev/tty', 'CONIN$']) {
    try {
      return new ReadStream(openSync(path, 'r'));
    } catch {
      // the other system’s
    }
  }
  return undefined;
}
