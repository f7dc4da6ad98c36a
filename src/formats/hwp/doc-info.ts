// Reads the stream DocInfo: the character and paragraph shapes, styles, numberings and bullets that the text
// refers to (HWP 5.0 § 4.2).
import { cursorAt, u32At, type Cursor } from './cursor.ts';
import { NUMBER_FORMATS, type Head, type Look, type Numbering, type NumberingLevel } from './hwp-model.ts';
import { TAG, type Rec } from './records.ts';

export interface DocInfo {
  /** The look of each character shape; undefined if it is plain. */
  readonly looks: readonly (Look | undefined)[];
  /** The head of each paragraph shape; undefined if it has none. */
  readonly heads: readonly (Head | undefined)[];
  /** The names of the styles. */
  readonly styles: readonly string[];
  readonly numberings: ReadonlyMap<number, Numbering>;
  readonly bullets: ReadonlyMap<number, string>;
  /** The signs of bullets when they are checked. A bullet that cannot be checked has none. */
  readonly checkedBullets: ReadonlyMap<number, string>;
  /** The paths of the streams with pictures. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Reads the records of DocInfo. Whatever is missing in a record counts as plain. */
export function readDocInfo(records: readonly Rec[]): DocInfo {
  const all = records.flatMap(({ children, ...record }) => [record, ...children]);
  const read = <T>(tag: number, of: (data: Buffer) => T): T[] =>
    all.flatMap((record) => (record.tag === tag ? [of(record.data)] : []));
  const numbered = <T>(values: readonly T[]): ReadonlyMap<number, T> =>
    new Map(values.map((value, index) => [index + 1, value]));
  return {
    looks: read(TAG.charShape, lookOf),
    heads: read(TAG.paraShape, headOf),
    styles: read(TAG.style, (data) => cursorAt(data).counted()),
    numberings: numbered(read(TAG.numbering, numberingOf)),
    bullets: numbered(read(TAG.bullet, (data) => cursorAt(data, HEAD_BYTES).text(1))),
    checkedBullets: new Map(
      read(TAG.bullet, (data) => cursorAt(data, CHECKED_SIGN_AT).text(1).replace('\0', '')).flatMap(
        (sign, index) => (sign === '' ? [] : [[index + 1, sign] as const]),
      ),
    ),
    pictures: new Map(
      read(TAG.binaryData, streamOf).flatMap((path, index) =>
        path === undefined ? [] : [[String(index + 1), path] as const],
      ),
    ),
  };
}

/** The kind of binary data that is a file in the document (table 17). Others are linked files, and objects. */
const EMBEDDED = 1;

/** Returns the path of the stream with binary data (table 16); undefined if it is not a file in the document. */
function streamOf(data: Buffer): string | undefined {
  const cursor = cursorAt(data);
  if ((cursor.u16() & 0xf) !== EMBEDDED) return undefined;
  const number = cursor.u16().toString(16).toUpperCase().padStart(4, '0');
  return `BinData/BIN${number}.${cursor.counted()}`;
}

/** The bits of the attributes of a character shape (table 35), which are at the offset `at`. */
const LOOK = { at: 46, italic: 1 << 0, bold: 1 << 1, raised: 1 << 15, lowered: 1 << 16, struck: 7 << 18 };
/**
 * The kind of underline: 1 below the text, 2 through the middle, 3 above. In old versions, this is the only
 * way to strike text out.
 */
const UNDERLINE = { shift: 2, mask: 3, middle: 2 };

function lookOf(data: Buffer): Look | undefined {
  const bits = cursorAt(data, LOOK.at).u32();
  const isLinedOut = ((bits >>> UNDERLINE.shift) & UNDERLINE.mask) === UNDERLINE.middle;
  const look: Look = {
    ...((bits & LOOK.bold) !== 0 ? { isBold: true } : {}),
    ...((bits & LOOK.italic) !== 0 ? { isItalic: true } : {}),
    ...((bits & LOOK.struck) !== 0 || isLinedOut ? { isStruck: true } : {}),
    ...((bits & LOOK.raised) !== 0 ? { shift: 'raised' as const } : {}),
    ...((bits & LOOK.lowered) !== 0 ? { shift: 'lowered' as const } : {}),
  };
  return Object.keys(look).length > 0 ? look : undefined;
}

const HEAD_KINDS = [undefined, 'outline', 'number', 'bullet'] as const;
/**
 * The offsets in a paragraph shape (table 43). The level beyond 7 and the bit for a checked bullet follow
 * after everything that the table lists.
 */
const PARA = { id: 30, more: 42, level: 54 };
const CHECKED = 1 << 7;

function headOf(data: Buffer): Head | undefined {
  const bits = cursorAt(data).u32();
  const kind = HEAD_KINDS[(bits >>> 23) & 3];
  const id = cursorAt(data, PARA.id).u16();
  const level = Math.max((bits >>> 25) & 7, Math.min(MOST_LEVELS - 1, cursorAt(data, PARA.level).u32()));
  const isChecked = (u32At(data, PARA.more) & CHECKED) !== 0;
  return kind && { kind, level, ...(id > 0 ? { id } : {}), ...(isChecked ? { isChecked } : {}) };
}

/** The size of the data before the text of a numbering level or a bullet, in bytes (tables 38 and 40). */
const HEAD_BYTES = 12;
/** The offset of the sign for a checked bullet. The reference to a picture comes before it. */
const CHECKED_SIGN_AT = 23;
const LEVELS = 7;
const MOST_LEVELS = 10;

/** Reads a numbering (tables 38 to 41). Levels 8 to 10 come after the start numbers of the first seven. */
function numberingOf(data: Buffer): Numbering {
  const cursor = cursorAt(data);
  const first = levelsAt(cursor, LEVELS);
  const start = cursor.u16();
  const starts = Array.from({ length: LEVELS }, cursor.u32);
  const rest = levelsAt(cursor, MOST_LEVELS - LEVELS);
  const restStarts = Array.from(rest, cursor.u32);
  return {
    levels: [...first, ...rest].map((level, index) => ({
      ...level,
      start: [...starts, ...restStarts][index] || start || 1,
    })),
  };
}

function levelsAt(cursor: Cursor, count: number): Omit<NumberingLevel, 'start'>[] {
  return Array.from({ length: count }, () => {
    const format = NUMBER_FORMATS[(cursor.u32() >>> 5) & 0x1f] ?? 'digit';
    cursor.skip(HEAD_BYTES - 4);
    return { text: cursor.counted(), format };
  });
}
