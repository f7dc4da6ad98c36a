// How far from the title the parts of a page are. What is near it says when and by whom the page was written.
import { isElement, isText, nodesIn, type Element, type Node, type ParentNode } from './dom.ts';
import type { Page } from './lookups.ts';
import { byNames, splitCapitals } from './element-words.ts';
import { find } from './selectors.ts';
import { keptForTitle } from './title-place.ts';

/** Words in the class or id of parts of a page that are about something else. */
const OTHERS =
  /(?:^|[\s_-])(?:comments?|reply|replies|cmt|fdb|disqus|_?vc)(?=[\s_-]|$)|(?:^|\s)(?:related|similar|recent|recommend|popular|ranking|sidebar|calendar|copyright)/i;
/** Elements that do not say anything about the article. */
const CLOSED = new Set(
  [
    ['nav', 'aside', 'form', 'select', 'button', 'pre', 'blockquote'],
    ['script', 'style', 'noscript', 'template'],
  ].flat(),
);
/** Elements that contain the article, whatever their class is. */
const CONTAINERS = new Set(['body', 'main', 'article']);

/** How much of a class or an id is looked at, in UTF-16 code units. */
const LONGEST_NAME = 300;

/** Reports whether an element is about something else, such as comments. */
export const isOfOthers = ({ tagName, attrs }: Element): boolean => {
  for (const { name, value } of attrs)
    if ((name === 'class' || name === 'id') && namesOthers(value)) return !CONTAINERS.has(tagName);
  return false;
};

const namesOthers = byNames((names) => OTHERS.test(splitCapitals(names.slice(0, LONGEST_NAME))));

/**
 * Reports whether an element may say something about the article, because it is neither a form
 * nor about something else.
 */
export const isAboutArticle = (element: Element): boolean =>
  !CLOSED.has(element.tagName) && !isOfOthers(element);

/** A node, and how far after the title it ends, in characters; Infinity if the title is not shown. */
export interface Placed {
  readonly node: Node;
  readonly distance: number;
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
/** The most headings that distances are measured from. */
const MOST_TITLES = 5;

/** Returns the nodes of a page that may say something about the article, in document order. */
export const placedNodes = ({ document }: Page, title: string | undefined): readonly Placed[] =>
  placesIn(document, title);

const placesIn = keptForTitle((document, title): Placed[] => {
  const bare = (text: string): string => text.replace(/\s/g, '');
  const titles: number[] = []; // where they end
  const others: number[] = []; // where other headings of the first level end
  const found: { readonly node: Node; distance: number }[] = []; // the distances from the start at first
  let place = 0;
  for (const node of nodesIn(find(document, 'body') ?? document, isAboutArticle)) {
    if (isText(node)) place += node.value.trim().length;
    found.push({ node, distance: place });
    if (!isElement(node) || !HEADINGS.has(node.tagName)) continue;
    const heading = shortLine(node) ?? '';
    if (title !== undefined && bare(heading) === bare(title)) titles.push(place + heading.length);
    else if (node.tagName === 'h1') others.push(place + heading.length);
  }
  const anchors = (titles.length > 0 ? titles : others).slice(0, MOST_TITLES);
  const distanceOf = (at: number): number =>
    anchors.reduce((best, end) => (Math.abs(at - end) < Math.abs(best) ? at - end : best), Infinity);
  for (const each of found) each.distance = distanceOf(each.distance);
  return found;
});

/** The most characters of a line, and its most nodes. */
export const LONGEST_LINE = 120;
const MOST_NODES = 30;

/**
 * Returns the text of an element with a space between its parts, without what is about something
 * else; undefined if it is longer than a line.
 */
export function shortLine(root: ParentNode): string | undefined {
  let text = '';
  let nodes = 0;
  for (const node of nodesIn(root, isAboutArticle)) {
    if (++nodes > MOST_NODES || text.length > LONGEST_LINE) return undefined;
    if (isText(node)) text += ` ${node.value.slice(0, 2 * LONGEST_LINE)}`;
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LINE ? undefined : line;
}
