// Reads the lines below a title that tell the author, the date and the category.
import { SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import { toPublished } from '../../dates.ts';

export interface Byline {
  readonly published?: string | undefined;
  readonly author?: string | undefined;
  /** The other parts of the line: a name or a category, depending on the site. */
  readonly others: readonly string[];
}

/** Matches the date of a page, or how long ago it was written. */
const DATE = new RegExp(
  [
    String.raw`\d{4} ?[./년-] ?\d{1,2} ?[./월-] ?\d{1,2}[.일]?(?: ?\([월화수목금토일]\)| ?[월화수목금토일]요일)?`,
    String.raw`(?:,? {1,3}(?:오전|오후|AM|PM)? ?[([]?\d{1,2} ?[:시] ?\d{2}분?(?::\d{2})?[)\]]?)?`,
    String.raw`|\d{2}[./-]\d{2}[./-]\d{2} {1,3}\d{1,2}:\d{2}(?::\d{2})?`,
    String.raw`|(?<=(?:작성|등록|게시)(?:시간|일시|일)\s?[:：|]?\s?|날짜\s?[:：]?\s?)\d{2}[./-]\d{2}[./-]\d{2}(?![\d:])`,
    String.raw`|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}[.,]? \d{4}`,
    String.raw`|(?:약 )?\d{1,2}(?:초|분|시간|일|주|주일|개월|달|년) ?전|방금 전`,
  ].join(''),
  'g',
);
const EDITED = /(?:수정(?:일|됨)?|업데이트|최종 ?수정|Updated|편집)\s*(?:[:：]\s*)?$/i;
const LABEL =
  /(?:기사 ?)?(?:입력|등록(?!자)|작성(?!자)|게시|발행|승인|송고|수정|최종 ?수정|최초 ?등록|업데이트|편집(?!\/))(?:일시|일|날짜|시간|됨)?\s*[:：]?|기사원문|기사제공|^\d{1,5}P(?= by )|일시|날짜|^Date(?= )|갤로그로 이동합니다\.?|Posted(?: on| in)?(?= )|Updated/gi;
const COUNTER =
  /(?:조회 ?수?|추천 ?수?|비추천|댓글 ?수?|좋아요|공감|읽음|스크랩|글자|views?|hits?)\s*(?:[:：]\s*)?\[?[\d,]+\]?(?:회|개|명|건|자)?/gi;
const AUTHOR = new RegExp(
  String.raw`^(?:(?:(?:posted )?by|글쓴이|작성자|등록자|기자명)(?:\s*[:：]\s*|\s+|(?=[${SYLLABLE_RANGE}]))|(?:written by|name|글)(?:\s*[:：]\s*|\s+))(\S.{0,30})$`,
  'i',
);
/** Matches a label with a name that may be a word of chrome elsewhere: `작성자 관리자`. */
const NAMED = /^(?:작성자|글쓴이|등록자)\s+\S/;
const REPORTER = /^\S.{0,20} ?(?:기자|특파원|논설위원|객원기자|인턴기자)(?: ?TALK)?$/;
const SEPARATOR = /(?<!\s)\s*[·ㆍ・|•｜]\s*|\t| {2,}|\n/;
const LONGEST = { line: 120, part: 30 };
/** Matches the IP address of an anonymous author. */
const ADDRESS = /(?<!\s)\s*\(\d{1,3}(?:\.[\dx*]{1,3}){1,3}\)?$/;

/**
 * Returns the facts in a line that has nothing but a date, an author, counters and short names; undefined for
 * any other line. `isChrome` recognises the words of buttons among them.
 */
export function readByline(line: string, isChrome: (text: string) => boolean): Byline | undefined {
  if (line.length > LONGEST.line || line.includes('://')) return undefined;
  const dates = [...line.matchAll(DATE)];
  const written = dates.find(({ index }) => !EDITED.test(line.slice(0, index))) ?? dates[0];
  const undated = line.replace(DATE, '\n');
  const uncounted = undated.replace(COUNTER, '\n');
  const parts = uncounted
    .replace(LABEL, '\n')
    .split(SEPARATOR)
    .map((part) => part.replace(/^[\s:：,/()-]+|(?<![\s:：,/(-])[\s:：,/(-]+$/g, ''))
    .filter((part) => part !== '' && (NAMED.test(part) || !isChrome(part)));
  const authors = parts.flatMap((part) => AUTHOR.exec(part)?.[1] ?? (REPORTER.test(part) ? part : []));
  const others = parts.filter((part) => !AUTHOR.test(part) && !REPORTER.test(part));
  if (dates.length === 0 && authors.length === 0) {
    // a name and counters
    const [name] = others;
    const isCounted = uncounted.split('\n').length > undated.split('\n').length + 1;
    return isCounted && others.length === 1 && isName(name!) ? { author: name, others: [] } : undefined;
  }
  if (others.length > 2 || others.some((part) => !isName(part) && !isPath(part))) return undefined;
  return {
    published: toPublished(withCentury(written?.[0].replace(/[()[\]](?=\d|$)/g, ''))),
    author: authors[0]?.replace(ADDRESS, '').replace(/ ?TALK$/, ''),
    others: others.map((other) => other.replace(ADDRESS, '')),
  };
}

const withCentury = (date: string | undefined): string | undefined => date?.replace(/^(?=\d{2}[./-])/, '20');

/** Reports whether a text may be the name of a person or of a category. */
export const isName = (text: string): boolean =>
  text.length <= LONGEST.part &&
  text.split(' ').length <= 3 &&
  !/[.!?…,;"“”]$|^(?:에|에서|에는|은|는|이|가|을|를|의|부터|까지|자|현재|기준)(?= |$)/.test(text);

/** Reports whether a text is a category inside another, such as `살림/청소`. */
export const isPath = (text: string): boolean =>
  text.length <= LONGEST.part &&
  /^[^/>]{1,20}(?: ?[/>] ?[^/>]{1,20}){1,2}$/.test(text) &&
  text.split(' ').length <= 5;

/** Returns a category path in the form that Tistory writes below a title: `살림/청소` for `살림 > 청소`. */
export const categoryPath = (text: string): string =>
  text
    .split(/[/>]/)
    .map((part) => part.trim())
    .join('/');
