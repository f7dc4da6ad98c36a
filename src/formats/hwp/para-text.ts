// Splits the text of a paragraph into pieces: text, and control characters with their meaning (HWP 5.0 §
// 3.2.3, table 6).

/** A piece of a paragraph. `at` is where it begins, in UTF-16 code units. */
export type Piece =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'lineBreak' | 'fieldEnd'; readonly at: number }
  /** The place of a control. The controls of a paragraph come in order. */
  | { readonly kind: 'control'; readonly at: number };

/** The length of most control characters, in UTF-16 code units. */
const CONTROL_UNITS = 8;
const FIELD_END = 4;
const TAB = 9;
const LINE_BREAK = 10;
/** The control characters with a length of one code unit, and the text that they stand for. */
const CHARACTERS: Readonly<Record<number, string>> = {
  0: '',
  13: '', // the end of the paragraph
  24: '-',
  25: '',
  26: '',
  27: '',
  28: '',
  29: '',
  30: '\u00a0',
  31: ' ',
};
/** Control characters to which no record belongs: marks and reserved characters. */
const INLINE: ReadonlySet<number> = new Set([5, 6, 7, 8, 19, 20]);
const isControl = (unit: number): boolean => unit < 32;

/** Yields the pieces of a UTF-16 text. */
export function* piecesOf(data: Buffer): Generator<Piece> {
  const whole = data.toString('utf16le');
  for (let at = 0, end = 0; at < whole.length; at = end) {
    const unit = whole.charCodeAt(at);
    const character = CHARACTERS[unit];
    end = at + 1;
    if (!isControl(unit)) {
      while (end < whole.length && !isControl(whole.charCodeAt(end))) end++;
      yield { kind: 'text', at, text: whole.slice(at, end) };
    } else if (unit === LINE_BREAK) {
      yield { kind: 'lineBreak', at };
    } else if (character === undefined) {
      end = at + CONTROL_UNITS;
      if (unit === TAB) yield { kind: 'text', at, text: '\t' };
      else if (unit === FIELD_END) yield { kind: 'fieldEnd', at };
      else if (!INLINE.has(unit)) yield { kind: 'control', at };
    } else if (character !== '') {
      yield { kind: 'text', at, text: character };
    }
  }
}
