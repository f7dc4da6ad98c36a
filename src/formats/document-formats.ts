// Identifies the content of a zip archive or a compound file: a book, an office document, or something else.
import { NanroError, type ForeignFormat } from '../errors.ts';
import { extensionOf } from './code/file-languages.ts';
import { openArchive, type Archive } from './zip.ts';
import { openCompoundFile } from './hwp/compound.ts';
import { SUMMARY } from './hwp/summary.ts';
import { HEAD_BYTES, type SignedFormat } from './signatures.ts';
import type { Ranges } from './source-text.ts';

/** Formats of documents that are not text. A format without a reader counts as foreign. */
export type DocumentFormat = 'epub' | 'hwpx' | 'hwp5' | 'docx';

export type ContainedFormat = DocumentFormat | ForeignFormat;

/** The format for each beginning of the file `mimetype` in an archive. */
export const MIMETYPES: readonly (readonly [type: string, format: ContainedFormat])[] = [
  ['application/epub+zip', 'epub'],
  ['application/hwp+zip', 'hwpx'],
  ['application/haansofthwpx', 'hwpx'],
  ['application/vnd.hancom.hwpx', 'hwpx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/vnd.oasis.opendocument.graphics', 'image'],
];

/** The format for each content type in an Office document (ECMA-376 part 2 § 7.2.3). */
export const CONTENT_TYPES: readonly (readonly [type: RegExp, format: ContainedFormat])[] = [
  [
    /ContentType="application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\.(?:document|template)[\w.]*\.main\+xml"/,
    'docx',
  ],
  [
    /ContentType="application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml|ms-excel)\.[\w.]*\.main(?:\+xml)?"/,
    'xlsx',
  ],
  [
    /ContentType="application\/vnd\.(?:openxmlformats-officedocument\.presentationml|ms-powerpoint)\.[\w.]*\.main\+xml"/,
    'pptx',
  ],
  [/ContentType="application\/vnd\.ms-visio\./, 'visio'],
];

/** Files that only one format has. */
export const MEMBERS: readonly (readonly [path: string, format: ContainedFormat])[] = [
  ['Contents/content.hpf', 'hwpx'],
  ['Contents/header.xml', 'hwpx'],
  ['META-INF/container.xml', 'epub'],
  ['Index/Document.iwa', 'iwork'],
  ['Index.zip', 'iwork'],
  ['AndroidManifest.xml', 'apk'],
  ['META-INF/MANIFEST.MF', 'jar'],
];

/** Streams at the top of a compound file that only one format has. */
export const STREAMS: readonly (readonly [name: string, format: ContainedFormat])[] = [
  ['EncryptedPackage', 'lockedOffice'],
  ['BodyText', 'hwp5'],
  ['ViewText', 'hwp5'],
  [SUMMARY, 'hwp5'],
  ['FileHeader', 'hwp5'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['VisioDocument', 'visio'],
  ['__properties_version1.0', 'msg'],
];

interface Container {
  readonly ranges: Ranges;
  /** The name of the source in messages. Its extension is also a hint. */
  readonly name: string;
  /** The maximum size of the directory and of the files that identify an archive, in bytes. */
  readonly maxBytes: number;
}

/** Identifies the content of a source with a signature. Throws NanroError `tooLarge`, `unreadable`. */
export async function formatIn(signed: SignedFormat, container: Container): Promise<ContainedFormat> {
  if (signed === 'compound') return compoundFormat(container);
  return signed === 'zip' ? zipFormat(container) : signed;
}

function compoundFormat({ ranges, name, maxBytes }: Container): ContainedFormat {
  try {
    const names = openCompoundFile(ranges, { name, maxBytes }).names();
    return STREAMS.find(([stream]) => names.has(stream))?.[1] ?? 'compound';
  } catch (error) {
    if (!(error instanceof NanroError) || error.problem.kind !== 'badHwp') throw error;
    return extensionOf(name) === 'hwp' ? 'hwp5' : 'compound';
  }
}

async function zipFormat({ ranges, name, maxBytes }: Container): Promise<ContainedFormat> {
  const broken = new NanroError({ kind: 'badEpub', name });
  try {
    const archive = await openArchive(ranges, { name, maxBytes, broken });
    const mimetype = await textIn(archive, 'mimetype');
    const types = await textIn(archive, '[Content_Types].xml');
    return (
      MIMETYPES.find(([type]) => mimetype.trimStart().startsWith(type))?.[1] ??
      CONTENT_TYPES.find(([type]) => type.test(types))?.[1] ??
      MEMBERS.find(([path]) => archive.find(path) !== undefined)?.[1] ??
      'zip'
    );
  } catch (error) {
    if (error !== broken) throw error;
    return brokenFormat(ranges, name);
  }
}

const textIn = async (archive: Archive, path: string): Promise<string> => {
  const file = archive.find(path);
  return file ? (await archive.read(file)).toString('latin1') : '';
};

/** The formats that the name of a broken archive may indicate. */
const EXTENSIONS: readonly DocumentFormat[] = ['epub', 'hwpx', 'docx'];

/**
 * Returns the format that a broken archive claims to have. The reader of that format reports that it is
 * broken.
 */
function brokenFormat(ranges: Ranges, name: string): ContainedFormat {
  const extension = extensionOf(name);
  const head = ranges.read(0, HEAD_BYTES).toString('latin1');
  return (
    EXTENSIONS.find((format) => format === extension) ??
    MIMETYPES.find(([type]) => head.includes(`mimetype${type}`))?.[1] ??
    'brokenZip'
  );
}
