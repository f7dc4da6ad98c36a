// Finds the article in a page for which nanro has no rules.
import { classify, isChromeOfList, LABELS_OF_CODE, type Classified } from './chrome-elements.ts';
import { attribute, children, isElement, lineOf, type Element, type ParentNode } from './dom.ts';
import { findAll } from './selectors.ts';
import { isWithin, surveyOf, type Box, type Survey } from './survey.ts';
import { teasersIn } from './teasers.ts';
import { titlePlace } from './title-place.ts';
import { sentencesOf, weigh, type WeightOf } from './weights.ts';

/** Selectors of elements that contain an article and little else, most reliable first. */
const CONTAINERS = [
  '[itemprop=articleBody]',
  '#article-view-content-div',
  '#articleBody, #article_body, #articleBodyContents, #newsEndContents',
  '.article_body, .article-body, .articleBody, .news_body, .article_view, .view_content, .view_cont',
  [
    '.entry-content, .post-content, .post_content, .post-body, .article-content, .article_content',
    '.markdown-body, .vp-doc, .theme-doc-markdown',
  ].join(', '),
  [
    '#bo_v_con, .xe_content, .rhymix_content, .document_content, .rd_body, .view-content, .board_view',
    '.write_div, .post_article, .board-contents, .topic_contents, .fr-view, #user_contents',
  ].join(', '),
  'article',
];
/** Selectors of elements that may contain more than the article. */
const WIDER = ['[role=main], main', '#content'];

/** The minimum share of a page’s text that belongs to its article. */
const LEAST_OF_PAGE = 0.3;
/** If an element contains the whole article, it has at least this share of the text in its parent. */
const LEAST_OF_PARENT = 0.75;
/** Elements that the search enters. Any other element is part of the article. */
const WRAPPERS = new Set(
  [
    ['div', 'main', 'article', 'form', 'center', 'font', 'span'],
    ['table', 'tbody', 'tr', 'td'],
  ].flat(),
);
/** Elements that articles consist of. The search stops at an element that has such children. */
const PARTS = new Set(
  [
    ['p', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'figure', 'details'],
    ['h2', 'h3', 'h4', 'hr'],
  ].flat(),
);
/**
 * The minimum length of the sentences, in characters, that make a box part of the article, and the text
 * around it an article.
 */
const LEAST_OF_BOX = 25;
/**
 * The minimum length of the sentences, in characters, and their minimum share of the page, for an article
 * around its title.
 */
const LEAST_OF_ARTICLE = 200;
const LEAST_OF_TITLED = 0.2;

/** The sentences of an article are at least this many times as long as those at its ends. */
const LEAST_OF_END = 2;

/**
 * The minimum length of the text beside comments. A page with less is a thread, and its comments are the
 * content.
 */
const LEAST_BESIDE_COMMENTS = 6;
/** The minimum length of the text beside links. A page with less is a list of links. */
const LEAST_BESIDE_LINKS = 8;

type Test = (element: Element) => boolean;

type ChromeTest = (one: Classified) => boolean;

export interface Body {
  readonly root: Element;
  /** Reports whether an element below `root` belongs to the page rather than to the article. */
  readonly isChrome: (element: Element) => boolean;
}

/**
 * Returns the smallest element that contains most of the text of a page. `title` is the title of the article.
 */
export function findBody(document: ParentNode, title: string | undefined): Body {
  const survey = surveyOf(document);
  const { page } = survey;
  const place = titlePlace(document, title);
  const [heading] = place;
  const whole = weigh(survey);
  const weighOthers = (isOut: ChromeTest): WeightOf =>
    weigh(survey, (box) => box.element === heading || isOut(box));
  let isChrome = chromeOf(survey, whole, place, commentsIn(survey, place));
  let weightOf = weighOthers(isChrome);
  let isList = false;
  if (weightOf(page.element).all < LEAST_BESIDE_COMMENTS) {
    isChrome = chromeOf(survey, whole, place, []);
    weightOf = weighOthers(isChrome);
  }
  if (weightOf(page.element).all < LEAST_BESIDE_LINKS) {
    // This is a page of links: a list of posts, search results, or the menus of a page that scripts draw.
    isList = true;
    isChrome = isChromeOfList;
    weightOf = weighOthers(isChrome);
  }
  const amountOf = (node: ParentNode): number => weightOf(node).all + (isList ? weightOf(node).linked : 0);
  const total = amountOf(page.element);
  const heaviestOf = (selectors: readonly string[]): Element | undefined => {
    for (const selector of selectors) {
      const [best] = findAll(document, selector).toSorted((a, b) => amountOf(b) - amountOf(a));
      const least = total * (isList ? LEAST_OF_PARENT : LEAST_OF_PAGE);
      if (best && amountOf(best) > 0 && amountOf(best) >= least) return best;
    }
    return undefined;
  };
  const labels = new Set(findAll(document, LABELS_OF_CODE));
  const isLeftOut: ChromeTest = (one) => isChrome(one) || labels.has(one.element);
  const isOut: Test = (element) => isLeftOut(classify(element));
  const root = heaviestOf(CONTAINERS) ?? descend(heaviestOf(WIDER) ?? page.element, amountOf, isOut);
  const box = survey.boxOf(root)!; // anything with a weight is in the survey
  return { root, isChrome: isList ? isOut : chromeWithin(document, survey, box, whole, isLeftOut, labels) };
}

/** Returns a function that reports whether an element of a page is chrome. */
function chromeOf(
  { page, boxOf }: Survey,
  whole: WeightOf,
  place: ReadonlySet<ParentNode>,
  comments: readonly Element[],
): ChromeTest {
  const isComments = new Set(comments);
  const all = whole(page.element).prose;
  const total = comments.reduce((rest, element) => rest - whole(element).prose, all);
  const least = Math.max(LEAST_OF_ARTICLE, total * LEAST_OF_TITLED);
  const titled = boxOf([...place].find((element) => whole(element).prose >= least));
  const isTitled = (box: Box): boolean => titled === undefined || isWithin(box, titled);
  // An element with most of the text is not chrome, whatever its name says, unless the article around the
  // title is elsewhere.
  const isMost: Test = (element) => {
    const { prose } = whole(element);
    const box = boxOf(element);
    return prose > 0 && prose >= total / 2 && box !== undefined && (place.has(element) || isTitled(box));
  };
  return ({ element, part, isAlwaysChrome }) =>
    isComments.has(element) || ((isAlwaysChrome || part === 'chrome') && !isMost(element));
}

/** Returns the elements whose names indicate comments, without those inside others. */
function commentsIn({ marked }: Survey, place: ReadonlySet<ParentNode>): Element[] {
  const comments: Box[] = [];
  for (const box of marked) {
    const isComments = box.part === 'comments' && !box.isClosed && !place.has(box.element);
    const last = comments.at(-1);
    if (isComments && !(last && isWithin(box, last))) comments.push(box);
  }
  return comments.map(({ element }) => element);
}

/**
 * Returns a function that reports whether an element within the article is chrome. A box between paragraphs
 * that contains sentences of its own is part of the article, whatever its name is.
 */
function chromeWithin(
  document: ParentNode,
  survey: Survey,
  root: Box,
  whole: WeightOf,
  isLeftOut: ChromeTest,
  labels: ReadonlySet<Element>,
): Test {
  const isEnd: ChromeTest = ({ element, part }) =>
    part === 'end' && whole(element).prose < whole(root.element).prose / LEAST_OF_END;
  const teasers = teasersIn(document, root.element, (element) => isLeftOut(classify(element)));
  const inside = survey.marked.filter((box) => box !== root && isWithin(box, root));
  const chrome = inside.filter((box) => isLeftOut(box) || isEnd(box));
  const candidates = new Set([...chrome.map(({ element }) => element), ...teasers, ...labels]);
  const { total, before } = sentencesOf(survey, root, ({ element }) => candidates.has(element));
  const isBetween = (element: Element): boolean =>
    Math.min(before(element), total - before(element)) >= LEAST_OF_BOX;
  const isBox = (element: Element): boolean => {
    const { prose, linked, controls } = whole(element);
    return prose >= LEAST_OF_BOX && prose > linked && controls === 0;
  };
  const teased = [...teasers].reduce((sum, element) => sum + whole(element).prose, 0);
  const hasTeasers = total >= LEAST_OF_ARTICLE && teased < total / LEAST_OF_END;
  return (element) => {
    if (element.tagName === 'aside') return hasChromeName(element) && !(isBox(element) && isBetween(element));
    if (!candidates.has(element)) return false;
    if (hasTeasers && teasers.has(element)) return total - before(element) < LEAST_OF_ARTICLE;
    const one = classify(element);
    if (isEnd(one)) return !isBetween(element);
    const isPart = isBox(element) && (isBetween(element) || isSection(element));
    return isLeftOut(one) && (one.isAlwaysChrome || !isPart);
  };
}

/**
 * Matches the classes of sections that generators make from headings. The generators also derive the
 * section's id from its heading.
 */
const SECTION_CLASS = /^(?:section|level\d|sect\d)?$/;

/**
 * Reports whether an element is a section of a document: it begins with a heading, and only its id indicates
 * a part.
 */
const isSection = (element: Element): boolean =>
  (element.tagName === 'section' || element.tagName === 'div') &&
  hasChromeName(element) &&
  SECTION_CLASS.test(attribute(element, 'class') ?? '') &&
  /^h[1-6]$/.test(children(element)[0]?.tagName ?? '');

const hasChromeName = (element: Element): boolean => classify(element).part === 'chrome';

/** Reports whether a table contains data, judging by header cells in its first row. */
function hasHeads(table: Element): boolean {
  if (table.tagName !== 'table') return false;
  const [group] = children(table).filter(({ tagName }) => tagName === 'thead' || tagName === 'tbody');
  const [row] = group ? children(group) : [];
  return row !== undefined && children(row).some(({ tagName }) => tagName === 'th');
}

/**
 * Descends through wrappers, as long as one child has nearly all of the text and there is no text beside it.
 */
function descend(
  start: Element,
  amountOf: (node: ParentNode) => number,
  isChrome: (element: Element) => boolean,
): Element {
  let root = start;
  for (;;) {
    const parts = root.childNodes.filter(isElement).filter((child) => !isChrome(child));
    const heaviest = parts.reduce<Element | undefined>(
      (best, child) => (best && amountOf(best) >= amountOf(child) ? best : child),
      undefined,
    );
    const isAtEnd = parts.some((child) => PARTS.has(child.tagName) && lineOf(child) !== undefined);
    if (
      isAtEnd ||
      !heaviest ||
      !WRAPPERS.has(heaviest.tagName) ||
      hasHeads(heaviest) ||
      amountOf(heaviest) === 0 ||
      amountOf(heaviest) < amountOf(root) * LEAST_OF_PARENT
    )
      return root;
    root = heaviest;
  }
}
