// Runs the commands in README and docs/: they succeed, and print what the pages show.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellWidth, lineBreaks, parseArticle, wrap } from '../../src/index.ts';
import { packDocx, paragraph } from '../helpers/docx.ts';
import { packBook } from '../helpers/epub.ts';
import { everyFeature } from '../helpers/hwp5-document.ts';
import { hwpx, text } from '../helpers/hwpx.ts';
import { someOf } from '../helpers/thorough.ts';
import { blocksOf, readPage, tablesOf, USER_PAGES } from './pages.ts';
import { shell } from './shell.ts';

const pages = USER_PAGES.map(readPage);
/** Returns the blocks of a language on all pages, each once. */
const blocks = (language: string): string[] => [
  ...new Set(pages.flatMap((page) => blocksOf(language, page))),
];

describe('the commands succeed', () => {
  const SET_UP = /^npm /; // .ci/run runs these in a clean clone, except what installs nanro globally
  const commands = blocks('sh')
    .flatMap((block) => block.trim().split('\n'))
    .filter((line) => !SET_UP.test(line));

  test.each(someOf(commands, 2))('%s', (command) => {
    const { status, stdout, stderr } = shell(command);
    expect([status, stderr]).toEqual([0, '']);
    if (!command.endsWith('> /dev/null')) expect(stdout).not.toBe('');
  });

  test('more than twelve were found', () => expect(commands.length).toBeGreaterThan(12));
});

test.each(blocks('console').map((block) => [block.split('\n')[0]!.slice(2), block.replace(/^.*\n/, '')]))(
  '%s prints what is shown',
  (command, shown) => expect(shell(command).stdout).toBe(shown),
);

describe('the commands in tables succeed', () => {
  /** The commands in the first two columns of all tables. */
  const commands = pages
    .flatMap(tablesOf)
    .flat()
    .flatMap((row) => row.replaceAll('\\|', '\v').split(' | ').slice(0, 2))
    .flatMap((cell) => [...cell.matchAll(/`((?:cat|git|nanro) [^`]+)`/g)].map(([, command]) => command!))
    .map((command) => command.replaceAll('\v', '|'));
  const isAddress = (command: string): boolean => /https:|example\.com/.test(command);
  /**
   * PDF needs a program, completion a shell, `open` a terminal; `file:` has an absolute path, and some are only the
   * name of a command.
   */
  const isElsewhere = (command: string): boolean =>
    /\.pdf$|completion|file:|^nanro open|^nanro (?:FILE|파일|search|--version|wrap --(?:check|in-place))$/.test(
      command,
    );
  const files: Readonly<Record<string, string>> = {
    'post.md': '# 난로\n\n난로 글입니다.\n',
    'one.md': '# 난로 하나\n',
    'two.md': '# 난로 둘\n',
    'docs/one.md': '# 난로\n',
    'page.html': '<!doctype html><title>난로</title><p>난로 글입니다.</p>',
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
  beforeAll(async () => {
    mkdirSync(join(folder, 'docs'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const chapter = '<h1>난로</h1><p>글입니다.</p>';
    writeFileSync(join(folder, 'book.epub'), await packBook({ documents: { a: chapter } }));
    writeFileSync(join(folder, 'report.hwp'), everyFeature());
    writeFileSync(join(folder, 'report.docx'), await packDocx({ body: paragraph('난로') }));
    const sections = [1, 2].map((number) => text(`난로 ${number}`, { head: ['outline', 0] })).join('');
    writeFileSync(join(folder, 'report.hwpx'), await hwpx({ sections: [sections] }));
    const commit = 'git -c user.name=난로 -c user.email=sol@nanro.example commit -q --allow-empty -m 난로';
    expect(shell(`git init -q . && ${commit}`, folder, folder).stderr).toBe('');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const local = [...new Set(commands)].filter((command) => !isAddress(command) && !isElsewhere(command));
  test.each(someOf(local, 2))('%s', (command) => {
    const { status, stdout, stderr } = shell(command, folder, folder);
    expect([status, stderr]).toEqual([0, '']);
    if (!/ -o |> |git config/.test(command)) expect(stdout).toMatch(/난로|난롯가/);
  });

  test('more than twenty were found, and the addresses of the sites, which no test requests', () => {
    expect(local.length).toBeGreaterThan(20);
    expect(new Set(commands.filter(isAddress)).size).toBeGreaterThan(8);
  });
});

test('the examples of the library return what their comments say', () => {
  const examples = blocks('js').join('\n');
  const claims = [...examples.matchAll(/^((?:wrap|cellWidth|lineBreaks|parseArticle)\(.*); \/\/ (.*)$/gm)];
  expect(claims.length).toBe(5);
  const names = { wrap, cellWidth, lineBreaks, parseArticle };
  for (const [, call, value] of claims) {
    const run = (code: string): unknown =>
      new Function(...Object.keys(names), `return ${code}`)(...Object.values(names));
    expect(run(call!), call).toEqual(run(value!));
  }
});
