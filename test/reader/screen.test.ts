// Whole screens, compared with golden files.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { State } from '../../src/reader/state.ts';
import { cellsIn } from '../../src/unicode/cells.ts';
import { openText } from '../../src/formats/text/read.ts';
import { screenOf } from '../../src/reader/screen.ts';
import { bundled, everyBlock, open, press, resize, show, status, TEXTS } from '../helpers/reader.ts';

const golden = (name: string): string =>
  fileURLToPath(new URL(`../golden/reader/${name}.txt`, import.meta.url));

describe('golden screens (npm test -- -u updates them)', () => {
  test.each<[name: string, state: State]>([
    ['first', open(bundled())],
    ['smallest', open(bundled(), { columns: 20, rows: 5 })],
    ['outline-wide', press(open(bundled(), { columns: 90, rows: 14 }), 't', 'j')],
    ...[40, 80, 120, 200].map((columns): [string, State] => [
      `outline-${columns}`,
      press(open(everyBlock, { columns, rows: 9 }), 't', 'z', ...(columns < 84 ? [] : ['j', 'enter'])),
    ]),
    ['outline-narrow', press(open(bundled()), 't', '/', 'ㅈ', 'ㅋ')],
    ['search', press(open(bundled()), '/', ...'치즈스테이크')],
    ['links', press(open(everyBlock, { rows: 16, columns: 70 }), 'L')],
    ['hints', press(open(everyBlock, { rows: 16, columns: 70 }), 'l')],
    ['note', press(open(everyBlock, { rows: 24, columns: 70 }), 'G', 'tab', 'enter')],
    ['columns', press(open(bundled(), { columns: 100, rows: 16 }), 'c')],
    ['columns-next', press(open(bundled(), { columns: 100, rows: 16 }), 'c', ' ')],
    ['columns-table', press(open(everyBlock, { columns: 84, rows: 8 }), 'c', ' ', ' ')],
    ['help', press(open(bundled(), { rows: 36, columns: 70 }), 'h')],
  ])('%s', async (name, state) => {
    await expect(`${show(state).join('\n')}\n`).toMatchFileSnapshot(golden(name));
  });

  test('help in English', async () => {
    await expect(
      `${show(press(open(bundled(), { rows: 36, columns: 70, texts: TEXTS.en }), 'h')).join('\n')}\n`,
    ).toMatchFileSnapshot(golden('help.en'));
  });
});

test.each([
  [80, 'ko', 'space 다음 화면 · / 검색 · t 목차 · h 단축키 · q 나가기          0% · 3분 남음'],
  [60, 'ko', 'space 다음 화면 · / 검색 · t 목차 · h 단축키 · q 나가기'],
  [40, 'ko', 'space 아래  / 검색  t 목차  h 키  q 끝'],
  [20, 'ko', 'space 아래  / 검…'],
  [80, 'en', 'space down · / search · t sections · h help · q quit           0% · 3 min left'],
  [60, 'en', 'space down · / search · t sections · h help · q quit'],
  [40, 'en', 'space:down /:find t:list h:help q:quit'],
] as const)(
  'at %i columns, the keys to begin with fit until the next key (%s)',
  (columns, language, line) => {
    const state = open(bundled(), { columns, texts: TEXTS[language], notice: { kind: 'firstKeys' } });
    expect(status(state)).toBe(line);
    expect(status(press(state, 'x'))).toMatch(/%/);
  },
);

const untitled = await openText(`${'난롯가에서 읽는다. '.repeat(30)}\n\n참나무\n\n오래 탄다.`, 'text');

describe('a text without a title', () => {
  const spans = (state: State) =>
    screenOf(state).rows.flatMap((row) => row.flatMap(({ line }) => line.filter(({ text }) => text.trim())));

  test('shows the label of its source at the top and in the status line, dimmed', () => {
    const state = press(open({ ...untitled, label: '장작 일기' }), 'j', 'k');
    const labels = spans(state).filter(({ text }) => text.includes('장작 일기'));
    expect(labels.map(({ role }) => role)).toEqual(['metadata', 'statusLabel']);
    expect(status(state)).toMatch(/^장작 일기 +\d+%/);
  });

  test('shows the label before the section in the status line, if there is room', () => {
    const state = press(open({ ...untitled, label: '장작 일기' }), ']');
    expect(status(state)).toMatch(/^장작 일기 · 참나무 /);
    expect(status(resize(state, 20, 12))).toMatch(/^참나무 /);
  });

  test('shows only the section without a label', () => {
    const state = press(open(untitled), 'j', 'k');
    expect(status(state)).toMatch(/^\d+%/);
    expect(status(press(state, ']'))).toMatch(/^참나무 /);
  });

  test('keeps the status line as wide as the screen', () => {
    for (let columns = 1; columns < 60; columns++)
      for (const label of ['장작 일기', '', 'a'.repeat(80)]) {
        const line = screenOf(press(open({ ...untitled, label }, { columns }), 'j', 'k', ']')).rows.at(-1)!;
        expect(
          line.flatMap((placed) => placed.line).reduce((sum, { text }) => sum + cellsIn(text, 1), 0),
        ).toBe(columns);
      }
  });
});
