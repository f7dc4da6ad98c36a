// The containers around a line of Markdown: quotations, list items and footnotes (CommonMark 0.31, § 5).
import { BLOCK_STARTS, starts } from '../formats/markdown/block-starts.ts';
import type { Cells, Offset } from '../unicode/cells.ts';
import type { Container } from './lexer-state.ts';
import { NO_MARGIN, type Margin } from './margin.ts';

/** The distance between tab stops (§ 2.2), which is also the indentation of code (§ 4.4), in columns. */
export const CODE_INDENT: Cells = 4;

/** A position in a line. It may be inside a tab, of which only some columns have been read. */
interface Cursor {
  readonly at: Offset;
  readonly column: Cells;
}

/** The containers of a line that have been read so far. */
export interface Walk extends Cursor {
  readonly containers: readonly Container[];
  /** The margin before the content of the last container. */
  readonly before: Margin;
}

/** Returns where the white space at a cursor ends, and how many columns it takes. */
export function indentation(line: string, { at, column }: Cursor): Cursor & { readonly cells: Cells } {
  let end = at;
  let to = column;
  for (; line[end] === ' ' || line[end] === '\t'; end++)
    to += line[end] === ' ' ? 1 : CODE_INDENT - (to % CODE_INDENT);
  return { at: end, column: to, cells: to - column };
}

/** Returns the cursor after a number of columns of white space. */
function skip(line: string, cursor: Cursor, columns: Cells): Cursor {
  let { at, column } = cursor;
  for (const end = column + columns; column < end;) {
    const next = line[at] === '\t' ? column + CODE_INDENT - (column % CODE_INDENT) : column + 1;
    if (next > end) return { at, column: end };
    column = next;
    at++;
  }
  return { at, column };
}

/** Moves to a later cursor, and adds the text before it to the margin. */
function moved(line: string, walk: Walk, to: Cursor, container: Container, marker?: 'item' | 'quote'): Walk {
  const { first, rest, item, quotes, nested, note } = walk.before;
  const { at, column } = to;
  const passed = line.slice(walk.at, at);
  const containers = walk.containers.concat(container);
  // `8. 1. 새벽` may be a date, so the next lines are indented only by the width of the first marker. They
  // still continue the paragraph (§ 5.1).
  if (marker === 'item' && item) {
    const before = { first, rest, marker: '', nested: nested + passed.length, item, quotes, note };
    return { at, column, containers, before };
  }
  const skipped = nested === 0 ? '' : line.slice(walk.at - nested, walk.at);
  return {
    at,
    column,
    containers,
    before: {
      first: first + skipped + passed,
      rest: rest + ' '.repeat(nested) + (marker === 'item' ? ' '.repeat(column - walk.column) : passed),
      marker: '',
      nested: 0,
      item: item || marker === 'item',
      quotes: quotes + (marker === 'quote' ? 1 : 0),
      note: note || container.kind === 'note',
    },
  };
}

const START: Walk = { at: 0, column: 0, containers: [], before: NO_MARGIN };

/** Reads the marks of those open containers that a line continues. */
export function matchContainers(line: string, open: readonly Container[]): Walk {
  let walk = START;
  for (const container of open) {
    const next = container.kind === 'quote' ? quote(line, walk) : continuedItem(line, walk, container);
    if (!next) break;
    walk = next;
  }
  return walk;
}

const QUOTE: Container = { kind: 'quote' };

function quote(line: string, walk: Walk): Walk | undefined {
  const { at, column, cells } = indentation(line, walk);
  if (cells >= CODE_INDENT || line[at] !== '>') return undefined;
  const after = { at: at + 1, column: column + 1 };
  const hasSpace = line[at + 1] === ' ' || line[at + 1] === '\t';
  return moved(line, walk, hasSpace ? skip(line, after, 1) : after, QUOTE, 'quote');
}

function continuedItem(
  line: string,
  walk: Walk,
  container: Exclude<Container, { kind: 'quote' }>,
): Walk | undefined {
  const { at, cells } = indentation(line, walk);
  if (at === line.length)
    return container.isEmpty ? undefined : { ...walk, containers: [...walk.containers, container] };
  if (cells < container.indent) return undefined;
  return moved(
    line,
    walk,
    skip(line, walk, container.indent),
    container.isEmpty ? { ...container, isEmpty: false } : container,
  );
}

/**
 * Reads the container that starts at a place; returns undefined if none does. `interrupts` means that it
 * would interrupt a paragraph, which an empty item or a number other than 1 cannot do (§ 5.2).
 */
export function openContainer(line: string, walk: Walk, interrupts: boolean): Walk | undefined {
  const quoted = quote(line, walk);
  if (quoted) return quoted;
  const { at, column, cells } = indentation(line, walk);
  const text = line.slice(at);
  if (cells >= CODE_INDENT || starts('rule', text)) return undefined;
  const marker = (BLOCK_STARTS.bullet.pattern.exec(text) ?? BLOCK_STARTS.number.pattern.exec(text))?.[0];
  if (marker === undefined) return undefined;
  const after = { at: at + marker.length, column: column + marker.length };
  const space = indentation(line, after);
  const isEmpty = space.at === line.length;
  if (interrupts && (isEmpty || (/\d/.test(marker) && Number.parseInt(marker, 10) !== 1))) return undefined;
  // If there are five columns or more, one belongs to the marker, and the others are the indentation of code.
  const width = isEmpty || space.cells > CODE_INDENT ? Math.min(1, space.cells) : space.cells;
  const indent = cells + marker.length + Math.max(1, width);
  return moved(line, walk, skip(line, after, width), { kind: 'item', indent, isEmpty }, 'item');
}
