// The labels of figures where links get numbers, and where they do not.
import { expect, test } from 'vitest';
import { layoutArticle } from '../../src/layout/article.ts';
import type { Block } from '../../src/article/model.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;
const FIGURES: readonly Block[] = [
  { kind: 'paragraph', content: text('난로를 들였다.') },
  { kind: 'figure', src: 'https://a.kr/1.jpg', alt: '난로' },
  { kind: 'figure', src: 'https://a.kr/2.jpg' },
  { kind: 'figure', src: 'https://a.kr/3.jpg', caption: text('난로 곁') },
  { kind: 'figure', src: 'https://a.kr/%EA%B3%A0%EC%96%91%EC%9D%B4.jpg?w=80' },
  { kind: 'figure', src: 'part:BinData/BIN0001.png', alt: '장작' },
  { kind: 'figure', src: 'data:image/png;base64,AAAA' },
  { kind: 'figure' },
];

const shown = (options: { readonly hyperlinks: boolean; readonly plain?: boolean }): string[] => {
  const measure = { width: 60, wordBreak: 'keep-all', ambiguous: 1 } as const;
  return [...layoutArticle({ lead: FIGURES, sections: [] }, [], { measure, ...options }).lines]
    .slice(1)
    .map((line) => line.map((span) => span.text).join(''))
    .filter((line) => line !== '');
};

test('an address is listed only for a figure with words', () => {
  expect(shown({ hyperlinks: false })).toEqual([
    '난로를 들였다.',
    '[그림] 난로[1]',
    '[그림]',
    '[그림]',
    '난로 곁',
    '[그림] 고양이.jpg[2]',
    '[그림] 장작',
    '[그림]',
    '[그림]',
    '링크',
    '[1] https://a.kr/1.jpg',
    '[2] https://a.kr/%EA%B3%A0%EC%96%91%EC%9D%B4.jpg?w=80',
  ]);
});

test('with links, all figures lead to their pictures', () => {
  const measure = { width: 60, wordBreak: 'keep-all', ambiguous: 1 } as const;
  const page = layoutArticle({ lead: FIGURES, sections: [] }, [], { measure, hyperlinks: true });
  const spans = [...page.lines].flat().filter(({ figure }) => figure !== undefined);
  expect(spans.map(({ text: label, href }) => `${label} ${href}`)).toEqual(
    FIGURES.slice(1).map((figure, index) => {
      const { src } = figure as { readonly src?: string };
      return `${['[그림] 난로', '[그림]', '[그림]', '[그림] 고양이.jpg', '[그림] 장작', '[그림]', '[그림]'][index]} ${src}`;
    }),
  );
});

test('plain text has words only', () => {
  expect(shown({ hyperlinks: false, plain: true }).slice(1, 5)).toEqual([
    '그림: 난로',
    '그림',
    '그림',
    '난로 곁',
  ]);
});
