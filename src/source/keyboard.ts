// The keyboard: standard input, or the terminal itself if standard input is not a terminal.
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/**
 * Returns the stream of keys; undefined if there is no terminal. `isRead` means that the article is read from
 * standard input, so keys have to come from elsewhere.
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
      // This system does not have it. Try the next one.
    }
  }
  return undefined;
}
