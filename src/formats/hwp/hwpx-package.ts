// Reads the package document of an HWPX document (KS X 6101 § 8): the metadata, the files and their order.
import type { Archive, ArchiveFile } from '../zip.ts';
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts';
import type { Summary } from './hwp-model.ts';

export interface HwpxFiles {
  readonly header: ArchiveFile | undefined;
  /** The sections in reading order. */
  readonly sections: readonly ArchiveFile[];
  /** The paths of the pictures, by their ids. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Matches the path of a section. */
const SECTION = /(?:^|\/)section\d+\.xml$/i;
/** Matches the path of the header. */
const HEADER = /(?:^|\/)head(?:er)?\.xml$/i;

/**
 * Returns the files of a document that contain text. Without a package document, files with the usual names
 * are taken.
 */
export function filesOf(archive: Archive, root: XmlElement | undefined, path: string): HwpxFiles {
  // Unlike in EPUB, addresses begin at the root of the archive. Some programs write them as in EPUB.
  const fileAt = (item: XmlElement): ArchiveFile | undefined =>
    archive.find(item.attributes.href) ?? archive.find(item.attributes.href, path);
  const items = elementsIn(elementIn(root, 'manifest'), 'item');
  const byId = new Map(items.map((item) => [item.attributes.id, item]));
  const spine = elementsIn(elementIn(root, 'spine'), 'itemref').flatMap(
    ({ attributes }) => byId.get(attributes.idref) ?? [],
  );
  const sectionsIn = (list: readonly XmlElement[]): ArchiveFile[] => [
    ...new Set(
      list.flatMap((item) => (SECTION.test(item.attributes.href ?? '') ? (fileAt(item) ?? []) : [])),
    ),
  ];
  const inSpine = sectionsIn(spine);
  const listed = inSpine.length > 0 ? inSpine : sectionsIn(items);
  const header = items.find((item) => HEADER.test(item.attributes.href ?? ''));
  const pictures = items.flatMap((item): (readonly [string, string])[] => {
    const { id, 'media-type': type = '' } = item.attributes;
    const file = type.startsWith('image') ? fileAt(item) : undefined;
    return file ? [[id ?? '', file.path]] : [];
  });
  return {
    pictures: new Map(pictures),
    header: (header && fileAt(header)) ?? archive.find('Contents/header.xml'),
    sections: listed.length > 0 ? listed : usualSections(archive),
  };
}

function usualSections(archive: Archive): ArchiveFile[] {
  const files: ArchiveFile[] = [];
  for (;;) {
    const file = archive.find(`Contents/section${files.length}.xml`);
    if (!file) return files;
    files.push(file);
  }
}

/** Returns the summary information. */
export function summaryOf(root: XmlElement | undefined): Summary {
  const metadata = elementIn(root, 'metadata');
  const valueOf = (name: string): string | undefined => {
    const meta = elementsIn(metadata, 'meta').find(({ attributes }) => attributes.name === name);
    return meta && textIn(meta);
  };
  return {
    title: textIn(elementIn(metadata, 'title')),
    author: valueOf('creator') ?? textIn(elementIn(metadata, 'creator')),
    keywords: valueOf('keyword'),
    created: valueOf('CreatedDate'),
  };
}
