// Collects the metadata that a page gives for its article. The rules of its site take precedence over those
// for all pages.
import type { Metadata } from '../build.ts';
import type { Site } from '../sites/site.ts';
import { attribute } from './dom.ts';
import { fromLinkedData, linkedKeywords } from './linked-data.ts';
import { first, lines, meta, type Lookup, type Page } from './lookups.ts';
import { authorOf, nameIn } from './page-authors.ts';
import { publishedOf, statedDate } from './page-dates.ts';
import { categoryNear } from './page-categories.ts';
import { titleOf } from './page-titles.ts';
import { findAll } from './selectors.ts';

/**
 * Matches values that are not the category of an article: the subject of a whole blog, which Tistory writes
 * in quotation marks, and the folder of all posts in Hugo.
 */
const NO_CATEGORY = /^['"‘“].*['"’”]$|^(?:posts?|blog|articles?)$/i;

/** Looks up a category. */
const unlessGeneral =
  (lookup: Lookup): Lookup =>
  (page) => {
    const found = lookup(page);
    return NO_CATEGORY.test(found ?? '') ? undefined : found;
  };

const COMMON = {
  site: first(meta('og:site_name'), fromLinkedData('publisher'), ({ url }) =>
    url === undefined ? undefined : new URL(url).hostname,
  ),
  category: first(unlessGeneral(meta('article:section')), unlessGeneral(fromLinkedData('articleSection'))),
};

function tagsOf(page: Page): string[] {
  const named = findAll(page.document, 'meta[property="article:tag"]').map(
    (tag) => attribute(tag, 'content') ?? '',
  );
  const linkedTags = linkedKeywords(page);
  return named.length > 0 ? named : linkedTags.length > 0 ? linkedTags : lines(page, '[rel~=tag]');
}

/** Returns the metadata of a page. `published` is the date in the form of the page. */
export function aboutPage(page: Page, site: Site | undefined): Metadata {
  const about = Object.fromEntries(
    (['category', 'site'] as const).map((key) => [
      key,
      (site?.[key] ? first(site[key], COMMON[key]) : COMMON[key])(page),
    ]),
  );
  const tags = site?.tags?.(page) ?? [];
  const title = site?.title?.(page) ?? titleOf(page, about['site']);
  return {
    ...about,
    category: about['category'] ?? categoryNear(page, title),
    title,
    author: nameIn(site?.author?.(page)) ?? authorOf(page, title),
    // If a site does not date its articles, dates on the page may mean anything.
    published:
      site && !site.published ? statedDate(page) : (site?.published?.(page) ?? publishedOf(page, title)),
    tags: (tags.length > 0 ? tags : tagsOf(page)).map((tag) => tag.replace(/^\s*#/, '')),
  };
}
