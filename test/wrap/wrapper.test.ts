// Lines that are broken in place are the same as those of the filter. All text that is not plain goes through
// the filter.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFilter } from '../../src/wrap/filter.ts';
import { writtenLines } from '../../src/lines/paragraph.ts';
import { createCopiedLines } from '../../src/wrap/copied-lines.ts';
import { breakInPlace } from '../../src/wrap/in-place.ts';
import { startOfText } from '../../src/wrap/lexer-state.ts';
import { createTypesetter } from '../../src/wrap/typesetter.ts';
import { createWrapper } from '../../src/wrap/wrapper.ts';
import { runs } from '../helpers/thorough.ts';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((codePoint) => String.fromCodePoint(codePoint));
const eojeol = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: syllable, minLength: 1, maxLength: 6 }) },
  // Words that belong together, and words that only seem to.
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '할 수',
      '두 시간',
      '3월 1일',
      '4,050억 개',
      '한 조각',
      '사이라는 게',
      '가는 것이다',
      '대한 시민',
      '한 시작',
      '10 개월',
    ),
  },
  fc.constantFrom(
    '“변곡점”이라고',
    '(GPU)를',
    '『난로』',
    '만세(萬歲)를',
    'C#',
    '--save',
    '.gitignore',
    '$',
    '50',
    '%',
    '·',
    '—',
    '…',
    '~',
    '‘왜’',
    '12:30',
    'ㅋㅋㅋ',
    '㎏',
    '½',
    '①',
    '🔥',
    '❤️',
    '👍🏽',
    '👩‍💻',
    '좋아요🇰🇷',
    // Words about whose places more than two characters decide.
    'AI가',
    'Node.js에서',
    '3억5천만원',
    '제11조의2',
    '3:30~5:00',
    '난로(stove)와의',
    '‘문해력(文解力)’이란',
    '서울·부산·대구',
    '~~난로~~는',
    '…그래',
    '①난로',
    '김○○',
    '[참고]에',
  ),
);
const prose = fc
  .array(fc.tuple(eojeol, fc.constantFrom('', '', '', ',', '.', '?', '…', '”')), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => `글 ${words.map((parts) => parts.join('')).join(' ')}\n`);

const odd = fc.constantFrom(
  ...'.,-~%“”()>|#*`12aZㄱ한두시개것漢あ－　\t\r\u00a0\u00ad\u0300\u0b3e\u1100\u1161\u11a8\u115f\u1160\u200b\u200d\u2028\u2060\ufe0f\ufeff\u0085\u0007\u001b\u302e\ua800\ua960\ud7a3\ud788\ud7b0\ufffd',
  '😀',
  '👩‍💻',
  '❤️',
  '1\ufe0f\u20e3',
  '🇰🇷',
  '힣',
  '가.',
  '- ',
  '> ',
  '```',
  '\u001b[31m',
  '\u001b]8;;a\u0007',
  '\u001b]8;',
  ';a',
  '\u001b[3',
  '\u001b]0;',
  '\u001b\\\\',
  '\n\n',
  '  ',
);
/** Characters that could be mistaken for letters or spaces. */
const almostPlain = fc.constantFrom(
  '가\u00a0',
  '\u00a0',
  '\u2007',
  '가\u00ad',
  '\u1680',
  '\u0b3e',
  '\ua960',
  '각'.normalize('NFD'),
  '[참고 문헌]에',
  '[가[나]다',
  '![그림]은',
  '\u0085',
  '\u009b',
  '🐻🐻🐻',
);
const part = fc.oneof(
  { weight: 24, arbitrary: eojeol },
  { weight: 16, arbitrary: fc.constant(' ') },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n글 ') },
  odd,
  { weight: 2, arbitrary: almostPlain },
);
const anything = fc
  .tuple(
    fc.constantFrom('', '글 ', '글 ', '2026년 ', '10. ', '7) ', '1.5 ', '1234567890123. '),
    fc.array(part, { minLength: 1, maxLength: 60 }),
  )
  .map(([first, parts]) => first + parts.join(''));

const measures = fc.record({
  width: fc.constantFrom(2, 7, 12, 20, 40, 80, Infinity),
  wordBreak: fc.constantFrom('keep-all' as const, 'normal' as const),
  ambiguous: fc.constantFrom(1 as const, 2 as const),
});

/** Lines of Markdown, whole and in parts, in any order. */
const marks = fc.constantFrom('', '', '', '- ', '1. ', '> ', '  ', '    ', '\t', '- > ', '> - ', '가. ');
const markdown = fc.constantFrom(
  '```',
  '```sh',
  '~~~',
  '$$',
  '---',
  '+++',
  'a: 가',
  'a = "가"',
  '이름 | 값',
  '--- | ---',
  '|-|-|',
  '| 가 | 나 |',
  '* * *',
  '<div>',
  '</div>',
  '<!-- 가',
  '나 -->',
  '<b>',
  '# 제목',
  '[^1]: 주석',
  '[가]: http://a.kr',
  '글은',
  '글은 이어진다',
  '`npm ci` 뒤에 `` ` `` 앞에',
  '[고리](http://a.kr/b "이름")와 ![그림](<a b>)을',
  '<a href="b">가</a> http://a.kr/b 와 $x + y$',
  'Co-Authored-By: 김난로 <a@b.kr>',
  '[참고]: https://a.kr 에서 더',
  ':::note',
  '1. 2. 3. - + * # > = -- 가. ① |',
  '한 줄  ',
  '한 줄\\',
  '-- ',
  '',
  '',
  '   ',
  '난롯가에서 “편하게” 나누는 이야기는 언제나 좋다고 했다',
  '\u001b[31m빨간',
  '글\u001b[39m',
  '\u001b]8;;http://a',
  '\u001b',
);
const lines = fc
  .array(fc.tuple(marks, markdown, fc.constantFrom('\n', '\n', '\n', '\r\n')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));

/** Returns the lines that the filter alone makes of a text. */
async function filtered(text: string, options: Parameters<typeof createFilter>[0]): Promise<string> {
  const typesetter = createTypesetter(options.measure);
  const filter = createFilter(options, typesetter);
  return filter.push((await typesetter.clean(text)) + typesetter.end()) + filter.end();
}

/** Milliseconds that thousands of texts may take on a busy machine. */
const LONG = 60_000;

test(
  'any text, in pieces of any length',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { maxLength: 4 }),
        measures,
        fc.boolean(),
        async (pieces, measure, onlyLong) => {
          const options = { measure, onlyLong, reflow: false, justify: false };
          const wrapper = createWrapper(options, () => expect.unreachable());
          let wrapped = '';
          for (const piece of pieces) wrapped += String(await wrapper.push(Buffer.from(piece)));
          const [, mark, text] = /^(\ufeff?)([^]*)$/.exec(pieces.join('').toWellFormed())!;
          expect(wrapped + wrapper.end()).toBe((onlyLong ? mark! : '') + (await filtered(text!, options)));
        },
      ),
      { numRuns: runs(4000) },
    );
  },
  LONG,
);

test(
  'Markdown, in pieces of any length',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        measures,
        fc.boolean(),
        fc.boolean(),
        async (text, sizes, measure, onlyLong, reflow) => {
          const options = { measure, onlyLong, reflow, justify: false };
          const wrapper = createWrapper(options, () => expect.unreachable());
          let wrapped = '';
          const units = [...text];
          for (let index = 0; units.length > 0; index++)
            wrapped += String(
              await wrapper.push(Buffer.from(units.splice(0, sizes[index % sizes.length]!).join(''))),
            );
          wrapped += wrapper.end();
          expect(wrapped).toBe(await filtered(text, options));
          if (onlyLong && measure.width === Infinity && !text.includes('\u001b')) expect(wrapped).toBe(text);
          // No word is lost, and no two words are joined.
          if (measure.width >= 80 && !text.includes('\u001b'))
            expect(wrapped.match(/[^\s>]+/g)).toEqual(text.match(/[^\s>]+/g));
        },
      ),
      { numRuns: runs(4000) },
    );
  },
  LONG,
);

const margin = fc.oneof(
  fc.constant(''),
  fc
    .array(fc.constantFrom('- ', '- ', '> ', '> ', '>', '* ', '+   ', '1. ', '27) ', ' ', '  ', '    '), {
      maxLength: 3,
    })
    .map((parts) => parts.join('')),
);
/** Words at whose beginning no line that is joined may begin, and some that look like them. */
const beginning = fc.constantFrom(
  '',
  '',
  '',
  '',
  '가. ',
  '나) ',
  '다.',
  '(가) ',
  '(12) ',
  'a) ',
  'b)',
  '• ',
  '※',
  '①',
  '│ ',
  'Refs: ',
  'Refs:',
  'import a from "b" ',
  '漢',
  '、',
  '10. ',
  '‘왜’ ',
);
const item = fc.tuple(
  margin,
  fc.oneof(
    fc.constant(''),
    prose.map((line) => line.replace('\n', ' ')),
    prose.map((line) => line.replace('\n', ' ').normalize('NFD')),
    fc.constantFrom(
      'ᄒᆞᆫ글 ',
      'ᄀ',
      'ㄱ\u11a8',
      '가\u11a8',
      '각\u11a8',
      '\u1161',
      '\u11c3',
      '\ua960',
      '\ud7b0',
      '\u115f',
    ),
  ),
  beginning,
  fc.oneof(
    { weight: 4, arbitrary: prose },
    fc.constantFrom('\n', 'GPU 난로\n', '10년\n', '나. 글\n', '| 표 |\n'),
  ),
  fc.constantFrom('', '\n'),
);

test(
  'lists, quotations and joined lines of prose',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 12 }),
        measures,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        async (items, measure, onlyLong, markdown, reflow) => {
          const options = { measure, onlyLong, markdown, reflow, justify: false };
          const text = items.flat().join('');
          const wrapper = createWrapper(options, () => expect.unreachable());
          const wrapped = String(await wrapper.push(Buffer.from(text))) + wrapper.end();
          expect(wrapped).toBe(await filtered(text, options));
        },
      ),
      { numRuns: runs(3000) },
    );
  },
  LONG,
);

test(
  'prose is broken in place to its end',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(prose, { maxLength: 4 }),
        fc.integer({ min: 30, max: 100 }), // each eojeol fits, with a mark after it that must not begin a line
        fc.constantFrom(1 as const, 2 as const),
        async (lines, width, ambiguous) => {
          const measure = { width, wordBreak: 'keep-all', ambiguous } as const;
          const bytes = Buffer.from(lines.join('\n'));
          const text = String(bytes);
          expect(breakInPlace(bytes, 0, bytes.length, measure, 'optimal')).toBe(bytes.length);
          expect(String(bytes)).toBe(
            await filtered(text, { measure, onlyLong: false, reflow: false, justify: false }),
          );
        },
      ),
      { numRuns: runs(2000) },
    );
  },
  LONG,
);

test(
  'prose is divided between syllables to its end',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(prose, { maxLength: 4 }),
        fc.integer({ min: 16, max: 100 }),
        fc.constantFrom(1 as const, 2 as const),
        async (lines, width, ambiguous) => {
          const measure = { width, wordBreak: 'normal', ambiguous } as const;
          const text = lines.join('\n');
          const bytes = Buffer.from(text);
          const copied = createCopiedLines(measure, 'optimal', false);
          expect(copied.take(bytes, 0, bytes.length, startOfText(true)).at).toBe(bytes.length);
          expect(String(copied.lines())).toBe(
            await filtered(text, { measure, onlyLong: false, reflow: false, justify: false }),
          );
        },
      ),
      { numRuns: runs(2000) },
    );
  },
  LONG,
);

test('a paragraph that is longer than what is held back has the same lines as the whole text', async () => {
  const words = Array.from({ length: 60_000 }, (_, index) => '난롯가에서'.slice(0, 1 + ((index * 7) % 5)));
  const text = `${words.join(' ')}\n`;
  for (const fit of ['optimal', 'greedy'] as const) {
    const measure = { width: 24, wordBreak: 'keep-all', ambiguous: 1 } as const;
    const options = { measure, fit, onlyLong: false, reflow: false, justify: false };
    const filter = createFilter(options, createTypesetter(measure));
    const written: string[] = [];
    for (let at = 0; at < text.length; at += 50_000) written.push(filter.push(text.slice(at, at + 50_000)));
    expect(written.filter((lines) => lines !== '').length).toBeGreaterThan(1);
    expect(written.join('') + filter.end()).toBe(`${writtenLines(text, measure, fit).join('\n')}\n`);
  }
});
