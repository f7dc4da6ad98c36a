// Front matter in TOML, as Hugo and Zola have it. Tests of front matter in YAML are in markdown.test.ts.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import type { Article } from '../../../src/article/model.ts';

const read = (markdown: string): Promise<Article> =>
  loadArticle({ name: '글.md', bytes: Buffer.from(markdown) }, 2 ** 20);
const readToml = (toml: string): Promise<Article> => read(`+++\n${toml}\n+++\n\n본문이다.\n`);
const LEAD = [{ kind: 'paragraph', content: [{ kind: 'text', text: '본문이다.' }] }];

describe('TOML has', () => {
  test.each<[what: string, toml: string, expected: Omit<Article, 'lead' | 'sections'>]>([
    [
      'strings in either quotation marks',
      `title = "난로"\nauthor = '이난로'`,
      { title: '난로', author: '이난로' },
    ],
    ['an escaped string', 'title = "난로 \\"불\\" \\uC7A5작"', { title: '난로 "불" 장작' }],
    ['a string of several lines', 'title = """\n난로와 \\\n   장작"""', { title: '난로와 장작' }],
    ['a comment after a value', 'title = "난로 # 하나" # 제목', { title: '난로 # 하나' }],
    ['a quoted key', '"title" = "난로"', { title: '난로' }],
    ['a number as a title', 'title = 1984', { title: '1984' }],
    ['a boolean that is not a title', 'title = true', {}],
    [
      'an array on one line',
      `title = "난로"\ntags = ["불", '겨울']`,
      { title: '난로', tags: ['불', '겨울'] },
    ],
    [
      'an array of several lines with a comment and a last comma',
      'title = "난로"\ntags = [\n  "불", # 첫째\n  "겨울",\n]\ncategories = [\n  "집",\n]',
      { title: '난로', tags: ['불', '겨울'], category: '집' },
    ],
    ['an array of numbers and dates', 'tags = [2024, 2024-01-06]', { tags: ['2024', '2024-01-06'] }],
    ['tags in a string', 'tags = "불, 겨울"', { tags: ['불', '겨울'] }],
    ['an inline table as the author', 'author = { name = "이난로", age = 3 }', { author: '이난로' }],
    [
      'a table as the author',
      'title = "난로"\n[author]\nname = "이난로"',
      { title: '난로', author: '이난로' },
    ],
    ['a dotted key as the author', 'author.name = "이난로"', { author: '이난로' }],
    [
      'several authors as tables',
      '[[authors]]\nname = "이난로"\n[[authors]]\nname = "김장작"',
      { author: '이난로, 김장작' },
    ],
    [
      'related articles as tables',
      '[[related]]\ntitle = "장작"\nhref = "https://a.kr"\npublished = 2024-01-06',
      { related: [{ title: '장작', href: 'https://a.kr', published: '2024-01-06' }] },
    ],
    ['nothing', '', {}],
  ])('%s', async (_, toml, metadata) =>
    expect(await readToml(toml)).toEqual({ lead: LEAD, sections: [], ...metadata }),
  );
});

test.each([
  ['2024-01-06T23:30:00+09:00', '2024-01-06T23:30:00+09:00'],
  ['2024-01-06T23:30:00Z', '2024-01-06T23:30:00Z'],
  ['2024-01-06T23:30:00.123456-07:00', '2024-01-06T23:30:00.123-07:00'],
  ['2024-01-06 23:30:00', '2024-01-06T23:30:00'],
  ['2024-01-06T23:30:00', '2024-01-06T23:30:00'],
  ['2024-01-06', '2024-01-06'],
  ['"2024-01-06T23:30:00+09:00"', '2024-01-06T23:30:00+09:00'],
  ['"2024년 1월 6일"', '2024-01-06'],
  ['23:30:00', undefined],
])('the date %s is %s', async (date, published) =>
  expect((await readToml(`title = "난로"\ndate = ${date}`)).published).toBe(published),
);

describe('a table below the top level', () => {
  test.each<[what: string, toml: string, expected: Partial<Article>]>([
    [
      'does not override the top level',
      'title = "난로"\ndate = 2024-01-06\n[params]\ntitle = "다른 제목"\ndate = 1999-01-01',
      { title: '난로', published: '2024-01-06' },
    ],
    ['does not name the article', '[menu.main]\ntitle = "차림표"\nurl = "/a"\n[params]\ntitle = "나"', {}],
    [
      'of Hugo adds an author, a category or tags',
      'title = "난로"\nauthor = "이난로"\n[params]\nauthor = "남"\ncategory = "집"\ntags = ["불"]',
      { title: '난로', author: '이난로', category: '집', tags: ['불'] },
    ],
    [
      'of Zola adds an author, a category or tags',
      'title = "난로"\n[taxonomies]\ntags = ["불", "겨울"]\ncategories = ["집"]\n[extra]\nauthor = "이난로"\ntags = ["다른"]',
      { title: '난로', author: '이난로', category: '집', tags: ['불', '겨울'] },
    ],
  ])('%s', async (_, toml, expected) => {
    const { lead, sections: _sections, ...about } = await readToml(toml);
    expect(lead).toEqual(LEAD);
    expect(about).toEqual(expected);
  });
});

describe('invalid TOML is read line by line down to its first table:', () => {
  test.each<[what: string, toml: string, expected: Partial<Article>]>([
    [
      'a string without quotation marks',
      'title = 난로 이야기\ndate = 2024-01-06\ntags = ["불"]',
      { title: '난로 이야기', published: '2024-01-06', tags: ['불'] },
    ],
    ['quotation marks inside a string', 'title = "난로 "불" 이야기"', { title: '난로 "불" 이야기' }],
    [
      'a date with a month of one digit',
      'title = "난로"\ndate = 2024-1-6',
      { title: '난로', published: '2024-01-06' },
    ],
    ['a key that is set twice', 'title = "난로"\ntitle = "장작"', { title: '장작' }],
    [
      'an array of several lines',
      'title = "난로"\ntags = [\n"불",\n]\nauthor = 이난로',
      { title: '난로', author: '이난로' },
    ],
    ['a key below a table', 'title = 난로\n[params]\ntitle = "다른 제목"', { title: '난로' }],
    [
      'a template',
      'title = "{{ replace .Name "-" " " }}"\ndate = {{ .Date }}',
      { title: '{{ replace .Name "-" " " }}' },
    ],
    ['arrays that do not end', `title = "난로"\na = ${'['.repeat(5000)}`, { title: '난로' }],
    ['more text than anyone writes', `title = "난로"\n${'# 주석\n'.repeat(10_000)}`, { title: '난로' }],
  ])('%s', async (_, toml, expected) => {
    const { lead, sections: _sections, ...about } = await readToml(toml);
    expect(lead).toEqual(LEAD);
    expect(about).toEqual(expected);
  });
});

test('text between plus signs without a line of TOML is not front matter', async () => {
  expect((await read('+++\n그냥 글\n+++\n\n끝')).lead).toHaveLength(2);
});

test.each([
  ['spaces after the marks', '+++ \ntitle = "난로"\n+++\t\n본문이다.'],
  ['Windows line ends', '+++\r\ntitle = "난로"\r\ntags = []\r\n+++\r\n본문이다.\r\n'],
  ['several blank lines before the text', '+++\ntitle = "난로"\n+++\n\n\n본문이다.'],
])('%s', async (_, markdown) =>
  expect(await read(markdown)).toEqual({ title: '난로', lead: LEAD, sections: [] }),
);

test('front matter may be empty', async () => {
  expect(await read('+++\n+++\n본문이다.')).toEqual({ lead: LEAD, sections: [] });
});
