// Finds the date on which a page was published: in its metadata, in `<time>`, or near the title.
import { datesIn } from '../dates.ts';
import { classify } from './chrome-elements.ts';
import { datedLines, isNear, type Dated } from './dated-lines.ts';
import { attribute, lineOf, parentOf, type Element } from './dom.ts';
import { fromLinkedData } from './linked-data.ts';
import { attributeAt, first, meta, type Lookup, type Page } from './lookups.ts';
import { isInOtherPost } from './other-posts.ts';
import { findAll } from './selectors.ts';
import { titlePlace } from './title-place.ts';

/** The `<meta>` elements that tell when an article was published. */
const METAS = [
  ['article:published_time', 'og:article:published_time', 'article:published', 'og:published_time'],
  ['datePublished', 'date', 'og:regDate', 'pubdate', 'publish-date', 'publish_date', 'published_at'],
  ['parsely-pub-date', 'sailthru.date', 'article.published', 'originalpublicationdate', 'bt:pubdate'],
  ['dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date.created', 'dc.date', 'dcterms.date'],
  ['citation_publication_date', 'citation_online_date', 'cxenseparse:recs:publishtime', 'datecreated'],
].flat();

/** Looks up the date in the metadata of a page. */
export const statedDate: Lookup = first(
  meta(METAS[0]!),
  fromLinkedData('datePublished'),
  ...METAS.slice(1).map((name) => meta(name)),
  fromLinkedData('dateCreated'),
  attributeAt('[itemprop=datePublished][datetime]', 'datetime'),
  attributeAt('[itemprop=datePublished][content]', 'content'),
  attributeAt('abbr.published[title]', 'title'),
);

/** Returns the date on which a page was published, in the form of the page; undefined if it is not stated. */
export function publishedOf(page: Page, title: string | undefined): string | undefined {
  return statedDate(page) ?? shownDate(page, title) ?? dateInAddress(page);
}

function shownDate(page: Page, title: string | undefined): string | undefined {
  const lines = datedLines(page, title);
  return (
    closest(lines.filter(({ kind }) => kind === 'written')) ??
    firstTime(page, title) ??
    closest(lines.filter(({ kind, distance }) => kind === 'plain' && isNear(distance))) ??
    lines.find(({ kind, isNamed }) => kind === 'plain' && isNamed)?.published
  );
}

/** How many `<time>` elements are examined. */
const MOST_TIMES = 50;
const TIMES = 'time[datetime], relative-time[datetime], time-ago[datetime], local-time[datetime]';

/**
 * Returns the first time in a page that does not belong to a comment, to another post, or to a later change.
 */
function firstTime(page: Page, title: string | undefined): string | undefined {
  const isOfArticle = (time: Element): boolean => {
    if (UPDATED_ANYWHERE.test(lineOf(parentOf(time) ?? time) ?? '')) return false;
    for (let parent = parentOf(time); parent; parent = parentOf(parent))
      if (classify(parent).isOfOthers) return false;
    return !isInOtherPost(time, titlePlace(page.document, title));
  };
  const time = findAll(page.document, TIMES).slice(0, MOST_TIMES).find(isOfArticle);
  return attribute(time, 'datetime');
}

const UPDATED_ANYWHERE = /수정|갱신|updated|modified/i;

/** Matches the date in the path of an address: `/2026/04/03/`. */
const IN_ADDRESS = /\/(\d{4})\/(\d{2})\/(\d{2})(?=\/)/;

function dateInAddress({ url }: Page): string | undefined {
  const [, year, month, day] = IN_ADDRESS.exec(url ?? '') ?? [];
  return year === undefined ? undefined : datesIn(`${year}-${month}-${day}`)[0]?.published;
}

/** Returns the date that is closest to the title; the first if several are equally close. */
const closest = (dates: readonly Dated[]): string | undefined =>
  dates.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance) || 0)[0]?.published;
