// The head of a copied page: the lines from its top to the article, with the title, the author and the date.
import { categoryPath, isName, isPath, readByline } from './bylines.ts';
import type { PageLine } from './page-lines.ts';
import { isPlainWord, type PageRules } from './page-shape.ts';
import { endsWithStop } from './sentences.ts';

export interface PageHead {
  /** The index of the first line of the article. */
  readonly end: number;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly category?: string | undefined;
}

/** How many lines at the top may be the head, and how many of them may be prose: a summary, a description. */
const MOST = { lines: 120, prose: 2 };
const LONGEST_TITLE = 100;
/** What Tistory shows as the category of a post that has none. */
const NO_CATEGORY = '카테고리 없음';
const BULLET = /^[•·▪■]\s+/;
const MENU_ENTRY = /^(?:[•·▪-]\s*)?\S.{0,30}?\s?\([\d,]{1,6}\)$/;

/** What a line of the head is. Patterns over these letters find the title and the lines around it. */
type LineKind =
  | 'c' // chrome
  | 'd' // a date, perhaps with an author
  | 'e' // a date with the category, above the title
  | 'b' // an author without a date
  | 'y' // the word “by” alone
  | 'k' // a category
  | 'f' // the label of a profile
  | 'w' // what a wiki puts below a title
  | 's' // a subtitle that begins with a dash
  | 't' // marked with a bullet
  | 'p' // prose
  | 'n' // short enough for a name
  | 'x'; // anything else

function kindOf(text: string, rules: PageRules, categories: ReadonlySet<string>): LineKind {
  if (/^프로(?:필|파일)$/.test(text)) return 'f';
  if (/^by$/i.test(text)) return 'y';
  if (rules.isBelowTitle(text)) return 'w';
  if (text === NO_CATEGORY) return 'k';
  const byline = readByline(text, rules.isChrome);
  if (byline) return byline.published === undefined && !RELATIVE.test(text) ? 'b' : 'd';
  if (!/[\p{L}\p{N}]/u.test(text) || rules.isChrome(text.replace(BULLET, '')) || MENU_ENTRY.test(text))
    return 'c';
  if (BULLET.test(text)) return 't';
  if (/^[-–] /.test(text)) return 's';
  if (categories.size > 0 ? categories.has(categoryPath(text)) : isPath(text)) return 'k';
  if (text.length > LONGEST_TITLE || (endsWithStop(text) && text.endsWith('.'))) return 'p';
  return isName(text) && text.length <= LONGEST_NAME ? 'n' : 'x';
}

/**
 * Reports whether a line is a title that looks like something else, right above a name and a date: like a menu
 * entry because it ends with its number in a series, like an author because it begins with `글`, or like a date
 * because it begins with one.
 */
function isTitleInDisguise(lines: readonly PageLine[], kinds: readonly LineKind[], index: number): boolean {
  const below = kinds.slice(index + 1, index + 4).join('');
  if (!/^f?n?d/.test(below)) return false;
  const { text } = lines[index]!;
  const [above = '', next = ''] = [lines[index - 1]?.text, lines[index + 1]?.text];
  switch (kinds[index]) {
    case 'c':
      return SERIES.test(text) && !MENU_ENTRY.test(above) && !MENU_ENTRY.test(next);
    case 'b':
      return text.startsWith('글 ') && !below.startsWith('d');
    case 'd':
      return BEGINS_WITH_DATE.test(text) && !TIME.test(text);
    default:
      return false;
  }
}
/**
 * Reports whether a date stands beside the category of the page, and above the title: below chrome, or below
 * the name of the author.
 */
function isAboveTitle(
  lines: readonly PageLine[],
  kinds: readonly LineKind[],
  index: number,
  { isChrome }: PageRules,
  categories: ReadonlySet<string>,
): boolean {
  if (kinds[index] !== 'd' || !/^[xn][bnpx]/.test(kinds.slice(index + 1, index + 3).join(''))) return false;
  const { others = [], author } = readByline(lines[index]!.text, isChrome) ?? {};
  const isBelow = kinds[index - 1] === 'c' || (author !== undefined && author === lines[index - 1]?.text);
  return isBelow && others.some((other) => categories.has(categoryPath(other)));
}

const SERIES = /^\S{1,30} \S.{0,60}\(\d{1,4}\)$/;
const BEGINS_WITH_DATE = /^\d{4} ?[./년-] ?\d{1,2} ?[./월-] ?\d{1,2}[.일]? [\p{L}]{2}/u;
const TIME = /\d:\d\d|\d시/;

const LONGEST_NAME = 14;
const RELATIVE = /전(?:$|\s)/;

/** Reads the head. Without a title and a date, only the lines of chrome at the top are the head. */
export function readHead(
  lines: readonly PageLine[],
  rules: PageRules,
  categories: ReadonlySet<string>,
): PageHead {
  const kinds: LineKind[] = [];
  for (let prose = 0; kinds.length < Math.min(lines.length, MOST.lines) && prose < MOST.prose;) {
    const kind = kindOf(lines[kinds.length]!.text, rules, categories);
    kinds.push(kind);
    if (kind === 'p') prose++;
  }
  for (const index of kinds.keys()) if (isTitleInDisguise(lines, kinds, index)) kinds[index] = 'x';
  for (const index of kinds.keys())
    if (isAboveTitle(lines, kinds, index, rules, categories)) kinds[index] = 'e';
  const letters = kinds.join('');
  for (const pattern of rules.heads) {
    const found = pattern.exec(letters);
    if (found) return headOf(found, lines, kinds, rules);
  }
  return { end: chromeAtTop(kinds) };
}

function headOf(
  found: RegExpExecArray,
  lines: readonly PageLine[],
  kinds: readonly LineKind[],
  rules: PageRules,
): PageHead {
  const [from, to] = [found.index, found.index + found[0].length];
  const named = (name: string, kind = ''): string | undefined => {
    const at = found.indices!.groups?.[name]?.[0];
    const isThere = at !== undefined && kinds[at]!.includes(kind);
    return isThere ? lines[at]!.text.replace(BULLET, '') : undefined;
  };
  const bylines = lines.slice(from, to).flatMap(({ text }, index) => {
    const isByline = 'bde'.includes(kinds[from + index]!);
    return isByline ? (readByline(text, rules.isChrome) ?? []) : [];
  });
  const beside = bylines.flatMap(({ others }) => others);
  const path =
    beside.find(isPath) ?? lines.slice(from, to).find((_, index) => kinds[from + index] === 'k')?.text;
  const name = beside.find((other) => other !== path);
  const category = named('category') ?? path;
  const isAuthor = rules.besideDate === 'author' || (category !== undefined && category !== name);
  return {
    end: endOfHead(lines, kinds, to, rules),
    title: named('title'),
    author:
      bylines.find(({ author }) => author !== undefined)?.author ??
      named('author', 'n') ??
      (isAuthor ? name : undefined),
    published: bylines.find(({ published }) => published !== undefined)?.published,
    category: category ?? (isAuthor ? undefined : name),
  };
}

/**
 * Returns the index of the first line of the article. Buttons below the date are not part of it; but a word
 * alone beside a blank line, such as `오늘`, is a heading of the writer’s if what follows is not chrome.
 */
function endOfHead(
  lines: readonly PageLine[],
  kinds: readonly LineKind[],
  from: number,
  { isSign, isMark }: PageRules,
): number {
  let end = from;
  while (end < kinds.length && kinds[end] === 'c') {
    const { text, above } = lines[end]!;
    const below = lines[end + 1]?.above ?? { empty: 0, spacers: 0 };
    const isApart = above.empty + above.spacers > 0 || below.empty + below.spacers > 0;
    const standsAlone = isApart && kinds[end + 1] !== 'c';
    if (standsAlone && isPlainWord(text) && !isSign(text) && !isMark(text)) break;
    end++;
  }
  return end;
}

/**
 * Returns how many lines at the top are a menu: up to the last chrome above prose, if most of them are
 * chrome.
 */
function chromeAtTop(kinds: readonly LineKind[]): number {
  let [end, chrome] = [0, 0];
  for (let index = 0; index < kinds.length && kinds[index] !== 'p'; index++) {
    if (kinds[index] !== 'c') continue;
    chrome++;
    if (chrome * 2 > index + 1) end = index + 1;
  }
  return end;
}
