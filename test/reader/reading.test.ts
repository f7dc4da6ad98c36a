// The help, and the keys that the loop around the reader handles.
import { describe, expect, test } from 'vitest';
import { cellsIn } from '../../src/unicode/cells.ts';
import { shownPlace } from '../../src/reader/state.ts';
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
    const help = press(open(bundled(), { rows: 1000, columns, texts }), 'h');
    for (const what of Object.values(texts.help))
      expect(show(help).join('').replace(/\s/g, '')).toContain(what.replace(/\s/g, ''));
    for (const row of show(help)) expect(cellsIn(row, 1)).toBeLessThanOrEqual(columns);
    const rows = show(help).slice(0, -1).join('\n').trim().split('\n');
    expect(show(press(resize(help, columns, 10), 'G')).slice(1, -1)).toEqual(rows.slice(-8));
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

  test.each([[['/', '가']], [['t', '/', '가']], [[':', 'q']], [['?', '가', 'paste-start']]])(
    'Ctrl-C stops typing after %j, and then interrupts',
    (keys) => {
      const stopped = press(open(bundled()), ...keys, 'ctrl-c');
      expect(stopped.request).toBeUndefined();
      expect(press(stopped, 'ctrl-c').request).toEqual({ kind: 'interrupt' });
    },
  );

  test('Ctrl-C interrupts in every mode without words', () => {
    for (const keys of [['t'], ['h'], ['m'], ["'"]])
      expect(press(open(bundled()), ...keys, 'ctrl-c').request).toEqual({ kind: 'interrupt' });
    expect(shownPlace(press(open(bundled()), 'ctrl-c'))).toEqual({ unit: 0, offset: 0 });
  });
});
