// Recognises Markdown, lists and trailers in bytes of UTF-8. Quick tests, which plain prose fails, come
// before the patterns of the line lexer.
import { SPACE } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import { TRAILER } from './leaf-blocks.ts';
import { joinsOtherwise, wordStartsBlock } from './line-guard.ts';
import { HAS_NO_MARGIN } from './margin.ts';
import { isSyllable } from '../unicode/hangul.ts';
import { isContinuation, lengthOf, NEWLINE, textOf, unitAt } from './utf8.ts';

/** How many bytes show whether a line has a margin. A list number has fewer. */
const MARGIN = 12;
/** How many bytes of a line or a word show whether it begins a block. */
const BEGINNING = 80;
/** The length of the text that the patterns of the guard examine, in bytes. */
const MOST_BYTES = 240;
/** Characters that may begin or end inline Markdown. */
export const MAY_BE_MARKUP = bytesOf('`]<|\\:$wW');
const BULLETS = bytesOf('-*+');
const OPENS_TAG = bytesOf('/!?abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** Characters that may begin a block, except digits. */
export const MAY_BEGIN_BLOCK = bytesOf('-+*>#=~_`|:$<[\\');
/** Those of them that begin a block only if doubled. */
const IS_DOUBLED = bytesOf('~`$');
/** Those of them that begin no block if a word follows. */
const BEGINS_NO_WORD = bytesOf('-+*=_#');
export const COLON = 0x3a;
const SLASH = 0x2f;
export const DOT = 0x2e;
export const DOLLAR = 0x24;
const HYPHEN = 0x2d;
const LETTER_E = 0x65;
const LETTER_I = 0x69;
const LETTER_W = 0x77;
const OPENING = 0x28;
export const CLOSING = 0x29;
export const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const BACKSLASH = 0x5c;
const CARET = 0x5e;
const EXCLAMATION = 0x21;
const LESS = 0x3c;

/** Reports whether a line begins with text: it has no margin, and is not a trailer of a commit message. */
export function beginsWithText(bytes: Buffer, start: Offset): boolean {
  const first = bytes[start]!;
  const fourth = bytes[start + 3];
  if (first >= 0xea && first <= 0xed && fourth !== DOT && fourth !== CLOSING) return true; // most syllables
  if (!HAS_NO_MARGIN.test(textOf(bytes, start, start + MARGIN))) return false;
  return !isLetter(first) || !TRAILER.test(textOf(bytes, start, start + BEGINNING));
}

/** The maximum number of digits in the number of a list item. */
const MOST_DIGITS = 9;

/** Returns the place after a list marker and one space; `at` if there is none. */
export function afterListMark(bytes: Buffer, at: Offset): Offset {
  let mark = at;
  while (isDigit(bytes[mark]!) && mark < at + MOST_DIGITS) mark++;
  const isMark = mark > at ? bytes[mark] === DOT || bytes[mark] === CLOSING : BULLETS[bytes[at]!] === 1;
  return isMark && bytes[mark + 1] === SPACE ? mark + 2 : at;
}

/**
 * Reports whether an ASCII character may belong to inline Markdown that contains spaces, or to an address.
 */
export function isMarkup(bytes: Buffer, at: Offset): boolean {
  switch (bytes[at]) {
    case COLON:
      return bytes[at + 1] === SLASH && bytes[at + 2] === SLASH;
    case LETTER_W:
    case LETTER_W ^ SPACE:
      return (
        (bytes[at + 1]! | SPACE) === LETTER_W &&
        (bytes[at + 2]! | SPACE) === LETTER_W &&
        bytes[at + 3] === DOT
      );
    case DOLLAR:
      return bytes[at - 1] !== SPACE; // a dollar sign after a space does not end a formula
    case CLOSING_BRACKET:
      return bytes[at + 1] === OPENING || bytes[at + 1] === OPENING_BRACKET;
    case LESS:
      return OPENS_TAG[bytes[at + 1]!] === 1;
    default:
      return true;
  }
}

/**
 * Reports whether a line that begins with the word at `at` would begin a block. The first character of the
 * word must be one that allows it.
 */
export function beginsBlock(bytes: Buffer, at: Offset): boolean {
  const first = bytes[at]!;
  return (
    (first === OPENING_BRACKET ? mayBeLabel(bytes, at) : mayBeginBlock(first, bytes[at + 1]!)) &&
    wordStartsBlock(textOf(bytes, at, at + BEGINNING), 0)
  );
}

/**
 * Reports whether a line that begins with the word at `at` would not be joined by a space (see
 * `joinsOtherwise`). The first test avoids the patterns for most words: syllables without a mark after the
 * first, and Latin words without a colon.
 */
export function beginsOtherwise(bytes: Buffer, at: Offset): boolean {
  const first = bytes[at]!;
  if (isLetter(first)) {
    let end = at + 1;
    while (isLetter(bytes[end]!) || isDigit(bytes[end]!) || bytes[end] === HYPHEN) end++;
    const isImport = (first | SPACE) === LETTER_I || (first | SPACE) === LETTER_E;
    if (bytes[end] !== COLON && bytes[end] !== CLOSING && !isImport) return false;
  } else if (first < 0x80) {
    if (first !== OPENING) return false;
  } else if (first >= 0xea && first <= 0xed) {
    if (bytes[at + 3] !== DOT && bytes[at + 3] !== CLOSING && isSyllable(unitAt(bytes, at))) return false;
  } else if (first === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2]! < 0xa0) return false; // `“` and `‘`
  let before = at - 2;
  while (isContinuation(bytes[before]!)) before--;
  return joinsOtherwise(textOf(bytes, before, at + MOST_BYTES), lengthOf(bytes, before, at));
}

/** Reports whether two characters may begin a block. The first must be in MAY_BEGIN_BLOCK. */
const mayBeginBlock = (first: number, second: number): boolean =>
  IS_DOUBLED[first] === 1
    ? second === first
    : BEGINS_NO_WORD[first] !== 1 || !(second >= 0x80 || isLetter(second) || isDigit(second));

/** Reports whether the bracket at `at` may open the label of a definition, a note or an alert. */
function mayBeLabel(bytes: Buffer, at: Offset): boolean {
  if (bytes[at + 1] === CARET || bytes[at + 1] === EXCLAMATION) return true;
  for (let end = at + 1; end < at + BEGINNING && bytes[end] !== NEWLINE; end++)
    if (bytes[end] === CLOSING_BRACKET) return bytes[end + 1] === COLON || bytes[end - 1] === BACKSLASH;
  return true;
}

const isLetter = (byte: number): boolean => (byte | SPACE) >= 0x61 && (byte | SPACE) <= 0x7a;
export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Returns a table of all bytes: 1 for these ASCII characters, 0 for all others. */
function bytesOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
