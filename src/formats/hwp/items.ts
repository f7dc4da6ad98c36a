// Collects paragraphs with a number or a bullet into nested lists.
import { asBlock, type Flow } from '../../article/flow.ts';
import type { Block } from '../../article/model.ts';

export interface Item {
  readonly level: number;
  readonly label: string;
  readonly flow: readonly Flow[];
}

interface OpenList {
  readonly level: number;
  readonly items: Block[][];
  readonly labels: string[];
}

/** Matches bullets that look like the default bullet of lists. */
const PLAIN = /^[•●·ㆍ・∙◦⦁]$/;

/** Returns consecutive items as lists. */
export function listsOf(items: readonly Item[]): Block[] {
  const blocks: Block[] = [];
  const open: OpenList[] = [];
  const close = (): void => {
    const { items: done, labels } = open.pop()!;
    const ordered = !labels.every((label) => PLAIN.test(label));
    const list: Block = { kind: 'list', ordered, ...(ordered ? { labels } : {}), items: done };
    (open.at(-1)?.items.at(-1) ?? blocks).push(list);
  };
  for (const { level, label, flow } of items) {
    while (open.length > 0 && open.at(-1)!.level > level) close();
    const last = open.at(-1);
    if (last?.level === level && PLAIN.test(label) !== PLAIN.test(last.labels.at(-1)!)) close();
    if (open.at(-1)?.level !== level) open.push({ level, items: [], labels: [] });
    const { items: siblings, labels } = open.at(-1)!;
    siblings.push(flow.map(asBlock));
    labels.push(label);
  }
  while (open.length > 0) close();
  return blocks;
}
