// A file of lines that several processes append to, rewrite and read. Only entries on damaged lines are lost,
// even if a writer is killed.
import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openJournal, type Journal } from '../../src/storage/journal.ts';
import { ODD_FILES, oddFolders } from '../helpers/odd-files.ts';
import { runs } from '../helpers/thorough.ts';

interface Word {
  readonly word: string;
  readonly count: number;
  readonly filler?: string;
}

const MOST = 100;
const open = (path: string, most = MOST): Journal<Word> =>
  openJournal<Word>(path, {
    keyOf: ({ word }) => word,
    parse: ({ word, count, filler }) =>
      typeof word === 'string' && typeof count === 'number'
        ? { word, count, ...(typeof filler === 'string' && { filler }) }
        : undefined,
    most,
  });

const root = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(root, { recursive: true }));
let folder = '';
let path = '';
let journal: Journal<Word>;
let count = 0;
beforeEach(() => {
  folder = join(root, String(count++));
  path = join(folder, 'words.jsonl');
  journal = open(path);
});

const wordsIn = (of = journal): string[] => of.read().entries.map(({ word, count: n }) => `${word}${n}`);
const FILLER = 'x'.repeat(1000);

test('an entry replaces the one with the same key, and is then the newest', () => {
  expect(journal.read()).toEqual({ entries: [], damaged: undefined });
  journal.append({ word: '가', count: 1 });
  journal.append({ word: '나', count: 2 });
  journal.append({ word: '가', count: 3 });
  expect(wordsIn()).toEqual(['나2', '가3']);
  journal.remove(({ word }) => word === '나');
  expect(wordsIn()).toEqual(['가3']);
  expect(readFileSync(path, 'utf8')).not.toContain('나');
  journal.remove(() => true);
  expect(wordsIn()).toEqual([]);
  journal.append({ word: '다', count: 4 });
  expect(wordsIn()).toEqual(['다4']);
});

test('only the user may read the file and its folder, and nothing else is left there', () => {
  journal.append({ word: '가', count: 1 });
  journal.remove(() => false);
  expect([statSync(path).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
  journal.append({ word: '나', count: 1 });
  expect([statSync(path).mode & 0o777, readdirSync(folder)]).toEqual([0o600, ['words.jsonl']]);
});

test('removing from a journal without a file makes neither file nor folder', () => {
  journal.remove(() => true);
  expect(existsSync(folder)).toBe(false);
});

describe('lines that have no entry are skipped', () => {
  const LINE = '{"word":"가","count":1}';
  test.each<[what: string, before: string, after: string]>([
    ['an empty file', '', ''],
    ['blank lines', '\n\n', '\n\n'],
    ['a first line that is none', '난로', '난로'],
    ['an unfinished line', '', '{"word":"나","cou'],
    ['other JSON', 'null\n1\n"나"\n[]\n[{"word":"나"}]', '{"word":1,"count":1}'],
    ['bytes of a crash', '\0\0\0\0', '\0\0\0\0'],
    ['a line that is too long', '', `{"word":"나","count":1,"filler":"${'x'.repeat(2 ** 16)}"}`],
    ['very deep JSON', '', '['.repeat(50_000)],
    ['a future version', '{"version":2,"bytes":"?"}', '{"removed":"가"}'],
  ])('%s', (_, before, after) => {
    mkdirSync(folder);
    writeFileSync(path, `${before}\n${LINE}\n${after}`);
    expect(wordsIn()).toEqual(['가1']);
    journal.append({ word: '다', count: 2 });
    expect(wordsIn()).toEqual(['가1', '다2']);
    journal.remove(() => false);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)).toEqual([
      LINE,
      '{"word":"다","count":2}',
    ]);
  });

  test('and cutting off a file at any byte loses only its last lines', () => {
    for (const word of ['가', '나', '다']) journal.append({ word, count: 1 });
    const bytes = readFileSync(path);
    for (let end = 0; end <= bytes.length; end++) {
      writeFileSync(path, bytes.subarray(0, end));
      const before = wordsIn();
      expect(['가1', '나1', '다1'].slice(0, before.length)).toEqual(before);
      journal.append({ word: '라', count: 1 });
      expect(wordsIn()).toEqual([...before, '라1']);
    }
  });
});

describe('a file is rewritten', () => {
  test('when it has grown far beyond its entries', () => {
    for (let n = 0; n < 301; n++) journal.append({ word: `${n % 7} `, count: n, filler: FILLER });
    expect(wordsIn()).toEqual(Array.from({ length: 7 }, (_, index) => `${index} ${294 + index}`));
    expect(statSync(path).size).toBeLessThan(2 ** 17);
  });

  test('and its oldest entries go', () => {
    for (let n = 0; n < 3 * MOST; n++) journal.append({ word: `${n} `, count: n, filler: FILLER });
    expect(wordsIn()).toEqual(Array.from({ length: MOST }, (_, n) => `${n + 2 * MOST} ${n + 2 * MOST}`));
    expect(readFileSync(path, 'utf8')).not.toContain('"0 "');
  });

  test('also when very long lines fill it', () => {
    const filler = 'x'.repeat(2 ** 16 - 100);
    mkdirSync(folder);
    const many = open(path, 1000);
    const line = (n: number): string => JSON.stringify({ word: `${n} `, count: n, filler });
    writeFileSync(path, Array.from({ length: 300 }, (_, n) => `${line(n)}\n`).join(''));
    many.append({ word: '끝', count: 0 });
    const left = many.read().entries;
    expect([left.length, left.at(-1)!.word, left.at(-2)!.count]).toEqual([129, '끝', 299]);
    expect(statSync(path).size).toBeLessThan(2 ** 23 + 100);
  });
});

test.each(['\n', '{"word":"나","count":1}\n'])('a large file of lines %j is read quickly', (line) => {
  mkdirSync(folder);
  writeFileSync(path, line.repeat(Math.floor((2 ** 25 - 1000) / Buffer.byteLength(line))));
  appendFileSync(path, '{"word":"가","count":1}\n');
  expect(wordsIn().at(-1)).toBe('가1');
  journal.remove(() => false);
  expect(statSync(path).size).toBeLessThan(200);
});

test('an entry that is longer than a line is an error', () => {
  journal.append({ word: '가', count: 1 });
  expect(() => journal.append({ word: '나', count: 1, filler: 'x'.repeat(2 ** 16) })).toThrow(
    expect.objectContaining({ code: 'EFBIG' }),
  );
  expect(wordsIn()).toEqual(['가1']);
});

describe('in the place of the file,', () => {
  test.each(ODD_FILES)('$what is set aside when it is read', async ({ what, put }) => {
    mkdirSync(folder);
    await put(path);
    const { entries, damaged } = journal.read();
    expect(entries).toEqual([]);
    if (what === 'a dangling link') expect(damaged).toBeUndefined();
    else expect([lstatSync(damaged!) !== undefined, existsSync(path)]).toEqual([true, false]);
  });

  test.each(ODD_FILES.filter(({ what }) => what !== 'a dangling link'))(
    '$what is set aside when an entry is written or removed',
    async ({ put }) => {
      mkdirSync(folder);
      await put(path);
      journal.append({ word: '가', count: 1 });
      expect([wordsIn(), lstatSync(path).isFile(), readdirSync(folder).length]).toEqual([['가1'], true, 2]);
      rmSync(path);
      await put(path);
      journal.remove(() => true);
      expect(readdirSync(folder).filter((name) => !name.includes('.damaged-'))).toEqual([]);
    },
  );

  test('where no folder can be made, nothing is found and writing is an error', () => {
    mkdirSync(folder);
    writeFileSync(path, '');
    for (const unusable of oddFolders(path)) {
      const nowhere = open(join(unusable, 'words.jsonl'));
      expect(nowhere.read()).toEqual({ entries: [], damaged: undefined });
      expect(() => nowhere.append({ word: '가', count: 1 }), unusable).toThrow(/^E[A-Z]+/);
      nowhere.remove(() => true);
    }
  });
});

/** What a user, or a crash, does to a journal. `by` is the handle that does it. */
type Step =
  | { readonly kind: 'append'; readonly by: number; readonly word: string; readonly filler: number }
  | { readonly kind: 'remove'; readonly by: number; readonly word: string }
  | { readonly kind: 'crash' }
  | { readonly kind: 'clear'; readonly by: number };

test('two handles of one file do what a list in memory does', () => {
  const by = fc.nat(1);
  const word = fc.constantFrom(...'가나다라마바사아');
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        kind: fc.constant('append' as const),
        by,
        word,
        filler: fc.constantFrom(0, 30_000),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), by, word }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), by }) },
  );
  let file = 0;
  mkdirSync(folder);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const shared = join(folder, `${file++}.jsonl`);
      const handles = [open(shared), open(shared)];
      const model = new Map<string, number>();
      steps.forEach((each, index) => {
        if (each.kind === 'crash') appendFileSync(shared, '{"word":"가","count":9');
        else if (each.kind === 'append') {
          handles[each.by]!.append({ word: each.word, count: index, filler: 'x'.repeat(each.filler) });
          model.delete(each.word);
          model.set(each.word, index);
        } else if (each.kind === 'remove') {
          handles[each.by]!.remove((entry) => entry.word === each.word);
          model.delete(each.word);
        } else {
          handles[each.by]!.remove(() => true);
          model.clear();
        }
      });
      const expected = [...model].map(([key, value]) => `${key}${value}`);
      for (const handle of handles) expect(wordsIn(handle)).toEqual(expected);
      rmSync(shared, { force: true });
    }),
    { numRuns: runs(160) },
  );
});

describe('processes', () => {
  const writer = join(root, 'writer.mjs');

  /** A program that appends entries with its own name, again and again, and prints how many it has appended. */
  beforeAll(async () => {
    const bundle = await rolldown({
      input: fileURLToPath(new URL('../../src/storage/journal.ts', import.meta.url)),
      platform: 'node',
    });
    await bundle.write({ file: join(root, 'journal.mjs'), format: 'esm' });
    writeFileSync(
      writer,
      `
      import { openJournal } from './journal.mjs';
      process.stdout.on('error', () => process.exit()); // the reader of the output is gone
      const [, , path, name, times] = process.argv;
      const journal = openJournal(path, { keyOf: ({ word }) => word, parse: (value) => (value.word ? value : undefined), most: 1000 });
      const append = (entry) => {
        try {
          journal.append(entry);
        } catch (error) {
          if (error.code !== 'EAGAIN') throw error;
          append(entry);
        }
      };
      const filler = 'x'.repeat(4000);
      if (times === '0') journal.remove(({ word }) => word === name);
      for (let count = 1; count <= Number(times); count++) {
        append({ word: \`\${name}\${count % 5}\`, count, filler });
        console.log(count);
      }`,
    );
  });

  const start = (name: string, times: number, output: 'ignore' | 'pipe') =>
    spawn(process.execPath, [writer, path, name, String(times)], { stdio: ['ignore', output, 'inherit'] });
  const all = (): Map<string, number> =>
    new Map(journal.read().entries.map(({ word, count: n }) => [word, n]));

  test('that write at the same time lose nothing', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const writers = names.map((name) => start(name, 100, 'ignore'));
    const codes = await Promise.all(writers.map(async (child) => (await once(child, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0, 0, 0]);
    const expected = names.flatMap((name) => [0, 1, 2, 3, 4].map((n) => [`${name}${n}`, n || 5] as const));
    expect([...all()].map(([word, n]) => [word, n - 95]).toSorted()).toEqual(expected.toSorted());
    expect(readdirSync(folder)).toEqual(['words.jsonl']);
    expect(statSync(path).size).toBeLessThan(2 ** 18);
  });

  test.skipIf(process.platform === 'win32')('on a full disk leave the file as it is', async () => {
    for (const word of ['가', '나', '다']) journal.append({ word, count: 1, filler: FILLER });
    const before = readFileSync(path);
    for (const times of ['1', '0']) {
      // No file may have more than a block, except those that have more already.
      const limited = ['-c', 'ulimit -f 1; exec "$0" "$@"', process.execPath, writer, path, '가', times];
      const child = spawn('sh', limited, { stdio: ['ignore', 'ignore', 'pipe'] });
      let message = '';
      child.stderr.on('data', (text) => (message += String(text)));
      expect([(await once(child, 'close'))[0], /EFBIG/.test(message)]).toEqual([1, true]);
      expect([readFileSync(path), readdirSync(folder)]).toEqual([before, ['words.jsonl']]);
    }
  });

  test('that are killed lose nothing that they have written, and stop no other', async () => {
    /** Kills a writer after it has printed a number of entries: somewhere between two of them. */
    const killWriter = async (name: string, entries: number): Promise<void> => {
      const child = start(name, 100_000, 'pipe');
      onTestFinished(() => void child.kill('SIGKILL'));
      const gone = once(child, 'exit'); // until its exit is handled, the process still exists
      let said = 0;
      for await (const line of createInterface(child.stdout!)) {
        said = Number(line);
        if (said === entries) child.kill('SIGKILL');
      }
      await gone;
      expect(all().get(`${name}${said % 5}`)).toBeGreaterThanOrEqual(said);
    };
    await Promise.all(
      Array.from({ length: runs(24) }, (_, index) => killWriter(`r${index} `, 7 * index + 40)),
    );
    journal.append({ word: '끝', count: 1 });
    expect(wordsIn().at(-1)).toBe('끝1');
    expect(readdirSync(folder)).toEqual(['words.jsonl']);
  }, 60_000);
});
