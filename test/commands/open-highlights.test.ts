// The highlights of an open document: kept on the disk, with the time when they were made, and whether they are lost.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createHighlights, keepHighlight } from '../../src/commands/open-highlights.ts';
import { resume } from '../../src/commands/open-position.ts';
import { createBook } from '../../src/reader/book.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { readAllHighlights } from '../../src/storage/highlight-files.ts';
import { useNewPaths } from '../helpers/new-paths.ts';
import { open, press, textBook } from '../helpers/reader.ts';

let folder = '';
useNewPaths((path) => (folder = path));

const TEXT = '난롯가에 앉아 책을 읽는다. 장작이 타는 소리만 들린다.';
const reader = open(await textBook(TEXT), { place: { unit: 1, offset: 1 } });
const highlighted = press(reader, 'v', ')', 'm');
const [highlight] = highlighted.highlights;
const at = (time: string) => (): Date => new Date(`2026-11-29T${time}:00.000Z`);
const kept = (): unknown =>
  readAllHighlights(folder).map(({ quotation, note, isLost, made }) => [
    quotation,
    note,
    isLost,
    made.slice(11, 16),
  ]);
const changed = async (state: State, text: string): Promise<State> =>
  step(state, {
    kind: 'renewed',
    document: state.document,
    book: createBook(await textBook(text)),
    isAppended: false,
    isGrowing: false,
  });

test('a note that is changed later keeps the time of its highlight', () => {
  createHighlights(folder, reader.book, '/a.md', at('02:30')).keep(highlight!, '글');
  const later = createHighlights(folder, reader.book, '/a.md', at('05:00'));
  later.keep({ ...later.shown[0]!, note: '메모' }, '글');
  expect(kept()).toEqual([['난롯가에 앉아 책을 읽는다.', '메모', undefined, '02:30']]);
});

test('one that is removed is no longer kept, and may be put back', () => {
  const highlights = createHighlights(folder, reader.book, '/a.md', at('02:30'));
  highlights.keep(highlight!, '글');
  highlights.keep({ ...highlight!, isRemoved: true }, '글');
  expect(kept()).toEqual([]);
  highlights.keep(highlight!, '글');
  expect(kept()).toEqual([['난롯가에 앉아 책을 읽는다.', undefined, undefined, '02:30']]);
});

test('whether one is lost is kept when the text has been read, and again when it is found', async () => {
  const highlights = createHighlights(folder, reader.book, '/a.md', at('02:30'));
  highlights.keep(highlight!, '글');
  const without = await changed(highlighted, '다른 글이다.');
  highlights.keepLost({ ...without, isGrowing: true });
  expect(kept()).toEqual([['난롯가에 앉아 책을 읽는다.', undefined, undefined, '02:30']]);
  highlights.keepLost(without);
  expect(kept()).toEqual([['난롯가에 앉아 책을 읽는다.', undefined, true, '02:30']]);
  const { shown } = createHighlights(folder, reader.book, '/a.md');
  expect(shown[0]!.span).toEqual(highlight!.span);
  highlights.keepLost(await changed(without, TEXT));
  expect(kept()).toEqual([['난롯가에 앉아 책을 읽는다.', undefined, undefined, '02:30']]);
});

test('what cannot be kept is told', () => {
  expect(keepHighlight(undefined, highlight!, reader.book)).toEqual({ kind: 'highlightNotKept' });
  expect(keepHighlight(undefined, { ...highlight!, isRemoved: true }, reader.book)).toBeUndefined();
  writeFileSync(folder, 'not a folder');
  const position = resume(reader.book, { places: folder, highlights: join(folder, 'highlights') }, '/a.md');
  expect(keepHighlight(position, highlight!, reader.book)).toEqual({ kind: 'highlightNotSaved' });
});
