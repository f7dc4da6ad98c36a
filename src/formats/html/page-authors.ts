// Who wrote a page: as its metadata say, or as it shows near the title.
import { datesIn } from '../dates.ts';
import { isText, lineOf, parentOf, type Element } from './dom.ts';
import { namesFromLinkedData } from './linked-data.ts';
import { isPlaceholder, metas, type Page } from './lookups.ts';
import { isOfOthers, placedNodes, shortLine, type Placed } from './near-title.ts';
import { findAll } from './selectors.ts';

const METAS = [
  ['author', 'article:author', 'og:article:author', 'dable:author', 'byl', 'sailthru.author'],
  ['parsely-author', 'dc.creator', 'dcterms.creator', 'citation_author'],
].flat();

/** Returns who wrote a page; undefined if it does not say so, or says something that is no name. */
export function authorOf(page: Page, title: string | undefined): string | undefined {
  for (const stated of [namesFromLinkedData('author')(page), ...METAS.map((name) => statedIn(page, name))]) {
    const name = nameIn(stated);
    if (name !== undefined) return name;
  }
  return shownAuthor(page, title);
}

/** Returns the names in the `<meta>` elements of one kind, each once. */
const statedIn = (page: Page, name: string): string | undefined =>
  [...new Set(metas(page, name))].filter((one) => nameIn(one) !== undefined).join(', ') || undefined;

/** What may stand before a name: `by`, `글쓴이`. */
const BY =
  /^(?:(?:written |posted )?by|글쓴이|작성자|지은이)(?:\s*[:：]\s*|\s+)|^(?:글|authors?)\s*[:：]\s*/i;
/** The labels of fields and links, which have the classes of authors. */
const LABEL =
  /^[*\s]*(?:이\s*름|성\s*함|작성자|글쓴이|지은이|닉네임|필명|이메일|비밀번호|홈페이지|기자|프로필|구독|name|nickname|authors?|e-?mail|password|website|profile|publisher|published|posted|updated|follow|see full bio|about the author.*)[*\s:：]*$/i;
/** The most characters of a name. Several names are longer. */
const LONGEST = 200;

/**
 * Returns a name without what is written around it: `by`, an address, a handle, a date. Returns undefined if the
 * text is no name.
 *
 * @example
 * nameIn('By 정여름 기자 summer@example.com') // => '정여름 기자'
 * nameIn('* 이 름') // => undefined
 * nameIn('솔빛신문 | 네이버') // => undefined
 */
export function nameIn(text: string | undefined): string | undefined {
  const line = (text ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim();
  if (/^https?:|\s[|｜]\s/i.test(line) || LABEL.test(line) || isPlaceholder(line)) return undefined;
  const name = line
    .slice(0, datesIn(line.slice(0, LONGEST))[0]?.start)
    .replace(/\(?\b(?:https?:\/\/\S*|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)\)?/g, '')
    .replace(BY, '')
    .replace(/(?<=\S)\s@\w+$/, '')
    .replace(/^[\s·•|/,*:-]+|[\s·•|/,*:(-]+$/g, '');
  return name === '' || name.length > LONGEST || LABEL.test(name) || !/\p{L}/u.test(name) ? undefined : name;
}

const STATED = ['[rel~=author]', '[itemprop=author] [itemprop=name]', '[itemprop=author]'];
const NAMED = [
  ['.author .name', '.author-name', '.author_name', '.byline .author', '.post-author', '.entry-author'],
  ['.author', '.byline', '.writer', '.nickname', '.nick', '.member_plate', 'a[class*=member_]'],
].flat();

/** The most elements that are looked at, and the most characters of a name that a page shows. */
const MOST = 30;
const LONGEST_SHOWN = 60;
/** How far from the title a name may be, in characters. */
const BEFORE_TITLE = 150;
const BEHIND_TITLE = 300;

const isNear = ({ distance }: Placed): boolean =>
  (distance >= -BEFORE_TITLE && distance <= BEHIND_TITLE) || distance === Infinity;

function shownAuthor(page: Page, title: string | undefined): string | undefined {
  const all = (selectors: readonly string[]): Element[] =>
    selectors.flatMap((selector) => findAll(page.document, selector).slice(0, MOST)).filter(isOfArticle);
  const stated = firstName(all(STATED).map((element) => lineOf(element)));
  if (stated !== undefined) return stated;
  const placed = placedNodes(page, title).filter(isNear);
  const near = new Set(placed.map(({ node }) => node));
  const named = all(NAMED).filter((element) => near.has(element));
  return firstName(labelledNames(placed)) ?? firstName(named.map((element) => lineOf(element)));
}

function firstName(texts: readonly (string | undefined)[]): string | undefined {
  const names = texts.map(nameIn);
  return names.find((name) => name !== undefined && name.length <= LONGEST_SHOWN);
}

/** Reports whether an element is not in a form, a comment, or a part of the page about other articles. */
function isOfArticle(element: Element): boolean {
  for (let one: Element | undefined = element; one; one = parentOf(one))
    if (/^(?:form|label)$/.test(one.tagName) || isOfOthers(one) || isRowOfList(one, element)) return false;
  return true;
}

/** Reports whether an element is a row of a table of posts: it has a link that is not that of the author. */
const isRowOfList = (row: Element, author: Element): boolean =>
  row.tagName === 'tr' &&
  shortLine(row) !== undefined &&
  findAll(row, 'a[href]')
    .slice(0, MOST)
    .some((link) => !isWithin(link, author) && !isWithin(author, link));

function isWithin(inner: Element, outer: Element): boolean {
  for (let one: Element | undefined = inner; one; one = parentOf(one)) if (one === outer) return true;
  return false;
}

/** A label before a name, which is in the same text or the next. */
const LABELLED =
  /^(?:작성자|글쓴이|지은이|(?:[Ww]ritten |[Pp]osted )?(?:[Bb]y|BY))(?:$|\s*[:：]\s*|\s+)(.{0,60})$/;
/** A date with `by` and a name behind it: `Posted on May 3, 2023 by Sol`. */
const DATED = /^(?:(?:posted|published|written|updated)\s+)?(?:on\s+)?$/i;
/** The beginning of a name: no small Latin letter, as in `by the way`. */
const NAME = /^(?:u\/|@)?(?![a-z])[\p{L}《]/u;

/** Returns the names behind labels. */
function labelledNames(placed: readonly Placed[]): string[] {
  const texts = placed.flatMap(({ node }) => {
    const text = isText(node) ? node.value.trim() : '';
    return text === '' ? [] : [text];
  });
  return texts.flatMap((text, index) => {
    const line = text.slice(0, 100).replace(/\s+/g, ' ');
    const [date] = /\bby\b/i.test(line) ? datesIn(line) : [];
    const label = LABELLED.exec(
      date && DATED.test(line.slice(0, date.start)) ? line.slice(date.end).trim() : line,
    );
    if (!label) return [];
    const name = label[1] || texts[index + 1]?.slice(0, LONGEST) || '';
    const [first = ''] = name.split(/\s*[|·•,]\s*|\s+(?:on|in|at)\s+/);
    return NAME.test(first) ? [first] : [];
  });
}
