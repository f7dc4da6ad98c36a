// Parses HTML with parse5, with limits on the number of elements and how deep they nest.
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { NanroError } from '../../errors.ts';
import type { ChildNode, Element, ParentNode } from './dom.ts';

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

/** An element while it is parsed, with how deep it nests. */
interface Nested extends Element {
  depth: number;
}

const depthOf = (node: ParentNode | ChildNode): number | undefined => (node as Partial<Nested>).depth;

/** Parses a page, or a fragment of one. Throws NanroError `tooManyElements`. */
export function parseHtml(html: string, { name, mostElements }: ParseOptions, fragment = false): ParentNode {
  let elements = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (tagName, namespaceURI, attrs): Nested => {
    if (++elements > mostElements)
      throw new NanroError({ kind: 'tooManyElements', name, limit: mostElements });
    for (const attr of attrs)
      if (attr.name === 'class' && attr.value.length > LONGEST_CLASS)
        attr.value = attr.value.slice(0, LONGEST_CLASS);
    return { nodeName: tagName, tagName, attrs, namespaceURI, childNodes: [], parentNode: null, depth: 0 };
  };
  const appendChild = (parent: ParentNode, child: ChildNode): void => {
    const depth = (depthOf(parent) ?? 0) + 1;
    const isTooDeep = depth > DEEPEST;
    if (depthOf(child) !== undefined) (child as Nested).depth = Math.min(depth, DEEPEST);
    defaultTreeAdapter.appendChild(isTooDeep ? (parent as Element).parentNode! : parent, child);
  };
  const options = {
    treeAdapter: { ...defaultTreeAdapter, createElement, appendChild },
    scriptingEnabled: false,
  };
  return fragment ? parseFragment(html, options) : parse(html, options);
}
