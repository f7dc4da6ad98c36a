// Finding the author of a page. No name is better than a wrong one.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';

const authorOf = async (byline: string, head = '', below = ''): Promise<string | undefined> => {
  const html = `<!doctype html><html lang="ko"><head><title>장작 고르기</title>${head}</head><body><article><h1>장작 고르기</h1>${byline}<p>${LONG}</p><p>${LONG}</p></article>${below}</body></html>`;
  return (await loadArticle({ name: '파일.html', bytes: Buffer.from(html) }, 2 ** 20)).author;
};
const linked = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', author })}</script>`;

describe('the metadata have the author', () => {
  test.each([
    ['<meta name="author" content="정솔빛">'],
    [
      '<meta property="article:author" content="https://a.kr/sol"><meta property="dable:author" content="정솔빛">',
    ],
    ['<meta name="author" content="[object Object]"><meta name="byl" content="By 정솔빛">'],
    [
      '<meta property="og:article:author" content="난로신문 | 포털"><meta name="dc.creator" content="정솔빛">',
    ],
    ['<meta name="author" content="정솔빛 @sol">'],
    [linked('정솔빛')],
    [linked({ '@type': 'Person', name: '정솔빛' })],
    [linked([{ name: '정솔빛' }])],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#1"}},{"@type":"Person","@id":"#1","name":"정솔빛"}]}</script>',
    ],
  ])('%s', async (head) => expect(await authorOf('', head)).toBe('정솔빛'));

  test('several authors', async () => {
    expect(await authorOf('', linked([{ name: '정솔빛' }, '김나루']))).toBe('정솔빛, 김나루');
    const metas = ['정솔빛', '김나루'].map((name) => `<meta name="citation_author" content="${name}">`);
    expect(await authorOf('', metas.join(''))).toBe('정솔빛, 김나루');
  });
});

describe('the author is shown near the title', () => {
  test.each([
    '<a rel="author" href="/sol">정솔빛</a>',
    '<span itemprop="author"><span itemprop="name">정솔빛</span></span>',
    '<div class="author">글쓴이 정솔빛</div>',
    '<p>작성자: 정솔빛 | 조회 31</p>',
    '<span>작성자</span> <strong>정솔빛</strong>',
    '<dl><dt>글쓴이</dt><dd>정솔빛</dd></dl>',
    '<p>By 정솔빛 on May 3, 2023</p>',
    '<p class="byline">정솔빛 sol@example.com 2023.02.11</p>',
    '<span class="nickname">정솔빛</span>',
    '<a class="member_12 member_plate" href="#">정솔빛</a>',
    '<p>Posted on May 3, 2023 by 정솔빛</p>',
    '<table><tr><td>글쓴이</td><td class="writer"><a href="/sol">정솔빛</a></td></tr></table>',
  ])('%s', async (byline) => expect(await authorOf(byline)).toBe('정솔빛'));
});

describe('this is not an author', () => {
  test.each<[what: string, byline: string, head: string, below: string]>([
    ['the name of a portal', '', '<meta property="og:article:author" content="난로신문 | 포털">', ''],
    ['what a broken script leaves', '', '<meta name="author" content="[object Object]">', ''],
    ['an address', '', '<meta name="author" content="https://a.kr/sol">', ''],
    ['the label of a field', '', '', '<form><label class="author">* 이 름</label></form>'],
    ['the label of a field without a form', '<p class="author">이름 *</p>', '', ''],
    ['who wrote a comment', '', '', '<div class="comment"><span class="author">이웃</span></div>'],
    [
      'who wrote another post of a list',
      `<p>${LONG.repeat(9)}</p>`,
      '',
      '<table><tr><td><a href="/2">다음 글</a></td><td class="author">이웃</td></tr></table>',
    ],
    [
      'who wrote a notice in the list right below',
      '',
      '',
      '<table><tr><td class="author">공지</td><td><a href="/1">새 게시판</a></td></tr></table>',
    ],
    ['a link to a profile', '<a class="author" href="/sol">프로필</a>', '', ''],
    ['a line with a time', '<p class="author">von sol am 26/10/13, 03:48</p>', '', ''],
    ['the label of a date', '<span class="author">기사입력 <em>2020.12.24 오후 9:10</em></span>', '', ''],
    ['a sentence with by', '<p>by the way</p>', '', ''],
  ])('%s', async (_, byline, head, below) => expect(await authorOf(byline, head, below)).toBeUndefined());
});
