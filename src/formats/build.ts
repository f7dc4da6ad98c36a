// Builds an article from the result of a format's reader: sanitises its strings, collapses its white space,
// and removes empty parts.
import { idsIn, isBlock, isHeading, withIds, type Flow, type Heading } from '../article/flow.ts';
import type {
  Article,
  Block,
  Inline,
  Note,
  Of,
  Related,
  Section,
  StyledLine,
  StyledText,
  TableRow,
} from '../article/model.ts';
import { itemLabels, numberingOf } from '../article/list-labels.ts';
import { cleanField, type Field } from '../article/fields.ts';
import { sanitize } from '../article/sanitize.ts';
import { numberNotes } from './note-numbers.ts';
import { tidyId, tidyInlines, tidyLabel } from './running-text.ts';

/** The metadata that a source gives for its article. A blank string counts as unknown. */
export type Metadata = {
  readonly [K in Exclude<keyof Article, 'lead' | 'sections' | 'notes' | 'related' | 'tags'>]?:
    | string
    | undefined;
} & {
  readonly tags?: readonly string[] | undefined;
  readonly related?: readonly RelatedDraft[] | undefined;
};

export type RelatedDraft = { readonly [K in keyof Related]?: string | undefined };

/** The levels that the heading of a section may have. Level 1 is the title. */
const LEVELS = { first: 2, last: 6 };

/** Tidies a flow, and returns it as an article. `articleOf` describes the notes. */
export const buildArticle = (
  metadata: Metadata,
  flow: readonly Flow[],
  notes: readonly Note[] = [],
): Article => articleOf(metadata, tidyFlow(flow), notes);

/**
 * Returns an article made of a tidy flow. Levels of headings are limited to 2–6. `notes` have the same ids as
 * the marks in the flow, and a blank label if they are to be numbered.
 */
export function articleOf(metadata: Metadata, tidy: readonly Flow[], notes: readonly Note[]): Article {
  const { tags = [], related = [], ...names } = metadata;
  const tidyNotes = numberNotes(
    tidy,
    notes.map(({ id, label, blocks }) => ({
      id: tidyId(id),
      label: tidyLabel(label),
      blocks: tidyBlocks(blocks),
    })),
  );
  const first = tidy.findIndex(isHeading);
  const lead = (first < 0 ? tidy : tidy.slice(0, first)) as readonly Block[];
  const sections: Section[] = [];
  for (let from = first < 0 ? tidy.length : first, to: number; from < tidy.length; from = to) {
    const { level, content: heading, ids } = tidy[from] as Heading;
    for (to = from + 1; to < tidy.length && isBlock(tidy[to]!);) to++;
    const section: Section = {
      level: Math.min(LEVELS.last, Math.max(LEVELS.first, level)),
      heading,
      blocks: tidy.slice(from + 1, to) as Block[],
    };
    sections.push(ids ? { ...section, ids } : section);
  }
  const tidyTags = [...new Set(tags.flatMap((tag) => tidyField('tags', tag) ?? []))];
  const tidyRelated = related.map(tidyNames).filter((other): other is Related => other.title !== undefined);
  return {
    ...tidyNames(names),
    ...(tidyTags.length > 0 ? { tags: tidyTags } : {}),
    ...(lead.length > 0 ? { lead } : {}),
    sections,
    ...(tidyNotes.length > 0 ? { notes: tidyNotes } : {}),
    ...(tidyRelated.length > 0 ? { related: tidyRelated } : {}),
  };
}

/** Sanitises and tidies a flow, and removes empty parts. */
export const tidyFlow = (flow: readonly Flow[]): Flow[] =>
  tidyParts(flow, (part) => {
    if (isBlock(part)) return tidyBlock(part);
    const content = tidyInlines(withoutBreaks(part.content));
    return content.length === 0 ? undefined : content === part.content ? part : { ...part, content };
  });

const isBreak = ({ kind }: Inline): boolean => kind === 'lineBreak';

const withoutBreaks = (content: readonly Inline[]): readonly Inline[] =>
  content.some(isBreak) ? content.map((inline) => (isBreak(inline) ? SPACE : inline)) : content;

/**
 * Tidies parts, and removes those that become empty. The ids of an empty part go to the next part, or to the
 * last one if there is no next.
 */
function tidyParts<Part extends Flow>(
  parts: readonly Part[],
  tidy: (part: Part) => Part | undefined,
): Part[] {
  const found: Part[] = [];
  let left: readonly string[] = [];
  for (const part of parts) {
    const tidied = tidy(part);
    const ids = tidied ? part.ids : idsIn([part]);
    if (ids) left = left.length === 0 ? ids : [...left, ...ids];
    if (!tidied) continue;
    found.push(left.length === 0 ? tidied : { ...tidied, ids: left });
    left = [];
  }
  const last = left.length === 0 ? undefined : found.pop();
  if (last) found.push(withIds(last, left));
  return found;
}

const SPACE: Inline = { kind: 'text', text: ' ' };

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => Block | undefined } = {
  paragraph: (block) =>
    unlessEmpty(tidyInlines(block.content), (content) =>
      content === block.content ? block : { ...block, content },
    ),
  quote: ({ speaker, ...block }) =>
    unlessEmpty(tidyBlocks(block.blocks), (blocks) => ({ ...block, blocks, ...tidyNames({ speaker }) })),
  box: ({ label, ...block }) =>
    unlessEmpty(tidyBlocks(block.blocks), (blocks) => ({ ...block, blocks, ...tidyNames({ label }) })),
  list: ({ kind, ordered, ...block }) => {
    const items = block.items.map(tidyBlocks);
    const isFilled = (item: readonly Block[]): boolean => item.length > 0;
    // In a numbered list, an item without text keeps its number, and so do the items after it.
    return unlessEmpty(ordered && items.some(isFilled) ? items : items.filter(isFilled), (kept) => ({
      kind,
      ordered,
      ...(ordered ? numberingOf(itemLabels(block).map((label) => tidyField('labels', label) ?? '•')) : {}),
      items: kept,
    }));
  },
  code: ({ language, ...block }) => ({ ...block, text: sanitize(block.text), ...tidyNames({ language }) }),
  lines: ({ lines, ...block }) => ({ ...block, lines: lines.map(tidyLine) }),
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
    const { title: tidyTitle, ...about } = tidyNames({ title, href, description, site });
    const name = tidyTitle ?? about.href;
    return name === undefined ? undefined : { kind: 'linkCard', title: name, ...about };
  },
  rule: (block) => block,
};

const tidyBlock = (block: Block): Block | undefined =>
  (BLOCKS[block.kind] as (block: Block) => Block | undefined)(block);
const tidyBlocks = (blocks: readonly Block[]): Block[] => tidyParts(blocks, tidyBlock);

const unlessEmpty = <T>(parts: readonly T[], make: (parts: readonly T[]) => Block): Block | undefined =>
  parts.length === 0 ? undefined : make(parts);

/** Returns a line without trailing blanks. Characters that would end the line become spaces. */
function tidyLine(line: StyledLine): StyledLine {
  if (line.every(isTidy) && !/\s$/.test(line.at(-1)?.text ?? '')) return line; // most lines are tidy
  const texts = line
    .map(({ href, ...part }) => ({
      ...part,
      ...tidyNames({ href }),
      text: sanitize(part.text).replaceAll('\n', ' '),
    }))
    .filter(({ text }) => text !== '');
  for (let last = texts.at(-1); last && !/\S$/.test(last.text); last = texts.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    texts.pop();
  }
  return texts;
}

const isTidy = ({ text, href }: StyledText): boolean =>
  text !== '' && href === undefined && sanitize(text) === text && !text.includes('\n');

/** The maximum length of a name in UTF-16 code units. A hostile page may have a name of megabytes. */
const LONGEST_NAME = 10_000;

/** Returns the text of a field, cleaned and shortened; undefined if nothing is left to show. */
const tidyField = (field: Field, text: string): string | undefined =>
  cleanField(field, isAddress(field) ? text : text.slice(0, LONGEST_NAME));

/** Reports whether a field is an address. A shortened address would lead elsewhere. */
const isAddress = (field: Field): boolean => field === 'href' || field === 'src';

function tidyNames<Key extends Field>(names: { readonly [K in Key]?: string | undefined }): {
  [K in Key]?: string;
} {
  const tidy: { [K in Key]?: string } = {};
  for (const key of Object.keys(names) as Key[]) {
    const name = names[key] === undefined ? undefined : tidyField(key, names[key]);
    if (name !== undefined) tidy[key] = name;
  }
  return tidy;
}
