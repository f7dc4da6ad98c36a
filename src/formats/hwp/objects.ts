// Reads tables, pictures, shapes and equations (HWP 5.0 § 4.3.9). Shapes without text are dropped.
import { cursorAt, u16At, u32At } from './cursor.ts';
import type { Caption, Cell, HwpObject, Paragraph, Run, Table } from './hwp-model.ts';
import { isOrnament } from './ornaments.ts';
import type { Reading } from './section-reading.ts';
import { TAG, type Rec } from './records.ts';

/** A list of paragraphs: its header, and the records of its paragraphs. */
interface List {
  readonly header: Buffer;
  readonly records: readonly Rec[];
}

/** Returns the lists among the records of a control. The paragraphs of a list follow its header. */
function listsIn(records: readonly Rec[]): List[] {
  const lists: { readonly header: Buffer; readonly records: Rec[] }[] = [];
  for (const record of records) {
    if (record.tag === TAG.list) lists.push({ header: record.data, records: [...record.children] });
    else if (record.tag === TAG.paraHeader) lists.at(-1)?.records.push(record);
  }
  return lists;
}

/** Returns the paragraphs of all lists of a control, such as a note. */
export const paragraphsIn = (control: Rec, { paragraphs }: Reading): readonly Paragraph[] =>
  listsIn(control.children).flatMap(({ records }) => paragraphs(records));

/** The offsets in the common properties of an object (table 69). */
const COMMON = { attributes: 4, width: 16, height: 20, description: 44 };
const INLINE = 1;
/** The size of a list's header in bytes, without the properties of a cell or a caption. */
const LIST_BYTES = 8;
/** The sides of an object where a caption may be (table 73). */
const SIDE = { left: 0, right: 1, top: 2, bottom: 3 };

/**
 * Splits the records of an object into those of its caption and its own. Its own begin with the first record
 * that has `tag`.
 */
function captionAndRest(control: Rec, tag: number, reading: Reading): [Caption | undefined, readonly Rec[]] {
  const first = control.children.findIndex((record) => record.tag === tag);
  const [list] = listsIn(control.children.slice(0, Math.max(0, first)));
  const caption = list && {
    isAbove: (u32At(list.header, LIST_BYTES) & 3) === SIDE.top,
    paragraphs: reading.paragraphs(list.records),
  };
  return [caption, control.children.slice(Math.max(0, first))];
}

const isInline = ({ data }: Rec): boolean => (u32At(data, COMMON.attributes) & INLINE) !== 0;

/** The offsets in the header of a cell’s list (tables 65 and 80). */
const CELL = { attributes: 4, column: 8, row: 10, columnSpan: 12, rowSpan: 14 };
/** The bit that marks a header cell, in the attributes of a cell’s list. */
const TITLE_CELL = 1 << 18;

export function readTable(control: Rec, reading: Reading): Table {
  const [caption, records] = captionAndRest(control, TAG.table, reading);
  const rows = new Map<number, Cell[]>();
  for (const { header, records: content } of listsIn(records)) {
    const row = u16At(header, CELL.row);
    const cell = {
      column: u16At(header, CELL.column),
      row,
      columnSpan: Math.max(1, u16At(header, CELL.columnSpan)),
      rowSpan: Math.max(1, u16At(header, CELL.rowSpan)),
      isHeader: (u32At(header, CELL.attributes) & TITLE_CELL) !== 0,
      paragraphs: reading.paragraphs(content),
    };
    const cells = rows.get(row) ?? [];
    cells.push(cell);
    rows.set(row, cells);
  }
  return {
    kind: 'table',
    isInline: isInline(control),
    caption,
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .map(([, cells]) => cells.sort((one, other) => one.column - other.column)),
  };
}

/** Reads a drawing object: a picture, a shape, or a group of them. */
export function readShapes(control: Rec, reading: Reading): readonly Run[] {
  const [caption, records] = captionAndRest(control, TAG.shape, reading);
  const place = { isInline: isInline(control) };
  const isSmall = isOrnament(u32At(control.data, COMMON.width), u32At(control.data, COMMON.height));
  const description = cursorAt(control.data, COMMON.description).counted();
  const objects = records.flatMap((record): HwpObject[] =>
    record.tag === TAG.shape ? objectsIn(record, reading, { ...place, isSmall }, description) : [],
  );
  const [only] = objects;
  if (!caption) return objects;
  if (only && objects.length === 1) return [{ ...only, caption }];
  // The caption of a group belongs to all of its shapes.
  const box: HwpObject = { kind: 'textBox', ...place, caption, paragraphs: [] };
  return caption.isAbove ? [box, ...objects] : [...objects, box];
}

function objectsIn(
  shape: Rec,
  reading: Reading,
  { isSmall, ...place }: Pick<Table, 'isInline'> & { readonly isSmall: boolean },
  description: string,
): HwpObject[] {
  const paragraphs = paragraphsIn(shape, reading);
  const art = shape.children.find(({ tag }) => tag === TAG.textArt);
  const text = art ? cursorAt(art.data, TEXT_ART_POINTS).counted() : '';
  const picture = shape.children.find(({ tag }) => tag === TAG.picture || tag === TAG.ole);
  const id = picture?.tag === TAG.picture && !isSmall ? u16At(picture.data, PICTURE_ID) : 0;
  return [
    ...(picture
      ? [{ kind: 'picture' as const, ...place, description, ...(id > 0 ? { id: String(id) } : {}) }]
      : []),
    ...(paragraphs.length > 0 ? [{ kind: 'textBox' as const, ...place, paragraphs }] : []),
    ...(text === '' ? [] : [{ kind: 'textBox' as const, ...place, paragraphs: linesOf(text) }]),
    ...partsOf(shape).flatMap((part) => objectsIn(part, reading, { ...place, isSmall }, '')),
  ];
}

/** The offset of the id of the binary data in a picture (table 107). */
const PICTURE_ID = 71;
/** The size of the corners of WordArt in bytes. The text follows after them. */
const TEXT_ART_POINTS = 32;

const linesOf = (text: string): Paragraph[] =>
  text.split(/\r\n?|\n/).map((line) => ({ content: [{ kind: 'text', text: line }] }));

/** Returns the shapes of a group in reading order: from top to bottom, then from left to right. */
function partsOf(group: Rec): Rec[] {
  const places = group.children
    .filter(({ tag }) => tag === TAG.shape)
    .map((record) => {
      const cursor = cursorAt(record.data, 4); // only the outermost shape has its id twice
      return { record, left: cursor.u32() | 0, top: cursor.u32() | 0 };
    });
  return places
    .sort((one, other) => one.top - other.top || one.left - other.left)
    .map(({ record }) => record);
}

/** Reads an equation. An article shows its script. A caption becomes a text box of its own. */
export function readEquation(control: Rec, reading: Reading): readonly Run[] {
  const [caption, records] = captionAndRest(control, TAG.equation, reading);
  const script = records
    .filter(({ tag }) => tag === TAG.equation)
    .map(({ data }) => cursorAt(data, 4).counted())
    .join('');
  return [
    { kind: 'equation', script },
    ...(caption ? [{ kind: 'textBox' as const, isInline: false, caption, paragraphs: [] }] : []),
  ];
}
