// Where keys come from: standard input, or the terminal itself where that is a pipe.
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/** Undefined where there is no terminal. `isRead`: standard input is what is read, up to its end. */
export function openKeyboard<Input extends { readonly isTTY?: boolean }>(
  stdin: Input,
  isRead: boolean,
): Input | ReadStream | undefined {
  if (stdin.isTTY && !isRead) return stdin;
  for (const path of ['/dev/tty', 'CONIN$']) {
    try {
      return new ReadStream(openSync(path, 'r'));
    } catch {
      // the other system’s
    }
  }
  return undefined;
}
