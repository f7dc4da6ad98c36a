// The keys that move through any list.
import type { Key } from './keys.ts';

const STEPS: Readonly<Record<Key, (page: number, count: number) => number>> = {
  j: () => 1,
  down: () => 1,
  wheeldown: () => 1,
  k: () => -1,
  up: () => -1,
  wheelup: () => -1,
  ' ': (page) => page,
  pagedown: (page) => page,
  b: (page) => -page,
  pageup: (page) => -page,
  d: (page) => Math.ceil(page / 2),
  u: (page) => -Math.ceil(page / 2),
  g: (_, count) => -count,
  home: (_, count) => -count,
  G: (_, count) => count,
  end: (_, count) => count,
};

/**
 * Returns the index of the entry that a key moves to, from the selected one of `count`; undefined for any
 * other key.
 */
export function moveInList(key: Key, selected: number, count: number, page: number): number | undefined {
  const step = STEPS[key];
  return step && Math.max(0, Math.min(count - 1, selected + step(Math.max(1, page), count)));
}
