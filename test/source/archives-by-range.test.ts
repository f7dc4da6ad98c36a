// Books that are much larger than the part of them that is read.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createBudget } from '../../src/formats/budget.ts';
import { readEpub } from '../../src/formats/epub/read.ts';
import { rangesOf } from '../../src/formats/read-source.ts';
import { bookOf, pack } from '../helpers/epub.ts';
import { oddFolders } from '../helpers/odd-files.ts';
import { run } from '../helpers/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PICTURE = 3 * 2 ** 20;
const bytes = await pack(
  bookOf({
    documents: { a: '<p>눈이 온다.</p>' },
    manifest: '<item id="p" href="p.jpg" media-type="image/jpeg"/>',
    files: { 'OEBPS/p.jpg': Buffer.alloc(PICTURE, 'x') },
  }),
  { compress: false },
);
const path = join(folder, 'book.epub');
writeFileSync(path, bytes);

describe('a book with a picture that is larger than the limit', () => {
  const LIMIT = ['--max-bytes', '100k'];

  test('is read from a file', async () => {
    expect(await run(['read', path, ...LIMIT])).toMatchObject({ code: 0, stderr: '' });
  });

  test('is read from standard input, and leaves no temporary file', async () => {
    const temporary = mkdtempSync(join(folder, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    const { code, stdout } = await run(['read', '-', ...LIMIT], {
      stdin: [bytes.subarray(0, 1000), bytes.subarray(1000)],
    });
    vi.unstubAllEnvs();
    expect([code, stdout]).toEqual([0, (await run(['read', path, ...LIMIT])).stdout]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('a folder for temporary files that cannot be used is named', async () => {
    for (const temporary of oddFolders(path)) {
      vi.stubEnv('TMPDIR', temporary);
      const { code, stdout, stderr } = await run(['read', '-'], { stdin: bytes });
      vi.unstubAllEnvs();
      expect([code, stdout]).toEqual([74, '']);
      expect(stderr).toContain(`nanro: <stdin> could not be saved in the temporary folder ${temporary} (E`);
    }
  });

  test('only its directory and its documents are read', async () => {
    const { size, read } = rangesOf(bytes);
    let sum = 0;
    const counted = (offset: number, length: number): Buffer => {
      sum += length;
      return read(offset, length);
    };
    await readEpub({ size, read: counted }, 100_000, createBudget('book.epub', 1000));
    expect(sum).toBeLessThan(100_000);
  });
});

test('a directory that is larger than the limit is reported', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [`OEBPS/${String(index).padStart(60, '0')}.jpg`, '']),
  );
  const many = await pack(bookOf({ documents: { a: '<p>눈이 온다.</p>' }, files }));
  const { code, stderr } = await run(['read', '-', '--max-bytes', '100k'], { stdin: many });
  expect([code, stderr]).toEqual([
    65,
    'nanro: <stdin> is too large: more than 100 KiB. `--max-bytes` raises the limit.\n',
  ]);
});

test.each([0.2, 0.999])('a file that ends after %d of a book is reported', async (share) => {
  const cut = join(folder, 'cut.epub');
  writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
  const { code, stdout, stderr } = await run(['read', cut]);
  expect([code, stdout, stderr.trim().split('\n').length]).toEqual([65, '', 1]);
});
