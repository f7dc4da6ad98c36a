// A run of Hanja → its reading in Hangul. The run is divided into the fewest words of the lexicon, and the rest
// is read one character after another.
import { atMiddle, atStart, softensNot } from './initial-law.ts';
import type { Lexicon } from './lexicon.ts';

/** The text around a run. A run that begins with a character of `SENSITIVE` needs all of it. */
export interface Surroundings {
  /** The syllable that the run directly follows, if it may be a suffix of the word before it. */
  readonly before?: string | undefined;
  /** Whether a number is before the run. */
  readonly isNumbered?: boolean;
  /** Whether a title in Hangul is after the run: 金 의원. */
  readonly isTitled?: boolean;
}

/** Units, which are not the beginning of a word after a number: 2026年(년). */
const UNITS = '年里兩輛厘';
const NUMERALS = '一二三四五六七八九十百千萬億兆〇數幾';
/** Numerals after which 六 is written 육. After 五 it is 륙 (오륙). */
const BEFORE_SIX = '第〇一二三四七八九十百千萬億兆';
/** Forms of 三 and 十 that are hard to forge, between numerals: 參拾萬. Elsewhere they have other readings. */
const FORMAL: Readonly<Record<string, string>> = { 參: '삼', 拾: '십' };
const FORMAL_NUMERALS = `${NUMERALS}壹貳參肆伍拾佰仟`;
/** Surnames that are otherwise read in another way. */
const SURNAMES: Readonly<Record<string, string>> = { 金: '김', 沈: '심' };
/** Characters whose reading at the beginning of a run depends on the text around it. */
export const SENSITIVE = UNITS + Object.keys(SURNAMES).join('');
/** Titles that follow a name. */
const TITLE =
  /(?:氏|公|君|孃|翁|女史|先生|博士|敎授|將軍|大統領|總理|長官|次官|議員|議長|會長|社長|總裁|總長|代表|主席|委員長|知事|市長|判事|檢事|牧師)$/;
/** The most characters of a name with its surname. */
const LONGEST_NAME = 4;

const COMPATIBILITY = /[\uf900-\ufaff]/;
const hasCharacter = (list: string, character: string | undefined): boolean =>
  character !== undefined && character !== '' && list.includes(character);

/**
 * Returns the reading of a run; undefined if a character has none. The compatibility ideographs of KS X 1001
 * repeat characters that have several readings, one for each, so they are read as they are encoded.
 *
 * @example
 * import { createLexicon } from './lexicon.ts';
 * readRun('國際聯合', {}, createLexicon('국國련聯제際합合', '聯合')) // => '국제연합'
 */
export function readRun(run: string, around: Surroundings, lexicon: Lexicon): string | undefined {
  if (!COMPATIBILITY.test(run)) return readUnified([...run], around, lexicon);
  const characters = [...run];
  const unified = characters.map((character) => character.normalize('NFC'));
  const reading = readUnified(unified, around, lexicon);
  return (
    reading &&
    characters.map((character, index) => encodedReading(character, lexicon) ?? reading[index]).join('')
  );
}

const encodedReading = (character: string, { syllableOf }: Lexicon): string | undefined =>
  COMPATIBILITY.test(character) ? syllableOf(character) : undefined;

function readUnified(
  characters: readonly string[],
  around: Surroundings,
  lexicon: Lexicon,
): string | undefined {
  const { syllableOf, words } = lexicon;
  const lengths = divide(characters, lexicon);
  const isSuffix = around.before !== undefined && characters.length === 1;
  let reading = '';
  for (let at = 0; at < characters.length; at += lengths[at]!) {
    const length = lengths[at]!;
    const isUnit =
      hasCharacter(UNITS, characters[at]) &&
      (at === 0 ? around.isNumbered === true : hasCharacter(NUMERALS, characters[at - 1]));
    const known = isUnit ? undefined : words.get(characters.slice(at, at + length).join(''));
    if (known !== undefined) {
      reading += known;
      continue;
    }
    for (let index = at; index < at + length; index++) {
      const character = characters[index]!;
      const syllable = syllableOf(character);
      if (syllable === undefined) return undefined;
      const next = index + 1 < characters.length ? syllableOf(characters[index + 1]!) : undefined;
      if (character === '不' && next !== undefined && softensNot(next)) reading += '부';
      else if (character === '六' && hasCharacter(BEFORE_SIX, characters[index - 1])) reading += '육';
      else if (isFormal(characters, index)) reading += FORMAL[character]!;
      else if (character === '茶' && index > 1 && next === undefined) reading += '차';
      else if (isUnit && index === at) reading += syllable;
      else if (index === 0 && isSuffix) reading += atMiddle(around.before!, syllable);
      else if (index === 0) reading += surname(characters, length, around) ?? atStart(syllable);
      else if (index === at && length > 1) reading += atStart(syllable);
      else reading += atMiddle(reading.at(-1)!, syllable);
    }
  }
  return reading;
}

const isFormal = (characters: readonly string[], index: number): boolean =>
  FORMAL[characters[index]!] !== undefined &&
  (hasCharacter(FORMAL_NUMERALS, characters[index - 1]) ||
    hasCharacter(FORMAL_NUMERALS, characters[index + 1]));

/**
 * Returns the reading of the surname at the beginning of what may be a name. `length` is that of the first part:
 * a name is in no word of the lexicon.
 */
function surname(
  characters: readonly string[],
  length: number,
  { isTitled = false }: Surroundings,
): string | undefined {
  const reading = SURNAMES[characters[0]!];
  if (reading === undefined || length > 1) return undefined;
  const text = characters.join('');
  const name = text.replace(TITLE, '');
  return name.length <= LONGEST_NAME && (text.length > 1 || isTitled) ? reading : undefined;
}

/**
 * Divides a run into the fewest parts, words of the lexicon and single characters. Returns the length of the
 * part that begins at each index. Of several ways, the one with the longest first part is taken.
 */
function divide(characters: readonly string[], { words, longest }: Lexicon): number[] {
  const count = characters.length;
  const parts: number[] = Array.from({ length: count + 1 }, () => 0);
  const lengths: number[] = Array.from({ length: count }, () => 1);
  for (let at = count - 1; at >= 0; at--) {
    parts[at] = parts[at + 1]! + 1;
    let word = characters[at]!;
    for (let length = 2; length <= Math.min(longest, count - at); length++) {
      word += characters[at + length - 1]!;
      if (!words.has(word) || parts[at + length]! + 1 > parts[at]!) continue;
      parts[at] = parts[at + length]! + 1;
      lengths[at] = length;
    }
  }
  return lengths;
}
