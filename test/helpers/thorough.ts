// How much the tests try. `npm test` tries a part, so that it is quick. With NANRO_THOROUGH=1, as in .ci/run,
// the tests try everything.

/** Whether the tests try all combinations. */
export const THOROUGH = process.env['NANRO_THOROUGH'] === '1';

/** Returns how often to try a property: `most` times in a thorough run, an eighth as often otherwise. */
export const runs = (most: number): number => (THOROUGH ? most : Math.ceil(most / 8));

/**
 * Returns the items to try: all in a thorough run, or else one of `share`. `turn` chooses which, so that the rows
 * of a table try different ones.
 */
export const someOf = <Item>(items: readonly Item[], share: number, turn = 0): readonly Item[] =>
  THOROUGH ? items : items.filter((_, index) => (index + turn) % share === 0);
