// How much text the elements of a page have: sentences, other text, and text of links.
import { isElement, isText, nodesIn, type Element, type Node, type ParentNode } from './dom.ts';

/** The least characters of a text node that counts as a sentence. Menus and buttons have shorter ones. */
const SENTENCE = 25;
/** The end of a sentence. A line that ends like this counts as one, however short it is. */
const SENTENCE_END = /[.!?…。！？]["”’'」』)\]]{0,2}$/;
/** What a character of text that is no sentence weighs, by the tag of its element. */
const OTHER: ReadonlyMap<string, number> = new Map([
  ['p', 1],
  ['blockquote', 1],
  ['pre', 1],
  ['dd', 1],
  ['div', 0.5],
]);
/** What it weighs in other elements, such as labels. */
const LEAST = 0.25;

/** The text of an element, in UTF-16 code units. */
export interface Weight {
  /** Characters in sentences, without those of links. */
  prose: number;
  /** Characters in sentences and in other text, which may count for less. */
  all: number;
  /** Characters of links. */
  linked: number;
  /** How many fields, buttons and forms there are. */
  controls: number;
}

const NOTHING: Readonly<Weight> = { prose: 0, all: 0, linked: 0, controls: 0 };

/** Returns what an element weighs. Elements within a line, such as `<b>`, weigh nothing. */
export type WeightOf = (node: ParentNode) => Readonly<Weight>;

type Test = (element: Element) => boolean;

/** Elements without text for readers. */
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'svg']);
const CONTROLS = new Set(['form', 'input', 'select', 'textarea', 'button', 'iframe']);
/** Controls whose text does not count. A form counts, because some pages are one form. */
const LABELLED = new Set(['select', 'button', 'textarea']);
/** Elements within a line. Their text counts for the element around them. */
const INLINE = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'code',
  'mark',
  'small',
  'sub',
  'sup',
  'br',
]);

const isSentence = (text: string): boolean => text.length >= SENTENCE || SENTENCE_END.test(text.slice(-4));

/** Yields the elements and the text that may count. */
const readable = (root: ParentNode, isLeftOut: Test): Generator<Node> =>
  nodesIn(
    root,
    (element) => !UNREAD.has(element.tagName) && !LABELLED.has(element.tagName) && !isLeftOut(element),
  );

/** Weighs all elements of a page but those for which `isLeftOut` returns true, in linear time. */
export function weigh(root: ParentNode, isLeftOut: Test = () => false): WeightOf {
  const weights = new Map<ParentNode, Weight>();
  const weightOf = (node: ParentNode): Weight => {
    const known = weights.get(node);
    if (known) return known;
    const weight = { ...NOTHING };
    weights.set(node, weight);
    return weight;
  };
  const order: Element[] = [];
  /** The links, and the elements in them. */
  const links = new Set<Node>();
  for (const node of readable(root, isLeftOut)) {
    const parent = 'parentNode' in node ? node.parentNode : null;
    if (!parent) continue;
    if (isElement(node)) {
      if (node.tagName === 'a' || links.has(parent)) links.add(node);
      order.push(node);
      if (CONTROLS.has(node.tagName)) weightOf(node).controls++;
    } else if (isText(node)) {
      const text = node.value.trim();
      if (text === '') continue;
      const block = blockAround(parent, root);
      const weight = weightOf(block);
      if (links.has(parent)) weight.linked += text.length;
      else if (isSentence(text)) {
        weight.prose += text.length;
        weight.all += text.length;
      } else weight.all += text.length * (OTHER.get(block.nodeName) ?? LEAST);
    }
  }
  for (const element of order.reverse()) {
    const weight = weights.get(element);
    if (!weight || !element.parentNode) continue;
    const parent = weightOf(blockAround(element.parentNode, root));
    parent.prose += weight.prose;
    parent.all += weight.all;
    parent.linked += weight.linked;
    parent.controls += weight.controls;
  }
  return (node) => weights.get(node) ?? NOTHING;
}

/**
 * Returns how many characters of sentences there are below `root`, and before an element for which
 * `isLeftOut` returns true.
 */
export function sentencesOf(root: ParentNode, isLeftOut: Test) {
  const starts = new Map<ParentNode, number>();
  let total = 0;
  const records: Test = (element) => {
    const isOut = isLeftOut(element);
    if (isOut) starts.set(element, total);
    return isOut;
  };
  for (const node of readable(root, records)) {
    if (!isText(node) || (isElement(node.parentNode) && node.parentNode.tagName === 'a')) continue;
    const text = node.value.trim();
    if (text !== '' && isSentence(text)) total += text.length;
  }
  return { total, before: (element: Element): number => starts.get(element) ?? 0 };
}

/** How many elements within a line may be around a text. Deeper ones are weighed like blocks. */
const MOST_INLINES = 16;

/** Returns the innermost element around a node that is not within a line, or the node itself. */
function blockAround(node: ParentNode, root: ParentNode): ParentNode {
  let block = node;
  for (let depth = 0; depth < MOST_INLINES && block !== root; depth++) {
    if (!isElement(block) || !INLINE.has(block.tagName) || !block.parentNode) return block;
    block = block.parentNode;
  }
  return block;
}
