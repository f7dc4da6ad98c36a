import { NanroError } from '../errors.ts';

/** A stream to write to, as far as it is used here. */
export interface WritableOutput {
  write(text: string | Uint8Array, done: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

const guarded = new WeakSet<WritableOutput>();

/**
 * Writes a text, or its bytes, whole. Returns whether more is wanted: a pipe that its reader has closed is no error (`nanro read |
 * head -1`). Throws NanroError `cannotWrite` for anything else, a full disk for example.
 */
export function write(stream: WritableOutput, text: string | Uint8Array): Promise<boolean> {
  if (!guarded.has(stream)) {
    guarded.add(stream);
    stream.on('error', () => {}); // the callback below has it
  }
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const code = error && ((error as NodeJS.ErrnoException).code ?? error.message);
      if (!code || code === 'EPIPE') resolve(!code);
      else reject(new NanroError({ kind: 'cannotWrite', code }));
    });
  });
}

/** Characters that are gathered before they are written. */
const PIECE = 1 << 16;

/** Writes lines as they come, in large pieces, until no more is wanted. */
export async function writeAll(stream: WritableOutput, lines: Iterable<string>): Promise<void> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE) continue;
    if (!(await write(stream, piece))) return;
    piece = '';
  }
  if (piece !== '') await write(stream, piece);
}
