import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/model.ts';
import { widthOf } from '../helpers/lines.ts';
import { run, visibleEscapes } from '../helpers/run.ts';

const WIDTHS = [30, 40, 60, 80, 120];
const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
const everyBlock = fileURLToPath(new URL('../fixtures/every-block.json', import.meta.url));
const bundledFile = fileURLToPath(new URL('../../content/fireside-chat.json', import.meta.url));

describe('golden files (npm test -- --update rewrites them)', () => {
  test.each(WIDTHS)('plain at %i', async (width) => {
    const { code, stdout, stderr } = await run(['read', '-w', String(width)]);
    expect([code, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot(golden(`read-plain-${width}.txt`));
  });

  test.each(WIDTHS)('in colour on a terminal of %i columns', async (columns) => {
    const { code, stdout } = await run(['read'], { terminal: columns });
    expect(code).toBe(0);
    await expect(visibleEscapes(stdout)).toMatchFileSnapshot(golden(`read-colour-${columns}.txt`));
  });

  test.each([20, 40, 80])('every kind of block at %i', async (width) => {
    const { stdout } = await run(['read', everyBlock, '-w', String(width)]);
    await expect(stdout).toMatchFileSnapshot(golden(`every-block-${width}.txt`));
  });

  test('every kind of block, with links, on a terminal', async () => {
    const { stdout } = await run(['read', everyBlock], { terminal: 60, env: { TERM: 'xterm-kitty' } });
    await expect(visibleEscapes(stdout)).toMatchFileSnapshot(golden('every-block-links.txt'));
  });

  test('as Markdown', async () => {
    await expect((await run(['read', '--format', 'markdown'])).stdout).toMatchFileSnapshot(golden('read.md'));
    await expect((await run(['read', everyBlock, '--format', 'markdown'])).stdout).toMatchFileSnapshot(
      golden('every-block.md'),
    );
  });
});

describe('plain output', () => {
  test.each(Array.from({ length: 111 }, (_, index) => index + 10))(
    'at %i: no escape, no line too wide, no trailing blank',
    async (width) => {
      const { stdout } = await run(['read', everyBlock, '-w', String(width)]);
      expect(stdout).not.toContain('\u001b');
      expect(stdout.endsWith('\n')).toBe(true);
      for (const line of stdout.split('\n')) {
        expect(line).toBe(line.trimEnd());
        expect(widthOf(line), line).toBeLessThanOrEqual(width);
      }
    },
  );

  test('loses no text at any width', async () => {
    const bare = (text: string): string => text.replace(/[\s│─]/g, '');
    const whole = bare((await run(['read', '-w', '0'])).stdout);
    for (let width = 10; width <= 120; width++)
      expect(bare((await run(['read', '-w', String(width)])).stdout), `at ${width}`).toBe(whole);
  });

  test('-w 0 prints each paragraph on one line', async () => {
    const { stdout } = await run(['read', '-w', '0', '-s', '2']);
    expect(stdout.split('\n\n').map((part) => part.trim().split('\n').length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('in a pipe, lines are 80 cells wide, unless COLUMNS or --width is set', async () => {
    const widest = async (argv: string[], env = {}): Promise<number> =>
      Math.max(...(await run(['read', ...argv], { env })).stdout.split('\n').map(widthOf));
    expect(await widest([])).toBeLessThanOrEqual(80);
    expect(await widest([])).toBeGreaterThan(70);
    expect(await widest([], { COLUMNS: '200' })).toBe(await widest([]));
    expect(await widest([], { COLUMNS: '40' })).toBeLessThanOrEqual(40);
    expect(await widest(['-w', '100'], { COLUMNS: '40' })).toBeGreaterThan(90);
  });

  test('--ambiguous wide leaves room for quotation marks and bars of two cells', async () => {
    const { stdout } = await run(['read', '-w', '40', '--ambiguous', 'wide']);
    const wide = (line: string): number => widthOf(line) + (line.match(/[“”‘’…·│╰•]/g)?.length ?? 0);
    for (const line of stdout.split('\n')) expect(wide(line), line).toBeLessThanOrEqual(40);
  });
});

describe('--format json', () => {
  test('prints the article, which can be read again', async () => {
    const { stdout } = await run(['read', '--format', 'json']);
    const { $schema, ...article } = JSON.parse(readFileSync(bundledFile, 'utf8')) as Article & {
      $schema: string;
    };
    expect($schema).toBe('./article.schema.json');
    expect(JSON.parse(stdout)).toEqual(article);
    expect((await run(['read', '-'], { stdin: stdout })).stdout).toBe((await run(['read'])).stdout);
  });

  test('with --section, prints an article of these sections', async () => {
    const article = JSON.parse((await run(['read', '--format', 'json', '-s', '5'])).stdout) as Article;
    expect(article.sections).toHaveLength(1);
    expect(article.title).toContain('젠슨황');
    expect((await run(['read', '-'], { stdin: JSON.stringify(article) })).code).toBe(0);
  });
});

test('a full disk is reported, and exits with 74', async () => {
  const { main } = await import('../../src/main.ts');
  let written = '';
  const failing = {
    on: () => {},
    write: (_: string, done: (error: Error) => void) => (
      done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
      false
    ),
  };
  const stderr = {
    on: () => {},
    write: (text: string, done: () => void) => ((written += text), done(), true),
  };
  const code = await main({
    argv: ['read'],
    env: {},
    hasInput: () => false,
    stdin: undefined as never,
    stdout: failing as never,
    stderr: stderr as never,
    signals: undefined as never,
    platform: 'linux',
  });
  expect(code).toBe(74);
  expect(written).toMatch(/could not be written \(ENOSPC\)/);
});

test('a quoted text is short, and on one line', async () => {
  const { stderr } = await run(['read', `${'없'.repeat(5000)}\n파일.json`]);
  expect(stderr.length).toBeLessThan(250);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect((await run(['read', ''])).stderr).toContain("There is no file ''");
});

test('struck out text is styled in coloured output, and marked in plain output', async () => {
  const stdin = '# 글\n\n~~옛값~~ 새값\n';
  expect((await run(['read'], { stdin })).stdout).toContain('~~옛값~~ 새값');
  expect((await run(['read', '--color', 'always'], { stdin })).stdout).toContain(
    '\u001b[9m옛값\u001b[29m 새값',
  );
});
