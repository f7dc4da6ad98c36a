// The ends of Korean sentences, as lines of a page show them.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';

/** Matches text that ends with the end of a sentence and the marks that close it. */
const STOP = /[.!?…。~][)”’"'」』\]]*$/;
/** The endings that finish a Korean sentence, with no full stop behind them. */
const FINAL_ENDING =
  /(?:니다|[습입합됩갑납랍맙답집킵립칩십깁빕]니까|[어아여해가와워려러나네세대게래까지]요|에요|예요|이죠|[었았였했한된있없]다|거든요|죠)$/;
/** Smileys and laughter, which end a sentence just as well. */
const SMILEY =
  /(?:[ㅋㅎㅠㅜ]{1,20}|[:;=]-?[)D(]|\^{2}|\^_+\^|[!~♥♡]{1,10}|\p{Extended_Pictographic}\ufe0f?)$/u;

/**
 * The ends of a line whose sentence cannot end there: a comma, some particles and some endings of clauses.
 */
const OPEN_END = /(?:[,을를은는]|에서|에게|면서|지만|는데|으며|므로|니까|려고|도록|위해|따라)$/;

/** Reports whether the sentence of a line goes on in the next line, beyond doubt. */
export const goesOn = (line: string): boolean => OPEN_END.test(line);

/** Reports whether a line ends with a mark that ends a sentence. */
export const endsWithStop = (line: string): boolean => STOP.test(line);

const STATEMENT = new RegExp(String.raw`[${SYLLABLE_RANGE}]\.[)”’"'」』\]]*$`);

/** Reports whether a line ends with a sentence and its full stop, so that it is no title. */
export const isStatement = (line: string): boolean => STATEMENT.test(line);

/** Reports whether a line ends with an ending that finishes a sentence, but without a full stop. */
export const endsUnmarked = (line: string): boolean => FINAL_ENDING.test(line);

/** Reports whether a line ends as a sentence does, with a full stop or without. */
export const endsSentence = (line: string): boolean =>
  STOP.test(line) || FINAL_ENDING.test(line) || SMILEY.test(line);

/** Reports whether a line ends with a sentence that speaks politely to the reader. */
export const isPolite = (line: string): boolean => /(?:니다|니까|요|죠)[.!?~]+[)”’"'」』\]]*$/.test(line);
