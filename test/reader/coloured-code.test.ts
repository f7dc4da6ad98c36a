// Code in colours, in the reader: on the screen, scrolled sideways, and around hits.
import { describe, expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Block } from '../../src/article/model.ts';
import type { Highlight } from '../../src/layout/setting.ts';
import { screenOf } from '../../src/reader/screen.ts';
import type { State } from '../../src/reader/state.ts';
import { open, press } from '../helpers/reader.ts';

/** Finds numbers. */
const highlight: Highlight = (code) =>
  [...code.matchAll(/\d+/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    syntax: 'constant',
  }));

const code = (text: string): Block => ({ kind: 'code', text, language: 'toy' });
const reader = (blocks: readonly Block[], columns: number): State =>
  open(
    manuscriptOf({
      title: '글',
      lead: [{ kind: 'paragraph', content: [{ kind: 'text', text: '불' }] }, ...blocks],
      sections: [],
    }),
    {
      columns,
      rows: 12,
      look: { highlight },
    },
  );
/** Returns the rows with code as text, with brackets around constants and slashes around hits. */
const show = (state: State): string[] =>
  screenOf(state)
    .rows.map((row) => row.flatMap(({ line }) => line))
    .filter((line) => line.some(({ role }) => role === 'code'))
    .map((line) =>
      line
        .map(({ text, syntax, mark }) => (mark ? `/${text}/` : syntax ? `[${text}]` : text))
        .join('')
        .trim(),
    );

describe.each([40, 80, 120, 200])('in %i columns', (columns) => {
  test('code is coloured', () => {
    expect(show(reader([code('a 1 {\n  b 22\n}')], columns))).toEqual(['a [1] {', 'b [22]', '}']);
  });
});

test('a line that is scrolled sideways keeps its colours', () => {
  const state = reader([code(`a 1 ${'b'.repeat(30)} 2345 c`)], 30);
  expect(show(state)[0]).toMatch(/^a \[1\] b+/);
  expect(show(press(state, '>', '>'))[0]).toContain('[2345] c');
});

test('a hit has the colour of a hit', () => {
  expect(show(press(reader([code('a 12 b 34')], 40), '/', 'b', '3', 'enter'))).toEqual(['a [12] /b/ /3/[4]']);
});
