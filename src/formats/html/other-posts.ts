// Rows about other posts. A list of posts above or below an article has an author and a
// date in each of its rows.
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
/** How far a row is above the name or the date in it. */
const HIGHEST = 6;
/** The most characters of a row, and its most nodes. Anything longer is a post. */
const LONGEST_ROW = 300;
const MOST_NODES = 100;
/** The least share of the letters of a row that are in the title of a post, which is a link. */
const LEAST_LINKED = 0.3;
/** The fewest letters of a link that is certainly the title of a post. */
const LEAST_TITLE = 10;
/** How many rows on either side of one are compared with it. */
const NEIGHBOURS = 2;

/** Matches what comes before the title of another post, such as the previous or the next one. */
const POINTER = /^[◀▲▼▶∧∨<>|«»\s]*(?:이전|다음|앞|뒷|관련|추천|인기|prev|next|related)/i;

/**
 * Reports whether a name or a date is in a row about another post. `place` has the element with the title of
 * the article, and the elements around it, which are not such rows.
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

/** Reports whether a link with a name or a date has a title as well. */
function hasTitle(link: Element, fact: Element | TextNode): boolean {
  const value = isText(fact) ? fact.value.slice(0, LONGEST_ROW) : '';
  const [{ start, end } = { start: 0, end: value.length }] = datesIn(value);
  const rest = `${textsOf(link, fact)?.text ?? ''}${value.slice(0, start)}${value.slice(end)}`;
  return lettersIn(rest) >= LEAST_TITLE;
}

/** Reports whether links, without the one of a name or a date, are much of what an element says. */
function isRow(element: Element, fact?: Node): boolean {
  const { text, linked } = textsOf(element, fact) ?? { text: '', linked: 0 };
  return linked > 0 && linked >= lettersIn(text) * LEAST_LINKED;
}

/**
 * Reports whether there are other rows like this one, or this one has no labels, or says that it
 * leads to another post.
 */
function isInList(row: Element, place: ReadonlySet<ParentNode>): boolean {
  const near = neighboursOf(row, NEIGHBOURS);
  if (near.some((one) => place.has(one))) return false;
  const alike = near.filter((one) => isAlike(one, row) && isRow(one) && (textsOf(one)?.parts ?? 0) > 1);
  if (alike.length > 1 && alike.some((one) => (textsOf(one)?.linked ?? 0) >= LEAST_TITLE)) return true;
  const hasLabels = children(row).some(({ tagName }) => tagName === 'th');
  return row.tagName === 'tr' ? !hasLabels : POINTER.test(textsOf(row)?.text ?? '');
}

/** Reports whether two elements may be rows of one list. The class of one of them may have an extra word. */
function isAlike(one: Element, other: Element): boolean {
  const [short, long] = [one, other]
    .map((element) => `${attribute(element, 'class') ?? ''} `)
    .toSorted((a, b) => a.length - b.length) as [string, string];
  return one.tagName === other.tagName && (long.startsWith(short) || /^(?:tr|li)$/.test(one.tagName));
}

const lettersIn = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/**
 * Returns the text of an element without `fact` and without times, how many letters of it are in links, and
 * how many parts it has.
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
