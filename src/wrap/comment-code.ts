// Recognises commented-out code in the most common languages.
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';

/** Returns a pattern that matches where one of `patterns` matches at the beginning of the text. */
export const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(`^(?:${patterns.map(({ source }) => source).join('|')})`);

const HANGUL = new RegExp(String.raw`[\u3131-\u318e${SYLLABLE_RANGE}]`);
const STRINGS = /"[^"]*"|'[^']*'|`[^`]*`/g;
const COMMENT = /(?<!\s)\s+(?:\/\/|#|--).*/;

const MODIFIERS =
  '(?:public|private|protected|internal|static|abstract|override|final|async|export|default|data|sealed|lateinit|open|suspend)';
const DECLARED =
  '(?:class|interface|fun|function|def|val|var|void|int|long|boolean|String|const|enum|object)';
const CODE = anyOf([
  /^.*[;{}([]$|^\s*[)\]}]|^\.\w+\(/, // the ends and beginnings of statements
  /^@\w+(?:\(.*\))?$/, // annotations
  /^[\w.$[\]]+(?:: ?[\w<>?, .]+)? ?(?:[-+*/|&:]?=|<-) ?[^=>]/, // assignments
  /^[\w.$]+\([^)]*\)[,;:]?$|^[(["][^)\]]*[)\]"],?$/, // calls, values of lists
  /^(?:val|var|let|const) +[\w({[]+ *(?:[:=]|$)/,
  new RegExp(`^(?:${MODIFIERS} +)+${DECLARED}\\b`),
  /^(?:class|interface|object|struct|enum|trait|impl) +[A-Z]\w*(?: *[:({<]|$)|^(?:fun|func|fn|function|def) .*\(/,
  /^import +[\w.{*"']+(?: +(?:from|as) |[;.]|$)|^from +[\w.]+ +import\b|^package +[\w.]+$/,
  /^return +[\w.]+(?:\(.*)?$|^(?:if|for|while|switch|catch) *\(|^(?:else|try|finally|do)$|^(?:get|set)\(\)/,
  /^(?:if|for|while|elif|with|def)\b(?=.*:$).*[=(<>]/,
  /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP) /,
]);
/** Matches a lone tag, or a key with its value. Wrapped text may have lines that look like these. */
const CODE_AT_START = /^<[^>]+>$|^(?:- ?)?[\w-]+: ?\S*$/;

/** The maximum length of a line that may look like code, in UTF-16 code units. */
const LONGEST = 1000;

/**
 * Reports whether a line looks like code. Code has Hangul only in strings and in a comment at its end.
 * `isInText` tells whether the line may continue a paragraph.
 */
export function looksLikeCode(text: string, isInText: boolean): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.replace(STRINGS, '""').replace(COMMENT, '').trim();
  return !HANGUL.test(bare) && (CODE.test(bare) || (!isInText && CODE_AT_START.test(bare)));
}
