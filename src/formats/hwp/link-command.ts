// Parses the command of a hyperlink field (HWP 5.0 § 4.3.10.15), which has the target of the link and how to
// open it.
import { tidyTarget } from '../../article/targets.ts';

/**
 * Returns the address in a command; undefined if the command leads to a place in the document. Colons,
 * semicolons and question marks in the address are escaped. A bookmark stands after `|`.
 *
 * @example
 * addressIn('https\\://example.com/a\\;b;1;0;0;') // => 'https://example.com/a;b'
 * addressIn('|별첨;0;0;0;') // => undefined
 */
export function addressIn(command: string): string | undefined {
  const target = TARGET.exec(command)![0];
  return target.replace(/\\([:;?|\\])/g, '$1') || undefined;
}

const TARGET = /^(?:[^;|\\]|\\[^])*/;

/** The target of a hyperlink: outside the document, or a bookmark inside it. */
export interface LinkTarget {
  readonly href: string;
  readonly isWithin?: true;
}

/**
 * Returns the target of the hyperlink with a command.
 *
 * @example
 * targetOf('https\\://example.com/;1;0;0;') // => { href: 'https://example.com/' }
 * targetOf('|별첨;0;0;0;') // => { href: '#별첨', isWithin: true }
 */
export function targetOf(command: string): LinkTarget | undefined {
  const href = addressIn(command);
  const bookmark = command.startsWith('|') ? addressIn(command.slice(1)) : undefined;
  return href !== undefined
    ? { href }
    : bookmark === undefined
      ? undefined
      : { href: `#${tidyTarget(bookmark)}`, isWithin: true };
}
