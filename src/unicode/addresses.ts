// Web addresses in running text.
import { isSyllable, SYLLABLE_RANGE } from './hangul.ts';
import { isParticle } from './particles.ts';

/** Matches what an address begins with. */
const BEGINNING = /(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,15}:\/\/|(?<![a-z\d.-])www\./gi;
/**
 * Matches characters that are never in an address: white space, quotation marks, and marks and symbols beyond
 * ASCII, such as `）`, `…`, `·` and `→`. Letters beyond ASCII may be in one.
 */
const NEVER =
  /[\s<>"\u200b\u00ab\u00b7\u00bb\u1100-\u11ff\u2010-\u205e\u2190-\u27bf\u2900-\u2bff\u3000-\u30ff\u3130-\u318f\u3200-\u33ff\ufe10-\ufe6f\uff00-\uffef\ud83c-\ud83e]/;
/** Characters that belong to the sentence, not to the address, if they are at its end. */
const TRAILING = new Set('.,!?;:\'"*_~');
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** Matches what Hangul may follow in an address: a sign that begins a part, or one that joins words. */
const BEFORE_HANGUL = /[/=#?&%_+-]$|_\($/;
/** Matches a host that begins with Hangul: `한글.kr`. */
const HANGUL_HOST = new RegExp(
  String.raw`(?:[${SYLLABLE_RANGE}a-z\d-]{1,63}\.){1,8}(?:[a-z]{2,24}|한국|닷컴|닷넷|삼성)`,
  'iy',
);

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns where the addresses in a text are, as UTF-16 offsets. An address begins with a scheme and `://` or
 * with `www.`. Hangul behind a letter, a digit or a bracket ends it, because there it is a particle; behind a
 * sign such as `/` it belongs to the address, unless it is a particle. Then more Hangul may follow in the same
 * part: whether `/난로를` ends in a particle cannot be told. Marks at the end are not part of an address, and
 * neither is a bracket without its partner.
 *
 * @example
 * const text = '(https://ko.wikipedia.org/wiki/난로_(기구)에서, https://a.kr/b에서, https://a.kr/에서)';
 * findAddresses(text).map(({ start, end }) => text.slice(start, end))
 * // => ['https://ko.wikipedia.org/wiki/난로_(기구)', 'https://a.kr/b', 'https://a.kr/']
 */
export function findAddresses(text: string): Range[] {
  if (!text.includes('://') && !/www\./i.test(text)) return [];
  const addresses: Range[] = [];
  BEGINNING.lastIndex = 0;
  for (let found = BEGINNING.exec(text); found; found = BEGINNING.exec(text)) {
    const from = BEGINNING.lastIndex;
    let end = endOf(text, from);
    while (end > from && TRAILING.has(text[end - 1]!)) end--;
    if (end > from) addresses.push({ start: found.index, end });
    BEGINNING.lastIndex = Math.max(from, end);
  }
  return addresses;
}

/** Returns where the address ends whose host begins at `from`. */
function endOf(text: string, from: number): number {
  const brackets: { readonly at: number; readonly closing: string }[] = [];
  let isHost = true;
  let hasHangul = false; // whether the part of the address that is being read has Hangul
  let at = from;
  while (at < text.length) {
    const character = text[at]!;
    if (isSyllable(character.charCodeAt(0))) {
      const end = endOfHangul(text, at, from, hasHangul);
      if (end === undefined) break;
      hasHangul = true;
      at = end;
      continue;
    }
    // In a host, Han does not follow a letter or a digit: `www.a.cn来`.
    const endsHost = isHost && at > from && /[\u3400-\u9fff]/.test(character) && text[at - 1]! < '\u007f';
    if (endsHost || NEVER.test(character)) break;
    if ('/?#&='.includes(character)) hasHangul = false;
    if ('/?#'.includes(character)) isHost = false;
    const closing = CLOSING[character];
    if (closing !== undefined) {
      if (isHost && at > from) break;
      brackets.push({ at, closing });
    } else if (')]}'.includes(character) && brackets.pop()?.closing !== character) break;
    at++;
  }
  return Math.min(at, brackets[0]?.at ?? at);
}

/** Returns where the Hangul at an offset of an address ends; undefined if it ends the address. */
function endOfHangul(text: string, at: number, from: number, hasHangul: boolean): number | undefined {
  if (at === from) {
    HANGUL_HOST.lastIndex = text[at - 1] === '/' ? at : text.length;
    return HANGUL_HOST.test(text) ? HANGUL_HOST.lastIndex : undefined;
  }
  if (!hasHangul && !BEFORE_HANGUL.test(text.slice(at - 2, at))) return undefined;
  let end = at;
  while (end < text.length && isSyllable(text.charCodeAt(end))) end++;
  const isLast = end === text.length || NEVER.test(text[end]!) || /[.,!?;:)\]}'*~]/.test(text[end]!);
  return isLast && isParticle(text.slice(at, Math.min(end, at + 10))) ? undefined : end;
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
