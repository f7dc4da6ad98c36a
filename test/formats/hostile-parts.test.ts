// Broken documents, of which a part is asked for.
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NanroError } from '../../src/errors.ts';
import { readPart } from '../../src/formats/document-parts.ts';
import { rangesOf } from '../../src/formats/read-source.ts';
import { packCompound } from '../helpers/compound-file.ts';
import { pack } from '../helpers/epub.ts';
import { runs } from '../helpers/thorough.ts';

const PICTURE = Buffer.alloc(5000, '난로');
const ZIP = await pack({ 'a/난로%.png': PICTURE, 'a/b.txt': '글' });
const COMPOUND = packCompound({
  'BinData/BIN0001.png': deflateRawSync(PICTURE),
  'BinData/BIN0002.png': PICTURE,
});
const LIMITS = { name: '글', maxBytes: 2 ** 16 };

const CHANGE = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });

test('damage never throws anything but a problem', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        [ZIP, 'a/난로%.png'] as const,
        [COMPOUND, 'BinData/BIN0001.png'] as const,
        [COMPOUND, 'BinData/BIN0002.png'] as const,
      ),
      fc.array(CHANGE, { maxLength: 8 }),
      fc.option(fc.nat({ max: 8000 }), { nil: undefined }),
      async ([bytes, path], changes, end) => {
        const broken = Buffer.from(bytes.subarray(0, end));
        for (const { at, to } of changes) if (broken.length > 0) broken[at % broken.length] = to;
        const error = await readPart(rangesOf(broken), path, LIMITS).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error !== undefined) expect(error).toBeInstanceOf(NanroError);
      },
    ),
    { numRuns: runs(200) },
  );
});

test.each(['\ud800', '', '/', '..', '../../a', 'a', '%', 'a/b.txt/c', 'BinData', 'BinData/'])(
  'the path %j leads to no part',
  async (path) => {
    for (const bytes of [ZIP, COMPOUND])
      await expect(readPart(rangesOf(bytes), path, LIMITS)).rejects.toMatchObject({
        problem: { kind: 'fileNotFound' },
      });
  },
);

test('other bytes have no parts', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('글'), PICTURE])
    await expect(readPart(rangesOf(bytes), 'a', LIMITS)).rejects.toMatchObject({
      problem: { kind: 'notPicture' },
    });
});
