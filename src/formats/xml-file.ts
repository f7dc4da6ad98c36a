// Reads an XML file in the zip archive of a document.
import { NanroError } from '../errors.ts';
import type { Budget } from './budget.ts';
import { decodeText } from './charset.ts';
import { parseXml, type XmlElement } from './xml.ts';
import type { Archive, ArchiveFile } from './zip.ts';

export interface XmlFileOptions {
  readonly budget: Budget;
  /** The error for a file that is not text, or whose end is missing. */
  readonly broken: NanroError;
  /** The names of elements that are skipped with everything in them. */
  readonly skipped?: ReadonlySet<string>;
  /**
   * How much of the file is parsed, in UTF-16 code units; all by default. With a limit, the last elements are
   * incomplete.
   */
  readonly most?: number;
  /** Shortens the text before it is parsed. */
  readonly shorten?: (xml: string) => string;
}

/**
 * Returns the root element of a file; undefined if the file is missing. Throws `broken`, and the errors of
 * the archive and the parser.
 */
export async function readXmlFile(
  archive: Archive,
  file: ArchiveFile | undefined,
  { budget, broken, skipped = new Set(), most = Infinity, shorten = (xml) => xml }: XmlFileOptions,
): Promise<XmlElement | undefined> {
  if (!file) return undefined;
  const text = await decode(await archive.read(file), broken);
  const isCut = text.length > most;
  const document = parseXml(shorten(isCut ? text.slice(0, text.lastIndexOf('<', most)) : text), {
    budget,
    skipped,
  });
  if (!document || (!document.isComplete && !isCut)) throw broken;
  return document.root;
}

async function decode(content: Buffer, broken: NanroError): Promise<string> {
  try {
    return await decodeText('', content);
  } catch (error) {
    throw error instanceof NanroError ? broken : error;
  }
}
