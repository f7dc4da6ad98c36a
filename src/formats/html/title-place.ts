// Where the title of an article is in its page.
import type { Page } from './lookups.ts';
import { isElement, isText, nodesIn, parentOf, shortText, type Element, type ParentNode } from './dom.ts';

const bare = (text: string): string => text.replace(/[\s\u200b]+/g, '').toLowerCase();

const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
/** Reports whether a text may be a title, by its length. */
const mayBe = (text: string, title: string): boolean =>
  text.length >= title.length && text.length < 2 * LONGEST_TITLE;

/** How many headings are looked at. */
const MOST_HEADINGS = 200;
/** The most characters of a title that is looked for. */
const LONGEST_TITLE = 300;

/**
 * Returns the element with the title and all elements around it: the heading with that text, or else the
 * first other element with it, or else the only `<h1>`. Returns an empty set if there is none.
 */
export function titlePlace(page: ParentNode, title: string | undefined): ReadonlySet<ParentNode> {
  const wanted = title === undefined ? '' : bare(title.slice(0, LONGEST_TITLE));
  const headings: Element[] = [];
  let other: Element | undefined;
  for (const node of nodesIn(page, ({ tagName }) => !UNREAD.has(tagName))) {
    if (isElement(node)) {
      if (HEADINGS.has(node.tagName) && headings.length < MOST_HEADINGS) headings.push(node);
    } else if (!other && wanted !== '' && isText(node) && mayBe(node.value, wanted)) {
      const parent = node.parentNode;
      if (isElement(parent) && parent.tagName !== 'a' && bare(node.value) === wanted) other = parent;
    }
  }
  const named = headings.find(
    (heading) => wanted !== '' && bare(shortText(heading, LONGEST_TITLE) ?? '') === wanted,
  );
  const tops = headings.filter(({ tagName }) => tagName === 'h1');
  const found = named ?? other ?? (tops.length === 1 ? tops[0] : undefined);
  const path = new Set<ParentNode>();
  for (let element = found; element; element = parentOf(element)) path.add(element);
  return path;
}

const places = new WeakMap<ParentNode, ReadonlySet<ParentNode>>();

/** Returns the place of the title in a page, which is looked for once. */
export function titlePlaceIn({ document }: Page, title: string | undefined): ReadonlySet<ParentNode> {
  let place = places.get(document);
  if (!place) places.set(document, (place = titlePlace(document, title)));
  return place;
}
