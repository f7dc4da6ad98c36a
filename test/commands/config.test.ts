// Options, variables and the file: which goes before which, what is wrong with them, and `nanro config`.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Configuration } from '../../src/commands/config-command.ts';
import { cellWidth } from '../../src/index.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { run, visibleEscapes } from '../helpers/run.ts';

const home = mkdtempSync(join(tmpdir(), 'nanro-'));
const folder = join(home, 'nanro');
const file = join(folder, 'config.json');
const KOREAN = { XDG_CONFIG_HOME: home, LANG: 'ko_KR.UTF-8' };
const ENGLISH = { XDG_CONFIG_HOME: home };
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'themes'), { recursive: true });
});
const configure = (text: string): void => writeFileSync(file, text);

test('what is set, and where', async () => {
  configure('{ "width": 60, "theme": "sepia", "word-break": "normal" }');
  const { stdout } = await run(['config', '--color', 'never'], {
    env: { ...KOREAN, NANRO_WIDTH: '50', NANRO_AMBIGUOUS: '', NANRO_PLAIN: '0' },
  });
  expect(stdout.replaceAll(home, '~/.config')).toBe(`설정        값      정한 곳
───────────────────────────────
width       50      NANRO_WIDTH
theme       sepia   설정 파일
color       never   --color
word-break  normal  설정 파일
ambiguous   narrow  기본값
language    auto    기본값
plain       false   NANRO_PLAIN

설정 파일: ~/.config/nanro/config.json
`);
  rmSync(file);
  expect((await run(['config'], { env: ENGLISH })).stdout).toMatch(
    /\n\nFile: \S+config\.json \(not there\)\n$/,
  );
});

const inForce = async (
  argv: readonly string[],
  env: Record<string, string>,
): Promise<Record<string, [value: unknown, origin: string]>> => {
  const { stdout } = await run(['config', '--format', 'json', ...argv], { env: { ...ENGLISH, ...env } });
  const { settings } = JSON.parse(stdout) as Configuration;
  return Object.fromEntries(
    Object.entries(settings).map(([key, { value, origin }]) => [key, [value, origin.kind]]),
  );
};

describe.each<[key: string, ofFile: unknown, ofVariable: string, ofOption: string[], preset: unknown]>([
  ['width', 60, '50', ['-w', '40'], 80],
  ['theme', 'light', 'sepia', ['--theme', 'dark'], 'auto'],
  ['color', 'never', 'auto', ['--color', 'always'], 'auto'],
  ['word-break', 'normal', 'keep-all', ['--word-break', 'normal'], 'keep-all'],
  ['ambiguous', 'wide', 'narrow', ['--ambiguous', 'wide'], 'narrow'],
  ['language', 'en', 'ko', ['--language', 'en'], 'auto'],
  ['plain', true, 'false', ['--plain'], false],
])('%s', (key, ofFile, ofVariable, ofOption, preset) => {
  const env = { [`NANRO_${key.toUpperCase().replace('-', '_')}`]: ofVariable };
  const asValue = (text: string): unknown => (/^(?:\d+|true|false)$/.test(text) ? JSON.parse(text) : text);

  test('an option goes before a variable, a variable before the file, the file before the default', async () => {
    expect((await inForce([], {}))[key]).toEqual([preset, 'default']);
    configure(JSON.stringify({ [key]: ofFile }));
    expect((await inForce([], {}))[key]).toEqual([ofFile, 'file']);
    expect((await inForce([], env))[key]).toEqual([asValue(ofVariable), 'variable']);
    expect((await inForce(ofOption, env))[key]).toEqual([asValue(ofOption[1] ?? 'true'), 'option']);
  });
});

describe('they count', () => {
  test('the width, as far as the terminal goes; an option is taken at its word', async () => {
    const widest = async (
      argv: string[],
      env: Record<string, string>,
      terminal?: number,
    ): Promise<number> => {
      const { stdout } = await run([...argv, '--ambiguous', 'narrow'], {
        env: { ...ENGLISH, ...env },
        ...(terminal === undefined ? {} : { terminal }),
      });
      return Math.max(
        ...stdout
          .split('\n')
          .map((line) => [...line].reduce((sum, letter) => sum + (letter > '\u2fff' ? 2 : 1), 0)),
      );
    };
    configure('{ "width": 40 }');
    for (const argv of [
      ['read', '--color', 'never'],
      ['search', '재킷'],
      ['wrap', 'content/article.schema.json'],
    ])
      expect(await widest(argv, {}), argv[0]!).toBeLessThanOrEqual(40);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '100' })).toBeGreaterThan(90);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '100' }, 50)).toBeLessThanOrEqual(50);
    expect(await widest(['read', '--color', 'never', '-w', '60'], {}, 50)).toBeGreaterThan(50);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '0' })).toBeGreaterThan(120);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '0' }, 100)).toBeLessThanOrEqual(100);
  });

  test('the language, from the file on', async () => {
    configure('{ "language": "ko" }');
    expect((await run(['--help'], { env: ENGLISH })).stdout).toMatch(/^사용법/);
    expect((await run(['read', 'nope'], { env: ENGLISH })).stderr).toMatch(/파일이 없습니다/);
    expect((await run(['--help'], { env: { ...ENGLISH, NANRO_LANGUAGE: 'en' } })).stdout).toMatch(/^Usage/);
    expect((await run(['read', 'nope', '--language=en'], { env: ENGLISH })).stderr).toMatch(
      /There is no file/,
    );
    expect((await run(['read', '--language', 'auto', 'nope'], { env: KOREAN })).stderr).toMatch(
      /파일이 없습니다/,
    );
  });

  test('colour and word break', async () => {
    configure('{ "color": "always", "word-break": "normal" }');
    const { stdout } = await run(['read', '-w', '20'], { env: ENGLISH });
    expect(stdout).toContain('\u001b[');
    expect(stdout).toBe(
      (await run(['read', '-w', '20', '--color', 'always', '--word-break', 'normal'])).stdout,
    );
  });
});

describe('what is wrong is named with its place', () => {
  test.each<[what: string, text: string, env: Record<string, string>, korean: string, english: string]>([
    [
      'a key',
      '{\n  "width": 60,\n  "colour": "auto"\n}',
      {},
      `${file}:3: 없는 항목입니다: colour. 쓸 수 있는 항목은 width, theme, color, word-break, ambiguous, language, plain입니다.`,
      `${file}:3: there is no key colour. The keys are width, theme,`,
    ],
    [
      'a value',
      '{\n  "theme": "blue"\n}',
      {},
      `${file}:2: theme: blue 대신 auto, dark, light, sepia 가운데 하나를 써 주세요.`,
      `${file}:2: theme: use one of auto, dark, light, sepia, not blue.`,
    ],
    [
      'a value that is also a key',
      '{ "theme": "dark", "color":\n"theme" }',
      {},
      `${file}:1: color: theme 대신 auto,`,
      `${file}:1: color: use one of auto,`,
    ],
    [
      'a width',
      '{ "width": 1 }',
      {},
      `${file}:1: width: 1 대신 2에서 10000 사이의 정수를 써 주세요.`,
      `${file}:1: width: use a whole number from 2 to 10000, not 1`,
    ],
    [
      'a width past all screens',
      '{ "width": 10001 }',
      {},
      `${file}:1: width: 10001 대신 2에서`,
      'from 2 to 10000, not 10001',
    ],
    ['another type', '{ "width": [60] }', {}, `${file}:1: width: [60] 대신`, 'not [60]'],
    [
      'nothing',
      '{ "plain": null }',
      {},
      `${file}:1: plain: null 대신 true, false 가운데`,
      'plain: use one of true, false, not null',
    ],
    [
      'broken JSON',
      '{\n  "width": 60,\n}',
      {},
      `${file}:3: JSON 문법이 잘못됐습니다 (1열).`,
      `${file}:3: broken JSON (column 1).`,
    ],
    ['an empty file', ' \n', {}, `JSON 객체여야 합니다: ${file}`, `${file} has to be a JSON object`],
    [
      'a value without quotation marks',
      '{\n  "theme": sepia\n}',
      {},
      `${file}:2: JSON 문법이 잘못됐습니다 (12열).`,
      `${file}:2: broken JSON (column 12).`,
    ],
    [
      'a comment',
      '{\n  // wide\n  "width": 60\n}',
      {},
      `${file}:2: JSON 문법이 잘못됐습니다 (3열).`,
      `${file}:2: broken JSON (column 3).`,
    ],
    [
      'a key that is there twice',
      '{\n  "width": 60,\n  "width": 1\n}',
      {},
      `${file}:3: width: 1 대신`,
      `${file}:3: width: use`,
    ],
    [
      'a key with escapes',
      '{\n\n  "\\u0077idth": 1\n}',
      {},
      `${file}:3: width: 1 대신`,
      `${file}:3: width: use`,
    ],
    [
      'nesting without end',
      `{ "width":\n${'['.repeat(20_000)}${']'.repeat(20_000)} }`,
      {},
      `${file}:1: width: [[…]] 대신`,
      'not [[…]]',
    ],
    ['no object', '[60]', {}, `JSON 객체여야 합니다: ${file}`, `${file} has to be a JSON object`],
    [
      'a variable',
      '{}',
      { NANRO_WIDTH: 'wide' },
      'NANRO_WIDTH: wide 대신',
      'NANRO_WIDTH: use a whole number from 2 to 10000, not wide',
    ],
    [
      'another variable',
      '{}',
      { NANRO_WORD_BREAK: 'all' },
      'NANRO_WORD_BREAK: all 대신 keep-all, normal 가운데',
      'NANRO_WORD_BREAK: use one of keep-all, normal, not all',
    ],
    [
      'the name of something that every object has',
      '{}',
      { NANRO_PLAIN: 'constructor' },
      'NANRO_PLAIN: constructor 대신 true, false 가운데',
      'NANRO_PLAIN: use one of true, false, not constructor',
    ],
    [
      'a language',
      '{}',
      { NANRO_LANGUAGE: 'fr' },
      'NANRO_LANGUAGE: fr 대신 auto, ko, en 가운데',
      'NANRO_LANGUAGE: use one of auto, ko, en, not fr',
    ],
  ])('%s: %s %j', async (_, text, env, korean, english) => {
    configure(text);
    for (const [of, message] of [
      [KOREAN, korean],
      [ENGLISH, english],
    ] as const) {
      for (const argv of [['read'], ['config']]) {
        const { code, stdout, stderr } = await run(argv, { env: { ...of, ...env } });
        expect([code, stdout]).toEqual([2, '']);
        expect(stderr).toContain(message);
        expect(stderr.trim().split('\n')).toHaveLength(1);
      }
    }
  });

  test('a folder in the place of the file', async () => {
    mkdirSync(file);
    expect(await run(['read'], { env: ENGLISH })).toEqual({
      code: 66,
      stdout: '',
      stderr: `nanro: ${file} cannot be read (EISDIR).\n`,
    });
  });

  test('help and version come all the same', async () => {
    configure('{');
    expect((await run(['--help'], { env: KOREAN })).stdout).toMatch(/^사용법/);
    expect((await run(['read', '-h'], { env: KOREAN })).code).toBe(0);
    expect((await run(['--version'], { env: KOREAN })).code).toBe(0);
    for (const argv of [
      ['--language', 'en', '--version'],
      ['--language', 'en', 'help', 'read'],
      ['read', '-ph'],
      ['completion', 'bash'],
    ]) {
      expect([argv, (await run(argv, { env: KOREAN })).code]).toEqual([argv, 0]);
    }
    expect((await run(['search', '--', '-h'], { env: KOREAN })).code).toBe(2);
  });

  test('in the language that is set, where an option has none', async () => {
    expect(
      (await run(['read', '--language', 'fr'], { env: { ...ENGLISH, NANRO_LANGUAGE: 'ko' } })).stderr,
    ).toContain('--language: fr 대신');
  });

  test('in the language that is set, where that is not what is wrong', async () => {
    configure('{ "language": "ko", "width": 1 }');
    expect((await run(['read'], { env: ENGLISH })).stderr).toContain('width: 1 대신');
    expect((await run(['read', '-h'], { env: ENGLISH })).stdout).toMatch(/^사용법/);
    configure('{ "language": "ko", "widht": 60 }');
    expect((await run(['read'], { env: ENGLISH })).stderr).toContain('없는 항목입니다: widht');
  });

  test('a file that an editor on Windows wrote is read', async () => {
    configure('\ufeff{\r\n  "width": 20\r\n}\r\n');
    expect((await inForce([], {}))['width']).toEqual([20, 'file']);
  });
});

describe('themes of one’s own', () => {
  const OWN = { ...PALETTES.sepia, page: ['#101010', '#f0f0f0'], accent: '#123456' };
  const theme = (name: string, content: unknown): void =>
    writeFileSync(
      join(folder, 'themes', `${name}.json`),
      typeof content === 'string' ? content : JSON.stringify(content, null, 1),
    );
  const read = (env: Record<string, string> = {}, ...argv: string[]) =>
    run(['read', '-s', '5', '-w', '30', '--color', 'always', ...argv], { env: { ...ENGLISH, ...env } });

  test('by option, variable and file, in all colours, in 256 and in 16', async () => {
    theme('종이', OWN);
    const { stdout } = await read({ COLORTERM: 'truecolor' }, '--theme', '종이');
    expect(visibleEscapes(stdout.split('\n')[0]!)).toMatch(
      /^␛\[38;2;16;16;16m␛\[48;2;240;240;240m␛\[38;2;18;52;86m5\. .*가죽 재킷.* {18}␛\[49m␛\[39m$/,
    );
    expect((await read({ COLORTERM: 'truecolor', NANRO_THEME: '종이' })).stdout).toBe(stdout);
    configure('{ "theme": "종이" }');
    expect((await read({ COLORTERM: 'truecolor' })).stdout).toBe(stdout);
    expect(visibleEscapes((await read({ TERM: 'xterm-256color' })).stdout)).toContain('␛[48;5;255m');
    expect(visibleEscapes((await read()).stdout)).toMatch(/^␛\[30m␛\[107m/);
  });

  test.each<[what: string, content: unknown, message: RegExp]>([
    [
      'a key',
      { ...OWN, link: '#ffffff' },
      /종이\.json:\d+: there is no key link\. The keys are page, faint,/,
    ],
    ['a key that is missing', { ...OWN, code: undefined }, /종이\.json: the key code is missing/],
    [
      'a colour',
      { ...OWN, faint: 'grey' },
      /종이\.json:6: faint: use a colour such as "#a2430f", not "grey"/,
    ],
    ['a pair', { ...OWN, page: '#ffffff' }, /종이\.json:2: page: use the colours of text and background/],
    ['a pair of three', { ...OWN, hit: ['#ffffff', '#000000', '#ffffff'] }, /: hit: use the colours/],
    ['broken JSON', '{"page": [', /종이\.json:1: broken JSON/],
  ])('%s: %j', async (_, content, message) => {
    theme('종이', content);
    const { code, stdout, stderr } = await read({}, '--theme', '종이');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect((await read()).code).toBe(0); // nobody asked for it
  });

  test('what is wrong with the chosen one is said by nanro config, too', async () => {
    theme('종이', { ...OWN, faint: 'grey' });
    expect(await run(['config', '--theme', '종이'], { env: ENGLISH })).toMatchObject({ code: 2, stdout: '' });
  });

  test('a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'themes', '종이.json'));
    expect(await read({}, '--theme', '종이')).toMatchObject({
      code: 66,
      stdout: '',
      stderr: `nanro: ${join(folder, 'themes', '종이.json')} cannot be read (ENOENT).\n`,
    });
  });

  test('one that is called as one of nanro’s is never used, and one without a name, or with one that is not for terminals, is none', async () => {
    for (const name of ['dark', 'auto', '', 'a\u001b[31m']) theme(name, OWN);
    expect((await read({ COLORTERM: 'truecolor' }, '--theme', 'dark')).stdout).toContain(
      '\u001b[48;2;28;26;24m',
    );
    expect((await read({}, '--theme', 'x')).stderr).toBe(
      'nanro: --theme: use one of auto, dark, light, sepia, not x.\n',
    );
  });

  test('a page without end of its lines is as wide as the terminal, else as each line', async () => {
    const sheets = async (terminal?: number): Promise<number[]> => {
      const width = terminal === undefined ? [] : ['-w', '0'];
      const { stdout } = await run(['read', ...width, '-s', '5', '--theme', 'dark', '--color', 'always'], {
        env: { ...ENGLISH, NANRO_WIDTH: '0', COLORTERM: 'truecolor' },
        ...(terminal === undefined ? {} : { terminal }),
      });
      return stdout
        .split('\n')
        .slice(0, 3)
        .map((line) => cellWidth(stripVTControlCharacters(line)));
    };
    expect(await sheets(40)).toEqual([
      40,
      40,
      cellWidth(
        '이번 만남의 하이라이트는 뭐니 뭐니 해도 가죽 재킷 교환이었다고 생각합니다. 검은 가죽 재킷은 황의 트레이드마크죠.',
      ),
    ]);
    expect((await sheets())[0]).toBe(cellWidth('5. 가죽 재킷'));
  });

  test('a name that is not there: those that are', async () => {
    theme('종이', OWN);
    expect((await read({}, '--theme', '돌')).stderr).toBe(
      'nanro: --theme: use one of auto, dark, light, sepia, 종이, not 돌.\n',
    );
    expect((await read({}, '--theme', '../../etc/passwd')).code).toBe(2);
  });
});
