// A script and its compiled code in one file, so that the next run reads no other.
import type { ChunkScript } from './chunk-script.ts';

/** A script whose code V8 has compiled. */
export interface CompiledScript extends ChunkScript {
  readonly compiled: Buffer;
}

/** The length of the header: the length of the compiled code, and the number of imports. */
const HEADER = 8; // bytes

/** Returns the bytes of a script: a header, the compiled code, the imports on a line each, and the code. */
export function bytesOf({ imports, code, compiled }: CompiledScript): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(compiled.length);
  header.writeUInt32LE(imports.length, 4);
  return Buffer.concat([header, compiled, Buffer.from([...imports, code].join('\n'))]);
}

/** Returns the script that `bytesOf` has turned into bytes. */
export function compiledScript(bytes: Buffer): CompiledScript {
  const end = HEADER + bytes.readUInt32LE();
  const text = bytes.toString('utf8', end);
  const imports: string[] = [];
  let start = 0;
  for (let left = bytes.readUInt32LE(4); left > 0; left--) {
    const line = text.indexOf('\n', start);
    imports.push(text.slice(start, line));
    start = line + 1;
  }
  return { imports, code: text.slice(start), compiled: bytes.subarray(HEADER, end) };
}
