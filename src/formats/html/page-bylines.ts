// Removes what pages put above an article: the breadcrumb path, the title, and the lines that only give the
// author and the date, which nanro shows beside the title.
import { isHeading, type Flow } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { blockText, inlineText } from '../../article/text.ts';
import type { Metadata } from '../build.ts';
import { datesIn, toPublished } from '../dates.ts';
import { bare, isLinksToOthers, isSentence, shortLine, withoutJumps } from './flow-lines.ts';

/** The maximum number of parts above the title, and of parts below it that may be bylines. */
const MOST_ABOVE = 12;
const MOST_BELOW = 8;
/** The maximum length of a byline in characters. Bylines may come before a longer part, but not after it. */
const LONGEST = 120;

/** Matches words that carry no meaning in a byline. */
const WORDS = new RegExp(
  [
    String.raw`작성자|글쓴이|지은이|저자|기자|(?:최종|마지막|최초|최근)?\s?(?:작성|등록|게시|입력|수정|갱신|발행|승인|업데이트|날짜)\s?(?:일시|일자|시간|시각|날짜|일)?|(?:쓴|고친) ?날|에 (?:씀|고침)`,
    String.raw`카테고리|분류|예상|오전|오후|약|(?:(?<!\d)\d+\s?)?(?:분|초)(?:\s?(?:읽기|소요))?|(?<!\d)\d+\s?(?:일|시간|주|달|개월|년)\s?전|[월화수목금토일]요일`,
    String.raw`\b(?:last|updated|modified|posted|published|written|created|edited|by|on|in|at|am|pm|time|date|author|categor(?:y|ies)|filed under|tags)\b`,
    // Names of months, also in other languages, because `datesIn` may not be able to read the date.
    String.raw`\b(?:jan|feb|mar|mär|apr|avr|ma[iy]|jun|jui|jul|aug|ago|aoû|sep|o[ck]t|nov|de[cz])\p{L}{0,7}`,
    String.raw`\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b`,
  ].join('|'),
  'giu',
);
/** Matches counters and reading times. A line that consists of these is a byline. */
const COUNTERS =
  /조회수?|댓글수?|추천수?|공감|읽음|좋아요|읽는\s?(?:데|시간)|소요|읽기|\b(?:\d+ )?min(?:ute)?s? read\b|\bread(?:ing)?\b|\b(?:view |post )?(?:views?|hits?|comments?|mins?|minutes?|words?)\b/gi;
/** Matches the label of a date of change, which is not the date of the article. */
const UPDATED = /수정|업데이트|갱신|\b(?:updated|modified|edited)\b/i;
/** Matches the addresses of links in bylines: to a category, a tag, an author or the comments. */
const FACT_ADDRESS =
  /categor|\/tags?\/|[?&]tag=|author|\/(?:users?|members?|profile)\/|[/?]comments?|#(?:comments?|disqus|respond)/i;

/** Removes the path above the title, and the lines above the text that only repeat its metadata. */
export function withoutHead(flow: readonly Flow[], about: Metadata): readonly Flow[] {
  const title = about.title === undefined ? undefined : bare(about.title);
  const titled = flow.slice(0, MOST_ABOVE).findIndex((part) => bare(shortLine(part) ?? '') === title);
  const above = flow.slice(0, Math.max(titled, 0)).filter((part) => !isLabel(part));
  return [...above, ...withoutBylines(flow.slice(titled + 1), about)];
}

/** Reports whether a part consists of words that form no sentence, like a path or a menu. */
function isLabel(part: Flow): boolean {
  const line = shortLine(part);
  return line !== undefined && !isSentence(line);
}

/** Removes the lines above the text that only repeat its metadata. */
export function withoutBylines(flow: readonly Flow[], about: Metadata): readonly Flow[] {
  const isByline = bylineTest(about, () => flow.filter(isBareDate).length > 1);
  const bylines = new Set<Flow>();
  for (const part of flow.slice(0, MOST_BELOW)) {
    if (isHeading(part)) break;
    if (part.kind !== 'paragraph' && part.kind !== 'list') continue;
    if (blockText([part]).trim().length > LONGEST) break;
    if (isLinksToOthers(part) || isByline(part)) bylines.add(part);
  }
  return bylines.size === 0 ? flow : flow.filter((part) => !bylines.has(part));
}

/** The maximum length of a date with the marks around it, in characters. */
const LONGEST_DATE = 60;

/** Reports whether a part consists of a date. A diary has several such parts. */
function isBareDate(part: Flow): boolean {
  const line = shortLine(part) ?? '';
  const [date] = line.length <= LONGEST_DATE ? datesIn(line) : [];
  return date !== undefined && !/[\p{L}\p{N}]/u.test(line.slice(0, date.start) + line.slice(date.end));
}

const DAY = 24 * 60 * 60 * 1000; // milliseconds

/**
 * Returns a function that reports whether a part contains only facts about the article: its date, author and
 * category, and counters. In a diary, a date alone is the heading of an entry.
 */
function bylineTest(about: Metadata, isDiary: () => boolean): (part: Flow) => boolean {
  const { author, published, category, site, href, tags = [] } = about;
  const day = Date.parse((toPublished(published) ?? '').slice(0, 10));
  // In another time zone, it may be the previous or the next day.
  const isPublished = (date: string): boolean => Math.abs(Date.parse(date.slice(0, 10)) - day) <= DAY;
  const hasNumbers = (line: string): boolean =>
    !Number.isNaN(day) &&
    [new Date(day).getUTCFullYear(), new Date(day).getUTCDate()].every((number) =>
      new RegExp(String.raw`(?<!\d)0?${number}(?!\d)`).test(line),
    );
  const names = [author, category, site, ...tags]
    .filter((name): name is string => name !== undefined && name !== '')
    .toSorted((a, b) => b.length - a.length);
  const facts = new Set([author, site, href].filter((fact) => fact !== undefined).map(bare));
  return (part) => {
    const line = shortLine(part) ?? '';
    if (isSentence(line) || (isBareDate(part) && isDiary())) return false;
    if (facts.has(bare(line))) return true;
    const dates = datesIn(line);
    const isOfArticle =
      dates.some((date) => isPublished(date.published)) || (dates.length === 0 && hasNumbers(line));
    const isOther = dates.length > 0 && !isOfArticle && !UPDATED.test(line);
    const isOfAuthor = author !== undefined && line.includes(author);
    const counters = /\d/.test(line) ? line.match(COUNTERS) : null;
    if (isOther || !(isOfArticle || dates.length > 0 || isOfAuthor || counters)) return false;
    let rest = line;
    for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    for (const name of [...names, ...(dates.length > 0 ? factsIn(part) : [])])
      rest = rest.replaceAll(name, ' ');
    return !/\p{L}/u.test(rest.replace(COUNTERS, ' ').replace(WORDS, ' '));
  };
}

/** Returns the words of those links in a part that lead to a category, a tag, the author or the comments. */
function factsIn(part: Flow): string[] {
  const inlines: readonly Inline[] = part.kind === 'paragraph' ? withoutJumps(part.content) : [];
  return inlines.flatMap((inline) =>
    inline.kind === 'link' && FACT_ADDRESS.test(inline.href) ? [inlineText(inline.content)] : [],
  );
}
