// The plain text of the parts of an article, and how long it takes to read.
import { isSyllable } from '../unicode/hangul.ts';
import { TASK_BOXES } from './labels.ts';
import type { Article, Block, Inline, Of, Section } from './model.ts';

/**
 * Returns running text as plain text, with `\n` for line breaks. The marks of notes are left out, unless
 * `showMark` returns their text.
 */
export function inlineText(
  inlines: readonly Inline[],
  showMark: (label: string) => string = () => '',
): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'lineBreak') return '\n';
      if (inline.kind === 'note') return showMark(inline.label);
      return 'text' in inline ? inline.text : inlineText(inline.content, showMark);
    })
    .join('');
}

const BLOCK_TEXT: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: ({ content, task }) => (task === undefined ? '' : TASK_BOXES[task]) + inlineText(content),
  quote: ({ blocks, speaker = '' }) => `${blockText(blocks)}\n${speaker}`,
  box: ({ blocks, label = '' }) => `${label}\n${blockText(blocks)}`,
  list: ({ items }) => items.map(blockText).join('\n'),
  code: ({ text }) => text,
  figure: ({ alt = '', caption = [] }) => `${alt}\n${inlineText(caption)}`,
  table: ({ header = [], rows }) =>
    [header, ...rows]
      .flat()
      .map((cell) => inlineText(cell))
      .join('\n'),
  linkCard: ({ title, description = '' }) => `${title}\n${description}`,
  rule: () => '',
};

/** Returns the text of blocks. Each block begins on a new line. */
export function blockText(blocks: readonly Block[]): string {
  return blocks.map((block) => (BLOCK_TEXT[block.kind] as (block: Block) => string)(block)).join('\n');
}

/**
 * Counts the characters of a text as Koreans do: code points in NFC, without white space and invisible
 * characters.
 *
 * @example
 * countCharacters('난로 곁에서, 2024') // => 10
 * countCharacters('난로'.normalize('NFD')) // => 2
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    let isPlain = true; // whether the word is syllables and ASCII, where each code unit is a character
    for (end = start; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      if (unit <= 0x20) break;
      isPlain &&= unit < 0x7f || isSyllable(unit);
    }
    count += isPlain ? end - start : countInWord(text.slice(start, end));
  }
  return count;
}

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
  return inlineText(heading).replaceAll('\n', ' ');
}

/** Matches a heading with a number: `1. 준비물`, `2.1 함수`, `제3장`, `1부`, `IV. 맺음말`. */
const NUMBERED =
  /^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]?(?:\s|$)|제?\s?\d{1,3}\s?[장절편화부](?:\s|$|[.:])|[IVX]{1,5}\.\s)/;

/** Reports whether a heading begins with a number of any form, so that it needs no other. */
export const hasNumber = (heading: string): boolean => NUMBERED.test(heading);

/**
 * Returns the number that each section is called by. If the author numbered any section, these are the
 * author’s numbers; if several sections have the same number, it belongs to the first of those with the least
 * level. Otherwise sections are numbered from 1.
 *
 * @example
 * callNumbers([{ level: 2, text: '난로' }, { level: 2, text: '장작' }]) // => [1, 2]
 * callNumbers([{ level: 2, text: '머리말' }, { level: 2, text: '1. 난로' }, { level: 3, text: '1. 장작' }])
 * // => [undefined, 1, undefined]
 */
export function callNumbers(
  headings: readonly { readonly level: number; readonly text: string }[],
): readonly (number | undefined)[] {
  const numbers = headings.map(({ text }) => authorNumber(text));
  const owners = new Map<number | undefined, number>();
  numbers.forEach((number, index) => {
    const owner = owners.get(number);
    if (owner === undefined || headings[index]!.level < headings[owner]!.level) owners.set(number, index);
  });
  owners.delete(undefined);
  return owners.size > 0
    ? numbers.map((number, index) => (owners.get(number) === index ? number : undefined))
    : headings.map((_, index) => index + 1);
}

/** Returns the number that an author gave a heading. `2.1`, the date `8. 1.` and `3 tips` have none. */
export function authorNumber(heading: string): number | undefined {
  const digits = /^\s*제?\s?(\d{1,3})(?:[.)](?!\s*\d+[.)])(?:\s|$)|\s?[장절편화부])/.exec(heading)?.[1];
  return digits === undefined || !hasNumber(heading) ? undefined : Number(digits);
}

export function sectionCharacters({ blocks }: Section): number {
  return countCharacters(blockText(blocks));
}

/** Counts the characters before the first heading. */
export function leadCharacters({ lead = [] }: Article): number {
  return countCharacters(blockText(lead));
}

/** Counts the characters of the notes. */
export function noteCharacters({ notes = [] }: Article): number {
  return notes.reduce((sum, { blocks }) => sum + countCharacters(blockText(blocks)), 0);
}

export function articleCharacters(article: Article): number {
  return article.sections.reduce(
    (sum, section) => sum + sectionCharacters(section),
    leadCharacters(article) + noteCharacters(article),
  );
}
