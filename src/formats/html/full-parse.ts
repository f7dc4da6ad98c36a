// Parses any HTML with parse5, which takes 20 ms to load.
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';
import { weighText, type Budget } from '../budget.ts';
import type { ChildNode, Element, ParentNode } from './dom.ts';
import { weighElement } from './quick/element-weights.ts';

/**
 * The maximum depth of elements. A deeper element becomes a sibling of its parent. Browsers do the same at
 * 512.
 */
const DEEPEST = 500;

/** An element during parsing, with its depth. */
interface Nested extends Element {
  depth: number;
}

const depthOf = (node: ParentNode | ChildNode): number | undefined => (node as Partial<Nested>).depth;

/**
 * Parses a page, or a fragment of one. Its text must have been counted already. Throws NanroError
 * `tooManyElements`.
 */
export function parseFully(html: string, { spend }: Budget, isFragment = false): ParentNode {
  const createElement: typeof defaultTreeAdapter.createElement = (tagName, namespaceURI, attrs): Nested => {
    spend(weighElement(tagName, attrs));
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
  return isFragment ? parseFragment(html, options) : parse(html, options);
}

/** Like `parseFully`, but also counts the text. */
export function parseWhole(html: string, budget: Budget, isFragment = false): ParentNode {
  budget.spend(weighText(html));
  return parseFully(html, budget, isFragment);
}
