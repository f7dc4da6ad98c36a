// HWP 5 documents → the model of a document of 한글. The documents are built here, record by record.
import { describe, expect, test } from 'vitest';
import { NanroError } from '../../../src/errors.ts';
import { createBudget } from '../../../src/formats/budget.ts';
import type { HwpDocument, Paragraph, Run } from '../../../src/formats/hwp/hwp-model.ts';
import { readHwp5 } from '../../../src/formats/hwp/read-hwp5.ts';
import { rangesOf } from '../../../src/formats/read-source.ts';
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
  counted,
  u16,
  u32,
  wide,
  type DocumentOptions,
  type Part,
  type Records,
} from '../../helpers/hwp5.ts';

const MOST = 10 * 2 ** 20;

const read = (bytes: Buffer, { maxBytes = MOST, elements = 10_000 } = {}): HwpDocument =>
  readHwp5(rangesOf(bytes), maxBytes, createBudget('글.hwp', elements)).document;

const paragraphsOf = (paragraphs: readonly Records[], options: DocumentOptions = {}): readonly Paragraph[] =>
  read(hwp5([paragraphs], options)).sections[0]!.paragraphs;

/** Returns the runs of a paragraph with these parts, without fields that are not set. */
const runsOf = (parts: readonly Part[], options: DocumentOptions = {}): unknown =>
  JSON.parse(JSON.stringify(paragraphsOf([paragraph(parts)], options)[0]!.content));

const text = (content: string, look?: object): object =>
  look ? { kind: 'text', text: content, look } : { kind: 'text', text: content };
const p = (content: string): Paragraph => ({
  style: '바탕글',
  content: [{ kind: 'text', text: content } as Run],
});

describe('the text of a paragraph', () => {
  test.each<[string, readonly Part[], unknown]>([
    ['text', ['난로 곁에서'], [text('난로 곁에서')]],
    ['no text', [], []],
    ['characters beyond the first plane', ['𠮷🔥'], [text('𠮷🔥')]],
    ['a tab', ['가\t나'], [text('가\t나')]],
    ['a line break', ['가\n나'], [text('가'), { kind: 'lineBreak' }, text('나')]],
    ['a hyphen and two kinds of spaces', ['가\u0018나\u001e다\u001f라'], [text('가-나\u00a0다 라')]],
    ['reserved characters', ['가\u0019\u001d\0나'], [text('가나')]],
    ['the definitions of a section and its columns', [section, columns, '가'], [text('가')]],
    [
      'a mark of a title and other inline controls',
      ['가', { code: 8, id: 'titl' }, { code: 5, id: 'xxxx' }, '나'],
      [text('가나')],
    ],
    ['a control without a record', ['가', { code: 11, id: 'gso ' }, '나'], [text('가나')]],
  ])('%s', (_, parts, runs) => {
    expect(runsOf(parts)).toEqual(runs);
  });

  test('takes the look of each shape of characters', () => {
    const shapes = [1 << 1, 1 << 0, 1 << 18, 1 << 15, 1 << 16, 1 << 2, 3, 2 << 2, 3 << 2];
    expect(
      runsOf(
        [
          '가',
          { shape: 1, text: '나' },
          { shape: 2, text: '다' },
          { shape: 3, text: '라' },
          { shape: 4, text: '마' },
          { shape: 5, text: '바' },
          { shape: 6, text: '사' },
          { shape: 7, text: '아' },
          { shape: 8, text: '자' },
          { shape: 9, text: '차' },
        ],
        { definitions: { shapes } },
      ),
    ).toEqual([
      text('가'),
      text('나', { isBold: true }),
      text('다', { isItalic: true }),
      text('라', { isStruck: true }),
      text('마', { shift: 'raised' }),
      text('바', { shift: 'lowered' }),
      text('사'),
      text('아', { isBold: true, isItalic: true }),
      text('자', { isStruck: true }),
      text('차'),
    ]);
  });

  test('is marked where a marker pen went over it', () => {
    const ranges = [
      [1, 3, 0x0200_00ff],
      [2, 4, 0x0200_00ff],
      [5, 6, 0x0100_0000],
    ] as const;
    const [first] = paragraphsOf([paragraph(['가나다라마바사'], { ranges })]);
    const marked = first!.content.filter((run) => run.kind === 'text' && run.look?.isMarked);
    expect(marked.map((run) => (run.kind === 'text' ? run.text : '')).join('')).toBe('나다라');
    expect(first!.content.map((run) => (run.kind === 'text' ? run.text : '')).join('')).toBe(
      '가나다라마바사',
    );
  });

  test('of 5,000 characters in one record is read', () => {
    expect(runsOf(['가'.repeat(5000)])).toEqual([text('가'.repeat(5000))]);
  });
});

describe('a field', () => {
  const link = (href: string, content: string): object => ({ kind: 'link', href, content: [text(content)] });
  test.each<[string, readonly Part[], unknown]>([
    [
      'a hyperlink',
      ['가 ', field('%hlk', 'https\\://example.com/a\\?b=1;1;0;0;'), '나', fieldEnd, ' 다'],
      [text('가 '), link('https://example.com/a?b=1', '나'), text(' 다')],
    ],
    [
      'a hyperlink to a mail address',
      [field('%hlk', 'mailto\\:a@example.com|메일;2;0;0;'), '메일', fieldEnd],
      [link('mailto:a@example.com', '메일')],
    ],
    [
      'a hyperlink to a bookmark',
      ['가', field('%hlk', '|별첨;0;0;0;'), '나', fieldEnd, '다'],
      [text('가'), { ...link('#별첨', '나'), isWithin: true }, text('다')],
    ],
    [
      'a place to click',
      ['이름: ', field('%clk', 'Clickhere:set:66:'), '홍길동', fieldEnd, '님'],
      [text('이름: 홍길동님')],
    ],
    [
      'a field in a hyperlink',
      [field('%hlk', 'http\\://a.kr;1;'), '가', field('%clk'), '나', fieldEnd, '다', fieldEnd, '라'],
      [link('http://a.kr', '가나다'), text('라')],
    ],
    ['a hyperlink without an end', [field('%hlk', 'http\\://a.kr;1;'), '가'], [link('http://a.kr', '가')]],
    ['an end without a beginning', ['가', fieldEnd, '나'], [text('가나')]],
    [
      'a hyperlink in a hyperlink',
      [
        field('%hlk', 'http\\://a.kr;1;'),
        '가',
        field('%hlk', 'http\\://b.kr;1;'),
        '나',
        fieldEnd,
        '다',
        fieldEnd,
      ],
      [link('http://a.kr', '가나다')],
    ],
  ])('%s', (_, parts, runs) => {
    expect(runsOf(parts)).toEqual(runs);
  });
});

const formObject = (kind: string, properties: string): Records =>
  rec(91, Buffer.concat([Buffer.from([...kind].reverse().join('').repeat(2)), u32(0), counted(properties)]));

describe('a control', () => {
  test.each<[string, readonly Part[], unknown]>([
    ['덧말', ['가', ruby('漢字', '한자')], [text('가'), { kind: 'ruby', base: '漢字', reading: '한자' }]],
    ['글자겹침 in a circle', [composed('10', 1)], [{ kind: 'composed', text: '10', isCircled: true }]],
    [
      '글자겹침 with the sign of its border before the text',
      [
        composed('◯10', 1),
        composed('●2', 2),
        composed('□사', 3),
        composed('♻화', 13),
        composed('\u3000ab', 0),
      ],
      [
        { kind: 'composed', text: '10', isCircled: true },
        { kind: 'composed', text: '2', isCircled: true },
        { kind: 'composed', text: '사', isCircled: false },
        { kind: 'composed', text: '화', isCircled: false },
        { kind: 'composed', text: 'ab', isCircled: false },
      ],
    ],
    [
      '글자겹침 with other signs before the text',
      [composed('③', 1), composed('◯', 1), composed('□1', 1), composed('가나', 200)],
      [
        { kind: 'composed', text: '③', isCircled: true },
        { kind: 'composed', text: '◯', isCircled: true },
        { kind: 'composed', text: '□1', isCircled: true },
        { kind: 'composed', text: '가나', isCircled: false },
      ],
    ],
    ['글자겹침 without a border', [composed('=/', 0)], [{ kind: 'composed', text: '=/', isCircled: false }]],
    ['an equation', [equation('a over b')], [{ kind: 'equation', script: 'a over b' }]],
    ['the number of a picture', ['그림 ', autoNumber(3, 7), ' 난로'], [text('그림 7 난로')]],
    ['the number of a table with brackets', [autoNumber(4, 2, { before: 0x5b, after: 0x5d })], [text('[2]')]],
    ['the number of a page', ['가', autoNumber(0, 3), '나'], [text('가나')]],
    [
      'a hidden comment',
      ['가', control(15, 'tcmt', Buffer.alloc(0), list([paragraph(['숨은 설명'])])), '나'],
      [text('가나')],
    ],
    ['a header', ['가', control(16, 'head', u32(0), list([paragraph(['머리말'])])), '나'], [text('가나')]],
    ['a footer', ['가', control(16, 'foot', u32(0), list([paragraph(['꼬리말'])])), '나'], [text('가나')]],
    ['the place of page numbers', ['가', control(21, 'pgnp', Buffer.alloc(12)), '나'], [text('가나')]],
    ['a new number', ['가', control(21, 'nwno', Buffer.alloc(6)), '나'], [text('가나')]],
    [
      'a bookmark',
      ['가', control(22, 'bokm', Buffer.alloc(0), rec(87, wide('책갈피'))), '나'],
      [text('가나')],
    ],
    ['an entry of an index', ['가', control(22, 'idxm', counted('찾아보기')), '나'], [text('가나')]],
    [
      'a box of a form to tick',
      [
        control(
          11,
          'form',
          Buffer.alloc(40),
          formObject('+cbt', 'ButtonSet:set:9:Caption:wstring:3:동의함 Value:int:1 '),
        ),
        control(11, 'form', Buffer.alloc(40), formObject('+rbt', 'Caption:wstring:4:R&&D Value:int:0 ')),
      ],
      [text('☑ 동의함 ☐ R&D ')],
    ],
    [
      'a field of a form',
      [control(11, 'form', Buffer.alloc(40), formObject('+edt', 'Text:wstring:3:홍길동 Name:wstring:0: '))],
      [text('홍길동')],
    ],
    [
      'a button without a caption',
      [control(11, 'form', Buffer.alloc(40), formObject('+pbt', 'Caption:wstring:0: '))],
      [],
    ],
    [
      'a control of a form that is cut off',
      [control(11, 'form', Buffer.alloc(40), rec(91, Buffer.alloc(3)))],
      [],
    ],
    ['an unknown control', ['가', control(11, 'what'), '나'], [text('가나')]],
  ])('%s', (_, parts, runs) => {
    expect(runsOf(parts)).toEqual(runs);
  });

  test.each(['fn  ', 'en  '] as const)('a note of the kind %j has its label and its paragraphs', (kind) => {
    const mark = note(kind, 3, [paragraph([autoNumber(1, 3), ' 각주입니다.']), paragraph(['둘째 문단'])]);
    expect(runsOf(['가', mark, '나'])).toEqual([
      text('가'),
      { kind: 'note', label: '3', paragraphs: [p(' 각주입니다.'), p('둘째 문단')] },
      text('나'),
    ]);
  });
});

test('memos are left out, and the text that they are about is kept', () => {
  const commented = paragraph(['가', field('%unk', 'MEMO/1/'), '나', fieldEnd]);
  const memo = all(rec(93, u32(1)), list([paragraph(['메모'])]));
  const found = paragraphsOf([all(commented, (level) => memo(level + 1)), paragraph(['다'])]);
  expect(found).toEqual([p('가나'), p('다')]);
});

test('a note has the sign of its own that its number has', () => {
  const number = control(18, 'atno', Buffer.concat([u32(1 | (0x81 << 4)), u16(1, 0x2a, 0, 0)]));
  const [mark] = paragraphsOf([paragraph([note('fn  ', 1, [paragraph([number, '별표'])], 0x81)])])[0]!
    .content;
  expect(mark).toMatchObject({ kind: 'note', label: '*' });
});

test('what a control shows has the look of its place', () => {
  const italic = { definitions: { shapes: [1 << 1] } };
  expect(JSON.stringify(runsOf([{ shape: 1, text: '가' }, ruby('漢', '한')], italic))).not.toMatch(
    /한.*isBold/,
  );
  const styled: Part = { ...ruby('漢', '한'), shape: 1 };
  expect(JSON.stringify(runsOf(['가', styled], italic))).toMatch(/한.*isBold/);
});

describe('a table', () => {
  test('has its cells by rows, with their spans', () => {
    const cells = [
      { at: [0, 1], paragraphs: [paragraph(['나'])], isHeader: true },
      { at: [0, 0], spans: [2, 1], paragraphs: [paragraph(['가']), paragraph(['가2'])], isHeader: true },
      { at: [2, 0], spans: [1, 2], paragraphs: [paragraph(['라'])] },
      { at: [1, 1], paragraphs: [paragraph(['다'])] },
    ] as const;
    const cell = (row: number, column: number, rest: object): object => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      isHeader: false,
      ...rest,
    });
    expect(
      runsOf([table(cells, { isInline: true, caption: [paragraph(['표 ', autoNumber(4, 1)])], side: 2 })]),
    ).toEqual([
      {
        kind: 'table',
        isInline: true,
        caption: { isAbove: true, paragraphs: [p('표 1')] },
        rows: [
          [
            cell(0, 0, { rowSpan: 2, isHeader: true, paragraphs: [p('가'), p('가2')] }),
            cell(0, 1, { isHeader: true, paragraphs: [p('나')] }),
          ],
          [cell(1, 1, { paragraphs: [p('다')] })],
          [cell(2, 0, { columnSpan: 2, paragraphs: [p('라')] })],
        ],
      },
    ]);
  });

  test('may be in a cell of another one', () => {
    const inner = table([{ at: [0, 0], paragraphs: [paragraph(['안'])] }]);
    const [outer] = paragraphsOf([
      paragraph([table([{ at: [0, 0], paragraphs: [paragraph(['밖', inner])] }])]),
    ])[0]!.content;
    expect(JSON.stringify(outer)).toMatch(/밖.*"kind":"table".*안/);
  });
});

describe('a drawing object', () => {
  const box = (content: string, place = {}): Records => shape(list([paragraph([content])]), place);
  const textBox = (content: string, rest = {}): object => ({
    kind: 'textBox',
    isInline: false,
    paragraphs: [p(content)],
    ...rest,
  });
  const caption = [paragraph(['그림 1'])];
  test.each<[string, Part, unknown]>([
    ['a text box', drawing(box('글상자')), [textBox('글상자')]],
    [
      'a text box in the line',
      drawing(box('글상자'), { isInline: true }),
      [textBox('글상자', { isInline: true })],
    ],
    [
      'a text box with a caption',
      drawing(box('글상자'), { caption }),
      [textBox('글상자', { caption: { isAbove: false, paragraphs: [p('그림 1')] } })],
    ],
    ['a shape without text', drawing(shape(rec(79, Buffer.alloc(33)))), []],
    [
      'a picture',
      picture({ description: '난로 사진' }),
      [{ kind: 'picture', isInline: false, description: '난로 사진' }],
    ],
    [
      'a picture with a caption',
      picture({ caption }),
      [
        {
          kind: 'picture',
          isInline: false,
          description: '',
          caption: { isAbove: false, paragraphs: [p('그림 1')] },
        },
      ],
    ],
    [
      'an OLE object',
      drawing(shape(rec(84, Buffer.alloc(24))), { description: '차트' }),
      [{ kind: 'picture', isInline: false, description: '차트' }],
    ],
    [
      'WordArt',
      drawing(shape(rec(90, Buffer.concat([Buffer.alloc(32), counted('글맵시')])))),
      [{ kind: 'textBox', isInline: false, paragraphs: [{ content: [text('글맵시')] }] }],
    ],
    [
      'a group, in reading order',
      drawing(
        shape(
          all(
            box('셋', { isOutermost: false, top: 20 }),
            box('둘', { isOutermost: false, left: 9 }),
            box('하나', { isOutermost: false }),
            shape(all(box('넷', { isOutermost: false })), { isOutermost: false, top: 30 }),
          ),
        ),
      ),
      ['하나', '둘', '셋', '넷'].map((word) => textBox(word)),
    ],
    [
      'a group with a caption',
      drawing(shape(all(box('하나', { isOutermost: false }), box('둘', { isOutermost: false, left: 9 }))), {
        caption,
        side: 2,
      }),
      [
        {
          kind: 'textBox',
          isInline: false,
          caption: { isAbove: true, paragraphs: [p('그림 1')] },
          paragraphs: [],
        },
        textBox('하나'),
        textBox('둘'),
      ],
    ],
  ])('%s', (_, part, runs) => {
    expect(runsOf([part])).toEqual(runs);
  });
});

describe('definitions', () => {
  test('a paragraph has its style and its head', () => {
    const definitions = {
      styles: ['개요 1'],
      paragraphs: [
        { attributes: head(1, 2) },
        { attributes: head(2, 1), id: 3 },
        { attributes: head(3), id: 1 },
        { attributes: head(1, 6), level: 8 },
      ],
    };
    const shaped = [0, 1, 2, 3, 4].map((index) =>
      paragraph(['가'], { shape: index, style: index === 1 ? 1 : 0 }),
    );
    expect(paragraphsOf(shaped, { definitions }).map(({ style, head: begin }) => [style, begin])).toEqual([
      ['바탕글', undefined],
      ['개요 1', { kind: 'outline', level: 2 }],
      ['바탕글', { kind: 'number', level: 1, id: 3 }],
      ['바탕글', { kind: 'bullet', level: 0, id: 1 }],
      ['바탕글', { kind: 'outline', level: 8 }],
    ]);
  });

  test('numberings and bullets are numbered from 1', () => {
    const document = read(
      hwp5([[paragraph([section])]], {
        definitions: {
          numberings: [
            {
              levels: [
                [0, '^1.'],
                [8, '^2.'],
                [1, '^3'],
              ],
              starts: [5],
            },
          ],
          bullets: ['●', '-'],
        },
      }),
    );
    expect(document.numberings.get(1)?.levels.slice(0, 4)).toEqual([
      { text: '^1.', format: 'digit', start: 5 },
      { text: '^2.', format: 'hangulSyllable', start: 1 },
      { text: '^3', format: 'circledDigit', start: 1 },
      { text: '', format: 'digit', start: 1 },
    ]);
    expect(document.numberings.get(1)?.levels).toHaveLength(10);
    expect([...document.bullets]).toEqual([
      [1, '●'],
      [2, '-'],
    ]);
    expect(document.sections[0]?.outline).toBe(1);
  });

  test('the summary has a title, an author and a time', () => {
    const about = summary({
      2: '난로',
      4: '홍길동',
      5: '불',
      12: Date.UTC(2026, 3, 2, 20, 5, 12),
      20: '2026년',
    });
    expect(read(hwp5([[paragraph(['가'])]], { summary: about })).summary).toEqual({
      title: '난로',
      author: '홍길동',
      keywords: '불',
      created: '2026-04-02T20:05:12Z',
    });
  });

  test.each([
    ['an empty one', Buffer.alloc(0)],
    ['one of zeros', Buffer.alloc(200)],
    ['one that is cut off', summary({ 2: '난로', 4: '홍길동' }).subarray(0, 70)],
  ])('%s gives no fields', (_, about) => {
    const found = read(hwp5([[paragraph(['가'])]], { summary: about })).summary;
    expect(Object.values(found).filter((value) => value !== undefined && value !== '')).toEqual([]);
  });
});

describe('a document', () => {
  const body = [[paragraph([section, '첫째 구역'])], [paragraph(['둘째 구역'])]];
  const expected = [['첫째 구역'], ['둘째 구역']];
  const textsOf = ({ sections }: HwpDocument): string[][] =>
    sections.map(({ paragraphs }) =>
      paragraphs.map(({ content }) => content.map((run) => (run.kind === 'text' ? run.text : '?')).join('')),
    );
  test.each<[string, DocumentOptions]>([
    ['compressed', {}],
    ['not compressed', { flags: 0 }],
    ['for distribution', { flags: 5 }],
    ['for distribution, not compressed', { flags: 4 }],
    ['of an old version', { version: 0x0500_0107 }],
    ['with changes tracked', { flags: 1 | (1 << 14) }],
  ])('%s', (_, options) => {
    expect(textsOf(read(hwp5(body, options)))).toEqual(expected);
  });
});

describe('what cannot be read is reported', () => {
  const problemOf = (bytes: Buffer, limits = {}): unknown => {
    try {
      read(bytes, limits);
      return undefined;
    } catch (error) {
      if (error instanceof NanroError) return error.problem;
      throw error;
    }
  };
  const body = [[paragraph(['가'.repeat(2000)])]];
  const broken = { kind: 'badHwp', name: '글.hwp' };
  test.each<[string, DocumentOptions, object]>([
    ['a password', { flags: 1 | 2 }, { kind: 'protectedHwp', name: '글.hwp', protection: 'password' }],
    ['DRM', { flags: 1 | (1 << 4) }, { kind: 'protectedHwp', name: '글.hwp', protection: 'drm' }],
    ['a certificate', { flags: 1 | (1 << 8) }, { kind: 'protectedHwp', name: '글.hwp', protection: 'drm' }],
    ['a later version', { version: 0x0600_0000 }, broken],
    ['another signature', { streams: { FileHeader: Buffer.alloc(256, 'HWP') } }, broken],
    ['no content', { streams: { 'BodyText/Section0': Buffer.alloc(0) } }, broken],
    ['content that is not compressed', { streams: { 'BodyText/Section0': Buffer.alloc(100, 7) } }, broken],
    [
      'a record that is cut off',
      { flags: 0, streams: { 'BodyText/Section0': u32((0xffe << 20) | 66) } },
      broken,
    ],
    [
      'a large record that is cut off',
      { flags: 0, streams: { 'BodyText/Section0': u32((0xfff << 20) | 66, 0xffff_ffff) } },
      broken,
    ],
    [
      'a document for distribution without a key',
      { flags: 5, streams: { 'ViewText/Section0': u16(0, 0) } },
      broken,
    ],
  ])('%s', (_, options, problem) => {
    expect(problemOf(hwp5(body, options))).toEqual(problem);
  });

  test('content that unpacks to more than the limit', () => {
    const bomb = hwp5([[paragraph(['가'.repeat(1_000_000)])]]);
    expect(problemOf(bomb, { maxBytes: 100_000 })).toEqual({
      kind: 'tooLarge',
      name: '글.hwp',
      bytes: 100_000,
    });
    expect(problemOf(bomb)).toBeUndefined();
  });

  test.each<[string, readonly Records[]]>([
    ['paragraphs', Array.from({ length: 2000 }, () => paragraph([]))],
    ['line breaks', [paragraph(['\n'.repeat(2000)])]],
    [
      'changes of look',
      [paragraph(Array.from({ length: 2000 }, (_, index) => ({ shape: index % 2, text: '가' })))],
    ],
    [
      'texts of one paragraph',
      [rec(66, Buffer.alloc(22), all(...Array.from({ length: 2000 }, () => rec(67))))],
    ],
  ])('too many %s', (_, paragraphs) => {
    expect(problemOf(hwp5([paragraphs]), { elements: 1000 })).toMatchObject({ kind: 'tooManyElements' });
  });
});
