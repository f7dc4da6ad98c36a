import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/article/model.ts';
import { renderMarkdown } from '../../../src/formats/markdown/write.ts';

const text = (content: string): Inline => ({ kind: 'text', text: content });
const strong = (content: string): Inline => ({ kind: 'strong', content: [text(content)] });
const render = (...blocks: Block[]): string =>
  renderMarkdown({ title: '글', lead: blocks, sections: [] }).replace('# 글\n\n', '').trimEnd();

test.each<[what: string, content: Inline[], markdown: string]>([
  [
    'signs of Markdown are escaped',
    [text('*a* _b_ `c` [d] <e> \\ &amp;')],
    '\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\<e> \\\\ \\&amp;',
  ],
  ['the tildes of ranges are escaped', [text('1~2일, 3~4일')], '1\\~2일, 3\\~4일'],
  ['a sign that would start a heading is escaped', [text('# 글')], '\\# 글'],
  ['a number that would start a list is escaped', [text('1. 글')], '1\\. 글'],
  ['a sign after a line break is escaped', [text('글'), { kind: 'lineBreak' }, text('- 글')], '글\\\n\\- 글'],
  [
    'an exclamation mark before a link is escaped',
    [text('보라!'), { kind: 'link', href: 'https://a.kr', content: [text('여기')] }],
    '보라\\![여기](https://a.kr)',
  ],
  [
    'an exclamation mark before a bracket is escaped',
    [{ kind: 'link', href: 'https://a.kr', content: [text('![가](나)')] }],
    '[\\!\\[가\\](나)](https://a.kr)',
  ],
  [
    'backslashes before a line break are character references',
    [text('가\\\\'), { kind: 'lineBreak' }, text('<b>')],
    '가&#92;&#92;\\\n\\<b>',
  ],
  [
    'an address with spaces and brackets',
    [{ kind: 'link', href: 'https://a.kr/(가 나)', content: [text('여기')] }],
    '[여기](<https://a.kr/(가 나)>)',
  ],
  ['strong text before a particle', [strong('변곡점'), text('이라고')], '**변곡점**이라고'],
  [
    'strong text that ends in a mark before a particle is HTML',
    [strong('만세(萬歲)'), text('를')],
    '<strong>만세(萬歲)</strong>를',
  ],
  [
    'strong text that begins with a mark after a letter is HTML',
    [text('그는'), strong('“인용”')],
    '그는<strong>“인용”</strong>',
  ],
  [
    'strong text that ends in an emoji before a letter is HTML',
    [strong('난로🔥'), text('입니다')],
    '<strong>난로🔥</strong>입니다',
  ],
  [
    'strong text that begins with a mark after a letter beyond U+FFFF is HTML',
    [text('𠮷'), strong('“인용”')],
    '𠮷<strong>“인용”</strong>',
  ],
  ['strong text that ends in a mark before a space', [strong('“인용”'), text(' 뒤')], '**“인용”** 뒤'],
  ['spaces move out of strong text', [text('앞'), strong(' 가운데 '), text('뒤')], '앞 **가운데** 뒤'],
  ['code of a backquote', [{ kind: 'code', text: '`' }], '`` ` ``'],
  ['empty code is left out', [text('가'), { kind: 'code', text: '' }, text('나')], '가나'],
])('%s', (_, content, markdown) => {
  expect(render({ kind: 'paragraph', content })).toBe(markdown);
});

test('backslashes at the end of the site of a card are character references', () => {
  const card = {
    kind: 'linkCard',
    title: '글',
    href: 'https://a.kr',
    site: '가\\',
    description: '<b>',
  } as const;
  expect(render(card)).toBe('**[글](https://a.kr)** · 가&#92;\\\n\\<b>');
});

test('a fence is longer than any run in the code, and its language is one word', () => {
  expect(render({ kind: 'code', language: 'js\n```\n# x', text: '```' })).toBe('````js\n```\n````');
  expect(render({ kind: 'code', language: 'js{5,8}', text: '난로' })).toBe('```js{5,8}\n난로\n```');
  expect(render({ kind: 'code', language: 'js{onclick=x}', text: '난로' })).toBe('```js\n난로\n```');
});

test('a last paragraph that begins with a dash is not read as the speaker of a quotation', () => {
  const said: Block = { kind: 'paragraph', content: [text('따뜻합니다.')] };
  expect(render({ kind: 'quote', blocks: [said, { kind: 'paragraph', content: [text('— 난로')] }] })).toBe(
    '> 따뜻합니다.\n>\n> — 난로<!-- -->',
  );
  expect(
    render({ kind: 'quote', blocks: [said, { kind: 'paragraph', content: [text('\u00a0— 난로')] }] }),
  ).toBe('> 따뜻합니다.\n>\n> &#160;— 난로<!-- -->');
});

test('a box is a callout, or an aside if it has no label', () => {
  const blocks: Block[] = [{ kind: 'paragraph', content: [text('따뜻합니다.')] }];
  expect(render({ kind: 'box', label: '알아 두기', blocks })).toBe('> [!NOTE] 알아 두기\n>\n> 따뜻합니다.');
  expect(render({ kind: 'box', label: '팁', blocks })).toBe('> [!TIP] 팁\n>\n> 따뜻합니다.');
  expect(render({ kind: 'box', blocks })).toBe('<aside>\n\n따뜻합니다.\n\n</aside>');
});

test('number signs at the end of a heading are escaped', () => {
  expect(renderMarkdown({ title: 'F #', sections: [] })).toBe('# F \\#\n');
});

test('cells keep their bars and line breaks', () => {
  const cell: Inline[] = [text('a|b'), { kind: 'lineBreak' }, text('c')];
  expect(render({ kind: 'table', rows: [[cell]] })).toBe('|  |\n| --- |\n| a\\|b<br>c |');
});
