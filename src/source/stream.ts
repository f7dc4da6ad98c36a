// Text as it comes in, for what does not need the whole of it.
import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { NanroError } from '../errors.ts';
import { problemOf, STDIN } from './read.ts';

/** Bytes that are read at a time from a file. */
const CHUNK = 1 << 18;

export interface Opened {
  readonly name: string;
  readonly stream: () => Readable;
}

/** Opens a file, or standard input for `-`. Throws NanroError as readSource does. */
export async function openSource(argument: string, stdin: () => Readable): Promise<Opened> {
  if (argument === '-') return { name: STDIN, stream: stdin };
  const { open } = await import('node:fs/promises');
  try {
    const file = await open(argument);
    if ((await file.stat()).isDirectory()) {
      await file.close();
      throw new NanroError({ kind: 'isFolder', name: argument });
    }
    return { name: argument, stream: () => file.createReadStream({ highWaterMark: CHUNK }) };
  } catch (error) {
    throw error instanceof NanroError ? error : new NanroError(problemOf(argument, error as NodeJS.ErrnoException));
  }
}

/** The text of a stream in pieces. What is not UTF-8 becomes U+FFFD, and `onRepair` hears of it. Throws NanroError. */
export async function* readText(name: string, stream: Readable, onRepair: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let left: Buffer = Buffer.alloc(0); // a character whose end has not come
  const decode = (bytes: Buffer): string => {
    if (!isUtf8(bytes)) onRepair();
    return decoder.decode(bytes);
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const bytes = left.length === 0 ? chunk : Buffer.concat([left, chunk]);
      const end = wholeCharacters(bytes);
      left = Buffer.from(bytes.subarray(end));
      yield decode(bytes.subarray(0, end));
    }
  } catch (error) {
    throw new NanroError(problemOf(name, error as NodeJS.ErrnoException));
  }
  if (left.length > 0) yield decode(left);
}

/** Where the last character of some UTF-8 begins if its end is missing; else where they end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc0) return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
