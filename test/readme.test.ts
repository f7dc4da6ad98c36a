// Checks README: its commands succeed, and print what it shows.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cellWidth, lineBreaks, wrap } from '../src/index.ts';
import { EXIT_CODES } from '../src/errors.ts';
import { CHARSET_NAMES } from '../src/formats/charset-names.ts';
import { FORMAT_NAMES } from '../src/formats/format-names.ts';
import { packDocx, paragraph } from './helpers/docx.ts';
import { packBook } from './helpers/epub.ts';
import { everyFeature } from './helpers/hwp5-document.ts';
import { HELP_KEYS } from '../src/reader/help-keys.ts';
import { PALETTES } from '../src/render/palettes.ts';
import { parsePalette } from '../src/settings/palette-file.ts';
import { gatherSettings } from '../src/settings/preferences.ts';
import { keyOf, optionOf, settingParsers, SETTINGS, variableOf } from '../src/settings/settings.ts';
import { NOWHERE, run } from './helpers/run.ts';
import { someOf } from './helpers/thorough.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [readme, korean] = ['README.md', 'README.ko.md'].map((name) =>
  readFileSync(`${root}/${name}`, 'utf8'),
) as [string, string];
const blocks = (language: string, text = readme): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block!);

/**
 * Runs a command in a shell in which `npx nanro` starts this clone directly. npx itself takes half a second.
 */
function shell(command: string, cwd = root): { status: number | null; stdout: string; stderr: string } {
  const npx = `npx() { shift; "${process.execPath}" "${root}/bin/nanro.js" "$@"; }`;
  const env = { ...NOWHERE, PATH: process.env['PATH'], HOME: process.env['HOME'] };
  return spawnSync('sh', ['-c', `${npx}\n${command}`], { cwd, env, encoding: 'utf8' });
}

describe('the commands of README succeed', () => {
  const SET_UP = /^npm /; // .ci/run runs these in a clean clone, except what installs nanro globally
  const commands = [
    ...blocks('sh')
      .flatMap((block) => block.trim().split('\n'))
      .filter((line) => !SET_UP.test(line)),
    'npx nanro list --format json',
    'npx nanro config --format json',
  ];

  test.each(someOf(commands, 2))('%s', (command) => {
    const { status, stdout, stderr } = shell(command);
    expect([status, stderr]).toEqual([0, '']);
    if (!command.endsWith('> /dev/null')) expect(stdout).not.toBe('');
  });

  test('more than eight commands were found', () => expect(commands.length).toBeGreaterThan(8));
});

describe('the commands in the table of sources succeed', () => {
  const examples = [...readme.matchAll(/\| `((?:cat [^`]+ \\\| )?npx nanro read [^`]*)` \|/g)].map(
    ([, command]) => command!.replace('\\|', '|'),
  );
  const addresses = examples.filter((command) => command.includes('https://'));
  const files: Readonly<Record<string, string>> = {
    'post.md': '# 난로\n\n글입니다.\n',
    'page.html': '<!doctype html><title>난로</title><p>글입니다.</p>',
    'letter.txt': '난로\n\n글입니다.\n',
    'letter.eml':
      'From: sol@nanro.example\nSubject: 난로\nTo: bori@nanro.example\nMIME-Version: 1.0\n\n글입니다.\n',
    'article.json': '{"title": "난로", "sections": []}',
    'data.csv': '이름,값\n난로,1\n',
    'analysis.ipynb': '{"nbformat": 4, "cells": [{"cell_type": "markdown", "source": "# 난로"}]}',
    'film.smi': '<SAMI><BODY><SYNC Start=1><P Class=KRCC>난로',
    'main.rs': '// 난로\nfn main() {}\n',
  };
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** test/commands/pdf.test.ts reads PDF, for which a program has to be installed. */
  const isPdf = (command: string): boolean => command.endsWith('.pdf');
  test.each(
    someOf(
      examples.filter((command) => !addresses.includes(command) && !isPdf(command)),
      2,
    ),
  )('%s', async (command) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'book.epub'), await packBook({ documents: { a: '<p>글입니다.</p>' } }));
    writeFileSync(join(folder, 'report.hwp'), everyFeature());
    writeFileSync(join(folder, 'report.docx'), await packDocx({ body: paragraph('난로') }));
    const { status, stdout, stderr } = shell(command, folder);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/난로|난롯가/);
  });

  test('the addresses, which no test requests, are those of eight sites', () =>
    expect(addresses.length).toBe(8));
});

test.each(
  [...new Set([...blocks('console'), ...blocks('console', korean)])].map((block) => [
    block.split('\n')[0]!.slice(2),
    block.slice(block.indexOf('\n') + 1),
  ]),
)('%s prints what README shows', (command, shown) => {
  expect(shell(command).stdout).toBe(shown);
});

test('the JavaScript example returns what its comments say', () => {
  expect(wrap('저커버그는 “변곡점”이라고 했다', 16)).toBe('저커버그는\n“변곡점”이라고\n했다');
  expect(cellWidth('난로')).toBe(4);
  expect(lineBreaks('난로 곁에서')).toEqual([
    { offset: 3, kind: 'space' },
    { offset: 6, kind: 'mandatory' },
  ]);
  expect(blocks('js').join()).toContain("'저커버그는\\n“변곡점”이라고\\n했다'");
});

test.each([
  ['English', readme],
  ['Korean', korean],
])('the %s README names every option, setting, variable and exit code', async (_, text) => {
  for (const command of [[], ['read'], ['list'], ['open'], ['search'], ['history'], ['wrap'], ['config']]) {
    const { stdout } = await run([...command, '--help']);
    for (const [option] of stdout.matchAll(/(?<=^ {2}|, )--?[\w-]+/gm))
      expect(text, option).toContain(`\`${option}\``);
  }
  for (const name of SETTINGS)
    for (const word of [optionOf(name), variableOf(name), keyOf(name)]) expect(text).toContain(`\`${word}\``);
  for (const name of [...FORMAT_NAMES, ...CHARSET_NAMES]) expect(text).toContain(`\`${name}\``);
  for (const code of new Set(Object.values(EXIT_CODES))) expect(text).toContain(`| ${code} |`);
});

test('the example configuration and the example theme are valid', () => {
  const [settings, theme] = blocks('json') as [string, string];
  expect(
    gatherSettings(
      { path: 'config.json', read: () => settings },
      {},
      settingParsers(() => []),
    ).values,
  ).toMatchObject({ width: 64, theme: 'sepia', language: 'ko' });
  expect(parsePalette(theme, 'paper.json')).toEqual(PALETTES.light);
});

describe('the Korean README has the same content as the English one', () => {
  const headings = (text: string): string[] => [...text.matchAll(/^#+(?= )/gm)].map(([marks]) => marks);
  /** Returns the figures and the code in each row of each table. */
  const tables = (text: string): string[][] =>
    text
      .split(/\n(?!\|)/)
      .filter((part) => part.startsWith('|'))
      .map((table) => table.split('\n').map((row) => (row.match(/`[^`]+`|[\d.,]+/g) ?? []).sort().join(' ')));

  test('the same headings', () => expect(headings(korean)).toEqual(headings(readme)));
  test.each(['sh', 'js', 'json'])('the same blocks of %s', (language) =>
    expect(blocks(language, korean)).toEqual(blocks(language)),
  );
  test('the same examples', () => {
    const commands = (text: string): string[] =>
      blocks('console', text).map((block) => block.split('\n')[0]!.replace(' --language ko', ''));
    expect(commands(korean)).toEqual(commands(readme));
  });
  test('the same figures', () => {
    const figures = (text: string): string[] =>
      tables(text)
        .flat()
        .filter((row) => !row.includes('`'))
        .map((row) => row.replaceAll(',', ''));
    expect(figures(korean)).toEqual(figures(readme));
  });
  test('tables with as many rows', () =>
    expect(tables(korean).map(({ length }) => length)).toEqual(tables(readme).map(({ length }) => length)));
  test('the same keys, sources and options', () => {
    const first = (text: string): string[] =>
      text
        .split('\n')
        .filter((line) => line.startsWith('| `'))
        .map((line) => (line.split(' | ')[0]!.match(/`[^`]+`/g) ?? []).join(' '));
    expect(first(korean)).toEqual(first(readme));
  });
});

test('README names every key of the reader’s help', () => {
  const table = readme.slice(readme.indexOf('| key |'), readme.indexOf('The keys work while'));
  for (const keys of Object.values(HELP_KEYS))
    for (const key of keys.split(' ')) expect(table, key).toContain(`\`${key}\``);
});

test('every file that LICENSE names is there', () => {
  const license = readFileSync(`${root}/LICENSE`, 'utf8');
  const paths = license.match(/\b(?:src|test)\/[\w./-]*\w/g)!;
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) expect(existsSync(`${root}/${path}`), path).toBe(true);
});

test.each(['README.md', 'README.ko.md', 'CONTRIBUTING.md'])(
  'every script and every file that %s names exists',
  (name) => {
    const text = readFileSync(`${root}/${name}`, 'utf8');
    const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, path] of text.matchAll(
      /\]\((?!https?:|#)([^)]+)\)|(?:src|srcset)="([^"]+)"|^\| `((?:src|test|bin|content)\/[\w./-]*)`/gm,
    ))
      if (path) expect(existsSync(`${root}/${path}`), path).toBe(true);
    for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g))
      expect(
        [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/ /g, '-')),
      ).toContain(anchor);
  },
);
