// README is true: its commands run, and what it shows of their output is their output.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cellWidth, lineBreaks, wrap } from '../src/index.ts';
import { EXIT_CODES } from '../src/errors.ts';
import { packBook } from './helpers/epub.ts';
import { HELP_KEYS } from '../src/reader/help.ts';
import { run } from './helpers/run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');
const blocks = (language: string): string[] => [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

/** Runs a command as it stands in a shell in which `npx nanro` is this clone’s, without npm’s half second. */
function shell(command: string, cwd = root): { status: number | null; stdout: string; stderr: string } {
  const npx = `npx() { shift; "${process.execPath}" "${root}/bin/nanro.js" "$@"; }`;
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  return spawnSync('sh', ['-c', `${npx}\n${command}`], { cwd, env, encoding: 'utf8' });
}

describe('commands', () => {
  const SET_UP = /^npm /; // runs in .ci/run, on a fresh clone
  const commands = [...blocks('sh').flatMap((block) => block.trim().split('\n')).filter((line) => !SET_UP.test(line)), 'npx nanro list --format json'];

  test.each(commands)('%s', (command) => {
    const { status, stdout, stderr } = shell(command);
    expect([status, stderr]).toEqual([0, '']);
    if (!command.endsWith('> /dev/null')) expect(stdout).not.toBe('');
  });

  test('there are some', () => expect(commands.length).toBeGreaterThan(8));
});

describe('the table of sources', () => {
  const examples = [...readme.matchAll(/\| `((?:cat [^`]+ \\\| )?npx nanro read [^`]*)` \|/g)].map(([, command]) => command!.replace('\\|', '|'));
  const addresses = examples.filter((command) => command.includes('https://'));
  const files: Readonly<Record<string, string>> = {
    'post.md': '# 난로\n\n글입니다.\n',
    'page.html': '<!doctype html><title>난로</title><p>글입니다.</p>',
    'letter.txt': '난로\n\n글입니다.\n',
    'article.json': '{"title": "난로", "sections": []}',
  };
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(examples.filter((command) => !addresses.includes(command)))('%s', async (command) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'book.epub'), await packBook({ documents: { a: '<p>글입니다.</p>' } }));
    const { status, stdout, stderr } = shell(command, folder);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/난로|난롯가/);
  });

  test('has an address for every site, which no test asks for', () => expect(addresses.length).toBe(8));
});

test.each(blocks('console').map((block) => [block.split('\n')[0]!.slice(2), block.slice(block.indexOf('\n') + 1)]))('%s prints what README shows', (command, shown) => {
  expect(shell(command).stdout).toBe(shown);
});

test('the program of README gives what its comments say', () => {
  expect(wrap('저커버그는 “변곡점”이라고 했다', 16)).toBe('저커버그는\n“변곡점”이라고\n했다');
  expect(cellWidth('난로')).toBe(4);
  expect(lineBreaks('난로 곁에서')).toEqual([{ offset: 3, kind: 'space' }, { offset: 6, kind: 'mandatory' }]);
  expect(blocks('js').join()).toContain("'저커버그는\\n“변곡점”이라고\\n했다'");
});

test('every option of the help is in README, and every exit code', async () => {
  for (const command of ['read', 'list', 'open', 'search', 'wrap']) {
    const { stdout } = await run([command, '--help']);
    for (const [option] of stdout.matchAll(/(?<=^ {2}|, )--?[\w-]+/gm)) expect(readme, option).toContain(`\`${option}\``);
  }
  for (const code of new Set(Object.values(EXIT_CODES))) expect(readme).toContain(`| ${code} |`);
});

test('every key of the reader’s help is in README', () => {
  const table = readme.slice(readme.indexOf('| key |'), readme.indexOf('The keys work while'));
  for (const keys of Object.values(HELP_KEYS)) for (const key of keys.split(' ')) expect(table, key).toContain(`\`${key}\``);
});

test('every script of package.json that README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> };
  for (const [, script] of readme.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts)).toContain(script);
});
