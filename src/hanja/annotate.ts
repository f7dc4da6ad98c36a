// Text → the readings of the Hanja in it, and where they go. Which runs have one is decided here.
import { findAddresses } from '../unicode/addresses.ts';
import type { Offset } from '../unicode/cells.ts';
import { isSyllable, SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { atStart } from './initial-law.ts';
import { HANJA, type Lexicon } from './lexicon.ts';
import { readRun, SENSITIVE, type Surroundings } from './read-run.ts';

/** A reading in brackets, and the place in the text after which it is shown. */
export interface Annotation {
  readonly at: Offset;
  readonly text: string;
}

/** Matches Hanja and the zero among them: 二〇〇八. */
const RUN = new RegExp(`(?:${HANJA}|〇)+`, 'g');
const HAS_HANJA = new RegExp(HANJA);
/** Kana and the marks of repetition, which only Japanese has beside Chinese characters. */
const JAPANESE = /[\u3005\u3040-\u30fa\u30fc-\u30ff]/;
/** Characters that only modern Chinese has. */
const CHINESE = /[們你她妳嗎麼啊吧]/;
const BRACKET = /[([（［〔]/;
const OPENING = '([（［〔';
const CLOSING = ')]）］〕';
const GLOSS = new RegExp(
  `^(?:[·・ㆍ ]?${HANJA}){0,40} ?[${OPENING.replace('[', '\\[')}]([^${CLOSING.replace(']', '\\]')}]{1,80})`,
);
/** How far before a run the bracket may be in which it stands. */
const REACH = 60;
const NUMBER = /(?:[\d０-９몇십백천만억一二三四五六七八九十百千萬億數幾]) ?$/;
/** Matches the beginning of what makes a character a verb: 來하다, 成되다. It is no suffix then. */
const VERB = /[하한할함해했되된될됨됐히]/;
const TITLE =
  /^ ?(?:씨|군|양|옹|여사|선생|박사|교수|장군|대통령|총리|장관|차관|의원|의장|회장|사장|총재|총장|대표|위원장|지사|시장|감독|선수|판사|검사|변호사|기자|국장|부장|과장|목사|신부|이사)/;

/**
 * Returns the readings of the Hanja in a text, in the order of their places. A run has no reading if one is beside
 * it, in either order; if it is in an address; if a character of it has none; or if it is Japanese or Chinese: next
 * to kana, or with a character that only modern Chinese has.
 *
 * @example
 * import { createLexicon } from './lexicon.ts';
 * annotate('歷史의 교훈(敎訓)', createLexicon('교敎력歷사史훈訓', '')) // => [{ at: 2, text: '(역사)' }]
 */
export function annotate(text: string, lexicon: Lexicon): Annotation[] {
  if (!HAS_HANJA.test(text)) return [];
  const addresses = findAddresses(text);
  const hasBracket = BRACKET.test(text);
  const annotations: Annotation[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    if (!HAS_HANJA.test(run)) continue; // zeros alone
    if (JAPANESE.test(text.charAt(start - 1) + text.charAt(end)) || CHINESE.test(run)) continue;
    if (addresses.some((address) => address.start < end && start < address.end)) continue;
    const reading = read(run, surroundings(text, start, end, run), lexicon);
    if (reading !== undefined && !(hasBracket && isGlossed(text, start, end, reading)))
      annotations.push({ at: end, text: `(${reading})` });
  }
  return annotations;
}

/** The runs that are kept for each lexicon. A text repeats its words. */
const MOST_KNOWN = 10_000;
const known = new WeakMap<Lexicon, Map<string, string | undefined>>();

/** Returns the reading of a run. Those that do not depend on the text around the run are kept. */
function read(run: string, around: Surroundings | undefined, lexicon: Lexicon): string | undefined {
  if (around) return readRun(run, around, lexicon);
  const readings = known.get(lexicon) ?? new Map<string, string | undefined>();
  if (readings.has(run)) return readings.get(run);
  if (readings.size >= MOST_KNOWN) readings.clear();
  const reading = readRun(run, {}, lexicon);
  readings.set(run, reading);
  known.set(lexicon, readings);
  return reading;
}

/** Returns the text around a run; undefined if its reading does not depend on it. */
function surroundings(text: string, start: Offset, end: Offset, run: string): Surroundings | undefined {
  const before = text.charAt(start - 1);
  const isSuffix = isSyllable(before.charCodeAt(0)) && !VERB.test(text.charAt(end));
  if (!isSuffix && !SENSITIVE.includes(run.charAt(0))) return undefined;
  return {
    before: isSuffix ? before : undefined,
    isNumbered: NUMBER.test(text.slice(Math.max(0, start - 2), start)),
    isTitled: TITLE.test(text.slice(end, end + 5)),
  };
}

const NOT_HANGUL = new RegExp(`[^${SYLLABLE_RANGE}]+`, 'g');
/** Returns the syllables of a text, as if each began a word: 류 and 유 are the same name. */
const hangulOf = (text: string): string => Array.from(text.replace(NOT_HANGUL, ''), atStart).join('');
const FIRST_WORD = new RegExp(`^[${SYLLABLE_RANGE}]+(?=$|[,，;:/])`);
const LAST_WORD = new RegExp(`(?<![${SYLLABLE_RANGE}])[${SYLLABLE_RANGE}]+$`);

/** Reports whether a reading stands beside a run: 漢字(한자) or 한자(漢字), or a foreign one: 北京(베이징). */
function isGlossed(text: string, start: Offset, end: Offset, reading: string): boolean {
  const gloss = GLOSS.exec(text.slice(end, end + 200))?.[1];
  const wanted = hangulOf(reading);
  if (gloss !== undefined && (hangulOf(gloss).includes(wanted) || mayRead(FIRST_WORD.exec(gloss), reading)))
    return true;
  const bracket = openBracket(text, start);
  if (bracket === undefined) return false;
  const words = text.slice(Math.max(0, bracket - 3 * reading.length - 8), bracket).trimEnd();
  return (
    hangulOf(words).includes(wanted) ||
    (bracket === start - 1 && reading.length > 1 && mayRead(LAST_WORD.exec(words), reading))
  );
}

/** Reports whether a word may be a foreign reading, by its length. */
const mayRead = (match: RegExpExecArray | null, { length }: string): boolean =>
  match !== null && match[0].length >= length && match[0].length <= 2 * length + 1;

/** Returns the place of the bracket that is open before `start`, if there is one. */
function openBracket(text: string, start: Offset): Offset | undefined {
  for (let at = start - 1; at >= 0 && at >= start - REACH; at--) {
    if (OPENING.includes(text.charAt(at))) return at;
    if (CLOSING.includes(text.charAt(at))) return undefined;
  }
  return undefined;
}
