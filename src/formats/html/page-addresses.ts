// Where the links of web pages lead.
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';

/** Resolves an address of a page: to the web, to mail or to a telephone. A place within the page is nothing to a terminal. */
export function resolveInPage(address: string, base: string | undefined): string | undefined {
  if (address.startsWith('#')) return undefined;
  if (!URL.canParse(address, base))
    return base === undefined && !/^[a-z][a-z\d+.-]*:/i.test(address) ? address : undefined;
  const url = new URL(address.replace(PLAYER, 'https://www.youtube.com/watch?v='), base);
  return /^(?:https?|mailto|tel):$/.test(url.protocol) ? withHangul(url.href) : undefined;
}

/** The address of an embedded player, which cannot be opened by itself. */
const PLAYER = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?=[\w-]+)/;

const NOT_HANGUL = new RegExp(String.raw`[^${SYLLABLE_RANGE}\u3131-\u318e]`, 'g');

/** An address with the Hangul in it as Hangul, not percent-encoded. */
function withHangul(href: string): string {
  return href.replace(/(?:%[ef][\da-f](?:%[89ab][\da-f]){2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded).replace(NOT_HANGUL, encodeURIComponent);
    } catch {
      return encoded;
    }
  });
}
