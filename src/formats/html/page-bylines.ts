// The lines above an article that only say who wrote it and when, which nanro shows beside the title.
import { isHeading, type Flow } from '../../article/flow.ts';
import { blockText } from '../../article/text.ts';
import type { Metadata } from '../build.ts';
import { datesIn, toPublished } from '../dates.ts';

/** The most parts of an article above its text, and the most characters of such a line. */
const MOST_PARTS = 8;
const LONGEST = 120;

/** Words in such lines, besides the date, the author and the category. */
const WORDS =
  /(?:최종|마지막|최초)?\s?(?:작성자?|등록|게시|입력|수정|발행|승인|업데이트)\s?(?:일시|일자|시간|날짜|일)?|글쓴이|지은이|기자|조회수?|댓글|추천|공감|읽음|좋아요|약|(?:\d+\s?)?(?:분|초)(?:\s?(?:읽기|소요))?|읽는\s?시간|(?:last )?(?:updated|modified|posted|published|written|created)|\b(?:by|on|in|at|views?|hits?|comments?|mins?|minutes?|read|reading|time|date|author)\b/gi;

/** Returns a flow without the lines above its text that only repeat its metadata. */
export function withoutBylines(flow: readonly Flow[], about: Metadata): readonly Flow[] {
  const repeats = repeatsOf(about);
  const bylines = new Set<Flow>();
  for (const part of flow.slice(0, MOST_PARTS)) {
    if (isHeading(part)) break;
    if (part.kind !== 'paragraph' && part.kind !== 'list') continue;
    const text = blockText([part]).trim();
    if (text.length > LONGEST) break;
    if (repeats(text)) bylines.add(part);
  }
  return bylines.size === 0 ? flow : flow.filter((part) => !bylines.has(part));
}

const DAY = 24 * 60 * 60 * 1000; // milliseconds

/** Returns a function that reports whether a text has the date or the author of an article, and nothing else. */
function repeatsOf({ author, published, category, site, tags = [] }: Metadata): (text: string) => boolean {
  const day = Date.parse((toPublished(published) ?? '').slice(0, 10));
  const names = [author, category, site, ...tags]
    .filter((name) => name !== undefined && name !== '')
    .toSorted((a, b) => b!.length - a!.length) as string[];
  return (text) => {
    const dates = datesIn(text);
    // In another time zone, the day may be another one.
    const isPublished = dates.some((date) => Math.abs(Date.parse(date.published.slice(0, 10)) - day) <= DAY);
    const isOfAuthor = author !== undefined && text.includes(author);
    if (!isPublished && (dates.length > 0 || !isOfAuthor)) return false;
    let rest = text;
    for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    for (const name of names) rest = rest.replaceAll(name, ' ');
    return !/\p{L}/u.test(rest.replace(WORDS, ' '));
  };
}
