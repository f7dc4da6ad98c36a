// Web addresses in running text.
import { SYLLABLE_RANGE } from './hangul.ts';
import { PARTICLES } from './particles.ts';

/**
 * The characters that an address never contains: white space, quotation marks, and marks and symbols beyond
 * ASCII, such as `）`, `…`, `·` and `→`. It may contain letters beyond ASCII.
 */
const NEVER = '\\s<>"«·»\u1100-\u11ff\u2000-\u2bff\u3000-\u33ff\ud83c-\ud83e\ufe10-\uffef';
/** Matches a Hangul word in an address, unless it consists of particles and ends the address. */
const WORD = `(?!(?:${PARTICLES})(?![\\w/%&=#+${SYLLABLE_RANGE}-]))[${SYLLABLE_RANGE}]+`;
/** Matches a host that begins with Hangul: `한글.kr`. Among the domains in Hangul, only `.한국` is common. */
const HOST = `(?<=//)(?=[${SYLLABLE_RANGE}])([${SYLLABLE_RANGE}\\w-]+[.])+([a-z]+|한국)`;
const OTHERS = `[^${NEVER}${SYLLABLE_RANGE}`;
/**
 * Matches a piece of an address. After a Hangul word, more may follow until a sign such as `/` begins a new
 * part.
 */
const PIECE = `(${OTHERS}]+|(?<=[/=#?&%_+-]|_[(])${WORD}(${OTHERS}/?#&=]+${WORD}){0,99})`;
const ADDRESS = new RegExp(
  `(?<![a-z\\d+.-])([a-z][\\w+.-]{0,15}://|www[.])(${HOST}|${PIECE})${PIECE}{0,999}`,
  'gi',
);
/** The characters that belong to the sentence rather than to the address if they end it. */
const TRAILING = '.,!?;:\'"*_~';

/** Reports whether a text may contain an address. Most texts do not. */
const mayHaveAddress = (text: string): boolean => text.includes('://') || text.includes('www.');

/**
 * Returns where the addresses in a text are, as UTF-16 offsets. An address begins with a scheme and `://`, or
 * with `www.`. Hangul after a letter, a digit or a bracket is a particle, so it ends the address. After a
 * sign such as `/`, Hangul belongs to the address unless it is only a particle, and more Hangul may follow in
 * the same part, because nothing tells whether `/난로를` ends in a particle. Punctuation at the end is not part
 * of an address, nor is a bracket without its partner.
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
 * Returns the length of an address up to the first bracket without a partner, and without punctuation at its
 * end.
 */
function lengthOf(address: string): number {
  const open: number[] = []; // the offsets of the open brackets
  let end = address.length;
  for (const { 0: bracket, index } of address.matchAll(/[()[\]{}]/g)) {
    const kind = '([{)]}'.indexOf(bracket);
    // A host contains no brackets, except around an IPv6 address.
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

/** Returns the link target of a bare address; undefined if a browser cannot open it. */
function hrefOf(address: string): string | undefined {
  const href = /^www\./i.test(address) ? `http://${address}` : address;
  return /^https?:\/\/[^/]/i.test(href) && URL.canParse(href) ? href : undefined;
}
