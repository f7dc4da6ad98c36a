import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { graphicsInTmux } from '../../src/output/graphics.ts';
import { drawsThroughTmux } from '../../src/output/tmux.ts';

/** Makes a script the tmux that is found; without one, there is no tmux. */
function installTmux(script: string | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), 'nanro-'));
  if (script !== undefined) {
    writeFileSync(join(folder, 'tmux'), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, 'tmux'), 0o755);
  }
  const { PATH } = process.env;
  process.env['PATH'] = folder;
  onTestFinished(() => void (process.env['PATH'] = PATH));
}

test
  .skipIf(process.platform === 'win32')
  .each<[name: string, script: string | undefined, expected: boolean]>([
    ['kitty, passed on', 'echo "xterm-kitty 1"', true],
    ['Ghostty, in panes that are not shown, too', 'echo "xterm-ghostty 2"', true],
    ['kitty, not passed on', 'echo "xterm-kitty 0"', false],
    ['a tmux that always passes on', 'echo "xterm-kitty "', false],
    ['another terminal', 'echo "xterm-256color 1"', false],
    ['no client', 'echo " 1"', false],
    ['an error', 'echo "no server" >&2; exit 1', false],
    ['no tmux', undefined, false],
  ])('%s', async (_, script, expected) => {
  installTmux(script);
  expect(await drawsThroughTmux()).toBe(expected);
});

test('only tmux may pass pictures on', () => {
  expect(graphicsInTmux({ TMUX: '/tmp/tmux,1,0' })).toMatchObject({ kitty: true, isThroughTmux: true });
  expect(graphicsInTmux({})).toBeUndefined();
  expect(graphicsInTmux({ TMUX: '/tmp/tmux,1,0', STY: '1' })).toBeUndefined();
});
