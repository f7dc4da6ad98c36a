// What the reader is told of input that arrives.
import { expect, test } from 'vitest';
import { createChanges } from '../../src/commands/open-changes.ts';
import { createDocuments } from '../../src/commands/open-documents.ts';
import type { GrowingInput, Growth } from '../../src/commands/growing-input.ts';
import { NanroError } from '../../src/errors.ts';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { createBook } from '../../src/reader/book.ts';
import { bundled } from '../helpers/reader.ts';

const EMPTY = manuscriptOf({ sections: [] });
const TOO_LARGE = new NanroError({ kind: 'tooLarge', name: '<stdin>', bytes: 1 });

/** Returns what is told if input fails of which a part can be read. */
async function toldOf(manuscript: typeof EMPTY, error: unknown): Promise<readonly object[]> {
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
    loadInput: () => expect.fail(),
    describe: async (error) => (error as NanroError).problem.kind,
  });
  const told: object[] = [];
  changes.arrive({ document: 0 }, (...events) => told.push(...events));
  growth!.fail(error);
  await new Promise(setImmediate);
  return told;
}

test('what was read of input that fails stays open, and nothing more is waited for', async () => {
  expect(await toldOf(bundled(), TOO_LARGE)).toMatchObject([
    { kind: 'renewed', isGrowing: false, isAppended: true },
    { kind: 'notice', notice: { kind: 'failed', message: 'tooLarge' } },
  ]);
});

test.each([
  ['input of which nothing can be read', EMPTY, TOO_LARGE],
  ['a bug', bundled(), new TypeError('a bug')],
])('%s ends the reader', async (_, manuscript, error) => {
  expect(await toldOf(manuscript, error)).toEqual([{ kind: 'failed', error }]);
});
