// The line numbers that highlighters set beside code.
import { attribute, children, isElement, isText, nodesIn, type Element, type ParentNode } from './dom.ts';

/** Classes of line numbers. The code with the numbers may have such a class, too (`pre.line-numbers`). */
const GUTTER = new RegExp(
  [
    String.raw`(?:^|\s)lnt?(?=\s|$)`, // Chroma
    String.raw`(?:^|[\s_-])(?:gutter|blob-num|crayon-nums?|ln-(?:numbers|n))(?=[\s_-]|$)`,
    String.raw`line[-_]?(?:num(?:ber)?s?|nos?)(?:div)?(?=[\s_-]|$)`,
  ].join('|'),
  'i',
);

/** The most nodes, and the most characters of a node, that are looked at. */
const MOST_NUMBERS = 20_000;

/** Returns the numbers that are the whole text of an element; undefined if it has any other text. */
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

/** Reports whether an element has the numbers of lines: its class says so, and it has no other text. */
export function isGutter(element: Element): boolean {
  const names = attribute(element, 'class') ?? '';
  // The numbers in SyntaxHighlighter 2. In other highlighters, `number` is the class of a number in the code.
  const isOldCell = element.tagName === 'td' && /(?:^|\s)number(?:\s|$)/.test(names);
  return (isOldCell || GUTTER.test(names)) && numbersIn(element) !== undefined;
}

/** Returns the rows of a table, each with its cells, without those of tables within it. */
function rowsOf(table: Element): Element[][] {
  const rows = children(table).flatMap((part) => (part.tagName === 'tr' ? [part] : children(part)));
  return rows.filter(({ tagName }) => tagName === 'tr').map((row) => children(row));
}

/** Classes of numbers in the code itself. */
const TOKEN = /(?:^|[\s_-])(?:token|hljs|number|digit|literal|constant|mi|mf|m|nu\d)(?=[\s_-]|$)/;

/**
 * Returns the elements that number the lines of code, if no class says that they do: the first cell of each
 * row of a table, the first of two columns, or the first element of each line. Their numbers count up by one.
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

/** Matches the style of what is not selected together with the code. */
const NOT_SELECTED = /user-select:\s*none/;

/** Returns the elements of a line that begins with an element like a line number; none for any other line. */
function numberAndCode(line: Element): readonly Element[] {
  const [first] = line.childNodes;
  if (!isElement(first) || !line.childNodes.every(isElement)) return [];
  const names = attribute(first, 'class');
  const isNumber =
    names === undefined ? NOT_SELECTED.test(attribute(first, 'style') ?? '') : !TOKEN.test(names);
  return isNumber ? line.childNodes : [];
}

/**
 * Returns the first element of each row if there are at least `least` rows, and their
 * numbers count up by one.
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

/** Reports whether a table has a row for each line of code, which is in a `<pre>` beside its number. */
export const hasNumberedRows = (table: Element): boolean =>
  countingElements(table).length > 1 &&
  rowsOf(table).every(([, cell, ...others]) => others.length === 0 && children(cell!)[0]?.tagName === 'pre');

/**
 * Returns the number of lines of code in a table of one row, whose first cell numbers
 * them; undefined for any other table.
 */
export function numberedLines(
  table: Element,
): { readonly cell: Element; readonly lines: number } | undefined {
  const [row, ...others] = rowsOf(table);
  const [numbers, cell] = row ?? [];
  if (!numbers || !cell || others.length > 0 || countingElements(table).length === 0) return undefined;
  return { cell, lines: numbersIn(numbers)!.length };
}
