// The lines of a block of code.
import type { Block, Of } from '../article/model.ts';
import type { CodePart } from '../article/split.ts';
import { withoutInvisible } from '../unicode/blanks.ts';
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { endOfFitting } from './clip.ts';
import { divideCode } from './code-division.ts';
import { colourLines, partsByLine } from './code-colours.ts';
import { lineCells, type Line, type Role } from './page.ts';
import type { Setting, SyntaxPart } from './setting.ts';

/** Cells between two tab stops. */
const TAB = 4;
/** The mark before each continuation of a divided line. */
const MARK = '↪ ';
/** The indent and mark of a continuation leave at least this much room, and at least half the measure. */
const NARROWEST: Cells = 8;

/** The longest line that the reader scrolls sideways, in UTF-16 code units. A longer one is data, and is divided. */
const LONGEST_SCROLLED = 2000;

type Code = Of<Block, 'code'>;

const ASCII = /^[ -~]*$/;

/**
 * Lays out the lines of code as they are. A line over the measure is divided, unless the setting says `keep`,
 * or `scroll` in the reader. Its continuations have its indent, and a mark unless the text is plain.
 */
export function layoutCode(block: Code & Partial<CodePart>, setting: Setting): Line[] {
  const { measure, code: how, wide, plain } = setting;
  const { ambiguous } = measure;
  const width = how === 'keep' ? Infinity : measure.width;
  const mostWhole = wide === 'scroll' ? LONGEST_SCROLLED : 0;
  const texts = textsOf(block.text, ambiguous);
  const colours = coloursOf(block, texts, setting);
  const lines: Line[] = [];
  texts.forEach((code, index) => {
    const fits =
      code.length <= mostWhole ||
      code.length * 2 <= width ||
      (ASCII.test(code) ? code.length : cellsIn(code, ambiguous)) <= width;
    const divided: Line[] = fits
      ? [code === '' ? [] : [{ role: 'code', text: code }]]
      : layoutWide(code, width, ambiguous, plain);
    for (const line of colourLines(divided, code, colours[index])) lines.push(line);
  });
  return lines;
}

/** Returns the lines of code as they are shown, without the blanks at their ends. */
const textsOf = (text: string, ambiguous: AmbiguousWidth): string[] =>
  composeHangul(text)
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => (ASCII.test(line) ? line : withoutInvisible(expandTabs(line, ambiguous))).trimEnd());

/** Returns the coloured parts of each line of code; none if the code has no colours. */
function coloursOf(
  block: Code & Partial<CodePart>,
  texts: readonly string[],
  { highlight, measure }: Setting,
): readonly (readonly SyntaxPart[])[] {
  const { language, from } = block;
  const whole = from === undefined ? block : block.whole;
  if (!highlight || language === undefined || !whole) return [];
  const all = whole === block ? texts : textsOf(whole.text, measure.ambiguous);
  return partsByLine(all, highlight(all.join('\n'), language), from ?? 0, texts.length);
}

/** Lays out a line that is wider than the measure. */
function layoutWide(code: string, width: Cells, ambiguous: AmbiguousWidth, plain: boolean): Line[] {
  const indent = /^\s*/.exec(code)![0];
  const most = Math.min(Math.floor(width / 2), width - NARROWEST);
  const mark = plain || cellsIn(MARK, ambiguous) > most ? '' : MARK;
  const room = Math.max(0, most - cellsIn(mark, ambiguous));
  const hanging = indent.slice(0, endOfFitting(indent, 0, room, ambiguous));
  const first = width - cellsIn(indent, ambiguous) < NARROWEST ? hanging : indent;
  const rest = width - cellsIn(hanging + mark, ambiguous);
  const parts = divideCode(code.slice(indent.length), width - cellsIn(first, ambiguous), rest, ambiguous);
  const before: Line = [
    { role: 'text' as const, text: hanging },
    { role: 'continuation' as const, text: mark },
  ].filter((span) => span.text !== '');
  return Array.from(parts, (part, index) =>
    index === 0 ? [{ role: 'code', text: first + part }] : [...before, { role: 'code', text: part }],
  );
}

/**
 * Returns the index of the span with which the code of a line begins, after bars, markers and blanks; -1 if
 * the line has other text.
 */
export function codeStart(line: Line): number {
  const start = line.findIndex(({ role }) => role === 'code');
  return line.every(({ role, text, cell }, index) =>
    index < start ? text.trim() === '' || BESIDE_CODE.includes(role) : role === 'code' && cell === undefined,
  )
    ? start
    : -1;
}

/** The roles of what may be to the left of code. */
const BESIDE_CODE: readonly Role[] = ['bar', 'marker', 'label', 'continuation'];

/**
 * Lays out a line of code to which text was added. `before` is what is to its left. A line that is too wide
 * is divided, and its continuations have a mark.
 */
export function layoutLonger(before: Line, code: string, width: Cells, ambiguous: AmbiguousWidth): Line[] {
  const cells = (line: Line): Cells => lineCells(line, ambiguous);
  const bars: Line = before
    .filter(({ role }) => role !== 'continuation')
    .map((span) => (span.role === 'bar' ? span : { role: 'text', text: ' '.repeat(cells([span])) }));
  const marked: Line = [...bars, { role: 'continuation', text: MARK }];
  const next = width - cells(marked) < NARROWEST ? bars : marked;
  const parts = divideCode(code, width - cells(before), width - cells(next), ambiguous);
  return Array.from(parts, (part, index) => [...(index === 0 ? before : next), { role: 'code', text: part }]);
}

/**
 * The longest line in which tabs move to tab stops, in UTF-16 code units. In longer lines, a tab is a space.
 */
const LONGEST_TABBED = 100_000;

function expandTabs(line: string, ambiguous: AmbiguousWidth): string {
  if (!line.includes('\t')) return line;
  if (line.length > LONGEST_TABBED) return line.replaceAll('\t', ' ');
  let cells = 0;
  const parts = line.split('\t').map((part) => {
    cells += cellsIn(part, ambiguous);
    const blanks = TAB - (cells % TAB);
    cells += blanks;
    return part + ' '.repeat(blanks);
  });
  return parts.join('').trimEnd();
}
