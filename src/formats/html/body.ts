// Finds the article in a page of a site that nanro has no rules for.
import { callsItselfChrome, hasChromeName, isLabelOfCode } from './chrome-elements.ts';
import { isElement, isText, lineOf, nodesIn, type Element, type ParentNode } from './dom.ts';
import { find, findAll } from './selectors.ts';

/** Selectors of elements that contain an article and little else, the most reliable first. */
const CONTAINERS = [
  '[itemprop=articleBody]',
  '#article-view-content-div',
  '#articleBody, #article_body, #articleBodyContents, #newsEndContents',
  '.article_body, .article-body, .articleBody, .news_body, .article_view, .view_content, .view_cont',
  [
    '.entry-content, .post-content, .post_content, .post-body, .article-content, .article_content',
    '.markdown-body, .vp-doc, .theme-doc-markdown',
  ].join(', '),
  '#bo_v_con, .xe_content, .document_content, .rd_body, .view-content, .board_view',
  'article',
];
/** Selectors of elements that may contain more than the article. */
const WIDER = ['[role=main], main', '#content'];

/** The least characters of a text node that counts as a sentence. Menus and buttons have shorter ones. */
const SENTENCE = 25;
/** The least share of a page’s sentences that is in its article. */
const LEAST_OF_PAGE = 0.3;
/** The least share of its parent’s sentences that an element has if it contains the whole article. */
const LEAST_OF_PARENT = 0.75;
/** Elements that the search goes into. Any other element is part of the article. */
const WRAPPERS = new Set(
  [
    ['div', 'main', 'article', 'form', 'center', 'font', 'span'],
    ['table', 'tbody', 'tr', 'td'],
  ].flat(),
);
/** Elements that an article consists of. The search ends at an element that has such children. */
const PARTS = new Set(
  [
    ['p', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'figure', 'details'],
    ['h2', 'h3', 'h4', 'hr'],
  ].flat(),
);

export interface Body {
  readonly root: ParentNode;
  /** Reports whether an element below `root` belongs to the page and not to the article. */
  readonly isChrome: (element: Element) => boolean;
}

/** Returns the smallest element with most of the sentences of a page. */
export function findBody(document: ParentNode): Body {
  const page = find(document, 'body') ?? document;
  const whole = weigh(page, () => false);
  const total = whole.get(page) ?? 0;
  // An element with most of the page is not chrome, even if its name says so.
  const isChrome = (element: Element): boolean =>
    callsItselfChrome(element) && (whole.get(element) ?? 0) < total / 2;
  // An aside within the article is part of it. A label that names the language of code is not.
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

/**
 * Goes from wrapper to wrapper, while one of the children has nearly everything and
 * there is no text beside it.
 */
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
      weightOf(heaviest) < weightOf(root) * LEAST_OF_PARENT
    )
      return root;
    root = heaviest;
  }
}

/** Elements whose text does not count. A form counts, because some pages are one form. */
const UNWEIGHED = new Set(['a', 'script', 'style', 'noscript', 'template', 'svg', 'select', 'button']);

/** Returns how many characters each element has in sentences, without those of links. */
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
