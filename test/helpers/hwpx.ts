// Builds HWPX documents for tests. A test states only the XML that it is about.
import { pack, type Files } from './epub.ts';

const NAMESPACES = ['head', 'paragraph', 'section', 'core']
  .map((name) => `xmlns:h${name[0]}="http://www.hancom.co.kr/hwpml/2011/${name}"`)
  .join(' ');

export interface Hwpx {
  /** The content of each section, as XML. */
  readonly sections: readonly string[];
  /** More of the lists in the header, as XML: `<hh:bullets>…`. */
  readonly header?: string;
  /** The metadata of the package, as XML. */
  readonly metadata?: string;
  /** The paths of pictures by their ids. */
  readonly pictures?: Readonly<Record<string, string>>;
  readonly files?: Files;
}

/** Returns the files of a document. Sections are in the manifest and the spine in their order. */
export function filesOfHwpx({
  sections,
  header = '',
  metadata = '',
  pictures = {},
  files = {},
}: Hwpx): Files {
  const ids = sections.map((_, index) => `section${index}`);
  return {
    mimetype: 'application/hwp+zip',
    'version.xml': '<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" major="5"/>',
    'META-INF/container.xml': `<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/><ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/></ocf:rootfiles></ocf:container>`,
    'META-INF/manifest.xml': '<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'Preview/PrvText.txt': '미리 보기',
    'Contents/content.hpf': `<?xml version="1.0" encoding="UTF-8"?><opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:metadata>${metadata}</opf:metadata><opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>${ids
      .map((id) => `<opf:item id="${id}" href="Contents/${id}.xml" media-type="application/xml"/>`)
      .join('')}${Object.entries(pictures)
      .map(
        ([id, path]) => `<opf:item id="${id}" href="${path}" media-type="image/${path.split('.').at(-1)}"/>`,
      )
      .join('')}</opf:manifest><opf:spine><opf:itemref idref="header"/>${ids
      .map((id) => `<opf:itemref idref="${id}"/>`)
      .join('')}</opf:spine></opf:package>`,
    'Contents/header.xml': `<?xml version="1.0" encoding="UTF-8"?><hh:head ${NAMESPACES}><hh:refList>${HEADER}${header}</hh:refList></hh:head>`,
    ...Object.fromEntries(
      sections.map((content, index) => [
        `Contents/section${index}.xml`,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><hs:sec ${NAMESPACES}>${content}</hs:sec>`,
      ]),
    ),
    ...files,
  };
}

export const hwpx = (document: Hwpx): Promise<Buffer> => pack(filesOfHwpx(document));

const LOOKS = [
  '',
  '<hh:bold/>',
  '<hh:italic/>',
  '<hh:strikeout shape="SOLID"/>',
  '<hh:supscript/>',
  '<hh:subscript/>',
];
const heading = (id: number, type: string, idRef: number, level: number, isChecked = false): string =>
  `<hh:paraPr id="${id}" checked="${isChecked ? 1 : 0}"><hh:heading type="${type}" idRef="${idRef}" level="${level}"/></hh:paraPr>`;

/**
 * Where the shapes of paragraphs begin in the header, by level: of the outline, with numbers, with bullets.
 */
const SHAPES = { outline: 10, number: 20, bullet: 30, checked: 40 } as const;
const STYLES = ['바탕글', '제목', '제목 1', '개요 2', 'Heading 3', '소제목', '표제목'];

const HEADER = [
  `<hh:charProperties>${LOOKS.map((look, id) => `<hh:charPr id="${id}"><hh:fontRef hangul="0"/>${look}</hh:charPr>`).join('')}<hh:charPr id="9"><hh:strikeout shape="3D"/><hh:italic/><hh:bold/></hh:charPr></hh:charProperties>`,
  `<hh:paraProperties><hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>${[0, 1, 2]
    .map(
      (level) =>
        heading(SHAPES.outline + level, 'OUTLINE', 0, level) +
        heading(SHAPES.number + level, 'NUMBER', 2, level) +
        heading(SHAPES.bullet + level, 'BULLET', level + 1, level) +
        heading(SHAPES.checked + level, 'BULLET', level + 1, level, true),
    )
    .join('')}</hh:paraProperties>`,
  `<hh:styles>${STYLES.map((name, id) => `<hh:style id="${id}" type="PARA" name="${name}"/>`).join('')}</hh:styles>`,
  `<hh:numberings><hh:numbering id="1" start="0"><hh:paraHead level="1" numFormat="DIGIT">제^1장</hh:paraHead><hh:paraHead level="2" numFormat="DIGIT">^1.^2</hh:paraHead></hh:numbering><hh:numbering id="2" start="0"><hh:paraHead start="1" level="1" numFormat="DIGIT">^1.</hh:paraHead><hh:paraHead start="1" level="2" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead><hh:paraHead start="3" level="3" numFormat="CIRCLED_DIGIT">^3</hh:paraHead></hh:numbering></hh:numberings>`,
  '<hh:bullets><hh:bullet id="1" char="□" checkedChar="■"/><hh:bullet id="2" char="•"/><hh:bullet id="3" char="\uf06c"/></hh:bullets>',
].join('');

interface Shape {
  readonly style?: (typeof STYLES)[number];
  readonly head?: readonly [kind: keyof typeof SHAPES, level: number];
}

/** Returns a paragraph of runs. */
export const p = (runs: string, { style = '바탕글', head }: Shape = {}): string =>
  `<hp:p id="0" paraPrIDRef="${head ? SHAPES[head[0]] + head[1] : 0}" styleIDRef="${STYLES.indexOf(style)}">${runs}<hp:linesegarray><hp:lineseg textpos="0"/></hp:linesegarray></hp:p>`;

/** Returns a run of controls, objects and `<hp:t>`. */
export const run = (content: string, look = 0): string => `<hp:run charPrIDRef="${look}">${content}</hp:run>`;
/** Returns a run of text. */
export const t = (text: string, look = 0): string => run(`<hp:t>${text}</hp:t>`, look);
export const ctrl = (content: string): string => `<hp:ctrl>${content}</hp:ctrl>`;
export const list = (paragraphs: string): string => `<hp:subList id="">${paragraphs}</hp:subList>`;
/** Returns a paragraph of text. */
export const text = (content: string, shape: Shape = {}): string => p(t(content), shape);

/** Returns the position of an object, which floats or is in the line. */
export const pos = (isInline = false): string => `<hp:pos treatAsChar="${isInline ? 1 : 0}"/>`;
export const caption = (side: 'TOP' | 'BOTTOM', content: string): string =>
  `<hp:caption side="${side}">${list(content)}</hp:caption>`;

interface CellPlace {
  readonly column: number;
  readonly row: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly isHeader?: boolean;
}

export const cell = (content: string, { column, row, columns = 1, rows = 1, isHeader }: CellPlace): string =>
  `<hp:tc header="${isHeader ? 1 : 0}">${list(content)}<hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="${columns}" rowSpan="${rows}"/><hp:cellSz width="1" height="1"/></hp:tc>`;

/** Returns a table of rows of cells. */
export const table = (rows: readonly (readonly string[])[], more = ''): string =>
  `<hp:tbl>${pos()}${more}${rows.map((cells) => `<hp:tr>${cells.join('')}</hp:tr>`).join('')}</hp:tbl>`;

/** Returns a table of texts. */
export const plainTable = (rows: readonly (readonly string[])[], more = ''): string =>
  table(
    rows.map((cells, row) => cells.map((content, column) => cell(text(content), { column, row }))),
    more,
  );
