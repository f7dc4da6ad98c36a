// Highlights and notes: making, drawing, listing and removing them, and finding them in a text that has changed.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import { createBook } from '../../src/reader/book.ts';
import { markedPlaces } from '../../src/reader/marked-places.ts';
import { placed } from '../../src/reader/highlight.ts';
import type { Highlight } from '../../src/reader/highlight-model.ts';
import { isBeginning } from '../../src/reader/book.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { everyBlock, marked, open, press, resize, show, status, textBook } from '../helpers/reader.ts';

const TEXT = `난롯가에 앉아 책을 읽는다. 장작이 타는 소리만 들린다. 창밖에는 눈이 내린다.

두 번째 문단은 짧다. 끝.`;
const START = { unit: 1, offset: 1 };
const reader = open(await textBook(TEXT), { columns: 34, rows: 8, place: START });

const type = (state: State, text: string): State => press(state, ...text);
const highlights = (state: State): unknown =>
  state.highlights.filter(({ isRemoved }) => !isRemoved).map(({ quotation, note }) => [quotation, note]);
/** Shows a text that has changed. */
const changed = async (state: State, text: string, isAppended = false): Promise<State> =>
  step(state, {
    kind: 'renewed',
    document: state.document,
    book: createBook(await textBook(text)),
    isAppended,
    isGrowing: false,
  });

describe('m highlights what is selected', () => {
  const state = press(reader, 'v', 'w', 'w', 'm');
  test('and ends selecting', () => {
    expect([state.mode.kind, state.notice?.kind]).toEqual(['reading', 'highlighted']);
    expect(highlights(state)).toEqual([['앉아', undefined]]);
    expect(marked(state, 'highlight')).toEqual(['앉아']);
    expect(state.request).toMatchObject({
      kind: 'highlight',
      highlight: { unit: 1, ink: 4, before: '난롯가에', quotation: '앉아', after: '책을 읽는다.' },
    });
  });
  test('over several paragraphs, with the heading of the section', () => {
    const sections = press(open(everyBlock, { rows: 30, columns: 60 }), '/', ...'조사가', 'enter');
    const { request } = press(sections, 'v', ')', 'v', ')', 'm');
    expect(request).toMatchObject({
      highlight: { quotation: expect.stringContaining('\n'), section: '문단과 인용', before: '', after: '' },
    });
  });
  test('within a highlight removes it, and puts it back', () => {
    const noted = type(press(reader, 'v', ')', 'e'), '좋다');
    const inside = press(noted, 'enter', 'v', 'w', 'w');
    const removed = press(inside, 'm');
    expect([highlights(removed), removed.notice?.kind]).toEqual([[], 'highlightRemoved']);
    expect(removed.request).toMatchObject({ kind: 'highlight', highlight: { isRemoved: true } });
    expect(marked(removed, 'noted')).toEqual([]);
    const back = press(removed, 'm');
    expect(highlights(back)).toEqual([['난롯가에 앉아 책을 읽는다.', '좋다']]);
  });
  test('beyond a highlight adds another', () => {
    const two = press(state, 'v', ')', 'm');
    expect(highlights(two)).toEqual([
      ['앉아', undefined],
      ['난롯가에 앉아 책을 읽는다.', undefined],
    ]);
  });
  test('but not more than can be kept', async () => {
    const long = open(await textBook('가'.repeat(6000)), { place: START });
    const tried = press(long, 'v', 'w', 'm');
    expect([tried.mode.kind, tried.notice?.kind, tried.highlights]).toEqual([
      'selecting',
      'tooLongToHighlight',
      [],
    ]);
  });
});

describe('e adds a note', () => {
  const typing = type(press(reader, 'v', 'j', 'e'), '소리가 좋다');
  test('typed as it is, in Hangul', () => {
    expect(status(typing)).toMatch(/^메모: 소리가 좋다/);
    expect(marked(typing, 'selected')).toEqual(['장작이 타는 소리만 들린다.']);
    const state = press(typing, 'enter');
    expect(highlights(state)).toEqual([['장작이 타는 소리만 들린다.', '소리가 좋다']]);
    expect(marked(state, 'noted')).toEqual(['장작이 타는 소리만 들린다.']);
  });
  test('which is shown where it is, and can be changed', () => {
    const state = press(press(typing, 'enter'), 'v', 'j');
    expect(status(state)).toMatch(/^메모: 소리가 좋다/);
    expect(status(press(state, 'enter'))).toMatch(/^소리가 좋다/);
    const other = type(press(state, 'e', 'backspace', 'backspace'), '난다');
    expect(highlights(press(other, 'enter'))).toEqual([['장작이 타는 소리만 들린다.', '소리가 난다']]);
    const without = press(press(state, 'e', 'ctrl-u'), 'enter');
    expect(highlights(without)).toEqual([['장작이 타는 소리만 들린다.', undefined]]);
  });
  test('unless Esc takes it back', () => {
    const state = press(typing, 'escape');
    expect([state.mode.kind, state.highlights]).toEqual(['selecting', []]);
    expect(press(reader, 'v', 'enter').notice?.kind).toBe('noNoteHere');
  });
});

test('highlights are drawn below hits and the selection, at any width', () => {
  const state = press(reader, 'v', ')', 'm', '/', ...'책을', 'enter');
  expect(marked(state, 'highlight')).toEqual(['난롯가에 앉아', '읽는다.']);
  expect(marked(state, 'current')).toEqual(['책을']);
  const selecting = press(state, 'escape', 'v', 'w');
  expect(marked(selecting, 'highlight')).toEqual(['앉아 책을 읽는다.']);
  for (const columns of [12, 20, 100])
    expect(marked(resize(state, columns, 8), 'highlight').join(' ')).toBe('난롯가에 앉아 읽는다.');
});

describe('in a text that has changed', () => {
  const state = press(reader, 'v', ')', ')', 'm', 'v', 'j', 'k', 'w', 'w', 'm');
  const [sentence, word] = state.highlights as [Highlight, Highlight];

  test('they are found where their sentence is now', async () => {
    expect([sentence.quotation, word.quotation]).toEqual(['장작이 타는 소리만 들린다.', '앉아']);
    const after = await changed(state, `새 문단이다.\n\n${TEXT.replace('창밖', '창 밖')}`);
    expect(after.highlights.map(({ span }) => span?.from)).toEqual([
      { unit: 2, ink: 12 },
      { unit: 2, ink: 4 },
    ]);
    expect(marked(after, 'highlight')).toEqual(['앉아', '장작이 타는 소리만 들린다.']);
  });
  test('they are lost, and listed last, where it is gone', async () => {
    const after = await changed(state, TEXT.replace('책을', '글을').replace('창밖', '창 밖'));
    expect(after.highlights[1]!.span).toBeUndefined();
    const list = press(after, "'");
    expect(
      show(list)
        .slice(1, 3)
        .map((line) => line.trim()),
    ).toEqual(['“장작이 타는 소리만 들린다.”', '“앉아”  글에 없음']);
    const told = press(list, 'j', 'enter');
    expect(told.notice).toEqual({ kind: 'highlightLost', quotation: '“앉아”' });
    const back = await changed(after, TEXT);
    expect(marked(back, 'highlight')).toContain('앉아');
  });
  test('the selection, and a note that is being typed, stay with their sentences', async () => {
    const moved = `새 문단이다.\n\n${TEXT}`;
    const selecting = await changed(press(reader, 'v', 'j', 'v', 'j'), moved);
    expect(marked(selecting, 'selected').join(' ')).toBe('장작이 타는 소리만 들린다. 창밖에는 눈이 내린다.');
    const typing = type(press(reader, 'v', 'j', 'e'), '소리');
    const noted = press(type(await changed(typing, moved), '가 좋다'), 'enter');
    expect(marked(noted, 'noted')).toEqual(['장작이 타는 소리만 들린다.']);
    // The sentence is gone, but not the note.
    const without = press(await changed(typing, '다른 글.'), 'enter');
    expect(highlights(without)).toEqual([['장작이 타는 소리만 들린다.', '소리']]);
    expect(without.highlights[0]!.span).toBeUndefined();
    expect((await changed(press(reader, 'v', 'j'), '다른 글.')).mode.kind).toBe('reading');
  });
  test('of equal sentences, the nearest counts', async () => {
    const after = await changed(
      state,
      `난롯가에 앉아 책을 읽는다.\n\n${'가. '.repeat(9)}\n\n${TEXT}\n\n${TEXT}`,
    );
    expect(after.highlights[1]!.span?.from.unit).toBe(1);
  });
  test('those that may still come are not called lost', async () => {
    const whole = await textBook(TEXT);
    const beginning = createBook({ ...(await textBook('다른 글.')), unread: 100 });
    const known = placed(beginning, state.highlights);
    const partial = open(beginning.manuscript, { highlights: known });
    expect(isBeginning(partial.book)).toBe(true);
    expect(markedPlaces(partial)).toEqual([]);
    const read = step(partial, {
      kind: 'renewed',
      document: 0,
      book: createBook(whole),
      isAppended: false,
      isGrowing: false,
    });
    expect(marked(read, 'highlight')).toContain('앉아');
  });
});

describe('the list of marks', () => {
  const state = press(type(press(reader, 'v', ')', ')', 'e'), '메모'), 'enter', 'v', 'w', 'm', "'");
  test('has them in the order of the text, with their notes', () => {
    expect(
      show(state)
        .slice(1, 3)
        .map((line) => line.trim()),
    ).toEqual(['“난롯가에”', '“장작이 타는 소리만 들…  메모']);
  });
  test('leads there', () => {
    const small = resize(state, 34, 3);
    expect(show(press(small, 'j', 'enter'))[0]).toContain('장작이 타는');
  });
  test('removes them with x, and puts them back', () => {
    const removed = press(state, 'x');
    expect(highlights(removed)).toHaveLength(1);
    expect(highlights(press(removed, 'x'))).toHaveLength(2);
  });
});

/** The texts of the rows: selected ones in brackets, highlights in braces. */
const drawn = (state: State): string[] =>
  screenOf(state).rows.map((row) =>
    row
      .map(({ line }) =>
        line
          .map(({ mark, role, text }) =>
            mark === 'selected' || role === 'selected'
              ? `[${text}]`
              : mark === 'highlight' || mark === 'noted'
                ? `{${text}}`
                : text,
          )
          .join(''),
      )
      .join('  ')
      .trimEnd(),
  );

test.each([40, 80, 120, 200])('the screens at %i columns (npm test -- -u updates them)', async (columns) => {
  const noted = type(press(reader, 'v', ')', ')', 'e'), '소리가 좋다');
  const state = resize(press(noted, 'enter', 'v', 'w', 'w', 'm'), columns, 8);
  const lost = await changed(state, TEXT.replace('책을', '글을'));
  const screens = [press(state, 'v', 'j', 'w', 'v', ')'), press(state, 'v', ')', 'e'), press(lost, "'", 'j')];
  await expect(`${screens.flatMap((each) => [...drawn(each), '']).join('\n')}`).toMatchFileSnapshot(
    fileURLToPath(new URL(`../golden/reader/highlights-${columns}.txt`, import.meta.url)),
  );
});

test('one that may be of another document is not called lost', async () => {
  const [known] = press(reader, 'v', 'w', 'm').highlights;
  const elsewhere = { ...known!, isFromElsewhere: true, span: undefined };
  const state = open(await textBook('다른 글.'), { highlights: [elsewhere] });
  expect(show(press(state, "'"))[1]).toContain('아직 없습니다');
});

test('passages in tables are found', () => {
  for (const columns of [90, 24]) {
    const table = press(
      open(everyBlock, { rows: 60, columns }),
      '/',
      ...'12,000',
      'enter',
      'v',
      'm',
      'escape',
    );
    expect(marked(table, 'highlight')).toEqual(['12,000']);
    const again = placed(createBook(manuscriptOf({ sections: [] })), table.highlights);
    expect(again[0]!.span).toBeUndefined();
  }
});
