// Finds the page numbers and running heads in a text that was copied from a PDF or printed to a file.

import { isColumns } from '../line-kinds.ts';

/** Matches a line that contains only a page number. The first group that is set is the number. */
const NUMBER =
  /^(?:[-–—―─~]\s?(\d{1,4})\s?[-–—―─~]|(\d{1,4})\s?\/\s?\d{1,4}|(?:page|p\.)\s?(\d{1,4})(?:\s?(?:of|\/)\s?\d{1,4})?|(\d{1,4})\s?(?:쪽|페이지|page)|[[(<]\s?(\d{1,4})\s?[\])>]|(\d{1,4}))$/i;
/** The group of NUMBER for a number without any sign. */
const BARE = 6;
const ENDS_SENTENCE = /[.!?。:;]["”’)\]]*$/;

/** How many lines before and after the end of a page may be running heads. */
const HEADS = 2;
/** How close to the end of a page running heads must be, in lines. */
const NEAR = 6;
/** The maximum length of a running head in UTF-16 code units. */
const LONGEST_HEAD = 60;
/** The minimum share of numbers that increase. */
const COUNTING = 0.7;
/**
 * The minimum number of numbers without a sign, and the minimum share of them that are inside a paragraph.
 */
const LEAST_BARE = { numbers: 3, within: 0.4 };

export interface Pages {
  /** The indices of lines that are page numbers or running heads. */
  readonly furniture: ReadonlySet<number>;
  /** The indices of lines at which a page ends: page numbers, and lines with a form feed. */
  readonly ends: ReadonlySet<number>;
}

const NONE: Pages = { furniture: new Set(), ends: new Set() };

/**
 * Finds the page numbers among lines. `isBroken` means that the lines were broken to fit a page. Then numbers
 * between paragraphs are page numbers, too.
 */
export function findPages(lines: readonly string[], isBroken: boolean): Pages {
  const feeds = lines.flatMap((line, index) => (line.includes('\f') ? [index] : []));
  const numbers = [...numbersIn(lines, isBroken), ...numberedHeads(lines)];
  if (numbers.length + feeds.length === 0) return NONE;
  const ends = [...new Set([...numbers, ...feeds])].sort((one, other) => one - other);
  return { furniture: new Set([...numbers, ...runningHeads(lines, ends)]), ends: new Set(ends) };
}

/** Returns the indices of the lines that are page numbers. */
function numbersIn(lines: readonly string[], isBroken: boolean): number[] {
  const found = lines.flatMap((line, index) => {
    const text = line.trim();
    const match = text.length <= 20 ? NUMBER.exec(text) : null;
    const group = match ? match.findIndex((each, at) => at > 0 && each !== undefined) : -1;
    return group < 0 ? [] : [{ index, group, value: Number(match![group]) }];
  });
  const groups = [...new Set(found.map(({ group }) => group))];
  return groups
    .map((group) => found.filter((each) => each.group === group))
    .filter((own) => {
      const steps = own.slice(1).map(({ value }, index) => value - own[index]!.value);
      const counting = steps.filter((step) => step === 1 || step === 2).length; // some pages have no number
      const isCounted = counting >= (own.length - 1) * COUNTING;
      const within = own.filter(({ index }) => isWithin(lines, index)).length;
      if (own[0]!.group === BARE)
        return (
          isCounted &&
          own.length >= LEAST_BARE.numbers &&
          (within >= own.length * LEAST_BARE.within ||
            isBesideHead(
              lines,
              own.map(({ index }) => index),
            ))
        );
      return isCounted && (isBroken || (within > 0 && own.length > 1));
    })
    .flat()
    .map(({ index }) => index);
}

/** Matches a running head with the page number to its left or right. */
const NUMBERED_HEAD =
  /^(?:(?<left>\d{1,4})\s{3,60}(?<after>\S.{0,58})|(?<before>\S.{0,58}?)\s{3,60}(?<right>\d{1,4}))$/;

/**
 * Returns the indices of running heads with increasing numbers that have no other column before or after
 * them.
 */
function numberedHeads(lines: readonly string[]): number[] {
  const heads = new Map<string, { index: number; value: number }[]>();
  for (const [index, line] of lines.entries()) {
    const text = line.length > 200 || !/\d/.test(line) ? '' : line.replaceAll('\f', '').trim();
    const { left, after, before, right } = NUMBERED_HEAD.exec(text)?.groups ?? {};
    const head = after ?? before;
    if (head === undefined || [index - 1, index + 1].some((at) => isColumns(lines[at] ?? ''))) continue;
    heads.set(head, [...(heads.get(head) ?? []), { index, value: Number(left ?? right) }]);
  }
  return [...heads.values()]
    .filter(
      (own) =>
        own.length > 1 && own.slice(1).every(({ value }, at) => [1, 2].includes(value - own[at]!.value)),
    )
    .flatMap((own) => own.map(({ index }) => index));
}

/**
 * Reports whether the same line, which is not a sentence, is right before or right after all of these lines.
 */
function isBesideHead(lines: readonly string[], indices: readonly number[]): boolean {
  const areSame = (step: 1 | -1): boolean => {
    const beside = new Set(indices.map((index) => (lines[index + step] ?? '').trim()));
    const [head = ''] = beside;
    return beside.size === 1 && head !== '' && head.length <= LONGEST_HEAD && !ENDS_SENTENCE.test(head);
  };
  return areSame(-1) || areSame(1);
}

/** Reports whether the paragraph before a line has not ended. */
function isWithin(lines: readonly string[], index: number): boolean {
  for (let above = index - 1; above >= 0; above--) {
    const text = lines[above]!.trim();
    if (text !== '') return text.length > 10 && !ENDS_SENTENCE.test(text);
  }
  return false;
}

/**
 * Returns the indices of lines that are the same at the end or the beginning of most pages, except the first.
 */
function runningHeads(lines: readonly string[], ends: readonly number[]): number[] {
  const near = ends.flatMap((end) => [
    ...inkLines(lines, end, -1),
    ...(isFirstLine(lines[end]!) ? [end] : []),
    ...inkLines(lines, end, 1),
  ]);
  const keyOf = (index: number): string => lines[index]!.replace(/\f/g, '').trim().replace(/\d+/g, '0');
  const counts = new Map<string, number>();
  // The title is before the first page, which has no running head.
  for (const index of new Set([...inkLines(lines, -1, 1), ...near]))
    counts.set(keyOf(index), (counts.get(keyOf(index)) ?? 0) + 1);
  const isHead = (index: number): boolean => (counts.get(keyOf(index)) ?? 0) >= Math.max(2, ends.length / 2);
  return near.filter(isHead);
}

/** Reports whether a line is the short first line of a page. */
const isFirstLine = (line: string): boolean =>
  line.startsWith('\f') && line.trim() !== '' && line.length <= LONGEST_HEAD;

/** Returns the indices of the nearest lines that are not blank, before or after the end of a page. */
function inkLines(lines: readonly string[], end: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let distance = 1; distance <= NEAR && found.length < HEADS; distance++) {
    const index = end + step * distance;
    const text = lines[index]?.trim() ?? '';
    if (text.length > LONGEST_HEAD) break;
    if (text !== '') found.push(index);
  }
  return found;
}
