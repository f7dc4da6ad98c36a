// Chrome: the parts of a page around its article, known by their tags and by what they call themselves.
import { attribute, type Element } from './dom.ts';
import { matcher } from './selectors.ts';

const CHROME_TAGS = new Set(
  [
    ['nav', 'aside', 'footer', 'dialog'],
    ['form', 'button', 'select'],
    ['script', 'style', 'noscript', 'template', 'svg'],
  ].flat(),
);

/** Words in the classes, ids and roles of chrome. */
const CHROME_WORDS = new Set(
  [
    ['nav', 'navi', 'navigation', 'gnb', 'lnb', 'snb', 'navbox'],
    ['menu', 'menubar', 'toolbar', 'breadcrumb', 'breadcrumbs', 'toc', 'outline', 'skip'],
    ['pagination', 'pager', 'paging', 'prevnext', 'prev', 'next'],
    ['sidebar', 'footer', 'widget', 'widgets', 'complementary', 'hidden'],
    ['comment', 'comments', 'reply', 'replies', 'cmt', 'disqus'],
    ['share', 'sharing', 'sns', 'social', 'subscribe', 'subscription', 'newsletter'],
    ['related', 'relate', 'relatedposts', 'hatnote', 'recommend', 'recommended'],
    ['ranking', 'rank', 'popular'],
    ['banner', 'ad', 'ads', 'advert', 'advertisement', 'adsbygoogle'],
    ['sponsor', 'sponsored', 'promo', 'promotion'],
    ['login', 'search', 'modal', 'popup', 'cookie', 'copyright'],
    ['tag', 'tags', 'meta', 'byline', 'reporter', 'journalist', 'contributors', 'edit', 'editsection'],
    ['counter', 'visit', 'vote', 'good', 'nogood', 'emotion', 'likes'],
  ].flat(),
);

/** Words in the classes of the article, which go before those of chrome: `tag-content` is the article. */
const ARTICLE_WORDS = new Set(['article', 'content', 'contents', 'body', 'main', 'entry', 'post']);

/** Whether an element calls itself chrome, by its tag or by its name. */
export const callsItselfChrome = (element: Element): boolean =>
  CHROME_TAGS.has(element.tagName) || attribute(element, 'aria-hidden') === 'true' || hasChromeName(element);

/** Whether the class, the id or the role of an element is one of chrome, and none is one of the article. */
export function hasChromeName(element: Element): boolean {
  const parts = ['class', 'id', 'role'].map((name) => partNamedBy(attribute(element, name)));
  return parts.includes('chrome') && !parts.includes('article');
}

/** Labels beside code, which say its language or number its lines. */
export const isLabelOfCode = matcher(
  '[class*=language-] > .lang, [class*=language-] > .line-numbers-wrapper',
);

/** Which part of a page a name is of; undefined where it does not say. */
type Part = 'chrome' | 'article' | undefined;

/** Answers by name: pages have few classes on many elements. */
const known = new Map<string, Part>();
const MOST_KNOWN = 10_000;

function partNamedBy(names: string | undefined): Part {
  if (names === undefined) return undefined;
  if (known.has(names)) return known.get(names);
  const parts = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map(partNamedByOne);
  const part = parts.find((one) => one === 'article') ?? parts.find((one) => one === 'chrome');
  if (known.size < MOST_KNOWN) known.set(names, part);
  return part;
}

/** The last word of a name says what it is, as in `tag-content`; in `entry-meta` that is chrome, whatever stands before it. */
function partNamedByOne(name: string): Part {
  const words = name.split(/[_-]+/);
  if (ARTICLE_WORDS.has(words.at(-1)!)) return 'article';
  return words.some((word) => CHROME_WORDS.has(word)) ? 'chrome' : undefined;
}
