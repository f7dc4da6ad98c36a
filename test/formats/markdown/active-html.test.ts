// No part of an article becomes active HTML in a Markdown renderer that passes HTML through, and knows no
// front matter, formulas or notes.
import fc from 'fast-check';
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.ts';
import { parseArticle } from '../../../src/formats/json/read.ts';
import { renderHtml } from '../../../src/formats/html/write.ts';
import { renderMarkdown } from '../../../src/formats/markdown/write.ts';
import { activeParts } from '../../helpers/active-html.ts';
import { FIELDS, sampleArticle } from '../../helpers/schema-samples.ts';
import { runs, someOf, THOROUGH } from '../../helpers/thorough.ts';

const RENDERERS: Readonly<Record<string, MarkdownIt>> = {
  CommonMark: createMarkdownIt('commonmark', { html: true }),
  GFM: createMarkdownIt({ html: true }),
};
for (const renderer of Object.values(RENDERERS)) renderer.validateLink = () => true; // as in other programs

const ATTACKS = [
  '<script>XSS7</script>',
  '<img src=x onerror=XSS7>',
  '<svg/onload=XSS7>',
  '</p><script>XSS7</script>',
  '</aside><script>XSS7</script>',
  '</li></ol><script>XSS7</script>',
  '</code></pre><script>XSS7</script>',
  '--><script>XSS7</script>',
  '<!-- XSS7 -->',
  '<!--><script>XSS7</script>',
  '<?php XSS7 ?>',
  '<!DOCTYPE XSS7>',
  '<![CDATA[ <script>XSS7</script> ]]>',
  '<a href="javascript:XSS7">x</a>',
  '<iframe src=javascript:XSS7>',
  '<style>XSS7</style>',
  '<details open ontoggle=XSS7>',
  '<textarea>XSS7',
  '<plaintext>XSS7',
  '<img\nsrc=x\nonerror=XSS7>',
  '[x](javascript:XSS7)',
  '[x](<javascript:XSS7>)',
  '![x](https://evil.example/XSS7)',
  '[x](https://evil.example "XSS7")',
  '[x]: javascript:XSS7',
  '[^1]: javascript:XSS7',
  '[x][y] javascript:XSS7',
  '](javascript:XSS7)',
  '](x) <script>XSS7</script>',
  '<javascript:XSS7>',
  '<https://evil.example/XSS7>',
  'javascript:XSS7',
  '<javascript:XSS7> "x"',
  'javascript:XSS7 "x"',
  '`<script>XSS7</script>',
  '`<script>XSS7</script>`',
  '`` ` <img src=x onerror=XSS7>',
  '\\<script>XSS7</script>',
  '\\\\<script>XSS7</script>',
  '\\`<script>XSS7</script>\\`',
  '&lt;script&gt;XSS7&lt;/script&gt;',
  '&#60;script&#62;XSS7',
  '"><script>XSS7</script>',
  `'><script>XSS7</script>`,
  '" onclick="XSS7',
  '" onmouseover=XSS7 x="',
  '{onclick=XSS7}',
  '$<img src=x onerror=XSS7>$',
  '$x_1<script>XSS7</script>$',
  '$x_1[x](javascript:XSS7)$',
  '$x_1![x](https://evil.example/XSS7)$',
  '$x_1<!--XSS7-->$',
  '$x_1<?XSS7?>$',
  '$a`b_1$ `<img src=x onerror=XSS7>`',
  '$$x_1<img src=x onerror=XSS7>$$',
  '$$\n<script>XSS7</script>\n$$',
  '\\(x_1<img src=x onerror=XSS7>\\)',
  '\\[\\vec x<img src=x onerror=XSS7>\\]',
  '\\[\\vec x][x](javascript:XSS7)\\]',
  '\\vec x\n<script>XSS7</script>',
  '\\vec x `\n<script>XSS7</script>',
  '[x](javascript:XSS7)\n\\vec x',
  '```\n<script>XSS7</script>',
  '```\n````\n<script>XSS7</script>\n````',
  '~~~\n<script>XSS7</script>',
  '    <script>XSS7</script>',
  '\n\n<script>XSS7</script>\n\n',
  'x\n\n<script>XSS7</script>',
  'x\n---\n<script>XSS7</script>',
  '\n> <script>XSS7</script>',
  '|<script>XSS7</script>|',
  '*<script>XSS7</script>*',
  '**[x](javascript:XSS7)**',
  '==<script>XSS7</script>==',
  '"<script>XSS7</script>": x',
  '\u0000<script>XSS7</script>',
  '<scr\u200bipt>XSS7</scr\u200bipt>',
];

/** Languages by which code is a formula, or looks like one of the attributes of Pandoc. */
const LANGUAGES = ['math', 'js'];

/** Returns an article with an attack in one field, or in all of them. */
function articleWith(attack: string, field: string | undefined, language: string): Article {
  const json = sampleArticle((name) => {
    if (name === 'code.language' && field !== name) return language;
    if (field !== undefined && field !== name) return name.endsWith('href') ? 'https://a.kr/' : name;
    return attack;
  });
  const code = { kind: 'code', text: attack, language };
  const text = { kind: 'text', text: attack };
  const [{ heading }] = json['sections'] as [{ heading: readonly object[] }];
  const contents: readonly (readonly object[])[] = ['text.text', 'code.text', undefined].includes(field)
    ? [
        [code],
        [{ kind: 'code', text: attack }],
        [{ kind: 'list', ordered: false, items: [[code], [{ kind: 'paragraph', content: [text] }, code]] }],
        [{ kind: 'quote', blocks: [code] }],
        [{ kind: 'figure', alt: attack }],
        [{ kind: 'paragraph', content: [text] }, code],
        [{ kind: 'paragraph', content: [{ kind: 'code', text: attack }] }],
      ]
    : [];
  const notes = contents.map((blocks, index) => ({
    id: index === 0 ? attack : `${index}`,
    label: attack,
    blocks,
  }));
  const marks = notes.map(({ id, label }) => ({ kind: 'note', id, label }));
  const lead = [
    { kind: 'paragraph', content: [...marks, ...heading] },
    { kind: 'paragraph', content: heading },
  ];
  return parseArticle(JSON.stringify({ ...json, lead: [...(json['lead'] as object[]), ...lead], notes }));
}

/** Lists, quotations and links have every kind of running text in them. */
const DEEPEST = 2;

const isAddress = (field: string | undefined): boolean =>
  field === undefined || /\.(?:href|src)$/.test(field);

/** The fields that are attacked one by one: all in a thorough run, or else those that are written differently. */
const ATTACKED = THOROUGH
  ? FIELDS
  : [
      'article.author',
      'article.tags',
      'text.text',
      'code.text',
      'formula.text',
      'figure.alt',
      'code.language',
    ];

/** The fields, and `undefined` for all of them at once, each with its turn. */
const TURNS = [...ATTACKED, undefined].map((field, turn) => [field, turn] as const);
const VARIANTS = LANGUAGES.flatMap((language) =>
  Object.entries(RENDERERS).map(([name, renderer]) => ({ language, name, renderer })),
);

test.each(TURNS)('an attack in %s', (field, turn) => {
  const found: Record<string, string[]> = {};
  for (const [index, attack] of someOf([...ATTACKS.entries()], 4, turn)) {
    for (const { language, name, renderer } of someOf(VARIANTS, VARIANTS.length, turn + (index >> 2))) {
      const markdown = renderMarkdown(articleWith(attack, field, language));
      const active = activeParts(renderer.render(markdown), isAddress(field));
      if (active.length > 0) found[`${attack} beside ${language} as ${name}`] = active;
    }
  }
  expect(found).toEqual({});
});

test.each(TURNS)('an attack in %s of a page that nanro writes', (field, turn) => {
  const found: Record<string, string[]> = {};
  for (const attack of someOf(ATTACKS, 8, turn)) {
    const [, page = ''] = /<body>([^]*)<\/body>/.exec(renderHtml(articleWith(attack, field, 'js')))!;
    const active = activeParts(page, true).filter((part) => !OF_PAGES.test(part));
    if (active.length > 0) found[attack] = active;
  }
  expect(found).toEqual({});
});

/** Elements and attributes that only pages have. */
const OF_PAGES =
  /^<(?:article|header|footer|div|span|figure|figcaption|math|semantics|mtext|annotation)>$|^<\w+ (?:role|loading|encoding|data-nanro-note)=/;

test('any text', { timeout: 60_000 }, () => {
  const part = fc.oneof(
    fc.constantFrom(...'<>`$\\[]()!*_~=:"\'|&#{}^-+/ \n\tax1.'),
    fc.constantFrom(
      '<b onclick=XSS7>',
      '<img src=x onerror=XSS7>',
      'javascript:XSS7',
      '](',
      '\\vec x',
      '```',
      '$$',
      '&lt;',
    ),
  );
  const text = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join('')}`);
  const texts = fc.array(text, { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (drawn, language) => {
      let next = 0;
      const json = sampleArticle(
        (name) => (name === 'code.language' ? language : drawn[next++ % drawn.length]!),
        DEEPEST,
      );
      const markdown = renderMarkdown(parseArticle(JSON.stringify(json)));
      for (const renderer of Object.values(RENDERERS))
        expect(activeParts(renderer.render(markdown), true), markdown).toEqual([]);
    }),
    { numRuns: runs(80) },
  );
});
