// Step 2 for words that no pair of characters decides: where a web address, a long name or a quantity may be
// divided (docs/korean-lines.md § Long words).
import { findAddresses } from '../unicode/addresses.ts';
import type { Offset } from '../unicode/cells.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { PARTICLES } from '../unicode/particles.ts';
import { QUALITY, type Breaks } from './quality.ts';
import { ANY_COUNTER } from './together.ts';

/** A part of a text that is divided only at its joints: between `start` and `end`, no other place is left. */
interface Word {
  readonly start: Offset;
  readonly end: Offset;
  readonly joints: readonly Offset[];
}

/**
 * After a slash (after `//` only before a host beyond ASCII), and before the signs that begin a part (Chicago
 * Manual of Style 17, 14.18).
 */
const ADDRESS_JOINT = /(?<=[^/:]\/)(?=[^/])|(?<=\/\/)(?![!-~])|(?=[?&#=.])/g;
/** In a name of more than 12 cells: after `_` `.` `::`, and before a capital after a small letter. */
const NAME_JOINT = /(?<=[\w$](?:_|\.|::))(?=[A-Za-z\d])|(?<=[a-z\d])(?=[A-Z])/g;
const LONGEST_WHOLE_NAME = 12;
/** In a range of amounts. */
const RANGE_JOINT = /(?<=[^~]~)(?=\d)/g;

const PARTICLE = `(?=[${SYLLABLE_RANGE}])들?(?:${PARTICLES})(?![${SYLLABLE_RANGE}])`;
const AMOUNT = `\\d[\\d,.:]*[십백천만억조]*(?:${ANY_COUNTER})?`;
/**
 * Words that are found by their form: a name in Latin letters with its particle, an amount with its unit (in
 * a range, too), a struck-out mark with what follows it, and what stands before an opening mark that UAX #14
 * does not part from it.
 */
const WORDS = new RegExp(
  [
    `[A-Za-z_$](?:[\\w$.:]*[\\w$])?(?:${PARTICLE})?`,
    `제?${AMOUNT}(?:~${AMOUNT})?(?:${PARTICLE})?`,
    `~~(?=\\S)[^]`,
  ].join('|'),
  'g',
);
/** An opening mark inside a word: after a letter or digit, a bracket; after a syllable, a straight quotation. */
const OPENING = new RegExp(
  `(?<=[A-Za-z\\d])[([{“‘](?![)\\]}”’\\s])|(?<=[${SYLLABLE_RANGE}])(["'])[^\\s"']+\\1`,
  'g',
);

const offsetsIn = (word: string, joint: RegExp, start: Offset): Offset[] =>
  Array.from(word.matchAll(joint), ({ index }) => start + index).filter((offset) => offset > start);

function wordsIn(text: string): Word[] {
  const addresses = findAddresses(text).map(({ start, end }) => ({
    start,
    end,
    joints: offsetsIn(text.slice(start, end), ADDRESS_JOINT, start),
  }));
  const words = Array.from(text.matchAll(WORDS), ({ 0: word, index: start }) => {
    const joint = /^[A-Za-z_$]/.test(word) && word.length > LONGEST_WHOLE_NAME ? NAME_JOINT : RANGE_JOINT;
    return { start, end: start + word.length, joints: offsetsIn(word, joint, start) };
  });
  const openings = Array.from(text.matchAll(OPENING), ({ index }) => ({
    start: index,
    end: index,
    joints: [index],
  }));
  let end = 0;
  return [...addresses, ...words, ...openings]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((word) => {
      const isFree = word.start >= end;
      if (isFree) end = word.end;
      return isFree;
    });
}

/**
 * Returns the breaks of a text with those inside such words replaced by the joints of each word.
 *
 * @example
 * import { koreanBreaks } from './korean.ts';
 * [...koreanBreaks('https://a.kr/b?c').offsets] // => [9, 13, 14, 16]
 * [...koreanBreaks('stove_and_chimney에').offsets] // => [6, 10, 18]
 */
export function breakAtJoints(text: string, breaks: Breaks): Breaks {
  const words = wordsIn(text);
  if (words.length === 0) return breaks;
  const offsets = new Int32Array(text.length);
  const qualities = new Uint8Array(text.length);
  let count = 0;
  const add = (offset: Offset, quality: number): void => {
    offsets[count] = offset;
    qualities[count++] = quality;
  };
  let index = 0;
  const skipUntil = (end: Offset, keep: boolean): void => {
    for (; index < breaks.offsets.length && breaks.offsets[index]! < end; index++) {
      if (keep) add(breaks.offsets[index]!, breaks.qualities[index]!);
    }
  };
  for (const { start, end, joints } of words) {
    skipUntil(start + 1, true);
    for (const joint of joints) add(joint, QUALITY.address);
    skipUntil(end, false);
  }
  skipUntil(Infinity, true);
  return { offsets: offsets.subarray(0, count), qualities: qualities.subarray(0, count) };
}
