// Builds Word documents for tests. A test states only the parts that it is about.
import { pack, type Files } from './epub.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OTHERS =
  'xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:m="m" xmlns:v="v" xmlns:mc="mc" xmlns:dc="dc" xmlns:dcterms="dcterms" xmlns:cp="cp"';

export interface WordDraft {
  /** The content of the body. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** The content of the core properties. */
  readonly core?: string;
  /** Addresses by the ids of their relationships. */
  readonly links?: Readonly<Record<string, string>>;
  /** Addresses of pictures in the document by the ids of their relationships. */
  readonly pictures?: Readonly<Record<string, string>>;
  readonly files?: Files;
}

export const part = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${W} ${R} ${OTHERS}>${content}</w:${name}>`;

const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;

/** Returns the files of a document. */
export function docxOf({ body, core, links = {}, pictures = {}, files = {}, ...draft }: WordDraft): Files {
  const present = PARTS.filter((name) => draft[name] !== undefined);
  const relations = [
    ...present.map((name) => `<Relationship Id="${name}" Type="${TYPES}/${name}" Target="${name}.xml"/>`),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
    ...Object.entries(pictures).map(
      ([id, target]) => `<Relationship Id="${id}" Type="${TYPES}/image" Target="${target}"/>`,
    ),
  ];
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${TYPES}/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(present.map((name) => [`word/${name}.xml`, part(name, draft[name]!)])),
    ...(core === undefined ? {} : { 'docProps/core.xml': part('coreProperties', core) }),
    ...files,
  };
}

/** Returns a document. */
export const packDocx = async (draft: WordDraft): Promise<Buffer> => pack(docxOf(draft));

/** Returns a paragraph with text in a style, and with more properties. */
export const paragraph = (text: string, style = '', properties = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${run(text)}</w:p>`;

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const style = (id: string, name: string, properties = '', base = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
