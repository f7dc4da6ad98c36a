// Removes the escape sequences for colours in text that a program printed to a terminal.

/** Matches a sequence that sets colours and styles: SGR (ECMA-48 § 8.3.117). */
const COLOURS = /\u001b\[[\d;:]{0,60}m/g;

/**
 * Removes the sequences that set colours and styles, such as those in logs and tracebacks.
 *
 * @example
 * withoutColours('\u001b[1;32m켜짐\u001b[0m') // => '켜짐'
 */
export const withoutColours = (text: string): string =>
  text.includes('\u001b') ? text.replace(COLOURS, '') : text;
