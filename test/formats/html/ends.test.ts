// The parts that pages put before and after an article are removed.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const FIRST = '가을 장마가 길어서 장작을 처마 밑으로 옮겼습니다.';
const LAST = '젖은 나무는 이틀을 두어도 연기만 났습니다.';
const read = async (body: string): Promise<string> => {
  const html = `<!doctype html><html lang="ko"><head><title>젖은 장작</title><meta name="author" content="처마 밑"><link rel="canonical" href="https://example.com/posts/9/"></head><body><main>${body}</main></body></html>`;
  return outline(await loadArticle({ name: 'page.html', bytes: Buffer.from(html) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trimEnd();
};
const OWN = `p ${FIRST}\np ${LAST}`;

describe('above the text', () => {
  test.each([
    ['the title', '<h2>젖은 장작</h2>'],
    ['a path', '<p><a href="/">처마 밑 이야기</a> &gt; <a href="/wood">나무</a></p><h1>젖은 장작</h1>'],
    ['a menu', '<ul><li><a href="/">처음</a></li><li>나무</li></ul><h1>젖은 장작</h1>'],
    ['the author and the date', '<h1>젖은 장작</h1><p>처마 밑</p><p>2025년 9월 3일</p>'],
    ['a line of facts', '<h1>젖은 장작</h1><p>작성자: 처마 밑 | 작성일: 2025-09-03 11:20 | 조회 140</p>'],
    ['a line of facts in English', '<h1>젖은 장작</h1><p>Posted on September 3, 2025 · 4 min read</p>'],
    ['links to other posts', '<p><a href="/8">← 이전 글</a> | <a href="/10">다음 글 →</a></p>'],
  ])('%s is left out', async (_, above) =>
    expect(await read(`${above}<p>${FIRST}</p><p>${LAST}</p>`)).toBe(OWN),
  );

  test.each([
    [
      'a summary before the title',
      '<p>올해 가을의 실패담입니다.</p><h1>젖은 장작</h1>',
      'p 올해 가을의 실패담입니다.',
    ],
    ['a short first line', '<h1>젖은 장작</h1><p>다시, 가을</p>', 'p 다시, 가을'],
    [
      'a sentence that begins with a date',
      '<p>2025년 9월 3일부터 비가 왔다.</p>',
      'p 2025년 9월 3일부터 비가 왔다.',
    ],
    ['a dated first line without a title', '<p>2025년 9월 3일</p>', 'p 2025년 9월 3일'],
  ])('%s is read', async (_, above, expected) =>
    expect(await read(`${above}<p>${FIRST}</p><p>${LAST}</p>`)).toBe(`${expected}\n${OWN}`),
  );
});

describe('below the text', () => {
  test.each([
    [
      'a licence in Korean, with its badge',
      '<p>이 저작물은 크리에이티브 커먼즈 저작자표시 4.0 국제 라이선스에 따라 이용할 수 있습니다.</p><img src="https://i.creativecommons.org/l/by/4.0/88x31.png">',
    ],
    [
      'a licence in English',
      '<div>This post is licensed under <a href="/cc">CC BY 4.0</a> by the author.</div>',
    ],
    ['a licence in Korean', '<p>이 글은 크리에이티브 커먼즈 저작자표시 4.0 라이선스를 따릅니다.</p>'],
    ['a notice of rights', '<p>저작자표시-비영리 2.0</p>'],
    [
      'a licence of several lines',
      `<p>이 저작물은 CC BY-NC-SA 2.0 KR에 따라 쓸 수 있습니다.<br>${'난로마을은 누구나 고칠 수 있습니다. '.repeat(12)}</p>`,
    ],
    [
      'the title and the address once more',
      '<div><p>젖은 장작</p><p><a href="#">https://example.com/posts/9</a></p></div>',
    ],
    ['the author', '<h6>Author</h6><p>처마 밑</p><h6>Licensed under</h6>'],
    [
      'links to other posts',
      '<ul><li><a href="/8">이전 2.1. 마른 장작</a></li><li><a href="/">목차</a></li></ul>',
    ],
    ['the head of the comments', '<h3>댓글 3개</h3>'],
    ['the head of a form', '<h3>Leave a comment</h3>'],
    ['who may write comments', '<h3><a href="/member/login.php">로그인</a>하면 댓글을 쓸 수 있습니다.</h3>'],
    ['tags', '<p>태그: <a href="/tag/1">장작</a>, <a href="/tag/2">처마</a></p>'],
    ['tags below a heading', '<h4>Tags</h4><ul><li><a href="/tag/1">장작</a></li></ul>'],
    ['a rule before these', '<hr><p>이 글의 라이선스: CC BY-SA</p>'],
  ])('%s is left out', async (_, below) =>
    expect(await read(`<p>${FIRST}</p><p>${LAST}</p>${below}`)).toBe(OWN),
  );

  test.each([
    [
      'a sentence about a licence',
      '<p>그림은 CC BY 4.0으로 올려 둔 것을 썼습니다.</p>',
      'p 그림은 CC BY 4.0으로 올려 둔 것을 썼습니다.',
    ],
    ['a sentence that begins like a link', '<p>다음 글에서 이어집니다.</p>', 'p 다음 글에서 이어집니다.'],
    [
      'a list of sources',
      '<h2>참고</h2><ul><li><a href="https://example.com/a">나무의 물기</a></li></ul>',
      'h2 참고\nlist • p [나무의 물기](https://example.com/a)',
    ],
    ['a last short line', '<p>끝.</p>', 'p 끝.'],
    [
      'a heading like one of other posts, with text below it',
      '<h2>관련 글</h2><p>장작을 다룬 글은 많지 않다.</p>',
      'h2 관련 글\np 장작을 다룬 글은 많지 않다.',
    ],
    [
      'where to log in',
      '<p><a href="/login">로그인</a>부터 해 보세요.</p>',
      'p [로그인](https://example.com/login)부터 해 보세요.',
    ],
  ])('%s is read', async (_, below, expected) =>
    expect(await read(`<p>${FIRST}</p><p>${LAST}</p>${below}`)).toBe(`${OWN}\n${expected}`),
  );
});

describe('links to other posts at the end are related articles', () => {
  test.each([
    '<h2>관련 글</h2><ul><li><a href="/8">마른 장작</a> (2025-01-02)</li><li><a href="/7">젖은 신발</a></li></ul>',
    '<p><strong>함께 보면 좋은 글</strong></p><p><a href="/8">마른 장작</a></p><p><a href="/7">젖은 신발</a></p>',
    '<p>You may also like: <a href="/8">마른 장작</a> | <a href="/7">젖은 신발</a></p><h4>댓글</h4>',
    '<h3>Related posts</h3><p><a href="/8">마른 장작</a></p><h3>추천 글</h3><p><a href="/7">젖은 신발</a></p>',
  ])('%s', async (below) => {
    const html = `<!doctype html><html lang="ko"><head><title>젖은 장작</title></head><body><main><p>${FIRST}</p><p>${LAST}</p>${below}</main></body></html>`;
    const article = await loadArticle(
      { name: 'page.html', bytes: Buffer.from(html), url: 'https://example.com/9' },
      2 ** 20,
    );
    expect([article.lead?.length, article.sections]).toEqual([2, []]);
    expect(article.related).toEqual([
      { title: '마른 장작', href: 'https://example.com/8' },
      { title: '젖은 신발', href: 'https://example.com/7' },
    ]);
  });
});

describe('sections of links at the end', () => {
  const sections = ['보도 자료', '누리집', '지난해 돌아보기']
    .map((name, index) => `<h2>${name}</h2><ul><li><a href="/${index}">${name} 보기</a></li></ul>`)
    .join('');

  test('are related articles if there are several, and they are little beside the text', async () => {
    const text = await read(`<p>${FIRST.repeat(9)}</p><p>${LAST}</p>${sections}`);
    expect(text).not.toContain('h2');
    expect(text).toContain('related: 누리집 보기 — - — https://example.com/1');
  });

  test.each([
    ['a list of links with a few words before it', `<p>${FIRST}</p>${sections}`],
    [
      'the sources and the links of an article',
      `<p>${FIRST.repeat(9)}</p>${sections.split('</ul>').slice(0, 2).join('</ul>')}</ul>`,
    ],
    ['more links than pages have at their end', `<p>${FIRST.repeat(90)}</p>${sections.repeat(9)}`],
    [
      'links with words of the author',
      `<p>${FIRST.repeat(9)}</p>${sections.replaceAll('</a>', '</a> 읽어 볼 만하다')}`,
    ],
  ])('are read: %s', async (_, body) => expect(await read(body)).toContain('h2 보도 자료'));
});

describe('a line that points to another article of a newspaper', () => {
  test.each([
    '[관련기사] 장작값, 두 달 만에 또 올라',
    '【관련 기사】 처마 밑의 겨울',
    '▶ 관련기사: 장마 뒤 장작 고르는 법',
    '▶관련기사 <a href="/2">장마 뒤 장작 고르는 법</a>',
    '[관련 뉴스] 장작값, 두 달 만에 또 오른다',
    '▶ 난로일보 홈페이지 바로가기<br>- Copyrights ⓒ 난로일보, 무단 전재 및 재배포 금지 -',
    '관련 뉴스 | 장작값 또 올라',
    '[함께 보면 좋은 기사] 난로 앞의 사람들',
  ])('%s is left out', async (line) =>
    expect(await read(`<p>${FIRST}</p><p>${line}</p><p>${LAST}</p>`)).toBe(OWN),
  );

  test.each([
    '관련 기사를 찾아 읽어 보았습니다.',
    '관련기사: 이 말은 신문마다 다르게 씁니다.',
    '[관련] 나무 말리기',
  ])('%s is none', async (line) =>
    expect(await read(`<p>${FIRST}</p><p>${line}</p><p>${LAST}</p>`)).toBe(
      `p ${FIRST}\np ${line}\np ${LAST}`,
    ),
  );
});
