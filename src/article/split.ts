// Blocks that are too long to be laid out at once, in parts that are read as one: a log in a code block, a list of ten
// thousand items, a chapter without a paragraph.
import type { Block, Inline, Of } from './model.ts';
import { blockText, inlineText } from './text.ts';

/** UTF-16 code units of a part, more or less: about a millisecond of layout. */
const LENGTH = 10_000;

const SPLITS: { readonly [K in Block['kind']]?: (block: Of<Block, K>) => Block[] } = {
  paragraph: ({ content, ...first }) =>
    group(content.flatMap(splitText), (inline) => inlineText([inline]).length).map((part, index) => ({
      ...(index === 0 ? first : { kind: 'paragraph' }),
      content: part,
    })),
  list: ({ items, start = 1, ...list }) => {
    let number = start;
    return group(items, (item) => blockText(item).length).map((part) => {
      const first = number;
      number += part.length;
      return { ...list, items: part, ...(first === 1 ? {} : { start: first }) };
    });
  },
  // The newline at the end of code is none of its lines.
  code: ({ text, ...code }) =>
    group(text.replace(/\n$/, '').split('\n'), (line) => line.length + 1).map((part) => ({
      ...code,
      text: `${part.join('\n')}\n`,
    })),
};

/** A block, or its parts where it is long. */
export function splitBlock(block: Block): Block[] {
  const split = SPLITS[block.kind] as ((block: Block) => Block[]) | undefined;
  return split && lengthOf(block) > 2 * LENGTH ? split(block) : [block];
}

/** Whether nothing stands between two parts of a block. */
export const areJoined = (part: Block): boolean => part.kind !== 'list' || isTight(part);

/** Whether the items of a list stand line by line: none has more than a paragraph and a list below it. */
export const isTight = ({ items }: Of<Block, 'list'>): boolean =>
  items.every((blocks) => blocks.length < 2 || (blocks.length === 2 && blocks[1]!.kind === 'list'));

const lengthOf = (block: Block): number => blockText([block]).length;

/** Things in a row, in groups of about `LENGTH`. */
function group<T>(things: readonly T[], sizeOf: (thing: T) => number): T[][] {
  const groups: T[][] = [];
  let size = Infinity;
  for (const thing of things) {
    if (size >= LENGTH) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(thing);
    size += sizeOf(thing);
  }
  return groups;
}

/** Up to the end of a sentence, else to a space, else as it comes. */
const PIECE = /[^]{5000,10000}?[.?!…]["”’)]*\s+|[^]{1,10000}(?:\s|$)|[^]{1,9999}[^\ud800-\udbff]/g;

const splitText = (inline: Inline): Inline[] =>
  inline.kind === 'text' && inline.text.length > LENGTH
    ? [...inline.text.matchAll(PIECE)].map(([text]) => ({ kind: 'text', text }))
    : [inline];
