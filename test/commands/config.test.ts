// Whether the option, the variable or the configuration file determines a setting, and what `nanro config`
// prints.
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Configuration } from '../../src/commands/config-command.ts';
import { useConfiguration } from '../helpers/configuration-folder.ts';
import { run } from '../helpers/run.ts';

const { home, file, configure } = useConfiguration();
const ENGLISH = { XDG_CONFIG_HOME: home };
const KOREAN = { ...ENGLISH, LANG: 'ko_KR.UTF-8' };

test('prints each setting and where it is set', async () => {
  configure('{ "width": 60, "theme": "sepia", "word-break": "normal" }');
  const { stdout } = await run(['config', '--color', 'never'], {
    env: { ...KOREAN, NANRO_WIDTH: '50', NANRO_AMBIGUOUS: '', NANRO_PLAIN: '0' },
  });
  expect(stdout.replaceAll(home, '~/.config')).toBe(`설정        값      출처
───────────────────────────────
width       50      NANRO_WIDTH
theme       sepia   설정 파일
color       never   --color
word-break  normal  설정 파일
ambiguous   narrow  기본값
code        auto    기본값
syntax      true    기본값
wide        scroll  기본값
language    auto    기본값
plain       false   NANRO_PLAIN
lookup      naver   기본값
hanja       false   기본값
mouse       true    기본값
images      auto    기본값
jobs        auto    기본값

설정 파일: ~/.config/nanro/config.json
`);
  rmSync(file);
  expect((await run(['config'], { env: ENGLISH })).stdout).toMatch(
    /\n\nFile: \S+config\.json \(does not exist\)\n$/,
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
  ['code', 'keep', 'wrap', ['--code', 'keep'], 'auto'],
  ['syntax', false, 'true', ['--no-syntax'], true],
  ['language', 'en', 'ko', ['--language', 'en'], 'auto'],
  ['plain', true, 'false', ['--plain'], false],
  ['lookup', 'dict', 'https://a.kr/', ['--lookup', 'dict -d ko'], 'naver'],
  ['hanja', true, 'false', ['--hanja'], false],
  ['mouse', false, 'true', ['--no-mouse'], true],
  ['images', true, 'false', ['--images'], 'auto'],
  ['jobs', 4, '2', ['--jobs', '3'], 'auto'],
])('%s', (key, ofFile, ofVariable, ofOption, preset) => {
  const env = { [`NANRO_${key.toUpperCase().replace('-', '_')}`]: ofVariable };
  const asValue = (text: string): unknown => (/^(?:\d+|true|false)$/.test(text) ? JSON.parse(text) : text);

  test('an option overrides a variable, which overrides the file, which overrides the default', async () => {
    expect((await inForce([], {}))[key]).toEqual([preset, 'default']);
    configure(JSON.stringify({ [key]: ofFile }));
    expect((await inForce([], {}))[key]).toEqual([ofFile, 'file']);
    expect((await inForce([], env))[key]).toEqual([asValue(ofVariable), 'variable']);
    expect((await inForce(ofOption, env))[key]).toEqual([
      asValue(ofOption[1] ?? String(!ofOption[0]!.startsWith('--no-'))),
      'option',
    ]);
  });
});

describe('settings take effect', () => {
  test('the terminal limits the width of settings, but not that of the option', async () => {
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
      ['wrap', 'test/fixtures/texts/copied.txt'],
    ])
      expect(await widest(argv, {}), argv[0]!).toBeLessThanOrEqual(40);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '100' })).toBeGreaterThan(90);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '100' }, 50)).toBeLessThanOrEqual(50);
    expect(await widest(['read', '--color', 'never', '-w', '60'], {}, 50)).toBeGreaterThan(50);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '0' })).toBeGreaterThan(120);
    expect(await widest(['read', '--color', 'never'], { NANRO_WIDTH: '0' }, 100)).toBeLessThanOrEqual(100);
  });

  test('the language is set by the file, unless a variable or an option overrides it', async () => {
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

  test('colour and word break apply', async () => {
    configure('{ "color": "always", "word-break": "normal" }');
    const { stdout } = await run(['read', '-w', '20'], { env: ENGLISH });
    expect(stdout).toContain('\u001b[');
    expect(stdout).toBe(
      (await run(['read', '-w', '20', '--color', 'always', '--word-break', 'normal'])).stdout,
    );
  });
});

test('a byte order mark and CRLF are accepted', async () => {
  configure('\ufeff{\r\n  "width": 20\r\n}\r\n');
  expect((await inForce([], {}))['width']).toEqual([20, 'file']);
});
