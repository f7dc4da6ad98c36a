// Addresses (URLs) in running text.
import { SYLLABLE_RANGE } from './hangul.ts';

/** An address ends where Hangul begins: the particle behind it is not of it. */
const ADDRESS = new RegExp(
  String.raw`(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,15}:\/\/|(?<![a-z\d.-])www\.)[^\s<>"\u200b\u1100-\u11ff\u3000-\u30ff\u3130-\u318f${SYLLABLE_RANGE}]+`,
  'gi',
);
/** Marks at the end of an address are of the sentence around it. */
const TRAILING = new Set('.,!?;:)]}\'"”’>*_~');

/** Where the addresses in a text are, in UTF-16 code units. */
export function findAddresses(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: { length }, index: start }) => {
    let end = start + length;
    let left = surplusOf(text.slice(start, end)); // opening brackets beyond the closing ones
    for (; TRAILING.has(text[end - 1]!); end--) {
      if (text[end - 1] !== ')') continue;
      if (left >= 0) break;
      left++;
    }
    return { start, end };
  });
}

/** How many brackets more open than close: one that closes another is of the address, `https://ko.wikipedia.org/wiki/서울_(동음이의)`. */
function surplusOf(address: string): number {
  let surplus = 0;
  for (let index = 0; index < address.length; index++)
    surplus += address[index] === '(' ? 1 : address[index] === ')' ? -1 : 0;
  return surplus;
}

/** A text in parts: those with `href` are addresses, which lead there. */
export function splitAddresses(text: string): { readonly text: string; readonly href?: string }[] {
  const parts: { text: string; href?: string }[] = [];
  let from = 0;
  for (const { start, end } of findAddresses(text)) {
    const href = linkOf(text.slice(start, end));
    if (href === undefined) continue;
    parts.push({ text: text.slice(from, start) }, { text: text.slice(start, end), href });
    from = end;
  }
  return [...parts, { text: text.slice(from) }];
}

/** The link of a bare address; undefined where it leads nowhere that a browser goes. */
function linkOf(address: string): string | undefined {
  const href = /^www\./i.test(address) ? `http://${address}` : address;
  return /^https?:\/\/[^/]/i.test(href) && URL.canParse(href) ? href : undefined;
}
