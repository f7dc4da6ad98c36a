// HWPX documents of one feature each, and the outline of their articles (helpers/outline.ts).
import { describe, expect, test } from 'vitest';
import { withoutLines } from '../../../src/formats/hwp/hwpx-section.ts';
import { loadArticle } from '../../../src/formats/read-source.ts';
import { pack } from '../../helpers/epub.ts';
import {
  caption,
  cell,
  ctrl,
  filesOfHwpx,
  hwpx,
  list,
  p,
  plainTable,
  pos,
  run,
  t,
  table,
  text,
} from '../../helpers/hwpx.ts';
import { outline } from '../../helpers/outline.ts';

const MOST = 10 * 2 ** 20;
const read = (bytes: Buffer, name = '글.hwpx') => loadArticle({ name, bytes }, MOST);
const outlineOf = async (...sections: readonly string[]): Promise<string> =>
  outline(await read(await hwpx({ sections }))).trim();

const secPr = run('<hp:secPr outlineShapeIDRef="1"><hp:pagePr/></hp:secPr>');
const drawText = (content: string): string => `<hp:drawText>${list(content)}</hp:drawText>`;
const field = (type: string, content: string, parameters = ''): string =>
  run(
    ctrl(`<hp:fieldBegin id="7" type="${type}"><hp:parameters>${parameters}</hp:parameters></hp:fieldBegin>`),
  ) +
  content +
  run(ctrl('<hp:fieldEnd beginIDRef="7"/>'));
const param = (name: string, value: string): string =>
  `<hp:stringParam name="${name}">${value}</hp:stringParam>`;
const autoNum = (type: string, number: number, suffix = ''): string =>
  ctrl(
    `<hp:autoNum num="${number}" numType="${type}"><hp:autoNumFormat type="DIGIT" suffixChar="${suffix}"/></hp:autoNum>`,
  );
const note = (kind: 'footNote' | 'endNote', number: number, content: string): string =>
  run(
    ctrl(
      `<hp:${kind}>${list(p(run(autoNum(kind.toUpperCase(), number, ')')) + t(` ${content}`)))}</hp:${kind}>`,
    ),
  );

/** A text that is a page rather than the content of a cell. */
const LONG = '난로 '.repeat(101).trim();

describe.each([
  [
    'text',
    [
      ['paragraphs', text('봄이 왔다.') + text('') + text('꽃이 핀다.'), 'p 봄이 왔다.\np 꽃이 핀다.'],
      ['looks', p(t('굵게', 1) + t('기울임', 2) + t('취소', 3)), 'p **굵게**_기울임_~~취소~~'],
      ['raised and lowered digits', p(t('m') + t('2', 4) + t(' H') + t('2', 5) + t('O')), 'p m² H₂O'],
      ['a line that 한글 calls 3D and does not draw', p(t('글', 9)), 'p **_글_**'],
      [
        'line breaks, tabs and spaces',
        p(run('<hp:t>가<hp:lineBreak/>나<hp:tab width="9"/>다<hp:nbSpace/>라<hp:fwSpace/>마</hp:t>')),
        'p 가⏎나 다\u00a0라 마',
      ],
      [
        'line breaks and spaces that are characters',
        p(t('가\n') + t('나\n다') + t('\n  라\n  마\n') + t('바\u2007사')),
        'p 가⏎나⏎다 라 마 바 사',
      ],
      [
        'a marker pen, also across runs',
        p(
          run('<hp:t>하나 <hp:markpenBegin color="#FFFF00"/>둘</hp:t>') +
            run('<hp:t>셋<hp:markpenEnd/> 넷</hp:t>'),
        ),
        'p 하나 ==둘셋== 넷',
      ],
      [
        'the final text of tracked changes',
        p(
          run(
            '<hp:t>가<hp:insertBegin Id="1" TcId="1"/>나<hp:insertEnd Id="1" TcId="1"/><hp:deleteBegin Id="2" TcId="2"/>다</hp:t>',
          ) + run('<hp:t>라<hp:deleteEnd Id="2" TcId="2"/>마</hp:t>'),
        ),
        'p 가나마',
      ],
      ['marks of a table of contents', p(run('<hp:t><hp:titleMark ignore="0"/>제목</hp:t>')), 'p 제목'],
      ['entities and CDATA', p(run('<hp:t>&lt;난로&gt; &amp; <![CDATA[<불>]]></hp:t>')), 'p <난로> & <불>'],
      ['several sections', [text('하나'), text('둘')], 'p 하나\np 둘'],
    ],
  ],
  [
    'headings and lists',
    [
      [
        'an outline is numbered by its section',
        p(secPr + t('총칙'), { head: ['outline', 0] }) +
          text('목적', { head: ['outline', 1] }) +
          text('본문') +
          text('정의', { head: ['outline', 1] }) +
          text('벌칙', { head: ['outline', 0] }),
        'h2 제1장 총칙\nh3 1.1 목적\np 본문\nh3 1.2 정의\nh2 제2장 벌칙',
      ],
      [
        'styles of headings',
        text('가', { style: '제목 1' }) +
          text('나', { style: '개요 2' }) +
          text('다', { style: 'Heading 3' }),
        'h2 가\nh3 나\nh4 다',
      ],
      ['the style of captions is no heading', text('표 1', { style: '표제목' }), 'p 표 1'],
      ['a bold heading is not bold twice', p(t('굵게', 1), { style: '제목 1' }), 'h2 굵게'],
      [
        'a paragraph of the outline that is too long for a heading',
        p(secPr + t('긴 글. '.repeat(60)), { head: ['outline', 0] }),
        `list 제1장 p ${'긴 글. '.repeat(60).trim()}`,
      ],
      [
        'numbered paragraphs',
        text('하나', { head: ['number', 0] }) +
          text('하나의 하나', { head: ['number', 1] }) +
          text('깊이', { head: ['number', 2] }) +
          text('하나의 둘', { head: ['number', 1] }) +
          text('둘', { head: ['number', 0] }) +
          text('사이') +
          text('셋', { head: ['number', 0] }),
        'list 1. p 하나 + list 가. p 하나의 하나 + list ③ p 깊이 | 나. p 하나의 둘 | 2. p 둘\np 사이\nlist 3. p 셋',
      ],
      [
        'bullets as the author chose them',
        text('네모', { head: ['bullet', 0] }) +
          text('점', { head: ['bullet', 1] }) +
          text('글꼴의 점', { head: ['bullet', 2] }),
        'list □ p 네모 + list • p 점 + list • p 글꼴의 점',
      ],
      [
        'an empty paragraph with a number',
        text('', { head: ['number', 0] }) + text('둘', { head: ['number', 0] }),
        'list 2. p 둘',
      ],
    ],
  ],
  [
    'tables',
    [
      [
        'cells',
        p(
          run(
            plainTable([
              ['가', '나'],
              ['다', '라'],
            ]),
          ),
        ),
        'table 가 | 나 // 다 | 라',
      ],
      [
        'spans keep their columns',
        p(
          run(
            table([
              [
                cell(text('제목'), { column: 0, row: 0, columns: 2 }),
                cell(text('비고'), { column: 2, row: 0, rows: 2 }),
              ],
              [cell(text('가'), { column: 0, row: 1 }), cell(text('나'), { column: 1, row: 1 })],
            ]),
          ),
        ),
        'table 제목 |  | 비고 // 가 | 나 |',
      ],
      [
        'columns in which no cell begins are left out',
        p(
          run(
            table([
              [cell(text('가'), { column: 0, row: 0, columns: 7 }), cell(text('나'), { column: 7, row: 0 })],
              [cell(text('다'), { column: 0, row: 1, columns: 7 }), cell(text('라'), { column: 7, row: 1 })],
            ]),
          ),
        ),
        'table 가 | 나 // 다 | 라',
      ],
      [
        'a table with text in one cell is a box',
        p(
          run(
            plainTable([
              ['', ''],
              ['', '상자'],
              ['', ''],
            ]),
          ),
        ),
        'box - { p 상자 }',
      ],
      [
        'columns without text are left out',
        p(
          run(
            plainTable([
              ['가', '', '나'],
              ['다', ' ', '라'],
            ]),
          ),
        ),
        'table 가 | 나 // 다 | 라',
      ],
      [
        'captions above and below',
        p(
          run(
            plainTable(
              [
                ['가', '나'],
                ['다', '라'],
              ],
              caption('TOP', p(t('표 ') + run(autoNum('TABLE', 3)) + t('. 위'))),
            ),
          ),
        ) +
          p(
            run(
              plainTable(
                [
                  ['마', '바'],
                  ['사', '아'],
                ],
                caption('BOTTOM', text('아래')),
              ),
            ),
          ),
        'p 표 3. 위\ntable 가 | 나 // 다 | 라\ntable 마 | 바 // 사 | 아\np 아래',
      ],
      ['one cell is a box', p(run(plainTable([['상자']]))), 'box - { p 상자 }'],
      [
        'a heading in a box is a heading',
        p(run(table([[cell(text('장', { style: '제목 1' }), { column: 0, row: 0 })]]))) + text('글'),
        'h2 장\np 글',
      ],
      [
        'a table in a cell is the text of the cell',
        p(
          run(
            table([
              [
                cell(text('밖'), { column: 0, row: 0 }),
                cell(p(run(plainTable([['안', '속']]))), { column: 1, row: 0 }),
              ],
            ]),
          ),
        ),
        'table 밖 | 안 속',
      ],
      [
        'a table in a cell that is as wide as its table stays a table',
        p(
          run(
            table([
              [cell(text('이름'), { column: 0, row: 0 }), cell(text('홍길동'), { column: 1, row: 0 })],
              [
                cell(
                  p(
                    run(
                      plainTable([
                        ['연도', '학교'],
                        ['2020', '대학'],
                      ]),
                    ),
                  ),
                  { column: 0, row: 1, columns: 2 },
                ),
              ],
            ]),
          ),
        ),
        'table 이름 | 홍길동\nbox - { table 연도 | 학교 // 2020 | 대학 }',
      ],
      [
        'a table outside paragraphs, whose cells have no lists, as some programs write it',
        text('글') +
          '<hp:tbl><hp:tr>' +
          ['가', '나'].map((content) => `<hp:tc>${text(content)}</hp:tc>`).join('') +
          '</hp:tr></hp:tbl>' +
          p(plainTable([['다', '라']])),
        'p 글\ntable 가 | 나\ntable 다 | 라',
      ],
      [
        'a page in a table of one column',
        p(
          run(
            table([
              [cell(text('신청서'), { column: 0, row: 0 })],
              [cell(text(LONG) + text('서명'), { column: 0, row: 1 })],
            ]),
          ),
        ),
        `box - { p 신청서 }\nbox - { p ${LONG} | p 서명 }`,
      ],
      [
        'text on both sides of a table in the line',
        p(
          t('앞 ') + run(plainTable([['가', '나']]).replace('treatAsChar="0"', 'treatAsChar="1"')) + t(' 뒤'),
        ),
        'p 앞\ntable 가 | 나\np 뒤',
      ],
      [
        'text around a table that floats',
        p(t('앞 ') + run(plainTable([['가', '나']])) + t('뒤')),
        'p 앞 뒤\ntable 가 | 나',
      ],
    ],
  ],
  [
    'objects',
    [
      [
        'footnotes and endnotes at their marks',
        p(t('글') + note('footNote', 1, '각주') + t(' 끝') + note('endNote', 2, '미주')),
        'p 글[^1] 끝[^2]\nnote 1: p 각주\nnote 2: p 미주',
      ],
      [
        'shapes with text, and shapes without',
        p(
          run(`<hp:rect>${pos()}${drawText(text('상자 글'))}</hp:rect><hp:ellipse>${pos()}</hp:ellipse>`) +
            t('본문'),
        ),
        'p 상자 글\np 본문',
      ],
      [
        'a large first letter',
        p(
          run(`<hp:rect dropcapstyle="TripleLine">${pos()}${drawText(text('발'))}</hp:rect>`) +
            t('광다이오드'),
        ),
        'p 발광다이오드',
      ],
      ['signs of private areas', text('\uf53a글 \u{f080f}\u{f080f}'), 'p ᄒᆞᆫ글 ──'],
      [
        'a group in reading order',
        p(
          run(
            `<hp:container>${pos()}${[
              [9, 50, '셋'],
              [5, 9, '둘'],
              [1, 9, '하나'],
            ]
              .map(
                ([x, y, content]) =>
                  `<hp:rect><hp:offset x="${x}" y="${y}"/>${drawText(text(String(content)))}</hp:rect>`,
              )
              .join('')}</hp:container>`,
          ),
        ),
        'p 하나\np 둘\np 셋',
      ],
      [
        'a picture with a caption and a description',
        p(
          run(
            `<hp:pic>${pos()}<hp:shapeComment>난로 사진</hp:shapeComment>${caption('BOTTOM', p(t('그림 ') + run(autoNum('PICTURE', 1)) + t(' 난로')))}</hp:pic>`,
          ),
        ),
        'figure 난로 사진 — 그림 1 난로 — -',
      ],
      [
        'a picture with the description that 한글 writes',
        p(
          run(
            `<hp:pic>${pos()}<hp:shapeComment>그림입니다.\n원본 그림의 이름: a.png\n원본 그림의 크기: 가로 1pixel, 세로 1pixel</hp:shapeComment></hp:pic>`,
          ),
        ) + text('글'),
        'p 글',
      ],
      [
        'an equation as its script',
        p(t('식: ') + run(`<hp:equation>${pos(true)}<hp:script>a over\n  b</hp:script></hp:equation>`)),
        'p 식: `a over b`',
      ],
      [
        'a hyperlink',
        p(
          field(
            'HYPERLINK',
            t('난로'),
            param('Command', 'https\\://example.com/;1;0;0;') + param('Path', 'https://example.com/'),
          ),
        ),
        'p [난로](https://example.com/)',
      ],
      [
        'a hyperlink with a command alone',
        p(field('HYPERLINK', t('난로'), param('Command', 'https\\://example.com/a?b=1;1;0;0;'))),
        'p [난로](https://example.com/a?b=1)',
      ],
      [
        'a hyperlink within the document',
        p(field('HYPERLINK', t('난로'), param('Command', '?#123;0;1;0;'))),
        'p 난로',
      ],
      [
        'a field to fill in',
        p(t('이름: ') + field('CLICK_HERE', t('홍길동'), param('Direction', '이름을 쓰세요'))),
        'p 이름: 홍길동',
      ],
      [
        'a memo is left out, and the text that it is about stays',
        p(field('MEMO', t('본문')).replace('</hp:parameters>', `</hp:parameters>${list(text('메모'))}`)),
        'p 본문',
      ],
      [
        'ruby',
        p(
          t('大韓民國을 ') +
            run(
              '<hp:dutmal posType="TOP"><hp:mainText>漢字</hp:mainText><hp:subText>한자</hp:subText></hp:dutmal>',
            ) +
            t('로'),
        ),
        'p 大韓民國을 漢字(한자)로',
      ],
      [
        'composed characters',
        p(
          run(
            '<hp:compose circleType="SHAPE_CIRCLE" composeText="12"/><hp:compose circleType="CHAR" composeText="ab"/>',
          ),
        ),
        'p ⑫ab',
      ],
      [
        'headers, footers, page numbers and hidden comments are left out',
        p(
          run(
            ctrl(`<hp:header>${list(text('머리말'))}</hp:header>`) +
              ctrl(`<hp:footer>${list(p(run(autoNum('PAGE', 1))))}</hp:footer>`) +
              ctrl('<hp:pageNum pos="BOTTOM_CENTER"/>') +
              ctrl(`<hp:hiddenComment>${list(text('숨은 설명'))}</hp:hiddenComment>`) +
              ctrl('<hp:indexmark><hp:firstKey>찾아보기</hp:firstKey></hp:indexmark>') +
              ctrl('<hp:bookmark name="책갈피"/>'),
          ) + t('본문'),
        ),
        'p 본문',
      ],
      [
        'a chart that older versions see as an object',
        p(
          run(
            `<hp:switch><hp:case><hp:chart>${pos()}${caption('BOTTOM', text('새 차트'))}</hp:chart></hp:case><hp:default><hp:ole>${pos()}${caption('BOTTOM', text('차트'))}</hp:ole></hp:default></hp:switch>`,
          ),
        ),
        'figure - — 차트 — -',
      ],
      [
        'controls of forms',
        p(
          run('<hp:checkBtn caption="동의" value="CHECKED"/>') +
            run('<hp:radioBtn caption="R&amp;&amp;D" value="UNCHECKED"/>') +
            run('<hp:edit><hp:text>의견</hp:text></hp:edit>'),
        ),
        'p ☑ 동의 ☐ R&D 의견',
      ],
    ],
  ],
] as readonly [string, readonly [string, string | readonly string[], string][]][])('%s', (_, cases) => {
  test.each(cases)('%s', async (_, sections, expected) => {
    expect(await outlineOf(...[sections].flat())).toBe(expected);
  });
});

test.each([
  ['<hp:linesegarray>1</hp:linesegarray>', ''],
  ['a<hp:linesegarray>1</hp:linesegarray>b<hp:linesegarray>2</hp:linesegarray>c', 'abc'],
  ['a<hp:linesegarray>1', 'a<hp:linesegarray>1'],
  ['a</hp:linesegarray><hp:linesegarray>', 'a</hp:linesegarray><hp:linesegarray>'],
])('the lines of %s are left out', (xml, expected) => {
  expect(withoutLines(xml)).toBe(expected);
});

test.each([
  ['nothing', p('')],
  [
    'a table without text',
    p(
      run(
        plainTable([
          ['', ''],
          ['', ' '],
        ]),
      ),
    ),
  ],
  ['a picture without a caption', p(run(`<hp:pic>${pos()}</hp:pic>`))],
])('a document with %s has no article', async (_, section) => {
  const opened = read(await hwpx({ sections: [section] }));
  await expect(opened).rejects.toMatchObject({ problem: { kind: 'noText' } });
});

test('the summary has the title, the author and the date', async () => {
  const metadata =
    '<opf:title>난로 사용법</opf:title><opf:meta name="creator" content="text">홍길동</opf:meta><opf:meta name="CreatedDate" content="text">2024-02-11T02:24:40Z</opf:meta>';
  const article = await read(
    await hwpx({ sections: [text('난로 사용법', { style: '제목' }) + text('글')], metadata }),
  );
  expect(article).toMatchObject({
    title: '난로 사용법',
    author: '홍길동',
    published: '2024-02-11T11:24:40+09:00',
  });
  expect(article.sections).toEqual([]);
});

test.each([
  ['a paragraph in the style of a title', text('글') + text('제목이다', { style: '제목' }), '제목이다'],
  ['nothing else', text('난로.hwpx') + text('가', { style: '제목 1' }), undefined],
])('without a summary, the title is %s', async (_, section, title) => {
  expect((await read(await hwpx({ sections: [section], metadata: '<opf:title/>' }))).title).toBe(title);
});

test.each([
  ['is left out', text('난로') + text('글'), 'title: 난로\n\np 글'],
  ['stays if there is nothing else', text('난로'), 'title: 난로\n\np 난로'],
  [
    'stays if it has a note',
    p(t('난로') + note('footNote', 1, '주')) + text('글'),
    'title: 난로\n\np 난로[^1]\np 글\nnote 1: p 주',
  ],
  ['stays if it says more', text('난로 이야기') + text('글'), 'title: 난로\n\np 난로 이야기\np 글'],
])('a first line that repeats the title of the summary %s', async (_, section, expected) => {
  const bytes = await hwpx({ sections: [section], metadata: '<opf:title>난로</opf:title>' });
  expect(outline(await read(bytes)).trim()).toBe(expected);
});

test('sections are read in the order of the spine', async () => {
  const files = filesOfHwpx({ sections: [text('하나'), text('둘')] });
  const hpf = String(files['Contents/content.hpf']);
  const swapped = hpf.replace(/(<opf:itemref idref="section0"\/>)(<opf:itemref idref="section1"\/>)/, '$2$1');
  const article = await read(await pack({ ...files, 'Contents/content.hpf': swapped }));
  expect(outline(article).trim()).toBe('p 둘\np 하나');
});

test.each([
  ['the package document', 'Contents/content.hpf'],
  ['the container', 'META-INF/container.xml'],
  ['the manifest', 'META-INF/manifest.xml'],
  ['the header', 'Contents/header.xml'],
  ['the type of the archive', 'mimetype'],
])('a document without %s is read', async (_, path) => {
  const { [path]: _left, ...files } = filesOfHwpx({ sections: [text('하나'), text('둘')] });
  expect(outline(await read(await pack(files), '글')).trim()).toBe('p 하나\np 둘');
});
