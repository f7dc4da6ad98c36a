// Finds the title of a page without the name of its site. Pages write that name before the title, after it,
// or instead of it.
import { attribute, children, lineOf, parentOf, type Element } from './dom.ts';
import { fromLinkedData } from './linked-data.ts';
import { line, meta, metas, type Page } from './lookups.ts';
import { findAll } from './selectors.ts';

/** Matches a sign between the title and the name of the site. Some signs need no spaces around them. */
const SEPARATOR = /\s(?:[-－|–—·•:<>»«/~]|::)\s|:\s|[|｜：_]/gu;
/**
 * Matches a sign that may also separate the parts of a title. It precedes the name of the site only if that
 * name is known.
 */
const DASH = /^\s[-－–—:]\s$/;
/**
 * Matches the name of the site after the title in `<title>`: ` - site`, ` :: site`, ` | site`. It is used if
 * nothing else tells the name.
 */
const SITE_AFTER_TITLE = /(?<!\s)\s+(?:[-|–—·:<]|::)\s+[^|–—·]{1,40}$/;
/** Matches the board of a forum between the title and the site: ` > board`. */
const BOARD_AFTER_TITLE = /(?<!\s)\s+[>»]\s+[^>»]{1,40}$/;

/**
 * The maximum number of elements with a heading or a name of the site, and of places where a title may be
 * cut.
 */
const MOST_NAMES = 20;
const MOST_CUTS = 10;

/** Clues to where a title ends: the headings of the article, and the names of the site. */
interface Clues {
  readonly headings: readonly string[];
  /** Headings of lower levels. In forums, one of them may be the title of a post. */
  readonly lower: readonly string[];
  readonly sites: readonly string[];
}

/**
 * Returns the title of a page; undefined if it has none. `<title>` and `og:title` may contain more than the
 * title. A heading that is part of `<title>` shows which part is the title.
 */
export function titleOf(page: Page, site: string | undefined): string | undefined {
  const clues = cluesOf(page, site);
  const document = line('title')(page);
  const shown = document === undefined ? undefined : headingIn(document, clues);
  const stated = [...metas(page, 'og:title'), fromLinkedData('headline')(page)]
    .filter((title) => title !== undefined)
    .map((title) => withoutSite(title, clues));
  const ownTitles = stated.filter((title) => !isOneOf(clues.sites, title));
  const agreed = ownTitles.find((title) => isOneOf(clues.headings, title) || document?.startsWith(title));
  if (agreed !== undefined) return agreed;
  if (shown !== undefined) return shown;
  return ownTitles[0] ?? titleInDocument(document, clues) ?? stated[0] ?? document ?? clues.headings[0];
}

/**
 * Returns the title in `<title>`. Returns undefined if that contains only the name of the site and there is
 * no heading.
 */
function titleInDocument(document: string | undefined, clues: Clues): string | undefined {
  const { headings, sites } = clues;
  if (document === undefined) return headings[0];
  const own = withoutSite(document, clues);
  if (own !== document) return own;
  const [longest] = headings
    .filter((heading) => document.includes(heading))
    .toSorted((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const title = own.replace(SITE_AFTER_TITLE, '').replace(BOARD_AFTER_TITLE, '');
  return isOneOf(sites, title) ? headings[0] : title;
}

const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '').toLowerCase();
const isOneOf = (names: readonly string[], name: string): boolean =>
  names.some((one) => bare(one) === bare(name));

/** Removes the name of the site before or after a title, if a clue confirms that it is one. */
function withoutSite(title: string, clues: Clues): string {
  const shown = headingIn(title, clues);
  if (shown !== undefined) return shown;
  for (const { before, behind } of cutsOf(title)) {
    if (before !== '' && isOneOf(clues.sites, behind)) return before;
    if (behind !== '' && isOneOf(clues.sites, before)) return behind;
  }
  return title;
}

/**
 * Returns the heading at the beginning of a title, if the rest may be the name of the site. If the title
 * begins with that name, returns the heading after it.
 */
function headingIn(title: string, { headings, lower, sites }: Clues): string | undefined {
  if (isOneOf(headings, title)) return title;
  const cuts = cutsOf(title);
  const begins = cuts.findLast(
    ({ before, sign, behind }) =>
      (isOneOf(headings, before) || (!DASH.test(sign) && isOneOf(lower, before))) &&
      (sign !== ': ' || isOneOf(sites, behind)) &&
      (!DASH.test(sign) || sites.length === 0 || sites.some((site) => overlaps(site, behind))),
  );
  const ends = cuts.find(
    ({ before, behind }) =>
      isOneOf([...headings, ...lower], behind) && sites.some((site) => overlaps(site, before)),
  );
  return begins?.before ?? ends?.behind;
}

/** Reports whether one of two names begins or ends with the other. */
function overlaps(one: string, other: string): boolean {
  const [long, short] = [bare(one), bare(other)].toSorted((a, b) => b.length - a.length) as [string, string];
  return short !== '' && (long.startsWith(short) || long.endsWith(short));
}

interface Cut {
  readonly before: string;
  readonly sign: string;
  readonly behind: string;
}

/** Returns the places where the name of the site may be cut from a title. */
const cutsOf = (title: string): Cut[] =>
  [...title.matchAll(SEPARATOR)].slice(-MOST_CUTS).map(({ 0: sign, index }) => ({
    before: title.slice(0, index).trim(),
    sign,
    behind: title.slice(index + sign.length).trim(),
  }));

function cluesOf(page: Page, site: string | undefined): Clues {
  const headings = findAll(page.document, 'h1').slice(0, MOST_NAMES);
  const isName = (text: string | undefined): text is string => text !== undefined;
  const links = findAll(page.document, 'a[href="/"], a[rel=home], .site-title, .site-name, .blog-title');
  const brands = [...headings.filter(isBrand), ...links.slice(0, MOST_NAMES)];
  const names = ['og:site_name', 'application-name', 'apple-mobile-web-app-title'].map((name) =>
    meta(name)(page),
  );
  const textsOf = (elements: readonly Element[]): string[] =>
    elements.map((one) => lineOf(one)).filter(isName);
  return {
    headings: textsOf(headings.filter((heading) => !isBrand(heading))),
    lower: textsOf(findAll(page.document, 'h2, h3').slice(0, MOST_NAMES)),
    sites: [...[site, ...names].filter(isName), ...textsOf(brands)],
  };
}

/** Matches the address of a site's home page. */
const HOME = /^(?:https?:\/\/[^/]+)?\/?$|^(?:\.\.?\/)+$/;

/** Reports whether a heading is the name of the site: it links to the home page, or is in a bar. */
function isBrand(heading: Element): boolean {
  const links = [parentOf(heading), ...children(heading)].filter((one) => one?.tagName === 'a');
  if (links.some((link) => HOME.test(attribute(link, 'href') ?? '#'))) return true;
  const classes = attribute(heading, 'class') ?? '';
  return /(?:^|[\s_-])(?:(?:site|blog|menu)-?(?:title|name)|logo|brand)(?=\s|$)/i.test(classes);
}
