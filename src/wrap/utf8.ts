// Helpers for text as UTF-8 bytes.
import type { Offset } from '../unicode/cells.ts';

export const NEWLINE = 0x0a;

/**
 * Returns the text from `start` to `end`, or to the end of the line if that comes first. A character that
 * begins before `end` is included whole.
 */
export function textOf(bytes: Buffer, start: Offset, end: Offset): string {
  let at = start;
  while (at < end && bytes[at] !== NEWLINE) at += sizeAt(bytes, at);
  return decode(bytes, start, at);
}

/** Returns the text from `start` to `end`. */
export const decode = (bytes: Buffer, start: Offset, end: Offset): string =>
  bytes.toString('utf8', start, end);

/** Returns the length of the text from `start` to `end` in UTF-16 code units. Both must be on one line. */
export function lengthOf(bytes: Buffer, start: Offset, end: Offset): number {
  let length = 0;
  for (let at = start; at < end; at += sizeAt(bytes, at)) length += bytes[at]! < 0xf0 ? 1 : 2;
  return length;
}

export const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;

/** Returns the character that begins at `at` as a UTF-16 code unit; a surrogate if it would take two. */
export function unitAt(bytes: Buffer, at: Offset): number {
  const byte = bytes[at]!;
  if (byte < 0x80) return byte;
  if (byte < 0xe0) return ((byte & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  if (byte < 0xf0) return ((byte & 0xf) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return 0xd800;
}

/** Returns the character that begins at `at` as a code point. */
export const codePointAt = (bytes: Buffer, at: Offset): number =>
  bytes[at]! < 0xf0
    ? unitAt(bytes, at)
    : ((bytes[at]! & 0x7) << 18) |
      ((bytes[at + 1]! & 0x3f) << 12) |
      ((bytes[at + 2]! & 0x3f) << 6) |
      (bytes[at + 3]! & 0x3f);

/** Returns the size in bytes of the character at `at`. */
export function sizeAt(bytes: Buffer, at: Offset): number {
  const byte = bytes[at]!;
  return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** Joins texts and bytes. */
export const concat = (parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** Collects bytes. */
export interface ByteWriter {
  readonly put: (bytes: Buffer, start: Offset, end: Offset) => void;
  /** Returns the bytes that were put since the last call. */
  readonly take: () => Uint8Array;
}

/** The minimum number of bytes to allocate. */
const ROOM = 1 << 18;

export function createByteWriter(): ByteWriter {
  let room: Buffer = Buffer.alloc(0);
  let start = 0; // where the bytes that have not been taken begin
  let end = 0; // where they end
  return {
    put: (bytes, from, to) => {
      const size = to - from;
      if (end + size > room.length) {
        const held = room.subarray(start, end);
        room = Buffer.allocUnsafeSlow(Math.max(ROOM, 2 * (held.length + size)));
        room.set(held);
        end -= start;
        start = 0;
      }
      bytes.copy(room, end, from, to);
      end += size;
    },
    take: () => {
      const taken = room.subarray(start, end);
      start = end;
      return taken;
    },
  };
}
