// A library of ten thousand entries: `nanro history`, and the list of `nanro open`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { timeInPairs } from './pairs.mjs';
import { median, row } from './rows.mjs';

const ENTRIES = 10_000;

/** Returns entries as a user may have them: files and pages by turns, most of them files that are gone. */
const entries = () =>
  Array.from({ length: ENTRIES }, (_, index) => ({
    ...(index % 2 === 0
      ? { source: `/home/kim/글/${index % 97}/난로 곁의 이야기 ${index}.md` }
      : { source: `https://nanro.example/entry/${encodeURIComponent('난로 곁의 이야기')}-${index}` }),
    title: `난로 곁에서 읽는 ${index}번째 이야기: 겨울과 책, 그리고 사람들`,
    ...(index % 2 === 1 && { site: '난로 블로그' }),
    percent: index % 101,
    read: new Date(Date.UTC(2026, 10, 29) - index * 1e6).toISOString(),
  }));

/**
 * Times, in a process that has just started, what the list of `nanro open` does until its first screen can be
 * drawn: it reads the file, makes the items, and asks for the facts of forty. Then times the first letter and the
 * second one that are typed into its filter, which are in no title.
 */
const LIST = `
  import { libraryItems } from './items.mjs';
  import { openLibrary } from './library.mjs';
  import { listMode, shownEntries } from './listing.mjs';
  const start = performance.now();
  const { entries } = openLibrary(process.argv[2]).read();
  const words = { today: String, yesterday: '', day: String, date: String, gone: '' };
  const items = libraryItems(entries, { words, now: new Date(), home: undefined });
  for (const item of items.slice(0, 40)) void [item.text, item.facts, item.isGone];
  if (items.length !== ${ENTRIES}) throw new Error('entries are missing');
  const times = [performance.now() - start];
  const mode = listMode({ kind: 'library', title: '', entries: items }, true);
  for (const filter of ['홍', '홍길']) {
    const begin = performance.now();
    shownEntries({ ...mode, filter });
    times.push(performance.now() - begin);
  }
  console.log(JSON.stringify(times));
`;

export async function measureHistory({ root, nanro, rounds }) {
  const home = mkdtempSync(join(tmpdir(), 'nanro-'));
  const state = join(home, 'nanro');
  mkdirSync(state);
  const lines = entries().map((entry) => `${JSON.stringify(entry)}\n`);
  writeFileSync(join(state, 'library.jsonl'), lines.reverse().join(''));
  const sources = {
    items: 'src/commands/library-items.ts',
    library: 'src/storage/library.ts',
    listing: 'src/reader/listing.ts',
  };
  for (const [name, input] of Object.entries(sources)) {
    const bundle = await rolldown({ input: join(root, input), platform: 'node' });
    await bundle.write({ file: join(home, `${name}.mjs`) });
  }
  writeFileSync(join(home, 'list.mjs'), LIST);

  const list = Array.from({ length: rounds }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(home, 'list.mjs'), state]);
    if (String(stderr) !== '') throw new Error(String(stderr));
    return JSON.parse(stdout);
  });
  const [shown, first, second] = [0, 1, 2].map((index) => median(list.map((times) => times[index])));
  const [, printed] = timeInPairs(
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'nanro history', args: [nanro, 'history'], env: { XDG_STATE_HOME: home } },
    ],
    { rounds },
  );
  rmSync(home, { recursive: true });
  return [
    row('the list of nanro open', 'ms', shown, { most: 50 }),
    row('the first letter in its filter', 'ms', first, { most: 30 }),
    row('the second letter', 'ms', second, { most: 30 }),
    row('nanro history', 'ms over Node', printed.over(0)),
  ];
}
