// Writes to a stream, until its reader closes it.
import { NanroError } from '../errors.ts';

/** The part of a writable stream that is used here. */
export interface WritableOutput {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

const guarded = new WeakSet<WritableOutput>();
const closed = new WeakSet<WritableOutput>();

/** Reports whether the reader of a stream has closed it. */
export const isClosed = (stream: WritableOutput): boolean => closed.has(stream);

/**
 * Writes a text or bytes. Returns false if the reader has closed the pipe, which is not an error (`nanro read
 * | head -1`). Throws NanroError `cannotWrite` for any other error, such as a full disk.
 */
export function write(stream: WritableOutput, text: string | Uint8Array): Promise<boolean> {
  if (!guarded.has(stream)) {
    guarded.add(stream);
    stream.on('error', () => {}); // the callback below handles it
  }
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const code = error && ((error as NodeJS.ErrnoException).code ?? error.message);
      if (code === 'EPIPE') closed.add(stream);
      if (!code || code === 'EPIPE') resolve(!code);
      else reject(new NanroError({ kind: 'cannotWrite', code }));
    });
  });
}

/** How many characters are collected before the first piece is written: more than a screen. */
const FIRST_PIECE = 1 << 12;
/** How many are collected before each later piece is written. */
const PIECE = 1 << 16;

/** Writes lines in large pieces as they are generated. Stops if the reader closes the pipe. */
export async function writeAll(stream: WritableOutput, lines: Iterable<string>): Promise<void> {
  let piece = '';
  let size = FIRST_PIECE;
  for (const line of lines) {
    piece += line;
    if (piece.length < size) continue;
    if (!(await write(stream, piece))) return;
    piece = '';
    size = PIECE;
  }
  if (piece !== '') await write(stream, piece);
}
