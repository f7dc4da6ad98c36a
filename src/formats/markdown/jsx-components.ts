// What the components of JSX show in Markdown.
import { escapeText } from './write-inlines.ts';
import { VOID } from './element-names.ts';
import type { JsxTag } from './jsx-tags.ts';
import { BOXES, shownBy } from './shortcode-kinds.ts';
import type { ShortcodeTag } from './shortcode-tags.ts';
import { openingOf } from './shortcode-boxes.ts';

/** The lines before and after the content of a component. */
export interface Frame {
  readonly start: string;
  readonly end: string;
}

/** Returns the tag as one of a template. */
function asShortcode({ name, attributes }: JsxTag): ShortcodeTag {
  const named = new Map([...attributes].map(([key, value]) => [key.toLowerCase(), value]));
  const types = ['type', 'variant', 'kind', 'status', 'intent', 'severity', 'level'];
  const type = types.map((key) => named.get(key)).find((value) => value !== undefined);
  if (type !== undefined) named.set('type', type);
  return { name: name.replace(/^.*\./, '').toLowerCase(), isEnd: false, values: [], named, text: '', end: 0 };
}

/** Seven colons: fewer may be in the content. */
const COLONS = ':::::::';

/** Returns what is written around the content of a component: a box, or a line with its label. */
export function frameOf(tag: JsxTag, language: string | undefined): Frame {
  const shortcode = asShortcode(tag);
  if (BOXES.has(shortcode.name)) {
    const { label } = openingOf(shortcode, language);
    return { start: `${COLONS}note[${label ?? ''}]`, end: COLONS };
  }
  const value = /^tab(?:item|panel)?$/.test(shortcode.name) ? ['value'] : [];
  const label = ['label', 'title', 'header', 'heading', 'summary', 'question', 'filename', ...value]
    .map((key) => shortcode.named.get(key))
    .find((value) => value?.trim());
  return { start: label === undefined ? '' : `**${escapeText(label)}**`, end: '' };
}

/** Returns a component without content as Markdown: a picture, a card, or nothing. */
export function wholeComponent(tag: JsxTag): string {
  const shortcode = asShortcode(tag);
  const address = shortcode.named.get('href') ?? shortcode.named.get('to');
  const title = shortcode.named.get('title') ?? shortcode.named.get('label');
  const isCard = address !== undefined && title !== undefined;
  if (!isCard && !shownBy(shortcode)) return '';
  const name = isCard ? 'link-card' : shortcode.name;
  const named = isCard ? new Map([...shortcode.named, ['url', address]]) : shortcode.named;
  const text = [...named].map(([key, value]) => ` ${key}="${value.replaceAll('"', '”')}"`).join('');
  return `{{< ${name}${text} >}}`;
}

/** Returns the tag of an element of HTML with those of its attributes that are text. */
export function htmlTag({ name, kind, attributes }: JsxTag): string {
  if (kind === 'end') return `</${name}>`;
  const text = [...attributes].map(([key, value]) => {
    const quoted = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/g, ' ');
    return ` ${key === 'className' ? 'class' : key}="${quoted}"`;
  });
  const start = `<${name}${text.join('')}>`;
  return kind === 'whole' && !VOID.has(name) ? `${start}</${name}>` : start;
}
