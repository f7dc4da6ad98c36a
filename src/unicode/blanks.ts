// Blank characters: white space, and the invisible characters that only control line breaks.

/** U+0020, the only character of the line break class SP. */
export const SPACE = 0x20;

/**
 * SHY, ZWSP, WJ and BOM. They control line breaks. They are never printed, because terminals disagree on
 * their width.
 */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/**
 * The invisible characters, what `\s` matches in a regular expression, and U+0085, which ends lines (UAX #14,
 * NL).
 */
const BLANKS = new Set(
  [
    ...'\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u2060\ufeff',
  ].map((blank) => blank.charCodeAt(0)),
);

/** Reports whether a UTF-16 code unit is white space or one of the invisible characters. */
export const isBlank = (unit: number): boolean =>
  (unit <= 0x20 || (unit >= 0x85 && unit <= 0x3000) || unit === 0xfeff) && BLANKS.has(unit);

/** Reports whether a line contains only spaces and tabs (CommonMark § 2.1, “blank line”). */
export const isBlankLine = (line: string): boolean => /^[ \t]*$/.test(line);

/** Returns a text without its invisible characters, ready to be printed. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/**
 * Returns a function that removes the invisible characters from parts of `text`. If `text` has none, as most
 * texts do, it returns each part unchanged.
 */
export const invisibleRemover = (text: string): ((part: string) => string) =>
  text.search(INVISIBLE) < 0 ? (part) => part : withoutInvisible;
