// Realistic documents of every format, which cases.mjs damages. run.mjs bundles this module, because Node 20
// does not load TypeScript.
import { docxOf, paragraph as word, run as wordRun, style } from '../helpers/docx.ts';
import type { Files } from '../helpers/epub.ts';
import { everyFeature } from '../helpers/hwp5-document.ts';
import { caption, ctrl, filesOfHwpx, list, p, plainTable, run, t, text } from '../helpers/hwpx.ts';

/** Bytes, or the files of a zip archive, under the name that the format has. */
export interface Whole {
  readonly name: string;
  readonly content: Uint8Array | string | Files;
}

const hwpx = filesOfHwpx({
  metadata: '<opf:title>난로</opf:title><opf:meta name="creator" content="text">솔</opf:meta>',
  sections: [
    [
      text('난로 설명서', { style: '제목' }),
      text('고르기', { head: ['outline', 0] }),
      p(t('굵게', 1) + t('지움', 3) + run(ctrl(`<hp:footNote>${list(text('각주'))}</hp:footNote>`))),
      text('하나', { head: ['number', 0] }),
      text('둘', { head: ['number', 1] }),
      text('점', { head: ['bullet', 0] }),
      p(
        run(
          plainTable(
            [
              ['이름', '값'],
              ['주철', '12'],
            ],
            caption('TOP', text('표 1')),
          ),
        ),
      ),
      p(run('<hp:rect><hp:drawText><hp:subList>' + text('글상자') + '</hp:subList></hp:drawText></hp:rect>')),
      p(
        run(
          ctrl('<hp:fieldBegin id="1" type="HYPERLINK"><hp:parameters/></hp:fieldBegin>') +
            '<hp:t>고리</hp:t>' +
            ctrl('<hp:fieldEnd beginIDRef="1"/>'),
        ),
      ),
      p(run('<hp:equation><hp:script>x over y</hp:script></hp:equation>')),
    ].join(''),
    text('둘째 구역'),
  ],
});

const cells = (...texts: readonly string[]): string =>
  `<w:tr>${texts.map((each) => `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>${word(each)}</w:tc>`).join('')}</w:tr>`;

const docx = docxOf({
  body: [
    word('제목', '1'),
    word('글', 'Quote'),
    word('하나', '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    word('둘', '', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    `<w:tbl>${cells('이름', '값')}${cells('주철', '12')}</w:tbl>`,
    `<w:p>${wordRun('굵게', '<w:b/>')}<w:hyperlink r:id="a">${wordRun('고리')}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://a.kr"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>고리</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    '<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>',
  ].join(''),
  styles: style('1', 'heading 1') + style('Quote', 'Quote', '', '1'),
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="ganada"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="2">${word('각주')}</w:footnote>`,
  core: '<dc:title>난로</dc:title><dc:creator>솔</dc:creator>',
  links: { a: 'https://a.kr' },
});

const cue = (number: number, line: string): string =>
  `${number}\n00:00:0${number},000 --> 00:00:0${number},900\n${line}\n\n`;

export const DOCUMENTS: readonly Whole[] = [
  { name: 'a.hwp', content: everyFeature({ flags: 0 }) },
  { name: 'a.hwp', content: everyFeature({ flags: 1 }) },
  { name: 'a.hwp', content: everyFeature({ flags: 5 }) },
  { name: 'a.hwpx', content: hwpx },
  { name: 'a.docx', content: docx },
  {
    name: 'a.rss',
    content:
      '<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>난로</title><link>https://a.kr/</link><description>불 이야기</description><language>ko</language><item><title>불 &amp;amp; 물</title><link>/1</link><pubDate>Thu, 01 Aug 2024 05:59:00 +0900</pubDate><dc:creator>솔</dc:creator><content:encoded><![CDATA[<h2>장작</h2><p>불을 <b>피운다</b>. <a href="/2">물</a></p>]]></content:encoded></item><item><guid>https://a.kr/3</guid><description>&lt;p&gt;글&amp;nbsp;이다.&lt;/p&gt;</description></item></channel></rss>',
  },
  {
    name: 'a.atom',
    content:
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title type="html">난로</title><link href="https://a.kr/"/><author><name>솔</name></author><entry><title>불</title><link rel="alternate" href="https://a.kr/1"/><updated>2024-08-01T05:59:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>불을 <b>피운다</b>.<br/></p></div></content></entry><entry><title>물</title><summary>요약</summary></entry></feed>',
  },
  {
    name: 'feed.json',
    content:
      '{"version":"https://jsonfeed.org/version/1.1","title":"난로","home_page_url":"https://a.kr/","authors":[{"name":"솔"}],"items":[{"title":"불","url":"https://a.kr/1","content_html":"<p>불을 <b>피운다</b>.</p>","date_published":"2024-08-01"},{"content_text":"물"}]}',
  },
  { name: 'a.csv', content: '이름,값,"말"\n솔,1,"그는 ""불""이라\n했다"\n참,2,\n,"x\n' },
  { name: 'a.tsv', content: '이름\t값\n솔\t1\n참\t2\n' },
  {
    name: 'a.ipynb',
    content:
      '{"cells":[{"cell_type":"markdown","source":["# 난로\\n","\\n","불을 **피운다**[^1].\\n","\\n","[^1]: 각주"]},{"cell_type":"code","source":["x = 1\\n","print(x)"],"outputs":[{"output_type":"stream","text":["1\\n"]},{"output_type":"error","ename":"NameError","evalue":"y","traceback":["\\u001b[31m"]},{"data":{"text/plain":["2"],"image/png":"aGVs"}}]},{"cell_type":"raw","source":"날것"}],"metadata":{"language_info":{"name":"python"}},"nbformat":4,"nbformat_minor":5}',
  },
  { name: 'a.srt', content: cue(1, '불을 <i>피우자</i>.') + cue(2, '{\\an8}장작은?\n42') + cue(3, '끝') },
  {
    name: 'a.vtt',
    content:
      'WEBVTT - 난로\n\nNOTE 메모\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.000 --> 00:02.000 align:start\n<v 솔>불 <c.loud>피우자</c> &amp; 굽자\n<00:02.500><c>끝</c>\n',
  },
  {
    name: 'a.smi',
    content:
      '<SAMI><HEAD><TITLE>영화</TITLE><STYLE TYPE="text/css"><!--\n.ENCC {Name:English; lang:en-US;}\n.KRCC {Name:한국어; lang:ko-KR;}\n--></STYLE></HEAD><BODY>\n<SYNC Start=1><P Class=ENCC>Fire<P Class=KRCC>불을<br>피우자\n<SYNC Start=2><P Class=KRCC>&nbsp;\n</BODY></SAMI>',
  },
  {
    name: 'a.log',
    content:
      '\u001b[32m2026-04-03 14:05:12\u001b[0m INFO nanro: 불을 피웁니다\n2026-04-03 14:05:13 ERROR nanro: 꺼짐\n    at burn (a.js:1:2)\n2026-04-03T14:05:14Z WARN 장작\n'.repeat(
        3,
      ),
  },
  {
    name: 'nanro.1.txt',
    content:
      'NANRO(1)\n\n이\b이름\b름\n       _\b난_\b로 - \u001b]8;;https://a.kr/\u0007글을\u001b]8;;\u0007 읽는다\r\n\t10%\r\u001b[K\u001b[1;38;5;208m20%\u001b[m\n',
  },
  { name: 'package.json', content: '{\n  "name": "nanro",\n  "version": "1.0.0",\n  "files": ["a"]\n}\n' },
  { name: 'a.jsonl', content: '{"title":"난로","n":1}\n{"title":"불","n":[1,{"a":null}]}\n' },
  {
    name: 'a.py',
    content: '#!/usr/bin/env python3\n"""난로"""\ndef burn(wood):\n    return f"{wood}"  # 불\n',
  },
  {
    name: 'a.diff',
    content:
      'diff --git a/a b/a\nindex 1..2 100644\n--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n 불\n-물\n+바람\n-- \n2.43\n',
  },
  {
    name: 'a.svg',
    content: '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>난로</text></svg>',
  },
];
