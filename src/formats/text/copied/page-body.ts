// The lines of a copied article → headings and blocks.
import type { Flow } from '../../../article/flow.ts';
import type { Block } from '../../../article/model.ts';
import { COLUMNS, dedent, kindOf } from '../line-kinds.ts';
import { lineByLine, runningText } from '../prose.ts';
import { readStanza } from '../stanza-blocks.ts';
import { blankLines, mayGoOn, spacingOf, type Spacing } from './line-spacing.ts';
import { codeText } from './page-code.ts';
import { isHeadingText, MARKED_HEADING, NUMBERED } from './page-headings.ts';
import { withSpacers, type PageLine } from './page-lines.ts';
import { countItems, countShortItems, findUnits, type Unit } from './page-units.ts';
import { findQuotation } from './quotations.ts';
import { endsSentence, endsWithStop } from './sentences.ts';

/** Reads the lines of an article. */
export function readBody(source: readonly PageLine[]): Flow[] {
  const lines = withSpacers(source);
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
    } else if (countShortItems(units, index) > 1) {
      const count = countShortItems(units, index);
      for (const part of readStanza(texts.slice(index, index + count).flat())) flow.push(part);
      index += count;
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

/** Reports whether a unit is a heading: a short line on its own before text that is not a heading. */
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

/** Reports whether a unit follows a larger gap than usual, or chrome that was removed. */
const isApart = ({ lines: [first] }: Unit, { usual }: Spacing): boolean =>
  first!.above.isCut === true || blankLines(first!.above) > usual;

const isShortLine = ({ lines }: Unit): boolean =>
  lines.length === 1 && lines[0]!.text.length <= LONGEST_VERSE && !endsWithStop(lines[0]!.text);

function isHeadingUnit({ isCode, lines }: Unit, { punctuates }: Spacing): boolean {
  const { text } = lines[0]!;
  return !isCode && lines.length === 1 && isHeadingText(text) && (punctuates || !endsSentence(text));
}

/** Returns the blocks of one unit, or of several units that are the items of a list. */
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

/** Reports whether a line stands above longer sentences or above addresses. */
const isAboveText = (first: string, rest: readonly PageLine[]): boolean =>
  rest.every(({ text }) => ADDRESS.test(text)) ||
  (rest[0]!.text.length > first.length && rest.every(({ text }) => endsSentence(text)));
const ADDRESS = /^https?:\/\/\S+$/;

/**
 * Returns the blocks of lines that stand together. Browsers do not wrap the lines that they copy. So a line
 * is a paragraph if it is long or if every line is a sentence; otherwise it is a line of verse.
 */
function blocksOfStanza(lines: readonly string[]): readonly Flow[] {
  if (lines.some((line) => kindOf(line) !== 'prose' || COLUMNS.test(line))) return readStanza(lines);
  const isVerse = lines.every(({ length }) => length <= LONGEST_VERSE) && !lines.every(endsWithStop);
  return isVerse ? [lineByLine(lines)] : lines.map(paragraph);
}

/** The maximum length of a line of verse in UTF-16 code units. */
const LONGEST_VERSE = 30;

/** Reports whether the first line of a stanza has a number and the others do not. */
const isNumberedAbove = (first: string, rest: readonly PageLine[]): boolean =>
  NUMBERED.test(first) && rest.every(({ text }) => kindOf(text) !== 'numbers');
