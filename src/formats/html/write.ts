// Writes an article as a web page in one file, for browsers, for paper, and for nanro to read again.
import { aboutLine, labelsFor, type Labels } from '../../article/labels.ts';
import { languageOfArticle } from '../../article/language.ts';
import { texOf } from '../../article/tex.ts';
import { canFollow } from '../../article/links.ts';
import { itemLabels } from '../../article/list-labels.ts';
import type { Article, Block, Inline, Note, Of, Related, TableRow } from '../../article/model.ts';
import { isPictureItself } from '../../article/safe-addresses.ts';
import { blockText } from '../../article/text.ts';
import { numberingAttributes } from './counter-styles.ts';
import { beginsWithLabel } from './note-labels.ts';
import { ALWAYS } from './note-links.ts';
import { STYLE } from './page-style.ts';
import { escapeHtml as escape, places, startTag, withTarget, type Attributes } from './write-tags.ts';

/** Returns an article as a web page. Addresses that a browser might run as scripts are dropped. */
export function renderHtml(article: Article): string {
  const { title, lead = [], sections, notes = [], related = [] } = article;
  const language = languageOfArticle(article);
  const labels = labelsFor(language);
  const body = [
    ...renderHeader(article, labels),
    ...lead.map(renderBlock),
    ...sections.flatMap((section) => [
      withTarget(element(`h${section.level}`, renderInlines(section.heading)), section),
      ...section.blocks.map(renderBlock),
    ]),
    ...renderNotes(notes),
  ];
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(title === undefined ? [] : [element('title', escape(title))]),
    ...renderMetadata(article),
    `<style>\n${STYLE}\n</style>`,
    '</head>',
    '<body>',
    '<article>',
    ...body,
    '</article>',
    ...renderRelated(related, labels),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Returns an element with the given HTML inside, without attributes whose value is undefined. */
const element = (name: string, html: string, attributes: Attributes = {}): string =>
  `${startTag(name, attributes)}${html}</${name}>`;

/** Returns an element with each part of its content on a line of its own. */
const elementOfLines = (name: string, lines: readonly string[], attributes?: Attributes): string =>
  element(name, `\n${lines.join('\n')}\n`, attributes);

function renderMetadata({ title, href, site, author, category, published, tags = [] }: Article): string[] {
  const meta = (property: string, content: string | undefined): string[] =>
    content === undefined ? [] : [startTag('meta', { property, content })];
  return [
    ...meta('og:title', title),
    ...meta('og:site_name', site),
    ...meta('article:published_time', published),
    ...meta('article:section', category),
    ...tags.flatMap((tag) => meta('article:tag', tag)),
    ...(author === undefined ? [] : [startTag('meta', { name: 'author', content: author })]),
    ...(href !== undefined && canFollow(href) ? [startTag('link', { rel: 'canonical', href })] : []),
  ];
}

/** Returns the title and the metadata of an article; empty if it has neither. */
function renderHeader({ title, tags = [], ...about }: Article, labels: Labels): string[] {
  const line = aboutLine(
    about,
    labels,
    tags.map((tag) => `#${tag}`),
  );
  const lines = [
    ...(title === undefined ? [] : [element('h1', escape(title))]),
    ...(line === '' ? [] : [element('p', escape(line), { class: 'meta' })]),
  ];
  return lines.length === 0 ? [] : [elementOfLines('header', lines)];
}

function renderRelated(related: readonly Related[], labels: Labels): string[] {
  if (related.length === 0) return [];
  const cards = related.map(({ title, href, description, ...about }) =>
    renderCard(title, href, [aboutLine(about, labels), description]),
  );
  const lines = [element('h2', escape(labels.related)), ...cards];
  return [elementOfLines('footer', lines, { class: 'related' })];
}

/** Reports whether an address leads to the web or to mail. Other schemes might do anything. */
const isHarmless = (href: string): boolean =>
  URL.canParse(href, SOMEWHERE) && canFollow(new URL(href, SOMEWHERE).href);
const SOMEWHERE = 'https://nanro.invalid/';

const anchor = (href: string | undefined, html: string): string =>
  href !== undefined && isHarmless(href) ? element('a', html, { href }) : html;

function renderCard(title: string, href: string | undefined, more: readonly (string | undefined)[]): string {
  const lines = [
    element('p', element('strong', anchor(href, escape(title)))),
    ...more.flatMap((part) => (part ? [element('p', escape(part))] : [])),
  ];
  return elementOfLines('div', lines, { class: 'card' });
}

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: (block) => element('p', renderParagraph(block)),
  quote: ({ blocks, speaker }) => {
    const footer = speaker === undefined ? [] : [element('footer', escape(speaker))];
    return elementOfLines('blockquote', [renderBlocks(blocks), ...footer]);
  },
  box: ({ blocks, label }) => {
    const title = label === undefined ? [] : [element('p', escape(label), { class: 'box-title' })];
    return elementOfLines('aside', [...title, renderBlocks(blocks)], { class: 'box' });
  },
  list: ({ ordered, ...list }) => {
    const attributes = ordered ? numberingAttributes(itemLabels(list)) : undefined;
    const lines = list.items.map((blocks, index) =>
      element('li', renderItem(blocks), attributes?.items[index]),
    );
    return elementOfLines(ordered ? 'ol' : 'ul', lines, attributes?.list);
  },
  code: ({ text, language }) => {
    const attributes = { class: language === undefined ? undefined : `language-${language}` };
    return element('pre', element('code', `${escape(text)}\n`, attributes));
  },
  lines: (block) => element('pre', `${escape(blockText([block]))}\n`, { class: 'lines' }),
  figure: ({ src, alt = '', caption = [] }) => {
    const picture =
      src !== undefined && (isHarmless(src) || isPictureItself(src))
        ? startTag('img', { src, alt, loading: 'lazy' })
        : escape(alt);
    return element(
      'figure',
      picture + (caption.length === 0 ? '' : element('figcaption', renderInlines(caption))),
    );
  },
  table: ({ header, rows, rowIds = [], align = [] }) => {
    const renderRow = (row: TableRow, name: 'td' | 'th', ids: readonly string[] = []): string => {
      const cells = row.map((cell, column) => {
        const style = align[column] === undefined ? undefined : `text-align: ${align[column]}`;
        return element(name, places(column === 0 ? ids : []) + renderInlines(cell), { style });
      });
      return element('tr', cells.join(''));
    };
    const body = elementOfLines('tbody', [
      rows.map((row, index) => renderRow(row, 'td', rowIds[index])).join('\n'),
    ]);
    const head = header === undefined ? [] : [element('thead', renderRow(header, 'th'))];
    return elementOfLines('table', [...head, body]);
  },
  linkCard: ({ title, href, site, description }) => renderCard(title, href, [site, description]),
  rule: () => '<hr>',
};

const renderBlock = (block: Block): string => withTarget(BLOCKS[block.kind](block as never), block);
const renderBlocks = (blocks: readonly Block[]): string => blocks.map(renderBlock).join('\n');

const renderParagraph = ({ content, task }: Of<Block, 'paragraph'>): string =>
  (task === undefined ? '' : `<input type="checkbox" disabled${task === 'done' ? ' checked' : ''}> `) +
  renderInlines(content);

/** Returns the content of an item. The first paragraph needs no element. */
const renderItem = ([first, ...rest]: readonly Block[]): string =>
  first?.kind === 'paragraph' && first.ids === undefined
    ? [renderParagraph(first), ...rest.map(renderBlock)].join('\n')
    : renderBlocks(first ? [first, ...rest] : rest);

const anchorOf = (id: string): string => `fn-${encodeURIComponent(id)}`;

/** How many characters of a note are compared with its label. */
const LONGEST_START = 100;

/** Returns notes as a list. Items show the labels of the notes instead of numbers. */
function renderNotes(notes: readonly Note[]): string[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ id, label, blocks }) => {
    const number = /^\d{1,9}$/.test(label) ? label : undefined;
    const style = number === undefined ? `list-style-type: ${JSON.stringify(`${label} `)}` : undefined;
    // Otherwise the beginning of the text would be read as the label.
    const stated = beginsWithLabel(blockText(blocks).slice(0, LONGEST_START), label) ? label : undefined;
    const attributes = { id: anchorOf(id), role: 'doc-endnote', [ALWAYS]: stated, value: number, style };
    return elementOfLines('li', blocks.map(renderBlock), attributes);
  });
  return [elementOfLines('section', ['<hr>', elementOfLines('ol', items)], { role: 'doc-endnotes' })];
}

const INLINE_ELEMENTS = { strong: 'strong', emphasis: 'em', strike: 's', mark: 'mark' } as const;

const renderInlines = (inlines: readonly Inline[]): string => inlines.map(renderInline).join('');

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escape(inline.text);
    case 'code':
      return element('code', escape(inline.text));
    case 'formula':
      return renderFormula(inline.text);
    case 'lineBreak':
      return '<br>';
    case 'note': {
      const attributes = { href: `#${anchorOf(inline.id)}`, role: 'doc-noteref' };
      return element('sup', element('a', escape(inline.label), attributes));
    }
    case 'link':
      return anchor(inline.href, renderInlines(inline.content));
    default:
      return element(INLINE_ELEMENTS[inline.kind], renderInlines(inline.content));
  }
}

/** Returns a formula as MathML that shows its TeX source, which other programs can also read. */
const renderFormula = (text: string): string =>
  element(
    'math',
    element(
      'semantics',
      element('mtext', escape(text)) +
        element('annotation', escape(texOf(text)), { encoding: 'application/x-tex' }),
    ),
  );
