// An article as Markdown (CommonMark and GFM tables), one line a paragraph: metadata in YAML front matter, the title as
// the heading of level 1.
import { inlineText } from '../article/text.ts';
import type { Article, Block, Inline, Of, TableRow } from '../article/model.ts';

export function renderMarkdown({ title, lead = [], sections, ...metadata }: Article): string {
  const parts = [
    renderFrontMatter(metadata),
    `# ${renderLine([{ kind: 'text', text: title }])}`,
    ...renderBlocks(lead),
    ...sections.flatMap(({ level, heading, blocks }) => [`${'#'.repeat(level)} ${renderLine(heading)}`, ...renderBlocks(blocks)]),
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
    const lines = [...renderBlocks(blocks), ...(speaker === undefined ? [] : [`— ${escapeText(speaker)}`])].join('\n\n');
    return lines.replace(/^/gm, '> ').replace(/^> $/gm, '>');
  },
  list: ({ ordered, start = 1, items }) => {
    const separator = items.every((blocks) => blocks.length <= 1) ? '\n' : '\n\n';
    return items
      .map((blocks, index) => {
        const marker = ordered ? `${start + index}. ` : '- ';
        return marker + renderBlocks(blocks).join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
      })
      .join(separator);
  },
  code: ({ text, language = '' }) => {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}${/^[^\s`]*/.exec(language)![0]}\n${text.replace(/\n$/, '')}\n${fence}`;
  },
  figure: ({ src = '', alt = '', caption = [] }) => {
    const picture = `![${escapeText(alt).replaceAll('\n', ' ')}](${renderAddress(src)})`;
    return caption.length === 0 ? picture : `${picture}\\\n${renderInlines([{ kind: 'emphasis', content: caption }])}`;
  },
  table: ({ header, rows, align = [] }) => {
    const count = [header ?? [], ...rows].reduce((most, row) => Math.max(most, row.length), 1);
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

/** Blocks with a blank line between them; a comment keeps two lists apart, which would be one (CommonMark § 5.3). */
function renderBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => (block.kind === 'list' && blocks[index - 1]?.kind === 'list' ? ['<!-- -->', renderBlock(block)] : [renderBlock(block)]));
}

function renderBlock(block: Block): string {
  return (BLOCKS[block.kind] as (block: Block) => string)(block);
}

/** Running text; what would begin a block at the start of a line is escaped. */
function renderInlines(inlines: readonly Inline[]): string {
  return linesOf(inlines)
    .map((line) => line.replace(/^([#>+=-]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`)))
    .join('\\\n');
}

/** Running text that has to stay on one line, as in a heading, where number signs at the end would not be text. */
function renderLine(inlines: readonly Inline[]): string {
  return linesOf(inlines).join(' ').replace(/(?<!#)#+$/, '\\$&');
}

const linesOf = (inlines: readonly Inline[]): string[] => renderSequence(inlines).trim().split('\n').map((line) => line.trim());

const renderCell = (inlines: readonly Inline[]): string => renderSequence(inlines).trim().replaceAll('|', '\\|').replaceAll('\n', '<br>');

function renderSequence(inlines: readonly Inline[]): string {
  return inlines.map((inline, index) => renderInline(inline, inlines[index - 1], inlines[index + 1])).join('');
}

function renderInline(inline: Inline, before: Inline | undefined, after: Inline | undefined): string {
  switch (inline.kind) {
    case 'text': return escapeText(inline.text);
    case 'code': return renderCode(inline.text);
    case 'strong': return emphasize('**', 'strong', inline.content, before, after);
    case 'emphasis': return emphasize('*', 'em', inline.content, before, after);
    case 'link': return `[${renderSequence(inline.content)}](${renderAddress(inline.href)})`;
    case 'lineBreak': return '\n';
  }
}

/**
 * A delimiter beside a space is none (CommonMark § 6.2), so spaces stand outside. Nor is one between a mark and a
 * letter, as in `**“강조”**는`: there it is the HTML element that Markdown stands for.
 */
function emphasize(delimiter: string, element: string, content: readonly Inline[], before: Inline | undefined, after: Inline | undefined): string {
  const rendered = renderSequence(content);
  const text = rendered.trim();
  if (text === '') return rendered;
  const bare = inlineText(content);
  const opens = !isMark(bare.trimStart().at(0)) || bare !== bare.trimStart() || !isLetter(before && inlineText([before]).at(-1));
  const closes = !isMark(bare.trimEnd().at(-1)) || bare !== bare.trimEnd() || !isLetter(after && inlineText([after]).at(0));
  const emphasized = opens && closes ? `${delimiter}${text}${delimiter}` : `<${element}>${text}</${element}>`;
  const start = rendered.length - rendered.trimStart().length;
  return `${rendered.slice(0, start)}${emphasized}${rendered.slice(start + text.length)}`;
}

const isMark = (character: string | undefined): boolean => character !== undefined && /[\p{P}\p{S}]/u.test(character);
const isLetter = (character: string | undefined): boolean => character !== undefined && /[^\s\p{P}\p{S}]/u.test(character);

function renderCode(text: string): string {
  if (text === '') return '';
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text.replaceAll('\n', ' ')}${space}${fence}`;
}

const longestRun = (text: string): number => (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

const renderAddress = (href: string): string =>
  /^[^\s()<>\\]+$/.test(href) ? href : `<${href.replace(/[\\<>]/g, '\\$&').replace(/\s/g, (space) => encodeURIComponent(space))}>`;

/** `!` at the end, since a link may follow; `~` too: GitHub strikes out what stands between the two of `1~2일, 3~4일`. */
const escapeText = (text: string): string => text.replace(/[\\`*_[\]<~]|&(?=#?\w+;)|!$/g, '\\$&');
