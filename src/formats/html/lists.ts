// Lists and their items, those of definitions too.
import { asBlock, asInlines, type Flow } from '../../article/flow.ts';
import { attribute } from './dom.ts';
import { block, type ElementRule } from './rule.ts';

export const list =
  (ordered: boolean): ElementRule =>
  (element, walk) =>
    walk.enter('list', ({ items, flow }) => {
      const start = Math.trunc(Number(attribute(element, 'start') ?? 1));
      const own = items.map((item) => item.map(asBlock));
      const stray = flow.map(asBlock); // lists that stand in a list without an item of their own
      if (own.length === 0) walk.push(stray);
      else
        walk.push([
          { kind: 'list', ordered, ...(ordered && start >= 0 && start !== 1 ? { start } : {}), items: own },
          ...stray,
        ]);
    });

/** An item of the list around it; `goesOn`: of the item before it. */
export const item =
  (change: (flow: Flow[]) => Flow[] = (flow) => flow, goesOn = false): ElementRule =>
  (element, walk) => {
    const around = walk.frame();
    if (around.kind !== 'list') return block(element, walk);
    return walk.enter('item', ({ flow }) => {
      const own = change(flow);
      const before = goesOn ? around.items.at(-1) : undefined;
      if (before) for (const part of own) before.push(part);
      else around.items.push(own);
    });
  };

export const asTerm = (flow: Flow[]): Flow[] => [
  { kind: 'paragraph', content: [{ kind: 'strong', content: asInlines(flow) }] },
];
