// Where a web address that is too long for a line may be divided.
import { findAddresses } from '../unicode/addresses.ts';
import type { Offset } from '../unicode/cells.ts';
import { QUALITY, type Breaks } from './quality.ts';

/**
 * After a slash (after `//` only before a host beyond ASCII), and before the signs that begin a part (Chicago
 * Manual of Style 17, 14.18).
 */
const JOINT = /(?<=[^/:]\/)(?=[^/])|(?<=\/\/)(?![!-~])|(?=[?&#=.])/g;

/**
 * Returns the breaks of a text with those inside addresses replaced by the joints of each address.
 *
 * @example
 * import { koreanBreaks } from './korean.ts';
 * [...koreanBreaks('https://a.kr/b?c').offsets] // => [9, 13, 14, 16]
 */
export function breakAddresses(text: string, breaks: Breaks): Breaks {
  const addresses = findAddresses(text);
  if (addresses.length === 0) return breaks;
  const offsets = new Int32Array(text.length);
  const qualities = new Uint8Array(text.length);
  let count = 0;
  const add = (offset: Offset, quality: number): void => {
    offsets[count] = offset;
    qualities[count++] = quality;
  };
  let index = 0;
  const skipUntil = (end: Offset, keep: boolean): void => {
    for (; index < breaks.offsets.length && breaks.offsets[index]! < end; index++) {
      if (keep) add(breaks.offsets[index]!, breaks.qualities[index]!);
    }
  };
  for (const { start, end } of addresses) {
    skipUntil(start + 1, true);
    for (const joint of text.slice(start, end).matchAll(JOINT))
      if (joint.index > 0) add(start + joint.index, QUALITY.address);
    skipUntil(end, false);
  }
  skipUntil(Infinity, true);
  return { offsets: offsets.subarray(0, count), qualities: qualities.subarray(0, count) };
}
