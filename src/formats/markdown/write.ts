// Writes an article as Markdown: CommonMark with the tables and strikethrough of GFM, each paragraph on one
// line. The metadata becomes YAML front matter, and the title a heading of level 1. read.ts reads the same
// article from it.
import type { Article, Block, Inline, Note, Of, TableRow, Task } from '../../article/model.ts';
import { itemLabels } from '../../article/list-labels.ts';
import { linkAddress } from '../../article/safe-addresses.ts';
import { blockText, inlineText } from '../../article/text.ts';
import { numberingAttributes } from '../html/counter-styles.ts';
import { startTag } from '../html/write-tags.ts';
import { DATE_START } from '../dates.ts';
import { typeOfLabel } from '../box-labels.ts';
import { noteName } from './note-names.ts';
import { escapeText, renderAddress } from './write-escapes.ts';
import { renderFrontMatter } from './write-front-matter.ts';
import { MATH } from '../../article/tex.ts';
import {
  AS_IT_IS,
  TAG_START,
  joinLines,
  longestRun,
  renderCell,
  renderInlines,
  renderLine,
  renderSequence,
} from './write-inlines.ts';

/** The maximum number of cells in a table whose short rows are filled up. GFM (§ 4.10) allows short rows. */
const MOST_FILLED = 1 << 20;

/** Returns an article as Markdown. */
export function renderMarkdown({ title, lead = [], sections, notes = [], ...metadata }: Article): string {
  const parts = [
    renderFrontMatter(metadata),
    title === undefined ? '' : `# ${renderLine([{ kind: 'text', text: title }])}`,
    ...renderBlocks(lead),
    ...sections.flatMap(({ level, heading, blocks }) => [
      `${'#'.repeat(level)} ${renderLine(heading)}`,
      ...renderBlocks(blocks),
    ]),
    ...notes.map(renderNote),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * Returns the definition of a note. Only a paragraph may begin on its first line. Programs without notes
 * would read this line as a paragraph or as the definition of a link (CommonMark § 4.7). So blocks with code,
 * and a paragraph that begins with what would be the address of a program, go below a comment and a blank
 * line. Such programs read them as code there.
 */
function renderNote({ blocks, ...note }: Note): string {
  const mark = `[^${noteName(note)}]:`;
  const text = renderBlocks(blocks)
    .join('\n\n')
    .replace(/^(?=.)/gm, '    ');
  if (text === '') return mark;
  const isParagraph = blocks[0]?.kind === 'paragraph';
  if (isParagraph ? isAddressOfProgram(text.trimStart()) : /```|\$\$/.test(text))
    return `${mark} ${AS_IT_IS}\n\n${text}`;
  return isParagraph ? `${mark} ${text.trimStart()}` : `${mark}\n${text}`;
}

/** Reports whether the first word of a text would be the address of a program. */
const isAddressOfProgram = (text: string): boolean =>
  linkAddress(/^\S*/.exec(text)![0].replaceAll('\\', '')) === undefined;

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: ({ content, task }) =>
    `${task === undefined ? '' : TASKS[task]}${renderInlines(content)}${isCardLike(content) ? AS_IT_IS : ''}`,
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
    return quoted(`${lines}${isAttributionLike && !lines.endsWith(AS_IT_IS) ? AS_IT_IS : ''}`);
  },
  box: ({ blocks, label }) => {
    const content = renderBlocks(blocks).join('\n\n');
    if (label === undefined) return `<aside>\n\n${content}\n\n</aside>`;
    return quoted(
      `[!${typeOfLabel(label).toUpperCase()}] ${renderLine([{ kind: 'text', text: label }])}\n\n${content}`,
    );
  },
  list: ({ ordered, ...list }) => {
    const { items } = list;
    const labels = ordered ? itemLabels(list) : undefined;
    if (labels && !areMarkers(labels)) return renderHtmlList(labels, items);
    const separator = items.every((blocks) => blocks.length <= 1) ? '\n' : '\n\n';
    return items
      .map((blocks, index) => {
        const marker = `${labels?.[index] ?? '-'} `;
        const content = renderBlocks(blocks)
          .join('\n\n')
          .replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);
        return IS_DATED.test(marker + content)
          ? `${marker.trimEnd()}\n${' '.repeat(marker.length)}${content}`
          : marker + content;
      })
      .join(separator);
  },
  code: ({ text, language = '' }) =>
    language === MATH && isFormula(text) ? `$$\n${text}\n$$` : fenced(text, wordOf(language)),
  lines: (block) => fenced(blockText([block])),
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
    const renderRow = (row: TableRow): string => {
      const filled = count * rows.length > MOST_FILLED ? row.map((_, at) => at) : columns;
      return `| ${filled.map((column) => renderCell(row[column] ?? [])).join(' | ')} |`;
    };
    const rules = { left: ':---', right: '---:', center: ':---:' };
    const cells = columns.map((column) => (align[column] === undefined ? '---' : rules[align[column]]));
    const rule = `| ${cells.join(' | ')} |`;
    const head = `| ${columns.map((column) => renderCell(header?.[column] ?? [])).join(' | ')} |`;
    return [head, rule, ...rows.map(renderRow)].join('\n');
  },
  linkCard: ({ title, href = '', site, description }) => {
    const about = site === undefined ? '' : ` · ${escapeText(site)}`;
    const card = `**[${escapeText(title)}](${renderAddress(href)})**${about}`;
    return description === undefined
      ? card
      : joinLines([card, renderInlines([{ kind: 'text', text: description }])]);
  },
  rule: () => '***',
};

function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/**
 * Returns the first word of a language, without attributes, which some renderers would copy: `js{onclick=x}`.
 */
const wordOf = (language: string): string =>
  (language.includes('=') ? /^[^\s`{]*/ : /^[^\s`]*/).exec(language)![0];

/** Matches the numbers of nested lists that would be a date on one line: `1. 1. `. */
const IS_DATED = new RegExp(`^${DATE_START}`);

/** Returns lines as a quotation. */
const quoted = (lines: string): string => lines.replace(/^/gm, '> ').replace(/^> $/gm, '>');

/**
 * Reports whether the items of one Markdown list can have these labels (CommonMark § 5.3). Several equal
 * labels would be counted up from the first (list-numbers.ts).
 */
function areMarkers(labels: readonly string[]): boolean {
  const isMarked = (pattern: RegExp): boolean => labels.every((label) => pattern.test(label));
  return (
    (labels.length === 1 || labels.some((label) => label !== labels[0])) &&
    (isMarked(/^(?:0|[1-9]\d{0,8})\.$/) || isMarked(/^(?:0|[1-9]\d{0,8})\)$/))
  );
}

/** Returns a list with labels that Markdown does not have. Its items are Markdown between HTML tags. */
function renderHtmlList(labels: readonly string[], items: readonly (readonly Block[])[]): string {
  const attributes = numberingAttributes(labels);
  const content = items.map((blocks, index) =>
    [startTag('li', attributes.items[index]!), ...renderHtmlItem(blocks), '</li>'].join('\n\n'),
  );
  return [startTag('ol', attributes.list), ...content, '</ol>'].join('\n');
}

/**
 * Returns the blocks of an item in such a list. A task becomes an element, because a box needs a marker
 * before it.
 */
function renderHtmlItem([first, ...rest]: readonly Block[]): string[] {
  if (first?.kind !== 'paragraph' || first.task === undefined)
    return renderBlocks(first ? [first, ...rest] : []);
  const { task, ...paragraph } = first;
  const box = startTag('input', {
    type: 'checkbox',
    disabled: '',
    ...(task === 'done' ? { checked: '' } : {}),
  });
  const [text, ...others] = renderBlocks([paragraph, ...rest]);
  return [`${box} ${text}`, ...others];
}

/** Matches a caption that can be written between asterisks: one line without Markdown signs. */
const PLAIN_CAPTION = /\n<em>([\p{L}\d](?:[^<*\\[\]&]*[\p{L}\d])?)<\/em>$/u;

/** The marks of task list items (GFM § 5.3). */
const TASKS: Readonly<Record<Task, string>> = { open: '[ ] ', done: '[x] ' };

/**
 * Reports whether the lines of a formula can be written between two lines of `$$`. Programs that do not know
 * formulas read these lines as text, so they must contain no tags, links or code.
 */
const isFormula = (text: string): boolean =>
  /^\s*\S/.test(text) &&
  !/\$\$|^[^\S\n\r\u2028\u2029]*(?:$|\\\[)|[^\S\n]$|`|~~~|\][(:]/m.test(text) &&
  !TAG_START.test(text);

/** Reports whether a paragraph could be read as a link card. */
function isCardLike([strong]: readonly Inline[]): boolean {
  return strong?.kind === 'strong' && strong.content.length === 1 && strong.content[0]!.kind === 'link';
}

/**
 * Returns blocks as Markdown. A comment between two lists keeps them from becoming one (CommonMark § 5.3).
 */
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
