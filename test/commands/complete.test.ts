// `nanro __complete`: the candidates for the last word of a command line.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../helpers/commands.ts';
import { run } from '../helpers/run.ts';

const home = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(home, { recursive: true }));
const KOREAN = { LANG: 'ko_KR.UTF-8' };

const POST = `# 글\n\n${['2. 값은 $(touch x)', '가죽\t장갑', '<b>가죽</b> & "재킷"', '끝: `코드`', '-옵션', 'AI 시대', '<!-- -->'].map((heading) => `## ${heading}\n\n글입니다.\n`).join('\n')}`;
const post = join(home, '내 글.md');
writeFileSync(post, POST);
writeFileSync(join(home, 'broken.epub'), 'PK\u0003\u0004');
mkdirSync(join(home, 'nanro', 'themes'), { recursive: true });
writeFileSync(join(home, 'nanro', 'themes', '숯.json'), '{}');

const complete = async (words: readonly string[], env: Record<string, string> = {}): Promise<string[]> => {
  const { code, stdout, stderr } = await run(['__complete', '--', ...words], { env });
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n').slice(0, -1);
};
const values = async (words: readonly string[], env?: Record<string, string>): Promise<string[]> =>
  (await complete(words, env)).map((line) => line.split('\t')[0]!);

const HEADINGS = [
  '황과 저커버그의 난롯가 채팅',
  'AI 발전에서 오픈 소스의 중요성',
  '미래를 향한 비전',
  '치즈스테이크 샌드위치',
  '가죽 재킷',
];
const FILES = [':files'];

test.each<[words: string[], candidates: string[]]>([
  // commands
  [[], COMMANDS],
  [[''], COMMANDS],
  [['re'], ['read']],
  [['_'], FILES],
  [['글.m'], FILES],
  [['--language', 'ko', 'w'], ['wrap']],
  [['--language=ko', 'w'], ['wrap']],
  [['help', ''], COMMANDS],
  [['help', 'read', ''], []],
  [['글.md', ''], FILES],
  [['글.md', '--sec'], ['--section']],
  [['글.md', '--format', 'm'], ['markdown']],
  // options
  [['-'], ['--version', '-v', '--language', '--help', '-h']],
  [
    ['read', '--for'],
    ['--format', '--force'],
  ],
  [['read', '-s'], ['-s']],
  [['read', '--max'], ['--max-bytes']],
  [['open', '--fro'], ['--from']],
  [['read', '--jobs', ''], ['auto']],
  [
    ['search', '난로', '--from', 'h'],
    ['html', 'hwp', 'hwpx'],
  ],
  [['글.md', '--from=sub'], ['--from=subtitles']],
  [
    ['list', '--encoding', 'utf'],
    ['utf-8', 'utf-16le', 'utf-16be'],
  ],
  [['read', '--lang'], ['--language']],
  [['config', '--s'], ['--syntax']],
  [
    ['wrap', '--'],
    [
      '--width',
      '--reflow',
      '--only-long',
      '--word-break',
      '--ambiguous',
      '--fit',
      '--justify',
      '--prefix',
      '--in-place',
      '--check',
      '--help',
      '--version',
      '--language',
    ],
  ],
  [
    ['wrap', '-w', '40', '--reflow', '--language=ko', 'a', '--'],
    [
      '--only-long',
      '--word-break',
      '--ambiguous',
      '--fit',
      '--justify',
      '--prefix',
      '--in-place',
      '--check',
      '--help',
      '--version',
    ],
  ],
  [['wrap', '-w40', '--w'], ['--word-break']],
  [
    ['wrap', '--prefix', ''],
    ['auto', 'none'],
  ],
  [['read', '-ph', '--p'], ['--plain']],
  [['read', '-s가'], ['-s가죽 재킷']],
  [['read', '-psㅁㄹ'], ['-ps미래를 향한 비전']],
  [
    ['read', '-sp', '--p'],
    ['--plain', '--pager'],
  ],
  [['read', '-w4'], []],
  [['read', '-s', '1', '--sec'], ['--section']],
  [['read', '--', '-'], FILES],
  [['read', '-o', ''], FILES],
  [['search', '난로', '--files-from', ''], FILES],
  // values
  [
    ['read', '--format', ''],
    ['text', 'json', 'jsonl', 'markdown', 'html'],
  ],
  [
    ['list', '--format', ''],
    ['text', 'json'],
  ],
  [['read', '--format', 'm'], ['markdown']],
  [['read', '--format=m'], ['--format=markdown']],
  [['read', '--format', 'x'], []],
  [
    ['--language', ''],
    ['auto', 'ko', 'en'],
  ],
  [['read', '-p', '--language', 'k'], ['ko']],
  [
    ['open', '--theme', ''],
    ['auto', 'dark', 'light', 'sepia', '숯'],
  ],
  [['open', '--theme=숯'], ['--theme=숯']],
  [
    ['read', '--code', ''],
    ['auto', 'wrap', 'keep'],
  ],
  [['search', '--cod'], ['--code']],
  [['open', '--cod'], []],
  [['read', '-w', ''], []],
  [['read', '-pw', ''], []],
  [['read', '-pw40', ''], FILES],
  [['read', '--width=', ''], FILES],
  [['read', '--width='], []],
  [['read', '--max-bytes', ''], []],
  [['read', '--nope=', ''], FILES],
  [['read', '--nope=x'], []],
  // arguments
  [['read', ''], FILES],
  [['read', 'po'], FILES],
  [['read', '-p', ''], FILES],
  [['read', 'a.md', ''], FILES],
  [['open', 'a.md', ''], FILES],
  [['list', ''], FILES],
  [['open', ''], FILES],
  [['search', ''], []],
  [['search', '난로', ''], FILES],
  [['search', '난로', 'a.md', ''], FILES],
  [['wrap', 'a', 'b', ''], FILES],
  [['config', ''], []],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['completion', 'z'], ['zsh']],
  [['completion', 'zsh', ''], []],
  // sections of the source that precedes
  [['read', '-s', ''], HEADINGS],
  [['read', '--section=치'], ['--section=치즈스테이크 샌드위치']],
  [['read', '-s', '가죽 '], ['가죽 재킷']],
  [['read', '-s', '가죽재'], ['가죽 재킷']],
  [['read', '-s', '가죽'.normalize('NFD')], ['가죽 재킷']],
  [['read', '-s', '재킷'], ['가죽 재킷']],
  [['read', '-s', 'ㄱㅈ'], ['가죽 재킷']],
  [
    ['read', '-s', 'ㅈㅋ'],
    ['황과 저커버그의 난롯가 채팅', '가죽 재킷'],
  ],
  [['read', '-s', 'ai'], ['AI 발전에서 오픈 소스의 중요성']],
  [['read', '-s', '3'], ['3']],
  [['read', '-s', '9'], []],
  [['read', '-s', '없는'], []],
  [
    ['read', post, '-s', ''],
    ['2. 값은 $(touch x)', '가죽 장갑', '가죽 & "재킷"', '끝: 코드', '-옵션', 'AI 시대'],
  ],
  [
    ['read', '-w', '40', post, '-s', '2'],
    ['2', '2. 값은 $(touch x)'],
  ],
  [['read', '~/내 글.md', '-s', '-'], ['-옵션']],
  [['read', '--', post, '-s'], FILES],
  [['read', 'https://127.0.0.1:9/', '-s', ''], []],
  [['read', '-', '-s', ''], []],
  [['read', join(home, 'none.md'), '-s', ''], []],
  [['read', home, '-s', ''], []],
  [['read', join(home, 'broken.epub'), '-s', ''], []],
  [['read', '/dev/null', '-s', ''], []],
  [['read', 'a\u0000b', '-s', ''], []],
])('%j', async (words, candidates) => {
  expect(await values(words, { HOME: home, XDG_CONFIG_HOME: home })).toEqual(candidates);
});

describe('descriptions', () => {
  test('commands and options are described by the first clause of their help, in the language of messages', async () => {
    expect(await complete(['re'])).toEqual(['read\tprint an article']);
    expect(await complete(['re'], KOREAN)).toEqual(['read\t글을 출력합니다']);
    expect(await complete(['wrap', '--am'])).toEqual([
      '--ambiguous\twidth of ambiguous characters such as “ ” … ·',
    ]);
    expect(await complete(['read', '--wi'], KOREAN)).toEqual(['--width\t줄 너비(칸)']);
  });

  test('numbers are described by headings, and headings by numbers', async () => {
    expect(await complete(['read', '-s', '5'])).toEqual(['5\t가죽 재킷']);
    expect(await complete(['read', '-s', 'ㄱㅈ'])).toEqual(['가죽 재킷\t5']);
  });
});

test('subsections have the number of their section before their own', async () => {
  const article = join(home, 'nested.md');
  writeFileSync(article, '## 난로\n\n### 굴뚝\n\n### 재받이\n\n## 제12장\n\n### 장작\n');
  expect(await complete(['read', article, '-s', '1'])).toEqual([
    '1\t난로',
    '1.1\t굴뚝',
    '1.2\t재받이',
    '12\t제12장',
    '12.1\t장작',
  ]);
  expect(await complete(['read', article, '-s', '굴'])).toEqual(['굴뚝\t1.1']);
});

test('control characters in headings are not printed', async () => {
  const article = join(home, 'article.json');
  const heading = [{ kind: 'text', text: '가\t나' }, { kind: 'lineBreak' }, { kind: 'text', text: '다' }];
  writeFileSync(
    article,
    JSON.stringify({
      title: '글',
      sections: [
        { level: 2, heading, blocks: [] },
        { level: 2, heading: [{ kind: 'text', text: '라\u001b[31m' }], blocks: [] },
      ],
    }),
  );
  expect(await complete(['read', article, '-s', ''])).toEqual(['가 나 다\t1', '라�[31m\t2']);
});

test('completion and its scripts work with an invalid configuration', async () => {
  const folder = join(home, 'broken');
  mkdirSync(join(folder, 'nanro'), { recursive: true });
  writeFileSync(join(folder, 'nanro', 'config.json'), '{');
  writeFileSync(join(folder, 'nanro', 'themes'), '');
  const env = { XDG_CONFIG_HOME: folder, NANRO_WIDTH: 'wide' };
  expect(await values(['re'], env)).toEqual(['read']);
  expect(await values(['read', '--theme', ''], env)).toEqual(['auto', 'dark', 'light', 'sepia']);
  expect(await run(['completion', 'bash'], { env })).toMatchObject({ code: 0, stderr: '' });
});

describe.skipIf(process.platform === 'win32')('files that do not exist on Windows', () => {
  test('a pipe is not read', async () => {
    execFileSync('mkfifo', [join(home, 'pipe')]);
    expect(await values(['read', join(home, 'pipe'), '-s', ''])).toEqual([]);
  });

  test('a name with a newline is not a candidate', async () => {
    const folder = join(home, 'odd');
    mkdirSync(join(folder, 'nanro', 'themes'), { recursive: true });
    writeFileSync(join(folder, 'nanro', 'themes', 'a\nb\u001b.json'), '{}');
    expect(await values(['read', '--theme', ''], { XDG_CONFIG_HOME: folder })).toEqual([
      'auto',
      'dark',
      'light',
      'sepia',
    ]);
  });
});
