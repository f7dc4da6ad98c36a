// Recognises the ends of Korean sentences in the lines of a page.
import { finalOf, isSyllable, SYLLABLE_RANGE } from '../../../unicode/hangul.ts';

/** Matches a sentence-final mark, and closing marks after it, at the end of a line. */
const STOP = /[.!?…。~][)”’"'」』\]]*$/;
/** Matches the endings that finish a Korean sentence, without a full stop. */
const FINAL_ENDING =
  /(?:니다|[습입합됩갑납랍맙답집킵립칩십깁빕]니까|[어아여해가와워려러나네세대게래까지]요|에요|예요|이죠|거든요|죠|더라)$/;
/** Matches smileys and laughter, which also end a sentence. */
const SMILEY =
  /(?:[ㅋㅎㅠㅜ]{1,20}|[:;=]-?[)D(]|\^{2}|\^_+\^|[!~♥♡]{1,10}|\p{Extended_Pictographic}\ufe0f?)$/u;

/** The finals of the syllable before `다` in a verb: ㄴ (한다), ㄶ, ㅄ, ㅆ (있다), ㅌ, ㅍ, ㅎ. */
const VERB_FINALS: ReadonlySet<number> = new Set([4, 6, 18, 20, 25, 26, 27]);
const NOUNS_IN_DA = /(?:베란|판|우간|르완|아젠)다$/;

/** Reports whether a line ends with a verb in plain style: `갔다`, `한다`, but not `바다`. */
function endsWithVerb(line: string): boolean {
  const before = line.charCodeAt(line.length - 2);
  return (
    line.endsWith('다') && isSyllable(before) && VERB_FINALS.has(finalOf(before)) && !NOUNS_IN_DA.test(line)
  );
}

/** Matches ends of a line where no sentence can end: a comma, some particles, and some connective endings. */
const OPEN_END = /(?:[,를은는]|(?<![가마노고])을|면서|지만|는데|으며|므로|니까|려고|도록)$/;
/** Matches other ends of a line whose sentence continues, unless the line is a heading: `산에서`, `너에게`. */
const HALF_OPEN_END = /(?:에서|에게|위해|따라)$/;

/** Reports whether the sentence of a line certainly continues on the next line. */
export const goesOn = (line: string): boolean => OPEN_END.test(line);

/** Reports whether the sentence of a line continues on the next line, unless the line is a heading. */
export const seemsToGoOn = (line: string): boolean => OPEN_END.test(line) || HALF_OPEN_END.test(line);

/** Reports whether a line ends with a sentence-final mark. */
export const endsWithStop = (line: string): boolean => STOP.test(line);

const STATEMENT = new RegExp(String.raw`[${SYLLABLE_RANGE}]\.[)”’"'」』\]]*$`);

/** Reports whether a line ends with a sentence and its full stop, so that it cannot be a title. */
export const isStatement = (line: string): boolean => STATEMENT.test(line);

/** Reports whether a line ends with a sentence-final ending, but without a full stop. */
export const endsUnmarked = (line: string): boolean => FINAL_ENDING.test(line) || endsWithVerb(line);

/** Reports whether a line ends like a sentence, with or without a full stop. */
export const endsSentence = (line: string): boolean =>
  STOP.test(line) || endsUnmarked(line) || SMILEY.test(line);

/** Reports whether a line ends with a sentence in polite style. */
export const isPolite = (line: string): boolean => /(?:니다|니까|요|죠)[.!?~]+[)”’"'」』\]]*$/.test(line);

const SENTENCE_WITHIN = new RegExp(String.raw`[${SYLLABLE_RANGE}][.!?][”’"'」』]? \S`);

/** Reports whether a line consists of several whole sentences, so that it is a paragraph. */
export const hasSentences = (line: string): boolean => endsWithStop(line) && SENTENCE_WITHIN.test(line);
