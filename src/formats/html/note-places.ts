// Locates marks and notes in a document.
import {
  attribute,
  children,
  isElement,
  isParent,
  isText,
  parentOf,
  type Element,
  type Node,
  type ParentNode,
} from './dom.ts';
import { isNote, isNoteList } from './note-labels.ts';

const BLOCKS = new Set(
  [
    [
      'p',
      'li',
      'dd',
      'dt',
      'div',
      'aside',
      'section',
      'blockquote',
      'td',
      'th',
      'tr',
      'figcaption',
      'caption',
    ],
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'article', 'main', 'body', 'footer', 'header', 'details', 'table'],
  ].flat(),
);

/** Blocks that are a note as a whole if their first paragraph is one. */
const ITEMS = new Set(['li', 'dd', 'aside', 'tr']);
/** Matches the names of blocks that contain more than a note, or something else. */
const PAGES = /^(?:body|main|article|section|header|h[1-6])$/;

/** Yields an element and its ancestors, innermost first. */
export function* around(element: Element): Generator<Element> {
  for (let each: Element | undefined = element; each; each = parentOf(each)) yield each;
}

/** Returns the innermost block that contains an element, or the element itself if it is a block. */
export function blockOf(element: Element): Element | undefined {
  for (const each of around(element)) if (BLOCKS.has(each.tagName)) return each;
  return undefined;
}

export function contains(outer: Element, inner: Element): boolean {
  for (const each of around(inner)) if (each === outer) return true;
  return false;
}

/** How many levels above the target of a mark its note may be. */
const NEAR = 4;

/** Returns the block that is the note, given the target of a mark. */
export function noteAround(target: Element): Element | undefined {
  let steps = 0;
  for (const each of around(target)) {
    if (isNote(each)) return each;
    if (++steps > NEAR) break;
  }
  let block = blockOf(target);
  if (!block || PAGES.test(block.tagName)) return undefined;
  for (let parent = parentOf(block); parent && ITEMS.has(parent.tagName); parent = parentOf(parent)) {
    if (textBefore(block, parent) !== '') break;
    block = parent;
  }
  return block;
}

/** Reports whether a block belongs to a list of notes. */
export function isListed(note: Element): boolean {
  let steps = 0;
  for (const each of around(note)) {
    if (isNoteList(each)) return true;
    if (++steps > NEAR) break;
  }
  return false;
}

/** Yields the first nodes below another in document order. Unlike `nodesIn`, it never visits the others. */
function* firstNodes(root: ParentNode, most: number): Generator<Node> {
  const stack: { readonly nodes: readonly Node[]; next: number }[] = [{ nodes: root.childNodes, next: 0 }];
  for (let left = most, top = stack.at(-1); top && left > 0; top = stack.at(-1)) {
    const node = top.nodes[top.next++];
    if (node === undefined) stack.pop();
    else {
      left--;
      yield node;
      if (isParent(node)) stack.push({ nodes: node.childNodes, next: 0 });
    }
  }
}

/** The maximum number of nodes in a note. */
const MOST_NODES = 2000;

/** Reports whether a block is small enough for a note and has no headings. */
export function isBrief(note: Element): boolean {
  let nodes = 0;
  for (const node of firstNodes(note, MOST_NODES)) {
    nodes++;
    if (isElement(node) && /^h[1-6]$/.test(node.tagName)) return false;
  }
  return nodes < MOST_NODES;
}

/** The maximum number of nodes and of characters that are compared with a label. */
const START = 60;

/** Returns the text at the start of a block in NFKC. */
export function startOf(block: ParentNode): string {
  let text = '';
  for (const node of firstNodes(block, START)) if (isText(node)) text += node.value.slice(0, START);
  return text.slice(0, START).normalize('NFKC');
}

/** Returns the text in a block before an element, trimmed. */
function textBefore(element: Element, block: Element): string {
  let text = '';
  for (const node of firstNodes(block, START)) {
    if (node === element) break;
    if (isText(node)) text += node.value.slice(0, START);
  }
  return text.trim();
}

/** Reports whether the target of a mark is at the start of its note. Brackets and arrows may precede it. */
export const isAtStart = (target: Element, note: Element): boolean =>
  target === note || !/[\p{L}\p{N}]/u.test(textBefore(target, note));

/** The maximum number of nodes that are searched for letters. */
const NODES = 200;

/** Reports whether a block has letters outside a link in it. A row of page numbers has none. */
export function hasLetters(block: Element, link: Element): boolean {
  for (const node of firstNodes(block, NODES))
    if (
      isText(node) &&
      /\p{L}/u.test(node.value) &&
      !(isElement(node.parentNode) && contains(link, node.parentNode))
    )
      return true;
  return false;
}

/** Reports whether a link is raised, or whether its class says that it is a mark. */
export function isRaised(link: Element): boolean {
  let steps = 0;
  for (const each of around(link)) {
    if (each.tagName === 'sup' || /super|noteref|\bfn/i.test(attribute(each, 'class') ?? '')) return true;
    if (++steps > 2) break;
  }
  return children(link).some(({ tagName }) => tagName === 'sup');
}

const itemNumbers = new WeakMap<Element, number>();

/** Returns the number of an item of a numbered list; undefined for anything else. */
export function itemNumber(item: Element): number | undefined {
  const list = parentOf(item);
  if (item.tagName !== 'li' || list?.tagName !== 'ol') return undefined;
  if (!itemNumbers.has(item)) {
    let next = Number(attribute(list, 'start') ?? 1);
    for (const each of children(list))
      if (each.tagName === 'li') {
        const number = Number(attribute(each, 'value') ?? next);
        itemNumbers.set(each, number);
        next = number + 1;
      }
  }
  return itemNumbers.get(item);
}

const definitions = new WeakMap<Element, Element[]>();

/** Returns the elements of a note: a term with its definitions, or a single element. */
export function partsOf(note: Element): readonly Element[] {
  if (note.tagName !== 'dt' || !note.parentNode) return [note];
  if (!definitions.has(note)) {
    let parts: Element[] = [];
    for (const each of children(note.parentNode)) {
      if (each.tagName === 'dt') definitions.set(each, (parts = [each]));
      else if (each.tagName === 'dd') parts.push(each);
    }
  }
  return definitions.get(note)!;
}
