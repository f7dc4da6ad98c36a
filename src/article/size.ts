// Counts the parts of an article. The memory and the time of every output grow with their number.
import type { Article, Block, Inline, Of, TableRow } from './model.ts';

/** How much more parts with fields of their own cost than a text. */
const ITEM = 3;
const CELL = 3;
const RELATED = 8;
const TAG = 2;
/** How many styled texts cost as much as one text with markup. */
const TEXTS_PER_PART = 2;

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => number } = {
  paragraph: ({ content }) => countInlines(content),
  quote: ({ blocks }) => countBlocks(blocks),
  box: ({ blocks }) => countBlocks(blocks),
  list: ({ items, labels = [] }) => labels.length + sum(items, (blocks) => ITEM + countBlocks(blocks)),
  code: ({ text }) => countLines(text),
  lines: ({ lines }) => sum(lines, (line) => 1 + Math.ceil(line.length / TEXTS_PER_PART)),
  figure: ({ caption = [] }) => countInlines(caption),
  table: ({ header, rows }) => countCells(header ? [header, ...rows] : rows),
  linkCard: () => 1,
  rule: () => 0,
};

/**
 * Returns how many parts an article has. Lines of code, and the items, rows and cells of blocks count, too.
 */
export const countParts = ({ lead = [], sections, notes = [], related = [], tags = [] }: Article): number =>
  countBlocks(lead) +
  sum(sections, ({ heading, blocks }) => 1 + countInlines(heading) + countBlocks(blocks)) +
  sum(notes, ({ blocks }) => ITEM + countBlocks(blocks)) +
  RELATED * related.length +
  TAG * tags.length;

/** Returns how many parts blocks have. */
export const countBlocks = (blocks: readonly Block[]): number =>
  sum(blocks, (block) => 1 + (BLOCKS[block.kind] as (block: Block) => number)(block));

const countInlines = (content: readonly Inline[]): number =>
  sum(content, (inline) => 1 + ('content' in inline ? countInlines(inline.content) : 0));

const countCells = (rows: readonly TableRow[]): number =>
  sum(rows, (row) => CELL * (1 + row.length) + sum(row, countInlines));

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function sum<T>(values: readonly T[], count: (value: T) => number): number {
  let total = 0;
  for (const value of values) total += count(value);
  return total;
}
