// Each Korean page has the content of the English one: the same headings, code, examples, tables and figures.
import { describe, expect, test } from 'vitest';
import { blocksOf, headingsOf, KOREAN, readPage, tablesOf } from './pages.ts';

describe.each(Object.entries(KOREAN))('%s and %s', (...paths) => {
  const [english, korean] = paths.map(readPage) as [string, string];

  test('have the same headings', () => {
    const levels = (page: string): number[] => headingsOf(page).map((heading) => heading.indexOf(' '));
    expect(levels(korean)).toEqual(levels(english));
  });

  test.each(['sh', 'bash', 'text', 'js', 'json'])('have the same blocks of %s', (language) =>
    expect(blocksOf(language, korean)).toEqual(blocksOf(language, english)),
  );

  test('have the same examples', () => {
    const commands = (page: string): string[] =>
      blocksOf('console', page).map((block) => block.split('\n')[0]!.replace(' --language ko', ''));
    expect(commands(korean)).toEqual(commands(english));
  });

  test('have tables with the same rows, code and figures', () => {
    /** Returns the code in the first column of each row, and the figures in rows without any code. */
    const factsOf = (row: string): string => {
      if (!row.includes('`')) return (row.match(/\d(?:[\d.,]*\d)?/g) ?? []).join(' ');
      return (row.split(' | ')[0]!.match(/`[^`]+`/g) ?? []).join(' ');
    };
    const facts = (page: string): string[][] => tablesOf(page).map((rows) => rows.map(factsOf));
    expect(facts(korean)).toEqual(facts(english));
  });
});
