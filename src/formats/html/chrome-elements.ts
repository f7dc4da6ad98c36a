// Chrome: the parts of a page around its article, recognised by their tags, classes and ids.
import { isBox } from './boxes.ts';
import { attribute, type Element } from './dom.ts';
import { isTexScript } from './formula-elements.ts';

const CHROME_TAGS = new Set(
  [
    ['nav', 'aside', 'footer', 'dialog'],
    ['form', 'button', 'select'],
    ['script', 'style', 'noscript', 'template', 'svg'],
  ].flat(),
);

/** Words that indicate chrome in a class, an id or a role. */
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

/** Words that indicate readers' comments in a class, an id or a role. */
const COMMENT_WORDS = new Set(['comment', 'comments', 'reply', 'replies', 'cmt', 'disqus', 'respond']);

/** Words that indicate the parts at the ends of an article: its licence, and its author. */
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

/** Words that indicate an article in a class. They override words of chrome: `tag-content` is the article. */
const ARTICLE_WORDS = new Set(['article', 'content', 'contents', 'body', 'main', 'entry', 'post']);

/** Matches the names of parts that are not about the article. */
const OTHERS =
  /(?:^|[\s_-])(?:comments?|reply|replies|cmt|fdb|disqus|_?vc)(?=[\s_-]|$)|(?:^|\s)(?:related|similar|recent|recommend|popular|ranking|sidebar|calendar|copyright)/i;
/** Elements that contain the article, whatever their names are. */
const CONTAINERS = new Set(['body', 'main', 'article']);
/** Elements whose ids generators derive from their text. */
const NAMED_BY_WORDS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);

/** An element, and what its tag and attributes say about its place in a page. */
export interface Classified {
  readonly element: Element;
  /** The part that the class, id or role indicates: the first of PARTS if they indicate several. */
  readonly part: Part;
  /** Whether the element is hidden, or its tag says that it is chrome. */
  readonly isAlwaysChrome: boolean;
  /** Whether the element is not about the article. Comments are an example. */
  readonly isOfOthers: boolean;
}

/** Classifies an element, in one pass over its attributes. */
export function classify(element: Element): Classified {
  const { tagName, attrs } = element;
  let part: Part;
  let isOfOthers = false;
  let isAlwaysChrome = CHROME_TAGS.has(tagName) && !isBox(element) && !isTexScript(element);
  for (const { name, value } of attrs) {
    if (name === 'aria-hidden' && value === 'true') isAlwaysChrome = true;
    if (name !== 'class' && name !== 'id' && name !== 'role') continue;
    const named = readNames(value);
    if (named === NOTHING) continue;
    if (named.isOfOthers && name !== 'role') isOfOthers = !CONTAINERS.has(tagName);
    if (name === 'id' && NAMED_BY_WORDS.has(tagName)) continue;
    if (named.part && (!part || PARTS.indexOf(named.part) < PARTS.indexOf(part))) part = named.part;
  }
  return { element, part, isAlwaysChrome, isOfOthers };
}

/** Matches names that do not indicate chrome in a page of links, such as those of search results. */
const LIST = /search|rank|popular|recommend|relate|tag|result|next/i;

/** Reports whether an element is chrome in a page that is a list of links. */
export const isChromeOfList = ({ element, part, isAlwaysChrome }: Classified): boolean =>
  isAlwaysChrome ||
  element.tagName === 'header' ||
  (part === 'chrome' && !LIST.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`));

/** A selector for the labels beside code: its language and its line numbers. */
export const LABELS_OF_CODE = '[class*=language-] > .lang, [class*=language-] > .line-numbers-wrapper';

/** The part of a page that a name indicates; undefined if it indicates none. */
type Part = (typeof PARTS)[number] | undefined;
/** The parts of a page. If the names of an element indicate several, the first of these counts. */
const PARTS = ['article', 'comments', 'chrome', 'end'] as const;

/** The meaning of the names in an attribute. */
interface Named {
  readonly part: Part;
  readonly isOfOthers: boolean;
}

const NOTHING: Named = { part: undefined, isOfOthers: false };

/** Matches any name that means something. Most ids do not match. */
const HINT = new RegExp(
  [
    [...CHROME_WORDS, ...COMMENT_WORDS, ...END_WORDS, ...ARTICLE_WORDS],
    ['link', 'stat', 'fdb', 'vc', 'similar', 'recent', 'calendar'],
  ]
    .flat()
    .join('|'),
  'i',
);

/** The meanings that were found, because many elements have the same names; and how many are remembered. */
const known = new Map<string, Named>();
const MOST_KNOWN = 10_000;
/** How much of the names is searched for OTHERS, in UTF-16 code units. */
const LONGEST_NAMES = 300;

function readNames(names: string): Named {
  const found = known.get(names);
  if (found) return found;
  let named = NOTHING;
  if (HINT.test(names)) {
    const split = names.replace(/([a-z])([A-Z])/g, '$1-$2'); // `replyItem` is `reply-Item`
    const parts = split.toLowerCase().split(/\s+/).map(partNamedBy);
    named = {
      part: PARTS.find((one) => parts.includes(one)),
      isOfOthers: OTHERS.test(split.slice(0, LONGEST_NAMES)),
    };
  }
  if (known.size < MOST_KNOWN) known.set(names, named);
  return named;
}

/**
 * Matches names that indicate chrome only as a whole, because articles use their words, too: a post may have
 * the class `category-news`.
 */
const CHROME_NAME =
  /^link_news$|^stat-block$|^(?:cat|tag)-links$|(?:article|post|entry)[_-]?categor(?:y|ies)$/;

/** Matches names that tell what an element has beside its text, and names of sections in Org mode. */
const NEUTRAL = /(?:^|[_-])(?:has|with|without|no)[_-]|^outline-(?:\d|text|container)/;

/**
 * Examines the words of a name. Only the last can indicate the article, as in `tag-content`; any word can
 * indicate chrome.
 */
function partNamedBy(name: string): Part {
  if (name === 'code-toolbar' || name === 'toc-backref') return undefined; // code of Prism, headings of Docutils
  if (NEUTRAL.test(name)) return undefined;
  const words = name.split(/[_-]+/);
  if (ARTICLE_WORDS.has(words.at(-1)!)) return 'article';
  if (words.some((word) => COMMENT_WORDS.has(word))) return 'comments';
  if (words.some((word) => CHROME_WORDS.has(word)) || CHROME_NAME.test(name)) return 'chrome';
  return words.some((word) => END_WORDS.has(word)) ? 'end' : undefined;
}
