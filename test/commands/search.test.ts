import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Findings } from '../../src/commands/search-command.ts';
import { widthOf } from '../helpers/lines.ts';
import { run } from '../helpers/run.ts';

const article = fileURLToPath(new URL('../../content/fireside-chat.json', import.meta.url));
const everyBlock = fileURLToPath(new URL('../fixtures/every-block.json', import.meta.url));

test('prints the sections and lines, with the hits between angle quotation marks', async () => {
  const { code, stdout, stderr } = await run(['search', '치즈스테이크 샌드위치', article, '-w', '44']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`젠슨황과 마크 저커버그의 SIGGRAPH
난롯가 채팅 하이라이트: AI,
‹치즈스테이크 샌드위치›, 가죽 재킷

4. ‹치즈스테이크 샌드위치›
  집에서 함께 ‹치즈스테이크 샌드위치›를
`);
});

test.each<[words: string, count: number]>([
  ['재킷', 7],
  ['가죽재킷', 6],
  ['ㄱㅈㅈㅋ', 6],
  ['ai 스튜디오', 1],
  ['ai스튜디오(AI STUDIO)', 1],
  ['가죽 재킷'.normalize('NFD'), 6],
])('%s: %i hits', async (words, count) => {
  const { code, stdout } = await run(['search', words, article, '--format', 'json']);
  const findings = JSON.parse(stdout) as Findings;
  expect([code, findings.words, findings.count]).toEqual([0, words, count]);
  const hits = findings.sections.flatMap(({ headingHits, heading, lines }) => [
    ...headingHits.map(([start, end]) => heading.slice(start, end)),
    ...lines.flatMap(({ text, hits: own }) => own.map(([start, end]) => text.slice(start, end))),
  ]);
  expect(hits).toHaveLength(count);
});

test('in colour, hits are inverted and not marked by signs', async () => {
  const coloured = await run(['search', '재킷', article, '--color', 'always', '-w', '60']);
  expect(coloured.stdout).toContain('\u001b[7m재킷\u001b[27m');
  expect(coloured.stdout).not.toContain('‹');
});

test.each([2, 7, 10, 12, 14, 19, 24, 30, 32, 44, 80])(
  'at %i cells, no line is longer, with or without colour',
  async (width) => {
    for (const more of [[], ['--color', 'always'], ['--color', 'always', '--theme', 'dark'], ['--plain']]) {
      const { stdout } = await run(['search', '저커버그', article, '-w', String(width), ...more]);
      for (const line of stripVTControlCharacters(stdout).split('\n'))
        expect(widthOf(line), `${more.join(' ')}: ${line}`).toBeLessThanOrEqual(width);
    }
  },
);

test('searches files, standard input, and every kind of block', async () => {
  expect((await run(['search', '장작', everyBlock])).stdout).toContain('‹장작›');
  expect((await run(['search', '둘째', '-'], { stdin: '# 글\n\n- 첫째\n- 둘째\n' })).stdout).toBe(
    '글\n  • ‹둘째›\n',
  );
  expect((await run(['search', '불쏘시개', everyBlock, '--format', 'json'])).stdout).toContain('소나무');
});

test('a hit with several styles counts once', async () => {
  expect((await run(['search', '사과', '-'], { stdin: '# 글\n\n**사**과와 사과사과\n' })).stdout).toBe(
    '글\n  ‹사과›와 ‹사과›‹사과›\n',
  );
  const { stdout } = await run(['search', '사과', '-', '--format', 'json'], {
    stdin: '# 글\n\n**사**과와 사과사과\n',
  });
  expect((JSON.parse(stdout) as Findings).sections[0]!.lines[0]!.hits).toEqual([
    [0, 2],
    [4, 6],
    [6, 8],
  ]);
});

test('if nothing is found, says so and exits with 1', async () => {
  const plain = await run(['search', '없는 말', article], { env: { LANG: 'ko_KR.UTF-8' } });
  expect([plain.code, plain.stdout, plain.stderr]).toEqual([
    1,
    '',
    'nanro: 찾지 못했습니다: 없는 말. 더 짧은 검색어로 찾아보세요.\n',
  ]);
  expect((await run(['search', '없는 말', everyBlock])).stderr).toBe(
    'nanro: Not found: 없는 말. Try fewer or shorter words.\n',
  );
  const json = await run(['search', '없는 말', article, '--format', 'json']);
  expect([json.code, JSON.parse(json.stdout)]).toEqual([1, { words: '없는 말', count: 0, sections: [] }]);
});

test.each([
  [
    'en_US.UTF-8',
    "nanro: There is nothing to search. Name a file or an address, or pipe text in: `nanro search '난로 곁' post.md`\n",
  ],
  [
    'ko_KR.UTF-8',
    "nanro: 어디에서 찾을지 알 수 없습니다. 파일이나 주소를 적거나 글을 파이프로 넘겨 주세요: `nanro search '난로 곁' 글.md`\n",
  ],
])('without a source, says so and exits with 2: %s', async (LANG, message) => {
  for (const more of [[], ['--format', 'json']]) {
    const { code, stdout, stderr } = await run(['search', '난로 곁', ...more], { env: { LANG } });
    expect([code, stdout, stderr]).toEqual([2, '', message]);
  }
});

test.each([
  [
    './README.md',
    'en',
    'The words to search for are missing. Write them first: `nanro search 난로 ./README.md`',
  ],
  ['README.md', 'ko', '검색어가 빠졌습니다. 검색어를 먼저 적어 주세요: `nanro search 난로 README.md`'],
  [
    'https://a.kr/b',
    'en',
    'The words to search for are missing. Write them first: `nanro search 난로 https://a.kr/b`',
  ],
  ['https://가:나@a.kr', 'en', 'There is nothing to search.'], // no address that nanro reads
])('if only a source is named (%s), the words are missing: %s', async (source, language, message) => {
  const { code, stdout, stderr } = await run(['search', source, '--language', language]);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)]);
  expect((await run(['search', source], { stdin: '글' })).code).toBe(1); // the words may be in a text
});

const FORMS =
  '# 글\n\n㈜난로는 5㎏짜리 난로를 판다. ①번과 ２０２６년 Ｎａｎｒｏ를 보라. 넓이는 33㎡, ½컵, ﬁre, 25℃, 난롯가 사당 가는 길, C언어.\n';

test.each([
  ['(주)난로', '‹㈜난로›'],
  ['㈜', '‹㈜›'],
  ['주', '‹㈜›'],
  ['kg', '‹㎏›'],
  ['1번', '‹①번›'],
  ['2026년', '‹２０２６년›'],
  ['nanro', '‹Ｎａｎｒｏ›'],
  ['m2', '‹㎡›'],
  ['1/2', '‹½›'],
  ['fire', '‹ﬁre›'],
  ['25°c', '‹25℃›'],
  ['２５℃', '‹25℃›'],
  ['난롯ㄱ', '‹난롯가›'],
  ['사당 ㄱㄴ', '‹사당 가는›'],
  ['ㅅ당', '‹사당›'],
  ['cㅇㅇ', '‹C언어›'],
  ['C언ㅇ', '‹C언어›'],
  ['ㅅㄷㄱㄴ', '‹사당 가는›'],
])('%s finds %s', async (words, hit) => {
  expect((await run(['search', words, '-'], { stdin: FORMS })).stdout.replaceAll('\n  ', ' ')).toContain(hit);
});

test.each(['난ㅅ롯', '사당 ㄴㄱ', 'kgㅋ', 'ㄱ.ㄴ'])('%s finds nothing', async (words) => {
  expect((await run(['search', words, '-'], { stdin: FORMS })).code).toBe(1);
});

test.each([[['search']], [['search', '']], [['search', '  ']]])('%j: the words are missing', async (argv) => {
  const { code, stdout, stderr } = await run(argv);
  expect([code, stdout, stderr]).toEqual([
    2,
    '',
    'nanro: The words to search for are missing. Write them before the file: `nanro search 난로 post.md`\n',
  ]);
});

test.each([
  ['text', '난로 '.repeat(300)],
  ['json', '난로 '.repeat(300)],
  ['text', '난로 난로 난로\n\n'.repeat(100)],
])('more hits than a 64th of the limit are reported before any is printed as %s', async (format, stdin) => {
  const search = (...more: string[]) => run(['search', '난로', '-', '--format', format, ...more], { stdin });
  expect(await search('--max-bytes', '12k')).toEqual({
    code: 65,
    stdout: '',
    stderr:
      'nanro: Found more than 192 times: 난로. Search for longer words, or raise the limit: `--max-bytes`\n',
  });
  expect(await search('--max-bytes', '20k')).toMatchObject({ code: 0, stderr: '' });
});

test('hits side by side, in several styles and at the ends are each between quotation marks', async () => {
  const { stdout } = await run(['search', '난로', '-'], { stdin: '# 글\n\n난로난**로** 난 로와 난로\n' });
  expect(stdout).toBe('글\n  ‹난로›‹난로› ‹난 로›와 ‹난로›\n');
});

test('a heading that is code is printed once', async () => {
  const { stdout } = await run(['search', '난로', '-'], { stdin: '# 글\n\n## `난로()`\n\n난로를 켭니다.\n' });
  expect(stdout).toBe('1. ‹난로›()\n  ‹난로›를 켭니다.\n');
});
