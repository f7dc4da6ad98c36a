// Reads a web page, by the rules of its site or by what most pages have in common.
import { NanroError } from '../../errors.ts';
import { articleOf, tidyFlow, type Metadata, type RelatedDraft } from '../build.ts';
import { toKoreanPublished, toPublished } from '../dates.ts';
import { isHeading, withIdsOfDropped, type Flow } from '../../article/flow.ts';
import { addressWithin } from '../../article/targets.ts';
import { isInHangul, sampleOf } from '../../article/language.ts';
import { findBody } from './body.ts';
import { withoutBylines, withoutHead } from './page-bylines.ts';
import { withFoundCaptions } from './captions.ts';
import { withoutChromeLines } from './chrome-lines.ts';
import { strongLine } from './common-elements.ts';
import { attribute, parentOf, type Element } from './dom.ts';
import { withoutEnd } from './ends.ts';
import { withoutSlides } from './figures.ts';
import { levelled, listed, withFoundHeadings, withoutTitle } from './headings.ts';
import { aboutPage } from './metadata.ts';
import type { Page } from './lookups.ts';
import { languageBelow } from './node-language.ts';
import { PAGE } from './page-rules.ts';
import { parseHtml } from './parse.ts';
import { find, findAll, matcher } from './selectors.ts';
import { findNotes, NO_NOTES, notesWithin, type FoundNotes } from './find-notes.ts';
import { mayHaveNotes, type Locate } from './note-links.ts';
import { contentsOf, type Contents, type DocumentPlaces } from './walk.ts';
import type { SourceText } from '../source-text.ts';
import type { Article } from '../../article/model.ts';
import { languageOfMarkdown } from '../markdown/markdown-language.ts';
import { SITES } from '../sites/sites.ts';
import { framedAddress } from '../sites/naver-blog.ts';
import type { Site } from '../sites/site.ts';
import { blockText } from '../../article/text.ts';

/** Reads the article of a page. Throws NanroError: `noArticle`, `onlyFrame`, `tooManyElements`. */
export async function readPage(source: SourceText): Promise<Article> {
  const { flow: found, notes, site, stated, lang, hasSummary, related } = await draftOf(source);
  const tidy = tidyFlow(found);
  const ended = site ? { flow: tidy, related: [] } : withoutEnd(tidy, stated);
  const { flow: lines, reporter } = withoutChromeLines(ended.flow);
  const about = { ...stated, author: stated.author ?? reporter };
  const text = withFoundCaptions(withoutSlides(lines));
  const body = withIdsOfDropped(
    text,
    site
      ? withoutBylines(withoutTitle(text, about.title), about)
      : withoutTitle(withoutHead(text, about), about.title),
  );
  const flow = listed(levelled(withFoundHeadings(body, hasSummary ? 1 : 0)));
  if (!flow.some(hasText)) throw new NanroError({ kind: 'noArticle', name: source.budget.name });
  const language = isInHangul(lang, sampleOf(about.title, flow)) ? 'ko' : lang;
  const published =
    site || language === 'ko' ? toKoreanPublished(about.published) : toPublished(about.published);
  return articleOf({ ...about, published, language, related: [...related, ...ended.related] }, flow, notes);
}

/** Returns the title of a page; its beginning is enough. Throws NanroError `tooManyElements`. */
export async function titleOfPage({ text, url, budget }: SourceText): Promise<string | undefined> {
  const document = await parseHtml(text, budget);
  const page: Page = { document, url: url ?? canonical({ document, url }) };
  return aboutPage(
    page,
    SITES.find(({ isHere }) => isHere(page)),
  ).title;
}

/** What has been read from a page, before it is tidied. */
interface PageDraft extends Contents {
  readonly site: Site | undefined;
  readonly stated: Metadata;
  /** The language that the page states. */
  readonly lang: string | undefined;
  /** Whether the site puts a summary above the text. */
  readonly hasSummary: boolean;
  readonly related: readonly RelatedDraft[];
}

/**
 * Reads a page into a draft. The draft does not refer to the tree of the page, which takes the most memory.
 */
async function draftOf({ text: html, url, budget, keepsPlaces }: SourceText): Promise<PageDraft> {
  const document = await parseHtml(html, budget);
  const page: Page = { document, url: url ?? canonical({ document, url }) };
  const address = framedAddress(page);
  if (address !== undefined) throw new NanroError({ kind: 'onlyFrame', name: budget.name, address });
  const site = SITES.find(({ isHere }) => isHere(page));
  const stated = aboutPage(page, site);
  const markdown = site?.markdown?.(page);
  const { flow, notes } =
    markdown === undefined
      ? pageContents(page, {
          site,
          title: stated.title,
          notes: mayHaveNotes(html) ? findNotesIn(page) : NO_NOTES,
          places: keepsPlaces ? placesIn(page) : undefined,
        })
      : await (
          await import('../markdown/read.ts')
        ).markdownContents(
          markdown,
          { budget, keepsPlaces },
          languageOfMarkdown({ title: stated.title, language: langOf(page) }, markdown),
        );
  return {
    flow,
    notes,
    site,
    stated: { ...stated, href: page.url },
    lang: langOf(page),
    hasSummary: site?.summary !== undefined && find(document, site.summary) !== undefined,
    related: relatedOf(page, site),
  };
}

/** Returns the canonical address of a page. */
function canonical({ document }: Page): string | undefined {
  const addresses = [
    attribute(find(document, 'link[rel=canonical][href]'), 'href'),
    attribute(find(document, 'meta[property="og:url"]'), 'content'),
  ];
  return addresses.find((href) => /^https?:/i.test(href ?? '') && URL.canParse(href!));
}

const findNotesIn = (page: Page): FoundNotes => findNotes([page.document], (href) => placeInPage(href, page));

/**
 * Returns the places that links within a page lead to. The links may contain the address of the page, in any
 * spelling.
 */
function placesIn(page: Page): DocumentPlaces {
  const base = baseOf(page);
  const pathOf = (address: string): string | undefined =>
    URL.canParse(address, base) ? new URL(address, base).href.replace(/#[^]*$/, '') : undefined;
  const own = page.url === undefined ? undefined : pathOf(page.url);
  return {
    addressOf: (href) => {
      const [address = '', id = ''] = href.trim().split('#', 2);
      const isHere = address === '' || (own !== undefined && pathOf(address) === own);
      return isHere && id !== '' ? addressWithin(id) : undefined;
    },
    idOf: (id) => id,
  };
}

interface PageParts {
  readonly site: Site | undefined;
  readonly title: string | undefined;
  readonly notes: FoundNotes;
  readonly places: DocumentPlaces | undefined;
}

function pageContents(page: Page, { site, title, notes, places }: PageParts): Contents {
  const roots = site ? rootsOf(page, site) : [];
  const base = baseOf(page);
  const language = languageBelow(langOf(page));
  if (site && roots.length > 0) {
    const drop = site.drop && matcher(site.drop.join(', '));
    const elements = {
      ...site.elements,
      ...(site.summary === undefined ? {} : { [site.summary]: strongLine }),
    };
    return contentsOf(roots, PAGE, { base, language, drop, places, elements }, notesWithin(notes, roots));
  }
  const { root, isChrome: drop } = findBody(page.document, title);
  return contentsOf([root], PAGE, { base, language, drop, places }, notesWithin(notes, [root]));
}

/**
 * Returns the page and the id that an address leads to; undefined if it does not lead to a place in the page.
 * In saved pages, such an address is often absolute.
 */
function placeInPage(href: string, { document, url }: Page): ReturnType<Locate> {
  const [address, id] = href.split('#', 2);
  if (id === undefined) return undefined;
  const isHere = address === '' || (url !== undefined && address === url.replace(/#[^]*$/, ''));
  return isHere ? [document, id] : undefined;
}

/** Returns the elements for the first selector that matches any, except those inside another of them. */
function rootsOf({ document }: Page, { body }: Site): Element[] {
  for (const selector of body) {
    const matches = matcher(selector);
    const isInner = (element: Element): boolean => {
      for (let parent = parentOf(element); parent; parent = parentOf(parent))
        if (matches(parent)) return true;
      return false;
    };
    const roots = findAll(document, selector).filter((element) => !isInner(element));
    if (roots.length > 0) return roots;
  }
  return [];
}

/** The maximum length of a base address in characters. Every link of the page may repeat it. */
const LONGEST_BASE = 2000;

function baseOf({ document, url }: Page): string | undefined {
  const href = attribute(find(document, 'base[href]'), 'href');
  const found =
    href !== undefined && href.length <= LONGEST_BASE && URL.canParse(href, url)
      ? new URL(href, url).href
      : url;
  return (found?.length ?? 0) <= LONGEST_BASE ? found : undefined;
}

const hasText = (part: Flow): boolean => !isHeading(part) && blockText([part]).trim() !== '';

/** Returns the language that a page states. */
const langOf = ({ document }: Page): string | undefined => attribute(find(document, 'html[lang]'), 'lang');

/** Returns the related articles of a page, with absolute addresses. */
function relatedOf(page: Page, site: Site | undefined): RelatedDraft[] {
  const base = baseOf(page);
  return (site?.related?.(page) ?? []).map((other) => {
    const { href, published } = other;
    const isFull = href !== undefined && !/^(?:#|javascript:)/i.test(href) && URL.canParse(href, base);
    return {
      ...other,
      href: isFull ? new URL(href, base).href : undefined,
      published: toPublished(published),
    };
  });
}
