import { expect, test } from 'vitest';
import { detectCapabilities } from '../../src/output/terminal.ts';

const TERMINAL = { isTTY: true, columns: 100 };

test.each<
  [
    what: string,
    stream: object,
    env: Record<string, string>,
    choice: 'auto' | 'always' | 'never',
    colour: boolean,
  ]
>([
  ['a terminal', TERMINAL, {}, 'auto', true],
  ['a pipe', {}, {}, 'auto', false],
  ['NO_COLOR', TERMINAL, { NO_COLOR: '1' }, 'auto', false],
  ['an empty NO_COLOR', TERMINAL, { NO_COLOR: '' }, 'auto', true],
  ['TERM=dumb', TERMINAL, { TERM: 'dumb' }, 'auto', false],
  ['FORCE_COLOR in a pipe', {}, { FORCE_COLOR: '1' }, 'auto', true],
  ['FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, 'auto', false],
  ['FORCE_COLOR over NO_COLOR', {}, { FORCE_COLOR: '1', NO_COLOR: '1' }, 'auto', true],
  ['--color always over all', {}, { NO_COLOR: '1', TERM: 'dumb', FORCE_COLOR: '0' }, 'always', true],
  ['--color never over all', TERMINAL, { FORCE_COLOR: '1' }, 'never', false],
])('colour: %s', (_, stream, env, choice, colour) => {
  expect(detectCapabilities(stream, env, choice).colour).toBe(colour);
});

test.each<[what: string, stream: object, env: Record<string, string>, columns: number | undefined]>([
  ['what the terminal says', TERMINAL, {}, 100],
  ['COLUMNS over it', TERMINAL, { COLUMNS: '50' }, 50],
  ['COLUMNS in a pipe', {}, { COLUMNS: '50' }, 50],
  ['a COLUMNS that is no number', TERMINAL, { COLUMNS: 'wide' }, 100],
  ['a COLUMNS of zero', TERMINAL, { COLUMNS: '0' }, 100],
  ['nobody', {}, {}, undefined],
])('columns: %s', (_, stream, env, columns) => {
  expect(detectCapabilities(stream, env, 'auto').columns).toBe(columns);
});

test.each<[env: Record<string, string>, hyperlinks: boolean]>([
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM_PROGRAM: 'WezTerm' }, true],
  [{ VTE_VERSION: '6800' }, true],
  [{ VTE_VERSION: '4600' }, false],
  [{ KONSOLE_VERSION: '220400' }, true],
  [{ WT_SESSION: 'x' }, true],
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM_PROGRAM: 'WezTerm', TMUX: '/tmp/tmux' }, false],
  [{ TERM_PROGRAM: 'WezTerm', NO_COLOR: '1' }, false],
  [{}, false],
])('links: %j → %s', (env, hyperlinks) => {
  expect(detectCapabilities(TERMINAL, env, 'auto').hyperlinks).toBe(hyperlinks);
});
