// The clipboard of the terminal, which works through ssh as well.

/**
 * The most bytes of a text. Terminals ignore a longer one, or cut it off: hterm and others take sequences of
 * 100,000 bytes, and base64 makes four bytes of three.
 */
const MOST_BYTES = 74_994;

/**
 * Returns the sequence that puts a text into the clipboard of the terminal (OSC 52 of xterm); undefined if
 * the text is too long.
 *
 * @example
 * clipboardText('난로') // => '\u001b]52;c;64Kc66Gc\u0007'
 */
export function clipboardText(text: string): string | undefined {
  const bytes = Buffer.from(text);
  return bytes.length > MOST_BYTES ? undefined : `\u001b]52;c;${bytes.toString('base64')}\u0007`;
}
