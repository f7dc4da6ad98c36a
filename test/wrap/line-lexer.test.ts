// The kind and the margin that the line lexer of `wrap` finds for each line.
import { expect, test } from 'vitest';
import { startOfText } from '../../src/wrap/lexer-state.ts';
import { readLine, type LexedLine } from '../../src/wrap/line-lexer.ts';

function readAll(text: string, markdown = true): LexedLine[] {
  const lines: LexedLine[] = [];
  let state = startOfText(markdown);
  for (const line of text.split('\n')) {
    const read = readLine(line, state);
    lines.push(read);
    state = read.next;
  }
  return lines;
}

test('the example of readLine', () => {
  const first = readLine('> - 난롯가에서', startOfText(true));
  expect(first.kind).toBe('text');
  expect(first.margin.first).toBe('> - ');
  expect(first.margin.rest).toBe('>   ');
  expect(readLine('>   나누는 이야기', first.next).kind).toBe('continuation');
});

test.each<[what: string, text: string, kinds: string]>([
  ['paragraphs', '글\n글\n\n글', 'text continuation blank text'],
  ['front matter', '---\n제목: 글\n---\n글', 'frontMatter frontMatter frontMatter text'],
  ['a rule that does not begin front matter', '---\n글', 'frontMatter text'],
  ['an underlined heading', '글\n===\n글', 'text underline text'],
  ['a rule after a blank line', '글\n\n---', 'text blank rule'],
  ['a fence', '```js\n글\n\n# 글\n```\n글', 'code code code code code text'],
  ['a fence in an item that ends with it', '- ```\n  글\n글', 'code code text'],
  ['indented code', '    글\n글\n    글', 'indentedCode text continuation'],
  ['a table', '글\n가 | 나\n-|-\n글\n\n글', 'text continuation delimiters row blank text'],
  ['a delimiter row without a header row', '가\n-|-', 'text continuation'],
  ['HTML', '<div>\n글\n\n글', 'html html blank text'],
  ['a tag that does not interrupt', '글\n<b>', 'text continuation'],
  ['a definition and its title', '[가]: https://a.kr\n"글"\n글', 'definition definition text'],
  ['text that only looks like a definition', '[가]: https://a.kr 에서', 'text'],
  ['a formula', '$$\nx\n$$', 'formula formula formula'],
  ['a container', ':::note\n글\n:::', 'label continuation label'],
  ['attributes', '글\n{: .notice}\n글', 'text label continuation'],
  ['a shortcode', '글\n{% raw %}\n{{< figure src="a" >}}', 'text label label'],
  ['an admonition', '!!! note "제목"\n    글', 'label continuation'],
  [
    'code between tags',
    '{% highlight js %}\n글\n\n글\n{% endhighlight %}\n글',
    'html html blank html html text',
  ],
  ['a lazy line', '> 글\n글', 'text continuation'],
  ['an item that does not interrupt', '글\n2. 글\n1. 글', 'text continuation text'],
  ['an item without text', '-\n글', 'item text'],
  [
    'imports and exports',
    "import A from 'a'\nimport { B } from \"b\";\nimport C, { D } from 'c'\nimport 'd.css'\nexport const e = 1\n\n글",
    'trailer trailer trailer trailer trailer blank text',
  ],
  [
    'prose about imports',
    'import duties rose\nexport default는 값이다\nimport 문은',
    'text continuation continuation',
  ],
  ['trailers', '글\n\nSigned-off-by: 김난로\nCo-Authored-By: 이불', 'text blank trailer trailer'],
])('Markdown: %s', (_, text, kinds) => {
  expect(
    readAll(text)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe(kinds);
});

test('the only blocks in plain text are fences, rows, trailers and signatures', () => {
  expect(
    readAll('# 글\n<div>\n===\n\n```\n글\n```\n| 글\nFixes: 글\n-- ', false)
      .map(({ kind }) => kind)
      .join(' '),
  ).toBe('text continuation continuation blank code code code row trailer signature');
});

test.each<[line: string, first: string, rest: string]>([
  ['글', '', ''],
  ['> > 글', '> > ', '> > '],
  ['- > 글', '- > ', '  > '],
  ['>   12. 글', '>   12. ', '>       '],
  ['-\t글', '-\t', '    '],
  ['8. 1. 글', '8. ', '   '],
])('the margin of %j', (line, first, rest) => {
  const { margin } = readLine(line, startOfText(true));
  expect([margin.first, margin.rest]).toEqual([first, rest]);
});
