// Which word somebody meant who typed another.

/** A suggestion differs in no more letters than this. */
const MOST_EDITS = 3;
/** Nor is it less like the word than this, from 0 to 1. */
const LEAST_SIMILARITY = 0.4;

/**
 * Returns the candidate that is most like a word, of several the first by the alphabet; undefined where none is like it.
 * commander suggests the same ones, but only within a sentence.
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
 * Returns how many letters have to be added, dropped, replaced or swapped with their neighbour to make one word of the
 * other: their optimal string alignment distance. Where the lengths alone differ too much, it is Infinity.
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
