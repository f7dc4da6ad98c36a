// nanro as a process: the executable, pipes, signals and exit codes.
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = `${root}/bin/nanro.js`;
const env = { PATH: process.env['PATH'], LANG: 'ko_KR.UTF-8' };
const nanro = (...argv: string[]) => spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', env });
const shell = (command: string) =>
  spawnSync(
    'bash',
    ['--norc', '-c', `set -o pipefail; nanro() { "${process.execPath}" "${bin}" "$@"; }; ${command}`],
    { encoding: 'utf8', env },
  );

test('npx nanro read prints the requested section', () => {
  // In a new clone npx would build dist/ again, which other tests are using.
  const { status, stdout } = spawnSync('npx', ['nanro', 'read', '-s', '5'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_config_ignore_scripts: 'true' },
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^5\. 가죽 재킷\n/);
});

describe('in a copy of the repository', () => {
  const startIn = (files: Readonly<Record<string, string>>) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nanro-')));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const below of ['bin', 'dist/js']) mkdirSync(join(folder, below), { recursive: true });
    copyFileSync(bin, join(folder, 'bin/nanro.js'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const started = spawnSync(process.execPath, [join(folder, 'bin/nanro.js')], { encoding: 'utf8', env });
    return { folder, ...started };
  };

  test('that is not built, a sentence says how to build it', () => {
    const { folder, status, stdout, stderr } = startIn({});
    expect([status, stdout]).toEqual([70, '']);
    expect(stderr).toBe(
      `nanro: The program is not built yet. Run \`npm ci\` and then \`npm run build\` in ${folder}.\n`,
    );
  });

  test('a file that is missing from the build is a bug', () => {
    const { status, stderr } = startIn({ 'dist/js/start.cjs': 'require("./other.cjs");' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/Cannot find module '\.\/other\.cjs'\n.*\n/)]);
  });
});

test('nanro __complete prints the candidates for a word that is being typed', () => {
  expect(nanro('__complete', '--', 'rea')).toMatchObject({
    status: 0,
    stdout: 'read\t글을 출력합니다\n',
    stderr: '',
  });
});

test('no escape sequences are written to a pipe', () => {
  const { status, stdout, stderr } = nanro('read');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('관련 글');
});

test.each([
  [['read', '-s', '9'], 2],
  [['nope'], 2],
  [['read', '--max-bytes', '9', 'README.md'], 65],
  [['read', 'none.json'], 66],
  [['--help'], 0],
])('nanro %j exits with %i', (argv, code) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  expect(status).toBe(code);
  expect(code === 0 ? stderr : stdout).toBe('');
});

test.each([
  'nanro read | head -1',
  'nanro read --format json | head -c 10',
  'nanro read --color always | true',
  'nanro list | head -1',
  'nanro --help | head -1',
])('%s succeeds silently', (command) => {
  const { status, stderr } = shell(command);
  expect([status, stderr]).toEqual([0, '']);
});

test('closing a pipe in the middle of a large article is not an error', () => {
  const block = {
    kind: 'paragraph',
    content: [{ kind: 'text', text: '난로 곁에서 읽습니다. '.repeat(20_000) }],
  };
  const article = JSON.stringify({
    title: '긴 글',
    sections: [{ level: 2, heading: [{ kind: 'text', text: '장' }], blocks: [block] }],
  });
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--norc', '-c', `set -o pipefail; "${process.execPath}" "${bin}" read - | head -1`],
    { encoding: 'utf8', env, input: article },
  );
  expect([status, stdout, stderr]).toEqual([0, '긴 글\n', '']);
});

test('closing a pipe while input continues is not an error', () => {
  // SIGPIPE (141) ends `yes` once nanro has exited.
  const { status, stdout, stderr } = shell(
    'set +o pipefail; timeout 20 yes 난로 | nanro wrap | head -1; echo ${PIPESTATUS[@]}',
  );
  expect([status, stdout, stderr]).toEqual([0, '난로\n141 0 0\n', '']);
});

test.skipIf(!existsSync('/dev/full'))(
  'a full disk is reported in one sentence, and nanro exits with 74 (skipped without /dev/full)',
  () => {
    const { status, stderr } = shell('nanro read > /dev/full');
    expect(status).toBe(74);
    expect(stderr).toBe('nanro: 출력하지 못했습니다 (ENOSPC). 디스크의 빈 공간과 권한을 확인해 주세요.\n');
  },
);

test('SIGINT ends nanro while it waits for input, and a shell reports 130', async () => {
  const child = spawn(process.execPath, [bin, 'read', '-'], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  await new Promise((resolve) => child.once('spawn', resolve));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.kill('SIGINT');
  const [code, signal] = await new Promise<unknown[]>((resolve) =>
    child.once('close', (...end) => resolve(end)),
  );
  expect([code, signal, said]).toEqual([null, 'SIGINT', '']);
});

test('a page that never comes is reported, although nothing else keeps the process alive', () => {
  // Node 20 waits like this if a server closes its first connection at once.
  const before = `
    globalThis.fetch = (_, { signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (act, time) => setTimeout(act, time / 1000);`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(before)}`, bin, 'read', 'http://nanro.example/'],
    { encoding: 'utf8', env },
  );
  expect([status, stderr]).toEqual([69, expect.stringContaining('20초')]);
});
