import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/model.ts';
import { widthOf } from '../helpers/lines.ts';
import { run, visibleEscapes } from '../helpers/run.ts';

const WIDTHS = [30, 40, 60, 80, 120];
const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
const everyBlock = fileURLToPath(new URL('../fixtures/every-block.json', import.meta.url));
const bundledFile = fileURLToPath(new URL('../../content/fireside-chat.json', import.meta.url));

describe('golden screens (npm test -- -u writes them anew)', () => {
  test.each(WIDTHS)('plain at %i', async (width) => {
    const { code, stdout, stderr } = await run(['read', '-w', String(width)]);
    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(golden(`read-plain-${width}.txt`));
  });

  test.each(WIDTHS)('in colour on a terminal of %i columns', async (columns) => {
    const { code, stdout } = await run(['read'], { terminal: columns });
    expect(code).toBe(0);
    await expect(visibleEscapes(stdout)).toMatchFileSnapshot(golden(`read-colour-${columns}.txt`));
  });

  test.each([20, 40, 80])('every kind of block at %i', async (width) => {
    const { stdout } = await run(['read', everyBlock, '-w', String(width)]);
    await expect(stdout).toMatchFileSnapshot(golden(`every-block-${width}.txt`));
  });

  test('every kind of block, with links, on a terminal', async () => {
    const { stdout } = await run(['read', everyBlock], { terminal: 60, env: { TERM: 'xterm-kitty' } });
    await expect(visibleEscapes(stdout)).toMatchFileSnapshot(golden('every-block-links.txt'));
  });

  test('as Markdown', async () => {
    await expect((await run(['read', '--format', 'markdown'])).stdout).toMatchFileSnapshot(golden('read.md'));
    await expect((await run(['read', everyBlock, '--format', 'markdown'])).stdout).toMatchFileSnapshot(
      golden('every-block.md'),
    );
  });
});

describe('plain output', () => {
  test.each(Array.from({ length: 111 }, (_, index) => index + 10))(
    'at %i: no escape, no line too wide, no trailing blank',
    async (width) => {
      const { stdout } = await run(['read', everyBlock, '-w', String(width)]);
      expect(stdout).not.toContain('\u001b');
      expect(stdout.endsWith('\n')).toBe(true);
      for (const line of stdout.split('\n')) {
        expect(line).toBe(line.trimEnd());
        expect(widthOf(line), line).toBeLessThanOrEqual(width);
      }
    },
  );

  test('no text is lost at any width', async () => {
    const bare = (text: string): string => text.replace(/[\s│─]/g, '');
    const whole = bare((await run(['read', '-w', '0'])).stdout);
    for (let width = 10; width <= 120; width++)
      expect(bare((await run(['read', '-w', String(width)])).stdout), `at ${width}`).toBe(whole);
  });

  test('-w 0 prints one line a paragraph', async () => {
    const { stdout } = await run(['read', '-w', '0', '-s', '2']);
    expect(stdout.split('\n\n').map((part) => part.trim().split('\n').length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('a pipe is 80 cells, COLUMNS fewer, --width whatever is asked for', async () => {
    const widest = async (argv: string[], env = {}): Promise<number> =>
      Math.max(...(await run(['read', ...argv], { env })).stdout.split('\n').map(widthOf));
    expect(await widest([])).toBeLessThanOrEqual(80);
    expect(await widest([])).toBeGreaterThan(70);
    expect(await widest([], { COLUMNS: '200' })).toBe(await widest([]));
    expect(await widest([], { COLUMNS: '40' })).toBeLessThanOrEqual(40);
    expect(await widest(['-w', '100'], { COLUMNS: '40' })).toBeGreaterThan(90);
  });

  test('--ambiguous wide leaves room for wide quotation marks and bars', async () => {
    const { stdout } = await run(['read', '-w', '40', '--ambiguous', 'wide']);
    const wide = (line: string): number => widthOf(line) + (line.match(/[“”‘’…·│╰•]/g)?.length ?? 0);
    for (const line of stdout.split('\n')) expect(wide(line), line).toBeLessThanOrEqual(40);
  });
});

describe('--section', () => {
  const headings = async (...selectors: string[]): Promise<string[]> => {
    const { stdout } = await run(['read', ...selectors.flatMap((which) => ['-s', which])]);
    return stdout.split('\n').filter((line) => /^\d\. /.test(line));
  };

  test.each([
    [['4'], ['4. 치즈스테이크 샌드위치']],
    [['2-3'], ['2. AI 발전에서 오픈 소스의 중요성', '3. 미래를 향한 비전']],
    [['5,1'], ['5. 가죽 재킷', '1. 황과 저커버그의 난롯가 채팅']],
    [['3~4'], ['3. 미래를 향한 비전', '4. 치즈스테이크 샌드위치']],
    [['재킷'], ['5. 가죽 재킷']],
    [['ㄱㅈㅈㅋ'], ['5. 가죽 재킷']],
    [['ㅊㅈㅅㅌㅇㅋ'], ['4. 치즈스테이크 샌드위치']],
    [['ai 발전'], ['2. AI 발전에서 오픈 소스의 중요성']],
    [['가죽재킷'.normalize('NFD')], ['5. 가죽 재킷']],
    [
      ['5', '1', '재킷'],
      ['5. 가죽 재킷', '1. 황과 저커버그의 난롯가 채팅'],
    ],
  ])('%j prints %j', async (selectors, expected) => {
    expect(await headings(...selectors)).toEqual(expected);
  });

  describe('where the author has numbered the headings', () => {
    const stdin =
      '# 안내\n\n## 1. 소개\n\n글\n\n## 2. 설치\n\n글\n\n### macOS\n\n글\n\n### 리눅스\n\n글\n\n## 3. 사용법\n\n글\n';
    const lines = async (...argv: string[]): Promise<string[]> =>
      (await run(argv, { stdin, env: { LANG: 'ko_KR.UTF-8' } })).stdout
        .split('\n')
        .filter((line) => line !== '' && line !== '글');

    test('nanro adds none, and -s takes those', async () => {
      expect((await lines('read', '-')).slice(2)).toEqual([
        '1. 소개',
        '2. 설치',
        'macOS',
        '리눅스',
        '3. 사용법',
      ]);
      expect(await lines('read', '-', '-s', '3')).toEqual(['3. 사용법']);
      expect(await lines('read', '-', '-s', '2-3')).toEqual(['2. 설치', 'macOS', '리눅스', '3. 사용법']);
      expect(await lines('read', '-', '-s', '리눅스')).toEqual(['리눅스']);
    });

    test('a list and messages have them, too', async () => {
      expect(
        (await lines('list', '-'))
          .slice(2, 7)
          .map((line) => line.slice(0, 16).replaceAll('\u00a0', ' ').trimEnd()),
      ).toEqual(['   1  1. 소개', '   2  2. 설치', '        macOS', '        리눅스', '   3  3. 사용법']);
      expect((await run(['read', '-', '-s', '4'], { stdin })).stderr).toMatch(
        /:\n  1\. 소개\n  2\. 설치\n  macOS\n  리눅스\n  3\. 사용법\n$/,
      );
    });

    test('of some with one number it calls the one that stands highest', async () => {
      const chapters =
        '## 1. 하나\n\n글\n\n### 1. 안\n\n글\n\n### 2. 안둘\n\n글\n\n## 2. 둘\n\n글\n\n### 1. 안\n\n글\n';
      expect((await run(['read', '-', '-s', '2'], { stdin: chapters })).stdout).toMatch(
        /^2\. 둘\n[^]*1\. 안/,
      );
    });

    test('but a count is none, nor a date', async () => {
      expect(
        (await run(['read', '-', '-s', '2'], { stdin: '## 처음\n\n글\n\n## 10 가지 방법\n\n글\n' })).stdout,
      ).toMatch(/^10 가지 방법/);
      expect(
        (await run(['read', '-', '-s', '2'], { stdin: '## 12. 25. 눈\n\n글\n\n## 12. 26. 비\n\n글\n' }))
          .stdout,
      ).toMatch(/^12\. 26\. 비/);
    });
  });

  test('prints neither title nor related articles', async () => {
    const { stdout } = await run(['read', '-s', '5']);
    expect(stdout).not.toMatch(/SIGGRAPH 난롯가|관련 글/);
  });

  test.each(['9', '0', '2-9', '없는 제목', ' '])(
    '%j is no section: says which there are, exit 2',
    async (which) => {
      const { code, stdout, stderr } = await run(['read', '-s', which], { env: { LANG: 'ko_KR.UTF-8' } });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('5. 가죽 재킷');
    },
  );

  test('an ambiguous heading names the candidates, and only them', async () => {
    const { code, stderr } = await run(['read', '-s', '스'], { env: { LANG: 'ko_KR.UTF-8' } });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'nanro: --section: ‘스’에 맞는 섹션이 여럿입니다. 번호로 골라 주세요.\n  2. AI 발전에서 오픈 소스의 중요성\n  4. 치즈스테이크 샌드위치\n',
    );
  });

  test('a range that runs backwards is said to', async () => {
    expect((await run(['read', '-s', '4-2'])).stderr).toMatch(/runs backwards/);
  });

  test('a list of a hundred sections still fits on one screen', async () => {
    const sections = Array.from({ length: 100 }, (_, index) => ({
      level: 2,
      heading: [{ kind: 'text', text: `장 ${index}` }],
      blocks: [],
    }));
    const { stderr } = await run(['read', '-', '-s', '없음'], {
      stdin: JSON.stringify({ title: '책', sections }),
    });
    expect(stderr.split('\n').length).toBeLessThan(20);
    expect(stderr).toContain('85 more');
  });
});

describe('--format json', () => {
  test('is the article itself, and comes back in', async () => {
    const { stdout } = await run(['read', '--format', 'json']);
    const { $schema, ...article } = JSON.parse(readFileSync(bundledFile, 'utf8')) as Article & {
      $schema: string;
    };
    expect($schema).toBe('./article.schema.json');
    expect(JSON.parse(stdout)).toEqual(article);
    expect((await run(['read', '-'], { stdin: stdout })).stdout).toBe((await run(['read'])).stdout);
  });

  test('with --section it is an article of these sections', async () => {
    const article = JSON.parse((await run(['read', '--format', 'json', '-s', '5'])).stdout) as Article;
    expect(article.sections).toHaveLength(1);
    expect(article.title).toContain('젠슨황');
    expect((await run(['read', '-'], { stdin: JSON.stringify(article) })).code).toBe(0);
  });
});

test('standard output on a full disk: said, exit 74', async () => {
  const { main } = await import('../../src/main.ts');
  let said = '';
  const failing = {
    on: () => {},
    write: (_: string, done: (error: Error) => void) => (
      done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
      false
    ),
  };
  const stderr = { on: () => {}, write: (text: string, done: () => void) => ((said += text), done(), true) };
  const code = await main({
    argv: ['read'],
    env: {},
    hasInput: () => false,
    stdin: undefined as never,
    stdout: failing as never,
    stderr: stderr as never,
    signals: undefined as never,
    platform: 'linux',
  });
  expect(code).toBe(74);
  expect(said).toMatch(/could not be written \(ENOSPC\)/);
});

test('a heading that is a number is found where no section has that number', async () => {
  const sections = ['2023', '2024'].map((year) => ({
    level: 2,
    heading: [{ kind: 'text', text: year }],
    blocks: [],
  }));
  const { stdout } = await run(['read', '-', '-s', '2024'], {
    stdin: JSON.stringify({ title: '해마다', sections }),
  });
  expect(stdout).toBe('2. 2024\n');
});

test('what a message quotes is short, and on one line', async () => {
  const { stderr } = await run(['read', `${'없'.repeat(5000)}\n파일.json`]);
  expect(stderr.length).toBeLessThan(250);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect((await run(['read', ''])).stderr).toContain("There is no file ''");
});

test('a section brings its subsections along, a range only what it names', async () => {
  const stdin = '# 기록\n\n## 1.2\n\n### 더한 것\n\n난로\n\n## 1.1\n\n장작\n';
  expect((await run(['read', '-s', '1'], { stdin })).stdout).toBe('1.2\n\n\n2. 더한 것\n\n난로\n');
  expect((await run(['read', '-s', '1.2'], { stdin })).stdout).toContain('난로');
  expect((await run(['read', '-s', '1-1'], { stdin })).stdout).toBe('1.2\n');
});

test.each(['1. 준비물', '2.1 함수', '제3장', '1부 겨울', 'IV. 맺음말'])(
  '%s has a number of its own',
  async (heading) => {
    expect((await run(['read'], { stdin: `# 글\n\n## ${heading}\n` })).stdout).toBe(
      `글\n1분\n\n${heading}\n`,
    );
  },
);

test('what is struck out is shown so, or marked', async () => {
  const stdin = '# 글\n\n~~옛값~~ 새값\n';
  expect((await run(['read'], { stdin })).stdout).toContain('~~옛값~~ 새값');
  expect((await run(['read', '--color', 'always'], { stdin })).stdout).toContain(
    '\u001b[9m옛값\u001b[29m 새값',
  );
});
