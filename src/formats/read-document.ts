// Identifies and reads sources that are documents rather than text. The code for a format is loaded on first
// use.
import type { Article } from '../article/model.ts';
import { NanroError, type ForeignFormat } from '../errors.ts';
import type { Beginning } from './beginning.ts';
import type { Budget } from './budget.ts';
import type { DocumentFormat } from './document-formats.ts';
import { isDocument } from './format-names.ts';
import { HEAD_BYTES, signedFormat } from './signatures.ts';
import type { Ranges, SourceBytes } from './source-text.ts';

/**
 * Reads a document that is not text, unpacking at most `maxBytes` bytes. Of a long document, some formats
 * read only the beginning if that is enough.
 */
type DocumentReader = (
  ranges: Ranges,
  maxBytes: number,
  budget: Budget,
  source: Pick<SourceBytes, 'keepsPlaces' | 'isBeginningEnough'>,
) => Promise<Article | Beginning>;

/**
 * The size of the beginning of a document of 한글 in unpacked bytes: several hundred rows. XML is longer than
 * records.
 */
const HWP5_BEGINNING = 100_000;
const HWPX_BEGINNING = 300_000;

const DOCUMENT_READERS: Readonly<Record<DocumentFormat, DocumentReader>> = {
  epub: async (ranges, maxBytes, budget, { keepsPlaces, isBeginningEnough }) => {
    const { readEpub, readEpubBeginning } = await import('./epub/read.ts');
    return (isBeginningEnough ? readEpubBeginning : readEpub)(ranges, maxBytes, budget, keepsPlaces);
  },
  docx: async (ranges, maxBytes, budget, { keepsPlaces }) =>
    (await import('./docx/read.ts')).readDocx(ranges, maxBytes, budget, keepsPlaces),
  hwp5: async (ranges, maxBytes, budget, { keepsPlaces, isBeginningEnough }) => {
    const { readHwp5 } = await import('./hwp/read-hwp5.ts');
    const { beginningOfHwp } = await import('./hwp/hwp-article.ts');
    const reading = readHwp5(ranges, maxBytes, budget, isBeginningEnough ? HWP5_BEGINNING : undefined);
    return beginningOfHwp(reading, budget.name, keepsPlaces);
  },
  hwpx: async (ranges, maxBytes, budget, { keepsPlaces, isBeginningEnough }) => {
    const { readHwpx } = await import('./hwp/read-hwpx.ts');
    const { beginningOfHwp } = await import('./hwp/hwp-article.ts');
    const reading = await readHwpx(ranges, maxBytes, budget, isBeginningEnough ? HWPX_BEGINNING : undefined);
    return beginningOfHwp(reading, budget.name, keepsPlaces);
  },
};

/** Returns the error for a source in a format that nanro cannot read. */
export const foreignFormat = (
  { name, url, isStandardInput }: SourceBytes,
  format: ForeignFormat,
): NanroError =>
  new NanroError({
    kind: 'foreignFormat',
    name,
    format,
    isFile: url === undefined && isStandardInput === undefined,
  });

/**
 * Returns the reader for a document that is not text; undefined for text. Throws NanroError `foreignFormat`,
 * or `notFormat` if the user has named another format.
 */
export async function documentReader(
  source: SourceBytes,
  ranges: Ranges,
  maxBytes: number,
): Promise<DocumentReader | undefined> {
  const { name, format } = source;
  const requested =
    format === undefined || !isDocument(format) ? undefined : format === 'hwp' ? 'hwp5' : format;
  const isText = source.text !== undefined;
  const signed = isText
    ? undefined
    : signedFormat(ranges.read(0, HEAD_BYTES), format !== undefined && !requested);
  const found =
    signed && (await (await import('./document-formats.ts')).formatIn(signed, { ranges, name, maxBytes }));
  const [requestedReader, reader] = [requested, found].map(
    (each): DocumentReader | undefined => DOCUMENT_READERS[each as DocumentFormat],
  );
  if (requestedReader && UNKNOWN.includes(found)) return requestedReader;
  // PDF is foreign unless something has already turned it into text.
  const isRead = reader !== undefined || (found === 'pdf' && format !== undefined && format !== 'pdf');
  if (found !== undefined && !isRead) throw foreignFormat(source, found as ForeignFormat);
  if (format !== undefined && found !== requested) throw new NanroError({ kind: 'notFormat', name, format });
  return reader;
}

/** The formats of containers whose content is unknown. */
const UNKNOWN: readonly unknown[] = ['zip', 'brokenZip', 'compound'];
