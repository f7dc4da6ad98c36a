// The sentence at a place, as bookmarks and the list of marks show it.
import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Article, Block } from '../../src/article/model.ts';
import { sentenceAt } from '../../src/reader/sentence.ts';
import { shownPlace } from '../../src/reader/state.ts';
import { open, press } from '../helpers/reader.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });
const sentenceOf = (article: Article, ...keys: readonly string[]): string => {
  const state = press(open(manuscriptOf(article), { rows: 8 }), ...keys);
  return sentenceAt(state, shownPlace(state));
};

test.each([
  ['첫눈이 온다. 문을 연다.', '첫눈이 온다.'],
  ['문단 8. 겨울밤은 길다. 눈이 온다.', '문단 8. 겨울밤은 길다.'],
  ['“눈이야!” 아이가 외쳤다.', '“눈이야!”'],
  ['끝나지 않은 말', '끝나지 않은 말'],
])('in %j it is %j', (text, sentence) => {
  expect(sentenceOf({ lead: [paragraph(text)], sections: [] })).toBe(sentence);
});

test('at the head it is the title, or else the first sentence of the text', () => {
  const about = { author: '김난로', date: '2025-12-01', tags: ['겨울'] };
  const text = { lead: [paragraph('눈이 온다. 춥다.')], sections: [] };
  expect(sentenceOf({ title: '겨울 산책', ...about, ...text })).toBe('겨울 산책');
  expect(sentenceOf({ ...about, ...text })).toBe('눈이 온다.');
});
