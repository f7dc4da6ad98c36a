// How much text the elements of a page have: sentences, other text, and text of links.
import { classify, type Classified } from './chrome-elements.ts';
import { isElement, isText, type Element, type ParentNode } from './dom.ts';

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

type BoxTest = (box: Box) => boolean;

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

/** An element of a page. */
export interface Box extends Classified {
  /** Whether nothing in it counts. */
  readonly isClosed: boolean;
  /** How many entries it has, with itself. */
  size: number;
}

/** A text of a page. */
interface Words {
  readonly block: ParentNode;
  readonly length: number;
  readonly isSentence: boolean;
  /** Whether it is in a link, and right below one. */
  readonly isLinked: boolean;
  readonly isLink: boolean;
}

/** The elements and the texts of a page that may count, in document order, so that it is walked only once. */
export interface Survey {
  readonly root: ParentNode;
  readonly entries: readonly (Box | Words)[];
}

/** Surveys a page. Does not recurse, because there is no limit to how deep pages nest. */
export function surveyOf(root: ParentNode): Survey {
  const entries: (Box | Words)[] = [];
  const stack: { parent: ParentNode; next: number; start: number; isLinked: boolean; box?: Box }[] = [
    { parent: root, next: 0, start: 0, isLinked: false },
  ];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const { parent, isLinked, box } = top;
    const node = parent.childNodes[top.next++];
    if (node === undefined) {
      if (box) box.size = entries.length - top.start;
      stack.pop();
    } else if (isElement(node)) {
      const isClosed = UNREAD.has(node.tagName) || LABELLED.has(node.tagName);
      const { part, isAlwaysChrome } = classify(node);
      const inner: Box = { element: node, part, isAlwaysChrome, isClosed, size: 1 }; // a spread is slow
      entries.push(inner);
      if (!isClosed && node.childNodes.length > 0)
        stack.push({
          parent: node,
          next: 0,
          start: entries.length - 1,
          isLinked: isLinked || node.tagName === 'a',
          box: inner,
        });
    } else if (isText(node)) {
      const text = node.value.trim();
      if (text === '') continue;
      entries.push({
        block: blockAround(parent, root),
        length: text.length,
        isSentence: isSentence(text),
        isLinked,
        isLink: isElement(parent) && parent.tagName === 'a',
      });
    }
  }
  return { root, entries };
}

/** Returns the entries of a survey below an element; none if it is not in the survey. */
export function within({ root, entries }: Survey, element: ParentNode): Survey['entries'] {
  if (element === root) return entries;
  const at = entries.findIndex((entry) => 'element' in entry && entry.element === element);
  const box = entries[at] as Box | undefined;
  return box ? entries.slice(at + 1, at + box.size) : [];
}

/** Calls `visit` for each text, without those in elements for which `visitBox` returns false. */
function forWords(entries: Survey['entries'], visitBox: BoxTest, visit: (words: Words) => void): void {
  for (let index = 0; index < entries.length;) {
    const entry = entries[index]!;
    if (!('element' in entry)) visit(entry);
    else if (!visitBox(entry)) {
      index += entry.size;
      continue;
    }
    index++;
  }
}

/** Weighs all elements of a page but those for which `isLeftOut` returns true, in linear time. */
export function weigh({ root, entries }: Survey, isLeftOut: BoxTest = () => false): WeightOf {
  const weights = new Map<ParentNode, Weight>();
  const weightOf = (node: ParentNode): Weight => {
    const known = weights.get(node);
    if (known) return known;
    const weight = { ...NOTHING };
    weights.set(node, weight);
    return weight;
  };
  const order: Element[] = [];
  forWords(
    entries,
    (box) => {
      order.push(box.element);
      if (CONTROLS.has(box.element.tagName)) weightOf(box.element).controls++;
      return !box.isClosed && !isLeftOut(box);
    },
    ({ block, length, isSentence: isWhole, isLinked }) => {
      const weight = weightOf(block);
      if (isLinked) weight.linked += length;
      else if (isWhole) {
        weight.prose += length;
        weight.all += length;
      } else weight.all += length * (OTHER.get(block.nodeName) ?? LEAST);
    },
  );
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
 * Returns how many characters of sentences there are below `root`, and before an element for which `isLeftOut`
 * returns true.
 */
export function sentencesOf(entries: Survey['entries'], isLeftOut: BoxTest) {
  const starts = new Map<ParentNode, number>();
  let total = 0;
  forWords(
    entries,
    (box) => {
      if (box.isClosed) return false;
      const isOut = isLeftOut(box);
      if (isOut) starts.set(box.element, total);
      return !isOut;
    },
    ({ length, isSentence: isWhole, isLink }) => {
      if (isWhole && !isLink) total += length;
    },
  );
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
