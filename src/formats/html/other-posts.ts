// Recognises rows about other posts. In a list of posts above or below an article, each row may have an
// author and a date.
import { datesIn } from '../dates.ts';
import {
  attribute,
  children,
  isElement,
  isText,
  neighboursOf,
  nodesIn,
  parentOf,
  type Element,
  type Node,
  type ParentNode,
  type TextNode,
} from './dom.ts';

/** Elements that may be a row. */
const ROWS = new Set(['tr', 'li', 'dl', 'dt', 'dd', 'div', 'article', 'section', 'p']);
/** How many levels above the name or the date in it a row may be. */
const HIGHEST = 6;
/** The maximum number of characters and of nodes in a row. Anything longer is a post. */
const LONGEST_ROW = 300;
const MOST_NODES = 100;
/** The minimum share of the letters of a row that belong to the title of a post, which is a link. */
const LEAST_LINKED = 0.3;
/** The minimum number of letters in a link that is certainly the title of a post. */
const LEAST_TITLE = 10;
/** How many rows before and after a row are compared with it. */
const NEIGHBOURS = 2;

/** Matches the text before the title of another post, such as the previous or next one. */
const POINTER = /^[◀▲▼▶∧∨<>|«»\s]*(?:이전|다음|앞|뒷|관련|추천|인기|prev|next|related)/i;

/**
 * Reports whether a name or a date is in a row about another post. `place` contains the element with the
 * title of the article and its ancestors; these are never such rows.
 */
export function isInOtherPost(fact: Element | TextNode, place: ReadonlySet<ParentNode>): boolean {
  let row = isElement(fact.parentNode) ? fact.parentNode : undefined;
  for (let height = 0; row && !place.has(row) && height < HIGHEST; height++, row = parentOf(row))
    if (
      row.tagName === 'a'
        ? hasTitle(row, fact)
        : ROWS.has(row.tagName) && isRow(row, fact) && isInList(row, place)
    )
      return true;
  return false;
}

/** Reports whether a link that contains a name or a date also contains a title. */
function hasTitle(link: Element, fact: Element | TextNode): boolean {
  const value = isText(fact) ? fact.value.slice(0, LONGEST_ROW) : '';
  const [{ start, end } = { start: 0, end: value.length }] = datesIn(value);
  const rest = `${textsOf(link, fact)?.text ?? ''}${value.slice(0, start)}${value.slice(end)}`;
  return lettersIn(rest) >= LEAST_TITLE;
}

/**
 * Reports whether links make up much of the text in an element. The link with `fact`, a name or a date, does
 * not count.
 */
function isRow(element: Element, fact?: Node): boolean {
  const { text, linked } = textsOf(element, fact) ?? { text: '', linked: 0 };
  return linked > 0 && linked >= lettersIn(text) * LEAST_LINKED;
}

/**
 * Reports whether there are similar rows beside a row, or the row has no labels, or it says that it leads to
 * another post.
 */
function isInList(row: Element, place: ReadonlySet<ParentNode>): boolean {
  const near = neighboursOf(row, NEIGHBOURS);
  if (near.some((one) => place.has(one))) return false;
  const alike = near.filter((one) => isAlike(one, row) && isRow(one) && (textsOf(one)?.parts ?? 0) > 1);
  if (alike.length > 1 && alike.some((one) => (textsOf(one)?.linked ?? 0) >= LEAST_TITLE)) return true;
  const hasLabels = children(row).some(({ tagName }) => tagName === 'th');
  return row.tagName === 'tr' ? !hasLabels : POINTER.test(textsOf(row)?.text ?? '');
}

/**
 * Reports whether two elements may be rows of the same list. The class of one of them may have an extra word.
 */
function isAlike(one: Element, other: Element): boolean {
  const [short, long] = [one, other]
    .map((element) => `${attribute(element, 'class') ?? ''} `)
    .toSorted((a, b) => a.length - b.length) as [string, string];
  return one.tagName === other.tagName && (long.startsWith(short) || /^(?:tr|li)$/.test(one.tagName));
}

const lettersIn = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/**
 * Returns the text of an element without `fact` and without times, the number of its letters that are in
 * links, and the number of its parts.
 */
function textsOf(
  element: Element,
  fact?: Node,
): { readonly text: string; readonly linked: number; readonly parts: number } | undefined {
  let text = '';
  let linked = 0;
  let parts = 0;
  let nodes = 0;
  const links = new Set<Node>();
  for (const node of nodesIn(element, (one) => one !== fact && one.tagName !== 'time')) {
    if (++nodes > MOST_NODES || text.length > LONGEST_ROW) return undefined;
    const parent = 'parentNode' in node ? node.parentNode : null;
    if (node.nodeName === 'time') parts++;
    if (isElement(node) && (node.tagName === 'a' || (parent && links.has(parent)))) links.add(node);
    if (!isText(node) || node === fact || node.value.trim() === '') continue;
    const value = node.value.trim().slice(0, LONGEST_ROW);
    text += ` ${value}`;
    parts++;
    if (parent && links.has(parent)) linked += lettersIn(value);
  }
  return { text: text.trim(), linked, parts };
}
