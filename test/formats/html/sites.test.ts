// Elements of known sites in forms that do not occur in the saved pages (test/fixtures/pages).
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

  test('whose reporter only the line with the address names', async () => {
    const news = `<h3 id="articleTitle">장작이 남았다</h3><div id="articleBodyContents">${LONG}<br><br>난로신문 정솔빛 기자 sol@example.com</div>`;
    expect(await read(news)).toBe(`title: 장작이 남았다\nauthor: 정솔빛 기자\nlanguage: ko\n\np ${LONG}`);
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
    '<p class="txt"><a href="/category/%ED%85%83%EB%B0%AD">텃밭/봄</a></p>',
  ])('is in %s', async (category) => expect(await read(post(category), head)).toContain('category: 텃밭/봄'));

  test('is not the subject of the whole blog', async () => {
    expect(await read(post(''), head)).not.toContain('category:');
  });
});

describe('the category that a page shows', () => {
  const page = (above: string, below: string): string =>
    `<article>${above}<h1>장작</h1>${below}<p>${LONG}</p></article>`;
  const head = '<title>장작</title>';

  test.each([
    ['<a href="/categories/stove/">살림</a>', ''],
    ['', '<span class="cat-links"><a href="/c/1" rel="category tag">살림</a></span>'],
    ['<span class="post-category">카테고리: 살림</span>', ''],
    ['', '<div class="meta"><em>분류</em> <a href="https://a.kr/category/살림">살림</a></div>'],
  ])('%s%s', async (above, below) => {
    expect(await read(page(above, below), head)).toContain('category: 살림');
  });

  test.each([
    ['', `<p>${LONG.repeat(6)}</p><a href="/category/살림">살림</a>`],
    ['<nav><a href="/category/살림">살림</a></nav>', ''],
    ['<ul class="main-nav-list"><li><a href="/categories/살림/">살림</a></li></ul>', ''],
    ['<a class="category" href="/category">분류 전체보기</a>', ''],
    ['', '<p class="post-category">2026. 1. 2.</p>'],
  ])('is not %s%s', async (above, below) => {
    expect(await read(page(above, below), head)).not.toContain('category:');
  });
});

test('the folder of all posts is not a category', async () => {
  const head = '<title>장작</title><meta property="article:section" content="posts">';
  expect(await read(`<article><h1>장작</h1><p>${LONG}</p></article>`, head)).not.toContain('category:');
});

describe('boards', () => {
  const comments = `<div class="comment"><span class="nickname">이웃</span><p>${LONG}</p><p>${LONG}</p></div>`;

  test('a post of GNUBOARD', async () => {
    const page = `<h1>장작 > 살림</h1><article id="bo_v"><h2 id="bo_v_title"><span class="bo_v_cate">질문</span> <span class="bo_v_tit">장작</span></h2><section id="bo_v_info"><span class="sv_member">정솔빛</span> <strong class="if_date"><span>작성일</span> 26-03-02 21:48</strong></section><div id="bo_v_con">젖은 장작은<br>어떻게 말리나요?</div></article>${comments}`;
    expect(await read(page, '<title>장작 > 살림 | 마당</title>')).toBe(
      'title: 장작\nauthor: 정솔빛\npublished: 2026-03-02T21:48+09:00\ncategory: 질문\nlanguage: ko\n\np 젖은 장작은⏎어떻게 말리나요?',
    );
  });

  test('a post of DC Inside', async () => {
    const page = `<div class="gallview_head"><h3><span class="title_headtext">[질문]</span> <span class="title_subject">장작</span></h3><div class="gall_writer" data-nick="정솔빛"></div><span class="gall_date" title="2026-03-02 21:48:05">2026.03.02 21:48:05</span></div><div class="writing_view_box"><div class="write_div"><p>젖었다.</p></div></div>${comments}`;
    expect(await read(page, '<title>장작 - 난로 갤러리</title>')).toBe(
      'title: 장작\nauthor: 정솔빛\npublished: 2026-03-02T21:48:05+09:00\ncategory: [질문]\nlanguage: ko\n\np 젖었다.',
    );
  });

  test('a post of Clien', async () => {
    const page = `<h3 class="post_subject"><span class="post_category">질문</span><span>장작</span></h3><div class="post_info"><span class="nickname">정솔빛</span></div><div class="post_author"><span class="date">2026-03-02 21:48:05</span></div><article><div class="post_article"><p>젖었습니다.</p></div></article>${comments}`;
    expect(
      await read(
        page,
        '<meta property="og:title" content="장작 : 클리앙"><meta property="og:site_name" content="클리앙">',
      ),
    ).toBe(
      'title: 장작\nsite: 클리앙\nauthor: 정솔빛\npublished: 2026-03-02T21:48:05+09:00\ncategory: 질문\nlanguage: ko\n\np 젖었습니다.',
    );
  });
});

describe('exported pages', () => {
  test('of Notion', async () => {
    const page = `<article class="page sans"><header><img class="page-cover-image" src="a.jpg"><div class="page-header-icon"><span class="icon">🔥</span></div><h1 class="page-title">장작</h1><table class="properties"><tr><th>만든 날</th><td>@2024년 5월 1일</td></tr></table></header><div class="page-body"><nav class="table_of_contents"><a href="#1">말리기</a></nav><p>${LONG}</p><figure class="callout"><div><span class="icon">💡</span></div><div>바람이 통해야 합니다.</div></figure><ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>쪼개기</span></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>쌓기</span></li></ul><figure><a href="https://a.kr/b" class="bookmark source"><div class="bookmark-info"><div class="bookmark-text"><div class="bookmark-title">나무</div><div class="bookmark-description">고르는 법</div></div><div class="bookmark-href">a.kr</div></div></a></figure></div></article>`;
    expect(await read(page, '<title>장작</title>')).toBe(
      `title: 장작\nlanguage: ko\n\np ${LONG}\nbox - { p 바람이 통해야 합니다. }\nlist • p ☑ 쪼개기\nlist • p ☐ 쌓기\ncard 나무 — a.kr — 고르는 법 — https://a.kr/b`,
    );
  });

  test('of Google Docs', async () => {
    const html = `<!doctype html><html><head><title>장작</title></head><body class="c1 doc-content"><p class="c2 title"><span>장작</span></p><p class="c3"><span>${LONG} </span><span><a href="https://www.google.com/url?q=https://a.kr/b%3Fc&amp;sa=D">나무</a></span></p></body></html>`;
    const article = await loadArticle({ name: '글.html', bytes: Buffer.from(html) }, 2 ** 20);
    expect(outline(article).trimEnd()).toBe(
      `title: 장작\nlanguage: ko\n\np ${LONG} [나무](https://a.kr/b?c)`,
    );
  });
});

describe('GitHub', () => {
  const head = (title: string): string =>
    `<meta name="expected-hostname" content="github.com"><meta name="octolytics-dimension-repository_nwo" content="sol/nanro-stove"><meta name="octolytics-dimension-user_login" content="sol"><meta property="og:title" content="${title}"><meta property="og:site_name" content="GitHub"><title>${title}</title>`;
  const dialogs = `<div><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></div><relative-time datetime="2026-01-09T08:00:00Z"></relative-time>`;
  const post = '<div class="markdown-body"><p>불이 안 붙습니다.</p></div>';
  const comment = `<div class="markdown-body"><p>${LONG}</p></div>`;

  test.each([
    [
      'an issue',
      '불씨가 꺼짐 · Issue #56 · sol/nanro-stove',
      `<h1><bdi data-testid="issue-title">불씨가 꺼짐</bdi></h1><div data-testid="issue-labels"><a href="/l">버그</a></div><div data-testid="issue-body"><a data-testid="issue-body-header-author" href="/neo">neo</a><relative-time datetime="2026-01-02T03:04:05Z">1월 2일</relative-time>${post}</div><div data-testid="comment-viewer"><a href="/b">b</a><relative-time datetime="2026-01-03T00:00:00Z"></relative-time>${comment}</div>`,
      'tags: 버그\n',
    ],
    [
      'an issue without its title in an element of its own',
      '불씨가 꺼짐 · Issue #56 · sol/nanro-stove',
      `<div id="issue-7"><a class="author" href="/neo">neo</a><relative-time datetime="2026-01-02T03:04:05Z"></relative-time>${post}</div><div id="issuecomment-8"><a class="author">b</a>${comment}</div>`,
      '',
    ],
    [
      'a pull request',
      '불씨가 꺼짐 by neo · Pull Request #57 · sol/nanro-stove',
      `<div id="pullrequest-9"><a class="author" href="/neo">neo</a><relative-time datetime="2026-01-02T03:04:05Z"></relative-time>${post}</div><div id="discussion_r8"><a class="author">b</a>${comment}</div>`,
      '',
    ],
  ])('%s', async (_, title, body, tags) => {
    expect(await read(`${dialogs}${body}`, head(title))).toBe(
      `title: 불씨가 꺼짐\nsite: GitHub\nauthor: neo\npublished: 2026-01-02T12:04:05+09:00\ncategory: sol/nanro-stove\n${tags}language: ko\n\np 불이 안 붙습니다.`,
    );
  });

  test('a README that is shorter than the menus', async () => {
    const readme =
      '<article class="markdown-body entry-content"><h1>난로</h1><p>불을 피웁니다.</p></article>';
    expect(await read(`${dialogs}${readme}`, head('GitHub - sol/nanro-stove: 작은 난로'))).toBe(
      'title: sol/nanro-stove\nsite: GitHub\nauthor: sol\nlanguage: ko\n\nh2 난로\np 불을 피웁니다.',
    );
  });
});

describe('GeekNews', () => {
  const topic = (href: string, text: string): string =>
    `<article><div class=topic><div class=vote><a href="javascript:vote(1)">▲</a></div><div class="topictitle link"><a href="${href}"><h1>불씨를 오래 두는 법</h1></a> <span class=topicurl>(a.kr)</span></div><div class=topicinfo><span>12</span>P by <a href="/user?id=stove">stove</a> 3시간전 | <a href="topic?id=1">댓글 2개</a></div><div class=topic_contents><span id=topic_contents>${text}</span></div></div><div class=comment_thread><span class=comment_contents>${LONG}</span></div></article>`;
  const head =
    '<meta property="og:title" content="불씨를 오래 두는 | GeekNews"><meta property="article:author" content="stove"><meta property="article:published_time" content="2026-01-02T03:04:05+09:00">';
  const about =
    'title: 불씨를 오래 두는 법\nsite: GeekNews\nauthor: stove\npublished: 2026-01-02T03:04:05+09:00\nlanguage: ko\n\n';

  test.each([
    [
      'a topic',
      'https://a.kr/1',
      '<p>재를 덮는다.</p>',
      'card 불씨를 오래 두는 법 — a.kr — - — https://a.kr/1\np 재를 덮는다.',
    ],
    [
      'a topic that is only a link',
      'https://a.kr/1',
      '',
      'card 불씨를 오래 두는 법 — a.kr — - — https://a.kr/1',
    ],
    ['a question', 'topic?id=1', '<p>재를 덮나요?</p>', 'p 재를 덮나요?'],
  ])('%s', async (_, href, text, expected) =>
    expect(await read(topic(href, text), head)).toBe(about + expected),
  );
});
