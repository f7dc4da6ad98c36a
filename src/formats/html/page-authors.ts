// Finds the author of a page, in its metadata or near the title.
import { datesIn } from '../dates.ts';
import { classify } from './chrome-elements.ts';
import {
  attribute,
  isElement,
  isText,
  lineOf,
  parentOf,
  type Element,
  type Node,
  type ParentNode,
} from './dom.ts';
import { namesFromLinkedData } from './linked-data.ts';
import { isPlaceholder, metas, type Page } from './lookups.ts';
import { placedNodes, type Placed } from './near-title.ts';
import { isInOtherPost } from './other-posts.ts';
import { findAll } from './selectors.ts';
import { titlePlace } from './title-place.ts';

const METAS = [
  ['author', 'article:author', 'og:article:author', 'dable:author', 'byl', 'sailthru.author'],
  ['parsely-author', 'dc.creator', 'dcterms.creator', 'citation_author'],
].flat();

/** Returns the author of a page; undefined if none is stated, or if the stated text is not a name. */
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

/** Matches words before a name: `by`, `글쓴이`. */
const BY =
  /^(?:(?:written |posted )?by|글쓴이|작성자|지은이)(?:\s*[:：]\s*|\s+)|^(?:글|authors?)\s*[:：]\s*/i;
/** Matches labels of fields and links that have the same classes as authors. */
const LABEL =
  /^[*\s]*(?:이\s*름|성\s*함|작성자|글쓴이|지은이|닉네임|필명|이메일|비밀번호|제목|번호|날짜|작성일|등록일|조회수?|추천수?|로그인|회원가입|log ?in|sign (?:in|up)|홈페이지|기자|프로필|구독|name|(?:nick|user)name|authors?|e-?mail|password|website|profile|(?:기사)?(?:입력|등록|수정)|최종 ?수정|publisher|published|posted|updated|follow|see full bio)[*\s:：]*$|^[*\s]*about the author/i;
/** The maximum length of a text with a name, in characters. Several names are longer. */
const LONGEST = 200;

/**
 * Returns a name without the text around it: `by`, an address, a handle, a date. Returns undefined if the
 * text is not a name.
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
    .replace(/^[\s·•|/,*:-]+|(?<![\s·•|/,*:(-])[\s·•|/,*:(-]+$/g, '');
  return /\d:\d\d/.test(name) ||
    name === '' ||
    name.length > LONGEST ||
    LABEL.test(name) ||
    !/\p{L}/u.test(name)
    ? undefined
    : name;
}

const STATED = ['[rel~=author]', '[itemprop=author] [itemprop=name]', '[itemprop=author]'];
const NAMED = [
  ['.author .name', '.author-name', '.author_name', '.byline .author', '.post-author', '.entry-author'],
  ['.author', '.byline', '.writer', '.nickname', '.nick'],
].flat();

/** Matches the classes that message boards use for the names of members who write posts and comments. */
const MEMBER =
  /(?:^|\s)(?:member_(?:plate|\d+)|sv_(?:member|guest)|(?:user|mb|writer)[_-]?(?:name|nick)|nick[_-]?name)(?=\s|$)/i;

/** The maximum number of elements that are examined, and of characters in a name that a page shows. */
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
  const place = titlePlace(page.document, title);
  const placed = placedNodes(page, title).filter(isNear);
  const near = new Set(placed.map(({ node }) => node));
  const isMember = (node: Node): node is Element =>
    isElement(node) && MEMBER.test(attribute(node, 'class') ?? '') && isOfArticle(node);
  const named = [...all(NAMED).filter((element) => near.has(element)), ...[...near].filter(isMember)]
    .filter((element) => !isInOtherPost(element, place))
    .map((element) => lineOf(element));
  return firstName(labelledNames(placed, place)) ?? firstName(named);
}

function firstName(texts: readonly (string | undefined)[]): string | undefined {
  const names = texts.map(nameIn);
  return names.find((name) => name !== undefined && name.length <= LONGEST_SHOWN);
}

/** Reports whether an element is outside forms, comments, and parts of the page about other articles. */
function isOfArticle(element: Element): boolean {
  for (let one: Element | undefined = element; one; one = parentOf(one))
    if (/^(?:form|label)$/.test(one.tagName) || classify(one).isOfOthers) return false;
  return true;
}

/** Matches a label before a name. The name is in the same text or the next. */
const LABELLED =
  /^(?:작성자|글쓴이|지은이|(?:[Ww]ritten |[Pp]osted )?(?:[Bb]y|BY))(?:$|\s*[:：]\s*|\s+)(.{0,60})$/;
/** Matches the text before a date that `by` and a name follow: `Posted on May 3, 2023 by Sol`. */
const DATED = /^(?:(?:posted|published|written|updated)\s+)?(?:on\s+)?$/i;
/** Matches the beginning of a name. It is not a lower-case Latin letter, as in `by the way`. */
const NAME = /^(?:u\/|@)?(?![a-z])[\p{L}《]/u;

/** Matches the heading of a column that may come before the column of authors in a list of posts. */
const COLUMN = /^(?:번호|글?제목|제 목|날짜|작성일|등록일|조회수?|추천수?|no\.?|subject|title)$/i;

/** Returns the names that follow labels. */
function labelledNames(placed: readonly Placed[], place: ReadonlySet<ParentNode>): string[] {
  const texts = placed.flatMap(({ node }) => (isText(node) && node.value.trim() !== '' ? [node] : []));
  const textAt = (index: number): string => texts[index]?.value.trim().slice(0, LONGEST) ?? '';
  return texts.flatMap((node, index) => {
    const line = textAt(index).slice(0, 100).replace(/\s+/g, ' ');
    const [date] = /\bby\b/i.test(line) ? datesIn(line) : [];
    const label = LABELLED.exec(
      date && DATED.test(line.slice(0, date.start)) ? line.slice(date.end).trim() : line,
    );
    if (!label || COLUMN.test(textAt(index - 1))) return [];
    const named = label[1] ? node : texts[index + 1];
    if (!named || isInOtherPost(named, place)) return [];
    const name = label[1] || textAt(index + 1);
    const [first = ''] = name.split(/(?<!\s)\s*[|·•,]\s*|(?<!\s)\s+(?:on|in|at)\s+/);
    return NAME.test(first) ? [first] : [];
  });
}
