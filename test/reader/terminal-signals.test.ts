// In a pseudo-terminal: signals, and stopping for the shell.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  childOf,
  describeInTerminal,
  expectRestored,
  makeFolder,
  openShell,
  openTerminal,
  says,
} from '../helpers/open-terminal.ts';
import { BIN } from '../helpers/terminal.ts';
import { THOROUGH } from '../helpers/thorough.ts';

describeInTerminal('signals', () => {
  const NUMBERS = [
    ['SIGHUP', 1],
    ['SIGQUIT', 3],
    ['SIGTERM', 15],
    ['SIGINT', 2],
  ] as const;
  test.each(THOROUGH ? NUMBERS : NUMBERS.slice(0, 2))(
    '%s ends it by the signal, restores the terminal, and saves the place',
    async (name, number) => {
      const env = { XDG_STATE_HOME: makeFolder() };
      const terminal = openTerminal([], { env });
      await says(terminal, 'h 단축키');
      terminal.type('4');
      await says(terminal, /^ +4\. 치즈/);
      terminal.process.kill(name);
      expect((await terminal.exited).signal).toBe(number);
      expectRestored(terminal);
      expect(readdirSync(join(env.XDG_STATE_HOME, 'nanro/places'))).toHaveLength(1);
      if (THOROUGH || name === 'SIGHUP')
        await says(openTerminal([], { env }), /4\. 치즈[^]*지난번에 읽던 곳입니다/);
    },
  );

  test('Ctrl-Z stops it and gives the terminal back to the shell, and fg brings it back', async () => {
    const shell = openShell(['-i']);
    await says(shell, '$');
    shell.type(`"${process.execPath}" "${BIN}" open\r`);
    await says(shell, 'h 단축키');
    shell.type('3\u001a');
    await shell.until((rows) => !shell.isAlternate() && rows.some((row) => row.includes('Stopped')));
    shell.type('stty -a | grep -o " icanon\\| echo " | tr -d "\\n"; echo = $((20 + 3))\r');
    await says(shell, /icanon echo = 23/);
    shell.type('fg\r');
    await says(shell, /^ +3\. 미래/);
    shell.type('5');
    await says(shell, /^ +5\. 가죽/);
    shell.type('q');
    await says(shell, /\n\$\n*$/);
    expectRestored(shell);
  });

  test('SIGTSTP and SIGSTOP from another program stop it, and fg brings it back', async () => {
    const shell = openShell(['-i']);
    await says(shell, '$');
    shell.type(`"${process.execPath}" "${BIN}" open\r`);
    await says(shell, 'h 단축키');
    const pid = childOf(shell.process.pid);
    process.kill(pid, 'SIGTSTP');
    await shell.until((rows) => !shell.isAlternate() && rows.some((row) => row.includes('Stopped')));
    shell.type('fg\r');
    await says(shell, '젠슨황과');
    process.kill(pid, 'SIGSTOP'); // which no program can handle
    await says(shell, 'Stopped');
    shell.type('fg\r');
    await says(shell, /젠슨황과[^]*h 단축키/);
    shell.type('q');
    await says(shell, /\n\$\n*$/);
  });
});
