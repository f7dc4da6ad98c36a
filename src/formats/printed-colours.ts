// The escape sequences for colours in text that a program printed to a terminal.

/** Matches a sequence that sets colours and styles: SGR (ECMA-48 § 8.3.117). */
const COLOURS = /\u001b\[[\d;:]{0,60}m/g;

/**
 * Returns a text without the sequences that set colours and styles, which logs and tracebacks have.
 *
 * @example
 * withoutColours('\u001b[1;32m켜짐\u001b[0m') // => '켜짐'
 */
export const withoutColours = (text: string): string =>
  text.includes('\u001b') ? text.replace(COLOURS, '') : text;
