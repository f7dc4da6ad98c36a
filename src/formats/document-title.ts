// Finds the title of a document, other than text, in its metadata.
import { NanroError, type ForeignFormat } from '../errors.ts';
import { createBudget } from './budget.ts';
import { decodeText } from './charset.ts';
import { formatIn, type DocumentFormat } from './document-formats.ts';
import { openCompoundFile } from './hwp/compound.ts';
import { readSummary, SUMMARY } from './hwp/summary.ts';
import type { SignedFormat } from './signatures.ts';
import type { Ranges } from './source-text.ts';
import { elementsIn, parseXml, textIn, type XmlElement } from './xml.ts';
import { openArchive, type Archive } from './zip.ts';

/** The maximum size of the directory and the metadata of a document, in bytes. */
const MOST_BYTES = 1 << 20;
const MOST_ELEMENTS = 1 << 14;

type Read = (path: string | undefined) => Promise<XmlElement | undefined>;

/** The path of the metadata in each zip-based format. */
const METADATA: {
  readonly [K in DocumentFormat]?: (read: Read) => Promise<string | undefined>;
} = {
  docx: async () => 'docProps/core.xml',
  hwpx: async () => 'Contents/content.hpf',
  epub: async (read) => firstNamed(await read('META-INF/container.xml'), 'rootfile')?.attributes['full-path'],
};

/** Returns the title of a document; undefined if it has none. Throws NanroError, such as `foreignFormat`. */
export async function documentTitle(
  signed: SignedFormat,
  ranges: Ranges,
  name: string,
): Promise<string | undefined> {
  const limits = { name, maxBytes: MOST_BYTES };
  const format = await formatIn(signed, { ranges, ...limits });
  if (format === 'hwp5') {
    const file = openCompoundFile(ranges, limits);
    const summary = file.find(SUMMARY);
    return summary && readSummary(file.read(summary)).title;
  }
  const pathOf = METADATA[format as DocumentFormat];
  if (!pathOf)
    throw new NanroError({ kind: 'foreignFormat', name, format: format as ForeignFormat, isFile: true });
  const archive = await openArchive(ranges, { ...limits, broken: new NanroError({ kind: 'noText', name }) });
  const read = readerOf(archive, name);
  const title = firstNamed(await read(await pathOf(read)), 'title');
  return title && textIn(title);
}

const readerOf =
  (archive: Archive, name: string): Read =>
  async (path) => {
    const file = archive.find(path);
    if (!file) return undefined;
    const text = await decodeText(name, await archive.read(file));
    return parseXml(text, { budget: createBudget(name, MOST_ELEMENTS) })?.root;
  };

/** The maximum depth of a title: `package`, `metadata`, `title`. */
const DEEPEST = 3;

/** Returns the first element with a name, searching down to DEEPEST. */
function firstNamed(root: XmlElement | undefined, name: string, depth = 0): XmlElement | undefined {
  if (!root || root.name === name) return root;
  if (depth === DEEPEST) return undefined;
  for (const child of elementsIn(root)) {
    const found = firstNamed(child, name, depth + 1);
    if (found) return found;
  }
  return undefined;
}
