// Makes untrusted text safe for a terminal: only the renderer may write control characters.
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';

const NEWLINES = /\r\n?|[\u0085\u2028\u2029]/g;
/** Control characters that are left over from editors and input methods. */
const STRAY = /[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f]+/g;
/** Vertical tabs and form feeds that separate two sentences. */
const SEPARATORS = /(?<=[.?!…。"”’)\]])[\u000b\u000c]+(?=\S)/g;
/** Control characters that begin escape sequences, and DEL. */
const CONTROLS = /[\u001b\u007f-\u009f]/g;
/**
 * Bidi embeddings, overrides, isolates and marks, deprecated format controls, and interlinear annotations.
 * They can make text read as something else (CVE-2021-42574).
 */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]/g;
/**
 * Invisible characters that do not change the characters beside them: ZWSP, WJ, invisible operators, the byte
 * order mark, musical and shorthand controls, and tags that follow no flag (UTS #51 § 3.7).
 */
const INVISIBLE =
  /[\u180e\u200b\u2060-\u2065\ufeff\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0080}-\u{e00ff}]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e007f}]/gu;
/**
 * Joiners that join nothing: neither in an emoji (UAX #29 GB11) nor between letters that they shape (RFC 5892
 * A.1, A.2).
 */
const STRAY_JOINERS =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}])[\u200c\u200d]+|[\u200c\u200d](?![\p{Extended_Pictographic}\p{L}])/gu;
/** The most combining marks in a row, more than any script puts on one base (CVE-2021-27135). */
const MOST_MARKS = 8;
const SURPLUS_MARKS = /\p{M}{9}/u;
const MARK = /\p{M}/gu;
const LEADING_MARK = /^(?=\p{M})/u;
/**
 * Reports whether a text has only characters that are safe: Latin letters, punctuation,
 * symbols, Hanja, Hangul.
 */
const isPlain = (text: string): boolean =>
  (plain ??= new RegExp(
    String.raw`^[\t\n -~\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3131-\u318e\u3200-\u33ff\u4e00-\u9fff${SYLLABLE_RANGE}\uff01-\uffee]*$`,
  )).test(text);
/** Created on first use, so that a bundler can drop it for programs that use the library without articles. */
let plain: RegExp | undefined;

/**
 * Returns `text` without stray control characters. Browsers and editors show nothing for them, so they stay
 * in published text: `할당(=)\b된`.
 *
 * @example
 * withoutStrayControls('난\b로\u0000') // => '난로'
 * withoutStrayControls('끝.\f다음') // => '끝. 다음'
 */
export const withoutStrayControls = (text: string): string =>
  text.search(STRAY) < 0 ? text : text.replace(SEPARATORS, ' ').replace(STRAY, '');

/**
 * Returns `text` without stray control characters, bidi controls, invisible characters that affect nothing,
 * and the combining marks after the eighth in a row. ESC, DEL and C1 controls, which a terminal could obey,
 * become U+FFFD. Line ends become `\n`, and tabs stay. A mark at the beginning gets a base (U+25CC, ◌), and
 * an unpaired surrogate becomes U+FFFD.
 *
 * @example
 * sanitize('난\u202e로\u001b[31m\r\n') // => '난로\ufffd[31m\n'
 * sanitize('👨‍👩‍👧 \u200b') // => '👨‍👩‍👧 '
 */
export function sanitize(text: string): string {
  if (isPlain(text)) return text;
  const clean = withoutStrayControls(text.toWellFormed().replace(NEWLINES, '\n'))
    .replace(CONTROLS, '\ufffd')
    .replace(BIDI, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINERS, '');
  return withBase(SURPLUS_MARKS.test(clean) ? withoutSurplusMarks(clean) : clean);
}

/**
 * Returns a text on one line: sanitised, with a space for each line end and each tab. Use it for text that is
 * shown outside an article, such as the name of a file.
 *
 * @example
 * onOneLine('난로\n곁\u2028에서  ') // => '난로 곁 에서  '
 */
export const onOneLine = (text: string): string => sanitize(text).replace(/[\t\n]/g, ' ');

/**
 * Returns a name on one line, with each run of white space as one space and none at its edges; empty if it
 * would be invisible.
 *
 * @example
 * tidyName(' 난로\n\t곁\u2028') // => '난로 곁'
 */
export const tidyName = (name: string): string => sanitize(name).replace(/\s+/g, ' ').trim();

/** Returns a text with a base (◌) before the mark that it begins with, if any. */
export const withBase = (text: string): string => text.replace(LEADING_MARK, '\u25cc');

/** Matches one mark at a time: a pattern for a whole run would overflow the stack on a run of millions. */
function withoutSurplusMarks(text: string): string {
  let count = 0;
  let next = -1; // where the next mark of the run would be
  return text.replace(MARK, (mark, index: number) => {
    count = index === next ? count + 1 : 1;
    next = index + mark.length;
    return count > MOST_MARKS ? '' : mark;
  });
}
