// Checks docs/korean-lines.md: nanro does what the examples say, and every citation of the page names an
// existing heading.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lineBreaks, wrap, type LineBreakOptions } from '../../src/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}/docs/korean-lines.md`, 'utf8');
const sections = new Map(
  page
    .split(/^#+ /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
);

const NAMED: Readonly<Record<string, string>> = {
  CR: '\r',
  LF: '\n',
  LS: '\u2028',
  NBSP: '\u00a0',
  WJ: '\u2060',
  ZWJ: '\u200d',
  ZWSP: '\u200b',
};

const rowsOf = (heading: string): string[][] =>
  sections
    .get(heading)!
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) => line.slice(2, -2).split(' | '));
const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]*)`/g)].map(([, code]) => code!);

/** Returns the text of an example such as `가÷나`, and its places with whether a line may end there. */
function placesOf(example: string): { text: string; places: [offset: number, breaks: boolean][] } {
  const spelled = example.replace(/\[(U\+)?(\w+)\]/g, (_, code, name: string) =>
    code ? String.fromCodePoint(parseInt(name, 16)) : NAMED[name]!,
  );
  let text = '';
  const places: [number, boolean][] = [];
  for (const part of spelled.split(/([÷×])/)) {
    if (part === '÷' || part === '×') places.push([text.length, part === '÷']);
    else text += part;
  }
  return { text, places };
}

describe.each<[heading: string, options: LineBreakOptions, count: number]>([
  ['UAX #14', { rules: 'uax14' }, 44],
  ['The Korean tailoring', { wordBreak: 'normal' }, 13],
  ['Qualities', { wordBreak: 'normal' }, 5],
])('the examples of § %s', (heading, options, count) => {
  const rows = rowsOf(heading)
    .map((cells) => ({
      first: cells[0]!,
      examples: codeIn(cells.join()).filter((code) => /[÷×]/.test(code)),
    }))
    .filter(({ examples }) => examples.length > 0);

  test('are all found', () => expect(rows).toHaveLength(count));

  test.each(rows)('$first: $examples', ({ first, examples }) => {
    for (const example of examples) {
      const { text, places } = placesOf(example);
      const found = lineBreaks(text, options);
      for (const [offset, breaks] of places) {
        const place = found.find((each) => each.offset === offset);
        expect(place !== undefined, `${example} at ${offset}`).toBe(breaks);
        if (heading === 'Qualities') expect(place!.kind).toBe(codeIn(first)[0]);
      }
    }
  });
});

describe('the lists of § The Korean tailoring', () => {
  const [, starts, ends] = sections.get('The Korean tailoring')!.split('\n\n- ');
  const charactersIn = (list: string): string[] => codeIn(list).flatMap((code) => code.split(' '));
  const first = charactersIn(starts!.split('\n\n')[0]!);
  const last = charactersIn(ends!.split('\n\n')[0]!);
  const mayEnd = (before: string, after: string, options: LineBreakOptions): boolean =>
    lineBreaks(before + after, options).some(({ offset }) => offset === before.length);

  test.each(first)('%s never begins a line', (mark) => {
    expect(mayEnd('가', mark, { wordBreak: 'normal' }) || mayEnd('가 ', mark, { wordBreak: 'normal' })).toBe(
      false,
    );
  });

  test.each(last)('%s never ends a line', (mark) => {
    expect(
      mayEnd(`가${mark}`, '나', { wordBreak: 'normal' }) ||
        mayEnd(`가 ${mark} `, '나', { wordBreak: 'normal' }),
    ).toBe(false);
  });

  test('UAX #14 by itself allows the marks that the page says', () => {
    const [begin, end] = charactersIn(ends!.split('\n\n')[1]!).join(' ').split(' < ') as [string, string];
    const options = { rules: 'uax14' } as const;
    expect(first.filter((mark) => mayEnd('가', mark, options)).sort()).toEqual(begin.split(' ').sort());
    expect(last.filter((mark) => mayEnd(`가${mark}`, '나', options)).sort()).toEqual(
      `< ${end}`.split(' ').sort(),
    );
  });
});

describe.each(['Long words', 'What stays together', 'Fit'])('the lines of § %s', (heading) => {
  const rows = rowsOf(heading).filter(([width]) => /^\d+$/.test(width!));

  test('are there', () => expect(rows.length).toBeGreaterThan(2));

  test.each(rows)('at %s cells, %s', (width, text, lines) => {
    expect(wrap(codeIn(text!)[0]!, Number(width)).split('\n')).toEqual(codeIn(lines!));
  });
});

test('the words of § What stays together do', () => {
  const examples = rowsOf('What stays together')
    .filter(([width]) => !/^\d+$/.test(width!))
    .flatMap(([, cell]) => codeIn(cell!));
  expect(examples).toHaveLength(32);
  for (const example of examples)
    for (const { offset, kind } of lineBreaks(example).slice(0, -1))
      expect(kind, `${example} at ${offset}`).toBe('together');
});

test('every rule of UAX #14 and of the tailoring that the code names is on the page', () => {
  for (const file of readdirSync(`${root}/src/lines`))
    for (const [rule] of readFileSync(`${root}/src/lines/${file}`, 'utf8').matchAll(
      /\b(?:LB|KR)\d+[a-d]?\b/g,
    ))
      expect(page, `${file} names ${rule}`).toContain(rule);
});

test('every section of the page that is cited exists', () => {
  const cited = ['src', 'test', 'docs'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) =>
          !name.includes('node_modules') &&
          /\.(?:ts|json|md)$/.test(name) &&
          !name.endsWith('korean-lines.test.ts'),
      )
      .flatMap((name) => [
        ...readFileSync(`${root}/${folder}/${name}`, 'utf8').matchAll(
          /korean-lines\.md § ([^.,;)’”"'`\n]+)/g,
        ),
      ]),
  );
  for (const [, heading] of cited) expect([...sections.keys()]).toContain(heading!.trim());
});

test('every link within the page leads to a heading', () => {
  const anchors = [...sections.keys()].map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );
  for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
});
