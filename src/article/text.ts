// The plain text of the parts of an article, and how long it takes to read.
import { isSyllable, SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { TASK_BOXES } from './labels.ts';
import type { Article, Block, Inline, Of, Section, StyledLine } from './model.ts';

/**
 * Returns running text as plain text, with `\n` for line breaks. The marks of notes are left out, unless
 * `showMark` returns their text.
 */
export function inlineText(
  inlines: readonly Inline[],
  showMark: (label: string) => string = () => '',
): string {
  let text = '';
  for (const inline of inlines) {
    if (inline.kind === 'lineBreak') text += '\n';
    else if (inline.kind === 'note') text += showMark(inline.label);
    else text += 'text' in inline ? inline.text : inlineText(inline.content, showMark);
  }
  return text;
}

/** Reports whether an article is terminal text alone. Terminal text is shown without a head. */
export const isTerminalText = ({ title, lead = [], sections }: Article): boolean =>
  title === undefined &&
  sections.length === 0 &&
  lead.length > 0 &&
  lead.every(({ kind }) => kind === 'lines');

/** Reports whether an article has code in a language. */
export const hasNamedCode = ({ lead = [], sections, notes = [] }: Article): boolean =>
  [{ blocks: lead }, ...sections, ...notes].some(({ blocks }) => blocks.some(isNamedCode));

const isNamedCode = (block: Block): boolean =>
  block.kind === 'code'
    ? block.language !== undefined
    : block.kind === 'list'
      ? block.items.some((item) => item.some(isNamedCode))
      : 'blocks' in block && block.blocks.some(isNamedCode);

/** Returns a line without its styles. */
export const lineText = (line: StyledLine): string => line.map(({ text }) => text).join('');

const BLOCK_TEXT: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: ({ content, task }) => (task === undefined ? '' : TASK_BOXES[task]) + inlineText(content),
  quote: ({ blocks, speaker = '' }) => `${blockText(blocks)}\n${speaker}`,
  box: ({ blocks, label = '' }) => `${label}\n${blockText(blocks)}`,
  list: ({ items }) => items.map(blockText).join('\n'),
  code: ({ text }) => text,
  lines: ({ lines }) => lines.map(lineText).join('\n'),
  figure: ({ alt = '', caption = [] }) => `${alt}\n${inlineText(caption)}`,
  table: ({ header = [], rows }) =>
    [header, ...rows]
      .flat()
      .map((cell) => inlineText(cell))
      .join('\n'),
  linkCard: ({ title, description = '' }) => `${title}\n${description}`,
  rule: () => '',
};

const textOf = (block: Block): string => (BLOCK_TEXT[block.kind] as (block: Block) => string)(block);

/** Returns the text of blocks. Each block begins on a new line. */
export function blockText(blocks: readonly Block[]): string {
  return blocks.length === 1 ? textOf(blocks[0]!) : blocks.map(textOf).join('\n');
}

/** For each kind of block, whether a page shows exactly its text. */
const IS_SHOWN_AS_TEXT: { [K in Block['kind']]: (block: Of<Block, K>) => boolean } = {
  paragraph: ({ task }) => task === undefined,
  quote: ({ blocks }) => blocks.every(isShownAsText),
  box: ({ blocks }) => blocks.every(isShownAsText),
  list: ({ items, labels }) => labels === undefined && items.every((blocks) => blocks.every(isShownAsText)),
  code: () => true,
  lines: () => true,
  figure: () => false,
  table: () => false,
  linkCard: () => false,
  rule: () => true,
};

/**
 * Reports whether a page with hyperlinks shows exactly the text of a block (`blockText`), in its order, apart
 * from marks, bars and numbers.
 */
export const isShownAsText = (block: Block): boolean =>
  (IS_SHOWN_AS_TEXT[block.kind] as (block: Block) => boolean)(block);

/**
 * Counts the characters of a text as Koreans do: code points in NFC, without white space and invisible
 * characters.
 *
 * @example
 * countCharacters('난로 곁에서, 2024') // => 10
 * countCharacters('난로'.normalize('NFD')) // => 2
 */
export function countCharacters(text: string): number {
  return NOT_PLAIN.test(text) ? countInWords(text) : text.length - countBlanks(text);
}

/** Matches a code unit that may be only a part of a character, or may not count as one. */
const NOT_PLAIN = new RegExp(`[^\\t\\n -~\u00b7\u2010-\u2027\u3001-\u3011${SYLLABLE_RANGE}]`);

/**
 * Counts the blanks of plain text. It uses `indexOf`, because a loop over all code units makes V8 load its
 * optimising compiler (see `readEojeol`).
 */
function countBlanks(text: string): number {
  let count = 0;
  for (const blank of ' \n\t')
    for (let at = text.indexOf(blank); at !== -1; at = text.indexOf(blank, at + 1)) count++;
  return count;
}

/** Counts the characters of a text in which some words are not plain. */
function countInWords(text: string): number {
  let count = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    let isPlain = true; // whether each code unit of the word is a character
    for (end = start; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit <= 0x20) break;
      isPlain &&= unit < 0x7f || isSyllable(unit) || isPunctuation(unit);
    }
    count += isPlain ? end - start : countInWord(text.slice(start, end));
  }
  return count;
}

/** Reports whether a code unit is a quotation mark, a bracket, a dash or a dot of Korean text. */
const isPunctuation = (unit: number): boolean =>
  (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3001 && unit <= 0x3011) || unit === 0xb7;

function countInWord(word: string): number {
  let count = 0;
  for (const _ of word.normalize('NFC').replace(/[\s\u00ad\u200b-\u200f\u2060-\u2064]/g, '')) count++;
  return count;
}

/**
 * How fast adults read Korean silently: 202.3 words a minute, of 2.9 letters each (18.9 letters in 6.5
 * words). Source: Song, Kim and Hyung, “Validity of Korean Version Reading Speed Application”, J Korean
 * Ophthalmol Soc 57(4), 2016, 642–649.
 */
const CHARACTERS_PER_MINUTE = 588;

/** Returns how many minutes a number of characters takes to read: a whole number, at least one. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.ceil(characters / CHARACTERS_PER_MINUTE));
}

/** Returns the text of a heading on one line. */
export function headingText({ heading }: Pick<Section, 'heading'>): string {
  return inlineText(heading).replace(/[\t\n]/g, ' ');
}

/** Counts the characters of blocks one block at a time, because their joined text may be long. */
const countIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + countCharacters(textOf(block)), 0);

export const sectionCharacters = ({ blocks }: Section): number => countIn(blocks);

/** Counts the characters before the first heading. */
export function leadCharacters({ lead = [] }: Article): number {
  return countIn(lead);
}

/** Counts the characters of the notes. */
export function noteCharacters({ notes = [] }: Article): number {
  return notes.reduce((sum, { blocks }) => sum + countIn(blocks), 0);
}

export function articleCharacters(article: Article): number {
  return article.sections.reduce(
    (sum, section) => sum + sectionCharacters(section),
    leadCharacters(article) + noteCharacters(article),
  );
}
