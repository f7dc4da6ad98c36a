// Formats web addresses for people to read.
import { SYLLABLE_RANGE } from './hangul.ts';

const NOT_HANGUL = /* @__PURE__ */ new RegExp(`[^${SYLLABLE_RANGE}\u3131-\u318e]`, 'g');

/**
 * Decodes the Hangul in an address and leaves everything else encoded.
 *
 * @example
 * withHangul('https://a.kr/%EB%82%9C%EB%A1%9C?q=%20') // => 'https://a.kr/난로?q=%20'
 */
export function withHangul(href: string): string {
  return href.replace(/(?:%[ef][\da-f](?:%[89ab][\da-f]){2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded).replace(NOT_HANGUL, encodeURIComponent);
    } catch {
      return encoded;
    }
  });
}
