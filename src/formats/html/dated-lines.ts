// Finds the lines of a page that show a date, with a label or alone.
import { datesIn, toPublished } from '../dates.ts';
import { attribute, isElement, isText, parentOf, type Element, type ParentNode } from './dom.ts';
import type { Page } from './lookups.ts';
import { LONGEST_LINE, placedNodes, shortLine } from './near-title.ts';
import { isInOtherPost } from './other-posts.ts';
import { titlePlace } from './title-place.ts';

/** A date that a page shows. */
export interface Dated {
  readonly published: string;
  /** Whether a label says that this is the date of writing. Any other date counts only near the title. */
  readonly kind: 'written' | 'plain';
  /** Whether a class says that this is a date. */
  readonly isNamed: boolean;
  /** The distance from the title, in characters after it; Infinity if the title is not shown. */
  readonly distance: number;
}

/**
 * Matches what every text with a date contains: four digits in a row, or a date whose year has two digits.
 */
const HINT = /\d{4}|\d{2}[-.]\d{2}[-.]\d{2}/;
/** The maximum number of lines of a page that are examined. */
const MOST_LINES = 100;
/** How many levels above the date the element of its line may be. */
const HIGHEST = 4;

const NAMED = /date|time|publish|posted|created|reg/i;
/** Matches a word that every label for the date of writing contains. */
const LABELLED = /작성|등록|게시|발행|입력|승인|날짜|일자|쓴|씀|posted|publi|written|date/i;
/** How far a date without a label or class may be before and after the title, in characters. */
const BEFORE_TITLE = 100;
const BEHIND_TITLE = 300;

/** Reports whether a date is near the title. */
export const isNear = (distance: number): boolean => distance >= -BEFORE_TITLE && distance <= BEHIND_TITLE;

/**
 * Returns the dates in the lines of a page, in document order. Leaves out dates of later changes, and dates
 * that neither a label, nor a class, nor the title nearby shows to be dates of writing.
 */
export function datedLines(page: Page, title: string | undefined): Dated[] {
  const found: Dated[] = [];
  const read = new Set<Element>();
  const place = titlePlace(page.document, title);
  for (const { node, distance } of placedNodes(page, title)) {
    if (read.size >= MOST_LINES) break;
    if (!isText(node)) continue;
    const text = node.value.trim();
    if (text.length > LONGEST_LINE || !HINT.test(text)) continue;
    const line = lineAround(node.parentNode, place);
    if (!line || read.has(line.element)) continue;
    read.add(line.element);
    const isNamed = [line.element, node.parentNode].some(
      (element) => isElement(element) && NAMED.test(attribute(element, 'class') ?? ''),
    );
    if (!isNamed && !isNear(distance) && !LABELLED.test(line.text)) continue;
    if (isInOtherPost(node, place)) continue;
    const exact = datetimeAround(node.parentNode);
    for (const { published, kind } of labelledDates(line.text, text)) {
      const isExact = toPublished(exact)?.slice(0, DAY) === published.slice(0, DAY);
      found.push({ published: isExact ? exact! : published, kind, isNamed, distance });
    }
  }
  return found;
}

/** The length of a date in ISO 8601. */
const DAY = '2026-01-02'.length;

/** Returns the date in the attribute of a `<time>`. */
const datetimeAround = (inner: ParentNode | null): string | undefined =>
  isElement(inner) && inner.tagName === 'time' ? attribute(inner, 'datetime') : undefined;

/**
 * Returns the largest element around a date that is still one line and does not contain the title, and the
 * text of that element.
 */
function lineAround(
  inner: ParentNode | null,
  place: ReadonlySet<ParentNode>,
): { readonly element: Element; readonly text: string } | undefined {
  let line: { readonly element: Element; readonly text: string } | undefined;
  let element = isElement(inner) ? inner : undefined;
  for (let height = 0; element && height < HIGHEST; height++, element = parentOf(element)) {
    const text = shortLine(element);
    if (text === undefined || (line && place.has(element))) break;
    line = { element, text };
  }
  return line;
}

const WRITTEN =
  /(?:(?:작성|등록|게시|발행|입력|승인|날짜|일자|쓴 ?날|posted|published|written|publication|^date)\s?(?:일시|일자|시간|날짜|일)?(?: on| at| date)?(?:\s*[:：|])?|(?:posted|published|written) by .{1,60} on)\s*$/i;
/** Matches a label that may also belong to a group or a file if it is far from the title. */
const CREATED = /created(?: on| at)?\s*(?::\s*)?$/i;
const WRITTEN_BEHIND = /^\s*(?:에\s*)?(?:(?:작성|등록|게시|발행|입력)(?:됨)?|씀)(?!\p{L})/u;
const UPDATED =
  /(?:수정|갱신|변경|업데이트|마지막|고친 ?날|updated?|modified|edited|revised|last)\s?(?:일시|일자|시간|날짜|일)?(?: on| at)?\s*(?:[:：|]\s*)?$/i;
const UPDATED_BEHIND = /^\s*(?:에\s*)?(?:수정|갱신|업데이트|고침|updated|edited|modified)/i;
/** Matches the label of another date, such as that of an event, or the sign of a period. */
const OTHER_LABEL =
  /(?:[\p{L}\p{N})]\s*[:：]|일시|기간|마감|행사일?|개최일?|시행일?|출시일?|생일|기준|[~∼]|부터)\s*$/iu;
/** Matches what may follow a date without a label: counters, or the author. */
const BEHIND =
  /^[\s·•|/,()[\]<>–—-]*(?:(?:조회|댓글|추천|읽음|읽는|읽기|약\s?\d|[|·•]\s*\S|by\b|in\b|categor(?:y|ies)|카테고리|분류|hits?|views?|comments?|\d+\s?(?:분|min)).{0,40})?$/i;
/** Matches what may precede a date without a label: a name and a sign, or the day of the week. */
const BEFORE =
  /^(?:[^.!?:]{1,30}\s[|·•]\s)?[\s·•|/,()[\]<>–—-]*(?:on\s*)?(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]?|[월화수목금토일]요일,?)\s*)?$/i;

/**
 * Returns the dates of writing in a line. A date without a label counts only if its text node, `own`,
 * contains nothing else.
 */
function labelledDates(
  line: string,
  own: string,
): { readonly published: string; readonly kind: Dated['kind'] }[] {
  const dates = datesIn(line);
  return dates.flatMap(({ start, end, published, isShort }, index): Pick<Dated, 'published' | 'kind'>[] => {
    const before = line.slice(dates[index - 1]?.end ?? 0, start);
    const behind = line.slice(end, dates[index + 1]?.start);
    if (UPDATED.test(before)) return [];
    // A label after a date may belong to the next date.
    if (WRITTEN.test(before)) return [{ published, kind: 'written' }];
    if (UPDATED_BEHIND.test(behind)) return [];
    if (WRITTEN_BEHIND.test(behind)) return [{ published, kind: 'written' }];
    if (CREATED.test(before)) return [{ published, kind: 'plain' }];
    // Without a label, a year of two digits needs a time beside it: in `31.10.23`, the day comes first.
    if (isShort && !published.includes('T')) return [];
    const [alone, ...others] = datesIn(own);
    const isAlone = alone
      ? alone.published.slice(0, DAY) === published.slice(0, DAY) &&
        others.length === 0 &&
        BEFORE.test(own.slice(0, alone.start)) &&
        BEHIND.test(own.slice(alone.end))
      : dates.length === 1 && BEFORE.test(before) && BEHIND.test(behind); // when it spans several text nodes
    return isAlone && !OTHER_LABEL.test(before) ? [{ published, kind: 'plain' }] : [];
  });
}
