// Prints an article as plain lines, one for each block, for reading and comparing.
// test/fixtures/pages/README.md explains the format.
import { TASK_BOXES } from '../../src/article/labels.ts';
import { itemLabels } from '../../src/article/list-labels.ts';
import type { Article, Block, Inline, Of } from '../../src/article/model.ts';

const MARKS = { strong: '**', emphasis: '_', strike: '~~', mark: '==' } as const;

const inlines = (content: readonly Inline[] = []): string =>
  content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'formula':
          return inline.text;
        case 'lineBreak':
          return '⏎';
        case 'code':
          return `\`${inline.text}\``;
        case 'link':
          return `[${inlines(inline.content)}](${inline.href})`;
        case 'note':
          return `[^${inline.label}]`;
        default:
          return `${MARKS[inline.kind]}${inlines(inline.content)}${MARKS[inline.kind]}`;
      }
    })
    .join('');

const fields = (...parts: readonly (string | undefined)[]): string =>
  parts.map((part) => part ?? '-').join(' — ');

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: ({ content, task }) => `p ${task === undefined ? '' : TASK_BOXES[task]}${inlines(content)}`,
  quote: ({ blocks, speaker }) =>
    `quote { ${blocks.map(outlineBlock).join(' | ')} }${speaker === undefined ? '' : ` (— ${speaker})`}`,
  box: ({ blocks, label = '-' }) => `box ${label} { ${blocks.map(outlineBlock).join(' | ')} }`,
  list: ({ ordered, ...list }) => {
    const labels = ordered ? itemLabels(list) : undefined;
    const items = list.items.map(
      (item, index) => `${labels?.[index] ?? '•'} ${item.map(outlineBlock).join(' + ')}`,
    );
    return `list ${items.join(' | ')}`;
  },
  code: ({ text, language }) => `code ${language ?? '-'}: ${text.replaceAll('\n', '⏎')}`,
  lines: ({ lines }) =>
    `lines ${lines.map((line) => line.map(({ text, sgr }) => (sgr === undefined ? text : `<${sgr}>${text}</>`)).join('')).join('⏎')}`,
  figure: ({ src, alt, caption }) => `figure ${fields(alt, caption && inlines(caption), src)}`,
  table: ({ header, rows }) =>
    `table ${header ? `${header.map(inlines).join(' | ')} === ` : ''}${rows.map((row) => row.map(inlines).join(' | ')).join(' // ')}`,
  linkCard: ({ title, site, description, href }) => `card ${fields(title, site, description, href)}`,
  rule: () => 'rule',
};

const outlineBlock = (block: Block): string => (BLOCKS[block.kind] as (block: Block) => string)(block);

export function outline({
  title,
  href,
  site,
  author,
  published,
  category,
  tags,
  language,
  lead = [],
  sections,
  notes = [],
  related = [],
}: Article): string {
  const metadata = Object.entries({
    title,
    href,
    site,
    author,
    published,
    category,
    tags: tags?.join(', '),
    language,
  }).filter(([, value]) => value !== undefined);
  const lines = [
    ...metadata.map(([name, value]) => `${name}: ${value}`),
    ...(metadata.length > 0 ? [''] : []),
    ...lead.map(outlineBlock),
    ...sections.flatMap(({ level, heading, blocks }) => [
      `h${level} ${inlines(heading)}`,
      ...blocks.map(outlineBlock),
    ]),
    ...notes.map(({ label, blocks }) => `note ${label}: ${blocks.map(outlineBlock).join(' + ')}`),
    ...(related.length > 0
      ? ['', ...related.map((other) => `related: ${fields(other.title, other.published, other.href)}`)]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
