// Parses HTML with parse5, with limits on the number of elements and how deep they nest.
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { NanroError } from '../../errors.ts';
import { isParent, type ChildNode, type Element, type ParentNode } from './dom.ts';

export interface ParseOptions {
  /** The name of the source in messages. */
  readonly name: string;
  /** The most elements of a page. Memory grows with them, not with the bytes. */
  readonly mostElements: number;
}

/** How deep elements may nest. A deeper element becomes a sibling of its parent. Browsers do that at 512. */
const DEEPEST = 500;

/** The most characters of a class attribute. Selectors search it many times. */
const LONGEST_CLASS = 1000;

/** Parses a page, or a fragment of one. Throws NanroError `tooManyElements`. */
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
