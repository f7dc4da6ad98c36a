// Where an article is built from what was read: its strings are sanitised, its white space collapses, what is empty goes.
import { isBlock, isHeading, type Flow } from '../article/flow.ts';
import type { Article, Block, Inline, Of, Related, Section, TableRow } from '../article/model.ts';
import { sanitize } from '../article/sanitize.ts';

/** What is known of an article beside its text; what is blank counts as unknown. */
export type Metadata = {
  readonly [K in Exclude<keyof Article, 'lead' | 'sections' | 'related' | 'tags'>]?: string | undefined;
} & {
  readonly tags?: readonly string[] | undefined;
  readonly related?: readonly RelatedDraft[] | undefined;
};

export type RelatedDraft = { readonly [K in keyof Related]?: string | undefined };

/** The deepest and the shallowest heading of a section; the title is level 1. */
const LEVELS = { first: 2, last: 6 };

/** Makes an article. `title` is taken where the metadata have none. Levels of headings are held within 2 to 6. */
export function buildArticle(metadata: Metadata, flow: readonly Flow[], title: string): Article {
  const { tags = [], related = [], ...names } = metadata;
  const lead: Block[] = [];
  const sections: (Section & { blocks: Block[] })[] = [];
  for (const part of tidyFlow(flow)) {
    if (isHeading(part))
      sections.push({
        level: Math.min(LEVELS.last, Math.max(LEVELS.first, part.level)),
        heading: part.content,
        blocks: [],
      });
    else (sections.at(-1)?.blocks ?? lead).push(part);
  }
  const tidyTags = [...new Set(tags.map(tidyName).filter((tag) => tag !== undefined))];
  const tidyRelated = related.map(tidyNames).filter((other): other is Related => other.title !== undefined);
  const { title: own = tidyName(title) ?? '—', ...others } = tidyNames(names);
  return {
    title: own,
    ...others,
    ...(tidyTags.length > 0 ? { tags: tidyTags } : {}),
    ...(lead.length > 0 ? { lead } : {}),
    sections,
    ...(tidyRelated.length > 0 ? { related: tidyRelated } : {}),
  };
}

/** Sanitises and tidies what was read; what is empty is left out. */
export function tidyFlow(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((part): Flow[] => {
    if (isBlock(part)) return tidyBlocks([part]);
    const content = tidyInlines(part.content.map((inline) => (inline.kind === 'lineBreak' ? SPACE : inline)));
    return content.length === 0 ? [] : [{ ...part, content }];
  });
}

const SPACE: Inline = { kind: 'text', text: ' ' };

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => Block | undefined } = {
  paragraph: (block) => unlessEmpty(tidyInlines(block.content), (content) => ({ ...block, content })),
  quote: ({ speaker, ...block }) =>
    unlessEmpty(tidyBlocks(block.blocks), (blocks) => ({ ...block, blocks, ...tidyNames({ speaker }) })),
  list: (block) => {
    const items = block.items.map(tidyBlocks);
    const isFilled = (item: readonly Block[]): boolean => item.length > 0;
    // An item without text still has its number, and so have those behind it.
    return unlessEmpty(block.ordered && items.some(isFilled) ? items : items.filter(isFilled), (kept) => ({
      ...block,
      items: kept,
    }));
  },
  code: ({ language, ...block }) => ({ ...block, text: sanitize(block.text), ...tidyNames({ language }) }),
  figure: ({ src, alt, caption = [] }) => {
    const tidyCaption = tidyInlines(caption);
    return {
      kind: 'figure',
      ...tidyNames({ src, alt }),
      ...(tidyCaption.length > 0 ? { caption: tidyCaption } : {}),
    };
  },
  table: ({ header, rows, ...block }) => {
    const tidyRow = (row: TableRow): TableRow => row.map(tidyInlines);
    const hasText = (row: TableRow): boolean => row.some((cell) => cell.length > 0);
    const head = header && tidyRow(header);
    const body = rows.map(tidyRow);
    if (![...body, head ?? []].some(hasText)) return undefined;
    return { ...block, ...(head && hasText(head) ? { header: head } : {}), rows: body };
  },
  linkCard: ({ title, href, description, site }) => {
    const { title: own, ...about } = tidyNames({ title, href, description, site });
    const name = own ?? about.href;
    return name === undefined ? undefined : { kind: 'linkCard', title: name, ...about };
  },
  rule: (block) => block,
};

function tidyBlocks(blocks: readonly Block[]): Block[] {
  return blocks
    .map((block) => (BLOCKS[block.kind] as (block: Block) => Block | undefined)(block))
    .filter((block) => block !== undefined);
}

const unlessEmpty = <T>(parts: readonly T[], make: (parts: readonly T[]) => Block): Block | undefined =>
  parts.length === 0 ? undefined : make(parts);

/** Longer than any title or address; what is longer would be the whole of a hostile page. */
const LONGEST_NAME = 10_000;

/** A name, title or address: one line; undefined where there is nothing to see. */
function tidyName(name: string): string | undefined {
  const line = sanitize(name.slice(0, LONGEST_NAME)).replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function tidyNames<Key extends string>(names: { readonly [K in Key]?: string | undefined }): {
  [K in Key]?: string;
} {
  const tidy: { [K in Key]?: string } = {};
  for (const key of Object.keys(names) as Key[]) {
    const name = names[key] === undefined ? undefined : tidyName(names[key]);
    if (name !== undefined) tidy[key] = name;
  }
  return tidy;
}

/** What holds other running text. */
type Container = Extract<Inline, { content: readonly Inline[] }>;
type Mutable<Kind> = { kind: Kind; text: string };
const WHITE_SPACE = /[ \t\n\f]+/g;

/**
 * Sanitised running text with its white space collapsed as CSS does (CSS Text 3 § 4.1.1): none at its edges and beside
 * line breaks, and spaces at the edges of an element outside of it. Neighbours of one kind become one; nothing stands
 * within its own kind.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const [only] = inlines;
  if (inlines.length === 1 && only!.kind === 'text') return tidyText(only!.text); // most paragraphs
  let afterSpace = true;
  let last: Mutable<'text'> | undefined; // which may end in a space
  const addText = (text: string, tidy: Inline[]): void => {
    const before = tidy.at(-1);
    if (before?.kind === 'text') (last = before as Mutable<'text'>).text += text;
    else tidy.push((last = { kind: 'text', text }));
  };
  const trim = (): void => {
    if (last) last.text = last.text.replace(/ $/, '');
    last = undefined;
    afterSpace = true;
  };
  const visit = (content: readonly Inline[], open: readonly Inline['kind'][], tidy: Inline[]): Inline[] => {
    for (const inline of content) {
      if (inline.kind === 'text') {
        const text = sanitize(inline.text)
          .replace(WHITE_SPACE, ' ')
          .slice(afterSpace && /^[ \t\n\f]/.test(inline.text) ? 1 : 0);
        if (text === '') continue;
        afterSpace = text.endsWith(' ');
        addText(text, tidy);
      } else if (inline.kind === 'code') {
        const text = sanitize(inline.text).replaceAll('\n', ' ');
        if (text.trim() === '') continue;
        const before = tidy.at(-1);
        if (before?.kind === 'code') (before as Mutable<'code'>).text += text;
        else tidy.push({ kind: 'code', text });
        last = undefined;
        afterSpace = false;
      } else if (inline.kind === 'lineBreak') {
        trim();
        tidy.push(inline);
      } else if (
        open.includes(inline.kind) ||
        (inline.kind === 'link' && sanitize(inline.href).trim() === '')
      )
        visit(inline.content, open, tidy);
      else {
        const before = tidy.at(-1);
        const joins =
          before?.kind === inline.kind &&
          (inline.kind !== 'link' || (before as typeof inline).href === inline.href);
        const own = visit(
          inline.content,
          [...open, inline.kind],
          joins ? ((before as Container).content as Inline[]) : [],
        );
        const first = own[0];
        if (!joins && first?.kind === 'text' && first.text.startsWith(' ')) {
          (first as Mutable<'text'>).text = first.text.slice(1);
          addText(' ', tidy);
        }
        if (!joins && own.length > 0)
          tidy.push(
            inline.kind === 'link'
              ? { ...inline, href: sanitize(inline.href).trim(), content: own }
              : { ...inline, content: own },
          );
        const end = own.at(-1);
        if (afterSpace && last !== undefined && end === last) {
          last.text = last.text.slice(0, -1);
          addText(' ', tidy);
        }
      }
    }
    return tidy;
  };
  const tidy = visit(inlines, [], []);
  trim();
  return withoutEmpty(tidy);
}

function tidyText(raw: string): Inline[] {
  const text = sanitize(raw).replace(WHITE_SPACE, ' ').replace(/^ | $/g, '');
  return text.trim() === '' ? [] : [{ kind: 'text', text }];
}

/** Without line breaks at the edges, and without what a trimmed space left empty; none of it where there is nothing to see. */
function withoutEmpty(inlines: readonly Inline[]): Inline[] {
  const full = withoutBlank(inlines);
  const first = full.findIndex(({ kind }) => kind !== 'lineBreak');
  const last = full.findLastIndex(({ kind }) => kind !== 'lineBreak');
  const rest = first < 0 ? [] : full.slice(first, last + 1);
  return rest.some(
    (inline) => inline.kind !== 'lineBreak' && (inline.kind !== 'text' || inline.text.trim() !== ''),
  )
    ? rest
    : [];
}

function withoutBlank(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('content' in inline)) return inline.kind === 'text' && inline.text === '' ? [] : [inline];
    const content = withoutBlank(inline.content);
    return content.length === 0 ? [] : [{ ...inline, content }];
  });
}
