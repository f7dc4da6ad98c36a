// In a pseudo-terminal that does not answer: what nanro does while it waits for an answer.
import { expect, test } from 'vitest';
import { describeInTerminal, expectRestored, keepShell, openShell, says } from '../helpers/open-terminal.ts';
import { run } from '../helpers/run.ts';
import { BIN } from '../helpers/terminal.ts';
import { THOROUGH } from '../helpers/thorough.ts';

/** Commands that ask, and what they ask. None of them ends by itself. */
const ASKING = [
  ['open', '\u001b]11;?'],
  ['open --ambiguous auto', '\u001b[6n'],
  ['wrap --ambiguous auto', '\u001b[6n'],
] as const;

describeInTerminal('while the terminal is asked something', () => {
  /** Signals, or keys for them, and the exit code of a program that a shell has seen end by them. */
  const ENDS = [
    ['SIGTERM', '', 143],
    ['SIGINT', '', 130],
    ['SIGHUP', '', 129],
    ['SIGQUIT', '', 131],
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-\\', '\u001c', 131],
    ['Ctrl-C after other keys', 'j\u001b[B\u0003', 130],
  ] as const;
  for (const [index, [words, request]] of ASKING.entries()) {
    const ends = ENDS.filter((_, end) => THOROUGH || end % ASKING.length === index);
    test.each(ends)(`%s ends ${words} and restores the mode`, async (name, keys, code) => {
      const { terminal, pid, ended } = keepShell(words, { isMute: true });
      await terminal.until(() => terminal.output().includes(request));
      if (keys === '') process.kill(pid(), name);
      else terminal.type(keys);
      expect(await ended()).toBe(code);
    });
  }

  test.each(ASKING.filter(([words]) => words.startsWith('open')))(
    'keys typed into %s are not lost',
    async (words, request) => {
      const { terminal, ended } = keepShell(words, { isMute: true });
      await terminal.until(() => terminal.output().includes(request));
      terminal.type('4');
      await says(terminal, /^ +4\. 치즈/);
      terminal.type('q');
      expect(await ended()).toBe(0);
      expectRestored(terminal);
    },
  );

  test('text typed into wrap is not lost', async () => {
    const { terminal, ended } = keepShell('wrap --ambiguous auto', { isMute: true });
    await terminal.until(() => terminal.output().includes('\u001b[6n'));
    terminal.type('난로\r');
    await says(terminal, '난로');
    terminal.type('\u0004');
    expect(await ended()).toBe(0);
  });

  test('Ctrl-Z stops open, and fg continues it', async () => {
    const shell = openShell(['-i'], { isMute: true });
    await says(shell, '$');
    shell.type(`"${process.execPath}" "${BIN}" open\r`);
    await shell.until(() => shell.output().includes('\u001b]11;?'));
    shell.type('\u001a');
    await says(shell, 'Stopped');
    shell.type('fg\r');
    await says(shell, 'h 단축키');
    shell.type('q');
    await says(shell, /\n\$\n*$/);
    expectRestored(shell);
  });
});

describeInTerminal('a terminal that claims 65,535 × 65,535 cells', () => {
  test('does not keep open from drawing all that it can show', async () => {
    const { terminal, ended } = keepShell('open', { before: 'stty cols 65535 rows 65535' });
    await terminal.until(() => terminal.output().includes('\u001b[?2026l'));
    expect(terminal.output()).toContain('\u001b[1024;1H');
    expect(terminal.output()).not.toContain('\u001b[1025;1H');
    terminal.type('c GgtT?'); // each of these draws all rows
    terminal.type('\u0003');
    expect(await ended()).toBe(130);
    expectRestored(terminal);
  });

  test.each(['read', 'list'])('does not keep %s from painting lines as wide as that', async (command) => {
    const argv = [command, '-w', '0', '--color', 'always', '--theme', 'dark'];
    const { code, stdout } = await run(argv, { terminal: 65535 });
    expect(code).toBe(0);
    const hasBlanks = (count: number): boolean => stdout.includes(' '.repeat(count));
    expect([hasBlanks(1000), hasBlanks(4097)]).toEqual([true, false]);
  });
});
