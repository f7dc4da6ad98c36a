// Parses XML into a small tree, with limits. Entities that a document declares are never expanded.
import { createRequire } from 'node:module';
import type { Budget } from './budget.ts';

// saxes is a CommonJS package. Requiring it is 20 ms faster than importing it (Node 20).
const { SaxesParser } = createRequire(import.meta.url)('saxes') as typeof import('saxes');

export interface XmlElement {
  /** The name without its namespace prefix, because documents choose their own prefixes. */
  readonly name: string;
  /** The attributes by their full names. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Whether the whole document is well-formed. Not every reader requires that. */
  readonly isWellFormed: boolean;
  /** Whether the root element is closed. If it is not, the end of the document is missing. */
  readonly isComplete: boolean;
}

interface Options {
  readonly budget: Budget;
  /** The names of elements that are skipped with everything in them. They do not count towards the limit. */
  readonly skipped?: ReadonlySet<string>;
}

/** The maximum depth of elements. A deeper element becomes a sibling of its parent. */
const DEEPEST = 300;
/** How many attributes take as much memory as an element. */
const ATTRIBUTES_PER_ELEMENT = 8;
/** The number of errors after which a text is not taken for XML. Each error takes time. */
const MOST_ERRORS = 1000;

type Growing = Omit<XmlElement, 'children'> & { readonly children: (XmlElement | string)[] };

/**
 * Parses a document, as far as possible if it is not well-formed. Returns undefined if it has no elements, or
 * if hardly any of it is XML. Throws NanroError `tooManyElements`.
 */
export function parseXml(xml: string, { budget, skipped }: Options): XmlDocument | undefined {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const stack: Growing[] = [];
  let root: Growing | undefined;
  let errors = 0;
  let depthSkipped = 0; // how many of the open elements are skipped
  const addText = (text: string): void => {
    const top = stack.at(-1);
    if (top && depthSkipped === 0) top.children.push(text);
  };
  parser.on('error', () => {
    if (++errors > MOST_ERRORS) throw new TooManyErrors();
  });
  parser.on('opentag', ({ name: fullName, attributes }) => {
    const name = fullName.slice(fullName.indexOf(':') + 1);
    if (depthSkipped > 0 || skipped?.has(name)) {
      depthSkipped++;
      return;
    }
    budget.spend(1 + Math.floor(Object.keys(attributes).length / ATTRIBUTES_PER_ELEMENT));
    const element: Growing = { name, attributes, children: [] };
    stack[Math.min(stack.length, DEEPEST) - 1]?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => {
    if (depthSkipped > 0) depthSkipped--;
    else stack.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(xml);
    const isComplete = stack.length === 0 && depthSkipped === 0;
    parser.close();
    return root && { root, isWellFormed: errors === 0, isComplete };
  } catch (error) {
    if (error instanceof TooManyErrors) return undefined;
    throw error;
  }
}

class TooManyErrors extends Error {}

/** Returns the child elements of an element: all, or those with a name. */
export const elementsIn = (parent: XmlElement | undefined, name?: string): XmlElement[] =>
  (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** Returns the first child element with a name. */
export const elementIn = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** Returns the text below an element. */
export function textIn(element: XmlElement | undefined): string {
  let text = '';
  const stack: (XmlElement | string)[] = element ? [element] : [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!);
  }
  return text;
}
