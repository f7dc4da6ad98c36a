// Decodes the encoded words in the head of a mail, where only ASCII is allowed (RFC 2047).
import { decodeStated } from '../../charset.ts';
import { fromBase64, fromQuotedPrintable } from '../../transfer-encodings.ts';

const WORD = /=\?([\w-]{1,30})(?:\*[\w-]{1,20})?\?([BQ])\?([^?\s]{0,2000})\?=/gi;
const WORDS = new RegExp(`${WORD.source}(?:\\s{0,80}${WORD.source}){0,200}`, 'gi');

/**
 * Decodes the encoded words in a text. Words in an unknown charset stay as they are; in a browser, all words
 * do.
 *
 * @example
 * decodeWords('=?UTF-8?B?64KcIOuhnA==?= (1)') // => '난 로 (1)'
 */
export const decodeWords = (text: string): string => text.replace(WORDS, decodeRun);

/**
 * Decodes consecutive words with only white space between them. Many programs split a character between two
 * words (RFC 2047 § 8).
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
