// How much the tests try. `npm test` is quick; .ci/run sets NANRO_THOROUGH=1 and tries everything.

/** Whether the tests try all combinations, and properties as often as they say. */
export const THOROUGH = process.env['NANRO_THOROUGH'] === '1';

/** How often a property is tried: as often as `most` in a thorough run, a quarter as often otherwise. */
export const runs = (most: number): number => (THOROUGH ? most : Math.ceil(most / 4));
