// Properties of lines for any text and width: none is too wide, no eojeol that fits is divided, no mark is at
// the wrong edge, no text is lost. test/helpers/lines.ts judges them, and shares no code with src/lines.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { cellWidth, lineBreaks, wrap } from '../../src/index.ts';
import { cellsBetween } from '../../src/unicode/cells.ts';
import { createEojeol, readEojeol, UNMEASURED } from '../../src/lines/eojeol.ts';
import { QUALITY } from '../../src/lines/quality.ts';
import { inlineText } from '../../src/article/text.ts';
import type { Article, Block } from '../../src/article/model.ts';
import { faultsOf } from '../helpers/lines.ts';
import { anyString } from '../helpers/strings.ts';
import { runs } from '../helpers/thorough.ts';

vi.setConfig({ testTimeout: 60_000 }); // a busy machine takes longer

const WIDTHS = Array.from({ length: 111 }, (_, index) => index + 10);
const bundled = JSON.parse(
  readFileSync(new URL('../../content/fireside-chat.json', import.meta.url), 'utf8'),
) as Article;

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [inlineText(block.content)];
    return block.kind === 'quote' ? paragraphs(block.blocks) : [];
  });
}
const TEXTS = [
  bundled.title!,
  ...bundled.sections.flatMap(({ heading, blocks }) => [inlineText(heading), ...paragraphs(blocks)]),
  ...bundled.related!.map(({ description }) => description!),
];

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((codePoint) => String.fromCodePoint(codePoint));
const word = fc.string({ unit: syllable, minLength: 1, maxLength: 9 });
/** At least two syllables, so that there is a place to break inside brackets. */
const phrase = fc.string({ unit: syllable, minLength: 2, maxLength: 9 });
const particle = fc.constantFrom('은', '는', '이', '가', '을', '를', '에서', '으로', '입니다', '');
const latin = fc.constantFrom(
  'AI',
  'GPU',
  'H100',
  'npm',
  'e-mail',
  'PyTorch',
  'Llama 3.1',
  'C#',
  '--save',
  '~/src',
  '-5',
  '.gitignore',
  '../src',
  './x',
  ':wq',
  '/usr/bin',
);
const number = fc.tuple(
  fc.integer({ min: 0, max: 99_999 }),
  fc.constantFrom('', '%', '℃', '㎏', '만', '억', ' 개', '월 1일', '.5조', '~20'),
);
const eojeol = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(word, particle).map((parts) => parts.join('')) },
  fc.tuple(latin, particle).map((parts) => parts.join('')),
  number.map(([value, unit]) => `${value.toLocaleString('en')}${unit}`),
  fc
    .tuple(fc.constantFrom('“”', '‘’', '()', '「」', '『』', '《》', '[]', '""'), phrase, particle)
    .map(([[open, close], inner, after]) => `${open}${inner}${close}${after}`),
  fc.tuple(word, fc.constantFrom('·', '/', '~', '—', ', '), word).map((parts) => parts.join('')),
);
const tail = fc.constantFrom('', '', '', '', ',', '.', '?', '!', '…', ':');
const gap = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  fc.constantFrom(' · ', ' - ', ' ~ ', ' — ', ' … ', ' ₩ '),
);
const sentence = fc
  .array(fc.tuple(eojeol, tail, gap), { minLength: 1, maxLength: 40 })
  // A mark by itself at either end of a text would have no word to stay with.
  .map((words) => `글 ${words.map((parts) => parts.join('')).join('')}끝`);

describe.each(['optimal', 'greedy'] as const)('%s', (fit) => {
  test('the bundled article has no fault at any width from 10 to 120', () => {
    for (const width of WIDTHS) {
      for (const text of TEXTS)
        expect(faultsOf(text, wrap(text, width, { fit }).split('\n'), width), `at ${width}`).toEqual([]);
    }
  });

  test('a text of eojeol, numbers, marks and brackets has no fault at any width from 10 to 120', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...WIDTHS), (text, width) => {
        expect(faultsOf(text, wrap(text, width, { fit }).split('\n'), width)).toEqual([]);
      }),
      { numRuns: runs(3000) },
    );
  });
});

test('optimal makes no more lines than greedy', () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom(...WIDTHS), (text, width) => {
      const lines = (fit: 'optimal' | 'greedy'): number => wrap(text, width, { fit }).split('\n').length;
      expect(lines('optimal')).toBeLessThanOrEqual(lines('greedy'));
    }),
    { numRuns: runs(1000) },
  );
});

test.each(['optimal', 'greedy'] as const)('with %s, wrapping twice changes nothing', (fit) => {
  fc.assert(
    fc.property(sentence, fc.constantFrom(...WIDTHS), (text, width) => {
      const once = wrap(text, width, { fit });
      expect(wrap(once, width, { fit })).toBe(once);
    }),
    { numRuns: runs(1000) },
  );
});

// Words that belong together, or an amount that stays whole, may cost a line.
test('normal makes at most one line more than keep-all', () => {
  fc.assert(
    fc.property(
      sentence,
      fc.constantFrom(...WIDTHS),
      fc.constantFrom('optimal', 'greedy'),
      (text, width, fit) => {
        const count = (wordBreak: 'keep-all' | 'normal'): number =>
          wrap(text, width, { wordBreak, fit }).split('\n').length;
        expect(count('normal')).toBeLessThanOrEqual(count('keep-all') + 1);
      },
    ),
    { numRuns: runs(3000) },
  );
});

test('decomposed text makes the same lines as composed text', () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom(...WIDTHS), (text, width) => {
      expect(wrap(text.normalize('NFD'), width)).toBe(wrap(text.normalize('NFC'), width));
    }),
    { numRuns: runs(500) },
  );
});

/**
 * Parts of text that no sentence has: clusters of several code points, old Hangul, controls, unusual spaces.
 */
const oddity = fc.constantFrom(
  '👨\u200d👩\u200d👧',
  '🇰🇷',
  '1\ufe0f\u20e3',
  '👍🏽',
  'e\u0301',
  'ᄒᆞᆫ',
  '한글',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u2060',
  '\t',
  '漢字',
  'チャ',
  '가',
  'abc',
  '—',
  '…',
  ' ',
);
const oddText = fc.array(oddity, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });
const clusters = (text: string): string[] =>
  [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => !/^[\s\u200b\u2060]+$/.test(segment));

test('no cluster is divided, and no line is too wide', () => {
  fc.assert(
    fc.property(
      oddText,
      fc.integer({ min: 8, max: 40 }),
      fc.constantFrom('keep-all', 'normal'),
      fc.constantFrom(1, 2),
      (text, width, wordBreak, ambiguousWidth) => {
        const lines = wrap(text, width, {
          wordBreak: wordBreak as 'normal',
          ambiguousWidth: ambiguousWidth as 2,
        }).split('\n');
        const invisible = /[\u200b\u2060]/g;
        expect(lines.flatMap(clusters).join('|')).toBe(
          clusters(text)
            .map((cluster) => cluster.replace(invisible, ''))
            .join('|'),
        );
        for (const line of lines)
          expect(cellWidth(line, { ambiguousWidth: ambiguousWidth as 2 })).toBeLessThanOrEqual(
            Math.max(width, 11),
          );
      },
    ),
    { numRuns: runs(2000) },
  );
});

test('the fast path finds the places that lineBreaks returns', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const ends: { offset: number; quality: number }[] = [];
      const eojeol = createEojeol();
      for (let from = 0; from < text.length; from = eojeol.end) {
        readEojeol(text, from, eojeol);
        const { ink, end, cells, quality } = eojeol;
        if (cells !== UNMEASURED) expect(cells).toBe(cellsBetween(text, from, ink, 1));
        ends.push({ offset: end, quality });
      }
      const names = Object.keys(QUALITY);
      // The fast path does not check whether words belong together.
      const kinds = lineBreaks(text).map(({ offset, kind }) => ({
        offset,
        kind: kind === 'together' ? 'space' : kind,
      }));
      expect(ends.map(({ offset, quality }) => ({ offset, kind: names[quality] }))).toEqual(kinds);
    }),
    { numRuns: runs(2000) },
  );
});

test('only white space and invisible characters of any string are lost', () => {
  const bare = (text: string): string =>
    text.replace(/[\s\u0085\u200b\u2060\u00ad\ufeff-]/g, '').normalize('NFC');
  fc.assert(
    fc.property(
      anyString,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('keep-all', 'normal'),
      (text, width, wordBreak) => {
        expect(bare(wrap(text, width, { wordBreak: wordBreak as 'keep-all' }))).toBe(bare(text));
      },
    ),
    { numRuns: runs(2000) },
  );
});
