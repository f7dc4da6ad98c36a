// Word documents (.docx, ECMA-376: a zip archive of XML) → an article. They are read into the same model as
// HWP documents, so that lists, tables and notes become the same blocks.
import type { Article } from '../../article/model.ts';
import { NanroError } from '../../errors.ts';
import type { Budget } from '../budget.ts';
import { articleOfHwp } from '../hwp/hwp-article.ts';
import type { Paragraph, Summary } from '../hwp/hwp-model.ts';
import type { Ranges } from '../source-text.ts';
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts';
import { readXmlFile } from '../xml-file.ts';
import { openArchive, type ArchiveFile } from '../zip.ts';
import { flatParagraphs } from './flat-text.ts';
import { notesIn, paragraphsIn, type WordContext } from './word-document.ts';
import { readStyles } from './word-styles.ts';
import { attributeOf, BOOKMARK, PICTURE, SKIPPED } from './word-xml.ts';

const MAIN = 'word/document.xml';

/**
 * Reads a document. Its directory and its unpacked text may have at most `maxBytes` bytes together. Pictures,
 * headers and comments are not unpacked. Throws NanroError: `badDocx`, `noText`, `tooLarge`,
 * `tooManyElements`, `unreadable`.
 */
export async function readDocx(
  ranges: Ranges,
  maxBytes: number,
  budget: Budget,
  keepsPlaces = false,
): Promise<Article> {
  const { name } = budget;
  const broken = new NanroError({ kind: 'badDocx', name });
  const skipped = keepsPlaces
    ? new Set([...SKIPPED].filter((name) => name !== BOOKMARK && name !== PICTURE))
    : SKIPPED;
  const archive = await openArchive(ranges, { name, maxBytes, broken });
  const parse = (file: ArchiveFile | undefined): Promise<XmlElement | undefined> =>
    readXmlFile(archive, file, { budget, broken, skipped });
  const related = async (path: string): Promise<readonly XmlElement[]> =>
    elementsIn(await parse(archive.find(relationsOf(path))), 'Relationship');
  const packaged = await related('');
  const main = partOf(packaged, 'officeDocument', '', archive.find) ?? archive.find(MAIN);
  const body = elementIn(await parse(main), 'body');
  if (!main || !body) throw broken;
  const relations = await related(main.path);
  const partAt = async (type: string): Promise<XmlElement | undefined> =>
    parse(partOf(relations, type, main.path, archive.find));
  const styles = readStyles(await partAt('styles'), await partAt('numbering'));
  const notes = {
    footnote: notesIn(await partAt('footnotes'), 'footnote'),
    endnote: notesIn(await partAt('endnotes'), 'endnote'),
  };
  const context: WordContext = {
    styles,
    hasPictures: true,
    addressOf: addressesIn(relations),
    noteOf: (kind, id = ''): readonly Paragraph[] | undefined => {
      const note = notes[kind].get(id);
      notes[kind].delete(id); // a note has only one mark
      // A note cannot contain notes, and its pictures have ids of their own.
      return note && paragraphsIn(note, { ...context, noteOf: () => undefined, hasPictures: false });
    },
  };
  const { numberings, bullets } = styles;
  const paragraphs = flatParagraphs(body) ?? paragraphsIn(body, context);
  const summary = summaryOf(await parse(partOf(packaged, 'core-properties', '', archive.find)));
  const pictures = new Map(
    relations.flatMap((each): (readonly [string, string])[] => {
      const file = typeOf(each).endsWith('/image') && archive.find(attributeOf(each, 'Target'), main.path);
      return file ? [[attributeOf(each, 'Id') ?? '', file.path]] : [];
    }),
  );
  const sections = [{ paragraphs }];
  return articleOfHwp({ summary, numberings, bullets, pictures, sections }, name, keepsPlaces);
}

/** Returns the path of the file with the relationships of a part (ECMA-376 part 2 § 6.5.2). */
function relationsOf(path: string): string {
  const file = path.lastIndexOf('/') + 1;
  return `${path.slice(0, file)}_rels/${path.slice(file)}.rels`;
}

const typeOf = (relation: XmlElement): string => attributeOf(relation, 'Type') ?? '';

const partOf = (
  relations: readonly XmlElement[],
  type: string,
  from: string,
  find: (address: string | undefined, from?: string) => ArchiveFile | undefined,
): ArchiveFile | undefined =>
  find(
    attributeOf(
      relations.find((each) => typeOf(each).endsWith(`/${type}`)),
      'Target',
    ),
    from,
  );

function addressesIn(relations: readonly XmlElement[]): WordContext['addressOf'] {
  const external = new Map(
    relations
      .filter((each) => attributeOf(each, 'TargetMode') === 'External' && isFull(attributeOf(each, 'Target')))
      .map((each) => [attributeOf(each, 'Id'), attributeOf(each, 'Target')]),
  );
  return (id) => (id === undefined ? undefined : external.get(id));
}

/** Reports whether an address is absolute. A relative one leads to a file beside the document. */
const isFull = (address = ''): boolean => /^[a-z][a-z\d+.-]*:/i.test(address);

/** Returns the core properties (ECMA-376 part 2 § 8). */
const summaryOf = (core: XmlElement | undefined): Summary => ({
  title: textIn(elementIn(core, 'title')),
  author: textIn(elementIn(core, 'creator')),
  created: textIn(elementIn(core, 'created')),
});
