// CSV and TSV → a table.
import type { Alignment, Article, Inline, TableRow } from '../../article/model.ts';
import { checkCount, countMatches } from '../budget.ts';
import { buildArticle } from '../build.ts';
import { extensionOf } from '../code/file-languages.ts';
import type { SourceText } from '../source-text.ts';
import { findSeparator, recordsOf } from './csv-records.ts';

/** How many cells take as much memory as an element. */
const CELLS_PER_ELEMENT = 4;
/** How many rows are examined to tell whether the first is a header, and which columns are numbers. */
const SAMPLE = 100;

/** Returns an article with the records of a text as a table. Throws NanroError `tooManyElements`. */
export function readCsv({ text: source, budget }: SourceText): Article {
  const isTabbed = /^(?:tsv|tab)$/.test(extensionOf(budget.name));
  const { separator, text } = isTabbed ? { separator: '\t', text: source } : findSeparator(source);
  checkCount(
    countMatches(text, separator === ',' ? /[,\n]/g : /[\t;|\n]/g),
    CELLS_PER_ELEMENT * budget.mostElements,
    budget.name,
  );
  const records = [...recordsOf(text, separator)];
  const [first = [], ...others] = records;
  const header = isHeader(first, others.slice(0, SAMPLE)) ? rowOf(first) : undefined;
  const body = header ? others : records;
  const align = alignmentOf(body.slice(0, SAMPLE));
  return buildArticle({}, [
    { kind: 'table', ...(header ? { header } : {}), rows: body.map(rowOf), ...(align ? { align } : {}) },
  ]);
}

/** Matches a number, an amount, a date or a time. */
const NUMBER = /^[-+]?[₩$€]?\d[\d,.:/-]*\s?[%원]?$/;
const isNumber = (text: string): boolean => NUMBER.test(text.trim());

/**
 * Reports whether the first record names the columns: all of its fields are names, no two are alike, and most
 * records have no more fields than it has.
 */
function isHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const names = first.map((name) => name.trim());
  if (others.length === 0 || first.length < 2) return false;
  if (names.some((name, index) => (name === '' && index > 0 && index < names.length - 1) || isNumber(name)))
    return false;
  const isFitting = ({ length }: readonly string[]): boolean => length <= first.length;
  return new Set(names).size === names.length && others.filter(isFitting).length >= others.length / 2;
}

/**
 * Returns the alignment of the columns: columns of numbers are aligned to the right. Returns undefined if no
 * column has numbers.
 */
function alignmentOf(rows: readonly (readonly string[])[]): Alignment[] | undefined {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const align = Array.from({ length: count }, (_, column): Alignment => {
    const filled = rows.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
    return filled.length > 0 && filled.every(isNumber) ? 'right' : 'left';
  });
  return align.includes('right') ? align : undefined;
}

const rowOf = (record: readonly string[]): TableRow => record.map(cellOf);

const cellOf = (field: string): readonly Inline[] =>
  field.includes('\n')
    ? field
        .split('\n')
        .flatMap((text, index): Inline[] => [
          ...(index > 0 ? [{ kind: 'lineBreak' } as const] : []),
          { kind: 'text', text },
        ])
    : field === ''
      ? []
      : [{ kind: 'text', text: field }];
