// Elements of known sites in forms that the saved pages (test/fixtures/pages) do not have.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';

const read = async (body: string, head = ''): Promise<string> =>
  outline(
    await loadArticle(
      {
        name: '글.html',
        bytes: Buffer.from(`<!doctype html><html lang="ko"><head>${head}</head><body>${body}</body></html>`),
      },
      2 ** 20,
    ),
  ).trimEnd();

describe('Naver Blog', () => {
  test('cards of SmartEditor 2', async () => {
    const card = (parts: string): string =>
      `<div class="post_ct"><p>${LONG}</p><div class="og _oglink"><a href="https://a.kr/b"><div class="tit">장작</div>${parts}</a></div></div>`;
    for (const parts of [
      '<div class="dsc">고르는 법</div><div class="cp">a.kr</div>',
      '<div class="desc">고르는 법</div><div class="url">a.kr</div>',
    ])
      expect(await read(card(parts))).toContain('card 장작 — a.kr — 고르는 법 — https://a.kr/b');
    expect(await read(card(''))).toContain('card 장작 — - — - — https://a.kr/b');
  });

  test('several places on a map', async () => {
    const place = (name: string, address = ''): string =>
      `<a class="se-map-info"><strong class="se-map-title">${name}</strong>${address && `<p class="se-map-address">${address}</p>`}</a>`;
    const map = `<div class="se-placesMap">${place('국수집', '나루로 3')}${place('책방')}${place('찻집', '강둑길 7')}</div>`;
    expect(await read(`<div class="se-main-container"><p>${LONG}</p>${map}</div>`)).toContain(
      'card 국수집 — - — 나루로 3 — -\ncard 책방 — - — - — -\ncard 찻집 — - — 강둑길 7 — -',
    );
  });
});

describe('Naver News before 2022', () => {
  const page = (summary: string): string =>
    `<div class="press_logo"><img alt="난로신문"></div><h3 id="articleTitle">장작이 남았다</h3><div class="article_info"><span class="t11">2021.07.02. 오후 4:26</span> <span class="t11">2021.07.03. 오전 9:00</span></div><div id="articleBody"><div id="articleBodyContents">${summary}<span class="end_photo_org"><img src="a.jpg"><em class="img_desc">쌓인 장작</em></span>${LONG}<br><br>${LONG}</div><div class="byline"><p class="b_text">정솔빛 기자 sol@example.com</p></div><div class="article_journalist"><h3 class="blind">기자 프로필</h3></div><div class="categorize"><em class="guide_categorization_item">생활</em></div><div class="link_news"><h3>주요뉴스</h3></div></div>`;

  test.each([
    ['', ''],
    ['<strong class="media_end_summary">봄까지 쓴다</strong>', 'p **봄까지 쓴다**\n'],
    [
      '<strong class="media_end_summary">봄까지 쓴다<br>값도 그대로</strong>',
      'p **봄까지 쓴다⏎값도 그대로**\n',
    ],
  ])('with the summary %s', async (summary, expected) => {
    expect(await read(page(summary), '<meta property="og:article:author" content="난로신문 | 네이버">')).toBe(
      `title: 장작이 남았다\nsite: 난로신문\nauthor: 정솔빛 기자\npublished: 2021-07-02T16:26+09:00\ncategory: 생활\nlanguage: ko\n\n${expected}figure - — 쌓인 장작 — a.jpg\np ${LONG}\np ${LONG}`,
    );
  });

  test('sports', async () => {
    const sports = `<div class="news_headline"><h4 class="title">장작 패기 대회</h4><div class="info"><span>기사입력 2021.07.02. 오후 4:26</span></div></div><div id="newsEndContents">${LONG}<br><br>${LONG}<div class="source">기사제공 난로신문</div></div>`;
    expect(await read(sports)).toBe(
      `title: 장작 패기 대회\npublished: 2021-07-02T16:26+09:00\nlanguage: ko\n\np ${LONG}\np ${LONG}`,
    );
  });
});

describe('the category of a Tistory post', () => {
  const post = (category: string): string =>
    `<div class="post-cover">${category}<h1>장작</h1></div><div class="contents_style"><p>${LONG}</p></div>`;
  const head = '<title>장작</title><meta property="article:section" content="\'생활 요리\'">';

  test.each([
    '<span class="category">텃밭/봄</span>',
    '<a class="link_category" href="/category">텃밭/봄</a>',
    '<p class="category"><a href="/category">텃밭/봄</a></p>',
  ])('is in %s', async (category) => expect(await read(post(category), head)).toContain('category: 텃밭/봄'));

  test('is not the subject of the whole blog', async () => {
    expect(await read(post(''), head)).not.toContain('category:');
  });
});
