// Reads JSX components in HTML blocks, as in the Markdown documentation of React and Vue.
import { isBoxType } from '../box-labels.ts';
import { BOXES } from './shortcode-kinds.ts';
import type { Tag } from './tags.ts';

const ATTRIBUTE = /(?:^|\s)([a-z]+)=(?:"([^"]*)"|'([^']*)')/gi;
const escape = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Returns the tag of a component as HTML: a box, a line with its label, or a card. Returns undefined if the
 * component shows nothing of its own.
 */
export function componentHtml({ name, kind, attributes, partner }: Tag): string | undefined {
  const isBox = BOXES.has(name) && partner !== undefined;
  if (kind === 'end') return isBox ? '</aside>' : undefined;
  const values = new Map<string, string>();
  for (const [, key, double, single] of attributes.matchAll(ATTRIBUTE))
    values.set(key!.toLowerCase(), double ?? single ?? '');
  const title = values.get('title') ?? values.get('label');
  if (isBox) {
    const type = [values.get('type'), values.get('variant'), name].find((word) => word && isBoxType(word));
    const line = title ? `<p class="admonition-title">${escape(title)}</p>` : '';
    return `<aside class="admonition ${(type ?? 'note').toLowerCase()}">${line}`;
  }
  const address = values.get('href') ?? values.get('to') ?? values.get('url');
  if (!title?.trim()) return undefined;
  if (kind === 'whole' && address === undefined) return undefined;
  const text = address === undefined ? escape(title) : `<a href="${escape(address)}">${escape(title)}</a>`;
  return `<p><strong>${text}</strong></p>`;
}
