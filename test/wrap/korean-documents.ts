// Random Korean documents in Markdown. They contain every kind of block, nested where possible.
import fc from 'fast-check';

const WORDS =
  '난로 곁에서 나누는 이야기는 언제나 좋다고 했다 겨울밤에 읽은 글 할 수 있는 만큼 하면 되는 것이다 2026년 3월 1일 50 % 그러나 “변곡점”이라고 (정말로) 만세(萬歲)를 개수 1. 2. 3) - + * # > = -- --- ~ | & a/b 12:30 --save C# 한글은 소리글자이다 터미널에서읽기좋은글꼴을고르는방법에대하여 installation-on-linux 가. 나) ① • :: 《책》 ‘왜’ 서울·부산 e-mail'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const address = fc.constantFrom(
  'https://example.com/ko/stove',
  'https://example.com/documentation/latest/guides/getting-started/installation-on-linux.html?lang=ko&v=2#난로',
  'https://ko.wikipedia.org/wiki/난로_(동음이의)',
  './책.md',
);
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

/** Parts of running text other than words. */
const inline = fc.oneof(
  fc.tuple(text, address).map(([label, to]) => `[${label.replaceAll(/[[\]]/g, '')}](${to})`),
  fc.tuple(text, address, text).map(([label, to, title]) => `[${label}](${to} "${title}")`),
  fc.tuple(text, address).map(([label, to]) => `[${label}](<${to}>)을`),
  fc.tuple(text, address).map(([label, to]) => `![${label}](${to})`),
  fc.tuple(text, address, address).map(([label, image, to]) => `[![${label}](${image})](${to})`),
  text.map((label) => `[${label}][참고]`),
  fc.constantFrom('[참고]', '[^1]', '[x]', '\\[아님\\]', '\\*별\\*', '끝\\', '줄<br>'),
  address.map((to) => (to.startsWith('h') ? `<${to}>` : to)),
  address,
  address.map((to) => `(${to})를`),
  text.map((code) => `\`${code}\``),
  text.map((code) => `\`\` ${code} \` ${code} \`\`는`),
  text.map((strong) => `**${strong}**은`),
  text.map((strong) => `*${strong}*`),
  fc.tuple(text, address).map(([label, to]) => `<a href="${to}" title="${label}">${label}</a>`),
  text.map((comment) => `<!-- ${comment.replaceAll('-', '')} -->`),
  fc.constantFrom(
    '<span class="작은 글">',
    '</span>',
    '<br />',
    '<img src="a.png" alt="난로 그림">',
    '<김난로>',
  ),
  fc.constantFrom(
    '$a^2 + b^2 = c^2$',
    '$$ \\sum_{i=1}^n i $$',
    '\\(x + y\\)',
    '`',
    '$',
    '<',
    '](',
    '[',
    '``` a',
  ),
  fc.constantFrom(
    '<!',
    '<div>',
    '> ',
    '```',
    '~~~',
    ':::',
    '===',
    '---|---',
    '[참고]:',
    '[^2]: 글',
    '$$',
    '+',
  ),
);
const phrase = fc.oneof({ weight: 5, arbitrary: word }, { weight: 2, arbitrary: inline });
const line = fc.array(phrase, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' '));
const plainLine = fc
  .array(fc.constantFrom(...WORDS.slice(0, 24)), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));
const HAS_OPEN_CODE = /(?:^| )`{1,3}(?: |$)/;
const endOfLine = fc.constantFrom('', '', '', '', '  ', '\\', '<br>', ' ');

const paragraph = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '', ' ', '   ', '    ', '\t', '　'), line, endOfLine), {
    minLength: 1,
    maxLength: 4,
  })
  // Indentation within code is dropped by CommonMark (§ 4.8), but kept by markdown-it.
  .map((lines) =>
    lines.map(
      ([indent, ...parts]) =>
        (lines.some(([, each]) => HAS_OPEN_CODE.test(each)) ? '' : indent) + parts.join(''),
    ),
  );
const prose = fc.array(plainLine, { minLength: 1, maxLength: 4 });
const code = fc.array(fc.oneof(line, fc.constant('')), { minLength: 1, maxLength: 3 });
const cell = fc.oneof(
  text.map((words) => words.replaceAll('|', '')),
  fc.constantFrom('`가\\|나`', '**굵은 글**', ''),
);
const row = fc.tuple(cell, cell);

const indented = (lines: readonly string[], first: string, rest: string): string[] =>
  lines.map((each, index) => (each === '' ? '' : `${index === 0 ? first : rest}${each}`));
/** Blocks that contain no blocks, as lines. */
const leaf: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 3, arbitrary: prose },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), line)
    .map(([level, heading]) => [`${'#'.repeat(level)} ${heading}`]),
  fc.tuple(prose, fc.constantFrom('===', '---', '-', '=')).map(([lines, underline]) => [...lines, underline]),
  fc.constantFrom<string[]>(['---'], ['* * *'], ['___'], ['- - -']),
  fc
    .tuple(fc.constantFrom('```', '~~~~', '```js'), code)
    .map(([mark, lines]) => [mark, ...lines, mark.slice(0, 4).replace('j', '')]),
  code.map((lines) => ['', ...lines.map((each) => `    ${each}`)]),
  fc
    .array(row, { minLength: 1, maxLength: 3 })
    // In a list item, markdown-it reads the marker as part of a head on the first line.
    .map((rows) => ['표는', '이름 | 값', '--- | :-:', ...rows.map((cells) => cells.join(' | ') || '가')]),
  fc.array(row, { minLength: 2, maxLength: 3 }).map((rows) => {
    const [head, ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
    return [head!, '|:---|---|', ...body];
  }),
  paragraph.map((lines) => ['<div align="center">', ...lines, '</div>']),
  paragraph.map((lines) => ['<!--', ...lines, '-->']),
  fc.tuple(address, text).map(([to, title]) => [`[참고]: ${to} "${title}"`]),
  fc.tuple(address, line).map(([to, rest]) => [`[참고]: ${to} ${rest}`]),
  fc.tuple(address, text).map(([to, title]) => ['[참고]:', `  ${to}`, `  '${title}'`]),
  paragraph.map((lines) => {
    const rest = lines.some((each) => HAS_OPEN_CODE.test(each)) ? '' : '    ';
    return indented(lines, '[^1]: ', rest);
  }),
  fc.constantFrom<string[]>(
    ['$$', 'x = 1', '  y = 2', '$$'],
    ['$$ x = 1', 'y = 2 $$'],
    ['[참고]: https://example.com/'],
  ),
  fc
    .tuple(fc.constantFrom(':::note', '::: tip 제목', '> [!NOTE]'), paragraph)
    .map(([mark, lines]) =>
      mark[0] === '>' ? [mark, ...lines.map((each) => `> ${each}`)] : [mark, ...lines, ':::'],
    ),
);

const quoted = (lines: readonly string[]): string[] => lines.map((each) => (each === '' ? '>' : `> ${each}`));
const spaced = (blocks: readonly (readonly string[])[]): string[] =>
  blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));

const BOX = '[ ] ';

/** Blocks in quotations and list items, to a depth. */
const block = (depth: number): fc.Arbitrary<string[]> => {
  if (depth === 0) return leaf;
  const inner = fc.array(block(depth - 1), { minLength: 1, maxLength: 2 });
  const mark = fc.constantFrom('- ', '* ', '+ ', '1. ', '12) ', '- [ ] ', '-   ', '3. ');
  return fc.oneof(
    { weight: 6, arbitrary: leaf },
    { weight: 2, arbitrary: inner.map((blocks) => quoted(spaced(blocks))) },
    {
      weight: 3,
      arbitrary: fc.tuple(mark, fc.array(inner, { minLength: 1, maxLength: 3 })).map(([first, items]) => {
        const rest = ' '.repeat(first.replace(BOX, '').length);
        // There is a box only before a paragraph.
        return items.flatMap((blocks) => {
          const lines = spaced(blocks);
          return indented(lines, /^[가-힣“]/.test(lines[0]!) ? first : first.replace(BOX, ''), rest);
        });
      }),
    },
  );
};

const frontMatter = fc
  .tuple(text, fc.array(word, { maxLength: 3 }))
  .map(([title, tags]) => [
    '---',
    `title: "${title.replaceAll('"', '')}"`,
    `tags: [${tags.map((tag) => JSON.stringify(tag)).join(', ')}]`,
    'summary: |',
    `  ${title}`,
    '---',
  ]);

/** A document. In some, there are no blank lines between blocks, or the newlines are CR LF. */
export const koreanDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: frontMatter }),
    fc.array(fc.tuple(block(2), fc.constantFrom(1, 1, 1, 0, 2)), { minLength: 1, maxLength: 4 }),
  )
  .map(([front, blocks]) => [
    ...front,
    ...blocks.flatMap(([lines, blanks]) => [...lines, ...Array<string>(blanks).fill('')]),
  ])
  .map((lines) => `${lines.join('\n')}\n`);
