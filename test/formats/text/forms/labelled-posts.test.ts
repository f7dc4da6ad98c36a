import { expect, test } from 'vitest';
import { loadArticle } from '../../../../src/formats/read-source.ts';
import { outline } from '../../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trim();

test.each([
  [
    'several posts with labels are sections',
    '제목: 첫눈\n작성자: 하늘\n내용:\n눈이 왔다.\n\n제목: 둘째 눈이 왔습니다.\n작성자: 하늘\n내용: 또 왔다.\n추웠다.',
    'h2 첫눈\np 작성자: 하늘\np 눈이 왔다.\nh2 둘째 눈이 왔습니다.\np 작성자: 하늘\np 또 왔다.\np 추웠다.',
  ],
  [
    'labels in brackets, with rules between the posts',
    '[제목] 첫눈\n[작성일] 2024-01-02\n\n눈이 왔다.\n\n---\n\n[제목] 둘째 눈\n[작성일] 2024-01-05\n\n또 왔다.',
    'h2 첫눈\np [작성일] 2024-01-02\np 눈이 왔다.\nrule\nh2 둘째 눈\np [작성일] 2024-01-05\np 또 왔다.',
  ],
  [
    'texts beside their labels',
    '제목: 첫눈\n내용: 눈이 왔다.\n\n제목: 둘째 눈\n내용: 또 왔다.',
    'h2 첫눈\np 눈이 왔다.\nh2 둘째 눈\np 또 왔다.',
  ],
  [
    'labels in English',
    'Title: 첫눈\nAuthor: 하늘\n\n눈이 왔다.\n\nTitle: 둘째 눈\nAuthor: 하늘\n\n또 왔다.',
    'h2 첫눈\np Author: 하늘\np 눈이 왔다.\nh2 둘째 눈\np Author: 하늘\np 또 왔다.',
  ],
  [
    'one post with labels in English is none of several',
    'Title: 첫눈\nAuthor: 하늘\n\n눈이 왔다.',
    'title: 첫눈\nauthor: 하늘\n\np 눈이 왔다.',
  ],
  [
    'one post has its title as the title of the text',
    '제목: 첫눈\n작성자: 하늘\n내용:\n눈이 왔다.',
    'title: 첫눈\nauthor: 하늘\n\np 눈이 왔다.',
  ],
  [
    'a list of books without text is none',
    '제목: 첫눈\n저자: 하늘\n\n제목: 둘째 눈\n저자: 하늘',
    'title: 첫눈\nauthor: 하늘\n\np 제목: 둘째 눈⏎저자: 하늘',
  ],
])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));
