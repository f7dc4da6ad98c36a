// The man pages match the commands (`npm run man` regenerates them), and groff accepts them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createManual } from '../../src/cli/man-page.ts';
import { MESSAGES } from '../../src/messages/languages.ts';
import { manualTexts } from '../../src/messages/manual.ts';
import { readerTexts } from '../../src/messages/reader.ts';
import { createProgram, type Actions } from '../../src/cli/program.ts';
import { DEFAULTS, settingParsers, SETTINGS, variableOf } from '../../src/settings/settings.ts';
import { EXIT_CODES } from '../../src/exit-codes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version, man } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  version: string;
  man: string[];
};
const has = (command: string): boolean => {
  const isThere = spawnSync(command, ['--version']).error === undefined;
  if (!isThere) console.warn(`skipped: there is no ${command} on this system`);
  return isThere;
};

test('npm installs a page for each language', () => {
  expect(man).toEqual(['./man/nanro.1', './man/nanro-ko.1']);
});

describe.each([
  ['en', 'man/nanro.1', 'NANRO'],
  ['ko', 'man/nanro-ko.1', 'NANRO-KO'], // npm installs all pages in one folder
  ['ko', 'man/ko/man1/nanro.1', 'NANRO'], // as in /usr/share/man
] as const)('%s: %s', (language, path, title) => {
  const program = createProgram({
    texts: MESSAGES[language].help,
    version,
    actions: {} as Actions,
    settings: DEFAULTS,
    parsers: settingParsers(() => []),
  });

  test('matches the commands and their options', async () => {
    await expect(
      createManual(
        program,
        MESSAGES[language].help,
        await manualTexts(language),
        (await readerTexts(language)).help,
        title,
      ),
    ).toMatchFileSnapshot(`${root}/${path}`);
  });

  test('lists all variables and exit codes', async () => {
    const { environment, exit } = await manualTexts(language);
    for (const name of SETTINGS)
      expect(environment.map(([term]) => term).join(', ')).toContain(variableOf(name));
    expect(exit.map(([code]) => Number(code))).toEqual(
      [0, ...new Set([...Object.values(EXIT_CODES), 70, 129, 130, 143])].sort((one, other) => one - other),
    );
  });

  test.skipIf(!has('groff'))('groff formats it without warnings, and shows all options', () => {
    const { stdout, stderr } = spawnSync('groff', ['-k', '-man', '-Tutf8', '-ww', path], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GROFF_NO_SGR: '1' },
    });
    expect(stderr).toBe('');
    const shown = stdout.replace(/.\u0008/g, '');
    for (const command of program.commands)
      for (const { long } of command.options) expect(shown).toContain(long);
  });
});
