// Reads sources piece by piece.
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { NanroError } from '../errors.ts';
import { sourceError } from './source-error.ts';
import { CHUNK, existing, STANDARD_INPUT, STDIN } from './sources.ts';

/** The length in bytes above which a line is returned in several pieces. */
const LONG_LINE = 1 << 16;
const NEWLINE = 0x0a;

/**
 * Throws NanroError if a file cannot be read: `fileNotFound`, `isFolder`, `noPermission`. Accepts `-` for
 * standard input. Does not open the file, because a pipe (`<(…)`) can be opened only once.
 */
export function checkSource(name: string): void {
  if (name === STANDARD_INPUT) return;
  try {
    const path = existing(name);
    accessSync(path, constants.R_OK);
    if (statSync(path).isDirectory()) throw new NanroError({ kind: 'isFolder', name });
  } catch (error) {
    throw sourceError(name, error);
  }
}

/**
 * Returns the bytes of a file, or of standard input for `-`, in pieces. A piece ends after a line, or, within
 * a long line, after a character. The caller may change a piece until it asks for the next one. The file is
 * opened for the first piece and closed after the last. Throws NanroError: `fileNotFound`, `isFolder`,
 * `noPermission`, `unreadable`.
 */
export function piecesOf(name: string, stdin: () => Readable): AsyncGenerator<Buffer> {
  return name === STANDARD_INPUT ? readStream(stdin()) : readFile(name);
}

/** Reads without a stream, because loading Node's streams takes longer than reading most files. */
async function* readFile(name: string): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  let length = 0;
  let file: number | undefined;
  try {
    file = openSync(existing(name), 'r');
    for (let size = 0; (size = readSync(file, buffer, { offset: length })) > 0;) {
      length += size;
      const whole = wholeIn(buffer.subarray(0, length));
      if (whole > 0) yield buffer.subarray(0, whole);
      buffer.copyWithin(0, whole, length);
      length -= whole;
    }
    if (length > 0) yield buffer.subarray(0, length);
  } catch (error) {
    throw sourceError(name, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

async function* readStream(stream: Readable): AsyncGenerator<Buffer> {
  let left: Buffer = Buffer.alloc(0);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      const bytes = left.length === 0 ? piece : Buffer.concat([left, piece]);
      const whole = wholeIn(bytes);
      left = Buffer.from(bytes.subarray(whole));
      if (whole > 0) yield bytes.subarray(0, whole);
    }
  } catch (error) {
    throw sourceError(STDIN, error);
  }
  if (left.length > 0) yield left;
}

/** Returns where the last whole line ends; in a long line, where the last whole character ends. */
function wholeIn(bytes: Buffer): number {
  const lines = bytes.lastIndexOf(NEWLINE) + 1;
  return lines > 0 || bytes.length < LONG_LINE ? lines : lastCharacter(bytes);
}

/** Returns where the last character begins if its UTF-8 is incomplete, or else the length. */
function lastCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc0) return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
