// Documents that are there as HWP 5 and as HWPX.
import { isDeepStrictEqual } from 'node:util';

/** Returns the name of a document in the other format. */
export const twinOf = (name) => name.replace(/\.hwpx?$/, (ending) => (ending === '.hwp' ? '.hwpx' : '.hwp'));

/** Reports whether the readings of a document in two formats are the same, but for the summary information. */
export const isSameArticle = (one, other) => isDeepStrictEqual(bodyOf(one), bodyOf(other));

const bodyOf = ({ article, problem, crash }) => ({
  problem: problem ?? crash,
  lead: article?.lead,
  sections: article?.sections,
  notes: article?.notes,
});
