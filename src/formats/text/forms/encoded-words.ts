// Words of a mail's head that are encoded, because only ASCII is allowed there (RFC 2047).
import { decodeStated } from '../../charset.ts';

const WORD = /=\?([\w-]{1,30})(?:\*[\w-]{1,20})?\?([BQ])\?([^?\s]{0,200})\?=/gi;

/**
 * Returns a text with its encoded words decoded. Words in a charset that is unknown stay as they are.
 *
 * @example
 * decodeWords('=?UTF-8?B?64KcIOuhnA==?= (1)') // => '난 로 (1)'
 */
export function decodeWords(text: string): string {
  const joined = text.replace(/\?=\s+=\?/g, '?==?'); // RFC 2047 § 6.2
  return joined.replace(WORD, (word, charset: string, encoding: string, content: string) => {
    const bytes = Buffer.from(...decoded(encoding, content));
    return decodeStated(bytes, charset) ?? word;
  });
}

const decoded = (encoding: string, content: string): [string, BufferEncoding] =>
  /b/i.test(encoding)
    ? [content, 'base64']
    : [
        content
          .replaceAll('_', ' ')
          .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ];
