// Reads the head of a copied page: the lines from its top to the article, with the title, the author and the
// date.
import { categoryPath, isName, isPath, readByline } from './bylines.ts';
import { headPattern, lettersOf, type HeadKind } from './head-patterns.ts';
import { blankLines } from './line-spacing.ts';
import type { PageLine } from './page-lines.ts';
import { isPlainWord, type PageRules } from './page-shape.ts';
import { endsWithStop } from './sentences.ts';

export interface PageHead {
  /** The index of the first recognised line, and the index of the first line of the article. */
  readonly start: number;
  readonly end: number;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly category?: string | undefined;
  readonly site?: string | undefined;
  readonly tags?: readonly string[];
  /** The lines of the head that belong to the article, such as its subtitle. */
  readonly lead?: readonly string[];
}

/**
 * How many lines at the top may be the head, and how many of these may be prose, such as a summary or a
 * description.
 */
const MOST = { lines: 120, prose: 2 };
const LONGEST_TITLE = 100;
/** The category that Tistory shows for a post that has none. */
const NO_CATEGORY = '카테고리 없음';
const BULLET = /^[•·▪■]\s+/;
const TITLE_LABEL = /^(?:제목\s?[:：]\s*|Subject\s+(?=\S))/;
/** Matches what DCinside adds after a title. */
const ADDED = /(?<!\s)\s*(?:모바일|앱)에서 작성$/;
const BREADCRUMB = /^(?:홈|HOME) ?[>›»] ?(?=\S)/i;
const MENU_ENTRY = /^(?:[•·▪-]\s*)?\S.{0,30}?\s?\([\d,]{1,6}\)$/;

function kindOf(text: string, rules: PageRules, categories: ReadonlySet<string>): HeadKind {
  if (/^프로(?:필|파일)$/.test(text)) return 'profile';
  if (/^by$/i.test(text)) return 'by';
  if (rules.isBelowTitle(text)) return 'wiki';
  if (text === NO_CATEGORY) return 'category';
  if (rules.isMark(text)) return 'chrome';
  if (TITLE_LABEL.test(text)) return 'labelled';
  const byline = readByline(text, rules.isChrome);
  if (byline) {
    if (byline.published === undefined && !RELATIVE.test(text)) return 'byline';
    return byline.author === undefined && byline.others.length === 0 ? 'bareDate' : 'signedDate';
  }
  if (BREADCRUMB.test(text)) return 'breadcrumb';
  if (/^https?:\/\/\S+$/.test(text)) return 'address';
  if (!/[\p{L}\p{N}]/u.test(text) || rules.isChrome(text.replace(BULLET, '')) || MENU_ENTRY.test(text))
    return 'chrome';
  if (rules.siteAtTopIn(text) !== undefined) return 'breadcrumb';
  if (rules.isBoard(text)) return 'category';
  if (BULLET.test(text)) return 'bullet';
  if (/^[-–] /.test(text)) return 'subtitle';
  if (categories.size > 0 ? categories.has(categoryPath(text)) : isPath(text)) return 'category';
  if (text.length > LONGEST_TITLE || (endsWithStop(text) && text.endsWith('.'))) return 'prose';
  const name = rules.withoutGrade(text);
  const isShort = name.length <= LONGEST_NAME || /^[\w.#+-]{1,30}$/.test(name);
  return isName(name) && isShort ? 'name' : 'other';
}

/**
 * Reports whether a line right above a name and a date is a title although it looks like something else: like
 * a menu entry because it ends with its number in a series, like an author because it begins with `글`, or
 * like a date because it begins with one.
 */
function isTitleInDisguise(lines: readonly PageLine[], kinds: readonly HeadKind[], index: number): boolean {
  if (!ABOVE_DATE.test(lettersOf(kinds.slice(index + 1, index + 4)))) return false;
  const { text } = lines[index]!;
  const [above = '', next = ''] = [lines[index - 1]?.text, lines[index + 1]?.text];
  switch (kinds[index]) {
    case 'chrome':
      return SERIES.test(text) && !MENU_ENTRY.test(above) && !MENU_ENTRY.test(next);
    case 'byline':
      return text.startsWith('글 ') && !DATES.has(kinds[index + 1]!);
    case 'bareDate':
    case 'signedDate':
      return BEGINS_WITH_DATE.test(text) && !TIME.test(text);
    default:
      return false;
  }
}
/**
 * Reports whether a date stands next to the category of the page and before the title. Chrome or the name of
 * the author comes before it.
 */
function isAboveTitle(
  lines: readonly PageLine[],
  kinds: readonly HeadKind[],
  index: number,
  { isChrome }: PageRules,
  categories: ReadonlySet<string>,
): boolean {
  const below = lettersOf(kinds.slice(index + 1, index + 3));
  if (!DATES.has(kinds[index]!) || !TITLE_ABOVE_TEXT.test(below)) return false;
  const { others = [], author } = readByline(lines[index]!.text, isChrome) ?? {};
  const isBelow =
    kinds[index - 1] === 'chrome' || (author !== undefined && author === lines[index - 1]?.text);
  return isBelow && others.some((other) => categories.has(categoryPath(other)));
}

const ABOVE_DATE = headPattern('after:start profile? name? date');
const TITLE_ABOVE_TEXT = headPattern('after:start other/name byline/name/prose/other');
const SERIES = /^\S{1,30} \S.{0,60}\(\d{1,4}\)$/;
const BEGINS_WITH_DATE = /^\d{4} ?[./년-] ?\d{1,2} ?[./월-] ?\d{1,2}[.일]? [\p{L}]{2}/u;
const TIME = /\d:\d\d|\d시/;

const LONGEST_NAME = 14;
const RELATIVE = /전(?:$|\s)/;

/** Reads the head. If there is no title with a date, only the lines of chrome at the top are the head. */
export function readHead(
  lines: readonly PageLine[],
  rules: PageRules,
  categories: ReadonlySet<string>,
): PageHead {
  const kinds: HeadKind[] = [];
  for (let prose = 0; kinds.length < Math.min(lines.length, MOST.lines) && prose < MOST.prose;) {
    const kind = kindOf(lines[kinds.length]!.text, rules, categories);
    kinds.push(kind);
    if (kind === 'prose') prose++;
  }
  for (const index of kinds.keys()) if (isTitleInDisguise(lines, kinds, index)) kinds[index] = 'other';
  for (const index of kinds.keys())
    if (isAboveTitle(lines, kinds, index, rules, categories)) kinds[index] = 'dateAboveTitle';
  const letters = lettersOf(kinds);
  for (const pattern of rules.heads) {
    const found = pattern.exec(letters);
    if (found && (rules.hasDatesAtTop || !isBelowText(kinds, found.index)))
      return headOf(found, lines, kinds, rules);
  }
  return { start: 0, end: chromeAtTop(kinds) };
}

/**
 * Reports whether there is text between the first date and a line. Then the line is in the article or after
 * it.
 */
function isBelowText(kinds: readonly HeadKind[], index: number): boolean {
  const date = kinds.findIndex((kind) => BYLINES.has(kind));
  return date >= 0 && kinds.slice(date + 1, index).some((kind) => kind === 'other' || kind === 'prose');
}

const DATES: ReadonlySet<HeadKind> = new Set(['bareDate', 'signedDate']);
const BYLINES: ReadonlySet<HeadKind> = new Set(['byline', 'dateAboveTitle', ...DATES]);

function headOf(
  found: RegExpExecArray,
  lines: readonly PageLine[],
  kinds: readonly HeadKind[],
  rules: PageRules,
): PageHead {
  const [from, to] = [found.index, found.index + found[0].length];
  const linesNamed = (name: string): readonly string[] => {
    const [start, end] = found.indices!.groups?.[name] ?? [0, 0];
    return lines.slice(start, end).map(({ text }) => text.replace(BULLET, ''));
  };
  const [author] = linesNamed('author');
  const bylines = lines.slice(from, to).flatMap(({ text }, index) => {
    return BYLINES.has(kinds[from + index]!) ? (readByline(text, rules.isChrome) ?? []) : [];
  });
  const beside = bylines.flatMap(({ others }) => others);
  const path =
    beside.find(isPath) ?? lines.slice(from, to).find((_, index) => kinds[from + index] === 'category')?.text;
  const name = beside.find((other) => other !== path);
  const way = lines.slice(0, to).findLast(({ text }) => BREADCRUMB.test(text))?.text;
  const category =
    linesNamed('category')[0] ??
    path ??
    (way === undefined ? undefined : categoryPath(way.replace(BREADCRUMB, '')));
  const isAuthor = rules.besideDate === 'author' || (category !== undefined && category !== name);
  const end = endOfHead(lines, kinds, to, rules);
  return {
    start: from,
    end: rules.hasBarBelowDate ? endOfBar(lines, end, rules) : end,
    title: linesNamed('title')[0]?.replace(TITLE_LABEL, '').replace(ADDED, ''),
    author:
      bylines.find(({ author }) => author !== undefined)?.author ??
      (author === undefined ? undefined : rules.withoutGrade(author)) ??
      (isAuthor ? name : undefined),
    published: bylines.find(({ published }) => published !== undefined)?.published,
    category: category ?? (isAuthor ? undefined : name),
    site: linesNamed('site')[0],
    tags: linesNamed('tags'),
    lead: linesNamed('lead').map((line) => line.replace(/^[-–] /, '')),
  };
}

/**
 * Returns the index of the first line of the article. Buttons after the date do not belong to the article.
 * But a single word next to a blank line, such as `오늘`, is the writer’s heading if no chrome follows.
 */
function endOfHead(
  lines: readonly PageLine[],
  kinds: readonly HeadKind[],
  from: number,
  { isSign, isMark, isBelowDate }: PageRules,
): number {
  let end = from;
  while (end < kinds.length && kinds[end] === 'chrome') {
    const { text, above } = lines[end]!;
    const below = lines[end + 1]?.above ?? { empty: 0, spacers: 0 };
    const isApart = above.empty + above.spacers > 0 || below.empty + below.spacers > 0;
    const standsAlone = isApart && kinds[end + 1] !== 'chrome';
    const isKnown = isSign(text) || isMark(text) || isBelowDate(text);
    if (standsAlone && isPlainWord(text) && !isKnown) break;
    end++;
  }
  return end;
}

/** The maximum length of a button or a counter in characters. Subtitles are longer. */
const LONGEST_BUTTON = 10;

/**
 * Returns the index after the buttons and counters right after the head. Unknown ones must be at the
 * beginning of this bar, or before a blank line.
 */
function endOfBar(lines: readonly PageLine[], from: number, { isChrome }: PageRules): number {
  let [end, last] = [from, from];
  for (; end < lines.length && blankLines(lines[end]!.above) === 0; end++) {
    const { text } = lines[end]!;
    if (isChrome(text)) last = end + 1;
    else if (!isButton(text)) return last;
  }
  return end < lines.length ? end : last;
}

const isButton = (text: string): boolean => text.length <= LONGEST_BUTTON && !endsWithStop(text);

/**
 * Returns how many lines at the top are a menu: those up to the last chrome before prose, if most of them are
 * chrome.
 */
function chromeAtTop(kinds: readonly HeadKind[]): number {
  let [end, chrome] = [0, 0];
  for (let index = 0; index < kinds.length && kinds[index] !== 'prose'; index++) {
    if (kinds[index] !== 'chrome') continue;
    chrome++;
    if (chrome * 2 > index + 1) end = index + 1;
  }
  return end;
}
