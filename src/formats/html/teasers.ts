// Finds teasers: boxes side by side that contain the titles of other posts, which are links, and little else.
import {
  attribute,
  children,
  isElement,
  lineOf,
  neighboursOf,
  parentOf,
  type Element,
  type ParentNode,
} from './dom.ts';
import { findAll } from './selectors.ts';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** Elements that may be a teaser. */
const BOXES = new Set(['div', 'li', 'article', 'section', 'a', 'td']);
/** How many levels above its heading the box of a teaser may be. */
const HIGHEST = 6;
/** The maximum number of headings that are examined. */
const MOST = 500;

/** Returns the boxes below `root` that contain a linked heading and have a similar box beside them. */
export function teasersIn(
  document: ParentNode,
  root: ParentNode,
  isLeftOut: (element: Element) => boolean,
): ReadonlySet<Element> {
  const counts = new Map<Element, number>();
  const titles: Element[] = [];
  const isWithin = withinTest(root, isLeftOut);
  for (const heading of findAll(document, HEADINGS).filter(isWithin)) {
    if (titles.length >= MOST) break;
    const isTitle = isLinked(heading, root);
    if (isTitle) titles.push(heading);
    // A box that contains a heading without a link is not a teaser.
    for (const one of boxesAround(heading, root))
      counts.set(one, (counts.get(one) ?? 0) + (isTitle ? 1 : MOST));
  }
  const isTeaser = (element: Element): boolean => BOXES.has(element.tagName) && counts.get(element) === 1;
  const found = titles.flatMap((title) => {
    const boxes = boxesAround(title, root).filter(isTeaser);
    const beside = boxes.find((box) =>
      neighboursOf(box, 1).some((one) => one !== box && isTeaser(one) && isAlike(one, box)),
    );
    return beside ? [beside] : [];
  });
  return new Set(found);
}

/**
 * Returns a function that reports whether an element is below `root` but not inside an element that is left
 * out.
 */
function withinTest(
  root: ParentNode,
  isLeftOut: (element: Element) => boolean,
): (element: Element) => boolean {
  const known = new Map<ParentNode, boolean>([[root, true]]);
  return (element) => {
    const path: ParentNode[] = [];
    let one: ParentNode | null = element.parentNode;
    for (; one && !known.has(one) && !(isElement(one) && isLeftOut(one)); one = parentNodeOf(one))
      path.push(one);
    const isWithin = one !== null && known.get(one) === true;
    for (const each of path) known.set(each, isWithin);
    return isWithin;
  };
}

const parentNodeOf = (node: ParentNode): ParentNode | null => (isElement(node) ? node.parentNode : null);

/** Reports whether a heading begins with a link to another page, or is inside one. */
function isLinked(heading: Element, root: ParentNode): boolean {
  const [first] = children(heading);
  const links = [first, ...boxesAround(heading, root)].filter((one) => one?.tagName === 'a');
  return links.some((link) => /^[^#]+$/.test(attribute(link, 'href') ?? '') && lineOf(link) !== undefined);
}

function boxesAround(heading: Element, root: ParentNode): Element[] {
  const boxes: Element[] = [];
  for (let one = parentOf(heading); one && one !== root && boxes.length < HIGHEST; one = parentOf(one))
    boxes.push(one);
  return boxes;
}

const isAlike = (one: Element, other: Element): boolean =>
  one.tagName === other.tagName &&
  attribute(one, 'class')?.split(/\s/, 1)[0] === attribute(other, 'class')?.split(/\s/, 1)[0];
