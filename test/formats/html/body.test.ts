// Finding the article in a page for which nanro has no rules.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '이 문단은 스물다섯 자를 훌쩍 넘기는 긴 문장이라서 가장 무겁습니다.';
const MENU = '<nav><ul><li><a href="/a">차림표</a></li></ul></nav>';
const read = async (body: string): Promise<string> => {
  const html = `<!doctype html><html lang="ko"><head><title>글</title></head><body>${MENU}${body}</body></html>`;
  return outline(await loadArticle({ name: 'page.html', bytes: Buffer.from(html) }, 2 ** 20))
    .replace(/^[^]*?\n\n/, '')
    .trimEnd();
};

test('short lines are read in a page whose body has the name of chrome', async () => {
  const html = '<!doctype html><title>글</title><body class="menu"><p>불을 켜는 법<p>장작 고르기</body>';
  const article = await loadArticle({ name: 'page.html', bytes: Buffer.from(html) }, 2 ** 20);
  expect(outline(article)).toContain('p 불을 켜는 법\np 장작 고르기');
});

describe('every part of the article is read', () => {
  test.each<[what: string, body: string, expected: string]>([
    [
      'short lines around a long one',
      `<article><p>짧은 첫 줄.</p><div><p>${LONG}</p></div><p>끝.</p></article>`,
      `p 짧은 첫 줄.\np ${LONG}\np 끝.`,
    ],
    [
      'sections of unequal length',
      `<article><section><h2>준비</h2><p>짧다.</p></section><section><h2>불</h2><p>${LONG}</p></section></article>`,
      `h2 준비\np 짧다.\nh2 불\np ${LONG}`,
    ],
    [
      'sections without a container',
      `<div><section><h2>준비</h2><p>짧다.</p></section><section><h2>불</h2><p>${LONG}</p></section></div>`,
      `h2 준비\np 짧다.\nh2 불\np ${LONG}`,
    ],
    [
      'a table with a long cell',
      `<main><p>짧다.</p><table><tr><th>가</th><th>나</th></tr><tr><td>${LONG}</td><td>둘</td></tr></table></main>`,
      `p 짧다.\ntable 가 | 나 === ${LONG} | 둘`,
    ],
    [
      'a definition between blocks of code',
      `<div role="main"><section><p>짧은 안내.</p><div class="admonition note"><p>${LONG}</p></div><pre>npm ci</pre></section></div>`,
      `p 짧은 안내.\nbox 참고 { p ${LONG} }\ncode -: npm ci`,
    ],
    [
      'a page inside a form',
      `<form><div class="wrap"><p>${LONG}</p><p>끝.</p></div></form>`,
      `p ${LONG}\np 끝.`,
    ],
    [
      'a term whose id is a word of chrome',
      `<article><p>${LONG}</p><dl><dt id="next">next()</dt><dd>${LONG}</dd></dl></article>`,
      `p ${LONG}\nlist • p **next()** + p ${LONG}`,
    ],
    [
      'a heading that links back to the contents (Docutils)',
      `<article><p>${LONG}</p><h2><a class="toc-backref" href="#id1">불</a></h2><p>${LONG}</p></article>`,
      `p ${LONG}\nh2 불\np ${LONG}`,
    ],
    [
      'an article that calls itself a sidebar',
      `<div class="layout sidebar"><p>${LONG}</p><p>${LONG}</p></div>`,
      `p ${LONG}\np ${LONG}`,
    ],
    [
      'a page laid out with tables',
      `<table><tr><td><ul><li><a href="/b">곁</a></li></ul></td><td><p>${LONG}</p><p>끝.</p></td></tr></table>`,
      `p ${LONG}\np 끝.`,
    ],
  ])('%s', async (_, body, expected) => expect(await read(body)).toBe(expected));
});

describe('an element around the article', () => {
  test.each([
    'entry-meta',
    'post-tags',
    'related-posts',
    'article-share',
    'commentList',
    'sns_wrap',
    'footer-widgets',
    'breadcrumb',
  ])('of class %s is left out', async (name) => {
    expect(
      await read(`<article><p>${LONG}</p><div class="${name}"><p>곁에 있는 말</p></div></article>`),
    ).toBe(`p ${LONG}`);
  });

  test.each(['post', 'entry-content', 'tag-content', 'article_body', 'outline-2', 'part--has-ads'])(
    'of class %s is read',
    async (name) => {
      expect(
        await read(`<article><p>${LONG}</p><div class="${name}"><p>안에 있는 말</p></div></article>`),
      ).toContain('안에 있는 말');
    },
  );
});

describe('a page whose article has only short lines', () => {
  const COMMENTS = `<div class="comments">${'<p>어릴 때 외갓집 아랫목에서 듣던 이야기가 떠올라서 한참을 웃었습니다.</p>'.repeat(5)}</div>`;
  test.each<[what: string, body: string, expected: string]>([
    [
      'a dialogue',
      '<main><h1>글</h1><p>“왔어?”</p><p>“응.”</p><p>“앉아.”</p></main>',
      'p “왔어?”\np “응.”\np “앉아.”',
    ],
    [
      'a poem without full stops',
      '<div class="poem"><h1>글</h1><p>재를 헤치니<br>불씨 하나</p><p>아직 붉다</p></div>',
      'p 재를 헤치니⏎불씨 하나\np 아직 붉다',
    ],
    [
      'a recipe',
      '<div class="recipe"><h2>재료</h2><ul><li>감자 두 알</li><li>소금</li></ul><h2>차례</h2><ol><li>씻는다.</li><li>굽는다.</li></ol></div>',
      'h2 재료\nlist • p 감자 두 알 | • p 소금\nh2 차례\nlist 1. p 씻는다. | 2. p 굽는다.',
    ],
    [
      'a post to a board',
      '<div class="view"><h1>글</h1><div class="text"><p>장작 팝니다</p><p>연락 주세요</p></div></div>',
      'p 장작 팝니다\np 연락 주세요',
    ],
  ])('%s is read, and longer comments are not', async (_, body, expected) =>
    expect(await read(`${body}${COMMENTS}`)).toBe(expected),
  );

  test('comments are read if there is nothing else', async () => {
    expect(await read(COMMENTS)).toContain('어릴 때 외갓집');
  });
});

describe('a box between the paragraphs of an article is read', () => {
  test.each(['sidebar', 'share-your-story', 'how-to-subscribe-box', 'related-note', 'banner', 'nextStep'])(
    'if its class is %s',
    async (name) => {
      const box = `<div class="${name}"><p>불이 약하면 바람구멍부터 열어 보세요.</p><p>재가 막혔을 수도 있습니다.</p></div>`;
      expect(await read(`<article><p>${LONG}</p>${box}<p>${LONG}</p></article>`)).toBe(
        `p ${LONG}\np 불이 약하면 바람구멍부터 열어 보세요.\np 재가 막혔을 수도 있습니다.\np ${LONG}`,
      );
    },
  );

  test.each([
    [
      'it has only links',
      '<div class="related"><a href="/x">장작을 고르는 다섯 가지 방법을 알아봅니다</a></div>',
    ],
    [
      'it has a field',
      '<div class="newsletter"><p>새 글을 편지로 받아 보세요. 주소만 적으면 됩니다.</p><input></div>',
    ],
    ['it has no sentence', '<div class="share">퍼 나르기</div>'],
    ['it is a menu', '<nav>난로를 고르는 사람을 위한 안내로 가려면 여기를 누릅니다.</nav>'],
  ])('unless %s', async (_, box) => {
    expect(await read(`<article><p>${LONG}</p>${box}<p>${LONG}</p></article>`)).toBe(`p ${LONG}\np ${LONG}`);
  });

  test('and not at its end', async () => {
    const box = '<div class="related"><p>불이 약하면 바람구멍부터 열어 보세요.</p></div>';
    expect(await read(`<article><p>${LONG}</p>${box}</article>`)).toBe(`p ${LONG}`);
  });
});

describe('the licence and the author at the ends of an article', () => {
  test.each(['license-wrapper', 'article-licensing box', 'author', 'post-author-bio', 'profile_card'])(
    'are left out if the class is %s',
    async (name) => {
      const box = `<div class="${name}"><p>산 밑에서 나무를 하며 글을 씁니다. 편지는 언제나 반갑습니다.</p></div>`;
      expect(await read(`<article><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p>${box}</article>`)).toBe(
        `p ${LONG}\np ${LONG}\np ${LONG}`,
      );
    },
  );

  test('are read between its paragraphs', async () => {
    const box = '<div class="author-note"><p>이 대목은 나중에 덧붙였습니다.</p></div>';
    expect(await read(`<article><p>${LONG}</p>${box}<p>${LONG}</p></article>`)).toContain('덧붙였습니다');
  });

  test('do not hide an article whose class has its author', async () => {
    expect(await read(`<div class="author-kim"><p>${LONG}</p><p>${LONG}</p></div>`)).toBe(
      `p ${LONG}\np ${LONG}`,
    );
  });
});

describe('a section whose id has a word of chrome', () => {
  const article = (section: string): string => `<article><p>${LONG}</p>${section}</article>`;

  test.each([
    ['section id="next-steps"', 'section'],
    ['section id="tags" class="level2"', 'section'],
    ['div id="search-api" class="section"', 'div'],
  ])('is read if it has a heading and sentences: %s', async (start, end) => {
    const sections = `<${start}><h2>불</h2><p>${LONG}</p></${end}>`.repeat(2);
    expect(await read(article(sections))).toBe(`p ${LONG}${`\nh2 불\np ${LONG}`.repeat(2)}`);
  });

  test.each([
    '<section id="related-posts"><h2>더 읽기</h2><ul><li><a href="/2">난로에 넣을 장작을 고르는 법과 말리는 법</a></li></ul></section>',
    '<div id="commentsLine"><h4>댓글</h4><p>댓글은 가입한 다음에 쓸 수 있으며 욕설은 지워질 수 있습니다.</p></div>',
    '<section id="newsletter"><h2>편지</h2><p>새 글이 나오면 편지로 먼저 알려 드리니 주소를 남겨 주세요.</p><form><input></form></section>',
  ])('is left out if it has links or a form: %s', async (section) => {
    expect(await read(article(section))).toBe(`p ${LONG}`);
  });
});

test.each(['share-your-fire', 'login-화면', 'next-steps', '2-subscribe-만들기', 'comments'])(
  'a heading with the id %s is read',
  async (id) => {
    expect(await read(`<article><p>${LONG}</p><h2 id="${id}">남은 일</h2><p>${LONG}</p></article>`)).toBe(
      `p ${LONG}\nh2 남은 일\np ${LONG}`,
    );
  },
);

test('long text of others beside a titled article is not read', async () => {
  const forum = `<div id="navigation"><div class="posts">${`<p>${LONG}</p>`.repeat(30)}</div></div>`;
  const own = '<p>우리 집 난로는 아침마다 한 번씩 재를 턴 다음에야 불이 붙습니다.</p>'.repeat(12);
  expect(await read(`<div id="left"><h1>글</h1>${own}</div>${forum}`)).not.toContain(LONG);
});

describe('what boards and blogs have beside a post', () => {
  const text = `<p>${LONG}</p><p>${LONG}</p>`;
  test.each([
    '<dl class="postprofile"><dt>솔가지</dt><dd>글 1,626개</dd></dl>',
    '<div class="stat-block online-list"><h3>지금 있는 사람</h3><p>회원 0명과 손님 2명</p></div>',
    '<div class="reactionsBar">솔가지 님과 두 분이 좋아합니다</div>',
    '<div class="articleCategories"><span>분류</span><span><a href="/c">장작</a></span></div>',
    '<span class="cat-links">분류 <a href="/c">장작</a></span>',
  ])('is left out: %s', async (chrome) => {
    expect(await read(`<main><h1>글</h1>${chrome}${text}${chrome}</main>`)).toBe(`p ${LONG}\np ${LONG}`);
  });

  test('but not a post of a category', async () => {
    expect(await read(`<div class="hentry category-news">${text}</div>`)).toBe(`p ${LONG}\np ${LONG}`);
  });
});

describe('teasers of other posts', () => {
  const teaser = (name: string): string =>
    `<div class="card ${name}"><a href="/${name}"><img src="a.png"></a><h3><a href="/${name}">${name} 말리기</a></h3><p>${name} 이야기를 짧게 적어 둔 글입니다. 더 있습니다.</p><a href="/${name}">더 보기</a></div>`;
  const cards = `<div class="grid">${teaser('장작')}${teaser('솔방울')}</div>`;
  const linked = `<ul>${['장작', '솔방울'].map((name) => `<li><a href="/${name}"><h4>${name} 말리기</h4><p>${LONG}</p></a></li>`).join('')}</ul>`;
  const text = `<p>${LONG}</p><p>${LONG}</p><p>${LONG}</p>`;

  test.each([cards, linked, `<h2>다른 이야기</h2>${cards}`])(
    'are left out below an article',
    async (below) => {
      const article = `<main><h1>글</h1>${text}${text}${below}</main>`;
      expect(await read(article)).not.toContain('말리기');
    },
  );

  test.each([
    ['between paragraphs', `<p>${LONG.repeat(6)}</p>${cards}<p>${LONG.repeat(6)}</p>`],
    ['that are most of the page', `<p>${LONG}</p>${cards}${cards}${cards}`],
    ['of which there is one', `<p>${LONG}</p><div>${teaser('장작')}</div>`],
  ])('are read: %s', async (_, body) => {
    expect(await read(`<main><h1>글</h1>${body}</main>`)).toContain('장작 말리기');
  });

  test('are not the parts of an article with linked headings', async () => {
    const part = (name: string): string =>
      `<section><h2 id="${name}"><a href="#${name}">${name}</a></h2><p>${LONG}</p></section>`;
    expect(await read(`<main>${text}${text}${part('불씨')}${part('재')}</main>`)).toContain('h2 불씨');
  });
});

describe('a page of links is read as a list', () => {
  const post = (number: number, title: string): string => `<a href="/${number}">${title}</a>`;
  const TWO = '• p [첫눈 오던 날](/1) | • p [굴뚝 청소](/2)';
  test.each<[what: string, body: string, expected: string]>([
    [
      'posts',
      `<header>${MENU}난롯가</header><main><ul><li>${post(1, '첫눈 오던 날')}</li><li>${post(2, '굴뚝 청소')}</li></ul></main><footer><a href="/x">소개</a></footer>`,
      `list ${TWO}`,
    ],
    [
      'results of a search',
      `<div class="search-results"><div class="search-item"><h3>${post(1, '첫눈 오던 날')}</h3></div><div class="search-item"><h3>${post(2, '굴뚝 청소')}</h3></div></div>`,
      `list ${TWO}`,
    ],
    [
      'headings',
      `<div class="wrap"><article><h2>${post(1, '첫눈 오던 날')}</h2></article><article><h2>${post(2, '굴뚝 청소')}</h2></article></div>`,
      `list ${TWO}`,
    ],
    [
      'the rows of a board',
      `<div class="paging"><a href="?2">2</a></div><table><thead><tr><th>번호</th><th>제목</th></tr></thead><tbody><tr><td>2</td><td>${post(2, '굴뚝 청소')}</td></tr></tbody></table>`,
      'table 번호 | 제목 === 2 | [굴뚝 청소](/2)',
    ],
  ])('%s', async (_, body, expected) => expect(await read(body)).toBe(expected));

  test.each([
    ['has nothing but a place for scripts', '<div id="root"></div>'],
    [
      'has only menus around that',
      `<header><a href="/">난롯가</a></header><div id="root"></div><div class="footer-menu"><a href="/x">소개</a></div>`,
    ],
  ])('but not if it %s', async (_, body) => {
    await expect(read(body)).rejects.toMatchObject({ problem: { kind: 'noArticle' } });
  });
});

test('a post to a café of which the page shows the author below the title', async () => {
  const page = `<div class="post_title"><span class="tit_menu">나눔 게시판</span><h2 class="tit">장작 나눔합니다</h2><div class="user_wrap"><a class="nick" href="#">솔가지</a> <span class="date">2026.10.09. 13:20</span> <span class="no">조회 31</span></div></div><div class="post_body"><p>바짝 마른 장작입니다.</p><p>두 단 있습니다.</p></div><ul class="comment_list"><li><a class="nick_comment">재티</a><p>${LONG}</p></li></ul><div class="related_article"><h3>새글</h3><ul><li><a href="/1">숯 한 봉지 나눕니다</a></li></ul></div>`;
  const html = `<!doctype html><html lang="ko"><head><title>장작 나눔합니다 : 카페</title><meta property="og:title" content="장작 나눔합니다"></head><body>${page}</body></html>`;
  const article = await loadArticle({ name: 'page.html', bytes: Buffer.from(html) }, 2 ** 20);
  expect([article.author, article.published]).toEqual(['솔가지', '2026-10-09T13:20+09:00']);
  expect(outline(article)).toMatch(/\n\np 바짝 마른 장작입니다\.\np 두 단 있습니다\.\s*$/);
});
