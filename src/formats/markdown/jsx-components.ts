// Converts JSX components to Markdown.
import { VOID } from './element-names.ts';
import { dataIn, dataMarkdown, type Data } from './jsx-data.ts';
import type { JsxTag } from './jsx-tags.ts';
import { BOXES, shownBy } from './shortcode-kinds.ts';
import type { ShortcodeTag } from './shortcode-tags.ts';
import { openingOf } from './shortcode-boxes.ts';
import { escapeText, renderAddress } from './write-escapes.ts';

/** The paragraphs before and after the content of a component. */
export interface Frame {
  readonly start: readonly string[];
  readonly end: readonly string[];
}

/** Converts a JSX tag to a template tag. */
function asShortcode({ name, attributes }: JsxTag): ShortcodeTag {
  const named = new Map([...attributes].map(([key, value]) => [key.toLowerCase(), value]));
  const types = ['type', 'variant', 'kind', 'status', 'intent', 'severity', 'level'];
  const type = types.map((key) => named.get(key)).find((value) => value !== undefined);
  if (type !== undefined) named.set('type', type);
  return { name: name.replace(/^.*\./, '').toLowerCase(), isEnd: false, values: [], named, text: '', end: 0 };
}

/** Seven colons, because the content may have fewer. */
const COLONS = ':::::::';

/** Returns the frame of a component: a box, or its texts. */
export function frameOf(tag: JsxTag, language: string): Frame {
  const shortcode = asShortcode(tag);
  if (BOXES.has(shortcode.name)) {
    const { label } = openingOf(shortcode, language);
    return { start: [`${COLONS}note[${label ?? ''}]`], end: [COLONS] };
  }
  const caption = shortcode.named.get('caption');
  const end = caption?.trim() ? [escapeText(caption)] : [];
  return { start: [...textsOf(shortcode), ...dataOf(tag)], end };
}

const LABELS = ['label', 'title', 'header', 'heading', 'summary', 'question', 'filename'];
const TEXTS = 'subtitle tagline description desc text content children message body answer quote'.split(' ');
/** Matches the names of components that show none of their attributes. */
const SILENT = /^(?:head|\w*seo|meta|metadata|helmet|script|style|layout|page|\w*icon)$/;

/**
 * Returns the texts in the attributes of a component: first its label in bold, perhaps as a link, then the
 * others.
 */
function textsOf({ name, named }: ShortcodeTag): string[] {
  if (SILENT.test(name)) return [];
  const textIn = (keys: readonly string[]): string[] =>
    keys.flatMap((key) => named.get(key)?.replace(/\s+/g, ' ').trim() || []).map(escapeText);
  const [label] = textIn([...LABELS, ...(/^tab(?:item|panel)?$/.test(name) ? ['value'] : [])]);
  const href = named.get('href') ?? named.get('to');
  const shown = href === undefined ? label : `[${label}](${renderAddress(href)})`;
  return [...(label === undefined ? [] : [`**${shown}**`]), ...textIn(TEXTS)];
}

/** Returns the data in the attributes of a component. */
function dataOf({ expressions }: JsxTag): string[] {
  const data = [...expressions].flatMap(([key, expression]): [string, Data][] => {
    const found = /^\s*[[{]/.test(expression) ? dataIn(expression) : undefined;
    return found === undefined ? [] : [[key, found]];
  });
  return dataMarkdown(new Map(data));
}

/** Returns a component without content as Markdown: a picture, a card, texts, or nothing. */
export function wholeComponent(tag: JsxTag): string[] {
  const shortcode = asShortcode(tag);
  const { name, named } = shortcode;
  const shown = shownComponent(shortcode);
  if (shown !== undefined) return [shown];
  const picture = PICTURE.test(name) ? [...named].filter(([key]) => key === 'src' || key === 'alt') : [];
  if (picture.length > 0) return [htmlTag({ ...tag, name: 'img', attributes: new Map(picture) })];
  const caption = named.get('caption');
  return [...textsOf(shortcode), ...dataOf(tag), ...(caption ? [escapeText(caption)] : [])];
}

const PICTURE = /(?:image|img|picture)$/;

/** Returns an inline component as Markdown: a picture, a link, its text, or nothing. */
export function inlineComponent(tag: JsxTag): string {
  const shortcode = asShortcode(tag);
  const { name, named } = shortcode;
  const text = SILENT.test(name)
    ? undefined
    : ['text', 'label', 'children', 'title'].map((key) => named.get(key)).find(Boolean);
  return shownComponent(shortcode) ?? (text === undefined ? '' : escapeText(text));
}

/** Returns a component as a template tag if it is a picture or a card; otherwise undefined. */
function shownComponent(shortcode: ShortcodeTag): string | undefined {
  const { name, named } = shortcode;
  const address = named.get('href') ?? named.get('to');
  const title = named.get('title') ?? named.get('label');
  const isCard = address !== undefined && title !== undefined;
  if (!isCard && !shownBy(shortcode)) return undefined;
  const given = isCard ? new Map([...named, ['url', address]]) : named;
  const text = [...given].map(([key, value]) => ` ${key}="${value.replaceAll('"', '”')}"`).join('');
  return `{{< ${isCard ? 'link-card' : name}${text} >}}`;
}

/** Returns the tag of an HTML element with those attributes whose value is a text. */
export function htmlTag({ name, kind, attributes }: JsxTag): string {
  if (kind === 'end') return `</${name}>`;
  const text = [...attributes].map(([key, value]) => {
    const quoted = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replace(/\s+/g, ' ');
    return ` ${key === 'className' ? 'class' : key}="${quoted}"`;
  });
  const start = `<${name}${text.join('')}>`;
  return kind === 'whole' && !VOID.has(name) ? `${start}</${name}>` : start;
}
