// HTML as a tree: parse5, with a limit to how many elements a page may have, and the questions that are asked of it.
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { NanroError } from '../../errors.ts';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

export interface ParseOptions {
  /** What messages call the source. */
  readonly name: string;
  /** Elements that a page may have: memory goes with them, not with its bytes. */
  readonly mostElements: number;
}

/** Elements within each other: what is nested deeper stands beside what it would be in, as browsers have it (at 512). */
const DEEPEST = 500;

/** Parses a page, or with `fragment` a piece of one. Throws NanroError `tooManyElements`. */
export function parseHtml(html: string, { name, mostElements }: ParseOptions, fragment = false): ParentNode {
  let elements = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...parts) => {
    if (++elements > mostElements) throw new NanroError({ kind: 'tooManyElements', name, limit: mostElements });
    return defaultTreeAdapter.createElement(...parts);
  };
  const depths = new WeakMap<ParentNode, number>();
  const appendChild = (parent: ParentNode, child: ChildNode): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    const isTooDeep = depth > DEEPEST;
    if (isParent(child)) depths.set(child, isTooDeep ? DEEPEST : depth);
    defaultTreeAdapter.appendChild(isTooDeep ? (parent as Element).parentNode! : parent, child);
  };
  const options = { treeAdapter: { ...defaultTreeAdapter, createElement, appendChild }, scriptingEnabled: false };
  return fragment ? parseFragment(html, options) : parse(html, options);
}

export const isElement = (node: Node | undefined | null): node is Element => node !== undefined && node !== null && 'tagName' in node;
export const isText = (node: Node | undefined): node is DefaultTreeAdapterTypes.TextNode => node?.nodeName === '#text';
const isParent = (node: Node): node is ParentNode => 'childNodes' in node;

export function attribute(element: Element, name: string): string | undefined {
  for (const { name: own, value } of element.attrs) if (own === name) return value;
  return undefined;
}

export const children = (parent: ParentNode): Element[] => parent.childNodes.filter(isElement);

export const parentOf = (element: Element): Element | undefined => (isElement(element.parentNode) ? element.parentNode : undefined);

/** The nodes below a node in the order of the document; `enter` says of each whether to look below it. No recursion. */
export function* nodesIn(root: ParentNode, enter: (element: Element) => boolean = () => true): Generator<Node> {
  const stack: Node[] = root.childNodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (!isParent(node) || (isElement(node) && !enter(node))) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) stack.push(node.childNodes[index]!);
  }
}

const UNREAD = new Set(['script', 'style', 'template', 'noscript']);

/** The text of a node, with its white space as it is; `<br>` is a newline. */
export function textOf(root: ParentNode): string {
  let text = '';
  for (const node of nodesIn(root, ({ tagName }) => !UNREAD.has(tagName))) {
    if (isText(node)) text += node.value;
    else if (node.nodeName === 'br') text += '\n';
  }
  return text;
}

/** Characters of a title or a name at the most: a page may hold a megabyte of them. */
const LONGEST_LINE = 10_000;

/** The text of a node on one line; undefined where there is none. */
export function lineOf(root: ParentNode | undefined): string | undefined {
  return (root && textOf(root).slice(0, LONGEST_LINE).replace(/[\s\u200b]+/g, ' ').trim()) || undefined;
}
