// Chrome: the parts of a page around its article, recognised by their tags, classes and ids.
import { isBox } from './boxes.ts';
import { attribute, type Element } from './dom.ts';
import { byNames, splitCapitals } from './element-words.ts';
import { isTexScript } from './formula-elements.ts';
import { matcher } from './selectors.ts';

const CHROME_TAGS = new Set(
  [
    ['nav', 'aside', 'footer', 'dialog'],
    ['form', 'button', 'select'],
    ['script', 'style', 'noscript', 'template', 'svg'],
  ].flat(),
);

/** Words in the class, the id or the role of chrome. */
const CHROME_WORDS = new Set(
  [
    ['nav', 'navi', 'navigation', 'gnb', 'lnb', 'snb', 'navbox'],
    ['menu', 'menubar', 'toolbar', 'breadcrumb', 'breadcrumbs', 'toc', 'outline', 'skip'],
    ['pagination', 'pager', 'paging', 'prevnext', 'prev', 'next'],
    ['sidebar', 'footer', 'widget', 'widgets', 'complementary', 'hidden'],
    ['share', 'sharing', 'sns', 'social', 'subscribe', 'subscription', 'newsletter'],
    ['related', 'relate', 'relatedposts', 'hatnote', 'recommend', 'recommended'],
    ['ranking', 'rank', 'popular'],
    ['banner', 'ad', 'ads', 'adv', 'advert', 'advertisement', 'adsbygoogle'],
    ['sponsor', 'sponsored', 'promo', 'promotion'],
    ['login', 'search', 'modal', 'popup', 'cookie', 'copyright'],
    ['tag', 'tags', 'meta', 'byline', 'reporter', 'journalist', 'contributors', 'edit', 'editsection'],
    ['reactions', 'postprofile', 'jumpbox', 'online'],
    ['counter', 'visit', 'vote', 'good', 'nogood', 'emotion', 'likes'],
  ].flat(),
);

/** Words in the class, the id or the role of comments of readers. */
const COMMENT_WORDS = new Set(['comment', 'comments', 'reply', 'replies', 'cmt', 'disqus', 'respond']);

/** Words in the names of the parts at the ends of an article: its licence, and who wrote it. */
const END_WORDS = new Set([
  'license',
  'licence',
  'licensing',
  'author',
  'authors',
  'bio',
  'profile',
  'writer',
]);

/** Words in the class of an article. They override words of chrome: `tag-content` is the article. */
const ARTICLE_WORDS = new Set(['article', 'content', 'contents', 'body', 'main', 'entry', 'post']);

/** Reports whether an element is chrome by its tag, or is hidden. */
export const isAlwaysChrome = (element: Element): boolean =>
  (CHROME_TAGS.has(element.tagName) && !isBox(element) && !isTexScript(element)) ||
  attribute(element, 'aria-hidden') === 'true';

/** Reports whether the class, id or role of an element names chrome, and none of them names an article. */
export const hasChromeName = (element: Element): boolean => partOf(element) === 'chrome';

/** Names of chrome that a page of links has for its links, such as the results of a search. */
const LIST = /search|rank|popular|recommend|relate|tag|result|next/i;

/** Reports whether an element is chrome in a page that is a list of links. */
export const isChromeOfList = (element: Element): boolean =>
  isAlwaysChrome(element) ||
  element.tagName === 'header' ||
  (hasChromeName(element) && !LIST.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`));

/**
 * Returns the part of a page that the names of an element indicate: the first of PARTS if
 * they indicate several.
 */
function partOf({ tagName, attrs }: Element): Part {
  let part: Part;
  for (const { name, value } of attrs) {
    const isName = name === 'class' || name === 'role' || (name === 'id' && !HEADINGS.has(tagName));
    const named = isName ? partNamedBy(value) : undefined;
    if (named && (!part || PARTS.indexOf(named) < PARTS.indexOf(part))) part = named;
  }
  return part;
}

/** An element, the part of a page that its names indicate, and whether it is chrome whatever they indicate. */
export interface Classified {
  readonly element: Element;
  readonly part: Part;
  readonly isAlwaysChrome: boolean;
}

export const classify = (element: Element): Classified => ({
  element,
  part: partOf(element),
  isAlwaysChrome: isAlwaysChrome(element),
});

/** Elements whose ids generators make from their words. */
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Matches a label beside code: its language, or its line numbers. */
export const isLabelOfCode = matcher(
  '[class*=language-] > .lang, [class*=language-] > .line-numbers-wrapper',
);

/** The part of a page that a name indicates; undefined if it indicates none. */
type Part = (typeof PARTS)[number] | undefined;
/** If the names of an element indicate several parts, it is the first of these. */
const PARTS = ['article', 'comments', 'chrome', 'end'] as const;

const partNamedBy = byNames((names) => {
  const parts = splitCapitals(names).toLowerCase().split(/\s+/).map(partNamedByOne);
  return PARTS.find((one) => parts.includes(one)) ?? null;
});

/** Matches names of chrome whose words are also those of articles: a post has the class `category-news`. */
const CHROME_NAME =
  /^link_news$|^stat-block$|^(?:cat|tag)-links$|(?:article|post|entry)[_-]?categor(?:y|ies)$/;

/** Matches names that tell what an element has beside its text, and the sections of Org mode. */
const NEUTRAL = /(?:^|[_-])(?:has|with|without|no)[_-]|^outline-(?:\d|text|container)/;

/**
 * Looks at the words of a name. Only the last can indicate the article, as in
 * `tag-content`; any can indicate chrome.
 */
function partNamedByOne(name: string): Part {
  if (name === 'code-toolbar') return undefined; // code with a toolbar (Prism)
  if (NEUTRAL.test(name)) return undefined;
  const words = name.split(/[_-]+/);
  if (ARTICLE_WORDS.has(words.at(-1)!)) return 'article';
  if (words.some((word) => COMMENT_WORDS.has(word))) return 'comments';
  if (words.some((word) => CHROME_WORDS.has(word)) || CHROME_NAME.test(name)) return 'chrome';
  return words.some((word) => END_WORDS.has(word)) ? 'end' : undefined;
}
