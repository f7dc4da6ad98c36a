import { expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const read = async (text: string): Promise<string> =>
  outline(await loadArticle({ name: '글.txt', bytes: Buffer.from(text) }, 2 ** 20)).trim();

test.each([
  [
    'a first line in quotation marks is the title of a narrated text',
    '“불은 서두르지 않아요”\n\n난로를 서른 해 고친 사람을 만났다.\n\n그는 웃었다.',
    'title: “불은 서두르지 않아요”\n\np 난로를 서른 해 고친 사람을 만났다.\np 그는 웃었다.',
  ],
  [
    'but speech that is answered is not',
    '“불 좀 줘”\n\n나는 성냥을 찾았다.\n\n“여기 있어.”',
    'p “불 좀 줘”\np 나는 성냥을 찾았다.\np “여기 있어.”',
  ],
  [
    'nor is a line that someone says below',
    '"춥다"\n\n누가 말했다.\n\n밤이 깊었다.',
    'p "춥다"\np 누가 말했다.\np 밤이 깊었다.',
  ],
  [
    'nor is a sentence with its full stop',
    '“불을 켜라.”\n\n겨울은 길었다.\n\n밤이 깊었다.',
    'p “불을 켜라.”\np 겨울은 길었다.\np 밤이 깊었다.',
  ],
])('%s', async (_, text, expected) => expect(await read(text)).toBe(expected));
