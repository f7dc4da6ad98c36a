// Back and forward, through jumps and documents.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { createBook, type Book } from '../../src/reader/book.ts';
import type { Listing } from '../../src/reader/listing.ts';
import { shownPlace, type State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { body, bundled, first, open, press, status } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const bookOf = (title: string, sections = 9): Book =>
  createBook(
    manuscriptOf({
      title,
      sections: Array.from({ length: sections }, (_, index) => ({
        level: 2,
        heading: [{ kind: 'text', text: `${title} ${index + 1}` }],
        blocks: [
          { kind: 'paragraph', content: [{ kind: 'text', text: '난로에 장작을 넣습니다. '.repeat(9) }] },
        ],
      })),
    }),
  );
const BOOKS = ['난로', '장작', '굴뚝'].map((title) => bookOf(title));
const start = open(BOOKS[0]!.manuscript);

/** Does what the loop does: opens the document that a state asks for, or that a link leads to. */
const goTo = (state: State, document: number): State =>
  step(state, { kind: 'opened', opened: { document, book: BOOKS[document]! }, way: { kind: 'jump' } });
function answer(state: State): State {
  const { request } = state;
  if (request?.kind !== 'return') return state;
  const { visit, direction } = request;
  const opened = { document: visit.document, book: BOOKS[visit.document]! };
  return step(state, { kind: 'opened', opened, way: { kind: 'return', visit, direction } });
}
const strike = (state: State, key: string): State => answer(press(state, key));

describe('back and forward', () => {
  test.each<[keys: string[], expected: string]>([
    [['3', 'left'], '난로'],
    [['3', 'backspace'], '난로'],
    [['3', 'ctrl-o'], '난로'],
    [['3', 'left', 'right'], '3. 난로 3'],
    [['3', 'j', '5', 'left', 'left', 'right', 'right'], '5. 난로 5'],
    [['3', '5', 'left', '7', 'right'], '7. 난로 7'], // a jump ends the way forward
  ])('%j leads to %j', (keys, expected) => expect(first(keys.reduce(strike, start))).toBe(expected));

  test.each([
    ['left', '돌아갈 자리가 없습니다'],
    ['right', '앞으로 갈 자리가 없습니다'],
  ])('without a way, %s says so', (key, notice) => expect(status(press(start, key))).toContain(notice));

  test('leads through documents, each at its place', () => {
    const third = goTo(press(goTo(press(start, '4', 'j'), 1), '6'), 2);
    expect(first(third)).toBe('굴뚝');
    const second = strike(third, 'left');
    expect(first(second)).toBe('6. 장작 6');
    const top = strike(second, 'left');
    expect(first(top)).toBe('장작');
    const home = strike(top, 'left');
    expect(shownPlace(home)).toEqual(shownPlace(press(start, '4', 'j')));
    expect(first(['right', 'right', 'right'].reduce(strike, home))).toBe('굴뚝');
  });

  test('a document that is loaded again is shown where its words are now', () => {
    const left = goTo(press(start, '4'), 1);
    const visit = { ...left.back.at(-1)!, anchor: '4.난로4'.slice(2) };
    const longer = createBook(
      manuscriptOf({
        title: '난로',
        lead: [{ kind: 'paragraph', content: [{ kind: 'text', text: '머리말' }] }],
        sections: BOOKS[0]!.manuscript.headings.map(({ text }) => ({
          level: 2,
          heading: [{ kind: 'text', text }],
          blocks: [],
        })),
      }),
    );
    const back = step(left, {
      kind: 'opened',
      opened: { document: 0, book: longer },
      way: { kind: 'return', visit, direction: 'back' },
    });
    expect(first(back)).toBe('4. 난로 4');
  });

  test('a list is a place to come back to, at the same entry', () => {
    const listing: Listing = {
      kind: 'folder',
      title: '글들',
      entries: ['가', '나', '다'].map((text) => ({ key: text, text })),
    };
    const root = open(manuscriptOf({ sections: [] }), { listing });
    const opened = goTo(press(root, 'j', 'j'), 1);
    expect(first(opened)).toBe('장작');
    const back = strike(opened, 'left');
    expect(back.mode).toMatchObject({ kind: 'list', selected: 2 });
    expect(first(strike(back, 'right'))).toBe('장작');
  });

  test('back is always where one was', () => {
    const jump = fc.oneof(
      fc.constantFrom(...'123456789', ']', '[', 'G', 'g'),
      fc.constantFrom(0, 1, 2),
      fc.constantFrom(' ', 'j', 'u'),
    );
    fc.assert(
      fc.property(fc.array(jump, { maxLength: 30 }), (jumps) => {
        let state = start;
        const been: string[] = [];
        for (const way of jumps) {
          const before = body(state).join('\n');
          const { length } = state.back;
          state = typeof way === 'number' ? goTo(state, way) : press(state, way);
          if (state.back.length > length) been.push(before);
        }
        const end = body(state).join('\n');
        for (const screen of been.toReversed()) {
          state = strike(state, 'left');
          expect(body(state).join('\n')).toBe(screen);
        }
        expect(status(press(state, 'left'))).toContain('돌아갈 자리가 없습니다');
        for (const _ of been) state = strike(state, 'right');
        if (been.length > 0) expect(body(state).join('\n')).toBe(end);
      }),
      { numRuns: runs(100) },
    );
  });
});

test('a document that is opened at a name which it has not says so', () => {
  const missing = step(start, {
    kind: 'opened',
    opened: { document: 1, book: BOOKS[1]! },
    way: { kind: 'jump', fragment: '없음' },
  });
  expect(status(missing)).toContain('이 글에는 #없음 자리가 없습니다');
  expect(first(missing)).toBe('장작');
  expect(first(open(bundled()))).not.toBe('');
});
