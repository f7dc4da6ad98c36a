// Addresses (URLs) in running text.

/** An address ends where Hangul begins: the particle behind it is not of it. */
const ADDRESS = /(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,15}:\/\/|(?<![a-z\d.-])www\.)[^\s<>"\u200b\u1100-\u11ff\u3000-\u30ff\u3130-\u318f\uac00-\ud7a3]+/gi;
/** Marks at the end of an address are of the sentence around it. */
const TRAILING = new Set('.,!?;:)]}\'"”’>*_~');

/** Where the addresses in a text are, in UTF-16 code units. */
export function findAddresses(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: { length }, index: start }) => {
    let end = start + length;
    while (TRAILING.has(text[end - 1]!) && !closesWithin(text, start, end)) end--;
    return { start, end };
  });
}

/** A bracket that closes one of the address is of it: `https://ko.wikipedia.org/wiki/서울_(동음이의)`. */
function closesWithin(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== ')') return false;
  const address = text.slice(start, end);
  return address.split('(').length >= address.split(')').length;
}

/** The link of a bare address; undefined where it leads nowhere that a browser goes. */
export function linkOf(address: string): string | undefined {
  const href = /^www\./i.test(address) ? `http://${address}` : address;
  return /^https?:\/\/[^/]/i.test(href) && URL.canParse(href) ? href : undefined;
}
