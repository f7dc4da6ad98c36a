// Where an address (URL) that is too long for a line may be divided.
import type { Offset } from './cells.ts';
import { QUALITY, type Breaks } from './line-break.ts';

/** An address ends where Hangul begins: the particle behind it is not of it. */
const ADDRESS = /(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,15}:\/\/|www\.)[^\s\u200b\u1100-\u11ff\u3000-\u30ff\u3130-\u318f\uac00-\ud7a3]+/gi;
/** After a slash (but not after `//`), and before the signs that begin a part. */
const JOINT = /(?<=[^/:]\/)(?=[^/])|(?=[?&#=.])/g;

/** Marks at the end of an address are of the sentence around it. */
const TRAILING = new Set('.,!?)]}\'"”’');

/** Has the lines inside an address end at its joints only (Chicago Manual of Style 17, 14.18). */
export function breakAddresses(text: string, breaks: Breaks): Breaks {
  if (!text.includes('://') && !text.includes('www.')) return breaks;
  const offsets = new Int32Array(text.length);
  const qualities = new Uint8Array(text.length);
  let count = 0;
  const add = (offset: Offset, quality: number): void => {
    offsets[count] = offset;
    qualities[count++] = quality;
  };
  let index = 0;
  const takeUntil = (end: Offset, keep: boolean): void => {
    for (; index < breaks.offsets.length && breaks.offsets[index]! < end; index++) {
      if (keep) add(breaks.offsets[index]!, breaks.qualities[index]!);
    }
  };
  for (const url of text.matchAll(ADDRESS)) {
    let end = url[0].length;
    while (TRAILING.has(url[0][end - 1]!)) end--;
    const address = url[0].slice(0, end);
    takeUntil(url.index + 1, true);
    for (const joint of address.matchAll(JOINT)) if (joint.index > 0) add(url.index + joint.index, QUALITY.address);
    takeUntil(url.index + address.length, false);
  }
  takeUntil(Infinity, true);
  return { offsets: offsets.subarray(0, count), qualities: qualities.subarray(0, count) };
}
