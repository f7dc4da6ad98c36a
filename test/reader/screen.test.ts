// Whole screens, compared with golden files.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { State } from '../../src/reader/state.ts';
import { bundled, everyBlock, open, press, show, TEXTS } from '../helpers/reader.ts';

const golden = (name: string): string =>
  fileURLToPath(new URL(`../golden/reader/${name}.txt`, import.meta.url));

describe('golden screens (npm test -- -u writes them anew)', () => {
  test.each<[name: string, state: State]>([
    ['first', open(bundled())],
    ['smallest', open(bundled(), { columns: 20, rows: 5 })],
    ['outline-wide', press(open(bundled(), { columns: 90, rows: 14 }), 't', 'j')],
    ['outline-narrow', press(open(bundled()), 't', '/', 'ㅈ', 'ㅋ')],
    ['search', press(open(bundled()), '/', ...'치즈스테이크')],
    ['links', press(open(everyBlock, { rows: 16, columns: 70 }), 'l')],
    ['columns', press(open(bundled(), { columns: 100, rows: 16 }), 'c')],
    ['help', press(open(bundled(), { rows: 25, columns: 70 }), '?')],
  ])('%s', async (name, state) => {
    await expect(`${show(state).join('\n')}\n`).toMatchFileSnapshot(golden(name));
  });

  test('help in English', async () => {
    await expect(
      `${show(press(open(bundled(), { rows: 25, columns: 70, texts: TEXTS.en }), '?')).join('\n')}\n`,
    ).toMatchFileSnapshot(golden('help.en'));
  });
});
