// Footnotes and endnotes: their marks in the text, and the notes at the end of a page.
import type { Article, Block, Inline, Note, Of, Section } from './model.ts';

export type Mark = Of<Inline, 'note'>;

const RUNS: { [K in Block['kind']]: (block: Of<Block, K>) => (readonly Inline[])[] } = {
  paragraph: ({ content }) => [content],
  quote: ({ blocks }) => blocks.flatMap(runsOf),
  box: ({ blocks }) => blocks.flatMap(runsOf),
  list: ({ items }) => items.flat().flatMap(runsOf),
  code: () => [],
  lines: () => [],
  figure: ({ caption = [] }) => [caption],
  table: ({ header = [], rows }) => [...header, ...rows.flat()],
  linkCard: () => [],
  rule: () => [],
};

/** Returns the pieces of running text in a block, in order. */
function runsOf(block: Block): (readonly Inline[])[] {
  return (RUNS[block.kind] as (block: Block) => (readonly Inline[])[])(block);
}

/** Returns the marks in running text, in order. They are added to `marks`. */
export function marksIn(inlines: readonly Inline[], marks: Mark[] = []): Mark[] {
  for (const inline of inlines)
    if (inline.kind === 'note') marks.push(inline);
    else if ('content' in inline) marksIn(inline.content, marks);
  return marks;
}

/** Returns the marks in a block, in order. */
export function marksOf(block: Block): Mark[] {
  const marks: Mark[] = [];
  for (const run of runsOf(block)) marksIn(run, marks);
  return marks;
}

/** Returns the notes that some sections refer to, and the notes that those refer to in turn. */
export function notesOf({ notes = [] }: Pick<Article, 'notes'>, sections: readonly Section[]): Note[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const marks = sections.flatMap(({ heading, blocks }) => [...marksIn(heading), ...blocks.flatMap(marksOf)]);
  const wanted = new Set(marks.flatMap(({ id }) => byId.get(id) ?? []));
  for (const { blocks } of wanted)
    // the set grows during the loop
    for (const { id } of blocks.flatMap(marksOf)) if (byId.has(id)) wanted.add(byId.get(id)!);
  return notes.filter((note) => wanted.has(note));
}

export const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Returns a label as its marks show it: digits are raised, and letters go in brackets, because a terminal has
 * no smaller text.
 *
 * @example
 * shownMark('12') // => '¹²'
 * shownMark('*') // => '*'
 * shownMark('가') // => '[가]'
 */
export function shownMark(label: string): string {
  if (/^\d+$/.test(label)) return label.replace(/\d/g, (digit) => RAISED[Number(digit)]!);
  return /[\p{L}\p{N}]/u.test(label) ? `[${label}]` : label;
}

/** Returns notes as blocks to be shown: a list with their labels, below a rule. */
export function noteBlocks(notes: readonly Note[]): Block[] {
  if (notes.length === 0) return [];
  const first = Number(notes[0]!.label);
  const countsUp = first <= GREATEST && notes.every(({ label }, index) => label === String(first + index));
  return [
    { kind: 'rule' },
    {
      kind: 'list',
      ordered: true,
      ...(!countsUp
        ? { labels: notes.map(({ label }) => (/^\d+$/.test(label) ? `${label}.` : label)) }
        : first === 1
          ? {}
          : { start: first }),
      items: notes.map(({ blocks }) => blocks),
    },
  ];
}

/** The greatest number that a list may start at. */
const GREATEST = 999_999_999;
