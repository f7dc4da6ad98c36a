// The mouse: clicks and the wheel, over each part of the screen.
import { describe, expect, test } from 'vitest';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { Block, Inline } from '../../src/article/model.ts';
import type { Listing } from '../../src/reader/listing.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { body, click, clickOn, marked, open, press, show, wheel } from '../helpers/reader.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const link = (href: string, words: string): Inline => ({ kind: 'link', href, content: [text(words)] });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
const linked: Manuscript = manuscriptOf({
  title: '난로 곁의 링크',
  lead: [
    paragraph(
      text('먼저 '),
      link('a.md', '안내서'),
      text('를 보고, '),
      link('#재', '재'),
      text('를 치웁니다.'),
    ),
    paragraph(text('불은 오래 탑니다'), { kind: 'note', id: '1', label: '1' }, text('.')),
    { kind: 'figure', src: 'stove.png', alt: '무쇠 난로' },
  ],
  sections: ['나무', '참나무', '소나무', '불', '재'].map((heading, index) => ({
    level: index === 1 || index === 2 ? 3 : 2,
    heading: [text(heading)],
    blocks: Array.from({ length: 9 }, () => paragraph(text('장작이 탑니다.'))),
    ids: [heading],
  })),
  notes: [{ id: '1', label: '1', blocks: [paragraph(text('참나무는 네 시간을 탑니다.'))] }],
});
const reader = open(linked, { columns: 100, rows: 14 });
const outlined = press(reader, 't', 'escape');

describe('a click', () => {
  test.each<[on: string, request: unknown]>([
    ['안내서', { kind: 'open', href: 'a.md', by: 'nanro' }],
    ['내서', { kind: 'open', href: 'a.md', by: 'nanro' }],
    ['[그림', { kind: 'open', href: 'stove.png', by: 'system' }],
    ['먼저', undefined],
    ['를 보고', undefined],
  ])('on %s asks for %j', (on, request) => {
    for (const state of [reader, outlined, press(reader, 't')])
      expect(clickOn(state, on).request).toEqual(request);
  });

  test('follows a link under its letters, and takes them away anywhere else', () => {
    const hints = press(reader, 'l');
    expect(clickOn(hints, 'a 내서').request).toMatchObject({ href: 'a.md' });
    expect(clickOn(hints, '먼저').mode.kind).toBe('reading');
  });

  test('on the second cell of a syllable is a click on it', () => {
    const [, , row] = show(reader);
    const column = 2 + row!.trimStart().indexOf('안') * 2;
    expect(click(reader, 2, column).request).toEqual(click(reader, 2, column + 1).request);
  });

  test('on a link within the document jumps', () => {
    expect(show(clickOn(reader, '재')).at(0)).toContain('재');
    expect(press(clickOn(reader, '재'), 'left').place).toEqual(reader.place);
  });

  test('on the mark of a note opens it, and one outside its box closes it', () => {
    const box = clickOn(reader, '¹');
    expect(box.mode.kind).toBe('note');
    expect(clickOn(box, '참나무는').mode.kind).toBe('note');
    expect(click(box, 0, 5).mode.kind).toBe('reading');
    expect(click(box, 13, 5).mode.kind).toBe('reading');
  });

  test('outside a message closes it', () => {
    const failed = step(reader, { kind: 'notice', notice: { kind: 'failed', message: '불'.repeat(99) } });
    expect(clickOn(failed, '불불').notice).toBeDefined();
    expect(clickOn(failed, '안내서')).toMatchObject({ notice: undefined, request: undefined });
  });

  test.each([
    ['in the status line', 13, 1],
    ['left of the text', 2, 0],
    ['right of the text', 2, 99],
    ['below the screen', 50, 5],
    ['beyond the screen', 2, 9999],
  ])('%s does nothing', (_, row, column) => {
    expect(show(click(reader, row, column))).toEqual(show(reader));
  });

  test('does nothing while words are typed, or keys wait', () => {
    expect(clickOn(press(reader, '/'), '안내서').request).toBeUndefined();
    for (const keys of ['/', ':', 'm', 'v'])
      expect(show(clickOn(press(outlined, keys), '소나무')), keys).toEqual(show(press(outlined, keys)));
    expect(clickOn({ ...reader, waiting: ['G'] }, '안내서').request).toBeUndefined();
  });

  test('on a picture opens its figure', () => {
    const drawn = step(
      { ...reader, look: { ...reader.look, cell: { width: 10, height: 20 } } },
      { kind: 'pictured', document: 0, pictures: new Map([['stove.png', { width: 200, height: 100 }]]) },
    );
    const row = show(drawn).findIndex((each) => each.includes('[그림'));
    const left = reader.frame.lefts[0]!;
    for (const [down, right] of [
      [1, 0],
      [3, 19],
      [5, 5],
    ] as const)
      expect(click(drawn, row + down, left + right).request).toMatchObject({ href: 'stove.png' });
    for (const [down, right] of [
      [1, 20],
      [6, 5],
      [3, -1],
    ] as const)
      expect(click(drawn, row + down, left + right).request).toBeUndefined();
  });

  test('follows links in the second column', () => {
    const columns = press(open(linked, { columns: 100, rows: 6 }), 'c');
    expect(body(columns)[0]).toMatch(/\S {9,}\S/);
    expect(clickOn(columns, '[그림').request).toMatchObject({ href: 'stove.png' });
    expect(show(click(columns, 0, 49))).toEqual(show(columns)); // between the columns
  });
});

describe('in the outline', () => {
  test.each<[where: string, state: State]>([
    ['beside the text', outlined],
    ['beside the text, with the keys in it', press(reader, 't', 'j')],
    ['that covers the text', press(open(linked, { columns: 60, rows: 14 }), 't')],
  ])('%s, a click on a heading goes there', (_, state) => {
    const there = clickOn(state, '소나무');
    expect(there.mode.kind).toBe('reading');
    expect(show(there)[0]).toContain('1.2. 소나무');
    expect(press(there, 'left').place).toEqual(reader.place);
  });

  test('a click on a sign folds', () => {
    const folded = clickOn(outlined, '▾');
    expect(show(folded).join('\n')).not.toContain('참나무 ');
    expect(folded.place).toEqual(outlined.place);
    expect(folded.mode.kind).toBe('reading');
    expect(show(clickOn(folded, '▸'))).toEqual(show(outlined));
  });

  test('a click on the title, the bar or an empty row does nothing', () => {
    for (const [row, column] of [
      [0, 1],
      [1, 31],
      [1, 32],
      [10, 4],
    ] as const)
      expect(show(click(outlined, row, column))).toEqual(show(outlined));
  });

  test('a click on the text gives the keys back', () => {
    const looking = press(reader, 't', 'j', 'j');
    const reading = click(looking, 5, 70);
    expect(reading.mode.kind).toBe('reading');
    expect(reading.place).toEqual(looking.place);
    expect(press(reading, 'left').place).toEqual(reader.place);
  });

  const long = press(
    open(
      manuscriptOf({
        sections: Array.from({ length: 50 }, (_, index) => ({
          level: 2,
          heading: [text(`절${index}`)],
          blocks: [paragraph(text('장작'))],
        })),
      }),
      { columns: 100, rows: 10 },
    ),
    't',
    'escape',
  );
  const side = (state: State): string[] => body(state).map((row) => row.split('│')[0]!.trim());

  test('the wheel scrolls it, and not the text', () => {
    const scrolled = wheel(wheel(long, 'down', 3, 3), 'down', 3, 3);
    expect(side(scrolled).slice(0, 2)).toEqual(['목차', '7  절6']);
    expect(scrolled.place).toEqual(long.place);
    expect(side(wheel(long, 'up', 3, 3))).toEqual(side(long));
    // It follows the text again once another section is read.
    expect(side(press(scrolled, ']', ']'))[1]).toBe('1  절0');
    expect(wheel(long, 'down', 3, 60).place).not.toEqual(long.place);
    const selecting = press(long, 't', 't', 'j');
    expect(side(wheel(selecting, 'down', 3, 60))).toEqual(side(selecting));
    expect(wheel(selecting, 'down', 3, 60).place).not.toEqual(selecting.place);
  });

  test('a click leaves it where it is', () => {
    const scrolled = wheel(wheel(long, 'down', 3, 3), 'down', 3, 3);
    const there = clickOn(scrolled, '12  절11');
    expect(show(there)[0]).toContain('12. 절11');
    expect(side(there)).toEqual(side(scrolled));
    expect(marked(there, 'heading')).toContain('12  절11');
  });
});

describe('in a list', () => {
  const listing: Listing = {
    kind: 'library',
    title: '서재',
    entries: Array.from({ length: 40 }, (_, index) => ({ key: `${index}`, text: `글${index}.` })),
  };
  const listed = step(reader, { kind: 'listed', listing });

  test('a click selects, and one on what is selected opens', () => {
    const selected = clickOn(listed, '글9.');
    expect(marked(selected, 'selected')).toEqual(['글9.']);
    expect(body(selected)).toEqual(body(listed));
    expect(clickOn(selected, '글9.').request).toEqual({ kind: 'enter', list: 'library', key: '9' });
    expect(body(press(selected, 'j'))[1]).toBe(' 글4.');
    expect(show(click(listed, 0, 2))).toEqual(show(listed));
  });

  test('a click selects a mark, and goes there', () => {
    const marks = press(reader, 'G', 'm', 'a', 'g', 'm', 'b', "'");
    const [, , second] = body(clickOn(marks, 'b  '));
    expect(marked(clickOn(marks, 'b  '), 'selected')[0]).toMatch(/^b/);
    expect(second).toMatch(/^ b/);
    expect(clickOn(marks, 'a  ').mode.kind).toBe('reading');
  });
});
