// The shape of the pages of a site: the lines around an article, as data. Each site has a file with a
// PageShape; COMMON contains what most sites share.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import { headPattern } from './head-patterns.ts';

/** The lines around an article. Patterns match whole lines, ignoring case. */
export interface PageShape {
  /** Lines that only pages of this shape have. One is enough to recognise such a page. */
  readonly signs: readonly string[];
  /** Whether one sign is not enough, so that a second sign or a title above a date is needed. */
  readonly needsTwoSigns?: boolean;
  /** Lines that are chrome wherever they are in such a page, but do not prove the shape. */
  readonly marks?: readonly string[];
  /** Lines that do not prove the shape, but are evidence if two of them are next to a date. */
  readonly clues?: readonly string[];
  /**
   * Words of buttons, menus and counters, separated by commas. A line that consists of these, with or without
   * spaces, is chrome if other chrome is near.
   */
  readonly words?: string;
  /** Other lines that are chrome if other chrome is near. */
  readonly near?: readonly string[];
  /** Lines that begin the end of the page: other posts, tags, comments. */
  readonly ends?: readonly string[];
  /**
   * Lines that also begin the end, unless a sentence follows right after. Then they are the writer’s
   * headings.
   */
  readonly endHeadings?: readonly string[];
  /** Lines that end an article, unless more than half of its prose comes after them. */
  readonly closings?: readonly string[];
  /** Lines before other posts of the site. */
  readonly lists?: readonly string[];
  /**
   * Patterns for the lines from the title to the article (see headPattern). The labels `title`, `category`
   * and `author` name lines. The first pattern that matches counts.
   */
  readonly heads: readonly string[];
  /** Whether the top of the page may contain other dates, such as today's. */
  readonly hasDatesAtTop?: boolean;
  /** Whether buttons and counters are right after the date, on the same lines. */
  readonly hasBarBelowDate?: boolean;
  /** Lines after the title, if no date is there. */
  readonly below?: readonly string[];
  /** The names of the site's boards. */
  readonly boards?: readonly string[];
  /** The text after the name of an author: a rank, a button. */
  readonly grade?: string;
  /** Words that are chrome right after a date, although a writer may use them alone. */
  readonly belowDate?: readonly string[];
  /** A pattern for lines that are headings. A group has the text. */
  readonly heading?: string;
  /** Whether the name and description of the author follow the article. */
  readonly hasProfile?: boolean;
  /** What a name next to the date is. */
  readonly besideDate: 'author' | 'category';
  /** Lines with the name of the site in a group. */
  readonly site?: readonly string[];
  /** Lines with the name of the site in a group that count only before the article. */
  readonly siteAtTop?: readonly string[];
  /** Lines before the name of the site. */
  readonly aboveSite?: readonly string[];
  /** Lines after the name of the site at the top of the page. */
  readonly belowSite?: readonly string[];
  /** Lines with a category in a group. */
  readonly category?: readonly string[];
  /** Lines with the author in a group. They count if the head does not name the author. */
  readonly author?: readonly string[];
}

/** The rules of a shape and of COMMON, compiled. */
export interface PageRules {
  readonly isSign: (line: string) => boolean;
  readonly isMark: (line: string) => boolean;
  /** Reports whether a line is a sign or a mark, or consists of words of chrome. */
  readonly isChrome: (line: string) => boolean;
  readonly isEnd: (line: string) => boolean;
  readonly isEndHeading: (line: string) => boolean;
  readonly isClosing: (line: string) => boolean;
  readonly isList: (line: string) => boolean;
  readonly isBelowTitle: (line: string) => boolean;
  readonly isBelowDate: (line: string) => boolean;
  readonly isBoard: (line: string) => boolean;
  /** Returns the name of an author without the text after it. */
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

/** A lookahead for patterns with a loose end. It excludes sentences, except those that forbid copying. */
export const NO_SENTENCE = String.raw`(?!.{0,158}[다요죠까][.!?”"’」)]{0,3}$(?<!금(?:지)?합니다\.?))`;

/** The maximum length of a line that may be chrome, in UTF-16 code units. */
const LONGEST_CHROME = 160;

/** Returns a function that reports whether a whole line matches one of the patterns. */
export function lineMatcher(patterns: readonly string[]): (line: string) => boolean {
  if (patterns.length === 0) return () => false;
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`, 'i');
  return (line) => line.length <= LONGEST_CHROME && pattern.test(line);
}

/** Compiles the patterns of a shape together with those of `common`. */
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

/** Matches what may be between words of chrome: an IP address, a number, a mark. */
const BETWEEN_WORDS =
  /\d{1,3}(?:\.[\d*]{1,3}){1,3}|[\d,]{1,12}(?:개|회|명|건)?|\([\d,]{1,9}\)|[-–·ㆍ・•|｜:/+♥♡❤\s]/y;

/**
 * Returns a function that reports whether a line consists of these words, numbers and separators, with at
 * least one word or number. `words` are separated by commas.
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

/** Reports whether a text is a word that a writer may use alone. Button labels have an ending or a count. */
export const isPlainWord = (text: string): boolean => NAME_LIKE.test(text);
