// Words over one space that read better on one line: a number and its counter, a bound noun and what it hangs on. Their
// space is a place to end a line only at need (QUALITY.together).
import type { Offset } from './cells.ts';
import { QUALITY, type Breaks } from './line-break.ts';

const SPACE = 0x20;

/** Nouns that count: days and months, people, things, money, measures. The particle behind them is free. */
const COUNTERS =
  '년 월 일 시간 시 분 초 주 개월 개 명 분 인 대 번 번째 회 차례 차 살 세 마리 권 장 쪽 편 곡 건 가지 종 층 위 배 원 달러 유로 엔 위안 퍼센트 도 킬로 미터 그램 리터 평 톤 여 남짓 만 억 조 이상 이하 kg km cm mm g m GB MB KB TB'.split(' ');
const COUNTER = new RegExp(`^(?:${COUNTERS.join('|')})(?![A-Za-z\\d])`);
const NUMBER_WORD = /\d[\d,.]*[십백천만억조]*[년월시분]?$/;
/** Part of a date or time before the next: `8월 1일`. */
const DATE_WORD = /\d[년월시분]$/;

/** Native numerals, which count with nouns of their own: `두 시간`, `한 조각`, `세 번`. */
const NUMERAL = /(?:^|[\s“‘(])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|몇|여러)$/;
const NATIVE_COUNTERS = '시간 시 개 명 분 사람 번 차례 살 마리 권 장 쪽 편 곡 가지 벌 조각 잔 병 그릇 접시 달 주 해 배 대 채 송이 자루 마디 군데 판 쌍 켤레 점'.split(' ');
const NATIVE_COUNTER = new RegExp(`^(?:${NATIVE_COUNTERS.join('|')})(?![A-Za-z])`);

/** Bound nouns (의존명사) with their particles and endings, as whole eojeol, and their contractions: 게, 건, 걸, 거. */
const BOUND_NOUN =
  /^(?:(?:것|거|수|줄|데|바|리|터|적|뿐|듯|채|만큼|대로|김|셈|법|둥)(?:이|가|은|는|을|를|도|만|에|로|으로|의|과|와|에서|까지|부터|처럼|조차|밖에)?(?:이?[다죠지]|입니다|이에요|예요|이었|였|인데|이라|라)?|게|건|걸|겁니다|거예요|거죠|텐데|텐데요|뿐입니다)[.,?!…”’)]*(?=\s|$)/;
/** The last syllable of an adnominal form ends in ㄴ or ㄹ: 하는, 간, 갈. */
const endsAdnominally = (syllable: number): boolean => {
  const final = (syllable - 0xac00) % 28;
  return syllable >= 0xac00 && syllable <= 0xd7a3 && (final === 4 || final === 8);
};

/** What the word before such a space may end in, and the word behind it begin with; quick tests, since most words do not. */
const mayEndANumber = characterSet('0123456789십백천만억조년월시분한두세네섯곱덟홉열몇러');
const mayBeginACounter = characterSet(`0123456789${[...COUNTERS, ...NATIVE_COUNTERS].map((counter) => counter[0]).join('')}`);
const mayBeginABoundNoun = characterSet('것거게걸건겁수줄데바리터텐적뿐듯채만대김셈법둥');

function characterSet(characters: string): (unit: number) => boolean {
  const members = new Uint8Array(0x10000);
  for (const character of characters) members[character.charCodeAt(0)] = 1;
  return (unit) => members[unit] === 1;
}

/** Whether words that end in the one and begin with the other may be such a pair. */
export const mayBelongTogether = (last: number, next: number): boolean =>
  (endsAdnominally(last) && mayBeginABoundNoun(next)) || (mayEndANumber(last) && mayBeginACounter(next));

/** Lowers the spaces inside such pairs; changes and returns `breaks`. */
export function keepTogether(text: string, breaks: Breaks): Breaks {
  const { offsets, qualities } = breaks;
  for (let index = 0; index < offsets.length; index++) {
    if (qualities[index] === QUALITY.space && belongTogether(text, offsets[index]!)) qualities[index] = QUALITY.together;
  }
  return breaks;
}

/** Whether the words around a single space before `offset` are such a pair. */
export function belongTogether(text: string, offset: Offset): boolean {
  if (text.charCodeAt(offset - 1) !== SPACE) return false;
  const last = text.charCodeAt(offset - 2);
  if (!mayBelongTogether(last, text.charCodeAt(offset))) return false;
  if (endsAdnominally(last) && BOUND_NOUN.test(text.slice(offset, offset + 10))) return true;
  const before = text.slice(Math.max(0, offset - 12), offset - 1);
  const after = text.slice(offset, offset + 8);
  if (NUMERAL.test(before)) return NATIVE_COUNTER.test(after);
  return DATE_WORD.test(before) ? /^\d/.test(after) : NUMBER_WORD.test(before) && COUNTER.test(after);
}
