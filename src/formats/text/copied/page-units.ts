// The lines of a copied article → units of lines that belong together.
import { isItem, kindOf, NUMBER } from '../line-kinds.ts';
import { blankLines, LEAST_BROKEN, mayGoOn, type Spacing } from './line-spacing.ts';
import { endOfCode } from './page-code.ts';
import { isHeadingText, MARKED_HEADING, NUMBERED } from './page-headings.ts';
import type { PageLine } from './page-lines.ts';
import { endsSentence, endsUnmarked, goesOn, seemsToGoOn } from './sentences.ts';

/** Lines that form one paragraph, list or block of code. */
export interface Unit {
  readonly isCode: boolean;
  readonly lines: readonly PageLine[];
}

/** Finds the units of an article. */
export function findUnits(lines: readonly PageLine[], spacing: Spacing): Unit[] {
  const units: Unit[] = [];
  let current: PageLine[] = [];
  const close = (): void => {
    if (current.length > 0) units.push({ isCode: false, lines: current });
    current = [];
  };
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!;
    const end = endOfCode(lines, index);
    if (end > index) {
      close();
      units.push({ isCode: true, lines: lines.slice(index, end) });
      index = end;
      continue;
    }
    const last = current.at(-1);
    if (last && isBroken(last, line, spacing)) current[current.length - 1] = joined(last, line);
    else {
      if (separates(current, line, spacing)) close();
      current.push(line);
    }
    if (spacing.separator === 'sentences' && standsAlone(current, lines[index + 1], spacing)) close();
    index++;
  }
  close();
  return units;
}

/** Reports whether a line begins a new paragraph after `current`. */
function separates(
  current: readonly PageLine[],
  { text, above, level }: PageLine,
  spacing: Spacing,
): boolean {
  if (current.length === 0) return false;
  if (above.isCut || level !== undefined || current[0]!.level !== undefined) return true;
  switch (spacing.separator) {
    case 'gaps':
      return blankLines(above) > 0;
    case 'spacers':
      return above.spacers > 0 || areTurns(current.at(-1)!.text, text);
    case 'sentences':
      return (
        kindOf(text) !== 'prose' ||
        blankLines(above) > spacing.usual ||
        (!isInQuotes(current) && endsSentence(current.at(-1)!.text))
      );
  }
}

/**
 * Reports whether a sentence continues after an empty line, in a text where blank lines separate paragraphs.
 */
const isBroken = (last: PageLine, { text, above, level }: PageLine, spacing: Spacing): boolean =>
  spacing.separator === 'gaps' &&
  spacing.punctuates &&
  above.empty > 0 &&
  above.spacers === 0 &&
  above.empty <= spacing.usual &&
  above.isCut !== true &&
  level === undefined &&
  last.level === undefined &&
  last.text.length >= LEAST_BROKEN &&
  (spacing.hasBroken ? seemsToGoOn : goesOn)(last.text) &&
  kindOf(last.text) === 'prose' &&
  kindOf(text) === 'prose';

const joined = (last: PageLine, { text }: PageLine): PageLine => ({
  ...last,
  text: `${last.text} ${text}`,
  raw: `${last.raw} ${text}`,
});

/**
 * Reports whether one of two lines is speech, and the other is not the part of the same sentence that names
 * the speaker.
 */
const areTurns = (above: string, below: string): boolean =>
  isSpeech(above) ? !/^(?:라[고는며]|하[고며]|고 )/.test(below) : isSpeech(below) && endsSentence(above);

const isSpeech = (text: string): boolean => /^[“"「『][^“”"「」『』]*[”"」』]$/.test(text);

const MOST_QUOTED_LINES = 20;
/** Reports whether the last line is inside quotation marks. */
function isInQuotes(lines: readonly PageLine[]): boolean {
  if (!/^[“"「『]/.test(lines[0]!.text) || lines.length > MOST_QUOTED_LINES) return false;
  const marks = lines.flatMap(({ text }) => text.match(/[“”"「」『』]/g) ?? []);
  return marks.length % 2 === 1;
}

/** Reports whether a single line is a heading, in a text where paragraphs end with their sentence. */
function standsAlone(current: readonly PageLine[], next: PageLine | undefined, spacing: Spacing): boolean {
  const [{ text, above }] = current as [PageLine];
  if (current.length > 1 || next === undefined || !isHeadingText(text)) return false;
  if (NUMBERED.test(text) || MARKED_HEADING.test(text)) return true;
  if (endsUnmarked(text)) return spacing.punctuates;
  const isApart = above.isCut === true || blankLines(above) > spacing.usual;
  return isApart && blankLines(next.above) > spacing.usual && !mayGoOn(text);
}

/** Returns how many units from `from` on are one-line items with consecutive numbers. */
export function countShortItems(units: readonly Unit[], from: number): number {
  let count = 0;
  for (let last: string | undefined; ; count++) {
    const unit = units[from + count];
    const text = unit && !unit.isCode && unit.lines.length === 1 ? unit.lines[0]!.text : '';
    const [, , label] = NUMBER.exec(text) ?? [];
    if (label === undefined || (last !== undefined && label !== following(last))) return count;
    last = label;
  }
}

/** Returns the next label: `12.` after `11.` */
const following = (label: string): string => `${parseInt(label, 10) + 1}${label.at(-1)}`;

/** Returns how many units from `from` on are items of the same list, if they stand apart; otherwise 1. */
export function countItems(units: readonly Unit[], from: number): number {
  const kind = kindOf(units[from]!.lines[0]!.text);
  let count = 1;
  while (isItem(kind) && from + count < units.length) {
    const next = units[from + count]!;
    if (next.isCode || kindOf(next.lines[0]!.text) !== kind) break;
    count++;
  }
  return count;
}
