import { describe, expect, test } from 'vitest';
import { run } from '../helpers/run.ts';

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

  describe('if the author has numbered the headings', () => {
    const stdin =
      '# 안내\n\n## 1. 소개\n\n글\n\n## 2. 설치\n\n글\n\n### macOS\n\n글\n\n### 리눅스\n\n글\n\n## 3. 사용법\n\n글\n';
    const lines = async (...argv: string[]): Promise<string[]> =>
      (await run(argv, { stdin, env: { LANG: 'ko_KR.UTF-8' } })).stdout
        .split('\n')
        .filter((line) => line !== '' && line !== '글');

    test('nanro adds none to these, and -s selects by them', async () => {
      expect((await lines('read', '-')).slice(2)).toEqual([
        '1. 소개',
        '2. 설치',
        '  2.1. macOS',
        '  2.2. 리눅스',
        '3. 사용법',
      ]);
      expect(await lines('read', '-', '-s', '3')).toEqual(['3. 사용법']);
      expect(await lines('read', '-', '-s', '2-3')).toEqual([
        '2. 설치',
        '  2.1. macOS',
        '  2.2. 리눅스',
        '3. 사용법',
      ]);
      expect(await lines('read', '-', '-s', '리눅스')).toEqual(['2.2. 리눅스']);
      expect(await lines('read', '-', '-s', '2.1')).toEqual(['2.1. macOS']);
      expect(await lines('read', '-', '-s', '2.2-3')).toEqual(['  2.2. 리눅스', '3. 사용법']);
      expect(await lines('read', '-', '-s', '3,2.1')).toEqual(['3. 사용법', '  2.1. macOS']);
    });

    test('lists and messages show the author’s numbers, too', async () => {
      expect(
        (await lines('list', '-'))
          .slice(2, 7)
          .map((line) => line.slice(0, 16).replaceAll('\u00a0', ' ').trimEnd()),
      ).toEqual(['1     1. 소개', '2     2. 설치', '2.1     macOS', '2.2     리눅스', '3     3. 사용법']);
      expect((await run(['read', '-', '-s', '4'], { stdin })).stderr).toMatch(
        /:\n  1\. 소개\n  2\. 설치\n  2\.1\. macOS\n  2\.2\. 리눅스\n  3\. 사용법\n$/,
      );
    });

    test('a number that several sections have names the one of the highest level', async () => {
      const chapters =
        '## 1. 하나\n\n글\n\n### 1. 안\n\n글\n\n### 2. 안둘\n\n글\n\n## 2. 둘\n\n글\n\n### 1. 안\n\n글\n';
      expect((await run(['read', '-', '-s', '2'], { stdin: chapters })).stdout).toMatch(
        /^2\. 둘\n[^]*1\. 안/,
      );
    });

    test('a count or date at the start of a heading is not its number', async () => {
      expect(
        (await run(['read', '-', '-s', '2'], { stdin: '## 처음\n\n글\n\n## 10 가지 방법\n\n글\n' })).stdout,
      ).toMatch(/^10 가지 방법/);
      expect(
        (await run(['read', '-', '-s', '2'], { stdin: '## 12. 25. 눈\n\n글\n\n## 12. 26. 비\n\n글\n' }))
          .stdout,
      ).toMatch(/^12\. 26\. 비/);
    });
  });

  test('leaves out the title and related articles', async () => {
    const { stdout } = await run(['read', '-s', '5']);
    expect(stdout).not.toMatch(/SIGGRAPH 난롯가|관련 글/);
  });

  test.each(['9', '0', '2-9', '없는 제목', ' '])(
    '%j is not a section: lists the sections, and exits with 2',
    async (which) => {
      const { code, stdout, stderr } = await run(['read', '-s', which], { env: { LANG: 'ko_KR.UTF-8' } });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('5. 가죽 재킷');
    },
  );

  test('an ambiguous heading is reported with only its candidates', async () => {
    const { code, stderr } = await run(['read', '-s', '스'], { env: { LANG: 'ko_KR.UTF-8' } });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'nanro: --section: 일치하는 섹션이 여럿입니다: 스. 번호로 골라 주세요.\n  2. AI 발전에서 오픈 소스의 중요성\n  4. 치즈스테이크 샌드위치\n',
    );
  });

  test('a range that runs backwards is reported', async () => {
    expect((await run(['read', '-s', '4-2'])).stderr).toMatch(/runs backwards/);
  });

  test('a message lists only as many sections as fit on a screen', async () => {
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

test('a heading that is a number is found if no section has that number', async () => {
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

test('sections include their subsections, also at the end of a range', async () => {
  const stdin = '# 기록\n\n## 1.2\n\n### 더한 것\n\n난로\n\n## 1.1\n\n장작\n\n### 뺀 것\n\n톱\n';
  expect((await run(['read', '-s', '1'], { stdin })).stdout).toBe('1.2\n\n\n  1.1. 더한 것\n\n난로\n');
  expect((await run(['read', '-s', '1.2'], { stdin })).stdout).toContain('난로');
  expect((await run(['read', '-s', '1.1'], { stdin })).stdout).toMatch(/^1\.1\n\n장작/); // the heading
  expect((await run(['read', '-s', '1-2'], { stdin })).stdout).toMatch(/난로[^]*장작[^]*톱\n$/);
});

describe('chapters', () => {
  const chapters = Array.from({ length: 32 }, (_, index) => `## 제${index + 1}장 밤 ${index + 1}\n\n장작\n`);
  const stdin = `# 난로\n\n## 프롤로그\n\n불\n\n${chapters.join('\n')}\n### 낮\n\n해\n\n### 낮잠\n\n달\n`;
  test.each([
    ['7', '제7장'],
    ['제7장', '제7장'],
    ['7장', '제7장'],
    ['1', '제1장'],
    ['제1장', '제1장'],
    ['32', '제32장'],
    ['32.1', '32.1. 낮'],
    ['프롤로그', '프롤로그'],
  ])('-s %s reads %s', async (which, heading) => {
    expect((await run(['read', '-s', which], { stdin })).stdout.startsWith(heading)).toBe(true);
  });
  test('list and search have the same numbers', async () => {
    const listed = JSON.parse((await run(['list', '--format', 'json'], { stdin })).stdout) as {
      readonly sections: readonly { readonly number: unknown; readonly heading: string }[];
    };
    const numbers = listed.sections.map(({ number }) => number);
    expect(numbers).toEqual([null, ...Array.from({ length: 32 }, (_, index) => index + 1), '32.1', '32.2']);
    const found = JSON.parse((await run(['search', '--format', 'json', '달'], { stdin })).stdout) as {
      readonly sections: readonly { readonly number: unknown }[];
    };
    expect(found.sections.map(({ number }) => number)).toEqual(['32.2']);
  });
  test('a unit that several sections have is ambiguous', async () => {
    const law = '## 제1장\n\n### 제1절 총회\n\n글\n\n## 제2장\n\n### 제1절 임원\n\n글\n';
    const { code, stderr } = await run(['read', '-s', '제1절'], { stdin: law });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\n  1\.1\. 제1절 총회\n  2\.1\. 제1절 임원\n$/);
    expect((await run(['read', '-s', '2.1'], { stdin: law })).stdout).toMatch(/^제1절 임원/);
  });
});

test.each(['1. 준비물', '2.1 함수', '제3장', '1부 겨울', 'IV. 맺음말'])(
  '%s is numbered by its author',
  async (heading) => {
    expect((await run(['read'], { stdin: `# 글\n\n## ${heading}\n` })).stdout).toBe(
      `글\n1분\n\n${heading}\n`,
    );
  },
);
