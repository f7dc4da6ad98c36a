// `--code`: whether nanro divides lines of code that are too wide.
import { describe, expect, test } from 'vitest';
import { useConfiguration } from '../helpers/configuration-folder.ts';
import { run, type Surroundings } from '../helpers/run.ts';

const { home, configure } = useConfiguration();
const LOGS = Array.from({ length: 16 }, (_, index) => `log${index}`).join(', ');
const LINE = `const logs = [${LOGS}];`;
const POST = `# 코드\n\n\`\`\`\n${LINE}\n\`\`\`\n`;

const linesOf = async (argv: readonly string[], surroundings: Surroundings = {}): Promise<string[]> => {
  const { code, stdout, stderr } = await run(argv, { stdin: POST, ...surroundings });
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n');
};
const isWhole = (lines: readonly string[]): boolean => lines.some((line) => line.includes(LINE));
const isDivided = (lines: readonly string[]): boolean => lines.some((line) => line.includes('↪'));

describe('code', () => {
  test.each<[what: string, argv: string[], surroundings: Surroundings, how: 'wrap' | 'keep']>([
    ['a pipe', [], {}, 'keep'],
    ['a pipe in colour', ['--color', 'always'], {}, 'keep'],
    ['a pipe with -w', ['-w', '60'], {}, 'wrap'],
    ['a pipe with -w 0', ['-w', '0'], {}, 'keep'],
    ['a pipe whose width is a setting', [], { env: { NANRO_WIDTH: '60' } }, 'keep'],
    ['a terminal', ['--color', 'never'], { terminal: 80 }, 'wrap'],
    ['a terminal, if --code is keep', ['--code', 'keep'], { terminal: 80 }, 'keep'],
    ['a pipe, if --code is wrap', ['--code', 'wrap'], {}, 'wrap'],
    ['a pipe with -w, if --code is keep', ['-w', '60', '--code', 'keep'], {}, 'keep'],
    ['a pipe, if the variable is wrap', [], { env: { NANRO_CODE: 'wrap' } }, 'wrap'],
    ['a pipe, if --code is auto', ['--code', 'auto'], { env: { NANRO_CODE: 'wrap' } }, 'keep'],
  ])('in %s', async (_, argv, surroundings, how) => {
    const lines = await linesOf(['read', '-', ...argv], surroundings);
    expect([isWhole(lines), isDivided(lines)]).toEqual([how === 'keep', how === 'wrap']);
  });

  test('by the configuration file', async () => {
    configure('{ "code": "wrap" }');
    expect(isDivided(await linesOf(['read', '-'], { env: { XDG_CONFIG_HOME: home } }))).toBe(true);
    configure('{ "code": "cut" }');
    const { code, stderr } = await run(['read'], { env: { XDG_CONFIG_HOME: home } });
    expect(code).toBe(2);
    expect(stderr).toContain('config.json:1: code: use one of auto, wrap, keep, not cut');
  });
});

test('a line of code that is kept has what is to its left on the same line, and other text is broken', async () => {
  const stdin = `# 글\n\n> 1. 난롯가에서 편하게 나누는 이야기\n>\n>    \`\`\`\n>    ${LINE}\n>    \`\`\`\n`;
  const lines = await linesOf(['read', '-', '-w', '24', '--code', 'keep'], { stdin });
  expect(lines).toContain(`│ 1. 난롯가에서 편하게`);
  expect(lines).toContain(`│      ${LINE}`);
});

test('with --plain, nothing but the indent is before what goes on', async () => {
  const stdin = `# 글\n\n\`\`\`\n  ${LINE}\n\`\`\`\n`;
  const lines = await linesOf(['read', '-', '--plain', '-w', '40'], { stdin });
  expect(lines.slice(3)).toEqual([
    '  const logs = [log0, log1, log2, log3,',
    '  log4, log5, log6, log7, log8, log9,',
    '  log10, log11, log12, log13, log14,',
    '  log15];',
    '',
  ]);
});

test.each(['json', 'markdown', 'html'])('--format %s has the code as it is', async (format) => {
  const lines = await linesOf(['read', '-', '--format', format, '-w', '40', '--code', 'wrap']);
  expect([isWhole(lines), isDivided(lines)]).toEqual([true, false]);
});

describe('search', () => {
  test('prints a line of code whole in a pipe', async () => {
    expect(await linesOf(['search', 'log7, log8', '-'])).toContain(
      `  ${LINE.replace('log7, log8', '‹log7, log8›')}`,
    );
  });

  test('prints the part of a line that has the hit', async () => {
    expect(await linesOf(['search', 'log8', '-', '-w', '40'])).toEqual([
      '코드',
      '  ↪ ‹log8›, log9, log10, log11,',
      '',
    ]);
  });

  const CALLS = `# 글\n\n> \`\`\`\n> ${'log('.repeat(13)}${')'.repeat(13)}\n> \`\`\`\n`;

  test('divides a part that its hits make too wide like code', async () => {
    const lines = await linesOf(['search', 'log', '-', '-w', '30'], { stdin: CALLS });
    expect(lines).toEqual([
      '글',
      '  │   ‹log›(‹log›(‹log›(‹log›(',
      '  │   ↪ ‹log›(',
      '  │   ↪ ‹log›(‹log›(‹log›(',
      '  │   ↪ ‹log›(',
      '  │   ↪ ‹log›(‹log›(‹log›(',
      '  │   ↪ ‹log›()))))))))))))',
      '',
    ]);
  });

  test('never prints a line of code that is too wide, or a mark alone', async () => {
    for (const width of [12, 16, 20, 28, 40]) {
      const lines = await linesOf(['search', 'l', '-', '-w', String(width)], { stdin: CALLS });
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/↪ ?$/);
      }
    }
  });

  test('prints a line whole in a pipe, however wide its hits make it', async () => {
    const lines = await linesOf(['search', 'log', '-'], { stdin: CALLS });
    expect(lines[1]).toBe(`  │   ${'‹log›('.repeat(13)}${')'.repeat(13)}`);
  });

  test('finds words between which a line is divided', async () => {
    const lines = await linesOf(['search', 'log3,log4', '-', '-w', '42', '--color', 'always']);
    expect(lines.join('\n')).toMatch(/\u001b\[7mlog3,\u001b\[27m.*\n.*↪.*\u001b\[7mlog4\u001b\[27m/);
  });
});
