// A configuration file may be anything: a pipe, a device, a folder.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPalettes } from '../../src/commands/themes.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { useConfiguration } from '../helpers/configuration-folder.ts';
import { ODD_FILES, oddFolders } from '../helpers/odd-files.ts';
import { run } from '../helpers/run.ts';

const { home, folder, file } = useConfiguration();
const env = { XDG_CONFIG_HOME: home };
const theme = join(folder, 'themes', 'own.json');
const stdin = '글입니다.\n';
const READ = { code: 0, stdout: '1분\n\n글입니다.\n', stderr: '' };

describe.each(ODD_FILES)('$what', ({ what, put, code }) => {
  test('in the place of config.json is told in one sentence, and help works', async () => {
    await put(file);
    const outcome = await run(['read', '-'], { env, stdin });
    if (what === 'a dangling link') expect(outcome).toEqual(READ);
    else {
      const { stderr, ...others } = outcome;
      expect(others).toEqual({ code: 66, stdout: '' });
      expect(stderr).toMatch(
        /^nanro: .*\/config\.json cannot be read \(E[A-Z0-9]+\)\. Check the path and the file\.\n$/,
      );
      expect(stderr).toMatch(new RegExp(code.source.replace('^', '\\(').replace('$', '\\)')));
    }
    expect(await run(['--help'], { env })).toMatchObject({ code: 0, stderr: '' });
  });

  test('in the place of a theme is told if it is chosen, and skipped otherwise', async () => {
    await put(theme);
    const chosen = await run(['read', '-', '--theme', 'own', '--color', 'always'], { env, stdin });
    expect([chosen.code, chosen.stdout]).toEqual([66, '']);
    expect(chosen.stderr).toMatch(
      /^nanro: .*\/own\.json cannot be read \(E[A-Z0-9]+\)\. Check the path and the file\.\n$/,
    );
    expect(await run(['read', '-'], { env, stdin })).toEqual(READ);
    expect([...loadPalettes(folder, 'auto').keys()]).toEqual(Object.keys(PALETTES));
  });

  test('in the place of the folder of themes means that there are none, or is told', async () => {
    rmSync(join(folder, 'themes'), { recursive: true });
    await put(join(folder, 'themes'));
    expect(await run(['read', '-'], { env, stdin })).toEqual(READ);
    const chosen = await run(['read', '-', '--theme', 'own'], { env, stdin });
    expect([2, 66]).toContain(chosen.code);
    expect(chosen.stderr.split('\n')).toHaveLength(2);
  });
});

test('a folder that cannot exist has no configuration', async () => {
  writeFileSync(join(home, 'file'), '');
  for (const unusable of [...oddFolders(join(home, 'file')), '', 'relative', './relative'])
    expect(
      await run(['read', '-'], { env: { HOME: join(home, 'nowhere'), XDG_CONFIG_HOME: unusable }, stdin }),
      unusable,
    ).toEqual(READ);
});

test('a file may have at most 10 MiB', async () => {
  mkdirSync(folder, { recursive: true });
  const json = (size: number): string => `{${' '.repeat(size - 2)}}`;
  writeFileSync(file, json(10 * 2 ** 20));
  expect(await run(['read', '-'], { env, stdin })).toMatchObject({ code: 0 });
  writeFileSync(file, json(10 * 2 ** 20 + 1));
  expect((await run(['read', '-'], { env, stdin })).stderr).toContain('(EFBIG)');
});
