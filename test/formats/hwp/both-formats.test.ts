// Each feature of documents of 한글, as HWP 5 and as HWPX: both must read as the same article.
import { describe, expect, test } from 'vitest';
import { loadArticle } from '../../../src/formats/read-source.ts';
import {
  all,
  autoNumber,
  composed,
  control,
  drawing,
  equation,
  field,
  fieldEnd,
  head as headBits,
  hwp5,
  list as hwp5List,
  note as hwp5Note,
  paragraph,
  picture,
  ruby,
  section,
  shape,
  table as hwp5Table,
  u32,
  type Definitions,
  type Part,
  type Records,
} from '../../helpers/hwp5.ts';
import {
  caption,
  cell,
  ctrl,
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

const BOLD = 1;
const ITALIC = 2;
const STRUCK = 3;
/** The shapes of paragraphs with a head, as the header of HWPX documents in tests has them. */
const OUTLINE = [1, 2];
const NUMBER = [3, 4, 5];
const BULLET = [6, 7, 8];
const TITLE = 1;

const DEFINITIONS: Definitions = {
  shapes: [1 << 1, 1 << 0, 1 << 18],
  styles: ['제목'],
  paragraphs: [
    { attributes: headBits(1, 0) },
    { attributes: headBits(1, 1) },
    { attributes: headBits(2, 0), id: 2 },
    { attributes: headBits(2, 1), id: 2 },
    { attributes: headBits(2, 2), id: 2 },
    { attributes: headBits(3, 0), id: 1 },
    { attributes: headBits(3, 1), id: 2 },
    { attributes: headBits(3, 0), id: 1, isChecked: true },
  ],
  numberings: [
    {
      levels: [
        [0, '제^1장'],
        [0, '^1.^2'],
      ],
    },
    {
      levels: [
        [0, '^1.'],
        [8, '^2.'],
        [1, '^3'],
      ],
      starts: [1, 1, 3],
    },
  ],
  bullets: ['□■', '•'],
};

const words = (content: string, options = {}): Records => paragraph([content], options);
const secPr = run('<hp:secPr outlineShapeIDRef="1"><hp:pagePr/></hp:secPr>');
const xmlNumber = (type: string, number: number): string =>
  run(ctrl(`<hp:autoNum num="${number}" numType="${type}"><hp:autoNumFormat type="DIGIT"/></hp:autoNum>`));
const xmlNote = (kind: 'footNote' | 'endNote', content: string): string =>
  run(ctrl(`<hp:${kind}>${list(p(xmlNumber(kind.toUpperCase(), 1) + t(` ${content}`)))}</hp:${kind}>`));
const xmlField = (type: string, content: string, parameters = ''): string =>
  run(
    ctrl(`<hp:fieldBegin id="7" type="${type}"><hp:parameters>${parameters}</hp:parameters></hp:fieldBegin>`),
  ) +
  t(content) +
  run(ctrl('<hp:fieldEnd beginIDRef="7"/>'));
const command = (value: string): string => `<hp:stringParam name="Command">${value}</hp:stringParam>`;
const xmlBox = (content: string, more = ''): string =>
  `<hp:rect>${pos()}${more}<hp:drawText>${list(text(content))}</hp:drawText></hp:rect>`;
const box = (content: string, place = {}): Records => shape(hwp5List([words(content)]), place);
const cells = (...rows: readonly (readonly string[])[]): Part =>
  hwp5Table(
    rows.flatMap((row, at) =>
      row.map((content, column) => ({ at: [at, column] as const, paragraphs: [words(content)] })),
    ),
  );

interface Case {
  readonly hwp: readonly Records[];
  readonly xml: string;
  readonly article: string;
}

const CASES: Readonly<Record<string, Case>> = {
  'a title, and the outline with its numbers': {
    hwp: [
      paragraph([section, '난로 사용법'], { style: TITLE }),
      words('총칙', { shape: OUTLINE[0] }),
      words('목적', { shape: OUTLINE[1] }),
      words('글'),
      words('정의', { shape: OUTLINE[1] }),
      words('벌칙', { shape: OUTLINE[0] }),
    ],
    xml:
      p(secPr + t('난로 사용법'), { style: '제목' }) +
      text('총칙', { head: ['outline', 0] }) +
      text('목적', { head: ['outline', 1] }) +
      text('글') +
      text('정의', { head: ['outline', 1] }) +
      text('벌칙', { head: ['outline', 0] }),
    article: 'title: 난로 사용법\n\nh2 제1장 총칙\nh3 1.1 목적\np 글\nh3 1.2 정의\nh2 제2장 벌칙',
  },
  'paragraphs with numbers and bullets': {
    hwp: [
      words('하나', { shape: NUMBER[0] }),
      words('하나의 하나', { shape: NUMBER[1] }),
      words('깊이', { shape: NUMBER[2] }),
      words('둘', { shape: NUMBER[0] }),
      words('네모', { shape: BULLET[0] }),
      words('점', { shape: BULLET[1] }),
    ],
    xml:
      text('하나', { head: ['number', 0] }) +
      text('하나의 하나', { head: ['number', 1] }) +
      text('깊이', { head: ['number', 2] }) +
      text('둘', { head: ['number', 0] }) +
      text('네모', { head: ['bullet', 0] }) +
      text('점', { head: ['bullet', 1] }),
    article: 'list 1. p 하나 + list 가. p 하나의 하나 + list ③ p 깊이 | 2. p 둘 | □ p 네모 + list • p 점',
  },
  'bullets that are checked': {
    hwp: [words('할 일', { shape: BULLET[0] }), words('한 일', { shape: BULLET[2] })],
    xml: text('할 일', { head: ['bullet', 0] }) + text('한 일', { head: ['checked', 0] }),
    article: 'list □ p 할 일 | ■ p 한 일',
  },
  looks: {
    hwp: [
      paragraph([
        { shape: BOLD, text: '굵게' },
        { shape: ITALIC, text: '기울임' },
        { shape: STRUCK, text: '취소' },
      ]),
    ],
    xml: p(t('굵게', BOLD) + t('기울임', ITALIC) + t('취소', STRUCK)),
    article: 'p **굵게**_기울임_~~취소~~',
  },
  'a marker pen': {
    hwp: [paragraph(['하나 둘 셋'], { ranges: [[3, 4, 0x0200_00ff]] })],
    xml: p(run('<hp:t>하나 <hp:markpenBegin/>둘<hp:markpenEnd/> 셋</hp:t>')),
    article: 'p 하나 ==둘== 셋',
  },
  'a line break, a tab, and spaces of fixed widths': {
    hwp: [paragraph(['가\n나\t다\u001e라\u001f마'])],
    xml: p(run('<hp:t>가<hp:lineBreak/>나<hp:tab/>다<hp:nbSpace/>라<hp:fwSpace/>마</hp:t>')),
    article: 'p 가⏎나 다\u00a0라 마',
  },
  'captions with their numbers': {
    hwp: [
      paragraph([
        hwp5Table(
          ['가', '나'].map((content, column) => ({ at: [0, column], paragraphs: [words(content)] })),
          { caption: [paragraph(['표 ', autoNumber(4, 2), ' 난로'])], side: 2 },
        ),
      ]),
      paragraph([picture({ description: '난로 사진', caption: [paragraph(['그림 ', autoNumber(3, 1)])] })]),
    ],
    xml:
      p(run(plainTable([['가', '나']], caption('TOP', p(t('표 ') + xmlNumber('TABLE', 2) + t(' 난로')))))) +
      p(
        run(
          `<hp:pic>${pos()}<hp:shapeComment>난로 사진</hp:shapeComment>${caption('BOTTOM', p(t('그림 ') + xmlNumber('PICTURE', 1)))}</hp:pic>`,
        ),
      ),
    article: 'p 표 2 난로\ntable 가 | 나\nfigure 난로 사진 — 그림 1 — -',
  },
  'merged cells': {
    hwp: [
      paragraph([
        hwp5Table([
          { at: [0, 0], spans: [1, 2], paragraphs: [words('제목')] },
          { at: [0, 2], spans: [2, 1], paragraphs: [words('비고')] },
          { at: [1, 0], paragraphs: [words('가')] },
          { at: [1, 1], paragraphs: [words('나')] },
        ]),
      ]),
    ],
    xml: p(
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
    article: 'table 제목 |  | 비고 // 가 | 나 |',
  },
  'a row of title cells': {
    hwp: [
      paragraph([
        hwp5Table([
          { at: [0, 0], isHeader: true, paragraphs: [words('이름')] },
          { at: [0, 1], isHeader: true, paragraphs: [words('무게')] },
          { at: [1, 0], paragraphs: [words('주철')] },
          { at: [1, 1], paragraphs: [words('120 kg')] },
        ]),
      ]),
    ],
    xml: p(
      run(
        table([
          [
            cell(text('이름'), { column: 0, row: 0, isHeader: true }),
            cell(text('무게'), { column: 1, row: 0, isHeader: true }),
          ],
          [cell(text('주철'), { column: 0, row: 1 }), cell(text('120 kg'), { column: 1, row: 1 })],
        ]),
      ),
    ),
    article: 'table 이름 | 무게 === 주철 | 120 kg',
  },
  'a table of one cell is a box': {
    hwp: [paragraph([cells(['상자'])])],
    xml: p(run(plainTable([['상자']]))),
    article: 'box - { p 상자 }',
  },
  'a table in a cell': {
    hwp: [
      paragraph([
        hwp5Table([
          { at: [0, 0], paragraphs: [words('밖')] },
          { at: [0, 1], paragraphs: [paragraph([cells(['안', '속'])])] },
        ]),
      ]),
    ],
    xml: p(
      run(
        table([
          [
            cell(text('밖'), { column: 0, row: 0 }),
            cell(p(run(plainTable([['안', '속']]))), { column: 1, row: 0 }),
          ],
        ]),
      ),
    ),
    article: 'table 밖 | 안 속',
  },
  'footnotes and endnotes': {
    hwp: [
      paragraph([
        '글',
        hwp5Note('fn  ', 1, [paragraph([autoNumber(1, 1), ' 각주'])]),
        ' 끝',
        hwp5Note('en  ', 1, [paragraph([autoNumber(2, 1), ' 미주'])]),
      ]),
    ],
    xml: p(t('글') + xmlNote('footNote', '각주') + t(' 끝') + xmlNote('endNote', '미주')),
    article: 'p 글[^1] 끝[^1]\nnote 1: p 각주\nnote 1: p 미주',
  },
  'text boxes, and groups of them in reading order': {
    hwp: [
      paragraph([drawing(box('글상자'), { caption: [words('그림 1')] }), '글']),
      paragraph([
        drawing(
          shape(
            all(
              box('아래', { isOutermost: false, top: 9 }),
              box('오른쪽', { isOutermost: false, left: 9 }),
              box('왼쪽', { isOutermost: false }),
            ),
          ),
        ),
      ]),
    ],
    xml:
      p(run(xmlBox('글상자', caption('BOTTOM', text('그림 1')))) + t('글')) +
      p(
        run(
          `<hp:container>${pos()}${[
            [0, 9, '아래'],
            [9, 0, '오른쪽'],
            [0, 0, '왼쪽'],
          ]
            .map(([x, y, content]) => xmlBox(String(content), `<hp:offset x="${x}" y="${y}"/>`))
            .join('')}</hp:container>`,
        ),
      ),
    article: 'p 글상자\np 그림 1\np 글\np 왼쪽\np 오른쪽\np 아래',
  },
  hyperlinks: {
    hwp: [
      paragraph([field('%hlk', 'https\\://example.com/a\\?b=1;1;0;0;'), '난로', fieldEnd, ' 곁']),
      paragraph([field('%hlk', '|별첨;0;0;0;'), '별첨', fieldEnd]),
    ],
    xml:
      p(xmlField('HYPERLINK', '난로', command('https\\://example.com/a\\?b=1;1;0;0;')) + t(' 곁')) +
      p(xmlField('HYPERLINK', '별첨', command('|별첨;0;0;0;'))),
    article: 'p [난로](https://example.com/a?b=1) 곁\np 별첨',
  },
  '누름틀 with their text': {
    hwp: [paragraph(['이름: ', field('%clk', 'Clickhere:set:1:'), '홍길동', fieldEnd, '님'])],
    xml: p(t('이름: ') + xmlField('CLICK_HERE', '홍길동') + t('님')),
    article: 'p 이름: 홍길동님',
  },
  'equations as their script': {
    hwp: [paragraph(['식: ', equation('a over\n b', { isInline: true })])],
    xml: p(t('식: ') + run(`<hp:equation>${pos(true)}<hp:script>a over\n b</hp:script></hp:equation>`)),
    article: 'p 식: `a over b`',
  },
  '덧말 and 글자겹침': {
    hwp: [paragraph([ruby('漢字', '한자'), '와 ', composed('◯12', 1), composed('ab', 0)])],
    xml: p(
      run('<hp:dutmal><hp:mainText>漢字</hp:mainText><hp:subText>한자</hp:subText></hp:dutmal>') +
        t('와 ') +
        run(
          '<hp:compose circleType="SHAPE_CIRCLE" composeText="12"/><hp:compose circleType="CHAR" composeText="ab"/>',
        ),
    ),
    article: 'p 漢字(한자)와 ⑫ab',
  },
  'headers, footers, page numbers and hidden comments are left out': {
    hwp: [
      paragraph([
        control(16, 'head', u32(0), hwp5List([words('머리말')])),
        control(16, 'foot', u32(0), hwp5List([paragraph([autoNumber(0, 1)])])),
        control(21, 'pgnp', Buffer.alloc(12)),
        control(15, 'tcmt', Buffer.alloc(0), hwp5List([words('숨은 설명')])),
        '글',
      ]),
    ],
    xml: p(
      run(
        ctrl(`<hp:header>${list(text('머리말'))}</hp:header>`) +
          ctrl(`<hp:footer>${list(p(xmlNumber('PAGE', 1)))}</hp:footer>`) +
          ctrl('<hp:pageNum pos="BOTTOM_CENTER"/>') +
          ctrl(`<hp:hiddenComment>${list(text('숨은 설명'))}</hp:hiddenComment>`),
      ) + t('글'),
    ),
    article: 'p 글',
  },
};

const outlineOf = async (name: string, bytes: Buffer): Promise<string> =>
  outline(await loadArticle({ name, bytes }, 10 * 2 ** 20)).trim();

describe.each(Object.entries(CASES))('%s', (_, { hwp, xml, article }) => {
  test('in HWP 5', async () => {
    expect(await outlineOf('글.hwp', hwp5([hwp], { definitions: DEFINITIONS }))).toBe(article);
  });
  test('in HWPX', async () => {
    expect(await outlineOf('글.hwpx', await hwpx({ sections: [xml] }))).toBe(article);
  });
});

test('of tracked changes, the final text is read', async () => {
  // HWP 5 has the text with its changes in another storage.
  const hwp = hwp5([[words('새 글')]], {
    flags: 1 | (1 << 14),
    streams: { 'ViewText/Section0': Buffer.alloc(64, 'x') },
  });
  const xml = p(
    run(
      '<hp:t><hp:deleteBegin Id="1" TcId="1"/>옛<hp:deleteEnd Id="1" TcId="1"/><hp:insertBegin Id="2" TcId="2"/>새<hp:insertEnd Id="2" TcId="2"/> 글</hp:t>',
    ),
  );
  expect(await outlineOf('글.hwp', hwp)).toBe('p 새 글');
  expect(await outlineOf('글.hwpx', await hwpx({ sections: [xml] }))).toBe('p 새 글');
});
