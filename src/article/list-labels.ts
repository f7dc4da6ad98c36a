// The labels of the items of a numbered list. A list that does not count up by one keeps the labels that its
// author wrote.
import type { Block, Of } from './model.ts';

type List = Of<Block, 'list'>;

/**
 * Returns the labels of the items of a numbered list.
 *
 * @example
 * itemLabels({ start: 3, items: [[], []] }) // => ['3.', '4.']
 * itemLabels({ labels: ['2019.', '2021.'], items: [[], []] }) // => ['2019.', '2021.']
 */
export const itemLabels = ({
  start = 1,
  labels,
  items,
}: Pick<List, 'start' | 'labels' | 'items'>): string[] =>
  items.map((_, index) => labels?.[index] ?? `${start + index}.`);

/** The greatest `start` of a list (CommonMark § 5.2). */
const MOST = 999_999_999;

/**
 * Returns the fields that give the items of a list some labels. Numbers that count up by one need only
 * `start`, or nothing if they start at 1.
 *
 * @example
 * numberingOf(['1.', '2.']) // => {}
 * numberingOf(['3.', '4.']) // => { start: 3 }
 * numberingOf(['5.', '4.']) // => { labels: ['5.', '4.'] }
 * numberingOf(['1)', '2)']) // => { labels: ['1)', '2)'] }
 */
export function numberingOf(labels: readonly string[]): Pick<List, 'start' | 'labels'> {
  const start = Number.parseInt(labels[0] ?? '1.', 10);
  const isCounting =
    start >= 0 && start <= MOST && labels.every((label, index) => label === `${start + index}.`);
  return isCounting ? (start === 1 ? {} : { start }) : { labels };
}
