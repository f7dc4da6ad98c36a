// HWPX documents (KS X 6101, OWPML: a zip archive of XML) → the model of a document of 한글.
import { NanroError } from '../../errors.ts';
import { takesLong } from '../beginning.ts';
import type { Budget } from '../budget.ts';
import type { Ranges } from '../source-text.ts';
import { elementIn, elementsIn, type XmlElement } from '../xml.ts';
import { readXmlFile, type XmlFileOptions } from '../xml-file.ts';
import { openArchive, type ArchiveFile } from '../zip.ts';
import type { HwpReading, HwpSection } from './hwp-model.ts';
import { readHeader, SKIPPED_IN_HEADER } from './hwpx-header.ts';
import { filesOf, summaryOf } from './hwpx-package.ts';
import { readSection, SKIPPED_IN_SECTION, withoutLines } from './hwpx-section.ts';

/** The default path of the package document. The container may name another. */
const PACKAGE = 'Contents/content.hpf';

/**
 * Reads a document. Its directory and its unpacked files may have at most `maxBytes` bytes together. Pictures
 * and the preview are not read. Of a long document, only about the first `first` bytes of the sections are
 * read. Throws NanroError: `badHwp`, `protectedHwp`, `tooLarge`, `tooManyElements`, `unreadable`.
 */
export async function readHwpx(
  ranges: Ranges,
  maxBytes: number,
  budget: Budget,
  first = Infinity,
): Promise<HwpReading> {
  const { name } = budget;
  const broken = new NanroError({ kind: 'badHwp', name });
  const archive = await openArchive(ranges, { name, maxBytes, broken });
  const parse = (
    file: ArchiveFile | undefined,
    options: Pick<XmlFileOptions, 'skipped' | 'shorten' | 'most'> = {},
  ): Promise<XmlElement | undefined> => readXmlFile(archive, file, { budget, broken, ...options });
  if (isEncrypted(await parse(archive.find('META-INF/manifest.xml'))))
    throw new NanroError({ kind: 'protectedHwp', name, protection: 'password' });
  const container = await parse(archive.find('META-INF/container.xml'));
  const path = packageIn(container) ?? PACKAGE;
  const root = await parse(archive.find(path) ?? archive.find(PACKAGE));
  const files = filesOf(archive, root, path);
  const headerRoot = await parse(files.header, { skipped: SKIPPED_IN_HEADER });
  if (files.sections.length === 0) throw broken;
  const header = readHeader(headerRoot);
  const sections: HwpSection[] = [];
  const all = files.sections.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const isLong = takesLong(all, first) && all <= maxBytes;
  let left = isLong ? first : Infinity;
  for (const file of files.sections) {
    if (left <= 0) break;
    const { uncompressedSize: size } = file.entry;
    const section = await parse(file, { skipped: SKIPPED_IN_SECTION, shorten: withoutLines, most: left });
    if (section) sections.push(readSection(left < size ? withoutLast(section) : section, header, budget));
    left -= size;
  }
  const { numberings, bullets, checkedBullets } = header;
  return {
    document: {
      summary: summaryOf(root),
      numberings,
      bullets,
      checkedBullets,
      pictures: files.pictures,
      sections,
    },
    share: isLong ? first / all : 1,
  };
}

/** Returns an element without its last child, which is incomplete. */
const withoutLast = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.slice(0, -1),
});

/** Returns the path of the package document according to a container. */
const packageIn = (container: XmlElement | undefined): string | undefined =>
  elementsIn(elementIn(container, 'rootfiles'), 'rootfile').find(({ attributes }) =>
    /hwpml-package|oebps-package/.test(attributes['media-type'] ?? ''),
  )?.attributes['full-path'];

/** Reports whether files are encrypted according to a manifest (KS X 6101 § 15). */
const isEncrypted = (manifest: XmlElement | undefined): boolean =>
  elementsIn(manifest, 'file-entry').some((entry) => elementIn(entry, 'encryption-data') !== undefined);
