// Surveys a page: lists its elements and texts in document order, so that the page is walked only once.
import { classify, type Classified } from './chrome-elements.ts';
import { isElement, isText, keptForDocument, type Element, type ParentNode, type TextNode } from './dom.ts';
import { find } from './selectors.ts';

export interface Box extends Classified {
  /** The innermost block around the element; undefined for the whole page. */
  readonly block: Box | undefined;
  /** Whether nothing inside the element counts. */
  readonly isClosed: boolean;
  /** The index of the element among the entries of the survey, and the index after its last descendant. */
  readonly start: number;
  end: number;
}

/** A text of a page that is not blank. */
export interface Words {
  readonly node: TextNode;
  /** The innermost block around the text. */
  readonly block: Box;
  /** The length without surrounding white space, in UTF-16 code units. */
  readonly length: number;
  readonly isSentence: boolean;
  /** Whether the text is inside a link, and whether it is directly in one. */
  readonly isLinked: boolean;
  readonly isLink: boolean;
}

export type Entry = Box | Words;
export type BoxTest = (box: Box) => boolean;

export interface Survey {
  readonly page: Box;
  /** All entries in document order. The first is the page itself. */
  readonly entries: readonly Entry[];
  /** The boxes whose tags or names indicate a part of a page. */
  readonly marked: readonly Box[];
  /** Returns the entry of an element; undefined if it is not in the survey. */
  readonly boxOf: (node: ParentNode | undefined) => Box | undefined;
}

/** Reports whether a box is `around`, or is inside it. */
export const isWithin = ({ start }: Box, around: Box): boolean => start >= around.start && start < around.end;

export const isBox = (entry: Entry): entry is Box => 'element' in entry;

/**
 * The minimum length of a text that counts as a sentence, in characters. Menus and buttons have shorter
 * texts.
 */
const SENTENCE = 25;
/** Matches the end of a sentence. A line that ends like this counts as a sentence, however short it is. */
const SENTENCE_END = /[.!?…。！？]["”’'」』)\]]{0,2}$/;

const isSentence = (text: string): boolean => text.length >= SENTENCE || SENTENCE_END.test(text.slice(-4));

/** Elements that contain no text for readers, and controls whose text does not count. */
const CLOSED = new Set(
  [
    ['script', 'style', 'noscript', 'template', 'svg'],
    ['select', 'button', 'textarea'], // A form counts, because some pages are one form.
  ].flat(),
);
/** Inline elements. Their text counts for the block around them. */
const INLINE = new Set(
  [
    ['a', 'b', 'strong', 'i', 'em', 'u', 's'],
    ['code', 'mark', 'small', 'sub', 'sup', 'br'],
  ].flat(),
);

/** Returns the survey of a page. It is made only once for each page. */
export const surveyOf = keptForDocument(
  (document): Survey => surveyFrom(find(document, 'body', 'html')!), // parse5 gives every page an <html>
);

/** Surveys an element. It may recurse, because the parser limits the depth of pages. */
function surveyFrom(root: Element): Survey {
  const entries: Entry[] = [];
  const marked: Box[] = [];
  const boxes = new Map<ParentNode | undefined, Box>();
  const addBox = (element: Element, around: Box | undefined, isLinked: boolean): Box => {
    const { tagName, childNodes } = element;
    const { part, isAlwaysChrome, isOfOthers } = classify(element);
    const isClosed = CLOSED.has(tagName);
    const start = entries.length;
    // Written out, because a spread is slow.
    const box: Box = {
      element,
      part,
      isAlwaysChrome,
      isOfOthers,
      block: around,
      isClosed,
      start,
      end: start,
    };
    entries.push(box);
    if (part || isAlwaysChrome) marked.push(box);
    boxes.set(element, box);
    const block = around && INLINE.has(tagName) ? around : box;
    const isLink = tagName === 'a';
    if (!isClosed)
      for (const node of childNodes)
        if (isElement(node)) addBox(node, block, isLinked || isLink);
        else if (isText(node)) addWords(node, block, isLinked || isLink, isLink);
    box.end = entries.length;
    return box;
  };
  const addWords = (node: TextNode, block: Box, isLinked: boolean, isLink: boolean): void => {
    const text = node.value.trim();
    if (text === '') return;
    entries.push({ node, block, length: text.length, isSentence: isSentence(text), isLinked, isLink });
  };
  const page = addBox(root, undefined, false);
  return { page, entries, marked, boxOf: (node) => boxes.get(node) };
}

/**
 * Calls `enter` for the boxes below `root`, and `visitWords` for the texts. Skips everything inside a box for
 * which `enter` returns false.
 */
export function visit(
  { entries }: Survey,
  root: Box,
  enter: BoxTest,
  visitWords: (words: Words) => void,
): void {
  for (let index = root.start + 1; index < root.end;) {
    const entry = entries[index]!;
    if (!isBox(entry)) visitWords(entry);
    else if (!enter(entry)) {
      index = entry.end;
      continue;
    }
    index++;
  }
}
