// HWP 5.0 documents, revision 1.3 → the model of a document of 한글.
// 본 제품은 한글과컴퓨터의 한글 문서 파일(.hwp) 공개 문서를 참고하여 개발하였습니다.
import { inflateRawSync } from 'node:zlib';
import { NanroError } from '../../errors.ts';
import { takesLong } from '../beginning.ts';
import type { Budget } from '../budget.ts';
import type { Ranges } from '../source-text.ts';
import { openCompoundFile, type Stream } from './compound.ts';
import { cursorAt } from './cursor.ts';
import { decipher } from './distribution.ts';
import { readDocInfo, type DocInfo } from './doc-info.ts';
import { readFileHeader } from './file-header.ts';
import type { HwpReading, HwpSection } from './hwp-model.ts';
import { idOf } from './hwp-controls.ts';
import { readParagraphs } from './hwp-paragraphs.ts';
import { readRecords, recordAt, TAG, type Rec } from './records.ts';
import { readSummary, SUMMARY } from './summary.ts';

/**
 * Reads a document. Its streams may have at most `maxBytes` bytes together, and again as many when they are
 * unpacked. Pictures are not read. Of a long document, only about the first `first` unpacked bytes of the
 * text are read. Throws NanroError: `badHwp`, `protectedHwp`, `tooLarge`, `tooManyElements`, `unreadable`.
 */
export function readHwp5(ranges: Ranges, maxBytes: number, budget: Budget, first = Infinity): HwpReading {
  const { name } = budget;
  const fail = (): never => {
    throw new NanroError({ kind: 'badHwp', name });
  };
  const file = openCompoundFile(ranges, { name, maxBytes });
  const { isCompressed, isForDistribution } = readFileHeader(
    file.read(file.find('FileHeader') ?? fail()),
    name,
  );
  const inflate = inflater(name, maxBytes);
  const unpack = (bytes: Buffer): Buffer => (isCompressed ? inflate(bytes) : bytes);
  const unpackSection = (stream: Stream): Buffer => {
    const bytes = file.read(stream);
    return unpack(isForDistribution ? (decipher(bytes, recordAt(bytes, 0, name).start) ?? fail()) : bytes);
  };

  const info = readDocInfo(readRecords(unpack(file.read(file.find('DocInfo') ?? fail())), budget));
  const storage = isForDistribution ? 'ViewText' : 'BodyText';
  const texts: Buffer[] = [];
  for (
    let stream = file.find(`${storage}/Section0`);
    stream;
    stream = file.find(`${storage}/Section${texts.length}`)
  )
    texts.push(unpackSection(stream));
  if (texts.length === 0) fail();
  const all = texts.reduce((sum, { length }) => sum + length, 0);
  const isLong = takesLong(all, first);
  let left = isLong ? first : Infinity;
  const sections: HwpSection[] = [];
  for (const text of texts) {
    if (left <= 0) break;
    sections.push(sectionOf(readRecords(text, budget, left), info, budget));
    left -= text.length;
  }
  const { numberings, bullets, checkedBullets, pictures } = info;
  const summary = file.find(SUMMARY);
  return {
    document: {
      summary: summary ? readSummary(file.read(summary)) : {},
      numberings,
      bullets,
      checkedBullets,
      pictures,
      sections,
    },
    share: isLong ? first / all : 1,
  };
}

/** The offset of the outline's numbering in the definition of a section (table 129). */
const OUTLINE_AT = 18;

function sectionOf(records: readonly Rec[], info: DocInfo, budget: Budget): HwpSection {
  const definition = records
    .find(({ tag }) => tag === TAG.paraHeader)
    ?.children.find((record) => record.tag === TAG.control && idOf(record) === 'secd');
  const outline = definition ? cursorAt(definition.data, OUTLINE_AT).u16() : 0;
  return { paragraphs: readParagraphs(records, info, budget), ...(outline > 0 ? { outline } : {}) };
}

/** Returns a function that inflates streams, to at most `maxBytes` bytes in total. */
function inflater(name: string, maxBytes: number): (bytes: Buffer) => Buffer {
  let left = maxBytes;
  return (bytes) => {
    try {
      const unpacked = inflateRawSync(bytes, { maxOutputLength: left + 1 });
      left -= unpacked.length;
      if (left >= 0) return unpacked;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
        throw new NanroError({ kind: 'badHwp', name });
    }
    throw new NanroError({ kind: 'tooLarge', name, bytes: maxBytes });
  };
}
