// Looking a word up with the system, or with a program.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createLookup } from '../../src/commands/open-lookup.ts';

const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a program in JavaScript, and returns the setting that runs it. */
function program(code: string): string {
  const path = join(folder, `${randomUUID()}.mjs`);
  writeFileSync(path, code);
  return `${process.execPath} ${path}`;
}

async function lookUp(lookup: string, word: string): Promise<unknown[]> {
  const done: unknown[] = [];
  const opened = async (address: string): Promise<void> => void done.push(address);
  await createLookup(lookup, opened).look(word, (...events) => done.push(...events));
  return done;
}

test.each([
  ['naver', '난로 곁', 'https://ko.dict.naver.com/#/search?query=%EB%82%9C%EB%A1%9C%20%EA%B3%81'],
  ['https://a.kr/?q=%s&x=$1', 'a&b', 'https://a.kr/?q=a%26b&x=$1'],
  ['http://a.kr/', '-', 'http://a.kr/-'],
])('%s opens an address for %s', async (lookup, word, address) => {
  expect(await lookUp(lookup, word)).toEqual([address]);
});

test('a program gets the word as one argument, which is never an option; its output keeps its colours', async () => {
  const echo = program(
    'process.stdout.write(`\\n\\x1b[1m${JSON.stringify(process.argv.slice(2))}\\x1b[m\\x07\\n 뜻\\n\\n`)',
  );
  expect(await lookUp(`${echo}  -d ko`, '--거리 $(id); "난로"')).toEqual([
    { kind: 'loading', loading: { name: '--거리 $(id); "난로"', percent: undefined, isWord: true } },
    { kind: 'loading', loading: undefined },
    {
      kind: 'lookedUp',
      word: '--거리 $(id); "난로"',
      lines: [[{ text: '["-d","ko","거리 $(id); \\"난로\\""]', sgr: '1' }], [{ text: ' 뜻' }]],
    },
  ]);
});

test.each([
  ['/none/dictionary', { reason: 'notStarted' }],
  [program('process.exit(3)'), { reason: 'failed', code: 3 }],
  [program('console.log("\\n  ")'), { reason: 'empty' }],
])('%s: what is wrong is reported', async (lookup, wrong) => {
  const notice = { kind: 'notLookedUp', program: lookup.split(' ')[0], code: undefined, ...wrong };
  expect((await lookUp(lookup, '난로')).slice(1)).toEqual([
    { kind: 'loading', loading: undefined },
    { kind: 'notice', notice },
  ]);
});

test('no more than 64 KiB are kept of what a program prints', async () => {
  const endless = program('for (;;) process.stdout.write("난로\\n".repeat(999))');
  const shown = (await lookUp(endless, '난로')).at(-1) as { readonly lines: readonly unknown[] };
  expect(shown.lines.length).toBe(Math.ceil((64 * 1024) / 7));
});

test('stopping ends the program, and nothing more is reported', async () => {
  const waiting = program('setInterval(() => {}, 1000)');
  const done: unknown[] = [];
  const lookup = createLookup(waiting, async () => {});
  const looking = lookup.look('난로', (...events) => done.push(...events));
  lookup.stop();
  await looking;
  expect(done).toHaveLength(1);
});

test.skipIf(process.platform === 'win32')('stopping ends what the program has started, too', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const inner = `require('node:net').connect(${port}, '127.0.0.1')`;
  const outer = program(
    `import { spawn } from 'node:child_process'; spawn(process.execPath, ['-e', ${JSON.stringify(inner)}])`,
  );
  const lookup = createLookup(outer, async () => {});
  const looking = lookup.look('난로', () => {});
  const [socket] = (await once(server, 'connection')) as [Socket];
  lookup.stop();
  await Promise.all([
    looking,
    once(
      socket.on('error', () => {}),
      'close',
    ),
  ]);
  server.close();
});
