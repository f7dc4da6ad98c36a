// Links within an article that lead nowhere become text.
import { idsIn } from './flow.ts';
import type { Article, Block, Inline, Of, TableRow } from './model.ts';
import { findTargets } from './targets.ts';
import { headingText } from './text.ts';

/** Changes running text. Returns the same array if nothing changes. */
type Change = (content: readonly Inline[]) => readonly Inline[];

/** Returns an article in which links to places that do not exist are plain text. */
export function withLiveLinks(article: Article): Article {
  const { lead = [], sections, notes = [] } = article;
  const all = [lead, ...sections.map(({ blocks }) => blocks), ...notes.map(({ blocks }) => blocks)];
  let find: ReturnType<typeof findTargets> | undefined; // most articles need none
  const leads = (id: string): boolean => {
    find ??= findTargets({
      title: article.title,
      ids: [...all.flat(), ...sections].map((part) => [
        0,
        'level' in part ? (part.ids ?? []) : idsIn([part]),
      ]),
      headings: sections.map((section) => ({ passage: 0, text: headingText(section) })),
    });
    return find(id) !== undefined;
  };
  return withLinksTo(article, leads);
}

/** Returns an article in which links within it are plain text. */
export const withoutInnerLinks = (article: Article): Article => withLinksTo(article, () => false);

/** Keeps only those links within an article whose place `leads` somewhere. */
function withLinksTo(article: Article, leads: (id: string) => boolean): Article {
  const { lead = [], sections, notes = [] } = article;
  const isDead = (inline: Inline): boolean =>
    inline.kind === 'link' && inline.href.startsWith('#') && !leads(inline.href.slice(1));
  const change: Change = (content) => (content.some(hasDead) ? joined(content.flatMap(living)) : content);
  const hasDead = (inline: Inline): boolean =>
    isDead(inline) || ('content' in inline && inline.content.some(hasDead));
  const living = (inline: Inline): readonly Inline[] =>
    !('content' in inline)
      ? [inline]
      : isDead(inline)
        ? change(inline.content)
        : [{ ...inline, content: change(inline.content) }];
  const blocksOf = (blocks: readonly Block[]): Block[] => blocks.map((block) => changed(block, change));
  return {
    ...article,
    ...(article.lead ? { lead: blocksOf(lead) } : {}),
    sections: sections.map((section) => ({
      ...section,
      heading: change(section.heading),
      blocks: blocksOf(section.blocks),
    })),
    ...(article.notes ? { notes: notes.map((note) => ({ ...note, blocks: blocksOf(note.blocks) })) } : {}),
  };
}

/** Joins adjacent texts. */
function joined(content: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const inline of content) {
    const before = all.at(-1);
    if (inline.kind === 'text' && before?.kind === 'text')
      all[all.length - 1] = { kind: 'text', text: before.text + inline.text };
    else all.push(inline);
  }
  return all;
}

const BLOCKS: { readonly [K in Block['kind']]?: (block: Of<Block, K>, change: Change) => Block } = {
  paragraph: (block, change) => ({ ...block, content: change(block.content) }),
  quote: (block, change) => ({ ...block, blocks: block.blocks.map((inner) => changed(inner, change)) }),
  box: (block, change) => ({ ...block, blocks: block.blocks.map((inner) => changed(inner, change)) }),
  list: (block, change) => ({
    ...block,
    items: block.items.map((item) => item.map((inner) => changed(inner, change))),
  }),
  figure: (block, change) => (block.caption ? { ...block, caption: change(block.caption) } : block),
  table: (block, change) => {
    const row = (cells: TableRow): TableRow => cells.map(change);
    return { ...block, ...(block.header ? { header: row(block.header) } : {}), rows: block.rows.map(row) };
  },
};

function changed(block: Block, change: Change): Block {
  const of = BLOCKS[block.kind] as ((block: Block, change: Change) => Block) | undefined;
  return of ? of(block, change) : block;
}
