// Suggests which word was meant by a mistyped one.

/** The most edits between a word and its suggestion. */
const MOST_EDITS = 3;
/** The least similarity of the two, from 0 to 1. */
const LEAST_SIMILARITY = 0.4;

/**
 * Returns the candidate that is most similar to a word, the first in alphabetical order if there are several;
 * undefined if none is similar enough. commander suggests the same words, but only as part of an English
 * sentence.
 *
 * @example
 * suggest('raed', ['read', 'list', 'open']); // => 'read'
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  return candidates
    .filter((candidate) => candidate.length > 1)
    .map((candidate) => ({
      candidate,
      edits: countEdits(word, candidate),
      length: Math.max(word.length, candidate.length),
    }))
    .filter(({ edits, length }) => edits <= MOST_EDITS && 1 - edits / length > LEAST_SIMILARITY)
    .sort((one, other) => one.edits - other.edits || one.candidate.localeCompare(other.candidate))
    .at(0)?.candidate;
}

/**
 * Returns the optimal string alignment distance of two words: the least number of letters to insert, delete,
 * replace or swap with their neighbour. Returns Infinity if the lengths alone differ by more than MOST_EDITS.
 */
function countEdits(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > MOST_EDITS) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          last[column]! + 1,
          current[column - 1]! + 1,
          last[column - 1]! + (isSame ? 0 : 1),
          row > 1 && column > 1 && isSwapped ? before[column - 2]! + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, current];
  }
  return last[to.length]!;
}
