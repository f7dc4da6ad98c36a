import { expect, test } from 'vitest';
import { manuscriptOf } from '../../src/article/manuscript.ts';
import type { Block } from '../../src/article/model.ts';
import type { State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { open, press } from '../helpers/reader.ts';

const CELL = { width: 8, height: 16 };
const figures: readonly Block[] = [
  { kind: 'figure', src: 'https://a.kr/1.png', alt: '난로' },
  { kind: 'figure', src: 'https://a.kr/1.png' },
  { kind: 'figure' },
  { kind: 'figure', src: 'part:2.png' },
  { kind: 'paragraph', content: [{ kind: 'text', text: '난로 '.repeat(500) }] },
  { kind: 'figure', src: 'https://a.kr/3.png' },
];
const shown = (blocks: readonly Block[], { draws = true } = {}): State =>
  open(manuscriptOf({ lead: blocks, sections: [] }), { rows: 20, look: draws ? { cell: CELL } : {} });
const asked = (state: State): unknown => press(state, 'i').request ?? press(state, 'i').notice?.kind;

test('i asks for the pictures of the screen that are not drawn', () => {
  const state = shown(figures);
  expect(asked(state)).toEqual({ kind: 'pictures', srcs: ['https://a.kr/1.png', 'part:2.png'] });
  const pictured = (src: string, size?: { readonly width: number; readonly height: number }): State =>
    step(state, { kind: 'pictured', document: state.document, pictures: new Map([[src, size]]) });
  expect(asked(pictured('part:2.png', CELL))).toEqual({ kind: 'pictures', srcs: ['https://a.kr/1.png'] });
  // It failed before.
  expect(asked(pictured('part:2.png'))).toEqual(asked(state));
});

test.each<[string, State, string]>([
  ['there is no picture', shown(figures.slice(4)), 'noPictures'],
  ['the terminal draws none', shown(figures, { draws: false }), 'cannotDraw'],
  ['it has no address', shown([{ kind: 'figure', alt: '난로' }]), 'noPicture'],
  [
    'all are drawn',
    step(shown(figures.slice(0, 2)), {
      kind: 'pictured',
      document: 0,
      pictures: new Map([['https://a.kr/1.png', CELL]]),
    }),
    'allDrawn',
  ],
])('i says that %s', (_, state, notice) => {
  expect(asked(state)).toBe(notice);
});
