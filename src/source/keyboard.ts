// The keyboard: standard input, or the terminal itself if standard input is something else.
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/**
 * Returns where keys come from; undefined if there is no terminal. `isRead`: the article itself is read from
 * standard input.
 */
export function openKeyboard<Input extends { readonly isTTY?: boolean }>(
  stdin: Input,
  isRead: boolean,
): Input | ReadStream | undefined {
  if (stdin.isTTY && !isRead) return stdin;
  for (const path of ['/dev/tty', 'CONIN$']) {
    try {
      return new ReadStream(openSync(path, 'r'));
    } catch {
      // This system does not have it: try the next.
    }
  }
  return undefined;
}
