// Plain text keeps its form even if it contains signs of other formats or decomposed syllables.
import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const headings = async (text: string, name: string): Promise<string[]> =>
  outline(await loadArticle({ name, bytes: Buffer.from(text) }, 2 ** 20))
    .split('\n')
    .filter((line) => /^h\d /.test(line));

const CHAT = `불멍 모임 님과 카카오톡 대화
저장한 날짜 : 2026-01-05 09:00:00

--------------- 2026년 1월 3일 토요일 ---------------
[솔] [오후 7:02] 장작 누가 사요?
[보리] [오후 7:03] 제가요
`;
const BOOK = `제1장 눈

눈이 내리는 밤이었다. 솔은 난로에 장작을 넣고 문을 닫았다.

제2장 불

바람이 창을 흔들고 지나갔다.
`;
const MARKS = ['**굵게** 썼다.', '[장작](https://nanro.example/a)을 샀다.', '- [ ] 장작 사기', '```'];

test.each(MARKS)('a chat with %s in a message is a chat', async (mark) => {
  const text = `${CHAT}[솔] [오후 7:05] 이렇게요\n# 알림\n${mark}\n`;
  for (const name of ['-', '대화.txt'])
    expect(await headings(text, name)).toEqual(['h2 2026년 1월 3일 토요일']);
});

test.each(MARKS)('a book with %s keeps its chapters', async (mark) => {
  for (const name of ['-', '책.txt'])
    expect(await headings(`${BOOK}\n${mark}\n`, name)).toEqual(['h2 제1장 눈', 'h2 제2장 불']);
});

test('Markdown that quotes a chat, or has headings, is Markdown', async () => {
  expect(await headings(`# 글\n\n## 대화\n\n${CHAT.split('\n')[4]}\n`, '-')).toEqual(['h2 대화']);
  expect(await headings(`# 책\n\n## 차례\n\n제1장 눈\n제2장 불\n`, '-')).toEqual(['h2 차례']);
  expect(await headings(`**책**\n\n${BOOK}`, '책.md')).toEqual([]);
});

test('the forms of text in decomposed syllables are found', async () => {
  expect(await headings(BOOK.normalize('NFD'), '책.txt')).toEqual(['h2 제1장 눈', 'h2 제2장 불']);
  expect(await headings(CHAT.normalize('NFD'), '대화.txt')).toEqual(['h2 2026년 1월 3일 토요일']);
});
