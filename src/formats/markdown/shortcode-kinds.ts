// The template tags that nanro knows, by what they show.
import type { ShortcodeTag } from './shortcode-tags.ts';

const names = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** Tags around code. */
export const CODE = names('highlight codeblock code code-toggle prism mermaid katex math');
/** Tags around text that is not a template. */
export const TRANSPARENT = names(
  'raw verbatim rawhtml html nomarkdown tabs codetabs steps cards accordion gallery swipers columns column row',
  'content-ref stepper step center text markdownify markdown',
);
/** Tags whose content is removed. */
export const REMOVED = names('comment capture css style schema javascript stylesheet');
/** Tags that control a template. They are removed, but their content stays. */
export const CONTROL = names(
  'if elsif else elseif unless for tablerow case when assign increment decrement cycle break continue include',
  'include_relative include_cached include_absolute render section layout liquid set set_global paginate',
  'more toc seo feed_meta adsense clearfix line_break br',
);
/** Tags around the content of a tab. The name of the tab is an argument. */
export const TABS = names('tab code-tab tabitem step-item accordion-item');
/** Tags for boxes. The type is the name of the tag or an argument. */
export const BOXES = names(
  'notice note tip info warning warn danger caution important hint alert admonition callout message details',
  'expand toggle toggle-item fold folding collapse spoiler hidetoggle success error question quote blockquote',
  'aside pitfall deepdive pullquote centerquote cq',
);
const PICTURES = names(
  'figure image img imagefull picture asset_img asset_image lazyimage fig photo imgproc responsive_image',
);

/**
 * Functions that return the address of a page with a video, a post or code, by the name of the tag that shows
 * it.
 */
const PAGES: Readonly<Record<string, (tag: ShortcodeTag) => string | undefined>> = {
  youtube: (tag) => pageAt('https://www.youtube.com/watch?v=', idOf(tag)),
  youtubeplayer: (tag) => pageAt('https://www.youtube.com/watch?v=', idOf(tag)),
  vimeo: (tag) => pageAt('https://vimeo.com/', idOf(tag)),
  gist: ({ values }) => pageAt('https://gist.github.com/', values.slice(0, 2).join('/') || undefined),
  tweet: (tag) => pageAt(`https://twitter.com/${tag.named.get('user') ?? 'i'}/status/`, idOf(tag)),
  twitter: (tag) => pageAt(`https://twitter.com/${tag.named.get('user') ?? 'i'}/status/`, idOf(tag)),
  x: (tag) => pageAt(`https://x.com/${tag.named.get('user') ?? 'i'}/status/`, idOf(tag)),
  instagram: (tag) => pageAt('https://www.instagram.com/p/', idOf(tag)),
  bilibili: (tag) => pageAt('https://www.bilibili.com/video/', idOf(tag)),
  embed: addressOf,
  video: addressOf,
  audio: addressOf,
  iframe: addressOf,
  file: addressOf,
  'link-card': addressOf,
  linkcard: addressOf,
  linkpreview: addressOf,
};

const idOf = ({ named, values }: ShortcodeTag): string | undefined =>
  named.get('id') ?? named.get('src') ?? values[0];
const pageAt = (start: string, id: string | undefined): string | undefined =>
  id === undefined ? undefined : /^https?:/.test(id) ? id : start + id;

function addressOf({ named, values }: ShortcodeTag): string | undefined {
  return (
    named.get('url') ?? named.get('src') ?? named.get('href') ?? values.find((value) => /[/.]/.test(value))
  );
}

/** Tags for links. The text is between the tags or is an argument. */
const LINKS = names('external_link targetblank extlink button btn');

/** Reports whether tags with a name show a picture, a card or a link. */
export const isShown = (name: string): boolean =>
  PICTURES.has(name) || LINKS.has(name) || Object.hasOwn(PAGES, name);

export interface Shown {
  readonly kind: 'picture' | 'card' | 'link';
  readonly address: string;
  readonly text?: string | undefined;
  readonly caption?: string | undefined;
}

/** Returns the picture, the card or the link that a tag shows; undefined if it shows none. */
export function shownBy(tag: ShortcodeTag): Shown | undefined {
  // Jekyll shows these with included files: `{% include figure.html image_path="a.png" %}`.
  const isInclude = tag.name.startsWith('include');
  const included = /^(?:[\w/-]*\/)?([\w-]+)(?:\.\w+)?$/.exec(tag.values[0] ?? '')?.[1];
  const name = (isInclude ? (tag.named.get('provider') ?? included ?? '') : tag.name).toLowerCase();
  const { named } = tag;
  const values = isInclude ? tag.values.slice(1) : tag.values;
  if (tag.isEnd) return undefined;
  if (PICTURES.has(name)) {
    const paths = ['src', 'image_path', 'url', 'path', 'file', 'name', 'src_l', 'link', 'href'];
    const at = values.findIndex(
      (value) => /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i.test(value) || /^(?:https?:)?\//.test(value),
    );
    const address = paths.map((path) => named.get(path)).find((path) => path) ?? values[at];
    if (address === undefined) return undefined;
    const words = values.slice(at + 1).filter((value) => !/^\d+(?:px|%)?$/.test(value));
    const [alt, title] = [named.get('alt'), named.get('title')];
    const below = [
      alt && title !== alt ? title : undefined,
      named.get('caption') ?? named.get('description'),
    ];
    const caption =
      below.filter(Boolean).join('\\\n') || (named.size === 0 ? words.join(' ') : '') || undefined;
    return { kind: 'picture', address, text: alt ?? title, caption };
  }
  if (name === 'post_link') {
    const [address, ...words] = values;
    return address === undefined ? undefined : { kind: 'link', address, text: words.join(' ') || undefined };
  }
  if (LINKS.has(name)) {
    const address = addressOf({ ...tag, values });
    return address === undefined
      ? undefined
      : { kind: 'link', address, text: named.get('title') ?? named.get('text') };
  }
  const address = Object.hasOwn(PAGES, name) ? PAGES[name]!({ ...tag, values }) : undefined;
  return address === undefined
    ? undefined
    : { kind: 'card', address, text: named.get('title'), caption: named.get('description') };
}
