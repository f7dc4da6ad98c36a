import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cellsIn } from '../../src/unicode/cells.ts';
import { COMMANDS } from '../helpers/commands.ts';
import { run } from '../helpers/run.ts';
import { showOn } from '../helpers/screen.ts';

const KOREAN = { LANG: 'ko_KR.UTF-8' };
const golden = (name: string): string => fileURLToPath(new URL(`../golden/${name}`, import.meta.url));

describe('help', () => {
  test.each([
    ['help-first', []],
    ['help', ['--help']],
    ['help-read', ['read', '--help']],
    ['help-list', ['help', 'list']],
    ['help-wrap', ['wrap', '--help']],
    ['help-open', ['open', '--help']],
    ['help-search', ['help', 'search']],
    ['help-notes', ['help', 'notes']],
    ['help-history', ['help', 'history']],
    ['help-config', ['config', '--help']],
    ['help-completion', ['help', 'completion']],
    ['help-help', ['help', 'help']],
  ])('%s in both languages', async (name, argv) => {
    for (const [language, env] of Object.entries({ ko: KOREAN, en: {} })) {
      const { code, stdout, stderr } = await run(argv, { env });
      expect([code, stderr]).toEqual([0, '']);
      await expect(stdout).toMatchFileSnapshot(golden(`${name}.${language}.txt`));
    }
  });

  test('nanro alone says in five lines what to type first, unless something is piped in', async () => {
    for (const argv of [[], ['--language', 'ko']])
      expect((await run(argv, { terminal: 80 })).stdout.trimEnd().split('\n')).toHaveLength(5);
    expect((await run([], { stdin: '난로를 켠다.' })).stdout).toContain('난로를 켠다.');
  });

  test('the help of nanro can be asked for in several ways', async () => {
    const { stdout } = await run(['--help']);
    expect((await run(['help'])).stdout).toBe(stdout);
    expect((await run(['-h'])).stdout).toBe(stdout);
    const korean = (await run(['-h'], { env: KOREAN })).stdout;
    for (const argv of [
      ['--language', 'ko', '-h'],
      ['--language', 'ko', 'help'],
      ['help', '--language', 'ko'],
    ])
      expect((await run(argv)).stdout, argv.join(' ')).toBe(korean);
  });

  test('help is the same whatever the order of the words', async () => {
    const { stdout } = await run(['read', '--help'], { env: KOREAN });
    for (const argv of [
      ['--language', 'ko', 'help', 'read'],
      ['help', 'read', '--language', 'ko'],
      ['--language=ko', 'read', '-h'],
      ['read', '--language', 'ko', '--help'],
    ]) {
      expect(await run(argv), argv.join(' ')).toEqual({ code: 0, stdout, stderr: '' });
    }
    expect((await run(['help', 'help'])).stdout).toMatch(/^Usage: nanro help/);
  });

  test('descriptions are aligned by cells', async () => {
    const { stdout } = await run(['read', '--help'], { env: KOREAN });
    const terms = stdout.split('\n').filter((line) => /^ {2}(-|파일)/.test(line));
    const columns = terms.map((line) => cellsIn(/^ {2}(?:\S+ )*\S+ {2,}/.exec(line)![0], 1));
    expect(new Set(columns).size).toBe(1);
    expect(terms.length).toBeGreaterThan(6);
  });

  test.each(
    [20, 24, 32, 40, 60, 80].flatMap((columns) =>
      Object.entries({ ko: KOREAN, en: {} }).map(([language, env]) => ({ columns, language, env })),
    ),
  )('in colour at $columns columns, the text is the same and fits ($language)', async ({ columns, env }) => {
    for (const argv of [[], ...COMMANDS.map((command) => ['help', command])]) {
      const coloured = await run(argv, { env, terminal: columns });
      const plain = await run(argv, { env: { ...env, NO_COLOR: '1' }, terminal: columns });
      expect(coloured.stdout).toContain('\u001b[');
      const screen = await showOn(columns, coloured.stdout);
      expect(screen.wrapped).toEqual([]);
      for (const line of plain.stdout.split('\n'))
        expect(cellsIn(line, 1), line).toBeLessThanOrEqual(columns);
      const words = (text: string): string => text.replace(/[`\s]/g, ''); // code is coloured instead of quoted
      expect(words(screen.rows.join('\n'))).toBe(words(plain.stdout));
    }
  });

  test('continued lines are indented', async () => {
    const { stdout } = await run(['search', '--help'], { terminal: 40, env: { NO_COLOR: '1' } });
    expect(stdout).toContain('Usage: nanro search [options] <words>\n       [file|address...]\n');
    const { stdout: example } = await run(['help', 'wrap'], { terminal: 40, env: { NO_COLOR: '1' } });
    expect(example).toContain('\n  nanro wrap --reflow --only-long\n    message.txt\n      reflow');
  });
});

test('--version prints the version', async () => {
  expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await run(['-V'])).code).toBe(0);
});
