// Where the links of an article lead.
import type { Block, Inline, Of } from './model.ts';
import type { NumberedSection } from './select.ts';
import { inlineText } from './text.ts';

/** The addresses of links in headings and running text and of pictures, in order, but those that their text shows. */
export function addressesIn(lead: readonly Block[], sections: readonly NumberedSection[]): string[] {
  return [...inBlocks(lead), ...sections.flatMap(({ section }) => [...inInlines(section.heading), ...inBlocks(section.blocks)])];
}

/** Whether an address leads somewhere from a terminal: http, https or mailto, and not relative to a page. */
export function canFollow(href: string): boolean {
  return URL.canParse(href) && /^(?:https?|mailto):$/.test(new URL(href).protocol);
}

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
