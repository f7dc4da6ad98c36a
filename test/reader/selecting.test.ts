// Selecting text: what the keys select, and what is copied.
import { expect, describe, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { openTerminalText } from '../../src/formats/terminal/read.ts';
import type { State } from '../../src/reader/state.ts';
import { selectedText } from '../../src/reader/selection.ts';
import { screenOf } from '../../src/reader/screen.ts';
import { everyBlock, marked, open, press, resize, show, status, TEXTS, textBook } from '../helpers/reader.ts';

const TEXT = `난롯가에 앉아 책을 읽는다. 장작이 타는 소리만 들린다. 창밖에는 눈이 내린다.

두 번째 문단은 짧다. 끝.`;
/** The text from its first line on, below the head. */
const reader = open(await textBook(TEXT), { columns: 34, rows: 8, place: { unit: 1, offset: 1 } });

const selection = ({ book, mode }: State): string =>
  mode.kind === 'selecting' ? selectedText(book, mode) : '';

describe('what the keys select', () => {
  test.each([
    ['v', '난롯가에 앉아 책을 읽는다.'],
    ['v j', '장작이 타는 소리만 들린다.'],
    ['v j k', '난롯가에 앉아 책을 읽는다.'],
    ['v l', '난'],
    ['v l l l', '가'],
    ['v l l l h', '롯'],
    ['v right right left', '난'],
    ['v w', '난롯가에'],
    ['v w w w', '책을'],
    ['v w w w b', '앉아'],
    ['v )', '난롯가에 앉아 책을 읽는다.'],
    ['v ) ) )', '창밖에는 눈이 내린다.'],
    ['v ) ) ) )', '두 번째 문단은 짧다.'],
    ['v ) ) ) ) (', '창밖에는 눈이 내린다.'],
    ['v j w', '장작이'], // another grain takes what is at the cursor
    ['v w w l', '앉'],
    ['v w w )', '난롯가에 앉아 책을 읽는다.'],
    ['v w w j', '장작이 타는 소리만 들린다.'],
    ['v w v w w', '난롯가에 앉아 책을'],
    ['v w v w w b', '난롯가에 앉아'],
    ['v w w w v b b', '난롯가에 앉아 책을'],
    ['v w v w v w', '책을'],
    ['v w w w v )', '책을 읽는다.'], // from the anchor on
    ['v w w w v ) )', '책을 읽는다. 장작이 타는 소리만 들린다.'],
    ['v w w w v ) (', '난롯가에 앉아 책을'],
    ['v w w w v (', '난롯가에 앉아 책을'],
    ['v w w w v ( (', '글\n\n난롯가에 앉아 책을'],
    ['v w v w l', '난롯가에 앉아'],
    ['v w v w l l', '난롯가에 앉아 책'],
    ['v ) v ) ) )', `${TEXT.split('\n')[0]}\n\n두 번째 문단은 짧다.`],
    ['v j v k', '난롯가에 앉아 책을 읽는다. 장작이 타는 소리만 들린다.'],
    ['v w ㅈ ㅈ', '책을'], // as a Korean keyboard types w
    ['v w escape', ''],
    ['v q', ''],
  ])('%s', (keys, expected) => {
    expect(selection(press(reader, ...keys.split(' ')))).toBe(expected);
  });

  test('the cursor stays on a screen that is narrower than its line', () => {
    const narrow = press(resize(reader, 1, 4), 'v', 'l', 'l');
    expect(selection(narrow)).toBe('롯');
    expect(screenOf(narrow).cursor).toEqual({ row: 1, column: 0 });
    const undivided = open(manuscriptOf({ sections: [], site: ')b가' }), { columns: 1, rows: 1 });
    expect(screenOf(press(undivided, 'v', 'l', 'l')).cursor).toEqual({ row: 0, column: 0 });
  });

  test('the minutes to read are no part of the text', () => {
    const first = press(reader, 'g', 'v', 'v', 'j');
    expect(selection(first)).toBe('글\n\n난롯가에 앉아 책을 읽는다.');
  });

  test('ends where the text ends', () => {
    const last = press(reader, 'v', ...')))))))');
    expect(selection(last)).toBe('끝.');
    expect(last.notice?.kind).toBe('end');
    const first = press(reader, 'g', 'v', 'k');
    expect([selection(first), first.notice?.kind]).toEqual(['글', 'start']);
  });

  test('a cluster is one character', async () => {
    const manuscript = await textBook('각👨‍👩‍👧 나́🇰🇷');
    const text = press(open(manuscript, { place: { unit: 1, offset: 1 } }), 'v');
    const characters = ['각', '👨‍👩‍👧', '나́', '🇰🇷'];
    for (const [index, character] of characters.entries())
      expect(selection(press(text, ...'l'.repeat(index + 1)))).toBe(character.normalize('NFC'));
  });
});

describe('where it begins', () => {
  test('at the first line on the screen, below blank ones', () => {
    expect(selection(press(reader, 'k', 'v'))).toBe('난롯가에 앉아 책을 읽는다.');
    expect(selection(press(reader, 'g', 'v'))).toBe('글');
  });
  test('at the current hit', () => {
    expect(selection(press(reader, '/', '소', '리', 'enter', 'v'))).toBe('소리만');
  });
  test('at the chosen link', () => {
    const links = open(everyBlock, { rows: 16, columns: 70 });
    expect(selection(press(links, 'tab', 'v'))).toBe('안내서로');
  });
  test('nowhere in an empty document', () => {
    const empty = press(open(manuscriptOf({ lead: [{ kind: 'lines', lines: [[]] }], sections: [] })), 'v');
    expect([empty.mode.kind, empty.notice?.kind]).toEqual(['reading', 'nothingToSelect']);
  });
});

describe('on the screen', () => {
  test('the selection and the cursor are shown', () => {
    const state = press(reader, 'v', 'w', 'w', 'v', 'j');
    expect(marked(state, 'selected')).toEqual(['앉아 책을 읽는다.', '장작이 타는 소리만 들린다.']);
    expect(screenOf(state).cursor).toEqual({ row: 1, column: 2 + 25 });
    expect(screenOf(press(state, 'v')).cursor).toEqual({ row: 1, column: 2 });
  });
  test('it scrolls with the cursor', () => {
    const small = resize(reader, 20, 3);
    const down = press(small, 'v', ')', ')', ')', ')');
    expect(show(down).slice(0, 2)).toEqual(['', '두 번째 문단은 짧다.']);
    expect(show(press(down, '(', '(', '('))[0]).toBe('난롯가에 앉아');
  });
  test('it scrolls sideways with the cursor', () => {
    const code = press(open(everyBlock, { rows: 60, columns: 30 }), '/', ...'echo', 'enter', 'v');
    const end = press(code, ...'w'.repeat(9));
    expect(selection(end)).toBe("코드입니다'");
    expect(show(end).join('\n')).toContain("한 줄의 코드입니다'");
    expect(screenOf(end).cursor?.column).toBeLessThan(30);
  });
  test('it stays when the lines change', () => {
    const state = press(reader, 'v', 'w', 'v', ')');
    for (const columns of [12, 20, 80, 200]) {
      const resized = resize(state, columns, 8);
      expect(selection(resized)).toBe('난롯가에 앉아 책을 읽는다.');
      expect(marked(resized, 'selected').join(' ')).toBe('난롯가에 앉아 책을 읽는다.');
    }
  });
  test.each([
    [200, 'en', '4 selected · h l character'],
    [80, 'ko', '4자 · h l w b ( ) j k · v 이어서 · y 복사 · m 형광펜 · e 메모 · s 사전 · Esc'],
    [80, 'en', '4 selected · h l w b ( ) j k · v extend · y copy · m highlight · e note'],
    [40, 'ko', '4자 · y 복사 · m 형광펜 · e 메모 · Esc'],
    [40, 'en', 'y copy · m highlight · e note · Esc'],
    [20, 'ko', '4자 · y 복사 · Esc'],
  ] as const)('the status line says what to do (%i columns, %s)', (columns, language, keys) => {
    const line = status(press({ ...resize(reader, columns, 8), texts: TEXTS[language] }, 'v', 'w'));
    expect(line).toContain(keys);
  });
});

describe('what is copied', () => {
  const copied = (state: State, ...keys: string[]): unknown => press(state, ...keys, 'y').request;

  test('is the text of the article, and the selection ends', () => {
    const state = press(reader, 'v', ')', 'y');
    expect(state.request).toEqual({ kind: 'copy', text: '난롯가에 앉아 책을 읽는다.' });
    expect(state.notice).toEqual({ kind: 'copiedText', characters: 12 });
    expect(state.mode.kind).toBe('reading');
  });
  test('has no spaces where a word is broken', () => {
    const state = press(resize(reader, 8, 8), 'w', 'g', 'j', 'j', 'j', 'v', ')');
    expect(copied(state)).toEqual({ kind: 'copy', text: '난롯가에 앉아 책을 읽는다.' });
  });
  test('keeps the lines and the indent of code and of program output', () => {
    const narrow = open(everyBlock, { rows: 60, columns: 30 });
    const code = press(narrow, '/', ...'then', 'enter', 'v', 'k', 'j', 'v', 'j', 'j');
    expect(selection(code)).toBe(
      "if true; then\n    echo '난로 곁에서 읽는 아주 길고 긴 한 줄의 코드입니다'\nfi",
    );
    const log = press(
      open(openTerminalText('  가\n\n\u001b[31m    나\u001b[m 다', { name: 'log' })),
      'v',
      'v',
      'j',
    );
    expect(copied(log)).toEqual({ kind: 'copy', text: '  가\n\n    나 다' });
  });
  test('has the cells of a table separated by tabs, at any width', () => {
    for (const columns of [90, 40]) {
      const state = open(everyBlock, { rows: 60, columns });
      const table = press(state, '/', ...'참나무', 'enter', 'n', 'v', 'k', 'j');
      expect(selection(table)).toBe('참나무\t12,000\t오래 타서 밤새 쓰기 좋습니다');
    }
  });
  test('has no bars, bullets and numbers', () => {
    const state = open(everyBlock, { rows: 60, columns: 40 });
    const list = press(state, '/', ...'고릅니다', 'enter', 'v', ')', 'v', ')', ')', ')');
    expect(selection(list)).toBe('장작을 고릅니다. 잘 마른 참나무가 오래 탑니다.\n불을 붙입니다.\n신문지');
  });
});
