// The words in the names of elements: in their classes and ids.

/** Returns names with a hyphen before each capital within a word: `reply-Item` for `replyItem`. */
export const splitCapitals = (names: string): string => names.replace(/([a-z])([A-Z])/g, '$1-$2');

const MOST_KNOWN = 10_000;

/** Returns a function that keeps its results, because pages have few names on many elements. */
export function byNames<Result extends string | boolean | null>(
  read: (names: string) => Result,
): (names: string) => Result {
  const known = new Map<string, Result>();
  return (names) => {
    const found = known.get(names);
    if (found !== undefined) return found;
    const result = read(names);
    if (known.size < MOST_KNOWN) known.set(names, result);
    return result;
  };
}
