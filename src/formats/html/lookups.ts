// Looks up the title, author, date and so on in a web page. The rules of sites use these functions.
import { attribute, keptForDocument, lineOf, type Element, type ParentNode } from './dom.ts';
import { find, findAll } from './selectors.ts';

export interface Page {
  readonly document: ParentNode;
  readonly url: string | undefined;
}

/** The maximum length of an attribute that describes the page, in characters. */
const LONGEST = 1000;

/** Looks up something that a page may say about itself; returns undefined if the page does not say it. */
export type Lookup = (page: Page) => string | undefined;

/** Looks up the content of the first `<meta>` with a property, name or itemprop. */
export const meta =
  (name: string): Lookup =>
  (page) =>
    metas(page, name)[0];

/**
 * Returns the contents of the `<meta>` elements with a property, name or itemprop, in this order of
 * preference. Names are compared ignoring case.
 */
export function metas({ document }: Page, name: string): readonly string[] {
  return indexOfMetas(document).get(name.toLowerCase()) ?? [];
}

const indexOfMetas = keptForDocument((document): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  const elements = findAll(document, 'meta[content]');
  for (const kind of ['property', 'name', 'itemprop'])
    for (const element of elements) {
      const content = statedIn(element, 'content');
      if (content === undefined || isPlaceholder(content)) continue;
      // A property may have several names (RDFa).
      for (const name of (attribute(element, kind) ?? '').slice(0, LONGEST).toLowerCase().split(/\s+/)) {
        const contents = index.get(name);
        if (contents) contents.push(content);
        else index.set(name, [content]);
      }
    }
  return index;
});

/** Reports whether a value is left over from a broken template: `{{ page.title }}`, `[object Object]`. */
export const isPlaceholder = (value: string): boolean =>
  /^(?:\[object \w+\]|undefined|null|none|nan|\{\{.*\}\}|\{%.*%\}|#\{.*\}|\$\{.*\}|%\w+%)$/i.test(value);

/** Returns an attribute, cut at its maximum length; undefined if it is empty. */
const statedIn = (element: Element | undefined, name: string): string | undefined =>
  attribute(element, name)?.slice(0, LONGEST).trim() || undefined;

/** Looks up the text of the first element that matches a selector. Earlier selectors take precedence. */
export const line =
  (...selectors: readonly string[]): Lookup =>
  ({ document }) =>
    lineOf(find(document, ...selectors));

/** Looks up an attribute of the first element that matches a selector. */
export const attributeAt =
  (selector: string, name: string): Lookup =>
  ({ document }) =>
    statedIn(find(document, selector), name);

/**
 * Looks up the first JSON string with a key in a script: `"key": "…"`. If a marker is given, starts after it.
 */
export const scripted =
  (key: string, marker = ''): Lookup =>
  ({ document }) => {
    const opening = new RegExp(`${key}["']?\\s*[:=]\\s*(?=")`, 'g');
    for (const script of findAll(document, 'script')) {
      const text = scriptText(script);
      opening.lastIndex = text.indexOf(marker);
      const found = opening.lastIndex < 0 ? null : opening.exec(text);
      if (found) return stringAt(text, found.index + found[0].length)?.trim() || undefined;
    }
    return undefined;
  };

/** Returns the JSON string that begins at `start`; undefined if it is not closed. */
function stringAt(text: string, start: number): string | undefined {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return undefined;
  } while (isEscaped(text, end));
  try {
    return JSON.parse(text.slice(start, end + 1)) as string;
  } catch {
    return undefined;
  }
}

function isEscaped(text: string, index: number): boolean {
  let first = index;
  while (text[first - 1] === '\\') first--;
  return (index - first) % 2 === 1;
}

/** Returns the content of a script, which `textOf` leaves out. */
export const scriptText = (script: Element): string =>
  script.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Returns a lookup that tries several lookups in order. */
export const first =
  (...lookups: readonly Lookup[]): Lookup =>
  (page) => {
    for (const lookup of lookups) {
      const found = lookup(page);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** Returns the texts of all elements that match a selector, without duplicates. */
export const lines = ({ document }: Page, selector: string): string[] => [
  ...new Set(
    findAll(document, selector)
      .map((element) => lineOf(element))
      .filter((text) => text !== undefined),
  ),
];
