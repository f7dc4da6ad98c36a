// Where the article of a page is, on a site without rules of its own.
import { callsItselfChrome, hasChromeName, isLabelOfCode } from './chrome-elements.ts';
import { isElement, isText, lineOf, nodesIn, type Element, type ParentNode } from './dom.ts';
import { find, findAll } from './selectors.ts';

/** Containers that articles stand in, the surest first. */
const CONTAINERS = [
  '[itemprop=articleBody]',
  '#article-view-content-div',
  '#articleBody, #article_body, #articleBodyContents, #newsEndContents',
  '.article_body, .article-body, .articleBody, .news_body, .article_view, .view_content, .view_cont',
  '.entry-content, .post-content, .post_content, .post-body, .article-content, .article_content, .markdown-body, .vp-doc, .theme-doc-markdown',
  '#bo_v_con, .xe_content, .document_content, .rd_body, .view-content, .board_view',
  'article',
];
/** Containers that may hold more than the article. */
const WIDER = ['[role=main], main', '#content'];

/** A text node of a sentence; menus and buttons have shorter ones. */
const SENTENCE = 25;
/** The share of a page’s sentences that its article has at the least, and that a container has of what is around it. */
const LEAST_OF_PAGE = 0.3;
const MOST_OF_PARENT = 0.75;
/** What a search for the body goes into; all else is a part of it. */
const WRAPPERS = new Set(
  [
    ['div', 'main', 'article', 'form', 'center', 'font', 'span'],
    ['table', 'tbody', 'tr', 'td'],
  ].flat(),
);
/** What a body has among its children: where there are some, the search is at its end. */
const PARTS = new Set(
  [
    ['p', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'figure', 'details'],
    ['h2', 'h3', 'h4', 'hr'],
  ].flat(),
);

export interface Body {
  readonly root: ParentNode;
  /** Chrome that stands within. */
  readonly isChrome: (element: Element) => boolean;
}

/** The smallest container with most of the sentences of a page. */
export function findBody(document: ParentNode): Body {
  const page = find(document, 'body') ?? document;
  const whole = weigh(page, () => false);
  const total = whole.get(page) ?? 0;
  // What has most of the page in it is no chrome, whatever it calls itself.
  const isChrome = (element: Element): boolean =>
    callsItselfChrome(element) && (whole.get(element) ?? 0) < total / 2;
  // Within the article an aside is of it, and what names the language of code is not.
  const isInnerChrome = (element: Element): boolean =>
    element.tagName === 'aside' ? hasChromeName(element) : isChrome(element) || isLabelOfCode(element);
  const weights = weigh(page, isChrome);
  const least = (weights.get(page) ?? 0) * LEAST_OF_PAGE;
  const weightOf = (node: ParentNode): number => weights.get(node) ?? 0;
  const heaviestOf = (selectors: readonly string[]): Element | undefined => {
    for (const selector of selectors) {
      const [best] = findAll(document, selector).toSorted((a, b) => weightOf(b) - weightOf(a));
      if (best && weightOf(best) > 0 && weightOf(best) >= least) return best;
    }
    return undefined;
  };
  const root = heaviestOf(CONTAINERS) ?? descend(heaviestOf(WIDER) ?? page, weightOf, isInnerChrome);
  return { root, isChrome: isInnerChrome };
}

/** Goes into the wrapper that has nearly all, as long as there is one and no part of the text stands beside it. */
function descend(
  start: ParentNode,
  weightOf: (node: ParentNode) => number,
  isChrome: (element: Element) => boolean,
): ParentNode {
  let root = start;
  for (;;) {
    const parts = root.childNodes.filter(isElement).filter((child) => !isChrome(child));
    const heaviest = parts.reduce<Element | undefined>(
      (best, child) => (best && weightOf(best) >= weightOf(child) ? best : child),
      undefined,
    );
    const isAtEnd = parts.some((child) => PARTS.has(child.tagName) && lineOf(child) !== undefined);
    if (
      isAtEnd ||
      !heaviest ||
      !WRAPPERS.has(heaviest.tagName) ||
      weightOf(heaviest) === 0 ||
      weightOf(heaviest) < weightOf(root) * MOST_OF_PARENT
    )
      return root;
    root = heaviest;
  }
}

/** What is no text of the page; a form may hold all of it. */
const UNWEIGHED = new Set(['a', 'script', 'style', 'noscript', 'template', 'svg', 'select', 'button']);

/** How many characters of sentences outside of links each element has. */
function weigh(root: ParentNode, isChrome: (element: Element) => boolean): Map<ParentNode, number> {
  const weights = new Map<ParentNode, number>();
  const order: ParentNode[] = [root];
  const goesInto = (element: Element): boolean => !UNWEIGHED.has(element.tagName) && !isChrome(element);
  for (const node of nodesIn(root, goesInto)) {
    if (isElement(node)) order.push(node);
    else if (isText(node)) {
      const length = node.value.trim().length;
      if (length >= SENTENCE && node.parentNode)
        weights.set(node.parentNode, (weights.get(node.parentNode) ?? 0) + length);
    }
  }
  for (const node of order.reverse()) {
    const parent = isElement(node) ? node.parentNode : null;
    const weight = weights.get(node);
    if (parent && weight) weights.set(parent, (weights.get(parent) ?? 0) + weight);
  }
  return weights;
}
