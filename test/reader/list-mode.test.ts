// Lists: the library, folders, feeds.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Listing } from '../../src/reader/listing.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { body, bundled, marked, open, press, status } from '../helpers/reader.ts';

const library: Listing = {
  kind: 'library',
  title: '서재',
  orders: ['읽은 때', '제목'],
  entries: [
    { key: '/글/장작.md', text: '장작 고르기', facts: '34% · 어제', ranks: [0, '장작 고르기'] },
    { key: 'https://a.kr/1', text: '굴뚝 청소', facts: 'a.kr · 100%', ranks: [1, '굴뚝 청소'] },
    { key: '/글/없음.md', text: '사라진 글', facts: '2%', isGone: true, ranks: [2, '사라진 글'] },
  ],
};
const empty: Listing = { kind: 'library', title: '서재', entries: [], empty: '아직 읽은 글이 없습니다' };
const over = (listing: Listing): State => step(open(bundled()), { kind: 'listed', listing });
const root = open(manuscriptOf({ sections: [] }), { listing: library });

describe('a list', () => {
  test('shows its title, its entries and what is known of them', () => {
    expect(body(over(library)).slice(0, 5)).toEqual([
      ' 서재',
      ' 장작 고르기  34% · 어제',
      ' 굴뚝 청소  a.kr · 100%',
      ' 사라진 글  2%',
      '',
    ]);
    expect(status(over(library))).toMatch(/^Enter 열기 .* 1\/3$/);
    expect(body(over(empty))[1]).toBe(' 아직 읽은 글이 없습니다');
  });

  test.each<[keys: string[], entry: string]>([
    [['j'], '굴뚝 청소'],
    [['ㅓ', 'ㅓ', 'k'], '굴뚝 청소'],
    [['G'], '사라진 글'],
    [['end'], '사라진 글'],
    [['d'], '사라진 글'],
    [['G', 'u'], '장작 고르기'],
    [['G', 'g'], '장작 고르기'],
    [['s'], '굴뚝 청소'], // by title
    [['s', 's'], '장작 고르기'],
    [['/', '굴', '뚝', 'enter'], '굴뚝 청소'],
    [['/', 'ㅅ', 'ㄹ', 'ㅈ'], '사라진 글'],
    [['/', '굴', 'escape'], '굴뚝 청소'], // the entry stays selected
    [['/', '굴', 'down', 'escape'], '굴뚝 청소'],
  ])('%j selects %j', (keys, entry) => {
    expect(marked(press(over(library), ...keys), 'selected').join('')).toContain(entry);
  });

  test.each<[keys: string[], request: unknown]>([
    [['j', 'enter'], { kind: 'enter', list: 'library', key: 'https://a.kr/1' }],
    [['x'], { kind: 'forget', list: 'library', key: '/글/장작.md', isForgotten: true }],
    [['x', 'x'], { kind: 'forget', list: 'library', key: '/글/장작.md', isForgotten: false }],
    [['q'], undefined],
    [['left'], undefined],
  ])('%j asks for %j', (keys, request) => {
    expect(press(over(library), ...keys).request).toEqual(request);
  });

  test.each(['q', 'escape', 'left', 'backspace'])('over a text, %s closes it', (key) => {
    const before = press(open(bundled()), '3');
    const closed = press(step(before, { kind: 'listed', listing: library }), key);
    expect(closed.mode.kind).toBe('reading');
    expect(closed.place).toEqual(before.place);
  });

  test('takes commands, and stays', () => {
    const typing = press(root, 'j', ':', 'n');
    expect([...body(typing).slice(0, 2), status(typing)]).toEqual([
      ' 서재',
      ' 장작 고르기  34% · 어제',
      expect.stringMatching(/^:n .* 2\/3$/),
    ]);
    expect(press(typing, 'enter').request).toEqual({ kind: 'source', step: 1 });
    expect(press(root, ':', 'ㅂ', 'enter').request).toEqual({ kind: 'quit' });
    expect(press(typing, 'escape').mode).toEqual(press(root, 'j').mode);
    expect(press(typing, 'enter').mode).toEqual(press(root, 'j').mode);
    expect(marked(press(root, ':', '3', 'enter'), 'selected').join('')).toContain('사라진 글');
    expect(marked(press(root, ':', '9', '9', 'enter'), 'selected').join('')).toContain('사라진 글');
    expect(marked(press(root, ':', '0', 'enter'), 'selected').join('')).toContain('장작 고르기');
  });

  test.each(['h', 'ㅗ', 'f1'])('%s shows the keys, and the list after them', (key) => {
    const help = press(root, 'j', key);
    expect(body(help)[0]).toContain('단축키');
    expect(press(help, 'q').mode).toEqual(press(root, 'j').mode);
  });

  test('without a text below it, only q leaves it', () => {
    expect(press(root, 'q').request).toEqual({ kind: 'quit' });
    expect(press(root, 'escape').mode.kind).toBe('list');
    expect(status(press(root, 'left'))).toContain('돌아갈 자리가 없습니다');
  });

  test('Escape first clears the filter', () => {
    const filtered = press(over(library), '/', '굴', 'enter');
    expect(filtered.request).toEqual({ kind: 'enter', list: 'library', key: 'https://a.kr/1' });
    expect(press(over(library), '/', '굴', 'down', 'escape').mode).toMatchObject({
      kind: 'list',
      filter: '',
    });
    expect(body(press(over(library), '/', '없', '음'))[1]).toBe(' 일치하는 것이 없습니다');
  });

  test('is made anew at the same entry', () => {
    const shorter = { ...library, entries: library.entries.slice(1) };
    const anew = step(press(over(library), 'j'), { kind: 'listed', listing: shorter });
    expect(anew.mode).toMatchObject({ kind: 'list', selected: 0 });
    const gone = step(press(over(library), 'G'), { kind: 'listed', listing: { ...library, entries: [] } });
    expect(gone.mode).toMatchObject({ kind: 'list', selected: 0 });
  });

  test('o asks for the library', () => {
    expect(press(open(bundled()), 'o').request).toEqual({ kind: 'list', list: 'library' });
    expect(press(open(bundled()), 'ㅐ').request).toEqual({ kind: 'list', list: 'library' });
  });
});

test('Tab leads from the bookmarks of all documents to those of this one, and back', () => {
  const bookmarks: Listing = { kind: 'bookmarks', title: '책갈피', entries: [] };
  const all = over(bookmarks);
  expect(press(all, 'tab').mode.kind).toBe('marks');
  expect(press(all, 'tab', 'tab').request).toEqual({ kind: 'list', list: 'bookmarks' });
  expect(press(over(library), 'tab').mode.kind).toBe('list');
});

test.each(['q', 'escape', 'left'])('the library opens over another list, which %s shows again', (key) => {
  const folder: Listing = { ...library, kind: 'folder', title: '글들' };
  const below = press(open(manuscriptOf({ sections: [] }), { listing: folder }), 'j', 'o');
  expect(below.request).toEqual({ kind: 'list', list: 'library' });
  const shown = step(below, { kind: 'listed', listing: library });
  expect(body(shown)[0]).toBe(' 서재');
  expect(press(shown, key).mode).toMatchObject({ kind: 'list', listing: { title: '글들' }, selected: 1 });
});
