// Titles and authors above a text.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../../src/formats/read-source.ts';
import { outline } from '../../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trimEnd();
const PROSE = '난롯가에서 나누는 이야기는 늘 이렇게 시작합니다.';
const right = (text: string): string => text.padStart(70 - text.length);
const centred = (text: string): string => text.padStart(16 + text.length);

describe('a title in the middle of a line', () => {
  test.each([
    [
      'with an author on the right',
      `${centred('눈 오는 밤')}\n${right('이 난 로')}\n\n${PROSE}`,
      'title: 눈 오는 밤\nauthor: 이난로',
    ],
    [
      'after a blank line',
      `\n${centred('눈 오는 밤')}\n\n${right('이난로')}\n\n\n ${PROSE}`,
      'title: 눈 오는 밤\nauthor: 이난로',
    ],
    [
      'with spaces between its letters',
      `${centred('장    작')}\n${right('이난로 지음')}\n${PROSE}`,
      'title: 장작\nauthor: 이난로',
    ],
    [
      'with a subtitle in brackets',
      `${centred('눈 오는 밤')}\n${centred('(어느 겨울)')}\n\n${right('김 보 리')}\n\n ${PROSE}\n ${PROSE}`,
      'title: 눈 오는 밤\nauthor: 김보리\n\np (어느 겨울)',
    ],
    [
      'with a comma',
      `${centred('눈, 1931년 겨울')}\n${right('김 보 리')}\n\n ${PROSE}\n ${PROSE}`,
      'title: 눈, 1931년 겨울\nauthor: 김보리',
    ],
    [
      'with Hanja',
      `${centred('장작(長斫)')}\n${right('남궁 솔')}\n\n${PROSE}`,
      'title: 장작(長斫)\nauthor: 남궁 솔',
    ],
    [
      'with its author in the middle, too',
      `${centred('눈 오는 밤')}\n\n${centred('글 이난로')}\n\n${PROSE}`,
      'title: 눈 오는 밤\nauthor: 이난로',
    ],
    ['without an author', `${centred('눈 오는 밤')}\n\n${PROSE}`, 'title: 눈 오는 밤'],
    [
      'with ideographic spaces',
      `${'\u3000'.repeat(6)}눈 오는 밤\n${'\u3000'.repeat(20)}이난로\n\n\u3000${PROSE}\n\u3000${PROSE}`,
      'title: 눈 오는 밤\nauthor: 이난로',
    ],
    [
      'on the left, with an author on the right',
      `눈 오는 밤\n${right('이난로')}\n\n${PROSE}`,
      'title: 눈 오는 밤\nauthor: 이난로',
    ],
  ])('%s', async (_, text, expected) => {
    const lines = text.split(PROSE).length - 1;
    const above = expected.includes('\n\n') ? expected : `${expected}\n`;
    expect(await read(text)).toBe(`${above}\n${Array(lines).fill(`p ${PROSE}`).join('\n')}`);
  });

  test.each([
    ['code', '    const 난로 = 1;\n                        // 불\n\n끝입니다.'],
    ['a table', '            이름          값\n            난로          1\n\n표입니다.'],
    ['an item', '            - 난로\n                            - 장작\n\n끝입니다.'],
    ['a sentence', `${centred('눈이 온다.')}\n${right('불도 온다.')}\n\n${PROSE}`],
  ])('%s is not one', async (_, text) => expect(await read(text)).not.toMatch(/^(?:title|author):/));
});

describe('a title with its author on the next line', () => {
  test.each([
    ['after 글', `눈 오는 밤\n\n글 이난로\n\n${PROSE}`, `title: 눈 오는 밤\nauthor: 이난로\n\np ${PROSE}`],
    ['before 지음', `《굴뚝》\n이 난로 지음\n\n${PROSE}`, `title: 굴뚝\nauthor: 이 난로\n\np ${PROSE}`],
    ['after a stroke', `『굴뚝』\n\n글／이난로\n\n${PROSE}`, `title: 굴뚝\nauthor: 이난로\n\np ${PROSE}`],
    [
      'above chapters',
      `겨울 난로\n남보리\n\n1장 불\n\n${PROSE}\n\n2장 재\n\n${PROSE}`,
      `title: 겨울 난로\nauthor: 남보리\n\nh2 1장 불\np ${PROSE}\nh2 2장 재\np ${PROSE}`,
    ],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));

  test.each([
    ['what one can do', `겨울\n\n글 쓰기\n\n${PROSE}`],
    ['verse', `겨울\n남보리\n굴뚝\n\n${PROSE}`],
    ['a word above prose', `겨울\n남보리\n\n${PROSE}`],
  ])('%s is not an author', async (_, text) => expect(await read(text)).not.toContain('author:'));
});

test.each([
  [
    'a title with wider gaps between its words keeps them',
    `${centred('눈 오 는  밤')}\n${right('이  난  로')}\n\n ${PROSE}`,
    `title: 눈오는 밤\nauthor: 이난로\n\np ${PROSE}`,
  ],
  [
    'a press release has its title below its fields',
    `보 도 자 료\n보도시점: 2026. 1. 3.(토)\n담당부서: 불과\n\n난로 열 대 나눈다\n- 신청은 봄까지 -\n\n${PROSE}`,
    `title: 난로 열 대 나눈다\ncategory: 보도자료\n\np 보도시점: 2026. 1. 3.(토)⏎담당부서: 불과\np - 신청은 봄까지 -\np ${PROSE}`,
  ],
  [
    'an official letter has its title below whom it is for',
    `난로구청\n\n수신  솔\n(경유)\n제목  장작 나눔 안내\n\n${PROSE}`,
    `title: 장작 나눔 안내\n\np 난로구청⏎수신 솔⏎(경유)\np ${PROSE}`,
  ],
  [
    'words that begin like a field are no letter',
    `난로구청\n\n제목  없는 시\n\n${PROSE}`,
    `title: 난로구청\n\nh2 제목 없는 시\np ${PROSE}`,
  ],
])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));

describe('lines with labels', () => {
  test.each([
    [
      'are metadata',
      `제목: 장작 고르기\n작성자: 솔\n작성일 : 2026-01-03 19:02\n분류： 살림\n태그: 장작, 난로\n조회수: 12\n\n${PROSE}`,
      `title: 장작 고르기\nauthor: 솔\npublished: 2026-01-03T19:02\ncategory: 살림\ntags: 장작, 난로\n\np ${PROSE}`,
    ],
    [
      'may have their values below',
      `제목:\n장작 고르기\n\n내용:\n${PROSE}\n\n출처:\n난로 신문`,
      `title: 장작 고르기\n\np ${PROSE}\np 출처:⏎난로 신문`,
    ],
    [
      'may have the text beside them',
      `제목 : 장작\n글쓴이 : 솔\n내용 : ${PROSE}\n${PROSE}`,
      `title: 장작\nauthor: 솔\n\np ${PROSE}\np ${PROSE}`,
    ],
    [
      'may be in brackets',
      `[제목] 장작\n[글쓴이] 솔\n[날짜] 2026년 1월 3일\n\n${PROSE}`,
      `title: 장작\nauthor: 솔\npublished: 2026-01-03\n\np ${PROSE}`,
    ],
    [
      'that nanro does not know stay lines',
      `제목: 난로회 회의록\n일시: 2026년 1월 3일 오후 7시 2분\n장소: 솔의 집\n참석자: 솔, 보리, 나무\n\n${PROSE}`,
      `title: 난로회 회의록\n\np 일시: 2026년 1월 3일 오후 7시 2분⏎장소: 솔의 집⏎참석자: 솔, 보리, 나무\np ${PROSE}`,
    ],
    [
      'may have the title above them',
      `굴뚝 청소\n작성자: 솔\n등록일: 2026.01.03\n\n${PROSE}`,
      `title: 굴뚝 청소\nauthor: 솔\npublished: 2026-01-03\n\np ${PROSE}`,
    ],
    [
      'of an event have no date of a text',
      `굴뚝 청소\n일시: 2026.01.03\n장소: 솔의 집\n작가: 솔\n\n${PROSE}`,
      `p 굴뚝 청소⏎일시: 2026.01.03⏎장소: 솔의 집⏎작가: 솔\np ${PROSE}`,
    ],
    [
      'have the date of a post, whatever else they have',
      `번호: 7\n제목: 굴뚝\n작성자: 솔\n작성일: 2026-01-03 19:02\n조회: 12\n담당: 나무\n부서: 불\n내용:\n${PROSE}`,
      `title: 굴뚝\nauthor: 솔\npublished: 2026-01-03T19:02\n\np 담당: 나무⏎부서: 불\np ${PROSE}`,
    ],
    [
      'may have the name of the author',
      `[제목] 굴뚝\n[이름] 솔\n[본문]\n${PROSE}`,
      `title: 굴뚝\nauthor: 솔\n\np ${PROSE}`,
    ],
    [
      'of which one that nanro does not know is no heading',
      `제목: 굴뚝\n글쓴이: 솔\n첨부파일: 굴뚝.jpg\n\n${PROSE}`,
      `title: 굴뚝\nauthor: 솔\n\np 첨부파일: 굴뚝.jpg\np ${PROSE}`,
    ],
    [
      'keep the label of the day of an event',
      `제목: 난로회 모임\n날짜: 2026년 1월 3일\n장소: 솔의 집\n\n${PROSE}`,
      `title: 난로회 모임\n\np 날짜: 2026년 1월 3일⏎장소: 솔의 집\np ${PROSE}`,
    ],
    [
      'without a title or a text stay lines',
      `일시: 2026년 1월 3일 오후 7시 2분\n장소: 솔의 집 이층 난로 곁\n참석: 솔과 보리와 나무와 달래와 미루\n\n${PROSE}`,
      `p 일시: 2026년 1월 3일 오후 7시 2분⏎장소: 솔의 집 이층 난로 곁⏎참석: 솔과 보리와 나무와 달래와 미루\np ${PROSE}`,
    ],
    [
      'are a conversation if they are not labels',
      `솔: 춥다.\n보리: 불 피울까?\n솔: 응.`,
      `p 솔: 춥다.\np 보리: 불 피울까?\np 솔: 응.`,
    ],
    ['alone say nothing', `제목: ${PROSE}\n\n${PROSE}`, `p 제목: ${PROSE}\np ${PROSE}`],
  ])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));
});
