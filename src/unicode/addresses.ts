// Web addresses in running text.
import { SYLLABLE_RANGE } from './hangul.ts';

/** An address ends where Hangul begins: what follows is its particle. */
const ADDRESS = new RegExp(
  String.raw`(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,15}:\/\/|(?<![a-z\d.-])www\.)[^\s<>"\u200b\u1100-\u11ff\u3000-\u30ff\u3130-\u318f${SYLLABLE_RANGE}]+`,
  'gi',
);
/** Characters that belong to the sentence, not to the address, if they are at its end. */
const TRAILING = new Set('.,!?;:)]}\'"”’>*_~');

/**
 * Returns where the addresses in a text are, as UTF-16 offsets. An address begins with a scheme and `://` or
 * with `www.`. Marks at its end are not part of it, except a closing bracket whose opening one is.
 *
 * @example
 * const text = '(https://ko.wikipedia.org/wiki/A_(B)를 보라)';
 * findAddresses(text).map(({ start, end }) => text.slice(start, end)) // => ['https://ko.wikipedia.org/wiki/A_(B)']
 */
export function findAddresses(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: { length }, index: start }) => {
    let end = start + length;
    let unclosed = unclosedBrackets(text.slice(start, end));
    for (; TRAILING.has(text[end - 1]!); end--) {
      if (text[end - 1] !== ')') continue;
      if (unclosed >= 0) break;
      unclosed++;
    }
    return { start, end };
  });
}

/** Returns how many more brackets open than close. */
function unclosedBrackets(address: string): number {
  let unclosed = 0;
  for (let index = 0; index < address.length; index++)
    unclosed += address[index] === '(' ? 1 : address[index] === ')' ? -1 : 0;
  return unclosed;
}

/**
 * Splits a text into parts. Addresses that a browser can follow have an `href`, with the scheme `http` if
 * they begin with `www.`.
 *
 * @example
 * splitAddresses('집은 www.a.kr이다')
 * // => [{ text: '집은 ' }, { text: 'www.a.kr', href: 'http://www.a.kr' }, { text: '이다' }]
 */
export function splitAddresses(text: string): { readonly text: string; readonly href?: string }[] {
  const parts: { text: string; href?: string }[] = [];
  let from = 0;
  for (const { start, end } of findAddresses(text)) {
    const href = hrefOf(text.slice(start, end));
    if (href === undefined) continue;
    parts.push({ text: text.slice(from, start) }, { text: text.slice(start, end), href });
    from = end;
  }
  return [...parts, { text: text.slice(from) }];
}

/** Returns what a bare address links to; undefined if a browser cannot go there. */
function hrefOf(address: string): string | undefined {
  const href = /^www\./i.test(address) ? `http://${address}` : address;
  return /^https?:\/\/[^/]/i.test(href) && URL.canParse(href) ? href : undefined;
}
