// A script and its compiled code in one file, so that the next run reads no other.
import type { ChunkScript } from './chunk-script.ts';

/** A script whose code V8 has compiled. */
export interface CompiledScript extends ChunkScript {
  readonly compiled: Buffer;
}

/** The length of the header: three lengths of four bytes each. */
const HEADER = 12;

/**
 * Returns the bytes of a script. The header has the number of all bytes, of those of the compiled code, and of
 * the imports. It is followed by the compiled code, the imports on a line each, and the code.
 */
export function bytesOf({ imports, code, compiled }: CompiledScript): Buffer {
  const text = Buffer.from([...imports, code].join('\n'));
  const header = Buffer.alloc(HEADER);
  [HEADER + compiled.length + text.length, compiled.length, imports.length].forEach((length, index) =>
    header.writeUInt32LE(length, 4 * index),
  );
  return Buffer.concat([header, compiled, text]);
}

/**
 * Returns the script that `bytesOf` has turned into bytes; undefined if it has not. After a power failure, a
 * file may consist of zeros.
 */
export function compiledScript(bytes: Buffer): CompiledScript | undefined {
  if (bytes.length < HEADER || bytes.readUInt32LE() !== bytes.length) return undefined;
  const end = HEADER + bytes.readUInt32LE(4);
  const text = bytes.toString('utf8', end);
  const imports: string[] = [];
  let start = 0;
  for (let left = bytes.readUInt32LE(8); left > 0; left--) {
    const line = text.indexOf('\n', start);
    imports.push(text.slice(start, line));
    start = line + 1;
  }
  return { imports, code: text.slice(start), compiled: bytes.subarray(HEADER, end) };
}
