// The ends of Korean sentences, as lines of a page show them.
import { finalOf, isSyllable, SYLLABLE_RANGE } from '../../../unicode/hangul.ts';

/** Matches text that ends with the end of a sentence and the marks that close it. */
const STOP = /[.!?…。~][)”’"'」』\]]*$/;
/** The endings that finish a Korean sentence, with no full stop behind them. */
const FINAL_ENDING =
  /(?:니다|[습입합됩갑납랍맙답집킵립칩십깁빕]니까|[어아여해가와워려러나네세대게래까지]요|에요|예요|이죠|거든요|죠|더라)$/;
/** Smileys and laughter, which end a sentence just as well. */
const SMILEY =
  /(?:[ㅋㅎㅠㅜ]{1,20}|[:;=]-?[)D(]|\^{2}|\^_+\^|[!~♥♡]{1,10}|\p{Extended_Pictographic}\ufe0f?)$/u;

/** The finals of the syllable before `다` where it ends a verb: ㄴ (한다), ㄶ, ㅄ, ㅆ (있다), ㅌ, ㅍ, ㅎ. */
const VERB_FINALS: ReadonlySet<number> = new Set([4, 6, 18, 20, 25, 26, 27]);
const NOUNS_IN_DA = /(?:베란|판|우간|르완|아젠)다$/;

/** Reports whether a line ends with a plain verb: `갔다`, `한다`, but not `바다`. */
function endsWithVerb(line: string): boolean {
  const before = line.charCodeAt(line.length - 2);
  return (
    line.endsWith('다') && isSyllable(before) && VERB_FINALS.has(finalOf(before)) && !NOUNS_IN_DA.test(line)
  );
}

/** The ends of a line whose sentence cannot end there: a comma, some particles and endings of clauses. */
const OPEN_END = /(?:[,를은는]|(?<![가마노고])을|면서|지만|는데|으며|므로|니까|려고|도록)$/;
/** Other ends of a line whose sentence goes on, unless it is a heading: `산에서`, `너에게`. */
const HALF_OPEN_END = /(?:에서|에게|위해|따라)$/;

/** Reports whether the sentence of a line goes on in the next line, beyond doubt. */
export const goesOn = (line: string): boolean => OPEN_END.test(line);

/** Reports whether the sentence of a line goes on in the next line, unless the line is a heading. */
export const seemsToGoOn = (line: string): boolean => OPEN_END.test(line) || HALF_OPEN_END.test(line);

/** Reports whether a line ends with a mark that ends a sentence. */
export const endsWithStop = (line: string): boolean => STOP.test(line);

const STATEMENT = new RegExp(String.raw`[${SYLLABLE_RANGE}]\.[)”’"'」』\]]*$`);

/** Reports whether a line ends with a sentence and its full stop, so that it is no title. */
export const isStatement = (line: string): boolean => STATEMENT.test(line);

/** Reports whether a line ends with an ending that finishes a sentence, but without a full stop. */
export const endsUnmarked = (line: string): boolean => FINAL_ENDING.test(line) || endsWithVerb(line);

/** Reports whether a line ends as a sentence does, with a full stop or without. */
export const endsSentence = (line: string): boolean =>
  STOP.test(line) || endsUnmarked(line) || SMILEY.test(line);

/** Reports whether a line ends with a sentence that speaks politely to the reader. */
export const isPolite = (line: string): boolean => /(?:니다|니까|요|죠)[.!?~]+[)”’"'」』\]]*$/.test(line);

const SENTENCE_WITHIN = new RegExp(String.raw`[${SYLLABLE_RANGE}][.!?][”’"'」』]? \S`);

/** Reports whether a line is several whole sentences, so that it is a paragraph. */
export const hasSentences = (line: string): boolean => endsWithStop(line) && SENTENCE_WITHIN.test(line);
