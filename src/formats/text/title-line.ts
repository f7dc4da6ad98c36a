// Finds a title that has no blank line below it.
import { isHeadingLine } from './heading-lines.ts';
import { linesIn } from './lines.ts';
import { SENTENCE_END } from './stanzas.ts';

/** Matches the end of the name of a law, or of the rules of a group. */
const LAW =
  /(?:법|법률|령|규칙|규정|규약|조례|정관|회칙|약관|헌법|헌장|내규|지침|세칙|요강|강령|협약|협정|계약서)(?:\s?\([^()]{1,30}\))?$/;
const ENDS_SENTENCE = new RegExp(`${SENTENCE_END}$`);
/** How many lines must follow a title, and the minimum share of them that end a sentence. */
const BELOW = { lines: 12, sentences: 0.7 };
const LONGEST = 1000;

/**
 * Returns the offset of the first line that is not blank, if it is a title directly followed by text: the
 * name of a law, or a short line before many lines that are sentences. `isLaw` means that the text has
 * articles.
 */
export function findTitleLine(text: string, isLaw: boolean): number | undefined {
  let title: number | undefined;
  let [lines, sentences] = [0, 0];
  for (const { start, end } of linesIn(text)) {
    const line = text.slice(start, Math.min(end, start + LONGEST)).trim();
    if (title === undefined) {
      if (line === '') continue;
      if (!isHeadingLine([line])) return undefined;
      title = start;
      if (isLaw && LAW.test(line)) return title;
    } else if (line === '' || ++lines > BELOW.lines) break;
    else if (ENDS_SENTENCE.test(line)) sentences++;
  }
  return lines >= BELOW.lines && sentences >= lines * BELOW.sentences ? title : undefined;
}
