// Computes the numbers before the paragraphs of a document of 한글, which stores only their formats.
import { alphabetic, roman, type CounterStyle } from '../counters.ts';
import { ORDINAL_SYLLABLES } from '../../unicode/numbering.ts';
import { bulletOf } from './private-signs.ts';
import type { Head, HwpDocument, Numbering, NumberFormat } from './hwp-model.ts';

/** Returns a style with a limited number of signs. */
const signs =
  (...all: readonly string[]): CounterStyle =>
  (number) =>
    all[number - 1];

/** Returns a style with consecutive characters. */
const range = (first: string, count: number): CounterStyle =>
  signs(...Array.from({ length: count }, (_, index) => String.fromCodePoint(first.codePointAt(0)! + index)));

/** Returns a style with circled numbers. Numbers without a circled form stay as they are. */
const circled =
  (plain: CounterStyle, circles: CounterStyle): CounterStyle =>
  (number) =>
    circles(number) ?? plain(number);

/** Returns a style that starts again after its last sign. */
const cyclic =
  (all: string): CounterStyle =>
  (number) =>
    number < 1 ? undefined : all[(number - 1) % all.length];

/** Returns the style of Sino-Korean numerals up to 99: 십일, 이십. */
const decimal =
  (digits: string, ten: string): CounterStyle =>
  (number) => {
    if (number < 1 || number > 99) return undefined;
    const tens = Math.floor(number / 10);
    return `${tens > 1 ? digits[tens - 1]! : ''}${tens > 0 ? ten : ''}${digits[(number % 10) - 1] ?? ''}`;
  };

/**
 * The vowels ㅏ, ㅓ, ㅗ, ㅜ, ㅡ and ㅣ as distances from ㅏ, in the order in which they are used: 가 … 하, 거 … 허, 고 …
 */
const VOWELS = [0, 4, 8, 13, 18, 20];
const CODAS = 28;
const syllables: CounterStyle = signs(
  ...VOWELS.flatMap((vowel) =>
    [...ORDINAL_SYLLABLES].map((syllable) => String.fromCharCode(syllable.charCodeAt(0) + vowel * CODAS)),
  ),
);

const capital =
  (style: CounterStyle): CounterStyle =>
  (number) =>
    style(number)?.toUpperCase();

const latin = alphabetic('abcdefghijklmnopqrstuvwxyz');
const jamo = cyclic('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ');
const ideographs = decimal('一二三四五六七八九', '十');
const circledDigits: CounterStyle = (number) =>
  range('①', 20)(number) ?? range('㉑', 15)(number - 20) ?? range('㊱', 15)(number - 35);

const STYLES: Readonly<Record<NumberFormat, CounterStyle>> = {
  digit: String,
  circledDigit: circledDigits,
  romanCapital: capital(roman),
  romanSmall: roman,
  latinCapital: capital(latin),
  latinSmall: latin,
  circledLatinCapital: circled(capital(latin), range('Ⓐ', 26)),
  circledLatinSmall: circled(latin, range('ⓐ', 26)),
  hangulSyllable: syllables,
  circledHangulSyllable: circled(syllables, range('㉮', 14)),
  hangulJamo: jamo,
  circledHangulJamo: circled(jamo, range('㉠', 14)),
  hangulPhonetic: decimal('일이삼사오육칠팔구', '십'),
  ideograph: ideographs,
  circledIdeograph: circled(ideographs, range('㊀', 10)),
  decagonCircle: cyclic('갑을병정무기경신임계'),
  decagonCircleHanja: cyclic('甲乙丙丁戊己庚辛壬癸'),
};

/**
 * Formats a number. If the format has no sign for it, it is written in digits.
 *
 * @example
 * formatNumber(15, 'hangulSyllable') // => '거'
 * formatNumber(0, 'circledDigit') // => '0'
 */
export const formatNumber = (number: number, format: NumberFormat): string =>
  STYLES[format](number) ?? String(number);

/**
 * Returns the number or bullet before a paragraph; undefined if it has none. `outline` is the id of the
 * numbering of the section. Must be called for all paragraphs in order.
 */
export type LabelOf = (head: Head, outline: number | undefined) => string | undefined;

type LabelDefinitions = Pick<HwpDocument, 'numberings' | 'bullets' | 'checkedBullets'>;

/** Returns a function that labels the paragraphs of a document. */
export function createLabels({ numberings, bullets, checkedBullets }: LabelDefinitions): LabelOf {
  const counts = new Map<string, number[]>(); // for each kind and id of a numbering, the numbers by level
  return ({ kind, level, id, isChecked }, outline) => {
    if (kind === 'bullet') {
      const checked = isChecked ? checkedBullets?.get(id ?? -1) : undefined;
      return bulletOf(checked ?? bullets.get(id ?? -1) ?? '•');
    }
    const used = kind === 'outline' ? (id ?? outline) : id;
    const numbering = numberings.get(used ?? -1);
    if (!numbering) return undefined;
    const key = `${kind} ${used}`;
    const numbers = counts.get(key) ?? [];
    counts.set(key, numbers);
    numbers[level] = (numbers[level] ?? startOf(numbering, level) - 1) + 1;
    numbers.length = level + 1; // lower levels start again
    return labelAt(numbering, level, numbers);
  };
}

const startOf = ({ levels }: Numbering, level: number): number => levels[level]?.start ?? 1;

/** Matches the number of a level, or the path of numbers with or without a full stop. */
const PLACE = /\^(10|[1-9nN])/g;

function labelAt(numbering: Numbering, level: number, numbers: readonly number[]): string | undefined {
  const numberAt = (at: number): string =>
    formatNumber(numbers[at] ?? startOf(numbering, at), numbering.levels[at]?.format ?? 'digit');
  const path = (): string => Array.from({ length: level + 1 }, (_, at) => numberAt(at)).join('.');
  const label = numbering.levels[level]?.text.replace(PLACE, (_, place: string) =>
    place === 'n' ? path() : place === 'N' ? `${path()}.` : numberAt(Number(place) - 1),
  );
  return label?.trim() || undefined;
}
