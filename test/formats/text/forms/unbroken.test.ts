// Text copied out of PDFs, whose lines end where those of the pages did.
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
