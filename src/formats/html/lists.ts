// Rules for lists and their items, including lists of definitions.
import { asBlock, asInlines, type Flow } from '../../article/flow.ts';
import { numberingOf } from '../../article/list-labels.ts';
import { isUnnumbered, labelsIn } from './counter-styles.ts';
import { block, type ElementRule } from './rule.ts';

export const list =
  (ordered: boolean): ElementRule =>
  (element, walk) =>
    walk.enter('list', ({ items, flow }) => {
      const isNumbered = ordered && !isUnnumbered(element);
      const itemBlocks = items.map((item) => item.flow.map(asBlock));
      const stray = flow.map(asBlock); // content of the list outside any item, usually another list
      if (itemBlocks.length === 0) walk.push(stray);
      else
        walk.push([
          {
            kind: 'list',
            ordered: isNumbered,
            ...(isNumbered
              ? numberingOf(
                  labelsIn(
                    element,
                    items.map((item) => item.element),
                  ),
                )
              : {}),
            items: itemBlocks,
          },
          ...stray,
        ]);
    });

/** Returns a rule for items. `change` is applied to the content; `continues` adds it to the item before. */
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
  { kind: 'paragraph', content: [{ kind: 'strong', content: asInlines(flow) }] },
];
