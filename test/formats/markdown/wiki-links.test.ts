// Wiki links and definition lists.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const blocksOf = async (text: string): Promise<string> => {
  const article = await loadArticle({ name: 'a.md', bytes: Buffer.from(`# 글\n\n${text}`) }, 2 ** 20);
  return outline(article).split('\n').slice(2).join('\n').trim();
};

describe('links of wikis', () => {
  test.each([
    ['[[쪽]]을 본다', 'p [쪽](쪽)을 본다'],
    ['[[쪽|보이는 글]]', 'p [보이는 글](쪽)'],
    ['[[쪽#제목]]', 'p [쪽#제목](쪽#제목)'],
    ['[[#제목]]', 'p [제목](#제목)'],
    ['[[폴더/쪽 이름]]', 'p [폴더/쪽 이름](폴더/쪽 이름)'],
    ['[[2024-01-02]]', 'p [2024-01-02](2024-01-02)'],
    ['[[Linux]]와 [[쪽]]', 'p [Linux](Linux)와 [쪽](쪽)'],
    ['**[[쪽]]**을', 'p **[쪽](쪽)**을'],
    ['- [[쪽]]', 'list • p [쪽](쪽)'],
    ['| 가 |\n|---|\n| [[쪽\\|글]] |', 'table 가 === [글](쪽)'],
    ['![[그림.png]]', 'figure - — - — 그림.png'],
    ['![[그림 1.png|300]]', 'figure - — - — 그림 1.png'],
    ['![[그림.png|난로]]', 'figure 난로 — - — 그림.png'],
    ['![[다른 쪽]]', 'p [다른 쪽](다른 쪽)'],
  ])('%s', async (text, expected) => {
    expect(await blocksOf(text)).toBe(expected);
  });

  test.each([
    ['[[1, 2], [3]]', 'p [[1, 2], [3]]'],
    ['[[1, 2]]', 'p [[1, 2]]'],
    ['[[ -f x ]] && [[ $a = b ]]', 'p [[ -f x ]] && [[ $a = b ]]'],
    ['`[[쪽]]`', 'p `[[쪽]]`'],
    ['[[Prototype]]과 [[Get]]', 'p [[Prototype]]과 [[Get]]'],
    ['\\[[쪽]]', 'p [[쪽]]'],
    ['[[쪽]](https://a.kr)', 'p [[쪽]](https://a.kr)'],
    ['[[쪽]]\n\n[쪽]: https://a.kr', 'p [[쪽](https://a.kr)]'],
    ['[[]]와 [[|]]', 'p [[]]와 [[|]]'],
    ['```\n[[쪽]]\n```', 'code -: [[쪽]]'],
    ['[[a|b]]와 배열 a[[0]]와 f()[[i]], [[toc]]', 'p [b](a)와 배열 a[[0]]와 f()[[i]], [[toc]]'],
    ['[[a, b], [쪽]]', 'p [[a, b], [쪽]]'],
  ])('not %s', async (text, expected) => {
    expect(await blocksOf(text)).toBe(expected);
  });
});

describe('lists of definitions', () => {
  test.each([
    ['용어\n: 뜻', 'list • p **용어** + p 뜻'],
    ['용어\n:   뜻', 'list • p **용어** + p 뜻'],
    ['용어\n\n: 뜻', 'list • p **용어** + p 뜻'],
    ['용어\n: 뜻 하나\n: 뜻 둘', 'list • p **용어** + p 뜻 하나 + p 뜻 둘'],
    [
      '난로\n: 방을 데운다\n\n장작\n: 타는 나무',
      'list • p **난로** + p 방을 데운다 | • p **장작** + p 타는 나무',
    ],
    [
      '난로\n: 방을 데운다\n장작\n: 타는 나무',
      'list • p **난로** + p 방을 데운다 | • p **장작** + p 타는 나무',
    ],
    ['난로\n스토브\n: 방을 데운다', 'list • p **난로** | • p **스토브** + p 방을 데운다'],
    ['용어\n: 뜻이\n이어진다', 'list • p **용어** + p 뜻이 이어진다'],
    [
      '용어\n: 뜻\n\n    이어진다\n\n    ```\n    코드\n    ```',
      'list • p **용어** + p 뜻 + p 이어진다 + code -: 코드',
    ],
    ['용어\n: - 하나\n  - 둘', 'list • p **용어** + list • p 하나 | • p 둘'],
    ['`코드`\n: **뜻**\n\n글', 'list • p **`코드`** + p **뜻**\np 글'],
    [
      '용어\n: 뜻\n\n- 항목\n  : 목록의 뜻',
      'list • p **용어** + p 뜻\nlist • list • p **항목** + p 목록의 뜻',
    ],
    ['용어\n: 뜻\n## 제목\n: 글', 'list • p **용어** + p 뜻\nh2 제목\np : 글'],
    ['용어\n: 뜻\n\n> 인용\n: 글', 'list • p **용어** + p 뜻\nquote { p 인용 : 글 }'],
    ['> 용어\n> : 뜻', 'quote { list • p **용어** + p 뜻 }'],
    ['글\n:뜻', 'p 글 :뜻'],
    ['글\n\n:)', 'p 글\np :)'],
    [': 뜻', 'p : 뜻'],
    ['시각\n12:00', 'p 시각 12:00'],
    ['## 제목\n: 뜻', 'h2 제목\np : 뜻'],
    ['```\n용어\n: 뜻\n```', 'code -: 용어⏎: 뜻'],
  ])('%j', async (text, expected) => {
    expect(await blocksOf(text)).toBe(expected);
  });
});

test.each([
  ['definitions', '용어\n: 뜻\n\n'.repeat(4000)],
  ['lines of terms', '용어\n'.repeat(20_000)],
  ['definitions of one term', `용어\n${': 뜻\n'.repeat(10_000)}`],
  ['nested definitions', `${'용어\n: '.repeat(2000)}뜻`],
  ['openings of links', '[['.repeat(15_000)],
  ['links', '[[쪽]] '.repeat(5000)],
])('many %s are read in time', { timeout: 10_000 }, async (_, text) => {
  expect(await blocksOf(text)).not.toBe('');
});
