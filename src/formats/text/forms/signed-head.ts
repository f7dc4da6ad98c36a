// Finds a title with its author on the next line: 글 이난로, 이난로 지음.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import { isNamed, isNumberedLine } from '../division-lines.ts';
import type { Head } from '../draft.ts';
import { isHeadingLine } from '../heading-lines.ts';
import { linesIn } from '../lines.ts';

/** The maximum number of lines in the head. */
const MOST_LINES = 8;
/** How much of a line is examined, and the maximum length of a line with an author, in UTF-16 code units. */
const LONGEST = { line: 200, author: 20 };
const NAME = String.raw`(?<name>[${SYLLABLE_RANGE}]{2,4}|[${SYLLABLE_RANGE}]{1,2} [${SYLLABLE_RANGE}]{1,3})`;
/** Matches a name together with the role of the person. `글 쓰기` is not a name. */
const SIGNED = [
  new RegExp(String.raw`^(?:글|지은이|글쓴이|저자|작가|필자)(?:\s|\s?[:：/／|]\s?)${NAME}(?<!기)$`),
  new RegExp(`^${NAME} (?:지음|씀|作|著)$`),
];
/** Matches a family name and a given name of two syllables. */
const BARE = new RegExp(
  `^(?<name>[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모][${SYLLABLE_RANGE}]{2})$`,
);
const IN_BRACKETS = /^(?:『(.+)』|「(.+)」|《(.+)》|〈(.+)〉|<(.+)>|“(.+)”)$/;

/** Returns the head of a text that begins with a title and its author. */
export function findSignedHead(text: string): Head | undefined {
  const [first, second, third] = inkLines(text);
  if (!first || !second || !third || second.text.length > LONGEST.author) return undefined;
  const title = withoutBrackets(first.text);
  if (!isHeadingLine([title]) || isNumberedLine(title)) return undefined;
  const isBook = isNumberedLine(third.text) || /^\d{1,3}[. ]/.test(third.text) || isNamed(third.text);
  const isBelow = second.line === first.line + 1 && third.line > second.line + 1;
  const patterns = isBook && isBelow ? [...SIGNED, BARE] : SIGNED;
  const author = patterns.map((pattern) => pattern.exec(second.text)?.groups!['name']).find(Boolean);
  return author === undefined ? undefined : { metadata: { title, author }, rest: text.slice(second.end) };
}

const withoutBrackets = (line: string): string =>
  IN_BRACKETS.exec(line)?.slice(1).find(Boolean)?.trim() ?? line;

interface Line {
  readonly text: string;
  /** The index of the line in the text. */
  readonly line: number;
  readonly end: number;
}

/** Returns the first three lines that are not blank. */
function inkLines(text: string): Line[] {
  const lines: Line[] = [];
  let line = 0;
  for (const { start, end } of linesIn(text)) {
    const ink = text.slice(start, Math.min(end, start + LONGEST.line)).trim();
    if (ink !== '') lines.push({ text: ink, line, end });
    if (lines.length === 3 || ++line >= MOST_LINES) break;
  }
  return lines;
}
