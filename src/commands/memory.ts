// What V8 spends to save time, or memory. The sizes are the bytes of a source.

/** The least size at which something is saved. */
const LARGE = 2 ** 18;
/** The largest size that is read before TurboFan's code has saved what compiling it takes. */
const SOON_READ = 2 ** 21;
/** The least size at which most new objects are still needed when the space for them is full. */
const VERY_LARGE = 10 * 2 ** 20;

/**
 * Makes the heap grow by 40 % between two collections; V8 lets a large one double. Of a source with very many elements,
 * nanro then takes 3 % (Node 24) to 17 % (Node 22) less memory.
 */
const SMALL_HEAP = '--heap-growing-percent=40';
/**
 * Lets the space for new objects become eight times as large when it is full, not twice. A list of 200,000 sections
 * then takes 7 % less time; a source of 5 MB would take 10 % more.
 */
const LARGE_NEW_SPACE = '--semi-space-growth-factor=8';
/**
 * Leaves TurboFan, the last compiler of V8, to other runs. A document of 1 MB that is the only one of a run then takes
 * a fifth less time.
 */
const NO_TURBOFAN = '--no-turbofan';

/**
 * Reports whether V8 has Maglev, the compiler before TurboFan. Node turns it on from version 24 on, whose V8 is the
 * first with `Error.isError`.
 */
const hasMaglev = (): boolean => 'isError' in Error;

/**
 * Prepares V8 for a source of some bytes; undefined for an archive, whose files may be of any size. `isOnly` tells
 * that the run reads no other source.
 */
export async function prepareFor(bytes: number | undefined, isOnly: boolean): Promise<void> {
  if (bytes !== undefined && bytes <= LARGE) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(SMALL_HEAP);
  if (bytes === undefined) return;
  if (bytes > VERY_LARGE) setFlagsFromString(LARGE_NEW_SPACE);
  if (bytes <= SOON_READ && isOnly && hasMaglev()) setFlagsFromString(NO_TURBOFAN);
}
