// A flow: the blocks and headings of a source, in order. This is what the readers of formats return.
import { TASK_BOXES } from './labels.ts';
import { itemLabels } from './list-labels.ts';
import type { Block, Inline, Of, Target } from './model.ts';
import { lineText } from './text.ts';

export interface Heading extends Target {
  readonly kind: 'heading';
  /** 1 to 6, as in the source. */
  readonly level: number;
  readonly content: readonly Inline[];
}

export type Flow = Block | Heading;

export const isHeading = (flow: Flow): flow is Heading => flow.kind === 'heading';
export const isBlock = (flow: Flow): flow is Block => flow.kind !== 'heading';

/**
 * Reports whether a part is a picture without words. Such a picture has an address, and only a reader that
 * can load it needs it.
 */
export const isBarePicture = (part: Flow): boolean =>
  part.kind === 'figure' && (part.alt ?? '') === '' && (part.caption ?? []).length === 0;

/**
 * Returns a heading as a bold paragraph, for quotations, list items and cells, where the model has no
 * headings.
 */
export const asBlock = (flow: Flow): Block =>
  isHeading(flow)
    ? withIds({ kind: 'paragraph', content: [{ kind: 'strong', content: flow.content }] }, flow.ids)
    : flow;

/** The most ids of one part. On a hostile page, a part may have megabytes of them. */
const MOST_IDS = 1000;

/** Returns a part with ids added, at most MOST_IDS in all. */
export const withIds = <Part extends Flow>(part: Part, ids: readonly string[] = []): Part =>
  ids.length === 0 ? part : { ...part, ids: [...(part.ids ?? []), ...ids].slice(0, MOST_IDS) };

/**
 * Returns a table with the ids of its rows, the header first. The ids of the header become ids of the table.
 */
export function withRowIds(
  table: Of<Block, 'table'>,
  ids: readonly (readonly string[])[],
): Of<Block, 'table'> {
  if (ids.every(({ length }) => length === 0)) return table;
  const [first = [], ...rest] = table.header ? ids : [[], ...ids];
  const rowIds = rest.map((each) => each.slice(0, MOST_IDS));
  return withIds(rowIds.some(({ length }) => length > 0) ? { ...table, rowIds } : table, first);
}

/** Returns the parts in `left`. Each also gets the ids of the dropped parts before it. */
export function withIdsOfDropped(all: readonly Flow[], left: readonly Flow[]): readonly Flow[] {
  if (all.length === left.length || idsIn(all).length === 0) return left;
  const kept = new Set(left);
  const dropped = new Map<Flow, string[]>();
  let ids: string[] = [];
  for (const part of all)
    if (kept.has(part)) {
      dropped.set(part, ids);
      ids = [];
    } else for (const id of idsIn([part])) ids.push(id);
  return left.map((part) => withIds(part, dropped.get(part)));
}

/** Returns the ids of some parts and of all blocks and rows in them. */
export const idsIn = (flow: readonly Flow[]): string[] =>
  flow.flatMap((part) => [...(part.ids ?? []), ...idsWithin(part)]);

function idsWithin(part: Flow): string[] {
  if ('blocks' in part) return idsIn(part.blocks);
  if (part.kind === 'list') return part.items.flatMap(idsIn);
  return part.kind === 'table' ? (part.rowIds ?? []).flat() : [];
}

/** Returns a flow as the running text of a cell or a heading, with a line for each block. */
export function asInlines(flow: readonly Flow[]): Inline[] {
  const lines = flow.flatMap(linesOf);
  if (lines.length === 1) return [...lines[0]!];
  return lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'lineBreak' }, ...line]));
}

const text = (content: string): Inline[] => (content === '' ? [] : [{ kind: 'text', text: content }]);

function linesOf(flow: Flow): (readonly Inline[])[] {
  switch (flow.kind) {
    case 'heading':
      return [flow.content];
    case 'paragraph':
      return [flow.task === undefined ? flow.content : [...text(TASK_BOXES[flow.task]), ...flow.content]];
    case 'quote':
      return [
        ...flow.blocks.flatMap(linesOf),
        ...(flow.speaker === undefined ? [] : [text(`— ${flow.speaker}`)]),
      ];
    case 'box':
      return [...(flow.label === undefined ? [] : [text(flow.label)]), ...flow.blocks.flatMap(linesOf)];
    case 'list': {
      const labels = flow.ordered ? itemLabels(flow) : undefined;
      return flow.items.map((blocks, index) => [...text(`${labels?.[index] ?? '•'} `), ...asInlines(blocks)]);
    }
    case 'code':
      return flow.text.split('\n').map((line) => [{ kind: 'code', text: line }]);
    case 'lines':
      return flow.lines.map((line) => text(lineText(line)));
    case 'figure':
      return [[...text(flow.alt ?? ''), ...(flow.caption ?? [])]];
    case 'table':
      return [...(flow.header ? [flow.header] : []), ...flow.rows].map((row) =>
        row.flatMap((cell, index) => (index === 0 ? cell : [...text(' '), ...cell])),
      );
    case 'linkCard':
      return [
        flow.href === undefined
          ? text(flow.title)
          : [{ kind: 'link', href: flow.href, content: text(flow.title) }],
      ];
    case 'rule':
      return [];
  }
}
