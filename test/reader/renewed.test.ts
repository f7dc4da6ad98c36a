// A document that grows, and a document whose text changes while it is open.
import { describe, expect, test } from 'vitest';
import { createBook } from '../../src/reader/book.ts';
import type { Notice } from '../../src/reader/texts.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { body, first, open, press, show, status, textBook } from '../helpers/reader.ts';

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${from + index}번째 장작을 난로에 넣었습니다.\n\n`).join(
    '',
  );
async function renewed(state: State, text: string, isAppended: boolean, notice?: Notice): Promise<State> {
  const book = createBook(await textBook(text));
  const event = step(state, {
    kind: 'renewed',
    document: 0,
    book,
    isAppended,
    isGrowing: false,
    ...(notice ? { notice } : {}),
  });
  return press(event, 'ctrl-l'); // the search goes on
}
const reader = open(await textBook(lines(0, 300)), { rows: 10 });

describe('a document that grows', () => {
  test('stays at its place', async () => {
    const here = press(reader, ' ', ' ', 'j');
    const grown = await renewed(here, lines(0, 400), true);
    expect(body(grown)).toEqual(body(here));
    expect(body(press(grown, 'G')).join('\n')).toContain('399번째');
  });

  test('is followed to its end', async () => {
    const grown = await renewed(press(reader, 'F'), lines(0, 400), true);
    expect(body(grown).join('\n')).toContain('399번째');
    expect(grown.isFollowing).toBe(true);
  });

  test('has its new hits found, too', async () => {
    const searched = press(reader, '/', '9', '번', 'enter', 'n');
    expect(status(searched)).toMatch(/2\/30 /);
    const grown = await renewed(searched, lines(0, 400), true);
    expect(status(press(grown, 'n'))).toMatch(/3\/40 /);
  });
});

describe('a text that changes', () => {
  test('is shown at the words that were at the top', async () => {
    const here = press(reader, '5', '0', '%');
    const changed = await renewed(here, `머리말이 늘었습니다.\n\n${lines(0, 300)}`, false, {
      kind: 'renewed',
    });
    expect(body(changed)).toEqual(body(here));
  });

  test('keeps marks, bookmarks and the way back at their words', async () => {
    const marked = press(reader, '3', '0', '%', 'm', 'a', '7', '0', '%');
    const changed = await renewed(marked, `새로 쓴 글입니다.\n\n${lines(0, 300)}`, false);
    const at = first(press(reader, '3', '0', '%'));
    expect(first(press(changed, "'", 'a'))).toBe(at);
    expect(first(press(changed, 'left'))).toBe(at);
    expect(first(press(changed, 'left', 'right'))).toBe(first(marked));
  });

  test('stays at the start if the start is shown', async () => {
    const changed = await renewed(reader, `새로 쓴 글입니다.\n\n${lines(0, 300)}`, false);
    expect(show(changed).join('\n')).toContain('새로 쓴 글입니다');
  });

  test('that lost almost everything is shown as far as there is any', async () => {
    const changed = await renewed(press(reader, 'G', 'm', 'z'), '하나만 남았습니다.\n', false);
    expect(body(changed).join('\n')).toContain('하나만 남았습니다.');
    expect(body(press(changed, "'", 'z')).join('\n')).toContain('하나만');
  });

  test.each([['/', '장'], ['t'], ['l'], ['h'], ["'"]])(
    'while %s is open, nothing breaks',
    async (...keys) => {
      const changed = await renewed(press(reader, '5', '0', '%', ...keys), lines(50, 250), false);
      expect(() => show(press(changed, 'j', 'enter', 'escape', 'n'))).not.toThrow();
    },
  );
});
