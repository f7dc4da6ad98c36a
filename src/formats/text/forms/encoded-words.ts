// Words of a mail's head that are encoded, because only ASCII is allowed there (RFC 2047).
import { decodeStated } from '../../charset.ts';
import { fromBase64, fromQuotedPrintable } from '../../transfer-encodings.ts';

const WORD = /=\?([\w-]{1,30})(?:\*[\w-]{1,20})?\?([BQ])\?([^?\s]{0,2000})\?=/gi;
const WORDS = new RegExp(`${WORD.source}(?:\\s{0,80}${WORD.source}){0,200}`, 'gi');

/**
 * Returns a text with its encoded words decoded. Words in a charset that is unknown, and all words in a
 * browser, stay as they are.
 *
 * @example
 * decodeWords('=?UTF-8?B?64KcIOuhnA==?= (1)') // => '난 로 (1)'
 */
export const decodeWords = (text: string): string => text.replace(WORDS, decodeRun);

/**
 * Decodes words with only white space between them. Many programs cut them within a character (RFC 2047 § 8).
 */
function decodeRun(run: string): string {
  if (typeof Buffer === 'undefined') return run; // in a browser
  const pieces: { charset: string; bytes: Buffer; source: string }[] = [];
  for (const [source, charset, encoding, content] of run.matchAll(WORD)) {
    const bytes = /b/i.test(encoding!)
      ? fromBase64(content!)
      : fromQuotedPrintable(content!.replaceAll('_', ' '));
    const last = pieces.at(-1);
    if (last?.charset.toLowerCase() === charset!.toLowerCase()) {
      last.bytes = Buffer.concat([last.bytes, bytes]);
      last.source += ` ${source}`;
    } else pieces.push({ charset: charset!, bytes, source });
  }
  return pieces.map(({ charset, bytes, source }) => decodeStated(bytes, charset) ?? source).join('');
}
