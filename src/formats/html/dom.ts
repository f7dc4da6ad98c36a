// The tree of a document, and the questions that are asked of it. Its nodes are those of parse5.
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Node | undefined | null): node is Element =>
  node !== undefined && node !== null && 'tagName' in node;
export const isText = (node: Node | undefined): node is DefaultTreeAdapterTypes.TextNode =>
  node?.nodeName === '#text';
export const isParent = (node: Node): node is ParentNode => 'childNodes' in node;

export function attribute(element: Element, name: string): string | undefined {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return undefined;
}

export const children = (parent: ParentNode): Element[] => parent.childNodes.filter(isElement);

export const parentOf = (element: Element): Element | undefined =>
  isElement(element.parentNode) ? element.parentNode : undefined;

/** The nodes below a node in the order of the document; `enter` says of each whether to look below it. No recursion. */
export function* nodesIn(
  root: ParentNode,
  enter: (element: Element) => boolean = () => true,
): Generator<Node> {
  const stack: Node[] = root.childNodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (!isParent(node) || (isElement(node) && !enter(node))) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index--) stack.push(node.childNodes[index]!);
  }
}

const TEXTLESS = new Set(['script', 'style', 'template', 'noscript']);

/** The text of a node, with its white space as it is; `<br>` is a newline. */
export function textOf(root: ParentNode): string {
  let text = '';
  for (const node of nodesIn(root, ({ tagName }) => !TEXTLESS.has(tagName))) {
    if (isText(node)) text += node.value;
    else if (node.nodeName === 'br') text += '\n';
  }
  return text;
}

/** Characters of a title or a name at the most: a page may hold a megabyte of them. */
const LONGEST_LINE = 10_000;

/** Nodes of an element of which only a few characters matter. */
const SHORT = 30;

/** The text of an element that has but a few nodes; undefined where it has more, since elements may nest without end. */
export function shortText(root: ParentNode): string | undefined {
  let text = '';
  let nodes = 0;
  for (const node of nodesIn(root)) {
    if (++nodes > SHORT) return undefined;
    if (isText(node)) text += node.value.slice(0, SHORT);
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of a node on one line; undefined where there is none. */
export function lineOf(root: ParentNode | undefined): string | undefined {
  return (
    (root &&
      textOf(root)
        .slice(0, LONGEST_LINE)
        .replace(/[\s\u200b]+/g, ' ')
        .trim()) ||
    undefined
  );
}

/** A tree of one's own, as parse5 would have it. */
export const createFragment = (): ParentNode => ({ nodeName: '#document-fragment', childNodes: [] });

export function appendElement(
  parent: ParentNode,
  tagName: string,
  attributes: readonly (readonly [string, string | number])[] | null = null,
): Element {
  const attrs = attributes?.map(([name, value]) => ({ name, value: String(value) })) ?? [];
  const element: Element = {
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI: HTML,
    childNodes: [],
    parentNode: parent,
  };
  parent.childNodes.push(element);
  return element;
}

export function appendText(parent: ParentNode, value: string): void {
  const last = parent.childNodes.at(-1);
  if (isText(last)) last.value += value;
  else if (value !== '') parent.childNodes.push({ nodeName: '#text', value, parentNode: parent });
}

const HTML = 'http://www.w3.org/1999/xhtml' as Element['namespaceURI'];
