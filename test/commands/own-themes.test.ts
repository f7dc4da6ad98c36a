import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { cellWidth } from '../../src/index.ts';
import { PALETTES } from '../../src/render/palettes.ts';
import { useConfiguration } from '../helpers/configuration-folder.ts';
import { run, visibleEscapes } from '../helpers/run.ts';

const { home, folder, configure } = useConfiguration();
const ENGLISH = { XDG_CONFIG_HOME: home };

describe('a theme of the user’s own', () => {
  const OWN = { ...PALETTES.sepia, page: ['#101010', '#f0f0f0'], accent: '#123456' };
  const theme = (name: string, content: unknown): void =>
    writeFileSync(
      join(folder, 'themes', `${name}.json`),
      typeof content === 'string' ? content : JSON.stringify(content, null, 1),
    );
  const read = (env: Record<string, string> = {}, ...argv: string[]) =>
    run(['read', '-s', '5', '-w', '30', '--color', 'always', ...argv], { env: { ...ENGLISH, ...env } });

  test('can be chosen by option, variable and file, in 16 million, 256 and 16 colours', async () => {
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
    ['a key', { ...OWN, link: '#ffffff' }, /종이\.json:\d+: there is no key link\. Use one of page, faint,/],
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
    expect((await read()).code).toBe(0); // it is not chosen
  });

  test('nanro config also reports a broken one', async () => {
    theme('종이', { ...OWN, faint: 'grey' });
    expect(await run(['config', '--theme', '종이'], { env: ENGLISH })).toMatchObject({ code: 2, stdout: '' });
  });

  test('a dangling link is reported', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'themes', '종이.json'));
    expect(await read({}, '--theme', '종이')).toMatchObject({
      code: 66,
      stdout: '',
      stderr: `nanro: ${join(folder, 'themes', '종이.json')} cannot be read (ENOENT). Check the path and the file.\n`,
    });
  });

  test('a file is ignored if its name is that of a built-in theme, is empty, or has control characters', async () => {
    for (const name of ['dark', 'auto', '', 'a\u001b[31m']) theme(name, OWN);
    expect((await read({ COLORTERM: 'truecolor' }, '--theme', 'dark')).stdout).toContain(
      '\u001b[48;2;28;26;24m',
    );
    expect((await read({}, '--theme', 'x')).stderr).toBe(
      'nanro: --theme: use one of auto, dark, light, sepia, not x.\n',
    );
  });

  test('if lines have no limit, the page is as wide as the terminal, or as each line', async () => {
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

  test('for an unknown theme, the message lists all themes', async () => {
    theme('종이', OWN);
    expect((await read({}, '--theme', '돌')).stderr).toBe(
      'nanro: --theme: use one of auto, dark, light, sepia, 종이, not 돌.\n',
    );
    expect((await read({}, '--theme', '../../etc/passwd')).code).toBe(2);
  });
});
