// Options of V8 that save time or memory. The sizes are the bytes of a source.

/** The size above which an option saves anything. */
const LARGE = 2 ** 18;
/** The largest size that is read before the code of TurboFan saves more time than compiling it takes. */
const SOON_READ = 2 ** 21;
/** The size above which most new objects are still needed when the space for them is full. */
const VERY_LARGE = 10 * 2 ** 20;

/**
 * Lets the heap grow by 40 % between two collections; by default, V8 lets a large heap double. For a source
 * with very many elements, nanro then takes 3 % (Node 24) to 17 % (Node 22) less memory.
 */
const SMALL_HEAP = '--heap-growing-percent=40';
/**
 * Makes the space for new objects eight times as large when it is full, instead of twice. A list of 200,000
 * sections then takes 7 % less time; a source of 5 MB would take 10 % more.
 */
const LARGE_NEW_SPACE = '--semi-space-growth-factor=8';
/**
 * Turns off TurboFan, the last compiler of V8. A run that reads one document of 1 MB then takes a fifth less
 * time.
 */
const NO_TURBOFAN = '--no-turbofan';

/**
 * Reports whether V8 has Maglev, the compiler before TurboFan. Node turns it on from version 24 on, whose V8
 * is the first with `Error.isError`.
 */
const hasMaglev = (): boolean => 'isError' in Error;

/**
 * Prepares V8 for a source. `bytes` is its size; undefined for an archive, whose files may be of any size.
 * `isOnly` says whether the run reads no other source.
 */
export async function prepareFor(bytes: number | undefined, isOnly: boolean): Promise<void> {
  if (bytes !== undefined && bytes <= LARGE) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(SMALL_HEAP);
  if (bytes === undefined) return;
  if (bytes > VERY_LARGE) setFlagsFromString(LARGE_NEW_SPACE);
  if (bytes <= SOON_READ && isOnly && hasMaglev()) setFlagsFromString(NO_TURBOFAN);
}
