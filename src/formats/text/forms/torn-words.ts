// Recognises words that were torn at the end of a line, because the program that broke the lines ignored
// spaces.
import { isSyllable, SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import {
  AROUND,
  FIRST,
  FIRST_TWO,
  LAST,
  LAST_TWO,
  ONE_AFTER,
  ONE_BEFORE,
  TWO_BEFORE,
  type Weights,
} from './torn-weights.ts';

/**
 * The words of a text that are certainly whole, because they are neither at the end nor at the beginning of a
 * line.
 */
export type Words = ReadonlySet<string>;

/** The evidence from the words of the text, in half logits like the weights. */
const KNOWN = { whole: -8, start: -3, both: 6 };
/** Weights for the number of characters in the word before the end of a line. */
const LENGTH_BEFORE: readonly number[] = [0, -5, 0, 2, 2, 2];
/** Weights for the number of characters in the word after it. */
const LENGTH_AFTER: readonly number[] = [0, -5, -2];

/** Matches a unit that follows a number without a space. */
const UNIT =
  /^(?:[년월일분초시명개건원회번차층호점%℃위세권쪽편장절항조대배등만억]|여|퍼센트|킬로|미터|제곱|시간|개월|차례|가지|살|주)/;
const PARTICLE =
  /^(?:[을를은는이가의에로와과도만]|으로|에서|에게|까지|부터|보다|처럼|라는|이라|라고|입니다|이다)/;

/**
 * Returns a score, in half logits, for whether a word was torn between `before`, the end of a line, and
 * `after`, the beginning of the next. The score is negative if it was.
 */
export function tornScore(before: string, after: string, words: Words): number {
  const left = /(?<!\S)\S*$/.exec(before.slice(-LONGEST))![0];
  const right = /^\S*/.exec(after.slice(0, LONGEST))![0];
  const [last, next] = [left.at(-1) ?? ' ', right[0] ?? ' '];
  if (/[.,?!;:)\]”’"'」』》〉…]/.test(last) && !/[.,)\]”’"'」』》〉]/.test(next)) return SPACE;
  if (/[.,)\]”’」』》〉?!:;%]/.test(next) || /[(「『《〈“‘[/·~-]/.test(last)) return TORN;
  if (!isSyllable(next.charCodeAt(0))) return /\d/.test(last) && /\d/.test(next) ? TORN : SPACE;
  if (/\d/.test(last)) {
    if (isCounted(right, words)) return TORN;
    return UNIT.test(right) ? MAYBE_TORN : PARTICLE.test(right) ? TORN : SPACE;
  }
  if (!isSyllable(last.charCodeAt(0))) return PARTICLE.test(right) ? TORN : SPACE;
  return statistics(left, right) + evidence(left, right, words);
}

/**
 * Words that stand alone although other words may begin or end like them: numerals, determiners and adverbs.
 */
const WHOLE = new Set(
  (
    '하나 다섯 여섯 일곱 여덟 아홉 스물 스무 서른 마흔 열한 열두 열세 열네 서너 너덧 여러 모든 어떤 무슨 어느 이런 그런 저런 ' +
    '다른 온갖 아무 매우 아주 가장 더욱 다시 함께 또한 그리고 그러나 하지만 따라서 그래서 그런데 즉 및 등 또는 혹은 먼저 ' +
    '이미 아직 항상 자주 거의 모두 서로 바로 특히 약간 조금 많이 매년 매일 이때 그때 이날 그날 넉 석 첫 몇 오늘 내일 어제 지금 여기 거기 저기 우리 너희'
  ).split(' '),
);
/** Matches one syllable and a particle: `단을` in 수단을. */
const SHORT = new RegExp(
  String.raw`^([${SYLLABLE_RANGE}])[을를은는이가의에로도만과와](?![${SYLLABLE_RANGE}])`,
);
/** Nouns of one syllable. */
const NOUNS = new Set(
  '수것때곳말일물불돈집길산강글책밤낮눈비손발몸힘땅나너저그이양중전후년월분점면쪽편뒤앞위밑안밖속겉옆곁끝법죄병약밥술차배소새꽃풀달해별봄값뜻꿈맛멋빛색선원문벽방창옷신빵쌀국죽떡칼총왕신귀코입목등배팔명개자표글줄칸층호',
);
/** Matches a numeral. */
const NUMERAL = /^(?:한|두|세|네|석|넉|서|너|스무|몇|(?:열|스물|서른|마흔)(?:한|두|세|네)?)$/;
/** Matches what is counted with a numeral. */
const COUNTED = new RegExp(
  String.raw`^(?:[달명번개살해곳집권장대채주배시쪽분]|사람|시간|가지|마리|그루|차례|군데|자루|송이|켤레|그릇|학기)(?![${SYLLABLE_RANGE}]{3})`,
);
const KNOWLEDGE = { whole: 6, counted: 14, short: -2 };

/** Reports whether a word occurs in the text right after a number, and no number stands alone. */
export function isCounted(after: string, words: Words): boolean {
  const unit = /^\S{0,40}/.exec(after)![0].replace(AFTER_WORD, '');
  const forms = [unit, withoutParticle(unit), unit.slice(0, 1)];
  return unit !== '' && !words.has(NUMBER) && forms.some((form) => words.has(NUMBER + form));
}

/** Stands for any number at the beginning of a word. */
export const NUMBER = '0';
/** The score of a number and a unit. They may be written with a space. */
const MAYBE_TORN = -2;
/** The scores for cases without doubt. */
const SPACE = 20;
const TORN = -20;
/** The maximum length of the part of a word that is examined, in UTF-16 code units. */
const LONGEST = 40;

const classOf = (character: string): string =>
  /\d/.test(character) ? '0' : /[A-Za-z]/.test(character) ? 'A' : character;

/** Scores a space by the syllables on both sides. */
function statistics(left: string, right: string): number {
  const [last, first] = [left.at(-1)!, right[0]!];
  const lastTwo = (left.length > 1 ? classOf(left.at(-2)!) : '^') + last;
  const firstTwo = first + (right.length > 1 ? classOf(right[1]!) : '$');
  return (
    weight(AROUND, classOf(last) + classOf(first)) +
    weight(LAST, last) +
    weight(LAST_TWO, lastTwo) +
    weight(FIRST, first) +
    weight(FIRST_TWO, firstTwo) +
    (left.length === 1 ? weight(ONE_BEFORE, last) : 0) +
    (left.length === 2 ? weight(TWO_BEFORE, lastTwo) : 0) +
    (right.length === 1 ? weight(ONE_AFTER, first) : 0) +
    (NUMERAL.test(left) && COUNTED.test(right) ? KNOWLEDGE.counted : 0) +
    (WHOLE.has(left) ? KNOWLEDGE.whole : 0) +
    (NOUNS.has(SHORT.exec(right)?.[1] ?? '수') ? 0 : KNOWLEDGE.short) +
    (LENGTH_BEFORE[left.length] ?? 0) +
    (LENGTH_AFTER[right.length] ?? 0)
  );
}

/** Matches the first mark after a word, and what follows it. */
const AFTER_WORD = new RegExp(`[^${SYLLABLE_RANGE}0-9A-Za-z].*`);

/** Scores a space by the words of the text. */
function evidence(left: string, right: string, words: Words): number {
  const bare = right.replace(AFTER_WORD, '');
  if (words.has(left + bare)) return KNOWN.whole;
  const areWords = words.has(left) && (words.has(bare) || words.has(withoutParticle(bare)));
  const isStart = bare.length > 1 && words.has(left + bare.slice(0, -1)) && left.length + bare.length > 3;
  return (areWords ? KNOWN.both : 0) + (isStart ? KNOWN.start : 0);
}

const LAST_PARTICLE = new RegExp(
  `(?<=[${SYLLABLE_RANGE}])(?:에서는?|에게|으로|까지|부터|[을를은는이가의에로와과도])$`,
);

/** Removes the particle at the end of a word. */
export const withoutParticle = (word: string): string => word.replace(LAST_PARTICLE, '');

/** The weights by key. A table is built when it is first needed. */
const tables = new Map<Weights, ReadonlyMap<string, number>>();

function weight(weights: Weights, key: string): number {
  let table = tables.get(weights);
  if (!table) {
    const size = key.length;
    table = new Map(
      Object.entries(weights).flatMap(([value, keys]) =>
        Array.from({ length: keys.length / size }, (_, index): [string, number] => [
          keys.slice(index * size, (index + 1) * size),
          Number(value),
        ]),
      ),
    );
    tables.set(weights, table);
  }
  return table.get(key) ?? 0;
}
