// In a pseudo-terminal: nanro as the pager of git, man and bat, and input that is still arriving.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { describeInTerminal, expectRestored, makeFolder, openShell, says } from '../helpers/open-terminal.ts';
import { BIN, type Terminal } from '../helpers/terminal.ts';

const NANRO = `${process.execPath} ${BIN}`;
const SIZE = { columns: 60, rows: 16 };

/** Returns the first of some programs that is there; skips the test if none is. */
function programOf({ skip }: TestContext, ...names: string[]): string {
  const found = names.find((name) => spawnSync(name, ['--version']).status === 0);
  return found ?? skip(`${names.join(' and ')} cannot be run`);
}

/** Runs a command of the shell, in which `$NANRO` is nanro. */
const shell = (command: string): Terminal =>
  openShell(['-c', `NANRO="${NANRO}"; export TERM=xterm-256color; ${command}`], SIZE);

async function quit(terminal: Terminal): Promise<void> {
  terminal.type('q');
  expect((await terminal.exited).exitCode).toBe(0);
  expectRestored(terminal);
}

describeInTerminal('as a pager', () => {
  test('of git: commits keep their lines, colours and addresses', async (context) => {
    programOf(context, 'git');
    const folder = makeFolder();
    const git = (...args: string[]): unknown =>
      execFileSync('git', [
        '-C',
        folder,
        '-c',
        'user.name=김난로',
        '-c',
        'user.email=kim@example.com',
        ...args,
      ]);
    git('init', '-q');
    git(
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      '난로에 장작을 넣는다',
      '-m',
      `${'불이 꺼지지 않게 한다. '.repeat(6)}\n\n    들여 쓴 줄`,
    );
    const state = join(folder, 'state');
    const terminal = shell(
      `cd ${folder}; export XDG_STATE_HOME=${state}; GIT_PAGER="$NANRO open -" git log --color=always --no-decorate`,
    );
    const rows = await says(terminal, '들여 쓴 줄');
    expect(rows[1]).toBe('Author: 김난로 <kim@example.com>');
    expect(rows[4]).toBe('    난로에 장작을 넣는다');
    expect(rows[6]).toMatch(/^ {4}불이 꺼지지 않게/);
    expect(rows[7]).toMatch(/^ {4}\S/); // a long line goes on below its indent
    expect(terminal.output()).toMatch(/\u001b\[33m[^\u001b]*commit/);
    terminal.type('/장작\r');
    await says(terminal, '1/1');
    await quit(terminal);
    expect(existsSync(state)).toBe(false); // what a pager shows is private
  });

  test('of man: bold stays, and searching finds what is struck over', async (context) => {
    programOf(context, 'man');
    const folder = makeFolder();
    writeFileSync(
      join(folder, 'stove.1'),
      '.TH STOVE 1 2026-11-29 nanro\n.SH NAME\nstove \\- light a \\fBstove\\fR\n.SH OPTIONS\n.TP\n\\fB\\-\\-wood\\fR\nAdd wood.\n',
    );
    const terminal = shell(
      `export MANPAGER="$NANRO open --from lines -"; GROFF_NO_SGR=1 man ${folder}/stove.1`,
    );
    const rows = await says(terminal, 'stove - light a stove');
    expect(rows.find((row) => row.startsWith('NAME'))).toBe('NAME');
    expect(rows.join('\n')).not.toContain('\b');
    terminal.type('/--wood\r');
    await says(terminal, '1/1');
    expect(terminal.rows().join('\n')).toContain('--wood');
    await quit(terminal);
  });

  test('of bat', async (context) => {
    const bat = programOf(context, 'bat', 'batcat');
    const folder = makeFolder();
    writeFileSync(join(folder, 'stove.ts'), `export const 난로 = '따뜻하다'; // 주석\n`);
    const terminal = shell(`${bat} --color=always --style=numbers ${folder}/stove.ts | $NANRO open -`);
    const rows = await says(terminal, '따뜻하다');
    expect(rows[0]).toMatch(/^ +1 export const 난로 = '따뜻하다'; \/\/ 주석$/);
    await quit(terminal);
  });

  test('-F prints what fits on the screen, and opens what does not', async () => {
    const terminal = shell(`printf '\\033[1m난로\\033[m\\n장작\\n' | $NANRO open -F -; echo "끝 $?"`);
    const rows = await says(terminal, '끝 0');
    expect(rows.slice(0, 3)).toEqual(['난로', '장작', '끝 0']);
    expect(terminal.output()).not.toContain('\u001b[?1049h');
    const long = shell(`seq 100 | $NANRO open -F --from lines -`);
    await says(long, '1/100줄');
    await quit(long);
  });

  test('+N begins at a line, and +/words at a hit', async () => {
    const line = shell(`seq 100 | $NANRO open +40 --from lines -`);
    expect((await says(line, '40/100줄'))[0]).toBe('40');
    await quit(line);
    const words = shell(`seq 100 | $NANRO open +/77 --from lines -`);
    expect((await says(words, '1/1')).join('\n')).toContain('77');
    await quit(words);
  });
});

describeInTerminal('input that is still arriving', () => {
  test('is shown at once, grows, and can be followed', async () => {
    const pipe = join(makeFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const terminal = shell(`$NANRO open --from lines - < ${pipe}`);
    const writer = await open(pipe, 'w');
    await writer.write('첫 줄\n');
    await says(terminal, /첫 줄[^]*읽는 중…/);
    await writer.write('둘째 줄\n'.repeat(30));
    await says(terminal, '/31줄');
    terminal.type('F');
    await says(terminal, '끝을 따라갑니다');
    await writer.write('마지막 줄\n');
    await says(terminal, '마지막 줄');
    await writer.close();
    await says(terminal, '32줄 · 100%');
    await quit(terminal);
  });

  test('is shown at its end if it is Markdown, and the status line says so', async () => {
    const pipe = join(makeFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const terminal = shell(`$NANRO open - < ${pipe}`);
    const writer = await open(pipe, 'w');
    await writer.write('# 난로\n\n- 장작\n');
    await says(terminal, '끝까지 받은 뒤에');
    await writer.close();
    await says(terminal, /난로[^]*• 장작/);
    await quit(terminal);
  });

  test('a file that changes is read anew, at the same words', async () => {
    const path = join(makeFolder(), 'log.txt');
    const lines = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, index) => `${from + index}번째 장작입니다.\n\n`).join('');
    writeFileSync(path, lines(0, 40));
    const terminal = shell(`$NANRO open ${path}`);
    await says(terminal, '단축키');
    terminal.type('  ');
    const before = (await says(terminal, /[1-9]\d%/)).slice(0, 5);
    writeFileSync(path, `머리말입니다.\n\n${lines(0, 40)}`);
    expect((await says(terminal, '파일이 바뀌어')).slice(0, 5)).toEqual(before);
    terminal.type('F');
    await says(terminal, '39번째');
    for (let count = 40; count < 60; count++) appendFileSync(path, lines(count, count + 1)); // a storm
    await says(terminal, '59번째');
    rmSync(path);
    writeFileSync(path, '새로 씁니다.\n');
    await says(terminal, '새로 씁니다');
    await quit(terminal);
  });
});
