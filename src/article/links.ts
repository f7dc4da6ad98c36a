// Where the links of an article lead.
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import type { Block, Inline, Of } from './model.ts';
import type { NumberedSection } from './sections.ts';
import { inlineText } from './text.ts';

/** The addresses of links in headings and running text and of pictures, in order, but those that their text shows. */
export function addressesIn(lead: readonly Block[], sections: readonly NumberedSection[]): string[] {
  return [
    ...inBlocks(lead),
    ...sections.flatMap(({ section }) => [...inInlines(section.heading), ...inBlocks(section.blocks)]),
  ].filter(leadsOut);
}

/** Characters of an address that terminals follow (VTE: 2083). */
const LONGEST = 2083;

/** Whether an address leads somewhere from a terminal: http, https or mailto, and not relative to a page. */
export function canFollow(href: string): boolean {
  return href.length <= LONGEST && URL.canParse(href) && /^(?:https?|mailto):$/.test(new URL(href).protocol);
}

/** A text that reads as an address: it has a scheme or `www.`, or is a name under one of the common domains. */
const ADDRESS_LIKE =
  /^\s*(?:[a-z][a-z\d+.-]*:\/\/|(?=www\.)|(?=[^\s/]+\.(?:com|net|org|edu|gov|info|io|dev|me|co|kr|jp|cn|app|ai|xyz|한국)(?:[/:?#\s]|$)))([^\s/?#]+)/i;
/** A host as everybody reads it; letters that only look like others (аррӏе.com) are not among these. */
const READABLE_HOST = new RegExp(String.raw`^[a-z\d.${SYLLABLE_RANGE}:-]+$`, 'i');

/**
 * The host that a link leads to where its text reads as the address of another, or as one that it only looks like;
 * undefined where text and target agree.
 */
export function disguisedHost(text: string, href: string): string | undefined {
  const [, shown] = ADDRESS_LIKE.exec(text) ?? [];
  if (shown === undefined || !URL.canParse(href)) return undefined;
  const { host } = new URL(href);
  const wanted = bareHost(host);
  const same =
    READABLE_HOST.test(shown) &&
    URL.canParse(`http://${shown}`) &&
    bareHost(new URL(`http://${shown}`).host) === wanted;
  return same || host === '' ? undefined : host;
}

const bareHost = (host: string): string => host.replace(/^www\./, '').replace(/:(?:80|443)$/, '');

/** Places within the page are nowhere to go from a terminal. */
const leadsOut = (href: string): boolean => !href.startsWith('#');

const ADDRESSES: { [K in Block['kind']]: (block: Of<Block, K>) => string[] } = {
  paragraph: ({ content }) => inInlines(content),
  quote: ({ blocks }) => inBlocks(blocks),
  list: ({ items }) => items.flatMap(inBlocks),
  code: () => [],
  figure: ({ src, caption = [] }) => [...(src === undefined ? [] : [src]), ...inInlines(caption)],
  table: ({ header = [], rows }) => [header, ...rows].flat().flatMap(inInlines),
  linkCard: () => [], // shows its own
  rule: () => [],
};

function inBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (ADDRESSES[block.kind] as (block: Block) => string[])(block));
}

function inInlines(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('content' in inline)) return [];
    const own = inline.kind === 'link' && inlineText(inline.content) !== inline.href ? [inline.href] : [];
    return [...own, ...inInlines(inline.content)];
  });
}
