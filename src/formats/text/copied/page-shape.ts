// What is known about the pages of a kind of site: the lines around an article, as data.
// Each site has a file with a PageShape; COMMON has what most sites share.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import { headPattern } from './head-patterns.ts';

/** Patterns match whole lines, ignoring case. */
export interface PageShape {
  /** Lines that only pages of this kind have: one is enough to recognise them. */
  readonly signs: readonly string[];
  /** Whether one sign is not enough without another one, or a title above a date. */
  readonly needsTwoSigns?: boolean;
  /** Lines that are chrome wherever they are in such a page, but prove nothing alone. */
  readonly marks?: readonly string[];
  /** Lines that prove nothing alone, but that are evidence if two of them are beside a date. */
  readonly clues?: readonly string[];
  /**
   * Words of buttons, menus and counters, with commas between. A line made of them alone, glued or not, is
   * chrome in the company of other chrome.
   */
  readonly words?: string;
  /** Other lines that are chrome in the company of other chrome. */
  readonly near?: readonly string[];
  /** Lines that begin the end of the page: other posts, tags, comments. */
  readonly ends?: readonly string[];
  /** Lines that begin the end as well, but are headings of the writer’s if a sentence is right below them. */
  readonly endHeadings?: readonly string[];
  /** Lines that end an article if no more than half of its prose is below them. */
  readonly closings?: readonly string[];
  /** Lines above other posts of the site. */
  readonly lists?: readonly string[];
  /**
   * The lines from the title to the article (see headPattern). The labels `title`, `category` and `author`
   * name lines. The first pattern that matches counts.
   */
  readonly heads: readonly string[];
  /** Whether other dates may be at the top of the page, such as that of today. */
  readonly hasDatesAtTop?: boolean;
  /** Whether buttons and counters are right below the date, in the same lines. */
  readonly hasBarBelowDate?: boolean;
  /** Lines below a title, where no date is. */
  readonly below?: readonly string[];
  /** Names of the boards of a site. */
  readonly boards?: readonly string[];
  /** What stands behind the name of an author: a rank, a button. */
  readonly grade?: string;
  /** Words that are chrome right below a date, although a writer may use them alone. */
  readonly belowDate?: readonly string[];
  /** Lines that are a heading; a group is its text. */
  readonly heading?: string;
  /** Whether the name of the author and a description are below the article. */
  readonly hasProfile?: boolean;
  /** What a name beside the date is. */
  readonly besideDate: 'author' | 'category';
  /**
   * Lines with the name of the site in a group, lines above its name, lines below its name at the top of the
   * page, and lines with a category in a group.
   */
  readonly site?: readonly string[];
  /** Lines with the name of the site in a group that count only above the article. */
  readonly siteAtTop?: readonly string[];
  readonly aboveSite?: readonly string[];
  readonly belowSite?: readonly string[];
  readonly category?: readonly string[];
  /** Lines with the author in a group, where the head names none. */
  readonly author?: readonly string[];
}

/** A shape and COMMON as patterns. */
export interface PageRules {
  readonly isSign: (line: string) => boolean;
  readonly isMark: (line: string) => boolean;
  /** Reports whether a line is a sign, a mark, or made of words of chrome. */
  readonly isChrome: (line: string) => boolean;
  readonly isEnd: (line: string) => boolean;
  readonly isEndHeading: (line: string) => boolean;
  readonly isClosing: (line: string) => boolean;
  readonly isList: (line: string) => boolean;
  readonly isBelowTitle: (line: string) => boolean;
  readonly isBelowDate: (line: string) => boolean;
  readonly isBoard: (line: string) => boolean;
  /** Returns the name of an author without what stands behind it. */
  readonly withoutGrade: (line: string) => string;
  readonly headingIn: (line: string) => string | undefined;
  readonly isAboveSite: (line: string) => boolean;
  readonly isBelowSite: (line: string) => boolean;
  readonly heads: readonly RegExp[];
  readonly hasDatesAtTop: boolean;
  readonly hasBarBelowDate: boolean;
  readonly hasProfile: boolean;
  readonly besideDate: 'author' | 'category';
  readonly siteIn: (line: string) => string | undefined;
  readonly siteAtTopIn: (line: string) => string | undefined;
  readonly categoryIn: (line: string) => string | undefined;
  readonly authorIn: (line: string) => string | undefined;
}

/** A lookahead for patterns with a loose end: the line is not a sentence, but may forbid copies. */
export const NO_SENTENCE = String.raw`(?!.{0,158}[다요죠까][.!?”"’」)]{0,3}$(?<!금(?:지)?합니다\.?))`;

/** The longest line that may be chrome, in UTF-16 code units. */
const LONGEST_CHROME = 160;

/** Returns a function that matches whole lines against patterns. */
export function lineMatcher(patterns: readonly string[]): (line: string) => boolean {
  if (patterns.length === 0) return () => false;
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`, 'i');
  return (line) => line.length <= LONGEST_CHROME && pattern.test(line);
}

/** Returns the patterns of a shape, with those of `common`. */
export function rulesOf(shape: PageShape, common: PageShape): PageRules {
  const both = (
    key: 'signs' | 'marks' | 'near' | 'ends' | 'endHeadings' | 'closings' | 'lists',
  ): readonly string[] => [...(shape[key] ?? []), ...(common[key] ?? [])];
  const isSign = lineMatcher(both('signs'));
  const isMark = lineMatcher(both('marks'));
  const isWords = wordMatcher(`${shape.words ?? ''},${common.words ?? ''}`);
  const isNear = lineMatcher(both('near'));
  const grade =
    shape.grade === undefined ? undefined : new RegExp(`(?<!\\s)(?:\\s+(?:${shape.grade})){1,3}$`);
  return {
    isSign,
    isMark,
    isChrome: (line) => isSign(line) || isMark(line) || isWords(line) || isNear(line),
    isEnd: lineMatcher(both('ends')),
    isEndHeading: lineMatcher(both('endHeadings')),
    isClosing: lineMatcher(both('closings')),
    isList: lineMatcher(both('lists')),
    isBelowTitle: lineMatcher(shape.below ?? []),
    isBelowDate: lineMatcher(shape.belowDate ?? []),
    isBoard: lineMatcher(shape.boards ?? []),
    withoutGrade: (line) => (grade === undefined ? line : line.replace(grade, '')),
    headingIn: groupMatcher(shape.heading === undefined ? [] : [shape.heading]),
    isAboveSite: lineMatcher(shape.aboveSite ?? []),
    isBelowSite: lineMatcher(shape.belowSite ?? []),
    heads: [...shape.heads, ...common.heads].map(headPattern),
    hasDatesAtTop: shape.hasDatesAtTop === true,
    hasBarBelowDate: shape.hasBarBelowDate === true,
    hasProfile: shape.hasProfile === true,
    besideDate: shape.besideDate,
    siteIn: groupMatcher(shape.site ?? []),
    siteAtTopIn: groupMatcher(shape.siteAtTop ?? []),
    authorIn: groupMatcher(shape.author ?? []),
    categoryIn: groupMatcher(shape.category ?? []),
  };
}

function groupMatcher(patterns: readonly string[]): (line: string) => string | undefined {
  const compiled = patterns.map((pattern) => new RegExp(`^(?:${pattern})$`, 'i'));
  return (line) => {
    if (line.length > LONGEST_CHROME) return undefined;
    for (const pattern of compiled) {
      const found = pattern.exec(line)?.[1];
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** What may be between words of chrome: an address of the Internet, a number, a mark. */
const BETWEEN_WORDS =
  /\d{1,3}(?:\.[\d*]{1,3}){1,3}|[\d,]{1,12}(?:개|회|명|건)?|\([\d,]{1,9}\)|[-–·ㆍ・•|｜:/+♥♡❤\s]/y;

/**
 * Returns a function that reports whether a line consists of some words, numbers and separators, with at
 * least one word or number. `words` have commas between them.
 *
 * @example
 * wordMatcher('공유하기, 게시글 관리, 댓글')('공유하기게시글 관리 · 댓글 3') // => true
 * wordMatcher('댓글')('댓글을 읽다') // => false
 */
export function wordMatcher(words: string): (line: string) => boolean {
  const known = new Set(
    words
      .toLowerCase()
      .split(',')
      .map((word) => word.trim()),
  );
  const longest = Math.max(...[...known].map(({ length }) => length));
  const endOfWord = (line: string, at: number): number => {
    for (let end = Math.min(line.length, at + longest); end > at; end--)
      if (known.has(line.slice(at, end))) return end;
    BETWEEN_WORDS.lastIndex = at;
    return BETWEEN_WORDS.test(line) ? BETWEEN_WORDS.lastIndex : at;
  };
  return (text) => {
    if (text.length > LONGEST_CHROME || !/^(?![•·▪■-]\s).*[\d\p{L}]/u.test(text)) return false;
    const line = text.toLowerCase();
    let at = 0;
    for (let end = endOfWord(line, at); end > at; end = endOfWord(line, at)) at = end;
    return at === line.length;
  };
}

const NAME_LIKE = new RegExp(`^[${SYLLABLE_RANGE} ]{1,6}(?<!하기|보기|쓰기|복사|추가)$`);

/**
 * Reports whether a text is a word that a writer may use alone. Labels of buttons have an ending or a count.
 */
export const isPlainWord = (text: string): boolean => NAME_LIKE.test(text);
