// Problems with the configuration file or a variable.
import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useConfiguration } from '../helpers/configuration-folder.ts';
import { run } from '../helpers/run.ts';
import { THOROUGH } from '../helpers/thorough.ts';

const { home, file, configure } = useConfiguration();
const ENGLISH = { XDG_CONFIG_HOME: home };
const KOREAN = { ...ENGLISH, LANG: 'ko_KR.UTF-8' };

describe('a problem is reported with its place', () => {
  test.each<[what: string, text: string, env: Record<string, string>, korean: string, english: string]>([
    [
      'a key',
      '{\n  "width": 60,\n  "colour": "auto"\n}',
      {},
      `${file}:3: 없는 항목입니다: colour. 다음 가운데 골라 주세요: width, theme, color, word-break, ambiguous, code, syntax, wide, language, plain, lookup, hanja, mouse, images, jobs.`,
      `${file}:3: there is no key colour. Use one of width, theme,`,
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
    ['an empty file', ' \n', {}, `JSON 객체여야 합니다: ${file}`, `${file} must be a JSON object`],
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
    ['no object', '[60]', {}, `JSON 객체여야 합니다: ${file}`, `${file} must be a JSON object`],
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

  test('the file is a folder', async () => {
    mkdirSync(file);
    expect(await run(['read'], { env: ENGLISH })).toEqual({
      code: 66,
      stdout: '',
      stderr: `nanro: ${file} cannot be read (EISDIR). Check the path and the file.\n`,
    });
  });

  test('help, version and completion scripts are printed even so', async () => {
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

  test('it is in the language of the settings if that of the option is invalid', async () => {
    expect(
      (await run(['read', '--language', 'fr'], { env: { ...ENGLISH, NANRO_LANGUAGE: 'ko' } })).stderr,
    ).toContain('--language: fr 대신');
  });

  test('it is in the language of the file, if that is valid', async () => {
    configure('{ "language": "ko", "width": 1 }');
    expect((await run(['read'], { env: ENGLISH })).stderr).toContain('width: 1 대신');
    expect((await run(['read', '-h'], { env: ENGLISH })).stdout).toMatch(/^사용법/);
    configure('{ "language": "ko", "widht": 60 }');
    expect((await run(['read'], { env: ENGLISH })).stderr).toContain('없는 항목입니다: widht');
  });
});

test('a file with very many unknown keys is reported', async () => {
  const keys = Array.from({ length: THOROUGH ? 300_000 : 60_000 }, (_, index) => `"k${index}": 1`).join(
    ',\n',
  );
  configure(`{\n${keys}\n}`);
  const { code, stderr } = await run(['read'], { env: ENGLISH });
  expect([code, stderr.slice(0, 200)]).toEqual([
    2,
    expect.stringContaining(`${file}:2: there is no key k0.`),
  ]);
});
