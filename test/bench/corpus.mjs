// A folder of saved pages to JSON Lines: nanro with two threads, beside Readability and Defuddle over
// linkedom with two processes each.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { page } from './documents.mjs';
import { timeInPairs } from './pairs.mjs';
import { row } from './rows.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Writes pages of 20 to 200 kB, as blogs and encyclopedias have them, to a folder. */
function writePages(folder) {
  return Array.from({ length: 100 }, (_, index) => {
    const file = join(folder, `${index}.html`);
    writeFileSync(file, page(20_000 * (1 + (index % 10))));
    return file;
  });
}

const pagesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .map((name) => resolve(folder, name));

/** `pages` is a folder of saved pages; by default, a hundred are made. */
export function measureCorpus({ nanro, rounds, pages }) {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  const files = pages === undefined ? writePages(folder) : pagesOf(pages);
  const lists = [
    files,
    files.filter((_, index) => index % 2 === 0),
    files.filter((_, index) => index % 2 === 1),
  ];
  const [all, even, odd] = lists.map((names, index) => {
    const list = join(folder, `list-${index}`);
    writeFileSync(list, `${names.join('\n')}\n`);
    return list;
  });
  const inTwo = (program) => ({
    name: `${program} + linkedom, two processes`,
    command: 'sh',
    args: [
      '-c',
      '"$0" "$1" "$2" "$3" & "$0" "$1" "$2" "$4"; wait',
      process.execPath,
      path('extract.mjs'),
      program,
      even,
      odd,
    ],
    output: 'ignore',
  });
  const programs = [
    {
      name: 'nanro read --format jsonl --jobs 2',
      args: [nanro, 'read', '--format', 'jsonl', '--jobs', '2', '--files-from', all],
      output: 'ignore',
      // Some pages of a folder may have no text.
      statuses: [0, 65],
    },
    inTwo('readability'),
    inTwo('defuddle'),
  ];
  const results = timeInPairs(programs, { rounds, warmUp: 1 });
  rmSync(folder, { recursive: true });
  const fastest = Math.min(results[1].ratioTo(0), results[2].ratioTo(0));
  return [
    ...results.map(({ name, milliseconds }) => row(name, 'pages/s', (files.length / milliseconds) * 1000)),
    row('nanro is faster than the better of them by', '×', fastest, { least: 3 }),
  ];
}
