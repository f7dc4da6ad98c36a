// In a pseudo-terminal: words are looked up with a program.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  describeInTerminal,
  expectRestored,
  makeFolder,
  openTerminal,
  says,
} from '../helpers/open-terminal.ts';

describeInTerminal('in a pseudo-terminal', () => {
  test('s shows what a program says about a word, and Ctrl-C ends a slow program', async () => {
    const folder = makeFolder();
    const program = join(folder, 'dictionary.mjs');
    writeFileSync(
      program,
      "const word = process.argv[2]; console.log(`${word}: 뜻풀이`); if (word === '끝') setInterval(() => {}, 9);",
    );
    const terminal = openTerminal(['--no-state', '--lookup', `${process.execPath} ${program}`]);
    await says(terminal, 'h 단축키');
    terminal.type('/덴버\rs');
    await says(terminal, '╭ 덴버');
    await says(terminal, '덴버: 뜻풀이');
    terminal.type('q\u001b');
    await says(terminal, /^(?![^]*뜻풀이)/);
    terminal.type('K');
    await says(terminal, '찾을 낱말: ');
    terminal.type('끝\r');
    await says(terminal, '찾는 중');
    terminal.type('\u0003');
    await says(terminal, '취소');
    terminal.type('q');
    expect((await terminal.exited).exitCode).toBe(0);
    expectRestored(terminal);
  });
});
