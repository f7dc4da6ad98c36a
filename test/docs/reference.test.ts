// The pages for reference, in both languages, have every option, setting, key and exit code.
import { describe, expect, test } from 'vitest';
import { EXIT_CODES } from '../../src/exit-codes.ts';
import { CHARSET_NAMES } from '../../src/formats/charset-names.ts';
import { FORMAT_NAMES } from '../../src/formats/format-names.ts';
import { HELP_KEYS } from '../../src/reader/help-keys.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { parsePalette } from '../../src/settings/palette-file.ts';
import { gatherSettings } from '../../src/settings/preferences.ts';
import { keyOf, optionOf, settingParsers, SETTINGS, variableOf } from '../../src/settings/settings.ts';
import { run } from '../helpers/run.ts';
import { blocksOf, readPage } from './pages.ts';

describe.each(['docs/configuration.md', 'docs/ko/configuration.md'])('%s', (path) => {
  const page = readPage(path);

  test('has every option, setting, variable, format, charset and exit code', async () => {
    for (const command of [
      [],
      ['read'],
      ['list'],
      ['open'],
      ['search'],
      ['notes'],
      ['history'],
      ['wrap'],
      ['config'],
    ]) {
      const { stdout } = await run([...command, '--help']);
      for (const [option] of stdout.matchAll(/(?<=^ {2}|, )--?[\w-]+/gm))
        expect(page, option).toContain(`\`${option}\``);
    }
    for (const name of SETTINGS)
      for (const word of [optionOf(name), variableOf(name), keyOf(name)])
        expect(page).toContain(`\`${word}\``);
    for (const name of [...FORMAT_NAMES, ...CHARSET_NAMES]) expect(page).toContain(`\`${name}\``);
    for (const code of new Set(Object.values(EXIT_CODES))) expect(page).toContain(`| ${code} |`);
  });

  test('has a valid configuration and a valid theme', () => {
    const [settings, theme] = blocksOf('json', page) as [string, string];
    expect(
      gatherSettings(
        { path: 'config.json', read: () => settings },
        {},
        settingParsers(() => []),
      ).values,
    ).toMatchObject({ width: 64, theme: 'sepia', language: 'ko' });
    expect(parsePalette(theme, 'paper.json')).toEqual(PALETTES.light);
  });
});

test.each(['docs/open.md', 'docs/ko/open.md'])('%s has every key of the reader’s help', (path) => {
  const page = readPage(path);
  for (const keys of Object.values(HELP_KEYS))
    for (const key of keys.split(' ')) expect(page, key).toContain(`\`${key}\``);
});

test.each(['docs/reading.md', 'docs/ko/reading.md', 'docs/library.md', 'docs/ko/library.md'])(
  '%s names every format that it may',
  (path) => {
    const page = readPage(path);
    if (path.endsWith('library.md'))
      for (const name of FORMAT_NAMES.filter((name_) => name_ !== 'pdf'))
        expect(page).toContain(`\`'${name}'\``);
    else for (const name of ['EPUB', 'HWPX', 'PDF', 'CSV', 'Atom']) expect(page).toContain(name);
  },
);
