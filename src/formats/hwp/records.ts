// Reads the records of a stream as a tree (HWP 5.0 § 4.1). Sizes and levels in the file are not trusted.
import { NanroError } from '../../errors.ts';
import type { Budget } from '../budget.ts';

/** The tags of the records that are read. HWP 5.0 § 4.2 and § 4.3 list all tags. */
export const TAG = {
  binaryData: 18,
  charShape: 21,
  numbering: 23,
  bullet: 24,
  paraShape: 25,
  style: 26,
  paraHeader: 66,
  paraText: 67,
  paraCharShape: 68,
  paraLineSegment: 69,
  paraRangeTag: 70,
  control: 71,
  list: 72,
  shape: 76,
  table: 77,
  ole: 84,
  picture: 85,
  controlData: 87,
  equation: 88,
  textArt: 90,
  formObject: 91,
} as const;

export interface Rec {
  readonly tag: number;
  readonly data: Buffer;
  /** The records after this one that have a higher level. */
  readonly children: readonly Rec[];
}

/** If the header of a record has this size, the real size follows. */
const LARGE = 0xfff;

/**
 * Returns the records of a stream at the lowest level. Layout records, which exist for every line of a
 * document, are left out. After `most` bytes, no more records at the lowest level are read. Throws
 * NanroError: `badHwp` if a record is cut off, `tooManyElements`.
 */
export function readRecords(bytes: Buffer, budget: Budget, most = Infinity): readonly Rec[] {
  const root: Rec[] = [];
  const open: { readonly level: number; readonly children: Rec[] }[] = [{ level: -1, children: root }];
  for (let at = 0; at + 4 <= bytes.length;) {
    const { tag, level, start, end } = recordAt(bytes, at, budget.name);
    if (at >= most && level === 0) break;
    at = end;
    if (tag === TAG.paraLineSegment) continue;
    while (open.at(-1)!.level >= level) open.pop();
    const siblings = open.at(-1)!.children;
    // The text and the character shapes of a paragraph are part of the paragraph, and do not count as
    // elements.
    const isPart = (tag === TAG.paraText || tag === TAG.paraCharShape) && siblings.length < 2;
    if (!isPart) budget.spend(1);
    const children: Rec[] = [];
    siblings.push({ tag, data: bytes.subarray(start, end), children });
    open.push({ level, children });
  }
  return root;
}

interface Place {
  readonly tag: number;
  readonly level: number;
  /** The beginning and the end of the data. */
  readonly start: number;
  readonly end: number;
}

/** Returns the place of the record at an offset. Throws NanroError `badHwp` if it is cut off. */
export function recordAt(bytes: Buffer, at: number, name: string): Place {
  const fail = (): never => {
    throw new NanroError({ kind: 'badHwp', name });
  };
  const head = at + 4 > bytes.length ? fail() : bytes.readUInt32LE(at);
  const isLarge = head >>> 20 === LARGE;
  if (isLarge && at + 8 > bytes.length) fail();
  const size = isLarge ? bytes.readUInt32LE(at + 4) : head >>> 20;
  const start = at + (isLarge ? 8 : 4);
  if (start + size > bytes.length) fail();
  return { tag: head & 0x3ff, level: (head >>> 10) & 0x3ff, start, end: start + size };
}
