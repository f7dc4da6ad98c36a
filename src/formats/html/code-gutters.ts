// Recognises the line numbers that highlighters put beside code.
import { attribute, children, isElement, isText, nodesIn, type Element, type ParentNode } from './dom.ts';

/**
 * Matches the classes of line numbers. The code with the numbers may also have such a class
 * (`pre.line-numbers`).
 */
const GUTTER = new RegExp(
  [
    String.raw`(?:^|\s)lnt?(?=\s|$)`, // Chroma
    String.raw`(?:^|[\s_-])(?:gutter|blob-num|crayon-nums?|ln-(?:numbers|n))(?=[\s_-]|$)`,
    String.raw`line[-_]?(?:num(?:ber)?s?|nos?)(?:div)?(?=[\s_-]|$)`,
  ].join('|'),
  'i',
);

/** The maximum number of nodes that are examined, and of characters in a node. */
const MOST_NUMBERS = 20_000;

/** Returns the numbers in an element; undefined if it contains any other text. */
function numbersIn(root: ParentNode): readonly number[] | undefined {
  const numbers: number[] = [];
  let nodes = 0;
  for (const node of nodesIn(root)) {
    if (++nodes > MOST_NUMBERS) break;
    if (!isText(node)) continue;
    const text = node.value.slice(0, MOST_NUMBERS);
    if (!/^[\d\s.:|]*$/.test(text)) return undefined;
    for (const [digits] of text.matchAll(/\d+/g)) numbers.push(Number(digits));
  }
  return numbers;
}

/** Reports whether an element contains line numbers: its class says so, and it contains no other text. */
export function isGutter(element: Element): boolean {
  const names = attribute(element, 'class') ?? '';
  // SyntaxHighlighter 2 has line numbers in such cells. In other highlighters, `number` is the class of a
  // number in the code.
  const isOldCell = element.tagName === 'td' && /(?:^|\s)number(?:\s|$)/.test(names);
  return (isOldCell || GUTTER.test(names)) && numbersIn(element) !== undefined;
}

/** Returns the rows of a table as lists of cells, without the rows of nested tables. */
function rowsOf(table: Element): Element[][] {
  const rows = children(table).flatMap((part) => (part.tagName === 'tr' ? [part] : children(part)));
  return rows.filter(({ tagName }) => tagName === 'tr').map((row) => children(row));
}

/** Matches the classes of numbers in the code itself. */
const TOKEN = /(?:^|[\s_-])(?:token|hljs|number|digit|literal|constant|mi|mf|m|nu\d)(?=[\s_-]|$)/;

/**
 * Returns the elements that number the lines of code although no class says so: the first cell of each row of
 * a table, the first of two columns, or the first element of each line. Their numbers count up by one.
 */
export function countingElements(parent: Element): readonly Element[] {
  if (parent.tagName === 'table') return counting(rowsOf(parent), 1);
  const lines = children(parent);
  const areColumns = parent.tagName === 'pre' && lines.length === 2;
  if (areColumns && lines.every(({ tagName }) => tagName === 'code')) return counting([lines], 1);
  const [first] = lines;
  const isLine = ({ tagName }: Element): boolean => tagName === first!.tagName;
  return first && LINES.has(first.tagName) && lines.every(isLine)
    ? counting(lines.map(numberAndCode), 2)
    : [];
}

const LINES = new Set(['div', 'li', 'span']);

/** Matches the style of elements that are not selected together with the code. */
const NOT_SELECTED = /user-select:\s*none/;

/** Returns the elements of a line whose first element looks like a line number; empty for any other line. */
function numberAndCode(line: Element): readonly Element[] {
  const [first] = line.childNodes;
  if (!isElement(first) || !line.childNodes.every(isElement)) return [];
  const names = attribute(first, 'class');
  const isNumber =
    names === undefined ? NOT_SELECTED.test(attribute(first, 'style') ?? '') : !TOKEN.test(names);
  return isNumber ? line.childNodes : [];
}

/**
 * Returns the first element of each row, if there are at least `least` rows and their numbers count up by
 * one; otherwise returns none.
 */
function counting(rows: readonly (readonly Element[])[], least: number): readonly Element[] {
  if (rows.length < least) return [];
  let last: number | undefined;
  for (const [first, second] of rows) {
    const numbers = second && numbersIn(first!);
    if (!numbers || numbers.length === 0) return [];
    for (const number of numbers) {
      if (last !== undefined && number !== last + 1) return [];
      last = number;
    }
  }
  return rows.map(([first]) => first!);
}

/**
 * Reports whether a table has a row for each line of code, with the code in a `<pre>` beside the line number.
 */
export const hasNumberedRows = (table: Element): boolean =>
  countingElements(table).length > 1 &&
  rowsOf(table).every(([, cell, ...others]) => others.length === 0 && children(cell!)[0]?.tagName === 'pre');

/**
 * Returns the cell with the code and the number of its lines, if the table has one row whose first cell
 * numbers the lines; undefined for any other table.
 */
export function numberedLines(
  table: Element,
): { readonly cell: Element; readonly lines: number } | undefined {
  const [row, ...others] = rowsOf(table);
  const [numbers, cell] = row ?? [];
  if (!numbers || !cell || others.length > 0 || countingElements(table).length === 0) return undefined;
  return { cell, lines: numbersIn(numbers)!.length };
}
