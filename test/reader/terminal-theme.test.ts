// In a pseudo-terminal: the colours of the screen.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PALETTES } from '../../src/render/palettes.ts';
import { describeInTerminal, makeFolder, openTerminal, says } from '../helpers/open-terminal.ts';

describeInTerminal('colours', () => {
  test('come from the background of the terminal, from --theme, and not at all with NO_COLOR', async () => {
    const first = async (args: string[], env: Record<string, string>, background = ''): Promise<string> => {
      const terminal = openTerminal(['--no-state', ...args], {
        env: { COLORTERM: 'truecolor', ...env },
        ...(background && { background }),
      });
      await says(terminal, 'h 단축키');
      return terminal.output();
    };
    const [dark, light] = ['\u001b[48;2;28;26;24m', '\u001b[48;2;251;249;245m'];
    expect(await first([], {})).toContain(dark);
    expect(await first([], {}, 'rgb:1e1e/1e1e/2e2e')).toContain(dark);
    expect(await first([], {}, 'rgb:fdfd/f6f6/e3e3')).toContain(light);
    expect(await first(['--theme', 'dark'], {}, 'rgb:fdfd/f6f6/e3e3')).toContain(dark);
    expect(await first(['--theme', 'sepia'], {})).toContain('\u001b[48;2;244;235;214m');
    expect(await first(['--theme', 'light'], { COLORTERM: '' })).toMatch(/\u001b\[48;5;\d+m/);
    const plain = await first([], { NO_COLOR: '1' });
    expect(plain).not.toMatch(/\u001b\[(?:3[0-8]|4[0-8]|9\d)/);
    expect(plain).toContain('\u001b[7m'); // the status line
  });

  test('can be those of the user’s own theme; T goes through all themes; a broken theme is reported before the screen is taken', async () => {
    const folder = makeFolder();
    const file = join(folder, 'nanro', 'themes', '종이.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ ...PALETTES.light, page: ['#101010', '#f0f0e0'] }));
    const env = { COLORTERM: 'truecolor', XDG_CONFIG_HOME: folder };
    const terminal = openTerminal(['--no-state'], { env: { ...env, NANRO_THEME: '종이' } });
    await says(terminal, 'h 단축키');
    expect(terminal.output()).toContain('\u001b[48;2;240;240;224m');
    terminal.type('T');
    await says(terminal, '어두운 테마로');
    terminal.type('TTT');
    await says(terminal, '종이 테마로');
    terminal.type('q');
    expect((await terminal.exited).exitCode).toBe(0);
    writeFileSync(file, '{}');
    const broken = openTerminal(['--no-state', '--theme', '종이'], { env, columns: 200 });
    expect((await broken.exited).exitCode).toBe(2);
    expect(broken.output()).toMatch(/종이\.json: page 항목이 빠졌습니다/);
    expect(broken.output()).not.toContain('\u001b[?1049h');
  });
});
