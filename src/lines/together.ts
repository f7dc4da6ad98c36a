// Words with one space between them that read better on one line: a number and its counter, a bound noun and
// the word before it (docs/korean-lines.md § What stays together). A line ends at their space only at need
// (QUALITY.together).
import { SPACE } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import { finalOf, isSyllable } from '../unicode/hangul.ts';
import { QUALITY, type Breaks } from './quality.ts';

/** Returns a pattern that matches any of the words, which are given in groups. */
const anyOf = (...groups: readonly string[]): string => groups.join(' ').replaceAll(' ', '|');

/**
 * Counters after figures and native numerals. Words that begin with one count too: `시간`, `개월`, `번째`.
 */
const COUNTERS = anyOf(
  '시 분 주 번 배', // times
  '명 살 마리', // people and animals
  '개 대 칸 줄 가지 단계', // things
  '권 장 쪽 편 곡 글자 문장 페이지 바이트', // works and their parts
);
/** Counters after figures: those above, and these. */
const MEASURES = anyOf(
  COUNTERS,
  '년 월 일 초 회 차 세', // times
  '인 건 종 층 위 조 항 호', // numbered things
  '만 억 여 남짓 이상 이하', // parts of numbers
  '원 달러 유로 엔 위안', // money
  '도 평 톤 퍼센트 리터 미터 그램 인치', // measures
  '킬로 센티 밀리 메가 기가 비트 픽셀',
);
/**
 * Units in Latin letters: `ms`, `km`, `GiB`, `kHz`, `px`. Rule KR1 takes care of signs such as `%` and `℃`.
 */
const UNITS = anyOf(
  '[kKMGTPmcdnpμµh]?(?:i?B|[bgmstlLWVAJNhΩ]|Hz|Pa|Wh|eV|bps|cal|px|pt)',
  'r?em [rp]pm fps dB dpi min',
);
const MEASURE = new RegExp(`^(?:${MEASURES}|${UNITS})(?![A-Za-z\\d])`);
/** A number in figures or in words: `4050억`, `수십`, `이백만`. */
const NUMBER_WORD = /(?:\d[\d,.]*|[수몇이삼사오육칠팔구](?=[십백천만]))[십백천만억조]*여?$|몇$/;
/** A part of a date, time or number that another part may follow: `8월 1일`, `3만 5천`. */
const DATE_WORD = /\d[년월시분천만억조]$/;

/** Native numerals, which have counters of their own: `두 시간`, `한 조각`, `세 번`. */
const NUMERALS = anyOf(
  '첫 한 한?두 두?세 서?너 네 두어 석 넉', // one to four
  '[다여]섯 일곱 여덟 아홉 열 스무', // five to twenty
  '몇 여러', // some
);
const NUMERAL = new RegExp(`(?:^|[\\s“‘(])(?:열|스물)?(?:${NUMERALS})$`);
const NATIVE_COUNTERS = anyOf(
  COUNTERS,
  '해 달 채 점 차례 걸음 바퀴 판 끼', // times
  '사람 송이 그루 다발', // people and plants
  '벌 켤레 쌍 자루 통 조각 토막 마디 군데', // things
  '잔 병 그릇 접시 모금 방울', // food and drink
);
const NATIVE_COUNTER = new RegExp(`^(?:${NATIVE_COUNTERS})(?![A-Za-z])`);

/** Bound nouns (의존 명사) of one syllable. */
const BOUND_NOUNS = '것거지수줄데바리터적뿐듯채김셈법둥';
const PARTICLES = anyOf('[이가은는을를도만에의과와] 으?로', '에서 까지 부터 처럼 조차 밖에');
const ENDINGS = anyOf('이?[다죠지라] 입니다 이에요 예요', '이었 였 인데');
const CONTRACTIONS = anyOf('게 건 걸 겁니다 텐데요?');
/** Eojeol that are a bound noun with its particles and endings, or a contraction of one. */
const BOUND_NOUN = new RegExp(
  `^(?:(?:[${BOUND_NOUNS}]|만큼|대로)(?:${PARTICLES})?(?:${ENDINGS})?|${CONTRACTIONS})[.,?!…”’)]*(?=\\s|$)`,
);
const NIEUN = 4;
const RIEUL = 8;
/** Reports whether a syllable ends in ㄴ or ㄹ, as adnominal forms do: 하는, 간, 갈. */
const endsAdnominally = (syllable: number): boolean => {
  const final = finalOf(syllable);
  return isSyllable(syllable) && (final === NIEUN || final === RIEUL);
};

// Quick tests of the characters beside the space, which most words fail.
const mayEndANumber = characterSet(`0123456789십백천만억조년월시분여${NUMERALS}`);
const mayBeginACounter = characterSet(`0123456789${UNITS}${MEASURES}${NATIVE_COUNTERS}`);
const mayBeginABoundNoun = characterSet(`${BOUND_NOUNS}만대게건걸겁텐`);

function characterSet(characters: string): (unit: number) => boolean {
  const members = new Uint8Array(0x10000);
  for (const character of characters) members[character.charCodeAt(0)] = 1;
  return (unit) => members[unit] === 1;
}

/** Reports whether two words may belong together, by the last unit of one and the first of the next. */
export const mayBelongTogether = (last: number, next: number): boolean =>
  (endsAdnominally(last) && mayBeginABoundNoun(next)) || (mayEndANumber(last) && mayBeginACounter(next));

/**
 * Gives the spaces between words that belong together the quality `together`. Changes and returns `breaks`.
 *
 * @example
 * import { koreanBreaks } from './korean.ts';
 * import { QUALITY } from './quality.ts';
 * const text = '겨우 두 시간';
 * const { offsets, qualities } = keepTogether(text, koreanBreaks(text));
 * offsets[2] // => 5
 * qualities[2] // => QUALITY.together
 */
export function keepTogether(text: string, breaks: Breaks): Breaks {
  const { offsets, qualities } = breaks;
  for (let index = 0; index < offsets.length; index++) {
    if (qualities[index] === QUALITY.space && bondAt(text, offsets[index]!) !== BOND.none)
      qualities[index] = QUALITY.together;
  }
  return breaks;
}

/** How closely the words around a space belong together. A loose bond is parted before a close one. */
export const BOND = { none: 0, loose: 1, close: 2 } as const;
export type Bond = (typeof BOND)[keyof typeof BOND];

/**
 * Returns how closely the words around the space before `offset` belong together. They do not if there are
 * more spaces.
 *
 * @example
 * bondAt('두 시간', 2) // => BOND.close
 * bondAt('하는 것이', 3) // => BOND.close
 * bondAt('하는 수업', 3) // => BOND.none
 */
export function bondAt(text: string, offset: Offset): Bond {
  if (text.charCodeAt(offset - 1) !== SPACE) return BOND.none;
  const last = text.charCodeAt(offset - 2);
  if (!mayBelongTogether(last, text.charCodeAt(offset))) return BOND.none;
  if (endsAdnominally(last) && BOUND_NOUN.test(text.slice(offset, offset + 10))) return BOND.close;
  const before = text.slice(Math.max(0, offset - 12), offset - 1);
  const after = text.slice(offset, offset + 8);
  if (NUMERAL.test(before) && NATIVE_COUNTER.test(after)) return BOND.close;
  return (DATE_WORD.test(before) && /^\d/.test(after)) || (NUMBER_WORD.test(before) && MEASURE.test(after))
    ? BOND.close
    : BOND.none;
}
