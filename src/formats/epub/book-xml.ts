// Parses the XML of a book other than its chapters: the container, the package document and the NCX.
import type { Budget } from '../budget.ts';
import type { ChildNode, Element, ParentNode } from '../html/dom.ts';
import { parseXml, type XmlElement } from '../xml.ts';

/**
 * Parses XML into a tree like that of HTML, with lower-case names. Returns undefined if the XML is not
 * well-formed: many old books have such package documents, and they can be parsed as HTML. Throws NanroError
 * `tooManyElements`.
 */
export function parseBookXml(xml: string, budget: Budget): ParentNode | undefined {
  const document = parseXml(xml, { budget });
  return document?.isWellFormed && document.isComplete ? elementOf(document.root, null) : undefined;
}

/** Converts an element to one of the HTML tree. */
function elementOf({ name, attributes, children }: XmlElement, parentNode: Element | null): Element {
  const tagName = name.toLowerCase();
  const element = {
    nodeName: tagName,
    tagName,
    attrs: Object.entries(attributes).map(([key, value]) => ({ name: key.toLowerCase(), value })),
    namespaceURI: '',
    childNodes: [] as ChildNode[],
    parentNode,
  } as unknown as Element;
  for (const child of children)
    element.childNodes.push(
      typeof child === 'string'
        ? { nodeName: '#text', value: child, parentNode: element }
        : elementOf(child, element),
    );
  return element;
}
