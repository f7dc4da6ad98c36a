// A text that ends before its source does says so at its end.
import { describe, expect, test } from 'vitest';
import { openTerminalText } from '../../src/formats/terminal/read.ts';
import { createBook } from '../../src/reader/book.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import type { Notice } from '../../src/reader/texts.ts';
import { body, everyBlock, open, press, resize, status, TEXTS } from '../helpers/reader.ts';

const CUT: Notice = { kind: 'cut', bytes: 10 * 2 ** 20 };
const LOG = openTerminalText(
  Array.from({ length: 300 }, (_, line) => `${line + 1} 난로에 장작 ${line % 7}개`).join('\n'),
  { name: 'log' },
);

/** Returns a text that is cut, as the reader shows it after the first key. */
const openCut = (manuscript = LOG, texts = TEXTS.ko, columns = 80): State => {
  const state = open(manuscript, { columns, texts });
  return press({ ...state, book: { ...state.book, ending: CUT } }, 'ctrl-l');
};

describe.each([
  ['ko', '처음 10 MiB만 보여 줍니다 (--max-bytes)'],
  ['en', 'only the first 10 MiB are shown (--max-bytes)'],
] as const)('in %s', (language, said) => {
  const state = openCut(LOG, TEXTS[language]);

  test.each<[keys: string[]]>([
    [['G']],
    [['end']],
    [['1', '0', '0', '%']],
    [['3', '0', '0', 'g']],
    [['/', '3', '0', '0', 'enter', 'escape']],
    [['F']],
  ])('%j shows at the end that there is more', (keys) => {
    expect(status(state)).not.toContain(said);
    const end = press(state, ...keys, 'x');
    expect(status(end)).toContain(`${said} `);
    expect(status(end)).toContain('300');
    expect(status(press(end, 'x', 'x'))).toBe(status(end));
    expect(status(press(end, 'g'))).not.toContain(said);
  });

  test('the end is not called the end of the article', () => {
    for (const key of ['j', ' ', 'd', 'wheeldown'])
      expect(status(press(state, 'G', key)), key).toContain(said);
  });
});

test('in two columns, neither', () => {
  const state = press(openCut(everyBlock, TEXTS.ko, 100), 'c', 'G');
  for (const key of [' ', 'd'])
    expect(status(press(state, key, key, key)), key).toContain('처음 10 MiB만 보여 줍니다');
});

test('a narrow screen shows the whole of it below the end', () => {
  const end = press(openCut(LOG, TEXTS.en, 40), 'G');
  expect(status(end)).toContain('line 290/300 · 100%');
  expect(body(press(end, 'j')).join(' ')).toMatch(/shown +│ +│ \(--max-bytes\)/);
});

test('a search and lines with some words keep their status line', () => {
  const found = press(openCut(), '/', '3', '0', '0', 'enter');
  expect(status(found)).not.toContain('MiB');
  const kept = press(openCut(), '&', '6', 'enter');
  expect(status(press(kept, 'G'))).toMatch(/^&6 /);
  expect(status(press(kept, 'escape', 'G'))).toContain('처음 10 MiB만 보여 줍니다');
});

test('a document that is read anew may be whole', () => {
  const book = createBook(LOG);
  const event = { kind: 'renewed', document: 0, book, isAppended: true, isGrowing: false } as const;
  expect(status(step(press(openCut(), 'G'), event))).not.toContain('MiB');
});

test('the address of a chosen link comes first', () => {
  const chosen = press(openCut(everyBlock, TEXTS.ko), 'G', 'tab');
  expect(status(chosen)).toMatch(/^https:/);
  expect(status(resize(chosen, 60, 30))).toMatch(/^https:/);
});
