// The tree of a document, made of parse5's nodes, and functions that read it.
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type ParentNode = DefaultTreeAdapterTypes.ParentNode;
export type Namespace = Element['namespaceURI'];
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: Node | undefined | null): node is Element =>
  node !== undefined && node !== null && 'tagName' in node;
export const isText = (node: Node | undefined): node is TextNode => node?.nodeName === '#text';
export const isParent = (node: Node): node is ParentNode => 'childNodes' in node;

/** Returns the value of an attribute; undefined if the element or the attribute does not exist. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return undefined;
}

export const children = (parent: ParentNode): Element[] => parent.childNodes.filter(isElement);

/** Returns an element with its neighbours: at most `most` elements before it and after it. */
export function neighboursOf(element: Element, most: number): Element[] {
  const nodes = element.parentNode?.childNodes ?? [element];
  const index = nodes.indexOf(element);
  const near: Element[] = [element];
  for (const step of [-1, 1])
    for (let at = index + step, found = 0; found < most && at >= 0 && at < nodes.length; at += step) {
      const node = nodes[at];
      if (!isElement(node)) continue;
      found++;
      if (step < 0) near.unshift(node);
      else near.push(node);
    }
  return near;
}

export const parentOf = (element: Element): Element | undefined =>
  isElement(element.parentNode) ? element.parentNode : undefined;

/**
 * Yields the nodes below a node in document order. Skips the nodes below an element if `enter` returns false
 * for it. Does not recurse, because documents may nest to any depth.
 */
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

/** Elements whose content does not belong to the text of the document. */
export const TEXTLESS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** Returns the text below a node, including white space. `<br>` becomes a newline. */
export function textOf(root: ParentNode): string {
  let text = '';
  for (const node of nodesIn(root, ({ tagName }) => !TEXTLESS.has(tagName))) {
    if (isText(node)) text += node.value;
    else if (node.nodeName === 'br') text += '\n';
  }
  return text;
}

/** The maximum length of a title or a name in characters. On a hostile page, it may have megabytes. */
const LONGEST_LINE = 10_000;

/** The maximum number of nodes that `shortText` reads, and of characters in each. */
const SHORT = 30;

/**
 * Returns the text of an element that has only a few nodes; undefined if it has more. Reads at most `longest`
 * characters of each node.
 */
export function shortText(root: ParentNode, longest = SHORT): string | undefined {
  let text = '';
  let nodes = 0;
  for (const node of nodesIn(root)) {
    if (++nodes > SHORT) return undefined;
    if (isText(node)) text += node.value.slice(0, longest);
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Returns the text below a node on one line; undefined if it is blank. */
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

/** Returns a function that computes its result once for each document and keeps it. */
export function keptForDocument<Result extends object>(
  compute: (document: ParentNode) => Result,
): (document: ParentNode) => Result {
  const results = new WeakMap<ParentNode, Result>();
  return (document) => {
    const known = results.get(document);
    if (known) return known;
    const result = compute(document);
    results.set(document, result);
    return result;
  };
}

/** Returns an empty tree. */
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

export const HTML = 'http://www.w3.org/1999/xhtml' as Namespace;
