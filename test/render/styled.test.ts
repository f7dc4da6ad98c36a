// Wrapped lines look like the styled text that they come from. A small interpreter of SGR reads both.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { breakLines, type Measure } from '../../src/lines/paragraph.ts';
import { keepStyles, withoutStyles, wrapStyled } from '../../src/render/styled.ts';
import { withoutInvisible } from '../../src/unicode/blanks.ts';
import { runs } from '../helpers/thorough.ts';

type Looks = Map<string, string>;
/** A character with all attributes that are on there. */
type Cell = readonly [character: string, looks: string];

/**
 * What each code of ECMA-48 § 8.3.117 sets: an aspect and its value. Without a value, the
 * aspect gets its default.
 */
const CODES = new Map<number, [aspect: string, value?: string][]>([
  [1, [['bold', 'on']]],
  [2, [['dim', 'on']]],
  [22, [['bold'], ['dim']]],
  [3, [['italic', 'on']]],
  [20, [['fraktur', 'on']]],
  [23, [['italic'], ['fraktur']]],
  [4, [['underline', '1']]],
  [21, [['underline', '2']]],
  [24, [['underline']]],
  [5, [['blink', 'slow']]],
  [6, [['blink', 'rapid']]],
  [25, [['blink']]],
  [7, [['inverse', 'on']]],
  [27, [['inverse']]],
  [8, [['hidden', 'on']]],
  [28, [['hidden']]],
  [9, [['struck', 'on']]],
  [29, [['struck']]],
  [10, [['font']]],
  [26, [['proportional', 'on']]],
  [50, [['proportional']]],
  [51, [['frame', 'framed']]],
  [52, [['frame', 'encircled']]],
  [54, [['frame']]],
  [53, [['overline', 'on']]],
  [55, [['overline']]],
  [60, [['right', 'single']]],
  [61, [['right', 'double']]],
  [62, [['left', 'single']]],
  [63, [['left', 'double']]],
  [64, [['stress', 'on']]],
  [65, [['right'], ['left'], ['stress']]],
  [73, [['script', 'super']]],
  [74, [['script', 'sub']]],
  [75, [['script']]],
  [39, [['text']]],
  [49, [['background']]],
  [59, [['line']]],
]);
for (let font = 1; font <= 9; font++) CODES.set(10 + font, [['font', String(font)]]);
for (let colour = 0; colour < 8; colour++) {
  CODES.set(30 + colour, [['text', `#${colour}`]]);
  CODES.set(90 + colour, [['text', `#${colour + 8}`]]);
  CODES.set(40 + colour, [['background', `#${colour}`]]);
  CODES.set(100 + colour, [['background', `#${colour + 8}`]]);
}
const COLOURED: Readonly<Record<number, string>> = { 38: 'text', 48: 'background', 58: 'line' };

const set = (looks: Looks, aspect: string, value?: string): void => {
  if (value === undefined) looks.delete(aspect);
  else looks.set(aspect, value);
};

function apply(looks: Looks, parameters: string): void {
  const rest = parameters.split(';');
  for (let parameter = rest.shift(); parameter !== undefined; parameter = rest.shift()) {
    const [first = 0, ...arguments_] = parameter.split(':').map(Number);
    if (first === 0)
      for (const aspect of [...looks.keys()].filter((each) => each !== 'link')) looks.delete(aspect);
    else if (first === 4 && arguments_.length > 0)
      set(looks, 'underline', arguments_[0] === 0 ? undefined : String(arguments_[0]));
    else if (first in COLOURED) {
      const [kind, ...components] =
        arguments_.length > 0 ? arguments_ : rest.splice(0, rest[0] === '5' ? 2 : 4).map(Number);
      const rgb = kind === 2 && components.length === 4 ? components.slice(1) : components;
      set(looks, COLOURED[first]!, kind === 5 ? `#${components[0]}` : `${kind}: ${rgb.join()}`);
    } else for (const [aspect, value] of CODES.get(first) ?? []) set(looks, aspect, value);
  }
}

/** Hyphens are not ink, because a soft hyphen may have become one. */
const isInk = (character: string): boolean =>
  !/[\s\u0085-]/.test(character) && withoutInvisible(character) !== '';

/** Returns the visible characters of a text with their attributes, and the attributes at its end. */
function show(text: string): { readonly cells: readonly Cell[]; readonly end: string } {
  const looks: Looks = new Map();
  const said = (): string => JSON.stringify([...looks].sort());
  const cells: Cell[] = [];
  for (const [, parameters, link, character] of text.matchAll(
    /\u001b\[([\d;:]*)m|\u001b\]8;;(.*?)(?:\u0007|\u001b\\)|([^])/g,
  )) {
    if (parameters !== undefined) apply(looks, parameters);
    else if (link !== undefined) set(looks, 'link', link || undefined);
    else if (isInk(character!)) cells.push([character!, said()]);
  }
  return { cells, end: said() };
}

const NOTHING = show('').end;

const code = fc.constantFrom(...[0, ...CODES.keys()].map(String), '', '01');
const number = fc.integer({ min: 0, max: 255 });
const colour = fc
  .tuple(
    fc.constantFrom('38', '48', '58'),
    fc.oneof(
      number.map((index) => `;5;${index}`),
      number.map((index) => `:5:${index}`),
      fc.tuple(number, number, number).map((rgb) => `;2;${rgb.join(';')}`),
      fc.tuple(number, number, number).map((rgb) => `:2:${rgb.join(':')}`),
      fc.tuple(number, number, number).map((rgb) => `:2::${rgb.join(':')}`),
      fc.tuple(number, number, number, number).map((cmyk) => `:4:0:${cmyk.join(':')}`),
      fc.constantFrom(';5;', ';2;255;;0', ';2;;;', ':2:255::0'),
    ),
  )
  .map((parts) => parts.join(''));
const underline = fc.constantFrom('4:0', '4:1', '4:2', '4:3', '4:4', '4:5', '4', '21', '24');
const sequence = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.oneof(code, code, colour, underline), { minLength: 1, maxLength: 4 })
      .map((parameters) => `\u001b[${parameters.join(';')}m`),
  },
  fc.constantFrom('\u001b[m', '\u001b]8;;https://a.kr\u0007', '\u001b]8;;\u0007', '\u001b]8;;\u001b\\'),
);
const word = fc.constantFrom(
  '가나',
  '다라마',
  '난롯가에서',
  '두 시간',
  'nanro',
  '좋다.',
  '“왜”',
  '각'.normalize('NFD'),
  '한\u00ad글\u00ad자',
  'x',
  '가\u200b나',
);
const mandatory = fc.constantFrom('\u0085', '\u2028', '\u2029', '\v', '\f', '\u0085\u0085', '\u2028 \f');
const styledText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: word },
      { weight: 4, arbitrary: sequence },
      { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '  ') },
      mandatory,
    ),
    { minLength: 2, maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const measures = fc.record({
  width: fc.constantFrom(2, 6, 8, 12, 40, Infinity),
  wordBreak: fc.constantFrom('keep-all' as const, 'normal' as const),
  ambiguous: fc.constant(1 as const),
});

test('every character keeps its attributes, even if its line is shown alone, and each line but the last turns off everything', () => {
  fc.assert(
    fc.property(styledText, measures, (text, measure) => {
      const styled = keepStyles(text);
      const lines = wrapStyled(styled, measure, wrapAnsi);
      const shown = lines.map(show);
      expect(shown.flatMap(({ cells }) => cells)).toEqual(show(styled).cells);
      expect(show(lines.join('\n')).cells).toEqual(show(styled).cells);
      for (const { end } of shown.slice(0, -1)) expect(end).toBe(NOTHING);
      expect(show(lines.join('\n')).end).toBe(show(styled).end);
    }),
    { numRuns: runs(1000) },
  );
}, 60_000);

test('lines end at the same places with and without styles', () => {
  fc.assert(
    fc.property(styledText, measures, (text, measure) => {
      const plain = withoutStyles(keepStyles(text));
      const lines = breakLines(plain, measure).map(
        ({ start, end, hyphen }) => withoutInvisible(plain.slice(start, end)) + (hyphen ? '-' : ''),
      );
      const styled = wrapStyled(keepStyles(text), measure, wrapAnsi).map(withoutStyles);
      expect(styled).toEqual(lines.length === 0 ? [''] : lines);
    }),
    { numRuns: runs(1000) },
  );
}, 60_000);

const MEASURE: Measure = { width: 8, wordBreak: 'keep-all', ambiguous: 1 };

describe('attributes are turned off at the end of a line and on again on the next', () => {
  test.each<[what: string, on: string, off: string]>([
    ['a double underline', '4:2', '24'],
    ['a curly underline', '4:3', '24'],
    ['a dotted underline', '4:4', '24'],
    ['a dashed underline', '4:5', '24'],
    ['a double underline of ECMA-48', '21', '24'],
    ['slow blinking', '5', '25'],
    ['rapid blinking', '6', '25'],
    ['a font', '11', '10'],
    ['Fraktur', '20', '23'],
    ['a frame', '51', '54'],
    ['a circle', '52', '54'],
    ['an overline', '53', '55'],
    ['a line beside ideograms', '60', '65'],
    ['superscript', '73', '75'],
    ['subscript', '74', '75'],
    ['a colour of the underline', '58;5;1', '59'],
    ['one with colons', '58:2::255:0:0', '59'],
    ['a colour with colons', '38:2:255:0:0', '39'],
    ['one in CMYK', '48:4:0:1:2:3:4', '49'],
  ])('%s', (_, on, off) => {
    const styled = `\u001b[${on}m가나다라 마바사아\u001b[${off}m`;
    expect(wrapStyled(styled, MEASURE, wrapAnsi)).toEqual([
      `\u001b[${on}m가나다라\u001b[${off}m`,
      `\u001b[${on}m마바사아\u001b[${off}m`,
    ]);
  });

  test.each(['0', '', '24', '4:0'])('nothing is turned on again after %j', (off) => {
    expect(wrapStyled(`\u001b[4:3m가나\u001b[${off}m다라 마바`, MEASURE, wrapAnsi)[1]).toBe('마바');
  });
});
