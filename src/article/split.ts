// Splits blocks that are too long to be laid out at once: a log in a code block, a list of ten thousand
// items, a chapter in one paragraph. The parts read like the whole.
import { itemLabels, numberingOf } from './list-labels.ts';
import { withIds } from './flow.ts';
import type { Block, Inline, Of, TableRow } from './model.ts';
import { blockText, inlineText, lineText } from './text.ts';

/** The approximate length of a part in UTF-16 code units: about a millisecond of layout. */
const LENGTH = 10_000;

/** Some rows of a long table. Its columns are those of the whole table. */
export interface TablePart extends Of<Block, 'table'> {
  readonly whole: Of<Block, 'table'>;
  /** The index of its first row in the whole table. Only the first part has the header. */
  readonly from: number;
}

/** Some lines of a long block of code. Their colours depend on the lines before them. */
export interface CodePart extends Of<Block, 'code'> {
  /** The whole block; undefined if the lines are not coloured. */
  readonly whole: Of<Block, 'code'> | undefined;
  /** The index of its first line in the whole block. */
  readonly from: number;
}

/** The length of the longest code that is coloured, in UTF-16 code units: at most about 100 ms. */
export const LONGEST_COLOURED = 100_000;

const SPLITS: { readonly [K in Block['kind']]?: (block: Of<Block, K>) => Block[] } = {
  paragraph: ({ content, ...first }) =>
    group(content.flatMap(splitText), (inline) => inlineText([inline]).length).map((part, index) => ({
      ...(index === 0 ? first : { kind: 'paragraph' }),
      content: part,
    })),
  list: ({ kind, ordered, ...numbered }) => {
    const labels = itemLabels(numbered);
    let end = 0;
    return group(numbered.items, (item) => blockText(item).length).map((part) => {
      const first = end;
      end += part.length;
      return { kind, ordered, ...(ordered ? numberingOf(labels.slice(first, end)) : {}), items: part };
    });
  },
  table: splitTable,
  code: splitCode,
  lines: ({ kind, lines }) =>
    group(lines, (line) => lineText(line).length + 1).map((part) => ({ kind, lines: part })),
};

/** Returns the parts of a long block, or the block itself. */
export function splitBlock(block: Block): Block[] {
  const split = SPLITS[block.kind] as ((block: Block) => Block[]) | undefined;
  if (!split || !isLong(block)) return [block];
  const { ids, ...whole } = block;
  const [first, ...rest] = split(whole);
  return [withIds(first!, ids), ...rest];
}

/**
 * Returns the parts of a block that are laid out one after another when it is printed, so that a long table
 * or the long output of a program is never laid out as a whole.
 */
export const printedParts = (block: Block): Block[] =>
  block.kind === 'table' || block.kind === 'lines' ? splitBlock(block) : [block];

function splitCode(block: Of<Block, 'code'>): CodePart[] {
  const { text, language } = block;
  const whole = language !== undefined && text.length <= LONGEST_COLOURED ? block : undefined;
  let end = 0;
  // A newline at the end of code does not begin another line.
  return group(text.replace(/\n$/, '').split('\n'), (line) => line.length + 1).map((lines) => {
    const from = end;
    end += lines.length;
    return { ...block, text: `${lines.join('\n')}\n`, whole, from };
  });
}

function splitTable(whole: Of<Block, 'table'>): TablePart[] {
  const { header, rowIds, ...columns } = whole;
  let end = 0;
  return group(whole.rows, lengthOfRow).map((rows) => {
    const from = end;
    end += rows.length;
    return {
      ...(from === 0 && header ? { header } : {}),
      ...columns,
      rows,
      ...(rowIds ? { rowIds: rowIds.slice(from, end) } : {}),
      whole,
      from,
    };
  });
}

const lengthOfRow = (row: TableRow): number =>
  row.reduce((length, cell) => length + 1 + inlineText(cell).length, 0);

/** Reports whether a part follows the one before it without a blank line. */
export const areJoined = (part: Block): boolean => part.kind !== 'list' || isTight(part);

/** Reports whether a list is tight: no item has more than a paragraph and a list below it. */
export const isTight = ({ items }: Of<Block, 'list'>): boolean =>
  items.every((blocks) => blocks.length < 2 || (blocks.length === 2 && blocks[1]!.kind === 'list'));

/** Reports whether a block is longer than two parts. */
function isLong(block: Block): boolean {
  if (block.kind !== 'table') return blockText([block]).length > 2 * LENGTH;
  let length = lengthOfRow(block.header ?? []) - 1;
  return block.rows.some((row) => (length += lengthOfRow(row)) > 2 * LENGTH);
}

/** Groups consecutive parts, so that the sizes in each group add up to about `LENGTH`. */
function group<T>(parts: readonly T[], sizeOf: (part: T) => number): T[][] {
  const groups: T[][] = [];
  let size = Infinity;
  for (const part of parts) {
    if (size >= LENGTH) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(part);
    size += sizeOf(part);
  }
  return groups;
}

/**
 * Matches text up to the end of a sentence, or else up to a space, or else 10,000 code units without
 * splitting a surrogate pair.
 */
const PIECE = /[^]{5000,10000}?[.?!…]["”’)]*\s+|[^]{1,10000}(?:\s|$)|[^]{1,9999}[^\ud800-\udbff]/g;

const splitText = (inline: Inline): Inline[] =>
  inline.kind === 'text' && inline.text.length > LENGTH
    ? [...inline.text.matchAll(PIECE)].map(([text]) => ({ kind: 'text', text }))
    : [inline];
