import { expect, test } from 'vitest';
import { LONGEST_COLOURED } from '../../src/article/split.ts';
import { createHighlighter } from '../../src/syntax/highlighter.ts';

/** Returns the parts of code as `[what it is, text]`. */
const partsOf = (code: string, language: string): [string, string][] =>
  createHighlighter()(code, language).map(({ start, end, syntax }) => [syntax, code.slice(start, end)]);

test.each<[language: string, code: string, parts: [string, string][]]>([
  [
    'ts',
    "const 불: Stove = light('oak', 3); // 난로",
    [
      ['keyword', 'const'],
      ['type', 'Stove'],
      ['function', 'light'],
      ['string', "'oak'"],
      ['constant', '3'],
      ['comment', '// 난로'],
    ],
  ],
  [
    'js',
    '`${stove + 1}도`',
    [
      ['string', '`'],
      ['constant', '1'],
      ['string', '도`'],
    ],
  ],
  [
    'html',
    '<p class="a">불</p><script>let a = 1</script>',
    [
      ['keyword', 'p'],
      ['type', 'class'],
      ['string', '"a"'],
      ['keyword', 'p'],
      ['keyword', 'script'],
      ['keyword', 'let'],
      ['constant', '1'],
      ['keyword', 'script'],
    ],
  ],
  [
    'diff',
    '-나무\n+석탄\n 불',
    [
      ['deleted', '-나무'],
      ['inserted', '+석탄'],
    ],
  ],
  [
    'console',
    '$ echo "불"\n불',
    [
      ['comment', '$ '],
      ['function', 'echo'],
      ['string', '"불"'],
    ],
  ],
  [
    'json',
    '{"난로": [1, 2]}',
    [
      ['type', '"난로"'],
      ['constant', '1'],
      ['constant', '2'],
    ],
  ],
  ['text', 'const a = 1', []],
])('%s: %s', (language, code, parts) => {
  expect(partsOf(code, language)).toEqual(parts);
});

test('the same code gives the same parts, without looking for them again', () => {
  const [highlight, code] = [createHighlighter(), 'let a = 1;'];
  expect(highlight(code, 'js')).toBe(highlight(code, 'JavaScript'));
});

test('code that is too long, or that takes too long, has no parts', () => {
  const highlight = createHighlighter();
  const long = 'let a;\n'.repeat(LONGEST_COLOURED / 7 + 1);
  expect(highlight(long, 'js')).toEqual([]);
  expect(highlight('[a]('.repeat(LONGEST_COLOURED / 4), 'md')).toEqual([]); // it would take minutes
  expect(partsOf('`불`', 'md')).toEqual([['string', '`불`']]);
});

test('there are no parts after the time for all code', () => {
  const brief = createHighlighter(0);
  expect(brief('let a', 'js')).toHaveLength(1);
  expect(brief('let b', 'js')).toEqual([]);
  expect(brief('let a', 'js')).toHaveLength(1); // it is remembered
});
