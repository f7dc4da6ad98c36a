// Every key, and the help that lists them.
import { describe, expect, test } from 'vitest';
import { cellsIn } from '../../src/unicode/cells.ts';
import { shownPlace } from '../../src/reader/state.ts';
import { KEYS } from '../../src/reader/reading.ts';
import { HELP_KEYS } from '../../src/reader/help-keys.ts';
import { bundled, open, press, resize, show, TEXTS } from '../helpers/reader.ts';

describe('keys', () => {
  test.each([
    ['ko', 40],
    ['en', 40],
    ['ko', 26],
    ['en', 26],
    ['ko', 12],
    ['en', 12],
  ] as const)('the help is whole in %s at %d columns, and can be seen to its end', (language, columns) => {
    const texts = TEXTS[language];
    const help = press(open(bundled(), { rows: 200, columns, texts }), '?');
    for (const what of Object.values(texts.help))
      expect(show(help).join('').replace(/\s/g, '')).toContain(what.replace(/\s/g, ''));
    for (const row of show(help)) expect(cellsIn(row, 1)).toBeLessThanOrEqual(columns);
    const rows = show(help).slice(0, -1).join('\n').trim().split('\n');
    expect(show(press(resize(help, columns, 10), 'G')).slice(1, -1)).toEqual(rows.slice(-8));
  });

  test('are in the help if and only if they do something', () => {
    const named = Object.values(HELP_KEYS).flatMap((keys) => keys.split(' '));
    const names: Record<string, string> = { space: ' ', '↑': 'up', '↓': 'down', '←': 'left', Esc: 'escape' };
    const known = named.filter((key) => !/^(?:a|\d|…|Ctrl-.)$/.test(key)).map((key) => names[key] ?? key);
    for (const key of known) expect(KEYS[key], key).toBeDefined();
    const others = [
      'enter',
      'f',
      'pagedown',
      'pageup',
      'home',
      'end',
      'wheeldown',
      'wheelup',
      '=',
      'ctrl-f',
      'ctrl-b',
      'ctrl-d',
      'ctrl-u',
    ]; // each does the same as a key in the help
    expect(Object.keys(KEYS).filter((key) => !known.includes(key) && !others.includes(key))).toEqual([]);
  });

  test.each<[key: string, request: string]>([
    ['q', 'quit'],
    ['ㅂ', 'quit'],
    ['ctrl-c', 'interrupt'],
    ['ctrl-z', 'suspend'],
    ['ctrl-l', 'redraw'],
  ])('%s asks for %s', (key, kind) => {
    expect(press(open(bundled()), key).request).toEqual({ kind });
  });

  test('Ctrl-C interrupts in every mode', () => {
    for (const keys of [['/', '가'], ['t'], ['t', '/'], ['?'], ['m']])
      expect(press(open(bundled()), ...keys, 'ctrl-c').request).toEqual({ kind: 'interrupt' });
    expect(shownPlace(press(open(bundled()), 'ctrl-c'))).toEqual({ unit: 0, offset: 0 });
  });
});
