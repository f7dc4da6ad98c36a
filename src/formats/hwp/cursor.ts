// Reads the fields of a record. Older versions of the format have shorter records, so fields beyond the end
// are zero or empty.

/** Returns the 16-bit number at an offset. */
export const u16At = (data: Buffer, at: number): number => (at + 2 > data.length ? 0 : data.readUInt16LE(at));

/** Returns the 32-bit number at an offset. */
export const u32At = (data: Buffer, at: number): number => (at + 4 > data.length ? 0 : data.readUInt32LE(at));

/** Reads fields one after another. For the few fields of most records, `u16At` and `u32At` are faster. */
export interface Cursor {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  /** Reads `length` code units of UTF-16. */
  readonly text: (length: number) => string;
  /** Reads a number of code units, and then the text with that length. */
  readonly counted: () => string;
  readonly skip: (bytes: number) => void;
}

/** Returns a cursor at an offset in the data of a record. */
export function cursorAt(data: Buffer, start = 0): Cursor {
  let at = start;
  const take = (bytes: number): number => {
    const from = at;
    at = Math.min(data.length, at + bytes);
    return from;
  };
  const number = (bytes: number): number => {
    const from = take(bytes);
    return at - from < bytes ? 0 : data.readUIntLE(from, bytes);
  };
  const u16 = (): number => number(2);
  const text = (length: number): string => {
    const from = take(2 * length);
    return data.toString('utf16le', from, at);
  };
  return {
    u8: () => number(1),
    u16,
    u32: () => number(4),
    text,
    counted: () => text(u16()),
    skip: (bytes) => void take(bytes),
  };
}
