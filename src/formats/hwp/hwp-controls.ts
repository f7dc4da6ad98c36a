// Reads what the controls of a paragraph show in the text (HWP 5.0 § 4.3.9, § 4.3.10). Controls that are not
// listed here, such as headers, page numbers and hidden comments, show nothing.
import { cursorAt } from './cursor.ts';
import { formText } from './form-objects.ts';
import { NUMBER_FORMATS, type Look, type Run } from './hwp-model.ts';
import { formatNumber } from './paragraph-labels.ts';
import { paragraphsIn, readEquation, readShapes, readTable } from './objects.ts';
import type { Reading } from './section-reading.ts';
import { TAG, type Rec } from './records.ts';

/** `look` is the look of the characters where the control is. */
type Read = (control: Rec, reading: Reading, look: Look | undefined) => readonly Run[];

const READERS: Readonly<Record<string, Read>> = {
  'tbl ': (control, reading) => [readTable(control, reading)],
  'gso ': readShapes,
  eqed: readEquation,
  'fn  ': readNote,
  'en  ': readNote,
  atno: readNumber,
  bokm: readBookmark,
  form: (control, _, look) => {
    const text = formText(control);
    return text === '' ? [] : [{ kind: 'text', text, look }];
  },
  tdut: ({ data }, _, look) => {
    const cursor = cursorAt(data, ID_BYTES);
    return [{ kind: 'ruby', base: cursor.counted(), reading: cursor.counted(), look }];
  },
  tcps: ({ data }, _, look) => {
    const cursor = cursorAt(data, ID_BYTES);
    const [text, border] = [cursor.counted(), cursor.u8()];
    const hasSign = text.length > 1 && text[0] === BORDER_SIGNS[border];
    return [{ kind: 'composed', text: hasSign ? text.slice(1) : text, isCircled: CIRCLES.has(border), look }];
  },
};

/** Returns what a control shows in the text. */
export const controlRuns: Read = (control, reading, look) =>
  READERS[idOf(control)]?.(control, reading, look) ?? [];

const ID_BYTES = 4;

/** Returns the id of a control, such as `tbl `. Its bytes are stored in reverse. */
export const idOf = ({ data }: Rec): string =>
  data.toString('latin1', 0, ID_BYTES).split('').reverse().join('');

/**
 * The sign for each border of 글자겹침. New versions of 한글 write the sign before the text, although the format
 * does not mention it.
 */
const BORDER_SIGNS = '\u3000◯●□■△▲☼◇◆▢♲♺♻';
/** The borders that are circles: black on white, and white on black. */
const CIRCLES: ReadonlySet<number> = new Set([1, 2]);

function readNote(control: Rec, reading: Reading): readonly Run[] {
  const cursor = cursorAt(control.data, ID_BYTES);
  const number = cursor.u32();
  cursor.skip(4); // the characters around it
  const label = formatted(number, cursor.u32()) || ownSign(control);
  return [{ kind: 'note', label, paragraphs: paragraphsIn(control, reading) }];
}

/**
 * Returns the sign that a note has in place of a number. Only the automatic number at the beginning of the
 * note contains it.
 */
function ownSign({ children }: Rec): string {
  const first = children.find(({ tag }) => tag === TAG.paraHeader)?.children;
  const number = first?.find((record) => record.tag === TAG.control && idOf(record) === 'atno');
  return number ? cursorAt(number.data, OWN_SIGN_AT).text(1).replace('\0', '') : '';
}

/** The offset of the user's own sign in an automatic number (table 142). */
const OWN_SIGN_AT = 10;

/**
 * The offset of the name in the parameters of a bookmark (§ 4.5). It follows the parameters of the set and of
 * the item.
 */
const NAME_AT = 10;

function readBookmark({ children }: Rec): readonly Run[] {
  const parameters = children.find(({ tag }) => tag === TAG.controlData);
  const name = parameters ? cursorAt(parameters.data, NAME_AT).counted() : '';
  return name === '' ? [] : [{ kind: 'bookmark', name }];
}

/**
 * The kinds of automatic numbers (table 143) that an article shows: those of pictures, tables and equations.
 */
const SHOWN_NUMBERS: ReadonlySet<number> = new Set([3, 4, 5]);

/**
 * Reads an automatic number. Page numbers are left out, and so is the number of a note inside the note
 * itself.
 */
function readNumber({ data }: Rec, _: Reading, look: Look | undefined): readonly Run[] {
  const cursor = cursorAt(data, ID_BYTES);
  const bits = cursor.u32();
  const number = cursor.u16();
  cursor.skip(2);
  const [before, after] = [cursor.text(1), cursor.text(1)].map((text) => text.replace('\0', ''));
  return SHOWN_NUMBERS.has(bits & 0xf)
    ? [{ kind: 'text', text: `${before}${formatted(number, (bits >>> 4) & 0xff)}${after}`, look }]
    : [];
}

/**
 * Formats a number in a format of table 134. Returns blank for unknown formats, and for formats with the
 * user's own signs.
 */
function formatted(number: number, code: number): string {
  const format = NUMBER_FORMATS[code];
  return format === undefined || number === 0 ? '' : formatNumber(number, format);
}
