// Lines of terminal text are found by their numbers.
import { describe, expect, test } from 'vitest';
import { createTerminalText } from '../../src/formats/terminal/terminal-text.ts';
import { createGalley } from '../../src/layout/galley.ts';
import { createBook, type Book } from '../../src/reader/book.ts';
import { lineAt, placeOfLine } from '../../src/reader/line-numbers.ts';

function bookOf(lines: readonly string[]): Book {
  const text = createTerminalText();
  text.append(lines.join('\n'));
  text.end();
  return createBook(text.manuscript());
}

const LINES = Array.from({ length: 1000 }, (_, index) =>
  index % 7 === 0 ? '' : `${index + 1}번째 줄은 장작 이야기다.`.repeat(1 + (index % 3)),
);

describe.each([
  ['plain', LINES],
  ['coloured', LINES.map((line, index) => `\u001b[3${index % 8}m${line}\u001b[m`)],
  ['decomposed', LINES.map((line) => line.normalize('NFD'))],
])('%s lines', (_, lines) => {
  const book = bookOf(lines);

  test.each([16, 40, 200])('at a measure of %d', (width) => {
    const galley = createGalley(book.manuscript, {
      measure: { width, wordBreak: 'keep-all', ambiguous: 1 },
      hyperlinks: true,
    });
    for (let line = 1; line <= LINES.length; line += 13) {
      const { unit, offset } = placeOfLine(book, line);
      const rows = galley.rows(unit);
      const row = rows.findIndex(({ at }) => at === offset);
      const text = rows[row]!.line.map((span) => span.text).join('');
      expect(text === '' ? '' : LINES[line - 1]!.slice(0, text.length), String(line)).toBe(text);
      expect(lineAt(book, { unit, offset })).toBe(line);
      const next = rows[row + 1];
      if (next) expect([line, line + 1]).toContain(lineAt(book, { unit, offset: next.at }));
    }
  });
});

test('a number that no line has is that of the nearest line before it', () => {
  const book = bookOf(LINES);
  expect(placeOfLine(book, 5000)).toEqual(placeOfLine(book, 1000));
  expect(placeOfLine(book, 0)).toEqual({ unit: 1, offset: 0 });
  const kept = createBook(book.manuscript.lines!.keep((line) => line.startsWith('12')));
  expect(lineAt(kept, placeOfLine(kept, 124))).toBe(124);
  expect(lineAt(kept, placeOfLine(kept, 500))).toBe(129);
});
