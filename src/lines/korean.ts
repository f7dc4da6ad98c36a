// Step 2 for Korean: the tailoring of UAX #14 (docs/korean-lines.md § The Korean tailoring). It adds what
// KLREQ (line-start and line-end prohibition), CSS Text 3 § 5.2 (`keep-all`) and Korean word processors
// require beyond the standard. Some characters get a kind of their own (reclassified.ts), four rules come
// between LB12a and LB13, and each place gets a quality.
import { createLookup, lineBreakKindOf } from '../unicode/characters.ts';
import { breakAtJoints } from './joints.ts';
import { createBreaker } from './breaker.ts';
import { QUALITY, type Breaks, type Quality } from './quality.ts';
import { RECLASSIFIED } from './reclassified.ts';
import { kindNamed, kinds, type Context, type Kind, type Rule } from './rules.ts';
import { CONTROLS, hangul, RULES } from './uax14.ts';

const lookup = createLookup(
  new Map(
    RECLASSIFIED.flatMap(([characters, kind]) =>
      [...characters].map((character) => [character.codePointAt(0)!, kindNamed(kind)]),
    ),
  ),
);

/** Returns the line break kind that a code point has in Korean. */
export const koreanKindOf = (codePoint: number): Kind => lineBreakKindOf(lookup(codePoint));

const neverFirst = kinds('*:nostart NS IN PO QU:pf');
const neverLast = kinds('*:noend QU:pi');
const mayOpenAWord = kinds('*:opens');
const mayCloseAWord = kinds('*:closes');
const closesAPhrase = kinds('CL CP QU:pf');
const opening = kinds('OP QU:pi *:noend');
const mayOpenAName = kinds('IS:opens EX:opens');
const dot = kinds('IS:opens');
const ellipsis = kinds('IN');
const equals = kinds('AL:opens');
const hyphen = kinds('HY');
const tilde = kinds('BA:opens');
const slash = kinds('SY');
const percent = kinds('PO:opens');
const latinOrDigit = kinds('AL NU');
const letterOrDigit = kinds('AL HL NU H2 H3 ID JL SY');
const wordCharacter = (kind: Kind): boolean => letterOrDigit(kind) && !neverFirst(kind);
const opensText = (kind: Kind): boolean => wordCharacter(kind) || opening(kind);

/** The rules of the tailoring, which come before LB13. */
export const TAILORING: readonly Rule[] = [
  // A line may begin with a sign that opens a word: `.gitignore`, `../src`, `:wq`, `/usr/bin`, `…그러나`. LB13,
  // LB15d and LB22 would keep it on the line of the word before it; LB15c makes this exception for `.5` only.
  /* KR0 */ [true, (c) => c.spaces && opensAWord(c) && !opening(c.before)],
  // Line-start prohibition, even after a space: `3월 ~ 5월`, `50 %`. A sign that opens a word is
  // excepted, as in LB20a: `--save`, `-5`, `~/src`, `%d`, `~~난로~~`. The percent sign in `50 %를` opens no
  // word: a particle follows it.
  /* KR1 */ [false, (c) => neverFirst(c.after) && !(c.spaces && isAttached(c))],
  // Line-end prohibition, even before a space. A sign that closes a word is excepted: `C# 언어`.
  /* KR2 */ [
    false,
    (c) => neverLast(c.before) && !(c.spaces && mayCloseAWord(c.before) && wordCharacter(c.earlier())),
  ],
  // LB19a and LB30 would let a line end between a closing mark and a particle: `줄었다”÷고`, `만세(萬歲)÷를`.
  /* KR3 */ [false, (c) => !c.spaces && closesAPhrase(c.before) && hangul(c.after)],
];

/**
 * Reports whether the sign is a dot, colon, exclamation mark or slash before a Latin name or a path, or an
 * ellipsis before a word.
 */
function opensAWord(c: Context): boolean {
  if (slash(c.after)) return wordCharacter(c.later(1));
  if (ellipsis(c.after)) return opensText(c.afterRun());
  if (!mayOpenAName(c.after)) return false;
  const next = c.later(1);
  if (equals(next)) return false;
  return latinOrDigit(next) || (dot(c.after) && (slash(next) || (dot(next) && opensText(c.afterRun()))));
}

/** Reports whether the sign, or a run of it, belongs to the word after it. */
function isAttached(c: Context): boolean {
  if (!mayOpenAWord(c.after)) return false;
  if (percent(c.after)) return latinOrDigit(c.later(1));
  const next = c.afterRun();
  if (tilde(c.after) && tilde(c.later(1))) return opensText(next);
  if (equals(c.after)) return equals(c.later(1)) && opensText(next);
  return wordCharacter(next) || hyphen(next);
}

const spaceLike = kinds('BA:space');
const jointBefore = kinds('BA HY HH SY IS:joint CL:joint NS:joint');
const jointAfter = kinds('OP QU:pi AL:noend');

function qualityOf(before: Kind, after: Kind): Quality {
  if (spaceLike(before)) return QUALITY.space;
  return jointBefore(before) || jointAfter(after) ? QUALITY.joint : QUALITY.syllable;
}

const breaker = createBreaker({
  lookup,
  rules: [...CONTROLS, ...TAILORING, ...RULES],
  qualityOf,
});

/**
 * Returns the places where the lines of a Korean text may end, and how good each is.
 *
 * @example
 * import { QUALITY } from './quality.ts';
 * const { offsets, qualities } = koreanBreaks('만세(萬歲)를');
 * [...offsets] // => [1, 2, 4, 7]
 * [...qualities] // => [QUALITY.syllable, QUALITY.joint, QUALITY.syllable, QUALITY.mandatory]
 */
export function koreanBreaks(text: string): Breaks {
  return breakAtJoints(text, breaker.breaksOf(text));
}

/** Return the quality of one place (breaker.ts). */
export const { qualityAfterSpace, knownQuality } = breaker;
