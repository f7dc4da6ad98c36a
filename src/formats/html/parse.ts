// Parses HTML with parse5, with limits on the number of elements and how deep they nest.
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { weighText, type Budget } from '../budget.ts';
import type { ChildNode, Element, ParentNode } from './dom.ts';

/** How deep elements may nest. A deeper element becomes a sibling of its parent. Browsers do that at 512. */
const DEEPEST = 500;

/** The most characters of a class or an id. Their names are searched many times. */
const LONGEST_NAMES = 1000;
/** How many elements take as much time as one of these. */
const WEIGHTS: Readonly<Record<string, number>> = { a: 3, details: 3, dt: 2 };
/** How many attributes take as much memory as an element. */
const ATTRIBUTES_PER_ELEMENT = 4;

/** An element while it is parsed, with how deep it nests. */
interface Nested extends Element {
  depth: number;
}

const depthOf = (node: ParentNode | ChildNode): number | undefined => (node as Partial<Nested>).depth;

/** Parses a page, or a fragment of one. Throws NanroError `tooManyElements`. */
export function parseHtml(html: string, { spend }: Budget, fragment = false): ParentNode {
  const createElement: typeof defaultTreeAdapter.createElement = (tagName, namespaceURI, attrs): Nested => {
    const weight = Object.hasOwn(WEIGHTS, tagName) ? WEIGHTS[tagName]! : 1;
    spend(weight + Math.floor(attrs.length / ATTRIBUTES_PER_ELEMENT));
    for (const attr of attrs)
      if ((attr.name === 'class' || attr.name === 'id') && attr.value.length > LONGEST_NAMES)
        attr.value = attr.value.slice(0, LONGEST_NAMES);
    return { nodeName: tagName, tagName, attrs, namespaceURI, childNodes: [], parentNode: null, depth: 0 };
  };
  const appendChild = (parent: ParentNode, child: ChildNode): void => {
    const depth = (depthOf(parent) ?? 0) + 1;
    const isTooDeep = depth > DEEPEST;
    if (depthOf(child) !== undefined) (child as Nested).depth = Math.min(depth, DEEPEST);
    defaultTreeAdapter.appendChild(isTooDeep ? (parent as Element).parentNode! : parent, child);
  };
  spend(weighText(html));
  const options = {
    treeAdapter: { ...defaultTreeAdapter, createElement, appendChild },
    scriptingEnabled: false,
  };
  return fragment ? parseFragment(html, options) : parse(html, options);
}
