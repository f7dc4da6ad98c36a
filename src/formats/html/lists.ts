// Rules for lists and their items, including lists of definitions.
import { asBlock, asInlines, idsIn, withIds, type Flow } from '../../article/flow.ts';
import { numberingOf } from '../../article/list-labels.ts';
import type { Block, Of } from '../../article/model.ts';
import { isUnnumbered, labelsIn } from './counter-styles.ts';
import { block, type ElementRule } from './rule.ts';

/**
 * Returns a rule for lists. With `joins`, a list is added to the list right before it if its numbers continue
 * there, because Notion and some editors write a list for each item.
 */
export const list =
  (ordered: boolean, joins = false): ElementRule =>
  (element, walk) =>
    walk.enter('list', ({ items, flow }) => {
      const isNumbered = ordered && !isUnnumbered(element);
      const itemBlocks = items.map((item) => item.flow.map(asBlock));
      const stray = flow.map(asBlock); // content outside any item, usually another list
      const elements = items.map((item) => item.element);
      const numbering = isNumbered ? numberingOf(labelsIn(element, elements)) : {};
      const before = walk.frame().flow.at(-1);
      const found: Block = { kind: 'list', ordered: isNumbered, ...numbering, items: itemBlocks };
      if (itemBlocks.length === 0) walk.push(stray);
      else if (joins && isNumbered && continues(before, numbering)) {
        for (const item of itemBlocks) (before.items as (readonly Block[])[]).push(item);
        walk.push(stray);
      } else walk.push([found, ...stray]);
    });

type List = Of<Block, 'list'>;

/** Reports whether a part is a list whose numbers are continued by another list. */
const continues = (
  before: Flow | undefined,
  { start, labels }: Pick<List, 'start' | 'labels'>,
): before is List =>
  start !== undefined &&
  labels === undefined &&
  before?.kind === 'list' &&
  before.ordered &&
  before.labels === undefined &&
  start === (before.start ?? 1) + before.items.length;

/**
 * Returns a rule for items. `change` is applied to the content. If `continues` is set, the content is added
 * to the previous item.
 */
export const item =
  (change: (flow: Flow[]) => Flow[] = (flow) => flow, continues = false): ElementRule =>
  (element, walk) => {
    const around = walk.frame();
    if (around.kind !== 'list') return block(element, walk);
    return walk.enter('item', ({ flow }) => {
      const content = change(flow);
      const before = continues ? around.items.at(-1) : undefined;
      if (before) for (const part of content) before.flow.push(part);
      else around.items.push({ element, flow: content });
    });
  };

export const asTerm = (flow: Flow[]): Flow[] => [
  withIds({ kind: 'paragraph', content: [{ kind: 'strong', content: asInlines(flow) }] }, idsIn(flow)),
];
