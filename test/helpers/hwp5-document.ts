// An HWP 5 document with every feature that the reader knows.
import {
  all,
  autoNumber,
  columns,
  composed,
  control,
  drawing,
  equation,
  field,
  fieldEnd,
  head,
  hwp5,
  list,
  note,
  paragraph,
  picture,
  rec,
  ruby,
  section,
  shape,
  summary,
  table,
  u32,
  type Definitions,
  type DocumentOptions,
  type Records,
} from './hwp5.ts';

const BOLD = 1 << 1;
const ITALIC = 1 << 0;
const STRUCK = 1 << 18;

export const DEFINITIONS: Definitions = {
  shapes: [BOLD, ITALIC, STRUCK],
  styles: ['제목', '개요 1'],
  paragraphs: [
    { attributes: head(1, 0) },
    { attributes: head(1, 1) },
    { attributes: head(2, 0), id: 2 },
    { attributes: head(3, 0), id: 1 },
  ],
  numberings: [
    {
      levels: [
        [0, '제^1장'],
        [8, '^2.'],
      ],
    },
    {
      levels: [
        [0, '^1)'],
        [8, '^2)'],
      ],
    },
  ],
  bullets: ['●'],
};

export const PARAGRAPHS: readonly Records[] = [
  paragraph(
    [section, columns, control(16, 'head', u32(0), list([paragraph(['머리말'])])), '난로 사용 설명서'],
    { style: 1 },
  ),
  paragraph(['난로 고르기'], { style: 2, shape: 1 }),
  paragraph(
    [
      '방의 크기에 맞는 ',
      { shape: 1, text: '난로' },
      '를 고릅니다.',
      note('fn  ', 1, [paragraph([autoNumber(1, 1), ' 작은 방에는 작은 난로.'])]),
    ],
    {
      ranges: [[0, 3, 0x0200_00ff]],
    },
  ),
  paragraph(['재료'], { shape: 2 }),
  paragraph(['주철'], { shape: 3 }),
  paragraph(['강판'], { shape: 3 }),
  paragraph(['가볍다'], { shape: 4 }),
  paragraph([
    table(
      [
        { at: [0, 0], isHeader: true, paragraphs: [paragraph(['이름'])] },
        { at: [0, 1], isHeader: true, paragraphs: [paragraph(['무게'])] },
        {
          at: [1, 0],
          paragraphs: [
            paragraph(['주철']),
            paragraph([table([{ at: [0, 0], paragraphs: [paragraph(['안'])] }])]),
          ],
        },
        { at: [1, 1], paragraphs: [paragraph(['120 kg'])] },
      ],
      { isInline: true, caption: [paragraph(['표 ', autoNumber(4, 1), ' 재료'])], side: 2 },
    ),
  ]),
  paragraph(['불 피우기'], { shape: 1 }),
  paragraph([
    field('%hlk', 'https\\://example.com/fire;1;0;0;'),
    '안내',
    fieldEnd,
    '를 ',
    { shape: 3, text: '꼭' },
    ' 읽으세요.\n',
    ruby('漢字', '한자'),
    composed('1', 1),
    equation('E = mc ^2'),
  ]),
  paragraph([
    drawing(shape(list([paragraph(['글상자에 든 글'])]))),
    '그림 앞',
    picture({ description: '난로', caption: [paragraph(['그림 ', autoNumber(3, 1)])] }),
  ]),
  paragraph([
    drawing(
      shape(
        all(
          shape(list([paragraph(['아래'])]), { isOutermost: false, top: 9 }),
          shape(list([paragraph(['위'])]), { isOutermost: false }),
        ),
      ),
    ),
    control(15, 'tcmt', Buffer.alloc(0), list([paragraph(['숨은 설명'])])),
    note('en  ', 1, [paragraph([autoNumber(2, 1), ' 끝에 둔 주.'])]),
    '끝.',
  ]),
  paragraph([drawing(shape(rec(79, Buffer.alloc(33))))]),
];

/** Returns the document. */
export const everyFeature = (options: DocumentOptions = {}): Buffer =>
  hwp5([PARAGRAPHS, [paragraph([section, '둘째 구역'])]], {
    definitions: DEFINITIONS,
    summary: summary({ 2: '난로', 4: '홍길동', 12: Date.UTC(2026, 3, 3) }),
    ...options,
  });
