// Text copied from PDFs, whose lines end where those of the pages did.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../../src/formats/read-source.ts';
import { outline } from '../../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trim();

const PARAGRAPHS = [
  '이 글은 마을 사람들이 겨울을 나는 데 난로가 미치는 영향을 살펴본다. 조사는 지난해 십일월부터 올해 이월까지 세 달 동안 했으며, 집 스무 곳에서 사람 예순둘을 만나 이야기를 들었다. 밤이 되면 사람들은 난로 가까이에 모여 앉기 시작했다.',
  '표를 보면 저녁 일곱 시부터 아홉 시까지가 가장 따뜻하다. 이때 잰 온도는 평균 21.5도로, 아침보다 두 배 가까이 높았다. 장작을 쓰는 집과 연탄을 쓰는 집의 차이는 크지 않았으나, 장작을 쓰는 집에서는 습도가 조금 더 높게 나타났다.',
  '마을에 사는 사람 가운데 한 주에 네 번 이상 난로를 때는 사람을 골랐다. 고른 사람에게는 날마다 쓴 장작의 무게와 방의 온도를 적게 했다. 적지 못한 날은 빼고 계산했으며, 자세한 방법은 뒤에 붙인 설명서에 따로 적었다.',
];
const cells = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u1100' ? 2 : 1), 0);

/** Breaks a paragraph at any character, or at spaces. */
function broken(text: string, width: number, isTorn: boolean): string[] {
  const parts = isTorn ? [...text] : text.split(/(?<= )/);
  const lines = [''];
  for (const part of parts) {
    if (cells((lines.at(-1)! + part).trimEnd()) > width) lines.push('');
    lines[lines.length - 1] += part;
  }
  return lines.map((line) => line.trim());
}
const pages = (text: string, count: number, number: (page: number) => string): string => {
  const lines = text.split('\n');
  return lines
    .flatMap((line, index) => (index > 0 && index % count === 0 ? [number(index / count), line] : [line]))
    .join('\n');
};
const EXPECTED = PARAGRAPHS.map((text) => `p ${text}`).join('\n');

describe('paragraphs become whole', () => {
  test.each([
    ['torn at 30 syllables', 60, true, '\n\n'],
    ['torn at 35 syllables', 70, true, '\n\n'],
    ['torn at 44 syllables', 88, true, '\n\n'],
    ['torn, with no blank line between them', 66, true, '\n'],
  ])('%s', async (_, width, isTorn, between) => {
    const text = PARAGRAPHS.map((each) => broken(each, width, isTorn).join('\n')).join(between);
    expect(await read(text)).toBe(EXPECTED);
  });

  test.each([
    ['- 1 -', (page: number) => `- ${page} -`],
    ['― 1 ―', (page: number) => `― ${page} ―`],
    ['1', String],
    ['1/9', (page: number) => `${page} / 9`],
    ['3쪽', (page: number) => `${page}쪽`],
    ['(1), with blank lines', (page: number) => `\n(${page})\n`],
    ['Page 1 of 9', (page: number) => `Page ${page} of 9`],
    ['a running head', (page: number) => `난로 연구 ${page}\n- ${page} -`],
    ['a form feed', () => '\f'],
  ])('over pages with %s', async (_, number) => {
    const text = PARAGRAPHS.map((each) => broken(each, 56, true).join('\n')).join('\n\n');
    expect(await read(pages(text, 4, number))).toBe(EXPECTED);
  });

  test('over two pages, the second of which repeats the title', async () => {
    const text = PARAGRAPHS.map((each) => broken(each, 56, true).join('\n')).join('\n\n');
    const paged = pages(text, 8, (page) => (page === 1 ? '\f난로 연구' : ''));
    expect(await read(`난로 연구\n\n${paged}`)).toBe(`title: 난로 연구\n\n${EXPECTED}`);
  });

  test('broken at spaces, over pages', async () => {
    const text = PARAGRAPHS.map((each) => broken(each, 60, false).join('\n')).join('\n\n');
    expect(await read(pages(text, 4, (page) => `- ${page} -`))).toBe(EXPECTED);
  });

  test('with the spaces at the ends of lines kept, and a blank line below each line', async () => {
    const text = PARAGRAPHS.map((each) => {
      const lines = broken(each, 62, true);
      let at = 0;
      return lines
        .map((line) => {
          at = each.indexOf(line, at) + line.length;
          return each[at] === ' ' ? `${line} ` : line;
        })
        .join('\n\n')
        .replace(/^/, '  ');
    }).join('\n\n');
    expect(await read(pages(text, 12, (page) => `\n- ${page} -\n`))).toBe(EXPECTED);
  });

  test('a word with a hyphen at the end of a line', async () => {
    const [first] = PARAGRAPHS.map((each) => broken(each, 60, true).join('\n'));
    const text = `${first}\n\n그 난로는 북쪽 나라의 이름 높은 회사에서 만든 것으로 Nor-\nthern 이다.`;
    expect(await read(pages(text, 3, (page) => `- ${page} -`))).toContain('만든 것으로 Northern 이다.');
  });

  test('headings and lists between them stay', async () => {
    const [first, second] = PARAGRAPHS.map((each) => broken(each, 60, true).join('\n'));
    expect(
      await read(
        `난로 보고서\n\nⅠ. 머리말\n\n${first}\n- 1 -\nⅡ. 방법\n\n1. 대상\n\n${second}\n - 참나무\n - 소나무\n- 2 -`,
      ),
    ).toBe(
      `title: 난로 보고서\n\nh2 Ⅰ. 머리말\np ${PARAGRAPHS[0]!}\nh2 Ⅱ. 방법\nh3 1. 대상\np ${PARAGRAPHS[1]!}\nlist • p 참나무 | • p 소나무`,
    );
  });
});

describe('stays as it is:', () => {
  test.each([
    [
      'prose broken at spaces',
      PARAGRAPHS.map((each) => broken(each, 60, false).join('\n')).join('\n\n'),
      EXPECTED,
    ],
    [
      'a poem',
      '눈이 온다 마을 위로 눈이 온다\n난로가 운다 밤새도록 운다\n나는 읽는다 늦은 편지를\n너는 오지 않는다 겨울이 간다',
      'p 눈이 온다 마을 위로 눈이 온다⏎난로가 운다 밤새도록 운다⏎나는 읽는다 늦은 편지를⏎너는 오지 않는다 겨울이 간다',
    ],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));

  test('the numbers of scenes', async () => {
    const scene = '눈이 내렸다.\n\n“누구세요?”\n\n아무도 없었다.';
    const found = await read(`겨울\n\n- 1 -\n\n${scene}\n\n- 2 -\n\n${scene}\n\n- 3 -\n\n${scene}`);
    for (const number of ['1', '2', '3'])
      expect(found).toMatch(new RegExp(`^(?:h2|p|list) .*${number} -`, 'm'));
  });

  test('a column of numbers', async () => {
    expect(await read('점수는 다음과 같다\n\n1\n2\n3\n\n합은 여섯이다.')).toContain('1⏎2⏎3');
  });
});

test('pages without text are read in linear time', async () => {
  expect(await read(`${'\f\n'.repeat(20_000)}끝`)).toContain('끝');
});

describe('running heads with numbers', () => {
  const [first, second, third] = PARAGRAPHS.map((text) => broken(text, 66, true).join('\n'));
  test.each([
    ['on the right', (page: number) => `난로 연구 제7호${' '.repeat(30)}${page}`],
    ['on the left', (page: number) => `${page}${' '.repeat(30)}난로 연구 제7호`],
    ['below them', (page: number) => `난로 조사\n${page}`],
    ['above them', (page: number) => `${page}\n난로 조사`],
  ])('%s are left out', async (_, head) => {
    const text = `${head(11)}\n\n${first}\n\n${head(12)}\n\n${second}\n\n${head(13)}\n\n${third}`;
    expect(await read(text)).toBe(EXPECTED);
  });

  test('are not the rows of a table', async () => {
    const rows = `참나무${' '.repeat(9)}1\n참나무${' '.repeat(9)}2\n참나무${' '.repeat(9)}3`;
    expect(await read(`${first}\n\n${rows}\n\n${second}`)).toContain('참나무         2');
  });
});

describe('a number at the end of a line', () => {
  const lines = (last: string, inside: string): string =>
    `- 1 -\n\n난로의 크기를 재려고 마을을 돌며 저녁마다 물어본 집은 모두 ${last}\n칸의 방이 있는 곳이었고 그 가운데 볕이 드는 곳은 한낮에도\n불을 때지 않았다고 했다. 우리는 ${inside}의 방에서 다시 재었으며\n그때에도 볕이 드는 곳에서는 불을 때는 사람을 찾지 못하여\n결과를 따로 적었다.\n\n- 2 -\n\n불은 조용히 탔다.`;
  test('belongs to a word that the text has after numbers', async () =>
    expect(await read(lines('75', '60칸'))).toContain('75칸의 방'));
  test('stays apart if the text has a space there', async () =>
    expect(await read(lines('75', '60 칸'))).toContain('75 칸의 방'));
});

test('a particle at the beginning of a line shows that words were torn', async () =>
  expect(
    await read(
      '지난해 겨울에는 집집마다 난로를 새로 들였는데 그 사이\n에 굴뚝을 고친 집은 세 곳뿐이었고 나머지 집에서는 모두\n재를 치우지 않은 채로 봄까지 그대로 두고 불을 때었다고\n대답했다.',
    ),
  ).toBe(
    'p 지난해 겨울에는 집집마다 난로를 새로 들였는데 그 사이에 굴뚝을 고친 집은 세 곳뿐이었고 나머지 집에서는 모두 재를 치우지 않은 채로 봄까지 그대로 두고 불을 때었다고 대답했다.',
  ));
