// Finds the types and titles of boxes from Liquid tags, Hugo shortcodes and JSX components.
import { boxLabel, isBoxType } from '../box-labels.ts';
import type { Opening } from './marks.ts';
import type { ShortcodeTag } from './shortcode-tags.ts';
import { escapeText } from './write-escapes.ts';

/** Returns the title in a named argument of a tag. */
export const titleOf = ({ named }: ShortcodeTag): string | undefined =>
  ['title', 'summary', 'label', 'header', 'heading', 'name', 'author']
    .map((name) => named.get(name))
    .find(Boolean);

/** Tags whose box has a label only if one is given. */
const UNLABELLED = new Set(['blockquote', 'quote', 'pullquote', 'centerquote', 'cq']);

/** Returns the box that a tag or a component begins. */
export function openingOf(tag: ShortcodeTag, language: string): Opening {
  const { name, values, named } = tag;
  const types = [
    ...['type', 'style', 'color', 'class', 'kind'].map((key) => named.get(key)),
    ...values,
    name,
  ];
  const type = types.find(
    (word) => word !== undefined && isBoxType(word) && !(word === name && GENERIC.has(name)),
  );
  // A single Latin word is an option, such as `simple`. In `details`, it is the title.
  const words = values.filter((value) => !isBoxType(value) && (/[^\w.-]/.test(value) || FOLDED.has(name)));
  const title = titleOf(tag) ?? (words.length > 0 ? words.join(' ') : undefined);
  if (title !== undefined) return { isBox: true, label: escapeText(title) };
  return {
    isBox: true,
    label: UNLABELLED.has(name)
      ? undefined
      : boxLabel(FOLDED.has(name) ? 'details' : (type ?? 'note'), language),
  };
}

/** Names that tell nothing about the type of a box. */
const GENERIC = new Set(['notice', 'alert', 'callout', 'admonition', 'message']);
const FOLDED = new Set([
  'details',
  'expand',
  'toggle',
  'toggle-item',
  'fold',
  'folding',
  'collapse',
  'spoiler',
  'hidetoggle',
]);
