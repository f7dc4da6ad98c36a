// Parts of books, laws and reports, found by their numbers.
import { describe, expect, test } from 'vitest';
import { loadArticle, loadManuscript } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trimEnd();
/** The title and the headings of a text, and the kinds of its other blocks. */
const shapeOf = async (text: string): Promise<string[]> =>
  (await read(text)).split('\n').flatMap((line) => (/^(?:title:|h\d) /.test(line) ? [line] : []));
const SCENE =
  '눈이 내리는 밤이었다. 솔은 난로에 장작을 넣고 문을 닫았다.\n“누구세요?”\n아무도 대답하지 않았다. 바람이 창을 흔들고 지나갔다.\n솔은 다시 앉아 찻잔을 들었다. 물은 이미 식어 있었다. 불은 조용히 탔다.';

describe('chapters of a book', () => {
  test.each([
    ['제1화', ['제1화 눈', '제2화 불', '제3화 재']],
    ['제12화.', ['제11화. 눈', '제12화. 누구세요?', '제13화. 재']],
    ['1화', ['1화', '2화', '3화']],
    ['[7화]', ['[7화]', '[8화] 불', '[9화]']],
    ['<제3회>', ['<제3회>', '<제4회>', '<제5회>']],
    ['第一回', ['第一回 눈', '第二回 불', '第三回 재']],
    ['Chapter 1', ['Chapter 1', 'Chapter 2: 불', 'Chapter 3']],
    ['EP.1', ['EP.1 눈', 'EP.2 불', 'EP.3 재']],
    ['1.', ['1. 눈', '2. 불', '3. 재']],
    ['01.', ['01. 눈', '02. 불', '03. 재']],
    ['1', ['1', '2', '3']],
    ['#1', ['#1화', '#2화', '#3화']],
  ])('%s', async (_, headings) => {
    const expected = ['title: 겨울', ...headings.map((heading) => `h2 ${heading}`)];
    for (const [above, below] of [
      ['\n', '\n'],
      ['\n\n', '\n\n'],
      ['\n\n', '\n'],
    ])
      expect(
        await shapeOf(['겨울', ...headings.flatMap((each) => [above!, each, below!, SCENE])].join('')),
        below,
      ).toEqual(expected);
  });

  test('parts contain chapters, and a name is a part of its own', async () => {
    const chapters = (part: string, first: number): string =>
      `${part}\n제${first}장 눈\n${SCENE}\n제${first + 1}장 불\n${SCENE}\n`;
    expect(
      await shapeOf(
        `난로\n\n프롤로그\n${SCENE}\n${chapters('제1부 겨울', 1)}${chapters('제2부 봄', 3)}에필로그\n${SCENE}\n외전 1. 그 뒤\n${SCENE}\n작가의 말\n고맙습니다.`,
      ),
    ).toEqual([
      'title: 난로',
      'h2 프롤로그',
      'h2 제1부 겨울',
      'h3 제1장 눈',
      'h3 제2장 불',
      'h2 제2부 봄',
      'h3 제3장 눈',
      'h3 제4장 불',
      'h2 에필로그',
      'h2 외전 1. 그 뒤',
      'h2 작가의 말',
    ]);
  });

  test('a table of contents is not a chapter', async () => {
    const text = `난로\n\n제1장 눈\n제2장 불\n\n제1장 눈\n${SCENE}\n제2장 불\n${SCENE}`;
    expect(await shapeOf(text)).toEqual(['title: 난로', 'h2 제1장 눈', 'h2 제2장 불']);
  });

  test('the only chapter of a file is its title', async () => {
    expect(await shapeOf(`제7화. 문\n\n${SCENE}`)).toEqual(['title: 제7화. 문']);
  });

  test.each([
    ['above prose', '1. 굴뚝\n재를 먼저 턴다.\n2. 장작\n마른 것만 쓴다.', ['h2 1. 굴뚝', 'h2 2. 장작']],
    ['with zeros', '01 굴뚝\n재를 먼저 턴다.\n02 장작\n마른 것만 쓴다.', ['h2 01 굴뚝', 'h2 02 장작']],
    [
      'below blank lines, some above a list',
      '1. 굴뚝\n - 솔\n - 사다리\n\n2. 장작\n솔: 참나무가 오래 타요.\n\n3. 재\n - 물',
      ['h2 1. 굴뚝', 'h2 2. 장작', 'h2 3. 재'],
    ],
    [
      'behind brackets, however long they are, above prose',
      '1) 마을 회관의 난로를 새로 들이는 일에 대하여 주민 여러분께 알려 드리는 말씀\n\n난로가 낡았습니다.\n\n2) 장작\n\n함께 삽시다.',
      ['h2 1) 마을 회관의 난로를 새로 들이는 일에 대하여 주민 여러분께 알려 드리는 말씀', 'h2 2) 장작'],
    ],
    ['but not numbers of a list', '1. 굴뚝\n2. 장작\n3. 재', []],
    ['but not above indented text', '1. 굴뚝\n   재를 턴다.\n2. 장작\n   마른 것만 쓴다.', []],
    ['but not above words', '1. 굴뚝\n솔\n2. 장작\n도끼', []],
    ['but not numbers that skip one', '1. 굴뚝\n재를 턴다.\n3. 장작\n마른 것만 쓴다.', []],
    ['but not above lists alone', '1. 굴뚝\n - 솔\n\n2. 장작\n - 도끼', []],
    ['but not sentences', '1. 굴뚝을 쓴다.\n재를 턴다.\n2. 장작을 팬다.\n마른 것만 쓴다.', []],
  ])('short lines with numbers are headings %s', async (_, text, headings) =>
    expect(await shapeOf(`난로 길들이기\n\n${text}`)).toEqual(['title: 난로 길들이기', ...headings]),
  );

  test('in a text whose lines all stand alone, a short line is not a heading', async () => {
    const lines = [
      '겨울',
      '제1화',
      '쿵.',
      '문이 열렸다.',
      '“누구야?”',
      '아니,',
      '그때였다',
      '눈보라',
      '불이 꺼졌다.',
      '“불 켜.”',
      '그로부터 사흘 뒤',
      '마을은 조용했다.',
      '― 다음 화에 계속 ―',
    ];
    expect(await shapeOf(lines.join('\n\n'))).toEqual(['title: 겨울', 'h2 제1화']);
  });
});

test.each(['이전화 목록 다음화', '◀ 이전 화 | 목록 | 다음 화 ▶', '[이전회] [다음회]'])(
  '%s is no part of a chapter',
  async (line) => {
    expect(await read(`제1화 눈\n\n${SCENE}\n\n${line}`)).not.toContain('다음');
    expect(await read(`제1화 눈\n\n${SCENE}\n\n다음 화에서는 난로가 꺼진다.`)).toContain('다음 화');
  },
);

describe('a law', () => {
  test('has chapters, sections and articles', async () => {
    const text = `난로회 회칙
[시행 2026. 1. 1.]

제1장 총칙
제1조(목적) 이 회칙은 난로회의 일을 정한다.
제2조(뜻) 이 회칙에서 쓰는 말의 뜻은 다음과 같다.
1. “난로”란 불을 담는 그릇을 말한다.
가. 쇠로 만든 것
나. 흙으로 만든 것
2. “장작”이란 땔나무를 말한다.

제2장 모임
제1절 총회
제1관 때
제3조 ① 총회는 한 해에 두 번 연다.
② 총회는 회장이 부른다.
제2절 임원
제4조 삭제 <2025. 3. 1.>

부칙
제1조(시행일) 이 회칙은 정한 날부터 시행한다.`;
    expect(await read(text)).toBe(`title: 난로회 회칙

p [시행 2026. 1. 1.]
h2 제1장 총칙
p 제1조(목적) 이 회칙은 난로회의 일을 정한다.
p 제2조(뜻) 이 회칙에서 쓰는 말의 뜻은 다음과 같다.
list 1. p “난로”란 불을 담는 그릇을 말한다.
p 가. 쇠로 만든 것⏎나. 흙으로 만든 것
list 2. p “장작”이란 땔나무를 말한다.
h2 제2장 모임
h3 제1절 총회
h4 제1관 때
p 제3조 ① 총회는 한 해에 두 번 연다.
p ② 총회는 회장이 부른다.
h3 제2절 임원
p 제4조 삭제 <2025. 3. 1.>
h2 부칙
p 제1조(시행일) 이 회칙은 정한 날부터 시행한다.`);
  });

  test('whose articles have a line of their own has them as sections', async () => {
    const text =
      '이용 약관\n\n제1조 (목적)\n\n이 약관은 난로의 이용을 정합니다.\n\n제 2 조 (뜻)\n1. 난로란 불을 담는 그릇입니다.\n2. 장작이란 땔나무입니다.\n\n제3조(개정)\n이 약관은 고칠 수 있습니다.';
    expect(await shapeOf(text)).toEqual([
      'title: 이용 약관',
      'h2 제1조 (목적)',
      'h2 제 2 조 (뜻)',
      'h2 제3조(개정)',
    ]);
  });

  test('may be indented', async () => {
    const text =
      '난로 헌장\n\n우리는 난로를 지킨다.\n\n       제1장 총강\n  제1조 ① 난로는 따뜻하다.\n②난로는 모두의 것이다.\n  제2조 장작은 넉넉히 둔다.\n\n       제2장 불\n  제3조 불은 함께 본다.';
    expect(await read(text)).toBe(`title: 난로 헌장

p 우리는 난로를 지킨다.
h2 제1장 총강
p 제1조 ① 난로는 따뜻하다.
p ②난로는 모두의 것이다.
p 제2조 장작은 넉넉히 둔다.
h2 제2장 불
p 제3조 불은 함께 본다.`);
  });
});

describe('a report', () => {
  const BODY = '난로의 열효율을 여섯 달 동안 재어 보았다. 장작은 참나무를 썼다.';

  test('has levels by the kinds of its numbers', async () => {
    const text = `난로 보고서\n\nⅠ. 머리말\n\n${BODY}\n\nⅡ. 방법\n\n1. 3대 대상\n\n${BODY}\n\n2. 절차\n\n가. 재기\n\n${BODY}\n\n나. 적기\n\n${BODY}\n\nⅢ. 맺음말\n\n${BODY}`;
    expect(await shapeOf(text)).toEqual([
      'title: 난로 보고서',
      'h2 Ⅰ. 머리말',
      'h2 Ⅱ. 방법',
      'h3 1. 3대 대상',
      'h3 2. 절차',
      'h4 가. 재기',
      'h4 나. 적기',
      'h2 Ⅲ. 맺음말',
    ]);
  });

  test('may have long headings', async () => {
    const [first, second] = ['열', '빛'].map(
      (word, index) =>
        `${index + 1}. 난로가 내는 ${word}을 오래 두고 쓰기 위하여 마을마다 갖추어야 하는 여러 시설에 관한 제안`,
    );
    expect(await shapeOf(`${first}\n\n${BODY}\n\n${second}\n\n${BODY}`)).toEqual([
      `h2 ${first}`,
      `h2 ${second}`,
    ]);
  });
});

describe('no part begins', () => {
  const PROSE = '난롯가에서 나누는 이야기는 늘 이렇게 시작합니다.';

  test.each([
    ['in a list', '1. 참나무\n2. 소나무\n3. 불쏘시개'],
    ['in a list with blank lines', '1. 참나무\n\n2. 소나무\n\n3. 불쏘시개'],
    [
      'in a list of sentences with blank lines',
      `1. 참나무를 쪼갠다.\n\n그늘에 둡니다.\n\n2. 소나무를 말린다.\n\n그늘에 둡니다.`,
    ],
    ['at a line that goes on', '제1장은 눈에 관한 것이고\n제2장은 불에 관한 것이라고 했다.'],
    [
      'at a wrapped line',
      `이 규칙은 위원회가 정한다. 다만 앞의 규칙 가운데\n제3장 및 제5장에 따른 것은 그대로 둔다.`,
    ],
    ['at a score', '3 대 1 경기를 보았다\n2 대 2 경기도 보았다'],
    ['at a date', '1. 3. 토요일\n1. 4. 일요일'],
    ['in a poem', '눈이 온다\n1\n난로가 운다\n2\n나는 읽는다'],
    ['at steps of a recipe', '1. 물을 끓인다\n냄비에 물 두 컵을 넣는다\n2. 면을 넣는다\n3분 동안 삶는다'],
  ])('%s', async (_, text) => {
    const found = (await read(`${PROSE}\n\n${text}\n\n${PROSE}`))
      .split('\n')
      .filter((line) => /^h\d/.test(line));
    expect(found).toEqual([]);
  });
});

test('the chapters of a book of megabytes are found without reading it', async () => {
  const chapters = Array.from(
    { length: 500 },
    (_, index) => `제${index + 1}화 밤\n${`${SCENE}\n`.repeat(20)}`,
  );
  const { headings } = await loadManuscript(
    { name: '책.txt', bytes: Buffer.from(chapters.join('')) },
    2 ** 24,
  );
  expect(headings.map(({ number }) => number)).toEqual(chapters.map((_, index) => String(index + 1)));
});
