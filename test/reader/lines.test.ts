// Terminal text in the reader: line numbers, filtered lines, and where it opens.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { openTerminalText } from '../../src/formats/terminal/read.ts';
import { createTerminalText } from '../../src/formats/terminal/terminal-text.ts';
import { createBook } from '../../src/reader/book.ts';
import type { Start } from '../../src/reader/place.ts';
import { step } from '../../src/reader/step.ts';
import { positionOf } from '../../src/reader/anchors.ts';
import { body, bundled, first, open, press, resize, status } from '../helpers/reader.ts';

const printed = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => {
    const line = from + index + 1;
    return `${line} ${line % 10 === 0 ? '\u001b[31m오류\u001b[m' : '정상'}: 난로의 온도를 쟀습니다\n${line % 7 === 0 ? '\n' : ''}`;
  }).join('');
const text = printed(0, 1000); // 1,142 lines, for every seventh is followed by an empty one
const lines = open(openTerminalText(text, { name: 'log' }), { rows: 10 });
const numbered = open(
  openTerminalText(Array.from({ length: 700 }, (_, index) => `${index + 1}번째 줄`).join('\n'), {
    name: 'log',
  }),
  { rows: 10 },
);

describe('line numbers', () => {
  test.each<[keys: string[], expected: string]>([
    [['1', '2', 'g'], '12번째 줄'],
    [['3', '4', '5', 'G'], '345번째 줄'],
    [[':', '5', '0', '0', 'enter'], '500번째 줄'],
    [['9', '9', '9', 'g'], '700번째 줄'],
    [['0', 'g'], '1번째 줄'],
    [['1', '2', 'j', 'g'], '1번째 줄'], // another key forgets the number
    [['G', 'g'], '1번째 줄'],
    [['1', '2', 'g', 'left'], '1번째 줄'],
  ])('%j leads to %j', (keys, expected) => expect(first(press(numbered, ...keys))).toBe(expected));

  test('are shown, and stay when the window changes', () => {
    expect(status(press(numbered, '3', '4', '5', 'g'))).toMatch(/345\/700줄 · \d+%$/);
    expect(status(press(numbered, 'T', 'ctrl-l'))).toMatch(/1\/700줄 · 0%$/);
    expect(status(press(numbered, '3', '4'))).toMatch(/^34_/);
    const narrow = resize(press(lines, '4', '0', '0', 'g'), 14, 12);
    expect(first(resize(narrow, 60, 10))).toBe(first(press(lines, '4', '0', '0', 'g')));
  });

  test('are those of sections in any other text', () => {
    expect(first(press(open(bundled()), '3', 'g'))).toMatch(/^젠슨황/);
  });
});

describe('&', () => {
  const kept = press(lines, '&', '오', '류', 'enter');

  test('shows only the lines with the words, with their numbers', () => {
    expect(
      body(kept)
        .slice(0, 2)
        .map((row) => row.trim()),
    ).toEqual(['10 오류: 난로의 온도를 쟀습니다', '20 오류: 난로의 온도를 쟀습니다']);
    expect(status(press(kept, 'j', 'j'))).toMatch(/34\/1142줄/);
    expect(first(press(lines, '&', 'ㅇ', 'ㄹ', 'enter'))).toMatch(/^10 오류/);
  });

  test.each([['escape'], ['&', 'enter']])('%j shows all lines again, at the same one', (...keys) => {
    const all = press(kept, 'j', 'j', 'j', 'j', ...keys);
    expect(all.kept).toBeUndefined();
    expect(first(all)).toMatch(/^50 오류/);
  });

  test('keeps marks, and the place that is saved, at their lines', () => {
    const marked = press(lines, '1', '0', '0', 'g', 'm', 'a', '&', '오', '류', 'enter');
    expect(first(press(marked, 'G', "'", 'a', 'escape'))).toMatch(/^90 오류|^88 |^100 |^8\d /);
    const { place } = positionOf(press(marked, 'j', 'j'), {});
    expect(place.anchor).toMatch(/^\d+0오류/);
    expect(place.anchor).not.toMatch(/오류.*오류/);
  });

  test('says so if there is none, or no terminal text', () => {
    expect(status(press(lines, '&', '화', '재', 'enter'))).toContain('찾지 못했습니다');
    expect(status(press(open(bundled()), '&'))).toContain('터미널 텍스트에서만');
    expect(press(lines, '&', 'backspace').mode.kind).toBe('reading');
  });

  test('the status line says that not all lines are shown', () => {
    expect(status(kept)).toMatch(/^&오류 /);
    expect(status(press(kept, 'escape'))).not.toContain('&');
  });

  test('holds while the text grows', () => {
    const growing = createTerminalText();
    growing.append(text);
    growing.append(printed(1000, 1100));
    const book = createBook(growing.manuscript());
    const grown = step(press(kept, 'F'), {
      kind: 'renewed',
      document: 0,
      book,
      isAppended: true,
      isGrowing: true,
    });
    expect(body(grown).at(-1)).toMatch(/1100 오류/);
    expect(press(grown, 'escape').book).toBe(book);
  });
});

describe('where it is opened', () => {
  const opened = (start: Start, isGrowing = false) =>
    open(openTerminalText(text, { name: 'log' }), { rows: 10, start, isGrowing });

  test('is at a line or at the first hit', () => {
    expect(first(opened({ kind: 'number', number: '9' }))).toBe('8 정상: 난로의 온도를 쟀습니다');
    const found = opened({ kind: 'words', words: '500 오류' });
    expect(body(found).join('\n')).toContain('500 오류');
    expect(status(found)).toMatch(/1\/1 /);
    expect(found.back).toEqual([]);
    expect(status(opened({ kind: 'words', words: '화재' }))).toContain('찾지 못했습니다');
    expect(first(open(bundled(), { start: { kind: 'number', number: '3' } }))).toMatch(/^3\. 미래/);
  });

  test('is not where the user left off, and nothing is said of that', () => {
    const left = { rows: 10, notice: { kind: 'resumed' }, place: { unit: 5, offset: 0 } } as const;
    const lines = openTerminalText(text, { name: 'log' });
    const at = (start?: Start): string => status(open(lines, { ...left, ...(start && { start }) }));
    expect(at()).toContain('지난번에 읽던 곳');
    expect(at({ kind: 'number', number: '9' })).not.toContain('지난번에 읽던 곳');
    expect(at({ kind: 'words', words: '화재' })).toContain('찾지 못했습니다');
  });

  test('is nowhere in a list', () => {
    const listing = { kind: 'folder', title: '글', entries: [{ key: '1', text: '하나' }] } as const;
    const start = { kind: 'number', number: '2' } as const;
    expect(status(open(manuscriptOf({ sections: [] }), { listing, start }))).toContain('Enter 열기');
  });

  test('waits until the text has come so far, or a key is pressed', () => {
    const far = opened({ kind: 'number', number: '1201' }, true);
    expect(first(far)).toMatch(/^1 정상/);
    const more = createBook(openTerminalText(text + printed(1000, 2000), { name: 'log' }));
    const grow = { kind: 'renewed', document: 0, book: more, isAppended: true, isGrowing: true } as const;
    expect(first(step(far, grow))).toMatch(/^10[45]\d /);
    expect(first(step(press(far, 'T'), grow))).toMatch(/^1 정상/);
    const words = opened({ kind: 'words', words: '1500 오류' }, true);
    expect(body(step(words, grow)).join('\n')).toContain('1500 오류');
  });
});

test('a text that is still empty says that its end is needed', () => {
  const waiting = open(openTerminalText('x', { name: 'log' }), { isGrowing: true });
  expect(status(press(waiting, 'T', 'ctrl-l'))).toContain('읽는 중…');
  const empty = open({ ...openTerminalText('x', { name: 'log' }), characters: [] }, { isGrowing: true });
  expect(status(press(empty, 'ctrl-l'))).toContain('끝까지 받은 뒤에');
});

describe('the width of terminal text', () => {
  const rule = createBook(openTerminalText(`${'─'.repeat(60)}\n난로\n`, { name: 'man' }));

  test('is that of the screen, without a margin', () => {
    expect(body(open(rule.manuscript, { look: { measure: 40 } }))[0]).toBe('─'.repeat(60));
    expect(body(open(rule.manuscript, { look: { printedMeasure: 40 } }))[0]!.trim()).toBe('─'.repeat(40));
    expect(press(open(rule.manuscript), '-').frame.width).toBe(56);
    expect(press(open(rule.manuscript), '-', '+', '+').frame.width).toBe(60);
  });

  test('is that of the document which is shown', () => {
    const article = open(bundled(), { look: { measure: 40 } });
    const opened = step(article, {
      kind: 'opened',
      opened: { document: 1, book: rule },
      way: { kind: 'jump' },
    });
    expect(body(opened)[0]).toBe('─'.repeat(60));
    const visit = opened.back.at(-1)!;
    const back = step(opened, {
      kind: 'opened',
      opened: { document: 0, book: article.book },
      way: { kind: 'return', visit, direction: 'back' },
    });
    expect(body(back)).toEqual(body(article));
  });
});
