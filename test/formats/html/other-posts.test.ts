// A list of other posts has authors and dates that do not belong to the article.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';

const TITLE = '[나눔] 장작 두 단';

const factsOf = async (body: string): Promise<{ author?: string; published?: string }> => {
  const html = `<!doctype html><html lang="ko"><head><title>${TITLE} - 나눔터 - 난로마을</title><meta property="og:title" content="${TITLE}"></head><body><div id="wrap">${body}</div></body></html>`;
  const { author, published } = await loadArticle({ name: '파일.html', bytes: Buffer.from(html) }, 2 ** 20);
  return { ...(author === undefined ? {} : { author }), ...(published === undefined ? {} : { published }) };
};

const HEAD = `<span class="date">2025.04.05 21:07</span><h1>${TITLE}</h1><div class="side"><a href="#popup" class="member_7 member_plate">솔가지</a></div><div class="side fr">조회 수 <b>31</b></div>`;
const TEXT = '<div class="xe_content"><p>바짝 말랐습니다.</p><p>가져가세요.</p></div>';
const RIGHT = { author: '솔가지', published: '2025-04-05T21:07+09:00' };

/** Lists as boards have them. */
const LISTS: [what: string, list: string][] = [
  [
    'a table with a notice',
    '<table><thead><tr><th>제목</th><th>글쓴이</th><th>날짜</th></tr></thead><tbody><tr class="notice"><td><a href="/1">[설문] 다음 나눔 때 보고 싶은 것을 적어 주세요</a></td><td class="author"><span>알림</span></td><td>2024-12-24</td></tr><tr><td><a href="/2">숯 한 봉지 나눕니다</a></td><td class="author">재티</td><td>2025-04-06</td></tr></tbody></table>',
  ],
  [
    'a table with one row',
    '<table><tr><th>번호</th><th>제목</th><th>글쓴이</th><th>등록일</th></tr><tr><td>7</td><td><a href="/1">난로마을 쓰는 법</a></td><td class="writer">알림</td><td>2024-12-24</td></tr></table>',
  ],
  [
    'a table whose head has the author before the title',
    '<table><tr><th>번호</th><th>글쓴이</th><th>제목</th></tr><tr><td>7</td><td>알림</td><td><a href="/1">난로마을 쓰는 법</a></td></tr></table>',
  ],
  [
    'items with a date in the link',
    '<h3>비슷한 나눔</h3><ul><li><a href="/3">[나눔] 참나무 장작 한 단 등록일 : 2025-01-03</a></li></ul>',
  ],
  [
    'a list of similar posts beside a file',
    '<div><p>첨부 IMG_0001.jpg</p><div class="similar"><ul><li>등록일 : 2025-01-03</li></ul></div></div>',
  ],
  [
    'items with an author and a date',
    '<ul class="bbs"><li class="notice"><a href="/1">난로마을 처음 오신 분께</a> <span class="nickname">알림</span> <em>작성일 2024.12.24</em></li><li><a href="/2">숯 나눔</a> <span class="nickname">재티</span> <em>작성일 2025.04.06</em></li></ul>',
  ],
  [
    'blocks of one class',
    '<div class="row"><div class="subject"><a href="/1">굴뚝 청소는 언제 하는 게 좋을까요</a></div><div class="writer">그을음</div><time datetime="2025-04-06T08:00:00+09:00">04.06</time></div><div class="row current"><div class="subject"><a href="/2">숯 나눔</a></div><div class="writer">재티</div><time datetime="2025-04-06T09:00:00+09:00">04.06</time></div>',
  ],
  [
    'the posts before and after',
    '<dl><dt>이전글</dt><dd>이전글 <a href="/1">부지깽이 찾습니다</a> <span class="nick">부삽</span> 작성일 2025-04-01</dd></dl>',
  ],
  [
    'comments',
    '<ul class="fdb_lst"><li><a class="member_9 member_plate">재티</a> <span class="date">2025.04.06</span><p>고맙습니다.</p></li></ul>',
  ],
];

describe('the author and the date of another post are left alone', () => {
  test.each(LISTS)('below the article: %s', async (_, list) => {
    expect(await factsOf(`<main>${HEAD}${TEXT}</main><div>${list}</div>`)).toEqual(RIGHT);
  });

  test.each(LISTS)('above the article: %s', async (_, list) => {
    expect(await factsOf(`<div>${list}</div><main>${HEAD}${TEXT}</main>`)).toEqual(RIGHT);
  });

  test.each(LISTS)('a post without an author and a date: %s', async (_, list) => {
    expect(await factsOf(`<main><h1>${TITLE}</h1>${TEXT}</main><div>${list}</div>`)).toEqual({});
  });
});

describe('a byline with links is not a list of posts', () => {
  const linked = '<a href="/tag/wood">나무와 장작 이야기</a>';
  test.each([
    `<ul class="meta"><li>${linked}</li><li><a class="nickname" href="/sol">솔가지</a></li><li>2025-04-05 21:07</li></ul>`,
    `<div class="row">${linked}</div><div class="row">글쓴이 솔가지</div><div class="row">작성일 2025-04-05 21:07</div>`,
    `<p><span><a class="author" href="/sol">솔가지</a></span> <span>${linked}</span> <a href="/1"><time datetime="2025-04-05T21:07:00+09:00">4월 5일</time></a></p>`,
    `<table><tr><th>글쓴이</th><td><a href="/sol">솔가지</a></td></tr><tr><th>작성일</th><td>2025-04-05 21:07</td></tr><tr><th>분류</th><td>${linked}</td></tr></table>`,
    `<dl><dt>작성자</dt><dd><a href="/sol">솔가지</a></dd><dt>작성일</dt><dd>2025-04-05 21:07</dd><dt>원문</dt><dd>${linked}</dd></dl>`,
    `<div class="user_name"><a href="/sol">솔가지</a></div><div><a href="/1">2025.04.05 21:07</a></div>`,
  ])('%s', async (byline) => {
    const { author, published } = await factsOf(`<main><h1>${TITLE}</h1>${byline}${TEXT}</main>`);
    expect([author, published?.slice(0, 16)]).toEqual(['솔가지', '2025-04-05T21:07']);
  });

  test('the post that a thread begins with', async () => {
    const post = (name: string, date: string, text: string): string =>
      `<div class="post"><a class="username" href="/u">${name}</a> <time datetime="${date}">그날</time><p>${text}</p></div>`;
    const thread =
      post(
        '솔가지',
        '2025-04-05T21:07:00+09:00',
        '장작을 어디에 쌓아 두시나요? 비를 맞히면 안 된다고 들었습니다.',
      ) + post('재티', '2025-04-06T08:00:00+09:00', '처마 밑이 낫습니다. 바람이 드나들어야 마릅니다.');
    expect(await factsOf(`<h1>${TITLE}</h1>${thread}`)).toEqual({
      author: '솔가지',
      published: '2025-04-05T21:07:00+09:00',
    });
  });
});
