// Finds patterns by the character with which a text begins. Most texts begin with one that no pattern begins with.

/**
 * Returns things by each of the characters with which they may begin (`first`), in their order.
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
