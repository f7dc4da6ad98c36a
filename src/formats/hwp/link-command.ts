// The command of a hyperlink field (HWP 5.0 § 4.3.10.15): its target, and how to open it.

/**
 * Returns the address in a command; undefined if it leads to a place in the document. A colon, a semicolon
 * and a question mark in it are escaped. After `|` stands the bookmark that it leads to.
 *
 * @example
 * addressIn('https\\://example.com/a\\;b;1;0;0;') // => 'https://example.com/a;b'
 * addressIn('|별첨;0;0;0;') // => undefined
 */
export function addressIn(command: string): string | undefined {
  const target = /^(?:[^;|\\]|\\[^])*/.exec(command)![0];
  return target.replace(/\\([:;?|\\])/g, '$1') || undefined;
}
