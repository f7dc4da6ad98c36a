// Reads definition lists, as in Pandoc, kramdown and PHP Markdown Extra: a term, and `: its definition` below
// it.
import type { MarkdownIt, StateBlock } from 'markdown-it';
import { startsBlock } from './block-starts.ts';

/** The maximum number of lines with terms before a definition. */
const MOST_TERMS = 3;
/** The indentation of the lines of a definition after the first, in columns. */
const INDENT = 2;

const textOf = (state: StateBlock, line: number): string =>
  state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);

/** Reports whether a line belongs to the container and begins with `: `. */
const isDefinition = (state: StateBlock, line: number, end: number): boolean =>
  line < end &&
  state.sCount[line]! >= state.blkIndent &&
  state.sCount[line]! - state.blkIndent < 4 &&
  state.src.charCodeAt(state.bMarks[line]! + state.tShift[line]!) === 0x3a &&
  /^:[ \t]+\S/.test(textOf(state, line));

/**
 * Returns the line of the definition for the terms that begin at a line; undefined if these are not terms.
 */
function definitionOf(state: StateBlock, first: number, end: number): number | undefined {
  for (let line = first; line < Math.min(end, first + MOST_TERMS); line++) {
    const indent = state.sCount[line]! - state.blkIndent;
    if (state.isEmpty(line) || indent < 0 || indent >= 4 || isDefinition(state, line, end)) return undefined;
    const next = state.isEmpty(line + 1) ? line + 2 : line + 1;
    if (!isDefinition(state, next, end)) continue;
    for (let term = first; term <= line; term++) if (startsBlock(textOf(state, term))) return undefined;
    return next;
  }
  return undefined;
}

/** Returns the line after a definition. Its text may continue until a term or another definition begins. */
function endOfDefinition(state: StateBlock, first: number, end: number): number {
  let last = first + 1;
  for (let line = first + 1; line < end; line++) {
    if (state.isEmpty(line)) continue;
    const isIndented = state.sCount[line]! >= state.blkIndent + INDENT;
    const isLazy =
      line === last &&
      !startsBlock(textOf(state, line)) &&
      !isDefinition(state, line, end) &&
      definitionOf(state, line, end) === undefined;
    if (!isIndented && !isLazy) break;
    last = line + 1;
  }
  return last;
}

function readDefinitions(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if (silent) return false;
  let definition = definitionOf(state, first, end);
  if (definition === undefined) return false;
  state.push('dl_open', 'dl', 1).map = [first, definition];
  for (let line = first; definition !== undefined; definition = definitionOf(state, line, end)) {
    for (; line < definition && !state.isEmpty(line); line++) addTerm(state, line);
    for (line = definition; isDefinition(state, line, end);) {
      const next = endOfDefinition(state, line, end);
      addDefinition(state, line, next);
      line = next;
      const filled = state.skipEmptyLines(line);
      if (isDefinition(state, filled, end) || definitionOf(state, filled, end) !== undefined) line = filled;
    }
    state.line = line;
  }
  state.push('dl_close', 'dl', -1);
  return true;
}

function addTerm(state: StateBlock, line: number): void {
  state.push('dt_open', 'dt', 1).map = [line, line + 1];
  const inline = state.push('inline', '', 0);
  inline.content = textOf(state, line).trim();
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('dt_close', 'dt', -1);
}

/** Reads the lines of a definition as the blocks of a container. */
function addDefinition(state: StateBlock, first: number, end: number): void {
  const { blkIndent, lineMax, parentType } = state;
  const [shift, column] = [state.tShift[first]!, state.sCount[first]!];
  const { length } = /^:[ \t]+/.exec(textOf(state, first))![0];
  state.push('dd_open', 'dd', 1).map = [first, end];
  state.blkIndent = blkIndent + INDENT;
  state.tShift[first] = shift + length;
  state.sCount[first] = state.blkIndent;
  state.lineMax = end;
  state.parentType = 'list';
  state.md.block.tokenize(state, first, end);
  Object.assign(state, { blkIndent, lineMax, parentType });
  state.tShift[first] = shift;
  state.sCount[first] = column;
  state.push('dd_close', 'dd', -1);
}

/** Adds definition lists to a parser. */
export function addDefinitionLists(md: MarkdownIt): void {
  md.block.ruler.before('paragraph', 'definitions', readDefinitions);
}
