// Weighs elements for the budget.
import type { Attribute } from './tokens.ts';

/** The maximum length of a class or an id in characters. Their names are searched many times. */
const LONGEST_NAMES = 1000;
/** How many ordinary elements take as much time as one of these. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['a', 3],
  ['details', 3],
  ['dt', 2],
]);
/** How many attributes take as much memory as an element. */
const ATTRIBUTES_PER_ELEMENT = 4;

/** Returns the number of elements that an element counts as, and shortens its class and id. */
export function weighElement(name: string, attrs: readonly Attribute[]): number {
  for (const attr of attrs)
    if ((attr.name === 'class' || attr.name === 'id') && attr.value.length > LONGEST_NAMES)
      attr.value = attr.value.slice(0, LONGEST_NAMES);
  return (WEIGHTS.get(name) ?? 1) + Math.floor(attrs.length / ATTRIBUTES_PER_ELEMENT);
}
