import { expect, test } from 'vitest';
import { graphicsIn, mayDrawPictures } from '../../src/output/graphics.ts';

const KITTY = '\u001b_Gi=31;OK\u001b\\';
const CELL = '\u001b[6;20;10t';
const named = (name: string): string => `\u001bP>|${name}\u001b\\`;
const DA = '\u001b[?62;22c';
const SIXEL = '\u001b[?62;4;9;22c';

test.each<[terminal: string, answers: string, env: NodeJS.ProcessEnv, expected: string | undefined]>([
  ['kitty', KITTY + named('kitty(0.32.2)') + CELL + DA, { TERM: 'xterm-kitty' }, 'kitty 10×20'],
  ['Ghostty', KITTY + named('ghostty 1.1.3') + DA, { TERM_PROGRAM: 'ghostty' }, 'kitty 8×16'],
  ['WezTerm', KITTY + named('WezTerm 20240203-110809-5046fc22') + CELL + DA, {}, 'kitty iterm 10×20'],
  ['Konsole', KITTY + named('Konsole 23.08.4') + CELL + DA, {}, 'kitty iterm 10×20'],
  ['iTerm2', named('iTerm2 3.5.10') + CELL + DA, { TERM_PROGRAM: 'iTerm.app' }, 'iterm 10×20'],
  ['iTerm2 through ssh', DA, { LC_TERMINAL: 'iTerm2' }, 'iterm 8×16'],
  ['mintty', named('mintty 3.7.8') + DA, { TERM_PROGRAM: 'mintty' }, 'iterm 8×16'],
  [
    'VS Code with pictures',
    named('xterm.js(5.6.0)') + CELL + SIXEL,
    { TERM_PROGRAM: 'vscode' },
    'iterm 10×20',
  ],
  ['VS Code without', named('xterm.js(5.6.0)') + '\u001b[?1;2c', { TERM_PROGRAM: 'vscode' }, undefined],
  ['another program with Sixel', SIXEL, {}, undefined],
  ['foot', named('foot(1.16.2)') + CELL + '\u001b[?62;4;22c', { TERM: 'foot' }, undefined],
  ['xterm', named('XTerm(397)') + '\u001b[?64;1;2c', { TERM: 'xterm-256color' }, undefined],
  ['one that refuses the picture', '\u001b_Gi=31;ENOTSUPPORTED:\u001b\\' + DA, {}, undefined],
  ['one that tells a cell of nothing', KITTY + '\u001b[6;0;0t' + DA, {}, 'kitty 8×16'],
  ['one that does not answer', '', {}, undefined],
])('%s', (_, answers, env, expected) => {
  const graphics = graphicsIn(answers, env);
  const { kitty, iterm, cell } = graphics ?? {};
  const shown = [kitty && 'kitty', iterm && 'iterm', cell && `${cell.width}×${cell.height}`];
  expect(graphics && shown.filter(Boolean).join(' ')).toBe(expected);
});

test.each<[env: NodeJS.ProcessEnv, expected: boolean]>([
  [{ TERM: 'xterm-256color' }, true],
  [{ TERM: 'xterm-kitty' }, true],
  [{}, true],
  [{ TERM: 'dumb' }, false],
  [{ TERM: 'linux' }, false],
  [{ TERM: 'tmux-256color', TMUX: '/tmp/tmux-0/default,1,0' }, false],
  [{ TERM: 'screen.xterm-256color', STY: '1.pts' }, false],
  [{ TERM: 'xterm-256color', ZELLIJ: '0' }, false],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, false],
])('a terminal with %j is asked: %s', (env, expected) => {
  expect(mayDrawPictures(env)).toBe(expected);
});
