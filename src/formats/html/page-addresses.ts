// Resolves the links of web pages.
import { sanitize } from '../../article/sanitize.ts';
import { withHangul } from '../../unicode/shown-address.ts';

/**
 * Resolves an address in a page. Returns undefined if it leads to a place in the same page, or to anything
 * but the web, mail or a telephone.
 *
 * @example
 * resolveInPage('../b?q=1', 'https://a.kr/x/y') // => 'https://a.kr/b?q=1'
 * resolveInPage('/%EB%82%9C%EB%A1%9C', 'https://a.kr/') // => 'https://a.kr/난로'
 * resolveInPage('#top', 'https://a.kr/') // => undefined
 * resolveInPage('javascript:alert(1)', undefined) // => undefined
 * resolveInPage('https://www.google.com/url?q=https://a.kr/b&sa=D', undefined) // => 'https://a.kr/b'
 * resolveInPage('java\bscript:alert(1)', undefined) // => undefined
 */
export function resolveInPage(written: string, base: string | undefined): string | undefined {
  const address = sanitize(written);
  if (address.startsWith('#')) return undefined;
  if (!URL.canParse(address, base))
    return base === undefined && !/^[a-z][a-z\d+.-]*:/i.test(address) ? address : undefined;
  const url = new URL(address.replace(PLAYER, 'https://www.youtube.com/watch?v='), base);
  const target = REDIRECT.test(url.href) ? url.searchParams.get('q') : null;
  if (target !== null && /^https?:/i.test(target)) return resolveInPage(target, base);
  return /^(?:https?|mailto|tel):$/.test(url.protocol) ? withHangul(url.href) : undefined;
}

/** Matches the address of an embedded player, which shows nothing when it is opened on its own. */
const PLAYER = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?=[\w-]+)/;

/** Matches the addresses that Google Docs puts around links. */
const REDIRECT = /^https?:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=/;
