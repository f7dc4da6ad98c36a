// Builds HWP 5 documents, record by record (HWP 5.0, revision 1.3).
import { createCipheriv } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { packCompound } from './compound-file.ts';

export const u16 = (...numbers: readonly number[]): Buffer => little(numbers, 2);
export const u32 = (...numbers: readonly number[]): Buffer => little(numbers, 4);
const little = (numbers: readonly number[], bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes * numbers.length);
  numbers.forEach((number, index) => buffer.writeUIntLE(number >>> 0, bytes * index, bytes));
  return buffer;
};
export const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
/** Returns a text after the number of its code units. */
export const counted = (text: string): Buffer => Buffer.concat([u16(text.length), wide(text)]);
const reversed = (id: string): Buffer => Buffer.from(id.split('').reverse().join(''), 'latin1');

export function record(level: number, tag: number, data: Buffer = Buffer.alloc(0)): Buffer {
  const isLarge = data.length >= 0xfff;
  const size = isLarge ? 0xfff : data.length;
  const head = u32((size << 20) | (level << 10) | tag);
  return Buffer.concat([head, ...(isLarge ? [u32(data.length)] : []), data]);
}

/** Records whose level is that of what they are in. */
export type Records = (level: number) => Buffer;
export const all =
  (...parts: readonly Records[]): Records =>
  (level) =>
    Buffer.concat(parts.map((part) => part(level)));
export const rec =
  (tag: number, data: Buffer = Buffer.alloc(0), children: Records = all()): Records =>
  (level) =>
    Buffer.concat([record(level, tag, data), children(level + 1)]);

/** A control character in a text, with the record of its control. */
export interface Control {
  readonly code: number;
  readonly id: string;
  readonly record?: Records;
  /** The shape of characters at its place. */
  readonly shape?: number;
}
/** A part of a paragraph: a text, a text in the shape of characters `shape`, or a control. */
export type Part = string | Control | { readonly shape: number; readonly text: string };

export const control = (
  code: number,
  id: string,
  data: Buffer = Buffer.alloc(0),
  children: Records = all(),
): Control => ({
  code,
  id,
  record: rec(71, Buffer.concat([reversed(id), data]), children),
});

export interface ParagraphOptions {
  readonly style?: number;
  readonly shape?: number;
  /** Ranges of code units with a tag. */
  readonly ranges?: readonly (readonly [start: number, end: number, tag: number])[];
}

export function paragraph(
  parts: readonly Part[],
  { style = 0, shape = 0, ranges = [] }: ParagraphOptions = {},
): Records {
  const texts: Buffer[] = [];
  const shapes: Buffer[] = [];
  const controls: Records[] = [];
  let units = 0;
  let last = -1;
  for (const part of [...parts, '\r']) {
    const own = (typeof part === 'object' ? part.shape : undefined) ?? 0;
    if (own !== last) shapes.push(u32(units, own));
    last = own;
    if (typeof part === 'object' && 'code' in part) {
      texts.push(u16(part.code), reversed(part.id), Buffer.alloc(8), u16(part.code));
      units += 8;
      if (part.record) controls.push(part.record);
    } else {
      const text = typeof part === 'string' ? part : part.text;
      // A tab takes eight code units.
      const written = text.replaceAll('\t', `\t${'\0'.repeat(6)}\t`);
      texts.push(wide(written));
      units += written.length;
    }
  }
  const head = Buffer.concat([
    u32(units, 0),
    u16(shape),
    Buffer.from([style, 0]),
    u16(shapes.length, 0, 1),
    u32(0),
  ]);
  return rec(
    66,
    head,
    all(
      ...(units > 1 ? [rec(67, Buffer.concat(texts))] : []),
      rec(68, Buffer.concat(shapes)),
      rec(69, Buffer.alloc(36)),
      ...(ranges.length > 0 ? [rec(70, Buffer.concat(ranges.map((range) => u32(...range))))] : []),
      ...controls,
    ),
  );
}

/** A list of paragraphs: a header with these bytes after its count and attributes, and the paragraphs. */
export const list = (
  paragraphs: readonly Records[],
  { attributes = 0, rest = Buffer.alloc(0) }: { readonly attributes?: number; readonly rest?: Buffer } = {},
): Records => all(rec(72, Buffer.concat([u32(paragraphs.length, attributes), rest])), ...paragraphs);

export const section = control(
  2,
  'secd',
  Buffer.concat([u32(0), u16(0, 0, 0), u32(8000), u16(1), Buffer.alloc(12)]),
  list([paragraph(['바탕쪽'])]),
);
export const columns = control(2, 'cold', Buffer.alloc(12));

export const note = (
  kind: 'fn  ' | 'en  ',
  number: number,
  paragraphs: readonly Records[],
  format = 0,
): Control => control(17, kind, Buffer.concat([u32(number), u16(0, 0x29), u32(format)]), list(paragraphs));
/** The number of a note (1 and 2), a picture (3), a table (4), an equation (5) or a page (0). */
export const autoNumber = (
  kind: number,
  number: number,
  { format = 0, before = 0, after = 0 } = {},
): Control => control(18, 'atno', Buffer.concat([u32(kind | (format << 4)), u16(number, 0, before, after)]));
export const field = (id: string, command = ''): Control =>
  control(3, id, Buffer.concat([u32(0), Buffer.from([0]), counted(command), u32(1)]));
export const fieldEnd: Control = { code: 4, id: '%hlk' };
export const ruby = (base: string, reading: string): Control =>
  control(23, 'tdut', Buffer.concat([counted(base), counted(reading), u32(0, 0, 4, 3)]));
export const composed = (text: string, border: number): Control =>
  control(23, 'tcps', Buffer.concat([counted(text), Buffer.from([border, 0xfd, 0, 0])]));

interface ObjectOptions {
  readonly isInline?: boolean;
  /** The width and the height in units of 한글; unknown by default. */
  readonly size?: readonly [number, number];
  readonly description?: string;
  readonly caption?: readonly Records[];
  /** Where the caption is: 2 above, 3 below. */
  readonly side?: number;
}

const common = ({ isInline = false, size = [0, 0], description = '' }: ObjectOptions): Buffer =>
  Buffer.concat([u32(isInline ? 1 : 0, 0, 0, ...size), Buffer.alloc(20), counted(description)]);
const captionOf = ({ caption, side = 3 }: ObjectOptions): Records =>
  caption ? list(caption, { rest: Buffer.concat([u32(side), Buffer.alloc(12)]) }) : all();

export interface CellOptions {
  readonly at: readonly [row: number, column: number];
  readonly spans?: readonly [rows: number, columns: number];
  readonly isHeader?: boolean;
  readonly paragraphs: readonly Records[];
}

export function table(cells: readonly CellOptions[], options: ObjectOptions = {}): Control {
  const children = cells.map(({ at: [row, column], spans: [rows, spanned] = [1, 1], isHeader, paragraphs }) =>
    list(paragraphs, {
      attributes: isHeader ? 1 << 18 : 0,
      rest: Buffer.concat([u16(column, row, spanned, rows), Buffer.alloc(18)]),
    }),
  );
  return control(
    11,
    'tbl ',
    common(options),
    all(captionOf(options), rec(77, Buffer.alloc(22)), ...children),
  );
}

/** A shape: its records are a list with its text, a picture, or the shapes of a group. */
export const shape = (children: Records, { left = 0, top = 0, isOutermost = true } = {}): Records =>
  rec(
    76,
    Buffer.concat([reversed('$rec'), ...(isOutermost ? [reversed('$rec')] : []), u32(left, top)]),
    children,
  );
export const drawing = (shapes: Records, options: ObjectOptions = {}): Control =>
  control(11, 'gso ', common(options), all(captionOf(options), shapes));
/** Returns a picture. `binary` is the number of its file among those that the document defines. */
export const picture = ({
  binary = 0,
  ...options
}: ObjectOptions & { readonly binary?: number } = {}): Control =>
  drawing(shape(rec(85, Buffer.concat([Buffer.alloc(71), u16(binary), Buffer.alloc(5)]))), options);
export const equation = (script: string, options: ObjectOptions = {}): Control =>
  control(
    11,
    'eqed',
    common(options),
    all(captionOf(options), rec(88, Buffer.concat([u32(0), counted(script)]))),
  );

/** What a document defines. The first of each kind is plain and always there. */
export interface Definitions {
  /** The attributes of shapes of characters. */
  readonly shapes?: readonly number[];
  /** The attributes of shapes of paragraphs, and the number or bullet that they refer to. */
  readonly paragraphs?: readonly {
    readonly attributes: number;
    readonly id?: number;
    readonly level?: number;
    readonly isChecked?: boolean;
  }[];
  readonly styles?: readonly string[];
  /** Numberings: the format and the text of each level, and the first number. */
  readonly numberings?: readonly {
    readonly levels: readonly (readonly [format: number, text: string])[];
    readonly starts?: readonly number[];
  }[];
  /** The sign of each bullet, and then, if it can be checked, that of a checked one. */
  readonly bullets?: readonly string[];
  /** The extensions of the files in the document; empty for a file that is only linked. */
  readonly files?: readonly string[];
}

type Shape = NonNullable<Definitions['paragraphs']>[number];

export function docInfo({
  shapes = [],
  paragraphs = [],
  styles = [],
  numberings = [],
  bullets = [],
  files = [],
}: Definitions): Buffer {
  const levelBytes = ([format, text]: readonly [number, string]): Buffer =>
    Buffer.concat([u32(format << 5), Buffer.alloc(8), counted(text)]);
  const levelsOf = (levels: readonly (readonly [number, string])[], from: number, to: number): Buffer =>
    Buffer.concat(
      Array.from({ length: to - from }, (_, index) => levelBytes(levels[from + index] ?? [0, ''])),
    );
  const startsOf = (starts: readonly number[], from: number, to: number): Buffer =>
    u32(...Array.from({ length: to - from }, (_, index) => starts[from + index] ?? 1));
  return all(
    rec(16, Buffer.alloc(26)),
    rec(
      17,
      Buffer.alloc(72),
      all(
        ...files.map((extension, index) =>
          rec(
            18,
            extension === ''
              ? Buffer.concat([u16(0), counted('C:\\a.png'), counted('a.png')])
              : Buffer.concat([u16(1, index + 1), counted(extension)]),
          ),
        ),
        ...[0, ...shapes].map((bits) =>
          rec(21, Buffer.concat([Buffer.alloc(46), u32(bits), Buffer.alloc(24)])),
        ),
        ...numberings.map(({ levels, starts = [] }) =>
          rec(
            23,
            Buffer.concat([
              levelsOf(levels, 0, 7),
              u16(1),
              startsOf(starts, 0, 7),
              levelsOf(levels, 7, 10),
              startsOf(starts, 7, 10),
            ]),
          ),
        ),
        ...bullets.map((bullet) =>
          rec(
            24,
            Buffer.concat([Buffer.alloc(12), wide(bullet[0]!), Buffer.alloc(9), wide(bullet[1] ?? '\0')]),
          ),
        ),
        ...[{ attributes: 0 }, ...paragraphs].map(
          ({ attributes, id = 0, level = 0, isChecked = false }: Shape) =>
            rec(
              25,
              Buffer.concat([
                u32(attributes),
                Buffer.alloc(26),
                u16(id),
                Buffer.alloc(10),
                u32(isChecked ? 1 << 7 : 0),
                Buffer.alloc(8),
                u32(level),
              ]),
            ),
        ),
        ...['바탕글', ...styles].map((style) =>
          rec(26, Buffer.concat([counted(style), counted(''), Buffer.alloc(8)])),
        ),
      ),
    ),
  )(0);
}

/** The bits of the attributes of a shape of paragraphs with a head: 1 outline, 2 number, 3 bullet. */
export const head = (kind: number, level = 0): number => (kind << 23) | (Math.min(6, level) << 25);

/** Returns a summary with these properties by their ids: texts, and times in milliseconds since 1970. */
export function summary(properties: Readonly<Record<number, string | number>>): Buffer {
  const values = Object.entries(properties).map(([id, value]) => {
    const time = typeof value === 'number' ? BigInt(value) * 10_000n + 116_444_736_000_000_000n : 0n;
    const bytes =
      typeof value === 'number'
        ? u32(64, Number(time & 0xffff_ffffn), Number(time >> 32n))
        : Buffer.concat([u32(31, value.length + 1), wide(`${value}\0${value.length % 2 === 0 ? '\0' : ''}`)]);
    return [Number(id), bytes] as const;
  });
  const places: number[] = [];
  values.reduce((at, [id, bytes]) => (places.push(id, at), at + bytes.length), 8 + 8 * values.length);
  const set = Buffer.concat([
    u32(places.length * 4, values.length),
    u32(...places),
    ...values.map(([, bytes]) => bytes),
  ]);
  return Buffer.concat([u16(0xfffe, 0), u32(0), Buffer.alloc(16), u32(1), Buffer.alloc(16), u32(48), set]);
}

export interface DocumentOptions {
  readonly definitions?: Definitions;
  /** The flags of the file header; compressed by default. */
  readonly flags?: number;
  readonly version?: number;
  readonly summary?: Buffer;
  /** More streams, or others in place of those that are built. */
  readonly streams?: Readonly<Record<string, Buffer>>;
}

const COMPRESSED = 1;
const DISTRIBUTION = 4;

/** Returns a document with the paragraphs of its sections. */
export function hwp5(
  sections: readonly (readonly Records[])[],
  {
    definitions = {},
    flags = COMPRESSED,
    version = 0x0501_0001,
    summary: about,
    streams = {},
  }: DocumentOptions = {},
): Buffer {
  const packed = (bytes: Buffer): Buffer => ((flags & COMPRESSED) === 0 ? bytes : deflateRawSync(bytes));
  const header = Buffer.alloc(256);
  header.write('HWP Document File', 'latin1');
  u32(version, flags).copy(header, 32);
  const isForDistribution = (flags & DISTRIBUTION) !== 0;
  const bodies = sections.map((paragraphs, index): [string, Buffer] => {
    const body = packed(all(...paragraphs)(0));
    return [
      `${isForDistribution ? 'ViewText' : 'BodyText'}/Section${index}`,
      isForDistribution ? enciphered(body) : body,
    ];
  });
  return packCompound({
    FileHeader: header,
    DocInfo: packed(docInfo(definitions)),
    ...Object.fromEntries(bodies),
    ...(about ? { '\u0005HwpSummaryInformation': about } : {}),
    PrvText: wide('미리 보기'),
    'BinData/BIN0001.jpg': Buffer.alloc(5000, 0xff),
    ...streams,
  });
}

/** Enciphers a stream as documents for distribution do. */
export function enciphered(body: Buffer, seed = 0x1234_5678): Buffer {
  const data = Buffer.alloc(256, '0123456789ABCDEF', 'utf16le');
  const key = data.subarray(4 + (seed & 0xf), 20 + (seed & 0xf));
  const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
  const whole = Buffer.concat([body, Buffer.alloc((16 - (body.length % 16)) % 16)]);
  const text = Buffer.concat([cipher.update(whole), cipher.final()]);
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 214_013) + 2_531_011) >>> 0;
    return (state >>> 16) & 0x7fff;
  };
  const hidden = Buffer.from(data);
  for (let at = 0, mask = 0, left = 0; at < 256; at++, left--) {
    if (left === 0) [mask, left] = [random() & 0xff, (random() & 0xf) + 1];
    hidden[at] = at < 4 ? 0 : data[at]! ^ mask;
  }
  u32(seed).copy(hidden);
  return Buffer.concat([record(0, 28, hidden), text]);
}
