// An article as a web page that needs nothing else: to read in a browser, on paper, or by nanro again.
import { canFollow } from '../../article/links.ts';
import type { Article, Block, Inline, Of, Related, TableRow } from '../../article/model.ts';
import { formatDate, labelsFor, type Labels } from '../../article/labels.ts';

/** Lines of about forty syllables; words stay whole, as `word-break: keep-all` has it (CSS Text 3 § 5.2). */
const STYLE = `
:root { color-scheme: light dark; --ink: #1f1b18; --paper: #fffdfa; --dim: #6b635c; --line: #d9d2ca; --accent: #8a2d5d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e4de; --paper: #1b1917; --dim: #a39a91; --line: #47413b; --accent: #e58fb8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 42rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.75 system-ui, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Malgun Gothic', sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; text-wrap: balance; }
h2 { margin-top: 2.5em; }
p { text-wrap: pretty; }
a { color: var(--accent); }
.meta, figcaption, footer.related p { color: var(--dim); font-size: .9em; }
blockquote { margin: 1.5em 0; padding-left: 1em; border-left: 3px solid var(--accent); }
blockquote footer::before { content: '— '; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: 1em; border: 1px solid var(--line); border-radius: .3em; line-height: 1.5; word-break: normal; }
code { font-family: ui-monospace, 'D2Coding', monospace; font-size: .92em; }
table { border-collapse: collapse; max-width: 100%; }
th, td { padding: .3em .8em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.card { padding: .8em 1em; border: 1px solid var(--line); border-radius: .3em; }
.card p { margin: .2em 0; }
hr { border: 0; border-top: 1px solid var(--line); width: 12em; margin: 2.5em auto; }
@media print { :root { --ink: #000; --paper: #fff; --dim: #444; --line: #999; --accent: #000; } body { max-width: none; padding: 0; font-size: 11pt; } h2, h3 { break-after: avoid; } blockquote, figure, pre, tr { break-inside: avoid; } a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .8em; } }
`.trim();

export function renderHtml(article: Article): string {
  const { title, language = 'ko', lead = [], sections, related = [] } = article;
  const labels = labelsFor(language);
  const body = [
    renderHeader(article, labels),
    ...lead.map(renderBlock),
    ...sections.flatMap(({ level, heading, blocks }) => [
      `<h${level}>${renderInlines(heading)}</h${level}>`,
      ...blocks.map(renderBlock),
    ]),
  ];
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
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

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

function renderMetadata({ title, href, site, author, category, published, tags = [] }: Article): string[] {
  const meta = (name: string, content: string | undefined): string[] =>
    content === undefined ? [] : [`<meta property="${name}" content="${escape(content)}">`];
  return [
    ...meta('og:title', title),
    ...meta('og:site_name', site),
    ...meta('article:published_time', published),
    ...meta('article:section', category),
    ...tags.flatMap((tag) => meta('article:tag', tag)),
    ...(author === undefined ? [] : [`<meta name="author" content="${escape(author)}">`]),
    ...(href !== undefined && canFollow(href) ? [`<link rel="canonical" href="${escape(href)}">`] : []),
  ];
}

function renderHeader({ title, site, author, published, tags = [] }: Article, labels: Labels): string {
  const about = [
    site,
    author,
    published && formatDate(published, labels),
    ...tags.map((tag) => `#${tag}`),
  ].filter((part) => part !== undefined && part !== '');
  return `<header>\n<h1>${escape(title)}</h1>${about.length === 0 ? '' : `\n<p class="meta">${about.map((part) => escape(part!)).join(' · ')}</p>`}\n</header>`;
}

function renderRelated(related: readonly Related[], labels: Labels): string[] {
  if (related.length === 0) return [];
  const cards = related.map(({ title, href, description, site, published }) => {
    const about = [site, published && formatDate(published, labels)].filter(Boolean).join(' · ');
    return renderCard(title, href, [about, description]);
  });
  return ['<footer class="related">', `<h2>${escape(labels.related)}</h2>`, ...cards, '</footer>'];
}

/** What opening an address of the web or of mail does is known, wherever the page is; another scheme (`javascript:`) may do anything. */
const isHarmless = (href: string): boolean =>
  URL.canParse(href, SOMEWHERE) && canFollow(new URL(href, SOMEWHERE).href);
const SOMEWHERE = 'https://nanro.invalid/';

const anchor = (href: string | undefined, text: string): string =>
  href !== undefined && isHarmless(href) ? `<a href="${escape(href)}">${text}</a>` : text;

const renderCard = (title: string, href: string | undefined, more: readonly (string | undefined)[]): string =>
  `<div class="card">\n${[`<p><strong>${anchor(href, escape(title))}</strong></p>`, ...more.filter(Boolean).map((part) => `<p>${escape(part!)}</p>`)].join('\n')}\n</div>`;

const BLOCKS: { [K in Block['kind']]: (block: Of<Block, K>) => string } = {
  paragraph: (block) => `<p>${renderParagraph(block)}</p>`,
  quote: ({ blocks, speaker }) =>
    `<blockquote>\n${renderBlocks(blocks)}${speaker === undefined ? '' : `\n<footer>${escape(speaker)}</footer>`}\n</blockquote>`,
  list: ({ ordered, start, items }) => {
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}${ordered && start !== undefined ? ` start="${start}"` : ''}>\n${items.map((blocks) => `<li>${renderItem(blocks)}</li>`).join('\n')}\n</${tag}>`;
  },
  code: ({ text, language }) =>
    `<pre><code${language === undefined ? '' : ` class="language-${escape(language)}"`}>${escape(text)}\n</code></pre>`,
  figure: ({ src, alt = '', caption = [] }) => {
    const picture =
      src !== undefined && isHarmless(src)
        ? `<img src="${escape(src)}" alt="${escape(alt)}" loading="lazy">`
        : escape(alt);
    return `<figure>${picture}${caption.length === 0 ? '' : `<figcaption>${renderInlines(caption)}</figcaption>`}</figure>`;
  },
  table: ({ header, rows, align = [] }) => {
    const renderRow = (row: TableRow, tag: 'td' | 'th'): string =>
      `<tr>${row.map((cell, column) => `<${tag}${align[column] === undefined ? '' : ` style="text-align: ${align[column]}"`}>${renderInlines(cell)}</${tag}>`).join('')}</tr>`;
    const head = header === undefined ? '' : `<thead>${renderRow(header, 'th')}</thead>\n`;
    return `<table>\n${head}<tbody>\n${rows.map((row) => renderRow(row, 'td')).join('\n')}\n</tbody>\n</table>`;
  },
  linkCard: ({ title, href, site, description }) => renderCard(title, href, [site, description]),
  rule: () => '<hr>',
};

const renderBlock = (block: Block): string => (BLOCKS[block.kind] as (block: Block) => string)(block);
const renderBlocks = (blocks: readonly Block[]): string => blocks.map(renderBlock).join('\n');

const renderParagraph = ({ content, task }: Of<Block, 'paragraph'>): string =>
  (task === undefined ? '' : `<input type="checkbox" disabled${task === 'done' ? ' checked' : ''}> `) +
  renderInlines(content);

/** An item that is one paragraph needs no paragraph. */
const renderItem = ([first, ...rest]: readonly Block[]): string =>
  first?.kind === 'paragraph'
    ? [renderParagraph(first), ...rest.map(renderBlock)].join('\n')
    : renderBlocks(first ? [first, ...rest] : rest);

const ELEMENTS = { strong: 'strong', emphasis: 'em', strike: 's' } as const;

function renderInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.kind) {
        case 'text':
          return escape(inline.text);
        case 'code':
          return `<code>${escape(inline.text)}</code>`;
        case 'lineBreak':
          return '<br>';
        case 'link':
          return anchor(inline.href, renderInlines(inline.content));
        default:
          return `<${ELEMENTS[inline.kind]}>${renderInlines(inline.content)}</${ELEMENTS[inline.kind]}>`;
      }
    })
    .join('');
}
