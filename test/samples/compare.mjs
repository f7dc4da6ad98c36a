// Compares two readings of a document by their characters.

/** The sign of old documents for the first syllable of ᄒᆞᆫ글. */
const OLD_HAN = /\uf53a/g;

/**
 * Returns the characters of a text that a comparison counts: without white space, and in compatibility
 * composition (NFKC), since one program writes `²` where another writes `2`. Those of private areas do not
 * count.
 */
export const charactersOf = (text) => [
  ...text
    .replace(OLD_HAN, 'ᄒᆞᆫ')
    .normalize('NFKC')
    .replace(/[\s\p{C}]+/gu, ''),
];

/**
 * Compares what a program read, a title and a text, with what others read. Returns shares from 0 to 1:
 * `recall`, of the characters that any of the others read, those that it read, too; `precision`, of the
 * characters that it read, those that any of them read; `order`, of the characters that it shares with the
 * one that is nearest to it, those in the same order (longest common subsequence). A character counts as
 * often as it occurs. The title counts if others have it in their text.
 */
export function compare(title, text, others) {
  const theirs = new Map();
  for (const other of others)
    for (const [character, count] of countsOf(other))
      theirs.set(character, Math.max(count, theirs.get(character) ?? 0));
  const [better] = [text, [...title, ...text]]
    .map((ours) => ({ ours, both: shared(countsOf(ours), theirs) }))
    .toSorted((one, other) => missed(one) - missed(other));
  const { ours, both } = better;
  return {
    recall: share(both, total(theirs)),
    precision: share(both, ours.length),
    order: Math.max(
      ...others.map((other) => share(lengthOfCommon(ours, other), shared(countsOf(ours), countsOf(other)))),
    ),
  };

  /** Characters that only one side has. */
  function missed({ ours: mine, both: common }) {
    return mine.length + total(theirs) - 2 * common;
  }
}

const share = (part, whole) => (whole === 0 ? 1 : part / whole);
const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

function countsOf(characters) {
  const counts = new Map();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

const shared = (one, other) =>
  [...one].reduce((sum, [character, count]) => sum + Math.min(count, other.get(character) ?? 0), 0);

/**
 * Returns the length of the longest common subsequence, by Myers's greedy algorithm (An O(ND) Difference
 * Algorithm, 1986): time and memory grow with the number of differences.
 */
export function lengthOfCommon(one, other) {
  const most = one.length + other.length;
  let furthest = new Map([[1, 0]]);
  for (let edits = 0; edits <= most; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = furthest.get(diagonal + 1) ?? -1;
      const right = (furthest.get(diagonal - 1) ?? -1) + 1;
      let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right;
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= one.length && x - diagonal >= other.length) return (most - edits) / 2;
    }
  }
  return 0;
}
