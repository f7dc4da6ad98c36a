// Blocks of code: which lines are divided, where, and how they look.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/article/model.ts';
import { layoutAlone } from '../../src/layout/article.ts';
import type { PageOptions } from '../../src/layout/page-options.ts';
import { divideCode } from '../../src/layout/code-division.ts';
import { lineCells, type Line } from '../../src/layout/page.ts';
import { renderPlain } from '../../src/render/plain.ts';
import { anyString } from '../helpers/strings.ts';
import { runs } from '../helpers/thorough.ts';

const code = (text: string): Block => ({ kind: 'code', text });
const layout = (block: Block, width: number, options: Partial<PageOptions> = {}): Line[] => [
  ...layoutAlone([block], () => 'ko', {
    measure: { width, wordBreak: 'keep-all', ambiguous: 1 },
    hyperlinks: false,
    ...options,
  }).lines,
];
const show = (block: Block, width: number, options: Partial<PageOptions> = {}): string[] =>
  [...renderPlain({ lines: layout(block, width, options) }, 0)].map((line) => line.slice(0, -1));

test('lines that fit keep their spaces; only the last newline is dropped', () => {
  expect(show(code('if (난로) {\n\n\t불();\n}\n'), 40)).toEqual(['  if (난로) {', '', '      불();', '  }']);
});

/** The lines of code at 32 cells: 30 beside the indent of the block. */
test.each<[what: string, code: string, expected: string[]]>([
  [
    'at a blank, which is not shown',
    'let stove = "oak and birch" + logs;',
    ['let stove = "oak and birch"', '↪ + logs;'],
  ],
  ['at several blanks, none of which is shown', `${'a'.repeat(28)}      bbb`, ['a'.repeat(28), '↪ bbb']],
  ['at a blank at the measure', `${'a'.repeat(30)} bbb`, ['a'.repeat(30), '↪ bbb']],
  [
    'before a member',
    'chimney.sweeper.visitEveryHouse(yearly)',
    ['chimney.sweeper', '↪ .visitEveryHouse(yearly)'],
  ],
  [
    'after a bracket rather than before a member',
    'warmUpTheRooms(kitchenStove.oakLogs)',
    ['warmUpTheRooms(', '↪ kitchenStove.oakLogs)'],
  ],
  [
    'before a member of what a call returns',
    "findTheStove('kitchen').lightItWith(oak)",
    ["findTheStove('kitchen')", '↪ .lightItWith(oak)'],
  ],
  [
    'before an arrow to a member',
    'theKitchenStove->lightItWithOak(a)',
    ['theKitchenStove', '↪ ->lightItWithOak(a)'],
  ],
  [
    'before an operator',
    'oakLogs+birchLogs+pineLogs+larchLogs',
    ['oakLogs+birchLogs+pineLogs', '↪ +larchLogs'],
  ],
  ['before a pipe', 'ls --all firewood/dry/oak | sort', ['ls --all firewood/dry/oak', '↪ | sort']],
  [
    'after the colon of a key in quotes',
    '{"wood_in_the_shed":"oak_and_birch"}',
    ['{"wood_in_the_shed":', '↪ "oak_and_birch"}'],
  ],
  [
    'before an annotation, not after its mark',
    'sweepTheChimneys(@DryFirewoodOnly oak)',
    ['sweepTheChimneys(', '↪ @DryFirewoodOnly oak)'],
  ],
  [
    'before a value to be filled in',
    'https://stove.example/w-${firelogs}',
    ['https://stove.example/w-', '↪ ${firelogs}'],
  ],
  ['outside a string', 'setName(kitchen, "the oak stove")', ['setName(kitchen,', '↪ "the oak stove")']],
  [
    'outside a string with an escaped quotation mark',
    'setName(kitchen, "an \\"oak\\" stove")',
    ['setName(kitchen,', '↪ "an \\"oak\\" stove")'],
  ],
  [
    'outside a string that begins in the line before',
    'print("the kitchen stove is warm " + yes + no + maybe)',
    ['print("the kitchen stove is', '↪ warm " + yes + no + maybe)'],
  ],
  ['after a comma', 'logs=[oak,birch,pine,larch,alder,ash]', ['logs=[oak,birch,pine,larch,', '↪ alder,ash]']],
  [
    'after a slash of an address',
    'https://stove.example/wood/dry/price.html',
    ['https://stove.example/wood/', '↪ dry/price.html'],
  ],
  ['between tags', '<b>불과연기</b><p>재와숯과불</p>', ['<b>불과연기</b>', '↪ <p>재와숯과불</p>']],
  [
    'at the edge of a word if it has no better place',
    '`${stoveOfTheFirstRoom}birchlogs`',
    ['`${stoveOfTheFirstRoom}', '↪ birchlogs`'],
  ],
  [
    'at a capital letter inside a name that is wider than what is left',
    'MinistryOfFirewoodAndDryKindlingAndPinecones',
    ['MinistryOfFirewoodAndDry', '↪ KindlingAndPinecones'],
  ],
  [
    'after an underscore inside such a name',
    'ministry_of_firewood_and_dry_kindling',
    ['ministry_of_firewood_and_dry_', '↪ kindling'],
  ],
  ['anywhere in such a name without either', 'x'.repeat(40), ['x'.repeat(30), `↪ ${'x'.repeat(10)}`]],
  [
    'before a name that is whole on the next line',
    'let coldest = chimneyOfTheKitchenStove(oak, birch, pine, larch)',
    ['let coldest =', '↪ chimneyOfTheKitchenStove(', '↪ oak, birch, pine, larch)'],
  ],
  [
    'before a Korean word that is whole on the next line',
    '// 이 함수는 국립국어원표준국어대사전에서 만든 목록을 읽어서 돌려줍니다',
    ['// 이 함수는', '↪ 국립국어원표준국어대사전에서', '↪ 만든 목록을 읽어서', '↪ 돌려줍니다'],
  ],
  [
    'outside brackets, if the rest then fits',
    'const result = warm([1, 2, 3], [4]);',
    ['const result =', '↪ warm([1, 2, 3], [4]);'],
  ],
  [
    'but not so far back that most of the line is empty',
    'return warmUpTheRoom([1, 2, 3], [4]);',
    ['return warmUpTheRoom([1, 2,', '↪ 3], [4]);'],
  ],
  [
    'between the words of a Korean comment',
    'open(); // 바람이 들어오도록 창문을 활짝 엽니다',
    ['open(); // 바람이 들어오도록', '↪ 창문을 활짝 엽니다'],
  ],
  [
    'before the mark of a comment, not after it',
    'let stove = light(oak, 3); // 참나무 장작',
    ['let stove = light(oak, 3);', '↪ // 참나무 장작'],
  ],
  [
    'not before a closing bracket, even after a blank',
    'const { stove, logs, chimney  } = room;',
    ['const { stove, logs,', '↪ chimney  } = room;'],
  ],
  [
    'not before an assignment',
    'let chimney, sweepers_of_the_town = 3;',
    ['let chimney,', '↪ sweepers_of_the_town = 3;'],
  ],
  [
    'not after a minus before a number',
    'coldest(minus, aaaaaaaa, bbb, -10)',
    ['coldest(minus, aaaaaaaa, bbb,', '↪ -10)'],
  ],
  [
    'before a member 16 cells before the edge',
    'the.kitchen.stove.lightItWithOakLogs',
    ['the.kitchen.stove', '↪ .lightItWithOakLogs'],
  ],
  [
    'before a member 16 cells before the edge, after a digit',
    'stove.kitchen1.lightWithDryOakLogs',
    ['stove.kitchen1', '↪ .lightWithDryOakLogs'],
  ],
  [
    'not before signs that end the code without a blank',
    '/theStoveOfTheKitchenIsWarmNow/',
    ['/theStoveOfTheKitchenIsWarm', '↪ Now/'],
  ],
  [
    'not between a quotation mark that opens and an operator',
    "amountOfTheDryLogsInShed('+49',1)",
    ['amountOfTheDryLogsInShed(', "↪ '+49',1)"],
  ],
  [
    'not before the colon of a name',
    'the.stove.of.AllTheWoodBurning: no wood',
    ['the.stove.of', '↪ .AllTheWoodBurning: no wood'],
  ],
  [
    'not after the beginning of a group',
    '/(?<stove>[a-z]{4})-\\d\\w+(?<logs>x)/',
    ['/(?<stove>[a-z]{4})-\\d\\w+', '↪ (?<logs>x)/'],
  ],
  [
    'not before signs that end the code',
    'cargo run --quiet --release -v \\',
    ['cargo run --quiet --release', '↪ -v \\'],
  ],
  [
    'not before the bar that ends a table',
    '| oak      | birch  | pine     |',
    ['| oak      | birch', '↪ | pine     |'],
  ],
  ['but before the side of a box', '│ stoves of oak               │', ['│ stoves of oak', '↪ │']],
  [
    'not between equal signs',
    `+${'-'.repeat(26)}+${'-'.repeat(7)}+`,
    [`+${'-'.repeat(26)}+`, `↪ ${'-'.repeat(7)}+`],
  ],
  ['not in a date', 'heatOfTheStove-in-the-room-2024-11-28', ['heatOfTheStove-in-the-room-', '↪ 2024-11-28']],
  ['not in an index', 'const firstOfTheDryLogs=theLogs[0]', ['const firstOfTheDryLogs=', '↪ theLogs[0]']],
  ['not in a number', 'const heightOfTheChimney=3.14159265', ['const heightOfTheChimney=', '↪ 3.14159265']],
  ['not in an escape', `${'a'.repeat(29)}\\n`, ['a'.repeat(29), '↪ \\n']],
  [
    'not between `<` and `/`',
    '<option class="k">midnightblue</option>',
    ['<option class="k">midnightblue', '↪ </option>'],
  ],
  [
    'not after the scheme of an address',
    '[the dry logs](https://chimneysweepers.example/)',
    ['[the dry logs](', '↪ https://chimneysweepers', '↪ .example/)'],
  ],
  [
    'not before the end of a comment',
    '/* oak, birch, pine and larch */',
    ['/* oak, birch, pine and', '↪ larch */'],
  ],
  [
    'not after the mark of a comment in a shell',
    'cargo run --quiet --release # 실행',
    ['cargo run --quiet --release', '↪ # 실행'],
  ],
  [
    'not before a single opening bracket',
    'optimize(everyFile, (error) => {',
    ['optimize(everyFile,', '↪ (error) => {'],
  ],
  ['not in an end tag', 'aaaaaaaaaaaaaaaaaaaaaaaa </strong>', ['aaaaaaaaaaaaaaaaaaaaaaaa', '↪ </strong>']],
  [
    'not between the name of a function and its bracket',
    'if (firstStove && lightTheStove(oak, 3)) {',
    ['if (firstStove', '↪ && lightTheStove(oak, 3)) {'],
  ],
])('a line is divided %s', (_, text, expected) => {
  expect(show(code(text), 32)).toEqual(expected.map((line) => `  ${line}`));
});

describe('a continuation', () => {
  test('has the indent of its line', () => {
    expect(show(code('\tconst logs = [oak, birch, pine];'), 28)).toEqual([
      '      const logs =',
      '      ↪ [oak, birch, pine];',
    ]);
  });

  test('is indented by half the measure at most, including its mark', () => {
    expect(show(code(`${' '.repeat(16)}burn(oak, birch);`), 30)).toEqual([
      `  ${' '.repeat(16)}burn(oak,`,
      `  ${' '.repeat(12)}↪ birch);`,
    ]);
  });

  test('is indented less than its line if that leaves no room, and so is the line', () => {
    expect(show(code(`${' '.repeat(60)}burn(oak, birch);`), 30)).toEqual([
      `  ${' '.repeat(14 - 2)}burn(oak,`,
      `  ${' '.repeat(14 - 2)}↪ birch);`,
    ]);
  });

  test('has a mark of the role `continuation`', () => {
    expect(layout(code(`  ${'a'.repeat(20)} b`), 22)[1]).toEqual([
      { role: 'text', text: '  ' },
      { role: 'text', text: '  ' },
      { role: 'continuation', text: '↪ ' },
      { role: 'code', text: 'aa b' },
    ]);
  });

  test('has no mark in plain text', () => {
    expect(show(code('  let stove = oak + birch;'), 22, { plain: true })).toEqual([
      '  let stove = oak',
      '  + birch;',
    ]);
  });

  test('has no mark if that would leave less than eight cells', () => {
    expect(show(code('if (난로)'), 3)).toEqual(['if', '(난', '로)']);
    expect(show(code('abcdefghijk'), 11)).toEqual(['  abcdefghi', '  jk']);
    expect(show(code('abcdefghijkl'), 12)).toEqual(['  abcdefghij', '  ↪ kl']);
  });
});

test('a table or a drawing is divided between its parts', () => {
  expect(show(code('│ 장작 ───────── │ 값 ───────── │'), 24)).toEqual([
    '  │ 장작 ───────── │ 값',
    '  ↪ ───────── │',
  ]);
});

test('divided lines in a quotation have its bar, and in a list its indent', () => {
  const block = code('let stove = "oak and birch";');
  expect(show({ kind: 'quote', blocks: [block] }, 24)).toEqual(['│   let stove =', '│   ↪ "oak and birch";']);
  expect(show({ kind: 'list', ordered: true, items: [[block]] }, 25)).toEqual([
    '1.   let stove =',
    '     ↪ "oak and birch";',
  ]);
});

/** Code with blanks, signs, names and Korean words, or any string. */
const anyCode = fc.oneof(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ' ',
          '    ',
          '\t',
          '(',
          ')',
          '[',
          ']}',
          '{',
          ', ',
          ',',
          ';',
          '.',
          '->',
          ' => ',
          '"',
          "'",
        ),
        fc.constantFrom(
          '/',
          '</',
          '/>',
          '://',
          '\\n',
          '-',
          '=',
          '가',
          '난로 곁',
          '“',
          '👩‍🚀',
          'e\u0301',
          '\u3000',
        ),
        fc.string({ unit: fc.constantFrom('a', 'B', '_', '1'), maxLength: 30 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
  anyString,
);

const inkOf = (text: string): string => text.replace(/[\s\u0085\u00ad\u200b\u2060\ufeff]/g, '');

test('the lines of any code are never too wide, and together have all of it', () => {
  fc.assert(
    fc.property(
      anyCode.map((text) => text.normalize('NFC')),
      fc.integer({ min: 2, max: 60 }),
      fc.constantFrom(1 as const, 2 as const),
      fc.boolean(),
      (text, width, ambiguous, plain) => {
        const measure = { width, wordBreak: 'keep-all', ambiguous } as const;
        const lines = layout(code(text), width, { measure, plain });
        for (const line of lines) {
          const shown = line.filter(({ role }) => role === 'code');
          expect(line.at(-1)?.role ?? 'code').toBe('code');
          expect(line.at(-1)?.text ?? '').not.toMatch(/\s$/);
          const clusters = [...new Intl.Segmenter().segment(shown.map((span) => span.text).join(''))];
          if (clusters.length > 1) expect(lineCells(line, ambiguous)).toBeLessThanOrEqual(width);
        }
        const parts = lines.flatMap((line) => line.filter(({ role }) => role === 'code'));
        expect(inkOf(parts.map((span) => span.text).join(''))).toBe(inkOf(text));
      },
    ),
    { numRuns: runs(4000) },
  );
}, 60_000);

test('the parts of a line have all of it except the blanks where it is divided', () => {
  fc.assert(
    fc.property(
      anyCode.map((text) => text.trim()).filter((text) => text !== ''),
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 2, max: 60 }),
      (text, first, rest) => {
        let at = 0;
        for (const part of divideCode(text, first, rest, 1)) {
          expect(part).not.toBe('');
          at = text.length - text.slice(at).trimStart().length;
          expect(text.slice(at, at + part.length)).toBe(part);
          at += part.length;
        }
        expect(at).toBe(text.length);
      },
    ),
    { numRuns: runs(4000) },
  );
}, 60_000);
