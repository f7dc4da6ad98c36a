// The events that the reader gets for input that is still arriving.
import { describe, expect, test } from 'vitest';
import { createChanges } from '../../src/commands/open-changes.ts';
import type { Target } from '../../src/commands/link-targets.ts';
import {
  createDocuments,
  type Documents,
  type KnownDocument,
  type LoadedDocument,
} from '../../src/commands/open-documents.ts';
import type { GrowingInput, Growth } from '../../src/commands/growing-input.ts';
import { NanroError } from '../../src/errors.ts';
import { joinParts, manuscriptOf, partsOfBeginning, type Manuscript } from '../../src/article/manuscript.ts';
import type { Block } from '../../src/article/model.ts';
import { charactersOf, createBook, isBeginning } from '../../src/reader/book.ts';
import { bundled } from '../helpers/reader.ts';

const EMPTY = manuscriptOf({ sections: [] });
const TOO_LARGE = new NanroError({ kind: 'tooLarge', name: '<stdin>', bytes: 1 });

/** Returns what is told if something happens to input of which a part can be read. */
async function toldOf(
  manuscript: typeof EMPTY,
  happens: (growth: Growth) => void,
): Promise<readonly object[]> {
  let growth: Growth | undefined;
  const input: GrowingInput = {
    begin: () => Promise.reject(new Error('never begun')),
    follow: (followed) => void (growth = followed),
    stop: () => {},
  };
  const documents = createDocuments();
  documents.put(
    { kind: 'input' },
    { book: createBook(manuscript), source: '', size: 0, isOnce: true, input },
  );
  const changes = createChanges({
    documents,
    opener: { add: () => expect.fail() },
    load: () => expect.fail(),
    readWhole: () => expect.fail(),
    loadInput: () => expect.fail(),
    describe: async (error) => (error as NanroError).problem.kind,
  });
  const told: object[] = [];
  changes.arrive({ document: 0 }, (...events) => told.push(...events));
  happens(growth!);
  await new Promise(setImmediate);
  return told;
}

test('what was read of input that fails stays open, and nothing more is waited for', async () => {
  const notice = { kind: 'failed', message: 'tooLarge' };
  expect(await toldOf(bundled(), ({ fail }) => fail(TOO_LARGE))).toMatchObject([
    { kind: 'renewed', isGrowing: false, isAppended: true, book: { ending: notice } },
    { kind: 'notice', notice },
  ]);
});

test('what is shown of input that is too large has a notice at its end', async () => {
  const notice = { kind: 'cut', bytes: 8 };
  expect(await toldOf(bundled(), ({ cut }) => cut(8))).toMatchObject([
    { kind: 'renewed', isGrowing: false, isAppended: true, book: { ending: notice } },
    { kind: 'notice', notice },
  ]);
});

test.each([
  ['input of which nothing can be read', EMPTY, TOO_LARGE],
  ['a bug', bundled(), new TypeError('a bug')],
])('%s ends the reader', async (_, manuscript, error) => {
  expect(await toldOf(manuscript, ({ fail }) => fail(error))).toEqual([{ kind: 'failed', error }]);
});

describe('of a document of which only the beginning was read', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });
  const lead = ['불', '장작', '굴뚝', '재'].map(paragraph);
  const beginning: LoadedDocument = {
    book: createBook({ ...joinParts(partsOfBeginning({ lead, sections: [] }, 0.5)), label: 'a.md' }),
    source: '/a.md',
    size: 8,
  };
  const target: Target = { kind: 'file', path: '/a.md' };

  /** Returns the documents, and what is told once the rest has been read. */
  async function complete(
    readWhole: () => Promise<Manuscript>,
    meanwhile?: (documents: Documents) => void,
    before: readonly LoadedDocument[] = [],
  ): Promise<readonly [KnownDocument, readonly object[]]> {
    const documents = createDocuments();
    before.forEach((each, index) => documents.put({ kind: 'file', path: `/${index}` }, each));
    const { number } = documents.put(target, beginning);
    const changes = createChanges({
      documents,
      opener: { add: () => expect.fail() },
      load: () => expect.fail(),
      readWhole,
      loadInput: () => expect.fail(),
      describe: async (error) => (error as NanroError).problem.kind,
    });
    const told: object[] = [];
    changes.arrive({ document: number }, (...events) => told.push(...events));
    meanwhile?.(documents);
    for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate);
    changes.stop();
    return [documents.at(number), told];
  }

  test.each([
    ['the whole is shown at the same place', [...lead, paragraph('끝')], true],
    ['the place is looked for if the whole begins in another way', [paragraph('새 불'), ...lead], false],
  ])('%s', async (_, blocks, isAppended) => {
    const [{ loaded }, told] = await complete(async () => manuscriptOf({ lead: blocks, sections: [] }));
    expect(told).toEqual([
      { kind: 'renewed', document: 0, book: loaded!.book, isAppended, isGrowing: false },
    ]);
    expect(loaded).toMatchObject({ size: charactersOf(loaded!.book), source: '/a.md' });
    expect(loaded!.book.manuscript).toMatchObject({ label: 'a.md' });
    expect(isBeginning(loaded!.book)).toBe(false);
  });

  test('what cannot be read as a whole ends the reader, if it was opened first', async () => {
    const [, told] = await complete(() => Promise.reject(TOO_LARGE));
    expect(told).toEqual([{ kind: 'failed', error: TOO_LARGE }]);
  });

  test('else its beginning stays open, and keys wait no longer', async () => {
    const first = { ...beginning, book: createBook(EMPTY) };
    const [{ loaded }, told] = await complete(() => Promise.reject(TOO_LARGE), undefined, [first]);
    expect(told).toMatchObject([
      { kind: 'renewed', document: 1, isAppended: true, isGrowing: false },
      { kind: 'notice', notice: { kind: 'failed', message: 'tooLarge' } },
    ]);
    expect(isBeginning(loaded!.book)).toBe(false);
    expect(loaded!.book.units).toBe(beginning.book.units);
  });

  test('it is not shown if the document was loaded again meanwhile', async () => {
    const again = { ...beginning, book: createBook(EMPTY) };
    const [{ loaded }, told] = await complete(
      async () => manuscriptOf({ lead, sections: [] }),
      (documents) => void documents.put(target, again),
    );
    expect(told).toEqual([]);
    expect(loaded).toBe(again);
  });
});
