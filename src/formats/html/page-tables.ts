// Reads the tables of web pages. Many of them only lay out the page.
import { asInlines } from '../../article/flow.ts';
import type { Block, Of } from '../../article/model.ts';
import { isCodeTable, readPageCode } from './code-blocks.ts';
import { attribute, isElement, nodesIn, type Element } from './dom.ts';
import { block, type ElementRule, type Walk } from './rule.ts';
import { readTable, tableOf, type Rows } from './tables.ts';

/** Reads a table of data or of code. The cells of a layout table are read as blocks. */
export const readPageTable: ElementRule = (element, walk) => {
  if (isCodeTable(element)) return readPageCode(element, walk);
  return isLayout(element)
    ? block(element, walk)
    : readTable(walk, (rows) => tableOf(rows.filter((row) => !hoistPicture(row, walk))));
};

/** Elements that are never in a cell of data. */
const LAYOUT_CONTENT = new Set(
  [
    ['table', 'h1', 'h2', 'h3', 'blockquote', 'figure'],
    ['article', 'section', 'iframe', 'form'],
  ].flat(),
);

/**
 * Reports whether a table only lays out the page: it says so, it has a single column or row, or it contains
 * an element that never occurs in a cell of data.
 */
function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  let [columns, inRow, rows] = [0, 0, 0];
  let hasHeads = false;
  for (const node of nodesIn(table)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') {
      inRow = 0;
      rows++;
    } else if (node.tagName === 'td' || node.tagName === 'th') {
      columns = Math.max(columns, ++inRow);
      hasHeads ||= node.tagName === 'th';
    } else if (LAYOUT_CONTENT.has(node.tagName)) return true;
  }
  return columns < 2 || (rows === 1 && !hasHeads);
}

/** Moves a picture that has a row to itself above the table. The rest of that row becomes its caption. */
function hoistPicture([cell, ...others]: Rows[number], { push }: Walk): boolean {
  const picture = cell?.flow.find(({ kind }) => kind === 'figure') as Of<Block, 'figure'> | undefined;
  if (!picture || others.some(({ flow }) => flow.length > 0)) return false;
  const caption = asInlines(cell!.flow.filter((part) => part !== picture));
  push(caption.length > 0 ? { ...picture, caption } : picture);
  return true;
}
