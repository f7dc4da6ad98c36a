// Decodes the encodings that carry bytes in ASCII text, in the body and in the head of a mail (RFC 2045 § 6).

/** Decodes base64. Other characters in the text are skipped. */
export const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** Decodes quoted-printable: `=EB=82=9C`, and `=` at the end of a line that continues. */
export function fromQuotedPrintable(text: string): Buffer {
  const bytes = Buffer.from(text.replace(/=[ \t]{0,20}\n/g, ''), 'latin1');
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const [high, low] = bytes[at] === EQUALS ? [digitOf(bytes[at + 1]), digitOf(bytes[at + 2])] : [-1, -1];
    const isEncoded = high >= 0 && low >= 0;
    bytes[length++] = isEncoded ? 16 * high + low : bytes[at]!;
    if (isEncoded) at += 2;
  }
  return bytes.subarray(0, length);
}

const EQUALS = 0x3d;
const DIGITS = '0123456789abcdef';

/** Returns the value of a hexadecimal digit; -1 for any other byte. */
const digitOf = (byte = 0): number =>
  DIGITS.indexOf(String.fromCharCode(byte >= 0x41 && byte <= 0x46 ? byte | 0x20 : byte));
