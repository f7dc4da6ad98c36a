// Keys while only the beginning of a document has been read. In the end they do the same as in the whole
// document.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinParts, manuscriptOf, partsOfBeginning } from '../../src/article/manuscript.ts';
import type { Article, Block, Inline } from '../../src/article/model.ts';
import { anchorPlace, bookmarkIn } from '../../src/reader/anchors.ts';
import { charactersOf, createBook, type Book } from '../../src/reader/book.ts';
import { isBusy, type State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { body, first, open, press, show, status } from '../helpers/reader.ts';
import { runs } from '../helpers/thorough.ts';

const text = (content: string): Inline[] => [{ kind: 'text', text: content }];
const paragraph = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
const SECTIONS = 12;
const WHOLE: Article = {
  title: '난롯가에서',
  sections: Array.from({ length: SECTIONS }, (_, index) => ({
    level: 2,
    heading: text(`${index + 1}장`),
    blocks: [
      paragraph([
        ...text(`장작 ${index}을 난로에 넣었다. `.repeat(9)),
        { kind: 'link', href: '#끝', content: text('끝으로') },
        { kind: 'note', id: `${index + 1}`, label: `${index + 1}` },
      ]),
      ...Array.from({ length: 4 }, (__, row) => paragraph(text(`불 ${index}-${row}이 붙었다. `.repeat(9)))),
      ...(index === SECTIONS - 1 ? [{ ...paragraph(text('끝이다.')), ids: ['끝'] }] : []),
    ],
  })),
  notes: Array.from({ length: SECTIONS }, (_, index) => ({
    id: `${index + 1}`,
    label: `${index + 1}`,
    blocks: [paragraph(text(`주석 ${index + 1}`))],
  })),
};
const SHARE = 1 / 3;
const whole = manuscriptOf(WHOLE);
const beginning = joinParts(
  partsOfBeginning({ ...WHOLE, sections: WHOLE.sections.slice(0, SECTIONS * SHARE) }, SHARE),
);

const openBeginning = (): State => open(beginning);
/** Reads the rest of the document, and presses the keys that have waited for it. */
function complete(state: State): State {
  let next = step(state, {
    kind: 'renewed',
    document: 0,
    book: createBook(whole),
    isAppended: true,
    isGrowing: false,
  });
  while (isBusy(next)) next = step(next, { kind: 'idle' });
  return next;
}

test('the screen is that of the whole document, whose length is estimated', () => {
  expect(body(openBeginning())).toEqual(body(open(whole)));
  const [estimated, exact] = [beginning, whole].map((manuscript) => charactersOf(createBook(manuscript)));
  expect(estimated! / exact!).toBeCloseTo(1, 1);
});

test('a key that closes a message does not wait', () => {
  const message = '장작이 없습니다. '.repeat(9);
  const told = step(openBeginning(), { kind: 'notice', notice: { kind: 'failed', message } });
  expect(body(told).join('')).toContain('╭');
  expect(press(told, ']')).toEqual({ ...told, notice: undefined });
});

describe('at once', () => {
  test.each([
    ['a screen is turned', ' '],
    ['and back', ' ', ' ', 'b'],
    ['the lines are made narrower', '-', '-'],
    ['help is shown', 'h', 'j'],
    ['a link is chosen', 'tab'],
    ['with a Korean keyboard', 'ㅓ', 'ㅓ'],
  ])('%s', (_, ...keys) => {
    expect(body(press(openBeginning(), ...keys))).toEqual(body(press(open(whole), ...keys)));
  });

  test('nanro ends, even while a key waits', () => {
    expect(press(openBeginning(), 'q').request).toEqual({ kind: 'quit' });
    const waiting = press(openBeginning(), 'G', 'ctrl-c');
    expect(waiting.request).toBeUndefined();
    expect(status(waiting)).not.toContain('읽는 중');
    expect(press(waiting, 'ctrl-c').request).toEqual({ kind: 'interrupt' });
  });
});

test('a key that needs the rest waits, and so do the keys after it', () => {
  const waiting = press(openBeginning(), 'G', 'k');
  expect(first(waiting)).toBe('난롯가에서');
  expect(status(waiting)).toContain('읽는 중…');
  expect(show(complete(waiting))).toEqual(show(press(open(whole), 'G', 'k')));
});

test('bookmarks are looked for in the whole', () => {
  const [first, all] = [beginning, whole].map((each) => createBook(each));
  const anchored = anchorPlace(all!, { unit: all!.units - 20, offset: 0 });
  const openWith = (book: Book): State =>
    open(book.manuscript, { bookmarks: [bookmarkIn(book, { id: '1', sentence: '불', anchored })] });
  const keys = ["'", 'enter'];
  const reached = complete(press(openWith(first!), ...keys));
  expect(show(reached)).toEqual(show(press(openWith(all!), ...keys)));
  expect(reached.place.unit).toBe(anchored.unit);
});

test('the end of the beginning is never shown', () => {
  const turned = press(openBeginning(), ...Array.from({ length: 40 }, () => ' '));
  expect(body(turned).at(-1)).not.toBe('');
  expect(turned.waiting.length).toBeGreaterThan(0);
});

test('another document takes no keys that waited', () => {
  const opened = step(press(openBeginning(), 'G'), {
    kind: 'opened',
    opened: { document: 1, book: createBook(whole) },
    way: { kind: 'jump' },
  });
  expect(opened.waiting).toEqual([]);
});

const KEYS = [' ', ' ', 'b', 'j', 'k', 'd', 'g', 'G', ']', '[', 'n', 'p', '3', '1', '5', '%', 'tab', 'enter'];
const MORE_KEYS = [
  '/',
  '불',
  'ㅈ',
  'escape',
  't',
  'L',
  'l',
  'left',
  'right',
  'm',
  'a',
  "'",
  'h',
  'c',
  '+',
  '-',
  'w',
];

test('any keys do what they do in the whole document', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...KEYS, ...MORE_KEYS, ':', 'ㅓ', 'ㄹ'), { maxLength: 12 }),
      fc.nat({ max: 12 }),
      (keys, when) => {
        const early = press(openBeginning(), ...keys.slice(0, when));
        const late = press(complete(early), ...keys.slice(when));
        expect(show(late)).toEqual(show(press(open(whole), ...keys)));
      },
    ),
    { numRuns: runs(800) },
  );
});
