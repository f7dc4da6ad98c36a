// Builds books for tests: archives of any files, and EPUBs for which a test states only the parts that it is
// about.
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';

interface Packer {
  readonly addBuffer: (
    content: Buffer,
    path: string,
    options: { readonly compress: boolean; readonly mtime: Date },
  ) => void;
  readonly end: () => void;
  readonly outputStream: NodeJS.ReadableStream;
}
const { ZipFile } = createRequire(import.meta.url)('yazl') as { readonly ZipFile: new () => Packer }; // which has no types

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Returns a zip archive of files; the same files give the same bytes. */
export async function pack(files: Files, { compress = true } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), path, {
      compress: compress && path !== 'mimetype',
      mtime: new Date(0),
    });
  zip.end();
  return buffer(zip.outputStream);
}

export const container = (path: string): Files => ({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles>
</container>`,
});

export const xhtml = (body: string): string => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title/><link rel="stylesheet" href="style.css"/><script src="page.js"/></head>
<body>${body}</body>
</html>`;

export interface Book {
  /** The bodies of the documents by name, in reading order. */
  readonly documents: Readonly<Record<string, string>>;
  /** The labels of the table of contents by address. */
  readonly contents?: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** More items of the manifest, as XML. */
  readonly manifest?: string;
  /** More references of the spine, as XML. */
  readonly spine?: string;
  readonly files?: Files;
}

/** Returns the files of an EPUB 3. */
export function bookOf({
  documents,
  contents = {},
  metadata = '<dc:title>난롯가</dc:title>',
  manifest = '',
  spine = '',
  files = {},
}: Book): Files {
  const names = Object.keys(documents);
  const links = Object.entries(contents).map(
    ([address, label]) => `<li><a href="${address}">${label}</a></li>`,
  );
  return {
    ...container('OEBPS/book.opf'),
    'OEBPS/book.opf': `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    ${names.map((name, index) => `<item id="d${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`).join('\n')}
    ${manifest}
  </manifest>
  <spine>${names.map((_, index) => `<itemref idref="d${index}"/>`).join('')}${spine}</spine>
</package>`,
    'OEBPS/nav.xhtml': xhtml(`<nav epub:type="toc"><h1>차례</h1><ol>${links.join('')}</ol></nav>`),
    ...Object.fromEntries(names.map((name) => [`OEBPS/${name}`, xhtml(documents[name]!)])),
    ...files,
  };
}

/** Returns an EPUB 3. */
export const packBook = async (book: Book): Promise<Buffer> => pack(bookOf(book));
