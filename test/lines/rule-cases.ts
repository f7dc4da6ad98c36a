// At least a hundred cases for each line breaking rule: every left side with every gap and every right side.
// They are written from UAX #14 (Unicode 17) and docs/korean-lines.md rather than from the results of the
// code.

export interface RuleCases {
  readonly rule: string;
  readonly left: readonly string[];
  /** The text between the two; empty by default. */
  readonly gaps?: readonly string[];
  readonly right: readonly string[];
  /** Whether a line may end before the right side. */
  readonly breaks: boolean;
}

const each = (characters: string): string[] => [...characters];
/** Returns every text of the first list followed by every text of the second. */
const pairs = (first: readonly string[], second: readonly string[]): string[] =>
  first.flatMap((one) => second.map((other) => one + other));
const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

const LETTERS = each('azQéλЖßøŋə');
const DIGITS = each('0123456789');
const HANGUL = each('가각난로힣뷁쓰읽는글');
const IDEOGRAPHS = each('中文日本語人大小山水');
const HEBREW = each('אבגדהוזחטי');
/** Letters of all kinds. */
const ANY = each('aZé5가각中あアЖㄱㅏ');
const EAST_ASIAN = each('가각中あア글');
const NEWLINES = each('\v\f\u2028\u2029\n\r\u0085');
const GLUE = each('\u00a0\u202f\u2007\u2011');
const MARKS = each('\u0301\u0308\u0323\u20dd\u0488\u093f\u0e31\u302a\ufe20\u1ab0');
const PREFIX = each('$₩€£¥+\\№＄￦');
const POSTFIX = each('%℃°‰¢％′″℉￠');
const BALINESE = range(0x1b13, 0x1b2c); // class AK
const LEADING = range(0x1100, 0x1109); // class JL
const VOWELS = range(0x1161, 0x116a); // class JV
const TRAILING = range(0x11a8, 0x11b1); // class JT
const REGIONAL = ['\u{1f1f0}', '\u{1f1ef}'];
const flags = (counts: readonly number[]): string[] => counts.map((count) => REGIONAL[0]!.repeat(count));
const SPACES = [' ', '   '];
const MAYBE_SPACES = ['', ...SPACES];

/** The rules of UAX #14, for `rules: 'uax14'`. */
export const STANDARD: readonly RuleCases[] = [
  { rule: 'LB2', left: [''], right: pairs(ANY, ANY), breaks: false },
  { rule: 'LB3', left: pairs(ANY, ANY), right: [''], breaks: true },
  { rule: 'LB4', left: pairs(ANY, each('\v\f\u2028\u2029')), right: ANY, breaks: true },
  { rule: 'LB5', left: pairs(ANY, ['\r']), right: pairs(['\n'], ANY), breaks: false },
  { rule: 'LB5', left: pairs(ANY, each('\r\n\u0085')), right: ANY, breaks: true },
  { rule: 'LB6', left: ANY, gaps: MAYBE_SPACES, right: NEWLINES, breaks: false },
  {
    rule: 'LB7',
    left: ANY,
    gaps: MAYBE_SPACES,
    right: [' a', '\u200b', '\u200ba', '\u200b가', ' 가'],
    breaks: false,
  },
  { rule: 'LB8', left: pairs(ANY, ['\u200b']), gaps: MAYBE_SPACES, right: ANY, breaks: true },
  { rule: 'LB8a', left: pairs(ANY, ['\u200d']), right: ANY, breaks: false },
  { rule: 'LB9', left: ANY, right: MARKS, breaks: false },
  { rule: 'LB9', left: pairs(ANY, MARKS), gaps: [' '], right: HANGUL, breaks: true },
  { rule: 'LB10', left: ANY, gaps: SPACES, right: MARKS, breaks: true },
  { rule: 'LB11', left: ANY, gaps: MAYBE_SPACES, right: pairs(['\u2060'], ANY), breaks: false },
  { rule: 'LB11', left: pairs(ANY, ['\u2060']), right: ANY, breaks: false },
  { rule: 'LB12', left: pairs(ANY, GLUE), right: ANY, breaks: false },
  { rule: 'LB12a', left: ANY, right: pairs(GLUE, ANY), breaks: false },
  { rule: 'LB12a', left: pairs(ANY, each('-\u2010\t\u2003')), right: pairs(GLUE, ANY), breaks: true },
  { rule: 'LB13', left: ANY, gaps: MAYBE_SPACES, right: each(')]}!?/、。」』！'), breaks: false },
  { rule: 'LB14', left: each('([{「『《（〔⟨'), gaps: MAYBE_SPACES, right: ANY, breaks: false },
  {
    rule: 'LB15a',
    left: ['“', '‘', '«', '‹', '(“', '“‘', 'a “', '가 ‘', '\u200b“', '\u00a0“', '「“', 'a\n«'],
    gaps: MAYBE_SPACES,
    right: ANY,
    breaks: false,
  },
  {
    rule: 'LB15b',
    left: ANY,
    gaps: MAYBE_SPACES,
    right: ['”', '’', '»', '›', '”)', '’.', '” ', '”,', '»!', '”/', '”」', '’\u00a0'],
    breaks: false,
  },
  { rule: 'LB15c', left: ANY, gaps: SPACES, right: ['.5', '.0', '.12', ',5', ':9', ';3'], breaks: true },
  {
    rule: 'LB15d',
    left: ANY,
    gaps: MAYBE_SPACES,
    right: ['.', '.a', ',', ',가', ':', ': ', ';', ';中'],
    breaks: false,
  },
  {
    rule: 'LB16',
    left: each(')]}」』、。）'),
    gaps: MAYBE_SPACES,
    right: each('々ーゝゞぁッ‼〜'),
    breaks: false,
  },
  { rule: 'LB17', left: pairs(ANY, ['—']), gaps: MAYBE_SPACES, right: each('—⸺⸻'), breaks: false },
  { rule: 'LB18', left: ANY, gaps: SPACES, right: ANY, breaks: true },
  { rule: 'LB19', left: ANY, right: pairs(each('"\'”’»›'), each('a가')), breaks: false },
  { rule: 'LB19', left: pairs(ANY, each('"\'“‘«‹')), right: ANY, breaks: false },
  { rule: 'LB19a', left: LETTERS, right: pairs(each('“‘«‹'), EAST_ASIAN), breaks: false },
  { rule: 'LB19a', left: pairs(EAST_ASIAN, each('”’»›')), right: LETTERS, breaks: false },
  { rule: 'LB19a', left: EAST_ASIAN, right: pairs(each('“‘'), EAST_ASIAN), breaks: true },
  { rule: 'LB19a', left: pairs(EAST_ASIAN, each('”’')), right: EAST_ASIAN, breaks: true },
  { rule: 'LB20', left: ANY, right: pairs(['\ufffc'], ANY), breaks: true },
  { rule: 'LB20', left: pairs(ANY, ['\ufffc']), right: ANY, breaks: true },
  {
    rule: 'LB20a',
    left: ['-', '\u2010', 'a -', '가 -', '\u200b-', 'a \u2010', '\ufffc-', '\u00a0-', '中 -', '\n-'],
    right: LETTERS,
    breaks: false,
  },
  { rule: 'LB21', left: ANY, right: each('-\u2010\t–々ー〜|\u00ad‼'), breaks: false },
  { rule: 'LB21', left: pairs(ANY, each('´ˈ')), right: ANY, breaks: false },
  { rule: 'LB21a', left: pairs(HEBREW, each('-\u2010')), right: ANY, breaks: false },
  { rule: 'LB21b', left: pairs(ANY, ['/']), right: HEBREW, breaks: false },
  {
    rule: 'LB22',
    left: ANY,
    right: ['…', '‥', '․', '…a', '‥가', '⋯', '…中', '︙', '……', '…)'],
    breaks: false,
  },
  { rule: 'LB23', left: LETTERS, right: DIGITS, breaks: false },
  { rule: 'LB23', left: DIGITS, right: LETTERS, breaks: false },
  { rule: 'LB23a', left: PREFIX, right: IDEOGRAPHS, breaks: false },
  { rule: 'LB23a', left: IDEOGRAPHS, right: POSTFIX, breaks: false },
  { rule: 'LB24', left: [...PREFIX, ...POSTFIX], right: LETTERS, breaks: false },
  { rule: 'LB24', left: LETTERS, right: [...PREFIX, ...POSTFIX], breaks: false },
  { rule: 'LB25', left: PREFIX, right: [...DIGITS, '(5', '(.5', '[1'], breaks: false },
  { rule: 'LB25', left: pairs(DIGITS, ['', ',', '.', ')', ',5)']), right: POSTFIX, breaks: false },
  { rule: 'LB25', left: pairs(DIGITS, ['', ',', '.', '/', '-']), right: DIGITS, breaks: false },
  { rule: 'LB26', left: LEADING, right: [...LEADING, ...VOWELS, ...HANGUL], breaks: false },
  { rule: 'LB26', left: [...VOWELS, ...each('가나다')], right: [...VOWELS, ...TRAILING], breaks: false },
  { rule: 'LB26', left: [...TRAILING, ...each('각난힣')], right: TRAILING, breaks: false },
  { rule: 'LB27', left: [...HANGUL, ...LEADING], right: POSTFIX, breaks: false },
  { rule: 'LB27', left: PREFIX, right: HANGUL, breaks: false },
  { rule: 'LB28', left: LETTERS, right: LETTERS, breaks: false },
  {
    rule: 'LB28a',
    left: ['\u{11003}', '\u{11004}'],
    right: pairs(range(0x11013, 0x11037), ['', 'a']),
    breaks: false,
  },
  { rule: 'LB28a', left: BALINESE, right: ['\u1b44', '\u1b44a', '\u1bf2', '\u1bf3'], breaks: false },
  { rule: 'LB28a', left: pairs(BALINESE, ['\u1b44']), right: BALINESE.slice(0, 10), breaks: false },
  { rule: 'LB28a', left: BALINESE, right: pairs(BALINESE.slice(0, 10), ['\u1bf2']), breaks: false },
  { rule: 'LB29', left: pairs(ANY, each('.,:')), right: LETTERS, breaks: false },
  { rule: 'LB30', left: [...LETTERS, ...DIGITS], right: ['(a', '[a', '{a', '(가', '(中'], breaks: false },
  { rule: 'LB30', left: ['a)', '가)', '中]', ')', '5]'], right: [...LETTERS, ...DIGITS], breaks: false },
  { rule: 'LB30', left: [...LETTERS, ...DIGITS], right: each('（「『《〔'), breaks: true },
  { rule: 'LB30a', left: pairs(ANY, flags([1, 3, 5, 7, 9])), right: REGIONAL, breaks: false },
  { rule: 'LB30a', left: pairs(ANY, flags([2, 4, 6, 8, 10])), right: REGIONAL, breaks: true },
  {
    rule: 'LB30b',
    left: each('👍👎👋👆👇👈👉👊👌👏👐👶👦👧👨👩👮👰👱👲'),
    right: range(0x1f3fb, 0x1f3ff),
    breaks: false,
  },
  { rule: 'LB31', left: [...IDEOGRAPHS, ...HANGUL], right: [...IDEOGRAPHS, ...HANGUL], breaks: true },
  { rule: 'LB31', left: LETTERS, right: [...IDEOGRAPHS, ...HANGUL], breaks: true },
];

/** The Korean tailoring, for `rules: 'korean'` and `wordBreak: 'normal'`. */
export const KOREAN: readonly RuleCases[] = [
  {
    rule: 'KR0',
    left: ANY,
    gaps: SPACES,
    right: ['.gitignore', '../src', './x', '.md', ':wq', ':5', '!x', '/usr', '/가'],
    breaks: true,
  },
  {
    rule: 'KR1',
    left: ANY,
    gaps: MAYBE_SPACES,
    right: each('·ㆍ—―〃～∼=→>%％℃°′″¢￠…‥？！?!。、.,:;)]}〕》〉」』”’ー-–~'),
    breaks: false,
  },
  {
    rule: 'KR1',
    left: ANY,
    gaps: MAYBE_SPACES,
    right: pairs(each('·ㆍ—〃～=→>℃°？。、)」'), HANGUL.slice(0, 3)),
    breaks: false,
  },
  {
    rule: 'KR1',
    left: ANY,
    gaps: SPACES,
    right: ['--save', '-5', '-가', '~/src', '~가', '~~가~~', '~~“가”~~', '==가==', '%d'],
    breaks: true,
  },
  {
    rule: 'KR2',
    left: each('([{〔《〈「『“‘<#‹$£¥₩＄￡￥￦'),
    gaps: MAYBE_SPACES,
    right: ANY,
    breaks: false,
  },
  { rule: 'KR2', left: ['C#', 'F#', '가#', '5#', '中#'], gaps: SPACES, right: ANY, breaks: true },
  {
    rule: 'KR3',
    left: ['가”', '가)', '나’', '가」', '다』', '(가)', '[나]', '가》', '中}', '라〉'],
    right: HANGUL,
    breaks: false,
  },
  { rule: 'unit', left: DIGITS, right: pairs(each('㎏㎡㎞㎜㎍㏄'), ['', '은']), breaks: false },
  {
    rule: 'company',
    left: each('㈜'),
    right: pairs([...HANGUL, ...LETTERS], each('가나다라마')),
    breaks: false,
  },
];
