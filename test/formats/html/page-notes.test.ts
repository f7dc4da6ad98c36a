// The notes of web pages, in the markup of the programs that generate pages.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { outline } from '../../helpers/outline.ts';

const LONG = '난롯가에 앉아 책을 읽던 사람들이 남긴 이야기를 모아 한 권으로 묶었다';

const read = async (body: string, url?: string): Promise<string> =>
  outline(
    await loadArticle(
      {
        name: 'a.html',
        bytes: Buffer.from(`<!doctype html><title>글</title><body>${body}`),
        ...(url === undefined ? {} : { url }),
      },
      2 ** 20,
    ),
  )
    .replace(/^[^]*?\n\n/, '')
    .trim();

describe('are found', () => {
  test.each<[what: string, html: string]>([
    [
      'WordPress',
      `<article><p>${LONG}<sup data-fn="x1" class="fn"><a href="#x1" id="x1-link">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="x1">첫 이야기. <a href="#x1-link" aria-label="각주 1로 이동">↩︎</a></li></ol></article>`,
    ],
    [
      'Hugo',
      `<article><p>${LONG}<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>.</p><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>첫 이야기.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div></article>`,
    ],
    [
      'kramdown',
      `<article><p>${LONG}<sup id="fnref:a"><a href="#fn:a" class="footnote" rel="footnote">1</a></sup>.</p><div class="footnotes"><ol><li id="fn:a"><p>첫 이야기. <a href="#fnref:a" class="reversefootnote">&#8617;</a></p></li></ol></div></article>`,
    ],
    [
      'Pandoc',
      `<article><p>${LONG}<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p><section class="footnotes" id="footnotes"><hr /><ol><li id="fn1"><p>첫 이야기.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section></article>`,
    ],
    [
      'GitHub',
      `<article><p>${LONG}<sup><a href="#user-content-fn-1-ab" id="user-content-fnref-1-ab" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p><section data-footnotes class="footnotes"><h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1-ab"><p>첫 이야기. <a href="#user-content-fnref-1-ab" data-footnote-backref class="data-footnote-backref">↩</a></p></li></ol></section></article>`,
    ],
    [
      'MediaWiki',
      `<div class="mw-parser-output"><p>${LONG}<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup>.</p><h2>각주</h2><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">↑</a></b></span> <span class="reference-text">첫 이야기.</span></li></ol></div>`,
    ],
    [
      'Tistory',
      `<div class="tt_article_useless_p_margin contents_style"><p>${LONG}<sup class="footnote"><a href="#footnote_7_1" id="footnote_link_7_1" title="첫 이야기.">1</a></sup>.</p><ol class="footnotes"><li id="footnote_7_1">첫 이야기. <a href="#footnote_link_7_1">[본문으로]</a></li></ol></div>`,
    ],
    [
      'Namuwiki',
      `<article><p>${LONG}<a class="wiki-fn-content" href="#fn-1"><span id="rfn-1"></span>[1]</a>.</p><div class="wiki-macro-footnote"><span class="footnote-list"><span id="fn-1"></span><a href="#rfn-1">[1]</a> 첫 이야기.</span></div></article>`,
    ],
    [
      'Sphinx',
      `<article><p>${LONG}<a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a>.</p><aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>첫 이야기.</p></aside></article>`,
    ],
    [
      'a word processor',
      `<article><p>${LONG}<a href="#_ftn1" name="_ftnref1"><span><span>[1]</span></span></a>.</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> 첫 이야기.</p></div></article>`,
    ],
    [
      'someone, by hand',
      `<article><p>${LONG}<sup><a href="#fn1" name="r1">1)</a></sup>.</p><p><a name="fn1"></a>1) 첫 이야기. <a href="#r1">[위로]</a></p></article>`,
    ],
  ])('of %s', async (_, html) => expect(await read(html)).toBe(`p ${LONG}[^1].\nnote 1: p 첫 이야기.`));

  test('several notes in one paragraph, with labels of their own', async () => {
    expect(
      await read(
        `<div class="mw-parser-output"><p>${LONG}<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[주 1]</a></sup><sup class="reference" id="cite_ref-2"><a href="#cite_note-2">[1]</a></sup><sup class="reference" id="cite_ref-3"><a href="#cite_note-1">[주 1]</a></sup></p><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">↑ <sup><a href="#cite_ref-1">가</a></sup> <sup><a href="#cite_ref-3">나</a></sup></span> 첫 이야기.</li></ol><ol class="references"><li id="cite_note-2">둘째 이야기.</li></ol></div>`,
      ),
    ).toBe(`p ${LONG}[^주1][^1][^주1]\nnote 주1: p 첫 이야기.\nnote 1: p 둘째 이야기.`);
  });

  test('in a page whose links are absolute', async () => {
    expect(
      await read(
        `<article><p>${LONG}<sup><a href="https://a.kr/b#fn1" id="r1">1</a></sup>.</p><ol><li id="fn1">첫 이야기. <a href="https://a.kr/b#r1">↩</a></li></ol></article>`,
        'https://a.kr/b',
      ),
    ).toBe(`p ${LONG}[^1].\nnote 1: p 첫 이야기.`);
  });

  test('outside the article, if their marks are in it', async () => {
    expect(
      await read(
        `<article><p>${LONG}<sup><a href="#fn1" id="r1">1</a></sup>.</p></article><aside class="sidenotes"><p id="fn1"><a href="#r1">1</a> 첫 이야기.</p></aside>`,
      ),
    ).toBe(`p ${LONG}[^1].\nnote 1: p 첫 이야기.`);
  });
});

describe('are not', () => {
  test.each<[what: string, html: string, expected: string]>([
    [
      'those of comments',
      `<article><p>${LONG}.</p></article><div class="comments"><p>글쎄<sup><a href="#c1" id="c1r">1</a></sup>.</p><p id="c1"><a href="#c1r">1</a> 댓글의 각주.</p></div>`,
      `p ${LONG}.`,
    ],
    [
      'the buttons of Wikipedia',
      `<div class="mw-parser-output"><h2>역사<span class="mw-editsection">[<a href="/w/index.php?action=edit">편집</a>]</span></h2><p>${LONG}.</p></div>`,
      `h2 역사\np ${LONG}.`,
    ],
    [
      'the numbers of pages',
      `<article><p>${LONG}.</p><p><a href="#p1">1</a> <a href="#p2">2</a></p><p id="p1">1 첫 쪽이다.</p><p id="p2">2 둘째 쪽이다.</p></article>`,
      `p ${LONG}.\np 1 2\np 1 첫 쪽이다.\np 2 둘째 쪽이다.`,
    ],
    [
      'the questions of a list',
      `<article><p>${LONG}: <a href="#q1">1</a>번을 보라.</p><h3 id="q1">1. 불이 꺼지면?</h3><p>다시 붙인다.</p></article>`,
      `p ${LONG}: 1번을 보라.\nh2 1. 불이 꺼지면?\np 다시 붙인다.`,
    ],
  ])('%s', async (_, html, expected) => expect(await read(html)).toBe(expected));
});
