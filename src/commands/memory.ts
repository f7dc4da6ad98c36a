// How much memory is spent to save time.
/** How much the heap may grow between two collections, in percent. V8 lets a large heap double. */
const GROWTH = 40;

/**
 * Makes V8 collect garbage more often. Of a source with very many elements, nanro then takes 3 % (Node 24) to 17 %
 * (Node 22) less memory.
 */
export async function saveMemory(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
