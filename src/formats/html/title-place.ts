// Finds the title of an article in its page.
import { isElement, isText, nodesIn, parentOf, shortText, type Element, type ParentNode } from './dom.ts';
import { findAll } from './selectors.ts';

const bare = (text: string): string => text.replace(/[\s\u200b]+/g, '').toLowerCase();

/** Elements whose text the page does not show. */
const UNREAD = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg']);

/** How many headings are examined. */
const MOST_HEADINGS = 200;
/** The maximum length of a title that is looked for, in characters. */
const LONGEST_TITLE = 300;

/** A function of a document and its title. */
type ForTitle<Result> = (document: ParentNode, title: string | undefined) => Result;

/**
 * Returns a function that remembers its last result for each document, because the author, the date, the
 * category and the text of a page are all looked for near the same title.
 */
export function keptForTitle<Result>(compute: ForTitle<Result>): ForTitle<Result> {
  const last = new WeakMap<ParentNode, { readonly title: string | undefined; readonly result: Result }>();
  return (document, title) => {
    const known = last.get(document);
    if (known && known.title === title) return known.result;
    const result = compute(document, title);
    last.set(document, { title, result });
    return result;
  };
}

/**
 * Returns the element with the title, and all its ancestors. It is the heading with that text, or else the
 * first other element with it, or else the only `<h1>`. Returns an empty set if there is none.
 */
export const titlePlace: ForTitle<ReadonlySet<ParentNode>> = keptForTitle((document, title) => {
  const place = new Set<ParentNode>();
  for (let one = elementWithTitle(document, title); one; one = parentOf(one)) place.add(one);
  return place;
});

function elementWithTitle(document: ParentNode, title: string | undefined): Element | undefined {
  const headings = findAll(document, 'h1, h2, h3, h4').slice(0, MOST_HEADINGS);
  const tops = headings.filter(({ tagName }) => tagName === 'h1');
  const only = tops.length === 1 ? tops[0] : undefined;
  const wanted = title === undefined ? '' : bare(title.slice(0, LONGEST_TITLE));
  if (wanted === '') return only;
  const named = headings.find((heading) => bare(shortText(heading, LONGEST_TITLE) ?? '') === wanted);
  return named ?? elementWithText(document, wanted) ?? only;
}

/** Returns the first element outside links that has a text. `wanted` is the text without spaces. */
function elementWithText(document: ParentNode, wanted: string): Element | undefined {
  for (const node of nodesIn(document, ({ tagName }) => !UNREAD.has(tagName))) {
    if (!isText(node) || node.value.length < wanted.length || node.value.length > 2 * LONGEST_TITLE) continue;
    const parent = node.parentNode;
    if (isElement(parent) && parent.tagName !== 'a' && bare(node.value) === wanted) return parent;
  }
  return undefined;
}
