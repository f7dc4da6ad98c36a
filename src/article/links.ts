// The addresses that an article links to.
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import type { Block, Inline, Note, Of } from './model.ts';
import type { NumberedSection } from './sections.ts';
import { inlineText } from './text.ts';

/**
 * Returns the addresses of the links and pictures in some blocks, sections and notes, in order. Links whose
 * text is their address and links within the page are left out.
 */
export function addressesIn(
  lead: readonly Block[],
  sections: readonly NumberedSection[],
  notes: readonly Note[],
): string[] {
  return [
    ...inBlocks(lead),
    ...sections.flatMap(({ section }) => [...inInlines(section.heading), ...inBlocks(section.blocks)]),
    ...notes.flatMap(({ blocks }) => inBlocks(blocks)),
  ].filter(leadsOut);
}

/** The longest address that terminals follow, in UTF-16 code units (the limit of VTE). */
const LONGEST_ADDRESS = 2083;

/**
 * Reports whether a terminal can follow an address: an absolute one with the scheme http, https or mailto.
 */
export function canFollow(href: string): boolean {
  return (
    href.length <= LONGEST_ADDRESS &&
    URL.canParse(href) &&
    /^(?:https?|mailto):$/.test(new URL(href).protocol)
  );
}

/**
 * Matches text that reads like an address: it has a scheme or `www.`, or is a name in a common domain.
 * Captures the host.
 */
const ADDRESS_LIKE =
  /^\s*(?:[a-z][a-z\d+.-]*:\/\/|(?=www\.)|(?=[^\s/]+\.(?:com|net|org|edu|gov|info|io|dev|me|co|kr|jp|cn|app|ai|xyz|한국)(?:[/:?#\s]|$)))([^\s/?#]+)/i;
/** Matches a host without look-alike letters, such as the Cyrillic ones of `аррӏе.com`. */
const READABLE_HOST = new RegExp(String.raw`^[a-z\d.${SYLLABLE_RANGE}:-]+$`, 'i');

/**
 * Returns the host that a link leads to if its text reads like the address of another host. Returns undefined
 * if the text is not an address, or has the same host.
 *
 * @example
 * disguisedHost('bank.kr', 'https://evil.example/') // => 'evil.example'
 * disguisedHost('www.bank.kr', 'https://bank.kr/login') // => undefined
 * disguisedHost('은행', 'https://evil.example/') // => undefined
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

/**
 * Reports whether an address leads out of the page. A terminal can neither follow a link within it nor one that
 * is refused, nor show a picture that is its own address.
 */
export const leadsOut = (href: string): boolean => !/^(?:#|data:|refused:)/i.test(href);

const ADDRESSES: { [K in Block['kind']]: (block: Of<Block, K>) => string[] } = {
  paragraph: ({ content }) => inInlines(content),
  quote: ({ blocks }) => inBlocks(blocks),
  box: ({ blocks }) => inBlocks(blocks),
  list: ({ items }) => items.flatMap(inBlocks),
  code: () => [],
  lines: () => [], // a list of addresses would not belong to the output of a program
  figure: ({ src, caption = [] }) => [...(src === undefined ? [] : [src]), ...inInlines(caption)],
  table: ({ header = [], rows }) => [header, ...rows].flat().flatMap(inInlines),
  linkCard: () => [], // shows its address itself
  rule: () => [],
};

function inBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (ADDRESSES[block.kind] as (block: Block) => string[])(block));
}

function inInlines(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (!('content' in inline)) return [];
    const isHidden = inline.kind === 'link' && inlineText(inline.content) !== inline.href;
    return [...(isHidden ? [inline.href] : []), ...inInlines(inline.content)];
  });
}
