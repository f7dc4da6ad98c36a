// The date of a page: in its metadata, and in its text.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';

const publishedOf = async (body: string, head = ''): Promise<string | undefined> => {
  const html = `<!doctype html><html lang="ko"><head><title>장작 고르기</title>${head}</head><body>${body}</body></html>`;
  return (await loadArticle({ name: '파일.html', bytes: Buffer.from(html) }, 2 ** 20)).published;
};
const TEXT = `<div><p>${LONG}</p><p>${LONG}</p></div>`;
const post = (byline: string, text = TEXT): string =>
  `<article><header><h1>장작 고르기</h1>${byline}</header>${text}</article>`;

describe('a date near the title is that of the article', () => {
  test.each([
    ['<p><span>솔빛</span><span>2023년 02월 11일</span></p>', '2023-02-11'],
    ['<time>2023-02-11 23:52</time>', '2023-02-11T23:52+09:00'],
    ['<div><span>2023. 2. 11. 오후 3:42</span> · <span>조회 31</span></div>', '2023-02-11T15:42+09:00'],
    ['<p>2023년 2월 11일 토요일</p>', '2023-02-11'],
    ['<p>솔빛 · 2023년 2월 11일</p>', '2023-02-11'],
    ['<p>Saturday 11 February 2023 | Sol</p>', '2023-02-11'],
    ['<p>2023<!-- -->년 <!-- -->2<!-- -->월 <!-- -->11<!-- -->일</p>', '2023-02-11'],
    ['<div><strong>2023.02.11</strong> 15:42:10</div>', '2023-02-11T15:42:10+09:00'],
    ['<p>Feb 11, 2023 · 5 min read</p>', '2023-02-11'],
    ['<p>11 Feb 2023 by Sol</p>', '2023-02-11'],
    ['<ul class="meta"><li>솔빛</li><li>2023/02/11</li></ul>', '2023-02-11'],
    ['<p>Posted on February 11th, 2023 at 3:42 pm</p>', '2023-02-11T15:42+09:00'],
    ['<em>23.02.11 15:42</em>', '2023-02-11T15:42+09:00'],
    ['<small>Sat, Feb 11, 2023</small>', '2023-02-11'],
    ['<small>Feb 11, 2023 | categories: <a href="/wood">Wood</a></small>', '2023-02-11'],
    ['<p>토요일, 2023년 2월 11일 — 약 4분</p>', '2023-02-11'],
    ['<span>2월 11, 2023 · 3 분</span>', '2023-02-11'],
    ['<p><time datetime="2023-02-11T15:42Z">2023-02-11</time> 저녁</p>', '2023-02-12T00:42:00+09:00'],
  ])('%s', async (byline, expected) => expect(await publishedOf(post(byline))).toBe(expected));

  test('above the title', async () => {
    expect(await publishedOf(`<div>2023.02.11</div>${post('')}`)).toBe('2023-02-11');
  });
});

describe('a label tells the date of writing from others', () => {
  test.each([
    ['<p>수정일 <!-- -->2024-01-05<!-- -->, 작성일 <!-- -->2023-02-11</p>', '2023-02-11'],
    ['<p>작성 2023.02.11 | 수정 2024.01.05</p>', '2023-02-11'],
    ['<p>입력 2023/02/11 [15:42] 수정 2024/01/05 [10:00]</p>', '2023-02-11T15:42+09:00'],
    ['<p>2023-02-11 등록 (2024-01-05 수정)</p>', '2023-02-11'],
    ['<p>최종 수정일: 2024-01-05</p><p>게시일: 2023-02-11</p>', '2023-02-11'],
    ['<dl><dt>행사일</dt><dd>2024.05.01</dd><dt>등록일</dt><dd>2023.02.11</dd></dl>', '2023-02-11'],
    ['<table><tr><th>글쓴이</th><td>솔빛</td><th>작성일</th><td>2023-02-11</td></tr></table>', '2023-02-11'],
    ['<p><strong>작성일</strong> 23-02-11 15:42</p>', '2023-02-11T15:42+09:00'],
    ['<p>2023.02.11에 씀, 2024.01.05에 고침</p>', '2023-02-11'],
    ['<p><b>Published</b> <i>Feb 11, 2023</i> <b>Updated</b> <i>Jan 5, 2024</i></p>', '2023-02-11'],
    ['<p>Updated Jan 5, 2024 · Published Feb 11, 2023</p>', '2023-02-11'],
    ['<p>쓴 날: 2023년 2월 11일, 고친 날: 2024년 1월 5일</p>', '2023-02-11'],
    [
      '<p><time datetime="2023-02-11T15:42+09:00">2023-02-11</time> · 수정 <time datetime="2024-01-05">2024-01-05</time></p>',
      '2023-02-11T15:42+09:00',
    ],
    ['<p>Posted by Sol Bit on February 11, 2023 at 8:39 am</p>', '2023-02-11T08:39+09:00'],
  ])('%s', async (byline, expected) => expect(await publishedOf(post(byline))).toBe(expected));

  test('at the end of the article', async () => {
    expect(await publishedOf(post('', `${TEXT}<p>작성일 : 2023. 2. 11.</p>`))).toBe('2023-02-11');
  });
});

describe('any other date is not that of the article', () => {
  test.each([
    ['how long ago it was', post('<p>2시간 전</p>')],
    ['a change', post('<p>수정일 2024-01-05</p>')],
    ['an event', post('', `<p>일시: 2024. 5. 1. 오후 2시</p>${TEXT}`)],
    ['a period', post('', `<p>2024.05.01 ~ 2024.06.01</p>${TEXT}`)],
    ['a sentence', post('', `<p>2019년 4월 15일이었다.</p>${TEXT}`)],
    ['a sentence with a word like a label', post('', `<p>2019년 4월 15일에 발행한 잡지다.</p>${TEXT}`)],
    ['a comment', `${post('')}<div class="comments"><p>2024-01-05 10:00</p></div>`],
    ['a comment with a name of two words', `${post('')}<div class="replyItem">작성일 2024-01-05</div>`],
    ['another article', `${post('')}<div class="related-posts"><p>작성일 2024-01-05</p></div>`],
    [
      'a similar article',
      `${post('')}<div><b>IMG_2023.jpg</b><div class="similar"><a href="/1">작성일 2024-01-05</a></div></div>`,
    ],
    [
      'a link to another article',
      `${post('')}<ul><li><a href="/1">지난해 겨울에 쌓아 둔 장작을 말리는 법과 그 순서를 정리한 글, 등록일 2024-01-05</a></li></ul>`,
    ],
    ['a footer', `${post('')}${TEXT.repeat(4)}<div>© 2024-01-05 난로</div>`],
    ['a short date that begins with a day', post('<p>31.10.23</p>')],
  ])('%s', async (_, body) => expect(await publishedOf(body)).toBeUndefined());
});

describe('the metadata of a page', () => {
  test.each([
    [
      '<meta property="article:published_time" content="2023-02-11T15:42:00+09:00">',
      '2023-02-11T15:42:00+09:00',
    ],
    ['<meta name="DC.date.issued" content="2023-02-11">', '2023-02-11'],
    ['<meta name="parsely-pub-date" content="2023-02-11">', '2023-02-11'],
    [
      '<script type="application/ld+json">[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2023-02-11"}]</script>',
      '2023-02-11',
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":["Article"],"datePublished":"2023-02-11"}]}</script>',
      '2023-02-11',
    ],
    [
      '<script type="application/ld+json">{"@type":"BlogPosting",\n"description":"두\n줄","datePublished":"2023-02-11",}</script>',
      '2023-02-11',
    ],
    ['<link rel="canonical" href="https://a.kr/2023/02/11/wood/">', '2023-02-11'],
  ])('%s', async (head, expected) => expect(await publishedOf(post(''), head)).toBe(expected));

  test.each([
    ['<span itemprop="datePublished" content="2023-02-11"></span>'],
    ['<abbr class="published" title="2023-02-11">지난겨울</abbr>'],
    ['<relative-time datetime="2023-02-11">작년</relative-time>'],
    ['<time datetime="2024-01-05">수정 2024-01-05</time><p>작성일 2023-02-11</p>'],
  ])('%s', async (byline) => expect(await publishedOf(post(byline))).toBe('2023-02-11'));
});
