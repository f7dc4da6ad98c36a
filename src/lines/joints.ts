// Step 2 for places that a pair of characters cannot decide: where an address, a long name or an amount may
// be divided, and before which opening marks and particles (docs/korean-lines.md § Long words).
import { findAddresses } from '../unicode/addresses.ts';
import type { Offset } from '../unicode/cells.ts';
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { PARTICLES } from '../unicode/particles.ts';
import { createRoom, QUALITY, type Breaks } from './quality.ts';
import { forSignedWords, SIGN } from './signed-words.ts';
import { ANY_COUNTER } from './together.ts';

/** A part of a text: the breaks between `start` and `end` are replaced by the joints. */
interface Part {
  readonly start: Offset;
  readonly end: Offset;
  readonly joints: readonly Offset[];
}

/**
 * After a slash (after `//` only before a host beyond ASCII), and before the signs that begin a part (Chicago
 * Manual of Style 17, 14.18).
 */
const ADDRESS_JOINT = /(?<=[^/:]\/)(?=[^/])|(?<=\/\/)(?![!-~])|(?=[?&#=.])/g;

/**
 * A run of ASCII of more than 12 cells. It has joints: after `_` `.` `::`, before a capital inside a word.
 */
const NAME = /[!-~]{13,}/g;
const NAME_JOINT = /(?<=[\w)](?:_|\.|::))(?=[A-Za-z$])|(?<=[a-z\d])(?=[A-Z])/g;

/**
 * The longest text with joints, in UTF-16 code units. In a run of millions, the patterns below would overflow
 * the stack.
 */
const LONGEST = 1 << 18;

/** Makes a pattern when it is first needed, because most texts have no word that is divided. */
function lazily(make: () => RegExp): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= make());
}

const SYLLABLES = `[${SYLLABLE_RANGE}]`;
/** Opening brackets and quotation marks. */
export const OPENING = '([{“‘「『《〈（［｛〔«‹';
/** A particle or ending that follows a name or a number, up to the end of the eojeol. */
const PARTICLE =
  `(?=${SYLLABLES})들?(?:${PARTICLES}|[이였]${SYLLABLES}{0,4}|[다며면나고요인일랑]|마다|한테|에게서?|밖에|조차|마저|` +
  `라면|대로|만큼|든지|[뿐하되된될됩]${SYLLABLES}{0,3})(?!${SYLLABLES})`;
/**
 * The place before a particle that follows a Latin, Greek or Cyrillic word, a number, or a sign such as `%`.
 */
const beforeParticle = lazily(
  () => new RegExp(`(?<=[A-Za-z\\d\u00c0-\u024f\u0370-\u04ff_%>+#\`])(?=${PARTICLE})`, 'g'),
);

/** An amount with its unit: `₩740억`, `14번`, `제11조의2`, `3억5천만원`. */
const UNIT = `(?:학년|세기|등급|교시|호선|${ANY_COUNTER}|[급강면절기])?`;
const FIGURES = `제?\\d[\\d,.:]*[십백천만억조]*여?${UNIT}(?:의(?=\\d))?`;
const AMOUNT = `${FIGURES}(?:(?<=[^\\d,.:])${FIGURES})*`;
/** Amounts and their ranges, dots that open a word, and `~~`, which stays with what follows it. */
const whole = lazily(
  () =>
    new RegExp(
      `${AMOUNT}(?:[~∼～](?:${AMOUNT}|오[전후]))?(?:(?<=\\d)${PARTICLE})?|` +
        `(?<!\\S)(?:[.]{2,}|[…‥]+)[\\w${SYLLABLE_RANGE}]|~~\\S`,
      'g',
    ),
);
const RANGE_JOINT = /(?<=[^~∼～][~∼～])(?=\d)/g;

/**
 * Opening marks after text, but not those of `()` and `(을)`. Also pairs of straight quotation marks and of
 * `~~`, even if they do not follow text: AFTER_TEXT checks that.
 */
const OPENINGS = new RegExp(
  `(?<=[^\\s\\${OPENING}])[\\${OPENING}](?![)\\]}”’」』》〉）\\s]|[가은는을를이와과으]\\))|(["'])[^\\s"']+\\1|~~[^\\s~]+~~`,
  'g',
);
const AFTER_TEXT = new RegExp(`[^\\s\\${OPENING}]$`);

const roomFor = createRoom();

/** Calls `found` with each match of a pattern. */
function eachMatch(text: string, pattern: RegExp, found: (match: string, start: Offset) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found(match[0], match.index);
    if (match[0] === '') pattern.lastIndex++;
  }
}

/** Returns the joints of a part that begins at `start`. */
function jointsIn(part: string, joint: RegExp, start: Offset): Offset[] {
  const joints: Offset[] = [];
  eachMatch(part, joint, (_, at) => at > 0 && joints.push(start + at));
  return joints;
}

/** Returns an empty part with one joint. */
const jointAt = (offset: Offset): Part => ({ start: offset, end: offset, joints: [offset] });

/** Returns the parts of a text, in order; of those that overlap, the first. */
function partsIn(text: string, forWords: typeof forSignedWords): Part[] {
  const parts: Part[] = findAddresses(text).map(({ start, end }) => ({
    start,
    end,
    joints: jointsIn(text.slice(start, end), ADDRESS_JOINT, start),
  }));
  forWords(text, (from, to, signs) => {
    const word = text.slice(from, to);
    if (signs & SIGN.whole)
      eachMatch(word, whole(), (part, at) => {
        const start = from + at;
        parts.push({ start, end: start + part.length, joints: jointsIn(part, RANGE_JOINT, start) });
      });
    if (signs & SIGN.name)
      eachMatch(word, NAME, (name, at) => parts.push(...jointsIn(name, NAME_JOINT, from + at).map(jointAt)));
    if (signs & SIGN.open)
      eachMatch(word, OPENINGS, (_, at) => {
        if (at > 0 && AFTER_TEXT.test(word[at - 1]!)) parts.push(jointAt(from + at));
      });
    if (signs & SIGN.particle)
      eachMatch(word, beforeParticle(), (_, at) =>
        parts.push({ start: from + at - 1, end: from + at + 1, joints: [] }),
      );
  });
  let end = 0;
  return parts
    .sort(
      (one, other) =>
        one.start - other.start || Number(one.end > one.start) - Number(other.end > other.start),
    )
    .filter((part) => {
      const isFree = part.start >= end;
      if (isFree) end = part.end;
      return isFree;
    });
}

/**
 * Returns the breaks of a text, changed in three ways. Inside addresses and amounts they are replaced by
 * joints. Inside long names and before opening marks, joints are added. Before particles, breaks are removed.
 * The next call may overwrite them.
 *
 * @example
 * import { koreanBreaks } from './korean.ts';
 * [...koreanBreaks('https://a.kr/b?c').offsets] // => [9, 13, 14, 16]
 * [...koreanBreaks('stove_and_chimney에').offsets] // => [6, 10, 18]
 */
export function breakAtJoints(text: string, breaks: Breaks, forWords = forSignedWords): Breaks {
  const parts = text.length > LONGEST ? [] : partsIn(text, forWords);
  if (parts.length === 0) return breaks;
  const { offsets, qualities } = roomFor(text.length);
  let count = 0;
  let index = 0;
  /** Copies the breaks before `end`. */
  const copyUntil = (end: Offset): void => {
    const first = index;
    index = indexOfBreak(breaks, first, end);
    offsets.set(breaks.offsets.subarray(first, index), count);
    qualities.set(breaks.qualities.subarray(first, index), count);
    count += index - first;
  };
  for (const { start, end, joints } of parts) {
    copyUntil(start + 1);
    for (const joint of joints) {
      if (count > 0 && offsets[count - 1] === joint) continue;
      offsets[count] = joint;
      qualities[count++] = QUALITY.address;
    }
    index = indexOfBreak(breaks, index, end);
  }
  copyUntil(text.length + 1);
  return { offsets: offsets.subarray(0, count), qualities: qualities.subarray(0, count) };
}

/** Returns the index of the first break from `first` on that is not before `offset`. */
function indexOfBreak({ offsets }: Breaks, first: number, offset: Offset): number {
  let index = first;
  while (index < offsets.length && offsets[index]! < offset) index++;
  return index;
}
