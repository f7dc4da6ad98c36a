// A flow: the blocks and headings of a source, in order. This is what the readers of formats return.
import { TASK_BOXES } from './labels.ts';
import { itemLabels } from './list-labels.ts';
import type { Block, Inline } from './model.ts';

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6, as in the source. */
  readonly level: number;
  readonly content: readonly Inline[];
}

export type Flow = Block | Heading;

export const isHeading = (flow: Flow): flow is Heading => flow.kind === 'heading';
export const isBlock = (flow: Flow): flow is Block => flow.kind !== 'heading';

/**
 * Returns a heading as a bold paragraph, for quotations, list items and cells, where the model has no
 * headings.
 */
export const asBlock = (flow: Flow): Block =>
  isHeading(flow) ? { kind: 'paragraph', content: [{ kind: 'strong', content: flow.content }] } : flow;

/** Returns a flow as the running text of a cell or a heading, with a line for each block. */
export function asInlines(flow: readonly Flow[]): Inline[] {
  const lines = flow.flatMap(linesOf);
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
