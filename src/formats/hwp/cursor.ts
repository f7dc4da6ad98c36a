// Reads the fields of a record one after another. Older versions of a format have shorter records, so fields after
// the end are zero or empty.

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
