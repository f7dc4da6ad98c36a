// Finds words in text as it is. Most text need not be folded (search.ts) to be searched, and folding takes
// twenty times as long as searching.
import { initialClass, SYLLABLE_RANGE } from '../unicode/hangul.ts';

/** How words are found in a text that is not folded. */
export interface Unfolded {
  /** Matches the words, with white space between any two characters. Global. */
  readonly pattern: RegExp;
  /** Matches a character that has to be folded before it is compared. A text with one has to be folded. */
  readonly foreign: RegExp;
}

/** A part of a text, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** White space, and characters that fold to themselves or to their small letter, whatever is around them. */
const FIXED = String.raw`\t\n -~\u00a0\u00b7\u2010\u2012-\u2016\u2018-\u2023\u2027\u3000-\u3029\u3131-\u318e\u4e00-\u9fff${SYLLABLE_RANGE}`;
/** Characters that fold to others, but never to Hangul: `…`, `①`, `㎏`, letters of Latin, kana. */
const OTHER = String.raw`\u00a1-\u00ac\u00ae-\u00ff\u2011\u2017\u2024-\u2026\u2030-\u205e\u2100-\u2bff\u3041-\u3096\u30a0-\u30ff\u3300-\u33ff\uff01-\uff9d`;
const NOT_FIXED = new RegExp(`[^${FIXED}]`);
const MAY_BE_HANGUL = new RegExp(`[^${FIXED}${OTHER}]`);
const HANGUL = new RegExp(String.raw`^[\u3131-\u318e${SYLLABLE_RANGE}]*$`);

/** The most UTF-16 code units of words that become a pattern. V8 refuses very long ones. */
export const LONGEST_PATTERN = 200;
const NEVER: Unfolded = { pattern: /(?!)/g, foreign: /(?:)/ };

/** Returns how to find folded words in a text that is not folded. */
export const unfolded = (words: string): Unfolded =>
  words.length > LONGEST_PATTERN
    ? NEVER
    : {
        pattern: new RegExp([...words].map(patternOf).join(String.raw`\s*`), 'gi'),
        foreign: HANGUL.test(words) ? MAY_BE_HANGUL : NOT_FIXED,
      };

/**
 * Returns a pattern for a character of folded words. An initial consonant stands for the syllables that begin
 * with it, or for itself.
 */
export const patternOf = (character: string): string =>
  initialClass(character) ?? character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');

/** Returns where words are in a text, without overlap; undefined if the text has to be folded. */
export function rangesIn(text: string, { pattern, foreign }: Unfolded): Range[] | undefined {
  if (foreign.test(text)) return undefined;
  const ranges: Range[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    ranges.push([match.index, pattern.lastIndex]);
  return ranges;
}

/** Returns how often words are in a text; undefined if the text is unknown or has to be folded. */
export const countIn = (text: string | undefined, { pattern, foreign }: Unfolded): number | undefined =>
  text === undefined || foreign.test(text) ? undefined : (text.match(pattern)?.length ?? 0);

/** Reports whether words are in a text; undefined if the text has to be folded. */
export const isIn = (text: string, { pattern, foreign }: Unfolded): boolean | undefined =>
  foreign.test(text) ? undefined : text.search(pattern) >= 0;
