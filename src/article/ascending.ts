// A search in ascending numbers, such as the offsets at which parts begin.

/**
 * Returns the index of the last of `count` ascending numbers that is at most `limit`; 0 if there is none.
 *
 * @example
 * lastAtMost(3, (index) => [0, 10, 20][index], 15) // => 1
 */
export function lastAtMost(count: number, numberAt: (index: number) => number, limit: number): number {
  let [low, high] = [0, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
