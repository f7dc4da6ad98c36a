// Walks the tree of a document and collects its blocks and headings in a row. The stack is explicit, because documents
// nest as deep as they like.
import type { Flow } from '../../article/flow.ts';
import { createBuilder } from './builder.ts';
import { isElement, isText, type Element, type Node, type ParentNode } from './dom.ts';
import { DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { matcher, type Matcher } from './selectors.ts';

/** How documents of one kind are read: web pages, or Markdown. */
export interface Dialect {
  /** By tag. An element without a rule is looked through: only its content counts. */
  readonly elements: ReadonlyMap<string, ElementRule>;
  /** Whether an element is passed over with all that is in it. */
  readonly isHidden: (element: Element) => boolean;
  readonly readText: (text: string) => string;
  /** Where an address leads; undefined where it leads nowhere. It is not empty and has no white space around it. */
  readonly resolve: (address: string, base: string | undefined) => string | undefined;
}

export interface WalkOptions {
  /** The address of the document, where it is known. */
  readonly base?: string | undefined;
  /** Elements that are passed over with all that is in them. */
  readonly drop?: Matcher | undefined;
  /** Rules by selector, which go before those of the dialect. They show hidden elements, too. */
  readonly elements?: Readonly<Record<string, ElementRule>> | undefined;
}

/** The blocks and headings below a node, or of an element itself. */
export function flowOf(root: ParentNode, dialect: Dialect, options: WalkOptions = {}): Flow[] {
  const { base, drop, elements = {} } = options;
  const walk: Walk = {
    ...createBuilder(),
    resolve: (address) => {
      const trimmed = trimAddress(address);
      return trimmed === '' ? undefined : dialect.resolve(trimmed, base);
    },
  };
  const special = Object.entries(elements).map(([selector, rule]) => [matcher(selector), rule] as const);
  const enter = (element: Element): Outcome => {
    if (drop?.(element)) return DONE;
    const rule = special.find(([matches]) => matches(element))?.[1];
    if (!rule && dialect.isHidden(element)) return DONE;
    return (rule ?? dialect.elements.get(element.tagName))?.(element, walk);
  };
  const stack: { readonly nodes: readonly Node[]; next: number; readonly leave: (() => void) | undefined }[] =
    [];
  stack.push({ nodes: isElement(root) ? [root] : root.childNodes, next: 0, leave: undefined });
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.next++];
    if (node === undefined) {
      top.leave?.();
      stack.pop();
    } else if (isText(node)) walk.text(dialect.readText(node.value));
    else if (isElement(node)) {
      const outcome = enter(node);
      if (outcome !== DONE) stack.push({ nodes: node.childNodes, next: 0, leave: outcome ?? undefined });
    }
  }
  return walk.end();
}

/** Characters of an address that leads anywhere. Pictures come as addresses of megabytes. */
const LONGEST_ADDRESS = 10_000;

/** Without white space around it, and with a scheme where it has a host. Empty where it leads nowhere. */
const trimAddress = (address = ''): string =>
  address.length > LONGEST_ADDRESS ? '' : address.trim().replace(/^\/\//, 'https://');
