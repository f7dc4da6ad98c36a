// An article as Markdown (CommonMark, GFM tables and strikethrough), one line a paragraph: metadata in YAML front matter,
// the title as the heading of level 1. What is written here is read as the same article by formats/markdown/read.ts.
import { inlineText } from '../../article/text.ts';
import type { Article, Block, Inline, Of, TableRow } from '../../article/model.ts';

export function renderMarkdown({ title, lead = [], sections, ...metadata }: Article): string {
  const parts = [
    renderFrontMatter(metadata),
    `# ${renderLine([{ kind: 'text', text: title }])}`,
    ...renderBlocks(lead),
    ...sections.flatMap(({ level, heading, blocks }) => [
      `${'#'.repeat(level)} ${renderLine(heading)}`,
      ...renderBlocks(blocks),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** YAML in its JSON subset for the values: no value can be taken for anything but itself. */
function renderFrontMatter({
  related = [],
  ...scalars
}: Omit<Article, 'title' | 'lead' | 'sections'>): string {
  const fields = (values: object, indent: string): string[] =>
    Object.entries(values)
      .filter(([name]) => name !== '$schema')
      .map(([name, value]) => `${indent}${name}: ${JSON.stringify(value)}`);
  const lines = fields(scalars, '');
  if (related.length > 0)
    lines.push(
      'related:',
      ...related.flatMap((article) =>
        fields(article, '    ').map((line, index) => (index === 0 ? line.replace('    ', '  - ') : line)),
      ),
    );
  return lines.length === 0 ? '' : ['---', ...lines, '---'].join('\n');
}

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: ({ content }) => `${renderInlines(content)}${isCardLike(content) ? AS_IT_IS : ''}`,
  quote: ({ blocks, speaker }) => {
    const last = blocks.at(-1);
    const isAttributionLike =
      speaker === undefined &&
      last?.kind === 'paragraph' &&
      blocks.length > 1 &&
      /^\s*[-–—―]/.test(inlineText(last.content));
    const lines = [
      ...renderBlocks(blocks),
      ...(speaker === undefined ? [] : [`— ${escapeText(speaker)}`]),
    ].join('\n\n');
    return `${lines}${isAttributionLike && !lines.endsWith(AS_IT_IS) ? AS_IT_IS : ''}`
      .replace(/^/gm, '> ')
      .replace(/^> $/gm, '>');
  },
  list: ({ ordered, start = 1, items }) => {
    const separator = items.every((blocks) => blocks.length <= 1) ? '\n' : '\n\n';
    return items
      .map((blocks, index) => {
        const marker = ordered ? `${start + index}. ` : '- ';
        return (
          marker +
          renderBlocks(blocks)
            .join('\n\n')
            .replace(BOX, (box) => (box === '☑' ? '[x]' : '[ ]'))
            .replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`)
        );
      })
      .join(separator);
  },
  code: ({ text, language = '' }) => {
    const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${fence}${/^[^\s`]*/.exec(language)![0]}\n${text}\n${fence}`;
  },
  figure: ({ src = '', alt = '', caption = [] }) => {
    const picture = `![${escapeText(alt)}](${renderAddress(src)})`;
    return caption.length === 0
      ? picture
      : `${picture}\\\n<em>${renderSequence(caption).replaceAll('\n', '<br>')}</em>`.replace(
          PLAIN_CAPTION,
          '\n*$1*',
        );
  },
  table: ({ header, rows, align = [] }) => {
    const count = [header ?? [], ...rows].reduce((most, row) => Math.max(most, row.length), 1);
    const columns = Array.from({ length: count }, (_, column) => column);
    const renderRow = (row: TableRow): string =>
      `| ${columns.map((column) => renderCell(row[column] ?? [])).join(' | ')} |`;
    const rules = { left: ':---', right: '---:', center: ':---:' };
    const rule = `| ${columns.map((column) => (align[column] === undefined ? '---' : rules[align[column]])).join(' | ')} |`;
    return [renderRow(header ?? []), rule, ...rows.map(renderRow)].join('\n');
  },
  linkCard: ({ title, href = '', site, description }) => {
    const card = `**[${escapeText(title)}](${renderAddress(href)})**${site === undefined ? '' : ` · ${escapeText(site)}`}`;
    return description === undefined
      ? card
      : `${card}\\\n${renderInlines([{ kind: 'text', text: description }])}`;
  },
  rule: () => '***',
};

/** A caption that stars can mark: a line of text, with no sign of Markdown in it. */
const PLAIN_CAPTION = /\n<em>([\p{L}\d](?:[^<*\\[\]&]*[\p{L}\d])?)<\/em>$/u;

/** The box of a task (GFM § 5.3). */
const BOX = /^[☐☑](?= \S)/;

/** A comment at the end of a paragraph: it is not the card, the caption or the attribution that it looks like. */
const AS_IT_IS = '<!-- -->';

/** Whether a paragraph would be read as a link card. */
function isCardLike([strong]: readonly Inline[]): boolean {
  return strong?.kind === 'strong' && strong.content.length === 1 && strong.content[0]!.kind === 'link';
}

/** Blocks with a blank line between them; a comment keeps two lists apart, which would be one (CommonMark § 5.3). */
function renderBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'list' && blocks[index - 1]?.kind === 'list'
      ? ['<!-- -->', renderBlock(block)]
      : [renderBlock(block)],
  );
}

function renderBlock(block: Block): string {
  return (BLOCKS[block.kind] as (block: Block) => string)(block);
}

/** Running text; what would begin a block at the start of a line is escaped, and blanks there that Markdown would take off. */
function renderInlines(inlines: readonly Inline[]): string {
  return linesOf(inlines)
    .map((line) =>
      line.replace(/^([#>+=:|-]|\d{1,9}(?=[.)]))/, (start) =>
        /\d/.test(start) ? `${start}\\` : `\\${start}`,
      ),
    )
    .join('\\\n');
}

/** Running text that has to stay on one line, as in a heading, where number signs at the end would not be text. */
function renderLine(inlines: readonly Inline[]): string {
  return linesOf(inlines)
    .join(' ')
    .replace(/(?<!#)#+$/, '\\$&');
}

/** White space that Markdown takes off the edges of lines, but that somebody meant: an ideographic space as indent. */
const BLANK_EDGES = /^[^\S \t\n]+|[^\S \t\n]+$/g;
const asEntities = (blanks: string): string =>
  [...blanks].map((blank) => `&#${blank.codePointAt(0)};`).join('');

const linesOf = (inlines: readonly Inline[]): string[] =>
  renderSequence(inlines)
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, '').replace(BLANK_EDGES, asEntities));

const renderCell = (inlines: readonly Inline[]): string =>
  linesOf(inlines)
    .map((line) => line.replaceAll('|', '\\|'))
    .join('<br>');

function renderSequence(inlines: readonly Inline[]): string {
  return inlines
    .map((inline, index) => renderInline(inline, inlines[index - 1], inlines[index + 1]))
    .join('');
}

function renderInline(inline: Inline, before: Inline | undefined, after: Inline | undefined): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text);
    case 'code':
      return renderCode(inline.text);
    case 'strong':
      return emphasize('**', 'strong', inline.content, before, after);
    case 'emphasis':
      return emphasize('*', 'em', inline.content, before, after);
    case 'strike':
      return emphasize('~~', 's', inline.content, before, after);
    case 'link':
      return isAutolink(inline)
        ? `<${inline.href}>`
        : `[${renderSequence(inline.content)}](${renderAddress(inline.href)})`;
    case 'lineBreak':
      return '\n';
  }
}

/** They look behind, since V8 14.6 (Node 26) finds no emoji by a class that stands right before the `$`. */
const ENDS_IN_A_MARK = /(?<=[\p{P}\p{S}])$/u;
const ENDS_IN_A_LETTER = /(?<=[^\s\p{P}\p{S}])$/u;

/**
 * A delimiter beside a space is none (CommonMark § 6.2), so spaces stand outside; nor is one between a mark and a letter, as in `**“강조”**는`, and
 * one beside another is taken for its part: there it is the HTML element that Markdown stands for.
 */
function emphasize(
  delimiter: string,
  element: string,
  content: readonly Inline[],
  before: Inline | undefined,
  after: Inline | undefined,
): string {
  const [, left, text, right] = /^( *)([^]*?)( *)$/.exec(renderSequence(content))!;
  if (text === '') return left!;
  const opens =
    !/^\s/.test(text!) &&
    (left !== '' || !(/^[\p{P}\p{S}]/u.test(text!) && before && ENDS_IN_A_LETTER.test(inlineText([before]))));
  const closes =
    !/\s$/.test(text!) &&
    (right !== '' || !(ENDS_IN_A_MARK.test(text!) && after && /^[^\s\p{P}\p{S}]/u.test(inlineText([after]))));
  const isPlain =
    content.every(({ kind }) => kind === 'text' || kind === 'code' || kind === 'link') &&
    ![before, after].some(isEmphasis) &&
    !text!.includes('<');
  return `${left}${opens && closes && isPlain ? `${delimiter}${text}${delimiter}` : `<${element}>${text}</${element}>`}${right}`;
}

const isEmphasis = (inline: Inline | undefined): boolean =>
  inline?.kind === 'strong' || inline?.kind === 'emphasis' || inline?.kind === 'strike';
/** At the start of a paragraph, `[…]:` defines what an address is called, also within code (CommonMark § 4.7). */
function renderCode(text: string): string {
  if (text === '') return '';
  if (text.includes(']:')) return `<code>${escapeText(text)}</code>`;
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text.replaceAll('\n', ' ')}${space}${fence}`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/** An address that is its own text (CommonMark § 6.5). */
const isAutolink = ({ href, content }: Of<Inline, 'link'>): boolean =>
  content.length === 1 &&
  content[0]!.kind === 'text' &&
  content[0]!.text === href &&
  /^https?:\/\/[^\s<>]+$/i.test(href);

/** Entities in an address would be read as what they stand for. */
const renderAddress = (href: string): string => {
  const address = href.replace(/&(?=#?\w+;)/g, '\\&');
  return /^[^\s()<>\\]+$/.test(href)
    ? address
    : `<${address.replace(/[<>]|\\(?!&)/g, '\\$&').replace(/\s/g, (space) => encodeURIComponent(space))}>`;
};

/**
 * `!` at the end, since a link may follow; `~` too: GitHub strikes out what stands between the two of `1~2일, 3~4일`. A
 * bare address would become a link.
 */
const escapeText = (text: string): string =>
  text.replace(/[\\`*_[\]<~]|&(?=#?\w+;)|!$|:(?=\/\/)|(?<=www)\./gi, '\\$&');
