import { describe, expect, test } from 'vitest';
import { packDocx, paragraph, run, style, type WordDraft } from '../../helpers/docx.ts';
import { outlineSource } from '../../helpers/sources.ts';

const read = async (draft: WordDraft): Promise<string> => outlineSource('글.docx', await packDocx(draft));
const body = async (content: string, more: Omit<WordDraft, 'body'> = {}): Promise<string> =>
  read({ body: content, ...more });

const STYLES = [
  style('Title', 'Title'),
  style('1', 'heading 1', '<w:outlineLvl w:val="0"/>'),
  style('2', 'heading 2', '<w:outlineLvl w:val="1"/>'),
  style('own', '내 제목', '', '2'),
  style('list', 'List Number', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
].join('');
const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'ganada', '%2)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '제%1장')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
].join('');
const item = (text: string, id: number, ilvl = 0, named = ''): string =>
  paragraph(text, named, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test('the title, the author and the date are those of the properties', async () => {
  const core =
    '<dc:title>난로 이야기</dc:title><dc:creator>김하람</dc:creator><dcterms:created>2024-08-01T05:59:00Z</dcterms:created>';
  expect(await body(paragraph('불을 피운다.'), { core })).toBe(
    'title: 난로 이야기\nauthor: 김하람\npublished: 2024-08-01T14:59:00+09:00\n\np 불을 피운다.',
  );
});

test('headings have the level of their outline or their style, and the title its own', async () => {
  const content = [
    paragraph('난로', 'Title'),
    paragraph('장작', '1'),
    paragraph('참나무', '2'),
    paragraph('잣나무', 'own'),
    paragraph('솔', '', '<w:outlineLvl w:val="2"/>'),
    paragraph('본문', '', '<w:outlineLvl w:val="9"/>'),
  ].join('');
  expect(await body(content, { styles: STYLES })).toBe(
    'title: 난로\n\nh2 장작\nh3 참나무\nh3 잣나무\nh4 솔\np 본문',
  );
});

describe('lists', () => {
  test('have the numbers that Word shows', async () => {
    const content = [
      item('하나', 1),
      item('안', 1, 1),
      item('밖', 1, 1),
      item('둘', 1),
      item('일곱', 4),
    ].join('');
    expect(await body(content, { numbering: NUMBERING })).toBe(
      'list 1. p 하나 + list 가) p 안 | 나) p 밖 | 2. p 둘 | 7. p 일곱',
    );
  });

  test('have bullets', async () => {
    const content = [item('하나', 2), item('안', 2, 1), item('둘', 2)].join('');
    expect(await body(content, { numbering: NUMBERING })).toBe('list • p 하나 + list • p 안 | • p 둘');
  });

  test('may have their numbers from a style', async () => {
    expect(await body(paragraph('하나', 'list'), { styles: STYLES, numbering: NUMBERING })).toBe(
      'list 1. p 하나',
    );
  });

  test('number headings, too', async () => {
    const content = [item('불', 3, 0, '1'), item('장작', 3, 1, '2'), item('물', 3, 0, '1')].join('');
    expect(await body(content, { styles: STYLES, numbering: NUMBERING })).toBe(
      'h2 제1장 불\nh3 1.1 장작\nh2 제2장 물',
    );
  });

  test('end where a numbering of zero says so', async () => {
    expect(await body(item('문단', 0), { styles: STYLES, numbering: NUMBERING })).toBe('p 문단');
  });
});

describe('tables', () => {
  test('have spans, a header and several paragraphs in a cell', async () => {
    const content = table(
      row(cell(paragraph('이름'), '<w:gridSpan w:val="2"/>') + cell(paragraph('값')), '<w:tblHeader/>') +
        row(
          cell(paragraph('솔'), '<w:vMerge w:val="restart"/>') +
            cell(paragraph('가')) +
            cell(paragraph('1') + paragraph('2')),
        ) +
        row(cell('<w:p/>', '<w:vMerge/>') + cell(paragraph('나')) + cell(paragraph('3'))),
    );
    expect(await body(content)).toBe('table 이름 |  | 값 === 솔 | 가 | 1⏎2 //  | 나 | 3');
  });

  test('of one cell are boxes', async () => {
    expect(await body(table(row(cell(paragraph('알림')))))).toBe('box - { p 알림 }');
  });
});

test('notes are at their marks', async () => {
  const notes = (name: string, text: string): string =>
    `<w:${name} w:type="separator" w:id="-1"><w:p/></w:${name}><w:${name} w:id="2">${paragraph(text)}</w:${name}>`;
  const content = `<w:p>${run('불')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('과 물')}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>`;
  expect(
    await body(content, { footnotes: notes('footnote', '뜨겁다.'), endnotes: notes('endnote', '차다.') }),
  ).toBe('p 불[^1]과 물[^2]\nnote 1: p 뜨겁다.\nnote 2: p 차다.');
});

test('a note has one mark', async () => {
  const footnotes = `<w:footnote w:id="2">${paragraph('끝')}</w:footnote>`;
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  expect(await body(`<w:p>${run('불')}${mark}${run('물')}${mark}</w:p>`, { footnotes })).toBe(
    'p 불[^1]물\nnote 1: p 끝',
  );
});

test('a note that refers to itself has an end', async () => {
  const footnotes = `<w:footnote w:id="2"><w:p>${run('끝')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>`;
  expect(await body(`<w:p>${run('불')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, { footnotes })).toBe(
    'p 불[^1]\nnote 1: p 끝',
  );
});

describe('running text', () => {
  test.each<[what: string, content: string, outline: string]>([
    [
      'attributes',
      run('가', '<w:b/>') +
        run('나', '<w:i/>') +
        run('다', '<w:strike/>') +
        run('라', '<w:highlight w:val="yellow"/>'),
      'p **가**_나_~~다~~==라==',
    ],
    [
      'attributes that are off',
      run('가', '<w:b w:val="0"/><w:i w:val="false"/><w:highlight w:val="none"/>'),
      'p 가',
    ],
    ['raised digits', run('a') + run('2', '<w:vertAlign w:val="superscript"/>'), 'p a²'],
    ['hidden text', run('가') + run('나', '<w:vanish/>'), 'p 가'],
    [
      'deleted and inserted text',
      `<w:del>${run('가')}</w:del><w:ins>${run('나')}</w:ins><w:moveFrom>${run('다')}</w:moveFrom>`,
      'p 나',
    ],
    [
      'line breaks, tabs and hyphens',
      '<w:r><w:t>가</w:t><w:br/><w:t>나</w:t><w:tab/><w:t>다</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>라</w:t></w:r>',
      'p 가⏎나 다\u2011라',
    ],
    [
      'ends of pages',
      '<w:r><w:t>가</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>나</w:t></w:r>',
      'p 가나',
    ],
    [
      'ruby',
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>からい</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>辛</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      'p 辛(からい)',
    ],
    ['signs of Wingdings', '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', 'p →'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('가')}</w:sdtContent></w:sdt>`,
      'p 가',
    ],
    [
      'links',
      `<w:hyperlink r:id="a">${run('가')}${run('나', '<w:b/>')}</w:hyperlink>`,
      'p [가**나**](https://example.com/?a=1&b)',
    ],
    ['links within the document', `<w:hyperlink w:anchor="x">${run('가')}</w:hyperlink>`, 'p 가'],
    [
      'links to programs and files',
      `<w:hyperlink r:id="js">${run('가')}</w:hyperlink><w:hyperlink r:id="rel">${run('나')}</w:hyperlink>`,
      'p 가나',
    ],
    [
      'fields that are links',
      field('HYPERLINK "https://example.com"', run('가')),
      'p [가](https://example.com)',
    ],
    [
      'fields in fields',
      field('HYPERLINK "https://example.com"', run('가') + field('PAGEREF a', run('나'))),
      'p [가나](https://example.com)',
    ],
    [
      'fields without an end',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        run('3'),
      'p 3',
    ],
    [
      'equations',
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      'p `(a+b)/2`',
    ],
    ['other prefixes of the namespace', '<x:r><x:t>가</x:t></x:r>', 'p 가'],
  ])('has %s', async (_, content, expected) => {
    const links = { a: 'https://example.com/?a=1&amp;b', js: 'javascript:alert(1)', rel: 'other.docx' };
    expect(await body(`<w:p>${content}</w:p>`, { links })).toBe(expected);
  });
});

test('text boxes are read once, and pictures by their description', async () => {
  const box = `<w:txbxContent>${paragraph('상자')}</w:txbxContent>`;
  const content = [
    `<w:p>${run('앞')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wps:txbx>${box}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="그림 1" descr="눈 덮인 집"/></wp:inline></w:drawing></w:r></w:p>',
  ].join('');
  expect(await body(content)).toBe('p 앞\np 상자\nfigure 눈 덮인 집 — - — -');
});

test('macros and templates are read, too', async () => {
  const files = {
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
  };
  expect(await body(paragraph('불'), { files })).toBe('p 불');
});
