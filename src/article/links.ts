// The addresses that an article links to.
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { figureText } from './figure-text.ts';
import type { Block, Inline, Note, Of } from './model.ts';
import type { NumberedSection } from './sections.ts';
import { inlineText } from './text.ts';

/**
 * Returns the addresses of the links and pictures in some blocks, sections and notes, in order. Links whose
 * text is their address, pictures without words, and links within the page are left out.
 */
export function addressesIn(
  lead: readonly Block[],
  sections: readonly NumberedSection[],
  notes: readonly Note[],
): string[] {
  const addresses: string[] = [];
  const add: Add = (href) => void (leadsOut(href) && addresses.push(href));
  addBlocks(lead, add);
  for (const { section } of sections) {
    addInlines(section.heading, add);
    addBlocks(section.blocks, add);
  }
  for (const { blocks } of notes) addBlocks(blocks, add);
  return addresses;
}

type Add = (href: string) => void;

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
 * Reports whether an address leads out of the page. A terminal cannot follow a link within the page or a
 * refused link, and cannot show a picture that is in the document (part-addresses.ts).
 */
export const leadsOut = (href: string): boolean => !/^(?:#|data:|part:|refused:)/i.test(href);

const ADDRESSES: { [K in Block['kind']]: (block: Of<Block, K>, add: Add) => void } = {
  paragraph: ({ content }, add) => addInlines(content, add),
  quote: ({ blocks }, add) => addBlocks(blocks, add),
  box: ({ blocks }, add) => addBlocks(blocks, add),
  list: ({ items }, add) => items.forEach((blocks) => addBlocks(blocks, add)),
  code: () => {},
  lines: () => {}, // the output of a program would end in addresses that it did not print
  figure: (figure, add) => {
    const { src, caption = [] } = figure;
    if (src !== undefined && figureText(figure) !== undefined) add(src);
    addInlines(caption, add);
  },
  table: ({ header = [], rows }, add) => {
    for (const row of [header, ...rows]) for (const cell of row) addInlines(cell, add);
  },
  linkCard: () => {}, // shows its address itself
  rule: () => {},
};

function addBlocks(blocks: readonly Block[], add: Add): void {
  for (const block of blocks) (ADDRESSES[block.kind] as (block: Block, add: Add) => void)(block, add);
}

function addInlines(inlines: readonly Inline[], add: Add): void {
  for (const inline of inlines) {
    if (!('content' in inline)) continue;
    if (inline.kind === 'link' && inlineText(inline.content) !== inline.href) add(inline.href);
    addInlines(inline.content, add);
  }
}
