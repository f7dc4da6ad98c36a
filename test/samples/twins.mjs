// Documents that are there as HWP 5 and as HWPX.
import { isDeepStrictEqual } from 'node:util';

/** Returns the name of a document in the other format. */
export const twinOf = (name) => name.replace(/\.hwpx?$/, (ending) => (ending === '.hwp' ? '.hwpx' : '.hwp'));

/**
 * Reports whether the readings of a document in two formats are the same, but for the summary information. If
 * one of them has a title, nanro leaves out a first line that repeats it.
 */
export function isSameArticle(one, other) {
  const titles = [one, other].map(({ article }) => article?.title);
  return isDeepStrictEqual(bodyOf(one, titles), bodyOf(other, titles));
}

const bodyOf = ({ article, problem, crash }, titles) => ({
  problem: problem ?? crash,
  lead:
    article?.lead?.filter((block, index) => index > 0 || !titles.includes(block.content?.[0]?.text)) ?? [],
  sections: article?.sections,
  notes: article?.notes,
});
