// Running text after `tidyInlines`: where the spaces go. Tidying it again changes nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inline } from '../../src/article/model.ts';
import { tidyInlines } from '../../src/formats/running-text.ts';
import { runs } from '../helpers/thorough.ts';

const text = (content: string): Inline => ({ kind: 'text', text: content });
const strong = (...content: Inline[]): Inline => ({ kind: 'strong', content });
const emphasis = (...content: Inline[]): Inline => ({ kind: 'emphasis', content });

const CASES: readonly (readonly [what: string, inlines: Inline[], tidy: Inline[]])[] = [
  [
    'moves spaces out on both sides',
    [text('불을'), strong(text(' 꼭 ')), text('끈다')],
    [text('불을 '), strong(text('꼭')), text(' 끈다')],
  ],
  [
    'keeps the space before the last element',
    [text('불을'), strong(text(' 끈다'))],
    [text('불을 '), strong(text('끈다'))],
  ],
  ['gives a mark behind a space a base', [text(' \u0301불')], [text('\u25cc\u0301불')]],
  [
    'joins the texts around an element that had only a space',
    [text('불을'), strong(text(' ')), text('끈다')],
    [text('불을 끈다')],
  ],
  [
    'moves spaces out of nested elements',
    [text('불을'), strong(emphasis(text(' 꼭 '))), text('끈다')],
    [text('불을 '), strong(emphasis(text('꼭'))), text(' 끈다')],
  ],
];

test.each(CASES)('%s', (_, inlines, tidy) => {
  expect(tidyInlines(inlines)).toEqual(tidy);
});

const inlines = fc.letrec<{ inline: Inline; content: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom('난로', ' 난로 ', ' ', '  ', '불', '\n', '漢\n', ' \u0301', '\u0301')
        .map(text),
    },
    fc.constant<Inline>({ kind: 'lineBreak' }),
    fc.constantFrom<Inline>({ kind: 'code', text: 'a' }, { kind: 'code', text: ' ' }),
    fc.record({ kind: fc.constantFrom('strong', 'emphasis', 'mark'), content: tie('content') }),
    fc.record({
      kind: fc.constant('link'),
      href: fc.constantFrom('https://nanro.example/', ''),
      content: tie('content'),
    }),
  ) as fc.Arbitrary<Inline>,
  content: fc.array(tie('inline'), { maxLength: 4 }),
})).content;

test('is the same when it is tidied again', () => {
  fc.assert(
    fc.property(inlines, (content) => {
      const tidy = tidyInlines(content);
      expect(tidyInlines(tidy)).toEqual(tidy);
    }),
    { numRuns: runs(2000) },
  );
});
