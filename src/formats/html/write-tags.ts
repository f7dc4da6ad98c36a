// Writes tags of HTML.
import type { Target } from '../../article/model.ts';

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

/**
 * Escapes the value of an attribute. `&` before a name and `=` is not a character reference there (HTML
 * Standard § 13.2.5.73), so an address keeps it.
 */
const escapeValue = (value: string): string => escapeHtml(value).replace(/&amp;(?=[a-z\d]+=)/gi, '&');

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Returns the start tag of an element, without attributes whose value is undefined. */
export const startTag = (name: string, attributes: Attributes): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeValue(String(value))}"`],
  );
  return `<${name}${written.join('')}>`;
};

/** Returns empty elements with ids. */
export const places = (ids: readonly string[]): string =>
  ids.map((id) => `${startTag('span', { id })}</span>`).join('');

/**
 * Adds the ids of a part to its element. The element gets the last id; empty elements before it get the
 * others.
 */
export function withTarget(html: string, { ids = [] }: Target): string {
  const own = ids.at(-1);
  return own === undefined
    ? html
    : places(ids.slice(0, -1)) + html.replace(/^<[a-z\d]+/, (name) => `${name} id="${escapeHtml(own)}"`);
}
