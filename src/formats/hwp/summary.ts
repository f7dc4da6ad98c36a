// Reads the summary information, which is a property set (HWP 5.0 § 3.2.4; [MS-OLEPS] § 2).
import type { Summary } from './hwp-model.ts';

/** The path of the stream with the summary. */
export const SUMMARY = '\u0005HwpSummaryInformation';

const PROPERTIES = { title: 2, author: 4, keywords: 5, created: 12 } as const;
const SET_AT = 44;
const MOST_PROPERTIES = 100;
const LONGEST = 1000;
/** The types of values (§ 2.15). */
const TYPE = { text: 31, time: 64 };

/** Reads a summary. Broken parts are left out. */
export function readSummary(bytes: Buffer): Summary {
  const u32 = (at: number): number => (at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0);
  const set = u32(SET_AT);
  const places = new Map<number, number>();
  for (let index = 0; index < Math.min(u32(set + 4), MOST_PROPERTIES); index++)
    places.set(u32(set + 8 + 8 * index), set + u32(set + 12 + 8 * index));
  const valueOf = (name: keyof typeof PROPERTIES): string | undefined => {
    const at = places.get(PROPERTIES[name]);
    if (at === undefined) return undefined;
    if (u32(at) === TYPE.time) return timeOf(u32(at + 4), u32(at + 8));
    const length = Math.min(u32(at + 4), LONGEST);
    if (u32(at) === TYPE.text) return untilZero(bytes.toString('utf16le', at + 8, at + 8 + 2 * length));
    return undefined;
  };
  return {
    title: valueOf('title'),
    author: valueOf('author'),
    keywords: valueOf('keywords'),
    created: valueOf('created'),
  };
}

const untilZero = (text: string): string => text.replace(/\0[^]*$/, '');

/** The time from 1601 to 1970 in units of 100 nanoseconds. */
const EPOCH = 116_444_736_000_000_000n;

/** Formats a FILETIME as date and time in UTC; returns undefined if it is not set or out of range. */
function timeOf(low: number, high: number): string | undefined {
  const milliseconds = Number(((BigInt(high) << 32n) + BigInt(low) - EPOCH) / 10_000n);
  if (milliseconds <= 0 || milliseconds > Date.UTC(9999, 0)) return undefined;
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
