import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryName } from '../../src/storage/temporary-files.ts';
import { run, type Outcome } from '../helpers/run.ts';
import { BIN } from '../helpers/terminal.ts';
import { CAN_BE_NOBODY, runAsNobody } from '../helpers/nobody.ts';

const LONG = '이 줄은 길어서 나누어야 한다';
const BROKEN = '이 줄은 길어서\n나누어야 한다';
const SHORT = '짧은 줄';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'nanro-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const wrapFiles = (...argv: string[]): Promise<Outcome> =>
  run(['wrap', '-w', '16', '--language', 'en', ...argv]);

describe('--in-place', () => {
  test('changes files, and prints nothing', async () => {
    const paths = [file('a.txt', `${LONG}\n`), file('b.txt', `${SHORT}\n${LONG}\n`)];
    expect(await wrapFiles('--in-place', ...paths)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual([`${BROKEN}\n`, `${SHORT}\n${BROKEN}\n`]);
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
  });

  test('deletes the drafts of processes that were killed, and no others', async () => {
    const path = file('a.txt', `${LONG}\n`);
    const draft = temporaryName(join(folder, '.nanro'));
    const abandoned = draft.replace(`-${process.pid}-`, '-99999999-');
    for (const left of [draft, abandoned, `${abandoned}.txt`]) writeFileSync(left, LONG);
    const old = file('.nanro-01234567-89ab-cdef-0123-456789abcdef', LONG); // of an earlier version
    const other = file('글-01234567-89ab-cdef-0123-456789abcdef', LONG);
    for (const left of [old, other]) utimesSync(left, 0, 0);
    await wrapFiles('--check', path);
    expect(existsSync(abandoned)).toBe(true);
    await wrapFiles('--in-place', path);
    expect(readdirSync(folder)).toEqual(
      [draft, `${abandoned}.txt`, path, other].map((left) => basename(left)).sort(),
    );
  });

  test.each<[what: string, before: string, after: string]>([
    ['a missing last newline', LONG, BROKEN],
    [
      'a missing last newline after CR LF',
      `${SHORT}\r\n\r\n${LONG}`,
      `${SHORT}\r\n\r\n${BROKEN.replace('\n', '\r\n')}`,
    ],
    ['CR LF', `${LONG}\r\n`, `${BROKEN.replace('\n', '\r\n')}\r\n`],
    ['a byte order mark', `\ufeff${LONG}\n`, `\ufeff${BROKEN}\n`],
    ['blank lines at the end', `${LONG}\n\n\n`, `${BROKEN}\n\n\n`],
    [
      'invisible characters',
      `이 줄은 길\u200b어서 나누어야 한다\n\n짧\u200b은\u00ad줄`,
      `이 줄은 길\u200b어서\n나누어야 한다\n\n짧\u200b은\u00ad줄`,
    ],
    ['an empty file', '', ''],
    ['nothing but a byte order mark', '\ufeff', '\ufeff'],
  ])('keeps %s', async (_, before, after) => {
    for (const options of [[], ['--reflow'], ['--only-long']]) {
      const path = file('a.txt', before);
      expect(await wrapFiles('--in-place', ...options, path)).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(readFileSync(path, 'utf8')).toBe(after);
      expect((await wrapFiles('--check', ...options, path)).code).toBe(0);
    }
  });

  test('keeps the permissions, and follows a symbolic link', async () => {
    const path = file('a.txt', LONG);
    chmodSync(path, 0o754);
    symlinkSync('a.txt', join(folder, 'link.txt'));
    await wrapFiles('--in-place', join(folder, 'link.txt'));
    expect(readFileSync(path, 'utf8')).toBe(BROKEN);
    expect(statSync(path).mode & 0o777).toBe(0o754);
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
  });

  test('does not write a file that stays the same', async () => {
    const path = file('a.txt', `${SHORT}\n`);
    utimesSync(path, 1, 1);
    const { ino } = statSync(path);
    await wrapFiles('--in-place', path);
    expect(statSync(path)).toMatchObject({ ino, mtimeMs: 1000 });
  });

  test('finds a file whose name is decomposed', async () => {
    const path = file('난로.txt'.normalize('NFD'), LONG);
    await wrapFiles('--in-place', join(folder, '난로.txt'));
    expect(readFileSync(path, 'utf8')).toBe(BROKEN);
  });

  test('changes a file whose name has the maximum length', async () => {
    const path = file(`${'가'.repeat(83)}.txt`, LONG);
    expect((await wrapFiles('--in-place', path)).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(BROKEN);
  });

  test.each<[what: string, content: Uint8Array, message: RegExp]>([
    ['is not UTF-8', Buffer.from([0xb0, 0xa1, 0x0a]), /is not UTF-8/],
    ['has an escape sequence', Buffer.from(`\u001b[2J${LONG}`), /control characters/],
    ['has a control character', Buffer.from(`\u0000${LONG}`), /control characters/],
  ])('changes nothing if one file %s', async (_, content, message) => {
    const paths = [file('a.txt', LONG), file('b.txt', content)];
    const { code, stdout, stderr } = await wrapFiles('--in-place', ...paths);
    expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toContain('b.txt');
    expect(paths.map((path) => readFileSync(path))).toEqual([Buffer.from(LONG), Buffer.from(content)]);
  });

  test('changes nothing if one file does not exist', async () => {
    const path = file('a.txt', LONG);
    expect((await wrapFiles('--in-place', path, join(folder, 'b.txt'))).code).toBe(66);
    expect(readFileSync(path, 'utf8')).toBe(LONG);
  });

  test.each<[what: string, argv: string[], code: number, message: string]>([
    ['standard input', [], 2, 'Name the files: `nanro wrap --in-place file`'],
    ['standard input among files', ['package.json', '-'], 2, 'Name the files'],
    ['a device', ['/dev/null'], 66, 'neither a pipe nor a device'],
    ['a folder', ['src'], 66, 'is a folder'],
    ['--check', ['--check', 'package.json'], 2, '--check and --in-place cannot be used together'],
  ])('refuses %s', async (_, argv, code, message) => {
    const outcome = await wrapFiles('--in-place', ...argv);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(message);
  });

  test('deletes its temporary file when a signal stops it', async () => {
    const text = `${LONG}\n`.repeat(1_000_000);
    const path = file('a.txt', text);
    const watcher = watch(folder);
    const child = spawn(process.execPath, [BIN, 'wrap', '-w', '16', '--in-place', path]);
    await once(watcher, 'change'); // writing the new file has begun
    watcher.close();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(path, 'utf8') === text).toBe(true);
  }, 60_000);

  test.runIf(CAN_BE_NOBODY)('reports a file or folder that is not writable', () => {
    const path = file('a.txt', LONG);
    const asNobody = (): string =>
      runAsNobody([BIN, 'wrap', '-w', '16', '--language', 'en', '--in-place', path]).stderr;
    chmodSync(folder, 0o755);
    expect(asNobody()).toContain('could not be written (EACCES)');
    chmodSync(folder, 0o777);
    expect(asNobody()).toContain('could not be written (EACCES)');
    expect(readdirSync(folder)).toEqual(['a.txt']);
    chmodSync(path, 0o666);
    expect(asNobody()).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(BROKEN);
  });
});

describe('--check', () => {
  test('prints the names of the files that would change', async () => {
    const paths = [file('a.txt', LONG), file('b.txt', SHORT), file('c.txt', `${SHORT} \n`)];
    expect(await wrapFiles('--check', ...paths)).toEqual({
      code: 1,
      stdout: `${paths[0]}\n${paths[2]}\n`,
      stderr: '',
    });
    expect(readFileSync(paths[0]!, 'utf8')).toBe(LONG);
  });

  test('prints nothing if no file would change', async () => {
    expect(await wrapFiles('--check', file('b.txt', SHORT))).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('reads standard input', async () => {
    const check = (stdin: string): Promise<Outcome> => run(['wrap', '-w', '16', '--check'], { stdin });
    expect(await check(LONG)).toEqual({ code: 1, stdout: '-\n', stderr: '' });
    expect(await check(SHORT)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('prints no names if one file cannot be checked', async () => {
    const { code, stdout, stderr } = await wrapFiles(
      '--check',
      file('a.txt', LONG),
      file('b.txt', Buffer.from([0xff])),
    );
    expect([code, stdout]).toEqual([65, '']);
    expect(stderr).toContain('is not UTF-8');
  });

  test('prints nothing after --in-place', async () => {
    mkdirSync(join(folder, 'more'));
    const paths = ['a.txt', 'more/b.txt'].map((name) => file(name, `${LONG}\n\n${LONG} ${LONG}`));
    expect((await wrapFiles('--check', '--reflow', ...paths)).code).toBe(1);
    await wrapFiles('--in-place', '--reflow', ...paths);
    expect(await wrapFiles('--check', '--reflow', ...paths)).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
