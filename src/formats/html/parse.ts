// HTML → its tree: parse5, with limits to how many elements a page may have and how deep they may stand.
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { NanroError } from '../../errors.ts';
import { isParent, type ChildNode, type Element, type ParentNode } from './dom.ts';

export interface ParseOptions {
  /** What messages call the source. */
  readonly name: string;
  /** Elements that a page may have: memory goes with them, not with its bytes. */
  readonly mostElements: number;
}

/** Elements within each other: what is nested deeper stands beside what it would be in, as browsers have it (at 512). */
const DEEPEST = 500;

/** Characters of classes: they are asked for again and again. */
const LONGEST_CLASS = 1000;

/** Parses a page, or with `fragment` a piece of one. Throws NanroError `tooManyElements`. */
export function parseHtml(html: string, { name, mostElements }: ParseOptions, fragment = false): ParentNode {
  let elements = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...parts) => {
    if (++elements > mostElements)
      throw new NanroError({ kind: 'tooManyElements', name, limit: mostElements });
    for (const attr of parts[2])
      if (attr.name === 'class' && attr.value.length > LONGEST_CLASS)
        attr.value = attr.value.slice(0, LONGEST_CLASS);
    return defaultTreeAdapter.createElement(...parts);
  };
  const depths = new WeakMap<ParentNode, number>();
  const appendChild = (parent: ParentNode, child: ChildNode): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    const isTooDeep = depth > DEEPEST;
    if (isParent(child)) depths.set(child, isTooDeep ? DEEPEST : depth);
    defaultTreeAdapter.appendChild(isTooDeep ? (parent as Element).parentNode! : parent, child);
  };
  const options = {
    treeAdapter: { ...defaultTreeAdapter, createElement, appendChild },
    scriptingEnabled: false,
  };
  return fragment ? parseFragment(html, options) : parse(html, options);
}
