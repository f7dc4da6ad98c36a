// The lines of a copied article → headings and blocks.
import type { Flow } from '../../../article/flow.ts';
import type { Block } from '../../../article/model.ts';
import { COLUMNS, dedent, isItem, kindOf } from '../line-kinds.ts';
import { lineByLine, runningText } from '../prose.ts';
import { readStanza } from '../stanza-blocks.ts';
import { blankLines, LEAST_BROKEN, mayGoOn, spacingOf, type Spacing } from './line-spacing.ts';
import { codeText, endOfCode } from './page-code.ts';
import { isHeadingText, MARKED_HEADING, NUMBERED } from './page-headings.ts';
import type { PageLine } from './page-lines.ts';
import { findQuotation } from './quotations.ts';
import { endsSentence, endsUnmarked, endsWithStop, goesOn, seemsToGoOn } from './sentences.ts';

/** Lines that make one paragraph, list or block of code. */
interface Unit {
  readonly isCode: boolean;
  readonly lines: readonly PageLine[];
}

/** Reads the lines of an article. */
export function readBody(lines: readonly PageLine[]): Flow[] {
  const spacing = spacingOf(lines);
  const units = findUnits(lines, spacing);
  const texts = units.map((unit) => unit.lines.map(({ text }) => text));
  const flow: Flow[] = [];
  for (let index = 0; index < units.length;) {
    const unit = units[index]!;
    const quotation = unit.isCode ? undefined : findQuotation(texts, index);
    if (quotation) {
      const { paragraphs, count, ...speaker } = quotation;
      flow.push({ kind: 'quote', blocks: paragraphs.map(paragraph), ...speaker });
      index += count;
    } else if (unit.isCode) {
      flow.push({ kind: 'code', text: codeText(unit.lines) });
      index++;
    } else if (isHeading(units, index, spacing, isBelowHeading(flow))) {
      flow.push(heading(unit.lines[0]!));
      index++;
    } else {
      const count = spacing.separator === 'gaps' ? 1 : countItems(units, index);
      for (const part of blocksOf(units.slice(index, index + count), spacing)) flow.push(part);
      index += count;
    }
  }
  return flow;
}

const isBelowHeading = (flow: readonly Flow[]): boolean => flow.at(-1)?.kind === 'heading';

/** Returns a paragraph of running text. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', content: runningText(text) });
const heading = ({ text, level = 2 }: PageLine): Flow => ({
  kind: 'heading',
  level,
  content: runningText(text.replace(MARKED_HEADING, '')),
});

function findUnits(lines: readonly PageLine[], spacing: Spacing): Unit[] {
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

/** Reports whether a line begins a paragraph of its own after `current`. */
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

/** Reports whether a sentence goes on over an empty line, in a text where blank lines separate paragraphs. */
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

/** Reports whether one of two lines is speech, and the other does not say who speaks in the same sentence. */
const areTurns = (above: string, below: string): boolean =>
  isSpeech(above) ? !/^(?:라[고는며]|하[고며]|고 )/.test(below) : isSpeech(below) && endsSentence(above);

const isSpeech = (text: string): boolean => /^[“"「『][^“”"「」『』]*[”"」』]$/.test(text);

const MOST_QUOTED_LINES = 20;
/** Reports whether the last line is within quotation marks. */
function isInQuotes(lines: readonly PageLine[]): boolean {
  if (!/^[“"「『]/.test(lines[0]!.text) || lines.length > MOST_QUOTED_LINES) return false;
  const marks = lines.flatMap(({ text }) => text.match(/[“”"「」『』]/g) ?? []);
  return marks.length % 2 === 1;
}

/** Reports whether the only line of a paragraph that ends with its sentence is a heading. */
function standsAlone(current: readonly PageLine[], next: PageLine | undefined, spacing: Spacing): boolean {
  const [{ text, above }] = current as [PageLine];
  if (current.length > 1 || next === undefined || !isHeadingText(text)) return false;
  if (NUMBERED.test(text) || MARKED_HEADING.test(text)) return true;
  if (endsUnmarked(text)) return spacing.punctuates;
  const isApart = above.isCut === true || blankLines(above) > spacing.usual;
  return isApart && blankLines(next.above) > spacing.usual && !mayGoOn(text);
}

/** Reports whether a unit is a heading: a short line alone above a text that is none. */
function isHeading(
  units: readonly Unit[],
  index: number,
  spacing: Spacing,
  isBelowHeading: boolean,
): boolean {
  const [unit, next] = [units[index]!, units[index + 1]];
  if (unit.lines[0]!.level !== undefined) return true;
  if (spacing.hasLevels || !isHeadingUnit(unit, spacing) || next === undefined) return false;
  const { text } = unit.lines[0]!;
  const isMarked = NUMBERED.test(text) || MARKED_HEADING.test(text);
  const stands = isApart(unit, spacing);
  if (!next.isCode && isHeadingUnit(next, spacing))
    return stands && !isApart(next, spacing) && !mayGoOn(text) && !units.every(isShortLine);
  if (isMarked || stands) return true;
  return !isBelowHeading && (spacing.punctuates || spacing.separator !== 'gaps');
}

/** Reports whether a unit is below a larger gap than usual, or below chrome that was taken out. */
const isApart = ({ lines: [first] }: Unit, { usual }: Spacing): boolean =>
  first!.above.isCut === true || blankLines(first!.above) > usual;

const isShortLine = ({ lines }: Unit): boolean =>
  lines.length === 1 && lines[0]!.text.length <= LONGEST_VERSE && !endsWithStop(lines[0]!.text);

function isHeadingUnit({ isCode, lines }: Unit, { punctuates }: Spacing): boolean {
  const { text } = lines[0]!;
  return !isCode && lines.length === 1 && isHeadingText(text) && (punctuates || !endsSentence(text));
}

/** Returns how many units from `from` are items of the same list, if they stand apart; otherwise 1. */
function countItems(units: readonly Unit[], from: number): number {
  const kind = kindOf(units[from]!.lines[0]!.text);
  let count = 1;
  while (isItem(kind) && from + count < units.length) {
    const next = units[from + count]!;
    if (next.isCode || kindOf(next.lines[0]!.text) !== kind) break;
    count++;
  }
  return count;
}

/** Returns the blocks of a unit, or of units that are the items of a list. */
function blocksOf(units: readonly Unit[], { separator, punctuates, hasLevels }: Spacing): Flow[] {
  if (separator !== 'gaps') {
    const texts = units.map(({ lines }) => lines.map(({ text }) => text).join(' '));
    return texts.length === 1 && kindOf(texts[0]!) === 'prose' ? [paragraph(texts[0]!)] : readStanza(texts);
  }
  const [{ lines }] = units as [Unit];
  const [first, second] = lines.map(({ text }) => text);
  const rest = lines.slice(1);
  const isHeaded =
    !hasLevels &&
    second !== undefined &&
    isHeadingText(first!) &&
    (isNumberedAbove(first!, rest) ||
      (punctuates && kindOf(first!) === 'prose' && isAboveText(first!, rest)));
  const stanza = dedent((isHeaded ? rest : lines).map(({ raw }) => raw.replaceAll('\u00a0', ' ')));
  return [...(isHeaded ? [heading(lines[0]!)] : []), ...blocksOfStanza(stanza)];
}

/** Reports whether a line is above longer sentences, or above addresses. */
const isAboveText = (first: string, rest: readonly PageLine[]): boolean =>
  rest.every(({ text }) => ADDRESS.test(text)) ||
  (rest[0]!.text.length > first.length && rest.every(({ text }) => endsSentence(text)));
const ADDRESS = /^https?:\/\/\S+$/;

/**
 * Returns the blocks of lines that stand together. A browser does not break lines when it copies them: a line
 * is a paragraph if it is long or each is a sentence, and otherwise a line of verse.
 */
function blocksOfStanza(lines: readonly string[]): readonly Flow[] {
  if (lines.some((line) => kindOf(line) !== 'prose' || COLUMNS.test(line))) return readStanza(lines);
  const isVerse = lines.every(({ length }) => length <= LONGEST_VERSE) && !lines.every(endsWithStop);
  return isVerse ? [lineByLine(lines)] : lines.map(paragraph);
}

/** The longest line of verse, in UTF-16 code units. */
const LONGEST_VERSE = 30;

/** Reports whether the first line of a stanza has a number and the others have none. */
const isNumberedAbove = (first: string, rest: readonly PageLine[]): boolean =>
  NUMBERED.test(first) && rest.every(({ text }) => kindOf(text) !== 'numbers');
