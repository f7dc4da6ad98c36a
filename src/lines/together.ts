// Words with one space between them that read better on one line: a number and its counter, a bound noun and
// the word before it, a name and its title (docs/korean-lines.md § What stays together). A line ends at their
// space only if it must (QUALITY.together).
import { SPACE } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import { finalOf, isSyllable, SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { QUALITY, type Breaks } from './quality.ts';

/**
 * How closely the words around a space belong together. Looser bonds are broken first. A faint bond is
 * between words that merely look as if they belong together.
 */
export const BOND = { none: 0, faint: 1, loose: 2, middle: 3, close: 4 } as const;
export type Bond = (typeof BOND)[keyof typeof BOND];

/** Puts classes of characters last, because another word may begin like one of them: `달러` like `달`. */
const classesLast = (one: string, other: string): number => Number(one[0] === '[') - Number(other[0] === '[');

/** Returns a pattern that matches any of the words, which are separated by spaces. */
const anyOf = (words: string): string => `(?:${words.split(' ').sort(classesLast).join('|')})`;

/** Returns the characters with which the words begin. */
const firstsOf = (words: string): string => words.replace(/(\[[^\]]+|\S)\S*/g, '$1');

/** Returns the characters with which the words end. */
const lastsOf = (words: string): string => words.replace(/\S*?(\[[^\]]+\]|\S)(?!\S)/g, '$1');

/** The end of a word. */
const END = `(?![${SYLLABLE_RANGE}])`;

/**
 * The particles and endings that a noun may have (조사, 서술격 조사 `이다`), and the end of the word. Some may be
 * longer than they are here: `에서는`, `이라고`.
 */
const SUFFIX = `(?:[가은는을를도만의과와들다나면로엔든]|(?:[이에라였뿐예냐인일임]|으로|까지|부터|마다|처럼|보다|밖에|입니)[${SYLLABLE_RANGE}]*)?${END}`;

/** Where a word begins. */
const WORD = '(?:^|[\\s“‘(])';

/** Native numerals: `두 시간`, `한 조각`, `세 번`. */
const NUMERALS =
  '첫 한 한?두 두?세 서?너 네 두어 석 넉 ' + // one to four
  '대?[다여]섯 일곱 여덟 아홉 열 스무 쉰 [서마예일여아][른흔순든] ' + // five to ninety
  '몇 여러'; // some
/** Counters: the 단위성 의존 명사 of 표준국어대사전 (한글 맞춤법 제43항), and nouns that are used like them. */
const COUNTERS =
  '[시분초년월일주달해번회차배끼] 개월 차례 바퀴 걸음 ' + // times
  '[명인살세] 마리 사람 ' + // people and animals
  '[개건대칸줄점채쌍통벌겹푼곳발종단냥] 가지 종류 단계 갈래 군데 켤레 자루 송이 그루 다발 조각 토막 마디 개비 ' + // things
  '[권장쪽편곡조항호판] 글자 문장 페이지 바이트 ' + // works and their parts
  '[잔병] 그릇 접시 모금 방울 ' + // food and drink
  '[층위도평톤리] 학기 퍼센트 리터 미터 그램 인치 킬로 센티 밀리 메가 기가 비트 픽셀 ' + // measures
  '[만억여원엔] 원대 원어치 남짓 이상 이하 달러 유로 위안'; // parts of numbers, money
/**
 * Units in Latin letters: `ms`, `km`, `GiB`, `kHz`, `px`. Rule KR1 takes care of signs such as `%` and `℃`.
 */
const UNITS =
  '[kKMGTPmcdnpμµh]?(?:i?B|[bgmstlLWVAJNhΩ]|Hz|Pa|Wh|eV|bps|cal|px|pt) r?em [rp]pm fps dB dpi min';
/** The source of a pattern for any of the counters, with a syllable that often follows: `번째`, `시간`, `개씩`. */
export const ANY_COUNTER = `${anyOf(COUNTERS)}[간째씩쯤치]?`;
/** A counter with what may follow it: `번째`, `시간쯤`, `개씩`, but not `병원`, `주인`. */
const COUNTER = `(?!.인|[시주]일|인간)${ANY_COUNTER}(?:짜리)?${SUFFIX}`;

/**
 * Bound nouns (의존 명사) after an adnominal form. Those of `NOUNS` may have any particle or ending. Other words
 * begin like one of `SHORT_NOUNS` with a particle (`바로`, `데이터`), so these may have only the usual ones.
 */
const NOUNS = '[곳점뿐셈터] 만큼 무렵 즈음 따름';
const SHORT_NOUNS = '[듯지수줄데바리적채법둥척체게건걸] 대로';
const BOUND_NOUN =
  `${anyOf(NOUNS)}${SUFFIX}|[듯척체만뻔][하한할해했함싶]|것|테[니지]|텐데|겁니|김에|` +
  `(?!바[로다])(?:${anyOf(SHORT_NOUNS)}(?:[가는은을를도만에와과의로이다서라]|이다|에[는도]|까지|부터|밖에|조차)?|` +
  `거(?:[가는를에로다라야죠예지고니냐면란][${SYLLABLE_RANGE}]*)?)${END}`;

/** Words before a number: labels, parts of the day, `약 2년`, `총 3개`. */
const LABELS =
  '예제 문제 그림 표 부록 항목 버전 단계 식 약 대략 총 만 매 최[대소] 오[전후] 새벽 아침 저녁 밤 낮';

/** Fifty common surnames (통계청, 2015 인구주택총조사). */
const SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민류진지엄채원천변추석';
const TITLES =
  '대통령 대표 대리 의원 장관 여사 변호사 교수 연구원 총리 기자 선생 감독 작가 선수 시인 배우 ' +
  '[판목이의박]사 ' +
  '[씨님양군] [과부회총원팀차실국소사교]장 위원장';

/** Ends of words that are not names. */
const NO_NAME = '는을를에의로고한게면와과된며들';
/** Names that end like the particle 은, which never follows a vowel: `지은`, `다은`. */
const NAMES_IN_EUN = '[가나다시예소고지재주하혜]은';
/** Names of two syllables, with surnames that few other words begin with: `김구`, `박철`, but not `박사`. */
const SHORT_NAMES = '[김박][^사]';
/** How foreign names end, as few Korean words do: `저커버그`, `존슨`. */
const FOREIGN_NAMES = `\\S[그크스프브즈츠먼슨턴]`;

const DIGITS = '0123456789';
const DIGIT_NINE = 0x39;
/** A number in figures or in words: `두`, `4050억`, `수십`, `이백만`. */
const NUMBER = `(?:${WORD}(?:열|스물|서른|마흔)?${anyOf(NUMERALS)}|(?:\\d[\\d,.]{0,20}|[수몇이삼사오육칠팔구](?=[십백천만]))[십백천만억조]{0,9}여?)`;
/** The characters with which such a number may end. */
const ENDS_OF_NUMBERS = `${DIGITS}십백천만억조여${lastsOf(NUMERALS)}`;

/**
 * Which words belong together. `last` has the last characters of the first word. With `^`, all other
 * syllables count instead; with `&`, all others that end in ㄴ or ㄹ, as adnominal forms do (`하는`, `간`, `갈`).
 * `next` has the first characters of the second word. If it is empty, any may come first, but the first word
 * must end with a digit. Both are looked up first, because most words fail there. `end` and `beginning` are
 * patterns of these two edges. The bond is close by default.
 */
type Rule = readonly [last: string, next: string, end: string, beginning: string, bond?: Bond];
const RULES: readonly Rule[] = [
  // No name ends like a particle, an ending or an office: `그는`, `국방부`.
  [
    `^${NO_NAME}가도할다당대부처청`,
    firstsOf(`${TITLES} 전`),
    `${WORD}(?:[${SURNAMES}](?:[${SYLLABLE_RANGE}][^은이]|${NAMES_IN_EUN})?|${SHORT_NAMES})|${FOREIGN_NAMES}`,
    `(?:전 )?${anyOf(TITLES)}님?(?:께서?)?${SUFFIX}`,
  ],
  [`^${NO_NAME}`, '씨', `(?:[^은]|${NAMES_IN_EUN})`, `씨${SUFFIX}`],
  // Bound nouns of time, which follow nouns, too.
  ['^', '때동중만', '', `(?:때|동안|중|만(?=[에의이]))${SUFFIX}`, BOND.middle],
  ['^', '때', '', '때문', BOND.loose],
  ['&면만', firstsOf(`${NOUNS} ${SHORT_NOUNS} [것만뻔거텐겁김]`), '', BOUND_NOUN],
  // Words that look like bound nouns, and may be bound nouns: `지도`, `수도`.
  ['&', '거지수데바리적', '', `.(?:[가은는을를도만에의이와로다지]|부터)?${END}`, BOND.faint],
  [DIGITS, '', `${WORD}제 ?\\d{1,8}`, ''],
  [ENDS_OF_NUMBERS, UNITS + firstsOf(COUNTERS), NUMBER, `${COUNTER}|${anyOf(UNITS)}(?![A-Za-z\\d])`],
  // Words that begin like counters, but do not end like one: `100 만건`, `20 분경`.
  [ENDS_OF_NUMBERS, firstsOf(COUNTERS), NUMBER, '', BOND.faint],
  // A short word before a number may not be left behind at the end of a line.
  ['이그저느각제약총밤매만', `${DIGITS}곳점것쪽때`, `${WORD}(?:.|어느)`, `\\D${SUFFIX}|(?<![이그저느] )\\d`],
  [
    lastsOf(LABELS),
    `${DIGITS}ABCDEF${NUMERALS}`,
    WORD + anyOf(LABELS),
    `\\d|[A-F](?![A-Za-z])|${anyOf(NUMERALS)} ${COUNTER}`,
    BOND.middle,
  ],
  // The two ends of a range: `3:30~ 5:00`, `3월 ~ 5월`.
  ['~∼～-–', `${DIGITS}오`, '\\d[월일시분년개명원]? ?.', '\\d|오[전후] '],
  [`${DIGITS}월일시분년`, '~∼～', '\\d.?', '. ?\\d'],
  [
    '년월시분일간달.',
    `${DIGITS}(반`,
    `(?:\\d|${anyOf(NUMERALS)} )(?:.|시간)`,
    `(?<!년 )\\d{1,8}(?:[일분초에까]|[.](?! ?\\d))|\\(.\\)|반${SUFFIX}`,
  ],
  [
    '년월일).',
    `${DIGITS}오새밤낮초말월화수목금토일`,
    '(?:\\d[년월일.]|개월|요일|\\(.\\))',
    `\\d{1,8}(?:개?월|[분학]기|[시:]|\\. ?\\d)|오[전후] |새벽|[밤낮초말]${SUFFIX}|.요일`,
    BOND.loose,
  ],
  ['천만억조', DIGITS, '\\d.', '', BOND.loose],
];

const rulesWhere = (test: (last: string, next: string) => boolean): number =>
  RULES.reduce((rules, [last, next], rule) => rules | (Number(test(last, next)) << rule), 0);
const NEGATED = rulesWhere((last) => last[0] === '^');
const ADNOMINAL = rulesWhere((last) => last[0] === '&');
const ANY_NEXT = rulesWhere((_, next) => next === '');

/** For each character, the rules that list it as the last of a word, and as the first: one bit each. */
const LAST = new Uint16Array(0x10000);
const NEXT = new Uint16Array(0x10000);
RULES.forEach(([last, next], rule) => {
  for (const character of last.replace(/^[&^]/, '')) LAST[character.charCodeAt(0)]! |= 1 << rule;
  for (const character of next) NEXT[character.charCodeAt(0)]! |= 1 << rule;
});

/** Returns the rules that accept this syllable at the end of a word unless they list it. */
const rulesForSyllable = (syllable: number): number => {
  const final = finalOf(syllable);
  return final === FINAL_N || final === FINAL_L ? NEGATED | ADNOMINAL : NEGATED;
};
const FINAL_N = 4; // ㄴ
const FINAL_L = 8; // ㄹ

/** The patterns of the rules, compiled when they are needed. */
const ends: RegExp[] = [];
const beginnings: RegExp[] = [];

/**
 * Returns the rules that may apply to two words, one bit each, by the last unit of one and the first of the
 * next; 0 if they do not belong together.
 */
export function rulesFor(last: number, next: number): number {
  const rules = NEXT[next]!;
  if (rules === 0 && last > DIGIT_NINE) return 0; // most words cannot be the second
  const others = isSyllable(last) ? rulesForSyllable(last) : 0;
  return (LAST[last]! ^ others) & (rules | ANY_NEXT);
}

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
    if (qualities[index] === QUALITY.space && bondAt(text, offsets[index]!) > BOND.faint)
      qualities[index] = QUALITY.together;
  }
  return breaks;
}

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
  const rules = rulesFor(text.charCodeAt(offset - 2), text.charCodeAt(offset));
  return rules === 0 ? BOND.none : bondBetween(rules, text, offset);
}

/** The most code units on each side of a space that the bond depends on. */
export const BOND_CONTEXT = 12;

/**
 * Returns the bond between the two words around the space before `offset`, to which some `rules` may apply
 * (`rulesFor`).
 */
export function bondBetween(rules: number, text: string, offset: Offset): Bond {
  for (let rule = 0; rules >> rule !== 0; rule++) {
    if (((rules >> rule) & 1) === 0) continue;
    const [, , end, beginning, bond = BOND.close] = RULES[rule]!;
    const next = (beginnings[rule] ??= new RegExp(beginning, 'y'));
    next.lastIndex = offset;
    if (!next.test(text)) continue;
    const last = (ends[rule] ??= new RegExp(`(?<=${end})`, 'y'));
    last.lastIndex = offset - 1;
    if (last.test(text)) return bond;
  }
  return BOND.none;
}
