// The names of HTML elements, grouped by what a tag without a partner does to the text after it.
import { VOID_ELEMENTS } from '../void-elements.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content. */
export const VOID = names(VOID_ELEMENTS);

/** Elements whose content is not Markdown. Without an end tag, they swallow the rest of the document. */
export const RAW = names('script style title textarea iframe xmp noembed noframes plaintext');

/** Elements whose content is hardly read, or not at all. */
export const UNREAD = new Set([
  ...RAW,
  ...names('template noscript head frameset button select datalist progress meter svg canvas map'),
  ...names('video audio object'),
]);

/** Elements that nanro reads as a whole, with the elements inside them. */
export const WHOLE = new Set([...UNREAD, 'math', 'picture']);

/** Elements whose end tag may be omitted (HTML Standard § 13.1.2.4). */
export const OPTIONAL_END = names('p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp');

/** Elements that structure a document. They may begin and end in different Markdown blocks. */
export const STRUCTURE = new Set([
  ...OPTIONAL_END,
  ...names('address article aside blockquote body caption center details dialog dir div dl fieldset'),
  ...names('figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend main menu nav ol pre'),
  ...names('search section summary table ul'),
]);

const INLINE = names(
  [
    'a abbr acronym applet b bdi bdo big blink cite code data del dfn em font i ins kbd label listing',
    'mark marquee nobr output q rb rtc ruby s samp slot small span strike strong sub sup time tt u var',
  ].join(' '),
);

/** Reports whether HTML has an element with a name. */
export const isKnown = (name: string): boolean =>
  VOID.has(name) || WHOLE.has(name) || STRUCTURE.has(name) || INLINE.has(name);
