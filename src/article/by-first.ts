// An index of patterns by their first characters. Most texts begin with another character, so no pattern is
// tried.

/**
 * Groups things by first character. `first` has all characters with which a thing may begin. Their order
 * stays.
 *
 * @example
 * const [digits, any] = [{ first: '12' }, { first: '1가' }];
 * byFirst([digits, any]).get('1') // => [{ first: '12' }, { first: '1가' }]
 */
export function byFirst<T extends { readonly first: string }>(
  things: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things)
    for (const character of thing.first) {
      const others = found.get(character);
      if (others) others.push(thing);
      else found.set(character, [thing]);
    }
  return found;
}
