// Decodes Johab (KS X 1001:1992 annex 3, code page 1361), in which DOS programs stored Hangul. A syllable has
// two bytes: a bit that is set, and five bits for each of its letters.
import { syllableOf } from '../unicode/hangul.ts';

/**
 * The letters in the order of Unicode. The index of a letter is its five-bit code; spaces mark codes without
 * a letter.
 */
const INITIALS = '  ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = '   ㅏㅐㅑㅒㅓ  ㅔㅕㅖㅗㅘㅙ  ㅚㅛㅜㅝㅞㅟ  ㅠㅡㅢㅣ';
const FINALS = '  ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁ ㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** The codes that mean no letter. */
const [NO_INITIAL, NO_VOWEL, NO_FINAL] = [1, 2, 1];
const REPLACEMENT = '\ufffd';

/** Returns the index of a letter, not counting spaces; -1 if the code has no letter. */
const orderOf = (letters: string, bits: number): number =>
  (letters[bits] ?? ' ') === ' ' ? -1 : letters.slice(0, bits).replaceAll(' ', '').length;

/** Returns the syllable or the single letter for a code; undefined if there is none. */
function hangulOf(code: number): string | undefined {
  const [initial, vowel, final] = [(code >> 10) & 31, (code >> 5) & 31, code & 31] as const;
  const [first, second] = [orderOf(INITIALS, initial), orderOf(VOWELS, vowel)];
  const third = final === NO_FINAL ? 0 : orderOf(FINALS, final) + 1;
  if (first >= 0 && second >= 0 && (third > 0 || final === NO_FINAL))
    return String.fromCharCode(syllableOf(first, second, third));
  if (first >= 0 && vowel === NO_VOWEL && final === NO_FINAL) return INITIALS[initial];
  if (initial !== NO_INITIAL) return undefined;
  if (second >= 0 && final === NO_FINAL) return VOWELS[vowel];
  return vowel === NO_VOWEL && third > 0 ? FINALS[final] : undefined;
}

/**
 * Returns the EUC-KR bytes of a sign or a Hanja; undefined for anything else. Each lead byte covers two rows.
 */
function eucOf(lead: number, trail: number): Buffer | undefined {
  const isSign = lead >= 0xd9 && lead <= 0xde;
  const isHanja = lead >= 0xe0 && lead <= 0xf9;
  const place = trail >= 0x91 ? trail - 0x43 : trail - 0x31;
  if (!(isSign || isHanja) || place < 0 || trail === 0xff || (trail > 0x7e && trail < 0x91)) return undefined;
  const row = (isSign ? 2 * (lead - 0xd9) : 2 * lead - 0x197) + (place < 94 ? 0 : 1);
  return Buffer.from([row + 0xa1, (place % 94) + 0xa1]);
}

/** Decodes Johab. `decodeEuc` decodes one character of EUC-KR. */
export function decodeJohab(bytes: Buffer, decodeEuc: (pair: Buffer) => string): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    const trail = bytes[at + 1];
    if (lead < 0x80) parts.push(String.fromCharCode(lead));
    else if (trail === undefined) parts.push(REPLACEMENT);
    else {
      const euc = eucOf(lead, trail);
      const character = lead < 0xd8 ? hangulOf((lead << 8) | trail) : euc && decodeEuc(euc);
      parts.push(character ?? REPLACEMENT);
      if (character !== undefined || trail >= 0x80) at++;
    }
  }
  return parts.join('');
}
