// How good a place is for ending a line. Step 2 gives each place a quality, and step 3 chooses by it.

/** Qualities, best first (docs/korean-lines.md § Qualities). */
export const QUALITY = {
  /** The line must end: a newline, or the end of the text. */
  mandatory: 0,
  /** After a space or U+200B. */
  space: 1,
  /**
   * After a space between words that belong together: a number and its counter, a bound noun (together.ts).
   */
  together: 2,
  /**
   * At a joint inside an eojeol: after `·` `/` `,` `—` `~` `-`, or before an opening bracket or quotation.
   */
  joint: 3,
  /**
   * At a joint that joints.ts adds: in an address, a long name or an amount, or before an opening mark. Used
   * only if the word does not fit on a line.
   */
  address: 4,
  /** Between two syllables, or wherever else the rules let a line end. */
  syllable: 5,
  /** Between two grapheme clusters that the rules keep together. Used only where nothing better fits. */
  cluster: 6,
  /**
   * The same beside a mark, which is then at the wrong edge of a line, or before a particle. Used only where
   * not even `cluster` fits.
   */
  mark: 7,
} as const;
export type Quality = (typeof QUALITY)[keyof typeof QUALITY];

/**
 * `keep-all`: an eojeol that fits on a line stays whole; `normal`: a line may end between any two syllables.
 */
export type WordBreak = 'keep-all' | 'normal';

/** Returned instead of a quality where no line may end. */
export const FORBIDDEN = -1;

/** Places where a line may end, in ascending order; the last is the end of the text. */
export interface Breaks {
  /** Where the next line begins, in UTF-16 code units. */
  readonly offsets: Int32Array;
  readonly qualities: Uint8Array;
}

/** How many breaks fit in the reused arrays. Making new ones costs more than a short text. */
const ROOM = 1 << 12;

/**
 * Returns a function that returns arrays for a number of breaks. It reuses the same arrays unless there are
 * very many breaks.
 */
export function createRoom(): (count: number) => Breaks {
  const roomFor = (count: number): Breaks => ({
    offsets: new Int32Array(count),
    qualities: new Uint8Array(count),
  });
  let room: Breaks | undefined;
  return (count) => (count > ROOM ? roomFor(count) : (room ??= roomFor(ROOM)));
}
