// Arbitrary articles, in the form that the reader of every format returns: no spaces at edges, no empty
// parts, neighbours of the same kind joined.
import fc from 'fast-check';
import type { Flow } from '../../src/article/flow.ts';
import { numberingOf } from '../../src/article/list-labels.ts';
import type {
  Alignment,
  Article,
  Block,
  Inline,
  Note,
  Related,
  StyledText,
  Task,
} from '../../src/article/model.ts';
import { numberNotes } from '../../src/formats/note-numbers.ts';

/** Korean, and characters that mean something in some format. */
const CHARACTERS = [
  ...'가나다라읽는난로 ,.abcXYZ019-—–·*_`~[]()<>#+=|\\&!?:;"\'$%@^{}/“”‘’「」…한글を漢😀¹²☐☑',
];
const SNIPPETS = [
  'https://a.kr/b',
  'www.naver.com',
  '1. ',
  '- ',
  '> ',
  '**',
  '](',
  '&amp;',
  '&#27;',
  '<b>',
  '</p>',
  '<!--',
  '---',
  '```',
  '|---|',
  ':-|-',
  '[^1]',
  '[ ] ',
  ':::note ',
  '!!! note ',
  '[!NOTE] ',
  '{: .가}',
  '{#a}',
  '{/* 가 */}',
  '{% raw %}',
  '{% endraw %}',
  '{-}',
  '{a=1}',
  '{.a}',
  '^[가 나]',
  '[a*b]',
  '$가*나$',
  '&#8;',
  '<script>',
  '</script>',
  '{{< 가 >}}',
  '— ',
  '난로는',
  '이라고',
  '(萬歲)',
  '\u3000',
  '\u00a0',
  '  ',
];
const rawText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...CHARACTERS) },
      { weight: 1, arbitrary: fc.constantFrom(...SNIPPETS) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''));
const trimmed = (text: string): string => text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');

/** Text on one line. */
const someText = rawText.map(trimmed).filter((text) => text.trim() !== '');
/** A name: without white space at its edges and without two spaces in a row. */
const someName = rawText
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && !/^[-–—―]/.test(text));
const someHref = fc.oneof(
  fc.constantFrom(
    'https://nanro.example/',
    'https://a.kr/?x=1&y=2&copy;=3',
    'https://a.kr/위키_(동음이의)',
    'mailto:hong@example.com',
    '../b.html',
    'https://a.kr/a*b_c`d',
    'https://a.kr/<b>',
    'a\\b',
    '난로 (1).png',
    'https://a.kr/)',
  ),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

type Container = Extract<Inline, { content: unknown }>['kind'];

/** The ids of notes before they are numbered. */
const NOTES = ['a', 'b', 'c'];
/** Labels. A blank one becomes the number of the note. */
const someLabel = fc.constantFrom('', '', '*', '†', '가', '12', 'a]b', '%2A', '|`~');

/** Returns running text. `open` are the kinds of the elements around it. */
function inlinesWithin(open: readonly Container[], depth: number): fc.Arbitrary<Inline[]> {
  const text = someText.map((content): Inline => ({ kind: 'text', text: content }));
  const code = rawText
    .filter((content) => content.trim() !== '')
    .map((content): Inline => ({ kind: 'code', text: content }));
  const formula = fc
    .constantFrom('$a*b_c$', '$$x^2 | y$$', '\\(\\frac{a}{b}\\)', '\\[\\vec x_1 < y\\]', '$\\text{난로 $x$}$')
    .map((text): Inline => ({ kind: 'formula', text }));
  const kinds = (['strong', 'emphasis', 'strike', 'mark', 'link'] as const).filter(
    (kind) => !open.includes(kind),
  );
  const containers =
    depth === 0
      ? []
      : kinds.map((kind) =>
          fc
            .record({ href: someHref, content: inlinesWithin([...open, kind], depth - 1) })
            .map(({ href, content }): Inline =>
              kind === 'link' ? { kind, href, content } : { kind, content },
            ),
        );
  const mark = fc.constantFrom(...NOTES).map((id): Inline => ({ kind: 'note', id, label: '' }));
  const lineBreak = open.length === 0 ? [fc.constant<Inline>({ kind: 'lineBreak' })] : [];
  return fc
    .array(fc.oneof(text, text, code, formula, mark, ...containers, ...lineBreak), {
      minLength: 1,
      maxLength: 4,
    })
    .map(normalize)
    .filter((content) => content.length > 0);
}

/** Leaves out the second of two neighbours of the same kind, since every format's reader joins them. */
function normalize(inlines: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  for (const inline of inlines) {
    if (tidy.at(-1)?.kind === inline.kind && inline.kind !== 'note') continue;
    tidy.push(inline);
  }
  while (tidy[0]?.kind === 'lineBreak') tidy.shift();
  while (tidy.at(-1)?.kind === 'lineBreak') tidy.pop();
  return tidy;
}

const someInlines = inlinesWithin([], 2);
const lineInlines = someInlines
  .map((content) => normalize(content.filter(({ kind }) => kind !== 'lineBreak')))
  .filter((content) => content.length > 0);

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;

/** The label of an item of a numbered list. */
export const someItemLabel = fc.oneof(
  fc.constantFrom('1.', '2.', '3)', '1)', '0.', '-1.', '01.', 'c.', 'iv.', 'Z.', 'XC.'),
  fc.constantFrom('(2)', '①', '가.', 'ㄱ.', '제1장', '2019.', '1234567890.', '"a"', "'", 'a\\b', ';', '<b>'),
);

/** The blocks of a list item, which may be a task. */
const someItem = (depth: number): fc.Arbitrary<Block[]> =>
  fc
    .record({ blocks: someBlocks(depth, 1), task: optional(fc.constantFrom<Task>('open', 'done')) })
    .map(({ blocks: [first, ...rest], task }) =>
      first?.kind === 'paragraph' && task !== undefined ? [{ ...first, task }, ...rest] : [first!, ...rest],
    );

const BLOCKS: { readonly [K in Block['kind']]: (depth: number) => fc.Arbitrary<Block> } = {
  paragraph: () => someInlines.map((content) => ({ kind: 'paragraph', content })),
  quote: (depth) =>
    fc
      .record({ blocks: someBlocks(depth, 1), speaker: optional(someName) })
      .map((quote) => defined({ kind: 'quote', ...quote }) as Block),
  box: (depth) =>
    fc
      .record({ blocks: someBlocks(depth, 1), label: optional(someName) })
      .map((box) => defined({ kind: 'box', ...box }) as Block),
  list: (depth) =>
    fc
      .record({
        ordered: fc.boolean(),
        numbering: fc.constantFrom('from1', 'counting', 'labelled'),
        start: fc.integer({ min: 0, max: 999_999 }),
        labels: fc.array(someItemLabel, { minLength: 3, maxLength: 3 }),
        items: fc.array(someItem(depth), { minLength: 1, maxLength: 3 }),
      })
      .map(({ ordered, numbering, start, labels, items }): Block => ({
        kind: 'list',
        ordered,
        ...(!ordered || numbering === 'from1'
          ? {}
          : numberingOf(
              items.map((_, index) => (numbering === 'counting' ? `${start + index}.` : labels[index]!)),
            )),
        items,
      })),
  code: () =>
    fc
      .record({
        text: fc
          .array(fc.oneof(rawText, fc.constantFrom('\n', '\n\n', '\t', '    ', '```', '~~~')), {
            maxLength: 5,
          })
          .map((parts) => parts.join('')),
        language: optional(fc.constantFrom('ts', 'c++', '한글', 'objective-c', 'math')),
      })
      .map((code) => defined({ kind: 'code', ...code }) as Block),
  lines: () =>
    fc
      .array(
        fc.array(
          fc
            .record({ text: rawText, sgr: optional(fc.constantFrom('1', '1;32', '4;38;5;208')) })
            .map((part) => defined(part) as StyledText),
          { maxLength: 3 },
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((lines) => ({ kind: 'lines', lines })),
  figure: () =>
    fc
      .record({ src: optional(someHref), alt: optional(someName), caption: optional(lineInlines) })
      .map((figure) => defined({ kind: 'figure', ...figure }) as Block),
  table: () =>
    fc
      .integer({ min: 1, max: 3 })
      .chain((columns) => {
        const row = fc.array(fc.oneof(lineInlines, fc.constant<Inline[]>([])), {
          minLength: columns,
          maxLength: columns,
        });
        const align = fc.array(fc.constantFrom<Alignment>('left', 'right', 'center'), {
          minLength: columns,
          maxLength: columns,
        });
        return fc.record({
          header: optional(row.filter((cells) => cells.some((cell) => cell.length > 0))),
          rows: fc.array(row, { maxLength: 3 }),
          align: optional(align),
        });
      })
      .filter(({ header, rows }) =>
        [...(header ? [header] : []), ...rows].some((row) => row.some((cell) => cell.length > 0)),
      )
      .map((table) => defined({ kind: 'table', ...table }) as Block),
  linkCard: () =>
    fc
      .record({
        title: someName,
        href: optional(someHref),
        description: optional(someName),
        site: optional(someName),
      })
      .map((card) => defined({ kind: 'linkCard', ...card }) as Block),
  rule: () => fc.constant({ kind: 'rule' }),
};

function someBlocks(depth: number, minLength = 0): fc.Arbitrary<Block[]> {
  const kinds = (Object.keys(BLOCKS) as Block['kind'][]).filter(
    (kind) => depth > 0 || !['quote', 'box', 'list'].includes(kind),
  );
  return fc.array(fc.oneof(...kinds.map((kind) => BLOCKS[kind](depth - 1))), { minLength, maxLength: 3 });
}

const someDate = fc.constantFrom(
  '2026-04-03',
  '2024-08-01T05:59:00+09:00',
  '2024-08-01T05:59',
  '2024-08-01T05:59:00.5Z',
);
const related = fc
  .record({
    title: someName,
    href: optional(someHref),
    site: optional(someName),
    category: optional(someName),
    published: optional(someDate),
    description: optional(someName),
  })
  .map((other) => defined(other) as Related);

export const someArticle: fc.Arbitrary<Article> = fc
  .record({
    title: optional(someName),
    href: optional(someHref),
    site: optional(someName),
    author: optional(someName),
    category: optional(someName),
    tags: optional(fc.uniqueArray(someName, { minLength: 1, maxLength: 3 })),
    published: optional(someDate),
    language: optional(fc.constantFrom('ko', 'en')),
    lead: optional(someBlocks(2, 1)),
    sections: fc.array(
      fc.record({ level: fc.integer({ min: 2, max: 6 }), heading: lineInlines, blocks: someBlocks(2) }),
      { maxLength: 3 },
    ),
    notes: fc
      .tuple(
        ...NOTES.map((id) => fc.record({ id: fc.constant(id), label: someLabel, blocks: someBlocks(0) })),
      )
      .map((notes): Note[] => notes),
    related: optional(fc.array(related, { minLength: 1, maxLength: 2 })),
  })
  .map((article) => withNumbers(defined(article) as Article));

/** Returns an article whose notes are numbered as a reader numbers them. */
function withNumbers(drawn: Article): Article {
  const article = structuredClone(drawn); // numbering changes the marks in place
  const flow = article.sections.flatMap(({ level, heading, blocks }): Flow[] => [
    { kind: 'heading', level, content: heading },
    ...blocks,
  ]);
  return { ...article, notes: numberNotes([...(article.lead ?? []), ...flow], article.notes ?? []) };
}
