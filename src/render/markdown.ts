// An article as Markdown (CommonMark and GFM tables), one line a paragraph: metadata in YAML front matter, the title as
// the heading of level 1.
import type { Article, Block, Inline, Of, TableRow } from '../article/model.ts';

export function renderMarkdown({ title, lead = [], sections, ...metadata }: Article): string {
  const parts = [
    renderFrontMatter(metadata),
    `# ${renderLine([{ kind: 'text', text: title }])}`,
    ...lead.map(renderBlock),
    ...sections.flatMap(({ level, heading, blocks }) => [`${'#'.repeat(level)} ${renderLine(heading)}`, ...blocks.map(renderBlock)]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** YAML in its JSON subset for the values: no value can be taken for anything but itself. */
function renderFrontMatter({ related = [], ...scalars }: Omit<Article, 'title' | 'lead' | 'sections'>): string {
  const fields = (values: object, indent: string): string[] =>
    Object.entries(values)
      .filter(([name]) => name !== '$schema')
      .map(([name, value]) => `${indent}${name}: ${JSON.stringify(value)}`);
  const lines = fields(scalars, '');
  if (related.length > 0) lines.push('related:', ...related.flatMap((article) => fields(article, '    ').map((line, index) => (index === 0 ? line.replace('    ', '  - ') : line))));
  return lines.length === 0 ? '' : ['---', ...lines, '---'].join('\n');
}

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: ({ content }) => renderInlines(content),
  quote: ({ blocks, speaker }) => {
    const lines = [...blocks.map(renderBlock), ...(speaker === undefined ? [] : [`— ${escapeText(speaker)}`])].join('\n\n');
    return lines.replace(/^/gm, '> ').replace(/^> $/gm, '>');
  },
  list: ({ ordered, start = 1, items }) => {
    const separator = items.every((blocks) => blocks.length <= 1) ? '\n' : '\n\n';
    return items
      .map((blocks, index) => {
        const marker = ordered ? `${start + index}. ` : '- ';
        return marker + blocks.map(renderBlock).join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
      })
      .join(separator);
  },
  code: ({ text, language = '' }) => {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
  },
  figure: ({ src = '', alt = '', caption = [] }) => {
    const picture = `![${escapeText(alt).replaceAll('\n', ' ')}](${renderAddress(src)})`;
    return caption.length === 0 ? picture : `${picture}\\\n${renderInlines([{ kind: 'emphasis', content: caption }])}`;
  },
  table: ({ header, rows, align = [] }) => {
    const count = Math.max(1, ...[header ?? [], ...rows].map((row) => row.length));
    const columns = Array.from({ length: count }, (_, column) => column);
    const renderRow = (row: TableRow): string => `| ${columns.map((column) => renderCell(row[column] ?? [])).join(' | ')} |`;
    const rule = `| ${columns.map((column) => ({ left: '---', right: '---:', center: ':---:' })[align[column] ?? 'left']).join(' | ')} |`;
    return [renderRow(header ?? []), rule, ...rows.map(renderRow)].join('\n');
  },
  linkCard: ({ title, href, site, description }) => {
    const text: Inline[] = [{ kind: 'text', text: title }];
    const name: Inline = { kind: 'strong', content: href === undefined ? text : [{ kind: 'link', href, content: text }] };
    const more = [site, description].filter((line) => line !== undefined).flatMap((line): Inline[] => [{ kind: 'lineBreak' }, { kind: 'text', text: line }]);
    return renderInlines([name, ...more]);
  },
  rule: () => '---',
};

function renderBlock(block: Block): string {
  return (BLOCKS[block.kind] as (block: Block) => string)(block);
}

/** Running text; what would begin a block at the start of a line is escaped. */
function renderInlines(inlines: readonly Inline[]): string {
  return inlines
    .map(renderInline)
    .join('')
    .trim()
    .replace(/\n/g, '\\\n')
    .replace(/^[ \t]+/gm, '')
    .replace(/^([#>+=-]|\d{1,9}(?=[.)]))/gm, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Running text that has to stay on one line, as in a heading. */
function renderLine(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('').replace(/\s*\n\s*/g, ' ').trim();
}

const renderCell = (inlines: readonly Inline[]): string => inlines.map(renderInline).join('').trim().replaceAll('|', '\\|').replaceAll('\n', '<br>');

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text': return escapeText(inline.text);
    case 'code': return renderCode(inline.text);
    case 'strong': return emphasize('**', inline.content);
    case 'emphasis': return emphasize('*', inline.content);
    case 'link': return `[${inline.content.map(renderInline).join('')}](${renderAddress(inline.href)})`;
    case 'lineBreak': return '\n';
  }
}

/** A delimiter next to a space would not be one (CommonMark § 6.2), so spaces stand outside. */
function emphasize(delimiter: string, content: readonly Inline[]): string {
  const [, before, text, after] = /^(\s*)([^]*?)(\s*)$/.exec(content.map(renderInline).join(''))!;
  return text === '' ? before! : `${before}${delimiter}${text}${delimiter}${after}`;
}

function renderCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text.replaceAll('\n', ' ')}${space}${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

const renderAddress = (href: string): string =>
  /^[^\s()<>\\]+$/.test(href) ? href : `<${href.replace(/[\\<>]/g, '\\$&').replace(/\s/g, (space) => encodeURIComponent(space))}>`;

/** `~` too: GitHub strikes out what stands between the two of `1~2일, 3~4일`. */
const escapeText = (text: string): string => text.replace(/[\\`*_[\]<~]|&(?=#?\w+;)/g, '\\$&');
