// The encodings that carry bytes in ASCII text: in the body and in the head of a mail (RFC 2045 § 6).

/** Returns the bytes of ASCII text in base64. Anything else in it is skipped. */
export const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

/**
 * Returns the bytes of ASCII text in quoted-printable: `=EB=82=9C`, and `=` at the end of
 * a line that continues.
 */
export const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=[ \t]{0,20}\n/g, '')
      .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
