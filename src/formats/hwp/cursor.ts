// Reads the fields of a record. Older versions of a format have shorter records, so fields after the end are
// zero or empty.

/** Returns the number of 16 bits at an offset. */
export const u16At = (data: Buffer, at: number): number => (at + 2 > data.length ? 0 : data.readUInt16LE(at));

/** Returns the number of 32 bits at an offset. */
export const u32At = (data: Buffer, at: number): number => (at + 4 > data.length ? 0 : data.readUInt32LE(at));

/** Reads fields one after another. Most records have so few that `u16At` and `u32At` are quicker. */
export interface Cursor {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  /** Reads UTF-16 of `length` code units. */
  readonly text: (length: number) => string;
  /** Reads the number of code units, and then these. */
  readonly counted: () => string;
  readonly skip: (bytes: number) => void;
}

/** Returns a cursor at an offset of the data of a record. */
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
