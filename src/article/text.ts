// The bare text of an article's parts, and how long it takes to read.
import { isSyllable } from '../unicode/hangul.ts';
import { TASK_BOXES } from './labels.ts';
import type { Article, Block, Inline, Of, Section } from './model.ts';

export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'lineBreak') return '\n';
      return 'text' in inline ? inline.text : inlineText(inline.content);
    })
    .join('');
}

const BLOCK_TEXT: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: ({ content, task }) => (task === undefined ? '' : TASK_BOXES[task]) + inlineText(content),
  quote: ({ blocks, speaker = '' }) => `${blockText(blocks)}\n${speaker}`,
  list: ({ items }) => items.map(blockText).join('\n'),
  code: ({ text }) => text,
  figure: ({ alt = '', caption = [] }) => `${alt}\n${inlineText(caption)}`,
  table: ({ header = [], rows }) => [header, ...rows].flat().map(inlineText).join('\n'),
  linkCard: ({ title, description = '' }) => `${title}\n${description}`,
  rule: () => '',
};

export function blockText(blocks: readonly Block[]): string {
  return blocks.map((block) => (BLOCK_TEXT[block.kind] as (block: Block) => string)(block)).join('\n');
}

/** Characters of a text as Koreans count them: code points without white space, decomposed syllables as one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    let isPlain = true; // a word of syllables and ASCII, one code unit a character
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
 * Adults read Korean silently at 202.3 words of 2.9 letters a minute (18.9 letters in 6.5 words): Song, Kim and Hyung,
 * “Validity of Korean Version Reading Speed Application”, J Korean Ophthalmol Soc 57(4), 2016, 642–649.
 */
const CHARACTERS_PER_MINUTE = 588;

/** Whole minutes, at least one. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.ceil(characters / CHARACTERS_PER_MINUTE));
}

/** The text of a heading, on one line. */
export function headingText({ heading }: Pick<Section, 'heading'>): string {
  return inlineText(heading).replaceAll('\n', ' ');
}

/** `1. 준비물`, `2.1 함수`, `제3장`, `1부`, `IV. 맺음말`. */
const NUMBERED =
  /^\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]?(?:\s|$)|제?\s?\d{1,3}\s?[장절편화부](?:\s|$|[.:])|[IVX]{1,5}\.\s)/;

/** Whether a heading has a number of its own; it needs no second one. */
export const hasNumber = (heading: string): boolean => NUMBERED.test(heading);

/**
 * The numbers by which sections are called, by their headings: those of the author, where there are such; else their places
 * among all, from 1. Of some with one number it calls the one that stands highest, then the first.
 */
export function callNumbers(
  headings: readonly { readonly level: number; readonly text: string }[],
): readonly (number | undefined)[] {
  const own = headings.map(({ text }) => ownNumber(text));
  const owners = new Map<number | undefined, number>();
  own.forEach((number, index) => {
    const owner = owners.get(number);
    if (owner === undefined || headings[index]!.level < headings[owner]!.level) owners.set(number, index);
  });
  owners.delete(undefined);
  return owners.size > 0
    ? own.map((number, index) => (owners.get(number) === index ? number : undefined))
    : headings.map((_, index) => index + 1);
}

/** The number that a heading has, where that is one: not of `2.1`, of the date `8. 1.`, or of `3 tips`. */
export function ownNumber(heading: string): number | undefined {
  const digits = /^\s*제?\s?(\d{1,3})(?:[.)](?!\s*\d+[.)])(?:\s|$)|\s?[장절편화부])/.exec(heading)?.[1];
  return digits === undefined || !hasNumber(heading) ? undefined : Number(digits);
}

export function sectionCharacters({ blocks }: Section): number {
  return countCharacters(blockText(blocks));
}

/** Characters before the first heading. */
export function leadCharacters({ lead = [] }: Article): number {
  return countCharacters(blockText(lead));
}

export function articleCharacters(article: Article): number {
  return article.sections.reduce((sum, section) => sum + sectionCharacters(section), leadCharacters(article));
}
