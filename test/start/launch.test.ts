// bin/nanro.js with and without the compiled code of earlier runs.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../helpers/run.ts';
import { earlyAnswer } from '../../src/start/early-answers.ts';

const bin = fileURLToPath(new URL('../../bin/nanro.js', import.meta.url));
const codes = mkdtempSync(join(tmpdir(), 'nanro-codes-'));
const nanro = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'ko_KR.UTF-8', NODE_COMPILE_CACHE: codes, ...env },
  });
  return { status, stdout, stderr };
};
/** Returns the kept files, without those that Node keeps of packages. */
const keptFiles = (): string[] =>
  readdirSync(codes, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .sort();

test('a run is the same without kept code, with none yet, with it, and with damaged code', () => {
  const argv = ['read', '--color', 'always', '--width', '40'];
  const plain = nanro(argv, { NODE_DISABLE_COMPILE_CACHE: '1' });
  expect([plain.status, plain.stderr, keptFiles()]).toEqual([0, '', []]);
  expect(nanro(argv)).toEqual(plain);
  const kept = keptFiles();
  expect(kept.filter((name) => name.endsWith('read/main.js'))).toHaveLength(1);
  expect(nanro(argv)).toEqual(plain);
  for (const [index, name] of kept.entries()) {
    const file = join(codes, name);
    const bytes = readFileSync(file);
    writeFileSync(file, index % 2 === 0 ? bytes.subarray(index) : bytes.fill(index, 64, 96));
  }
  expect(nanro(argv)).toEqual(plain);
  expect(nanro(argv)).toEqual(plain);
});

test('a run that fails keeps no code, and other commands keep their own', () => {
  const before = keptFiles();
  expect(nanro(['list', 'none.json']).status).toBe(66);
  expect(keptFiles()).toEqual(before);
  expect(nanro(['list']).status).toBe(0);
  expect(keptFiles().filter((name) => name.includes('list/'))).not.toEqual([]);
});

test.each([
  ['--version'],
  ['-v'],
  ['-V'],
  ['version'],
  ['completion bash'],
  ['completion zsh'],
  ['completion fish'],
])('nanro %s answers early what nanro itself prints', async (line) => {
  const argv = line.split(' ');
  const { stdout } = await run(argv);
  expect(earlyAnswer(argv)).toBe(stdout);
  expect(nanro(argv)).toEqual({ status: 0, stdout, stderr: '' });
});

test.each([[''], ['read'], ['--version --language ko'], ['completion'], ['completion sh'], ['constructor']])(
  'nanro %s is not answered early',
  (line) => {
    expect(earlyAnswer(line.split(' '))).toBeUndefined();
  },
);

test('a text that a pipe does not take at once is written whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-pipe-'));
  const [pipe, file] = [join(folder, 'pipe'), join(folder, 'long.txt')];
  const sentence = '가을밤에 불을 지피고 책을 읽는다. ';
  writeFileSync(file, sentence.repeat(20_000));
  execFileSync('mkfifo', [pipe]);
  const full = openSync(pipe, 'r+');
  const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
  const writer = spawn(process.execPath, [bin, 'read', '--width', '0', file], {
    stdio: ['ignore', full, 'inherit'],
  });
  // As a socket, the pipe does not block, for the writer either: after 64 KiB, writing fails with EAGAIN.
  new Socket({ fd: full }).destroy();
  const ended = once(writer, 'exit');
  expect((await text(reader.stdout)).split(sentence.trim())).toHaveLength(20_001);
  expect(await ended).toEqual([0, null]);
});
