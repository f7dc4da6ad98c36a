// Measures how far from the title the parts of a page are. The parts near it tell when and by whom the page
// was written.
import { isText, nodesIn, type Element, type ParentNode, type TextNode } from './dom.ts';
import { classify, type Classified } from './chrome-elements.ts';
import type { Page } from './lookups.ts';
import { surveyOf, visit } from './survey.ts';
import { keptForTitle } from './title-place.ts';

/** Elements that do not say anything about the article. */
const CLOSED = new Set(
  [
    ['nav', 'aside', 'form', 'select', 'button', 'pre', 'blockquote'],
    ['script', 'style', 'noscript', 'template'],
  ].flat(),
);

/**
 * Reports whether an element may say something about the article. It must be neither a form nor about
 * something else.
 */
const isAboutArticle = ({ element, isOfOthers }: Classified): boolean =>
  !CLOSED.has(element.tagName) && !isOfOthers;

/**
 * An element or a text, and how far after the title it ends, in characters; Infinity if no title is shown.
 */
export interface Placed {
  readonly node: Element | TextNode;
  readonly distance: number;
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
/** The maximum number of headings from which distances are measured. */
const MOST_TITLES = 5;

/** Returns the elements and texts that may say something about the article, in document order. */
export const placedNodes = ({ document }: Page, title: string | undefined): readonly Placed[] =>
  placesIn(document, title);

const placesIn = keptForTitle((document, title): Placed[] => {
  const bare = (text: string): string => text.replace(/\s/g, '');
  const titles: number[] = []; // the ends of the titles
  const others: number[] = []; // the ends of other headings of the first level
  const found: { readonly node: Element | TextNode; distance: number }[] = []; // `distance` is measured from the start at first
  let place = 0;
  const survey = surveyOf(document);
  visit(
    survey,
    survey.page,
    (box) => {
      const { element } = box;
      found.push({ node: element, distance: place });
      if (HEADINGS.has(element.tagName)) {
        const heading = shortLine(element) ?? '';
        if (title !== undefined && bare(heading) === bare(title)) titles.push(place + heading.length);
        else if (element.tagName === 'h1') others.push(place + heading.length);
      }
      return isAboutArticle(box);
    },
    ({ node, length }) => {
      place += length;
      found.push({ node, distance: place });
    },
  );
  const anchors = (titles.length > 0 ? titles : others).slice(0, MOST_TITLES);
  for (const each of found) each.distance = distanceFrom(anchors, each.distance);
  return found;
});

/** Returns the distance of a place from the closest anchor; negative before it. */
function distanceFrom(anchors: readonly number[], place: number): number {
  let closest = Infinity;
  for (const anchor of anchors) if (Math.abs(place - anchor) < Math.abs(closest)) closest = place - anchor;
  return closest;
}

/** The maximum number of characters and of nodes in a line. */
export const LONGEST_LINE = 120;
const MOST_NODES = 30;

/**
 * Returns the text of an element, with a space between its parts and without parts about something else;
 * undefined if it is longer than a line.
 */
export function shortLine(root: ParentNode): string | undefined {
  let text = '';
  let nodes = 0;
  for (const node of nodesIn(root, (element) => isAboutArticle(classify(element)))) {
    if (++nodes > MOST_NODES || text.length > LONGEST_LINE) return undefined;
    if (isText(node)) text += ` ${node.value.slice(0, 2 * LONGEST_LINE)}`;
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LINE ? undefined : line;
}
