// Web addresses in running text.
import { SYLLABLE_RANGE } from './hangul.ts';
import { PARTICLES } from './particles.ts';

/**
 * The characters that are never in an address: white space, quotation marks, and marks and symbols beyond
 * ASCII, such as `）`, `…`, `·` and `→`. Letters beyond ASCII may be in one.
 */
const NEVER = '\\s<>"«·»\u1100-\u11ff\u2000-\u2bff\u3000-\u33ff\ud83c-\ud83e\ufe10-\uffef';
/** Hangul that is not only particles up to the end of the address. */
const WORD = `(?!(?:${PARTICLES})(?![\\w/%&=#+${SYLLABLE_RANGE}-]))[${SYLLABLE_RANGE}]+`;
/** A host that begins with Hangul: `한글.kr`. Of domains in Hangul, only `.한국` is common. */
const HOST = `(?<=//)(?=[${SYLLABLE_RANGE}])([${SYLLABLE_RANGE}\\w-]+[.])+([a-z]+|한국)`;
const OTHERS = `[^${NEVER}${SYLLABLE_RANGE}`;
/** A piece of an address. After a word in Hangul, more may follow up to the next sign that begins a part. */
const PIECE = `(${OTHERS}]+|(?<=[/=#?&%_+-]|_[(])${WORD}(${OTHERS}/?#&=]+${WORD}){0,99})`;
const ADDRESS = new RegExp(
  `(?<![a-z\\d+.-])([a-z][\\w+.-]{0,15}://|www[.])(${HOST}|${PIECE})${PIECE}{0,999}`,
  'gi',
);
/** Characters that belong to the sentence, not to the address, if they are at its end. */
const TRAILING = '.,!?;:\'"*_~';

/** Reports whether a text may have an address. Most have none. */
const mayHaveAddress = (text: string): boolean => text.includes('://') || text.includes('www.');

/**
 * Returns where the addresses in a text are, as UTF-16 offsets. An address begins with a scheme and `://` or
 * with `www.`. Hangul after a letter, a digit or a bracket ends it, because there it is a particle; after a
 * sign such as `/` it belongs to the address, unless it is a particle. Then more Hangul may follow in the
 * same part: whether `/난로를` ends in a particle cannot be told. Marks at the end are not part of an
 * address, and neither is a bracket without its partner.
 *
 * @example
 * const text = '(https://ko.wikipedia.org/wiki/난로_(기구)에서, https://a.kr/b에서, https://a.kr/에서)';
 * findAddresses(text).map(({ start, end }) => text.slice(start, end))
 * // => ['https://ko.wikipedia.org/wiki/난로_(기구)', 'https://a.kr/b', 'https://a.kr/']
 */
export function findAddresses(text: string): { readonly start: number; readonly end: number }[] {
  if (!mayHaveAddress(text)) return [];
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index: start }) => ({
    start,
    end: start + lengthOf(found),
  }));
}

/**
 * Returns the length of an address without the first bracket that has no partner, and
 * without marks at its end.
 */
function lengthOf(address: string): number {
  const open: number[] = []; // the offsets of the brackets that are open
  let end = address.length;
  for (const { 0: bracket, index } of address.matchAll(/[()[\]{}]/g)) {
    const kind = '([{)]}'.indexOf(bracket);
    // A host has no brackets, except around the numbers of IPv6.
    if (kind < 3 && (open[0] || /[^:/][/?#]|\/$/.test(address.slice(0, index)))) open.push(index);
    else if (kind < 3 || address[open.pop()!] !== '([{'[kind - 3]) {
      end = index;
      break;
    }
  }
  end = open[0] ?? end;
  while (TRAILING.includes(address[end - 1]!)) end--;
  return end;
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
  if (!mayHaveAddress(text)) return [{ text }];
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
