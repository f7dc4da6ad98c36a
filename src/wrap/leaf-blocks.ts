// Reads the leaf blocks of Markdown line by line (CommonMark 0.31, § 4; GFM, § 4.10).
import { BLOCK_STARTS, codeTagEnd, htmlBlockEnd, starts } from '../formats/markdown/block-starts.ts';
import type { Cells } from '../unicode/cells.ts';
import { CODE_INDENT } from './containers.ts';
import { continueDefinition, definitionAt } from './definitions.ts';
import { NOTHING, type Leaf } from './lexer-state.ts';
import { LONE_MARKER } from './margin.ts';

export type LineKind =
  | 'blank'
  /** The first line of a paragraph. */
  | 'text'
  /** A line that continues the paragraph before it. */
  | 'continuation'
  /** A line that begins with a vertical bar, like the quotations that `nanro read` prints. */
  | 'bar'
  /** Code that is indented rather than fenced. */
  | 'indentedCode'
  /** The delimiter row of a table. The line before it was the header row. */
  | 'delimiters'
  /** Any other line of a block that is not a paragraph. */
  | 'code'
  | 'html'
  | 'formula'
  | 'frontMatter'
  | 'definition'
  | 'heading'
  | 'underline'
  | 'rule'
  | 'row'
  | 'item'
  | 'label'
  | 'trailer'
  | 'signature';

/** What a line is, and the open block after it. */
export interface LeafLine {
  readonly kind: LineKind;
  readonly leaf: Leaf;
}

/** The length of the longest end of an HTML block, minus one, in UTF-16 code units. */
const LONGEST_END = 31;
/** Matches the line before the signature in a mail. */
const SIGNATURE = /^-- ?$/;
/**
 * Matches a trailer of a commit message (git-interpret-trailers) in upper or lower case, or an import or
 * export of MDX. They stay on separate lines, although they are one paragraph in Markdown.
 */
export const TRAILER =
  /^import (?:["'{*]|[\w$]+(?:, *[{*][^'"]*)? from ["'])|^export (?:const [\w$]+ *=|[{*] |default (?:function|class)\b)|^(?:[a-z][a-z\d]*(?:-[a-z\d]+)*-by|fixes|closes|resolves|refs|see-also|link|cc|bug|issue|change-id|reviewed-on|pr-url|reverts|depends-on): +\S/i;

/** Returns what a line is inside an open block whose lines are all kept; undefined if the block has ended. */
export function continueLeaf(
  leaf: Leaf,
  text: string,
  indent: Cells,
  isBlank: boolean,
): LeafLine | undefined {
  switch (leaf.kind) {
    case 'fence':
      return { kind: 'code', leaf: indent < CODE_INDENT && closesFence(leaf.mark, text) ? NOTHING : leaf };
    case 'html':
      if (isBlank) return { kind: 'blank', leaf: leaf.end.test('') ? NOTHING : leaf };
      return { kind: 'html', leaf: htmlAfter(leaf, text) };
    case 'formula':
      if (isBlank) return { kind: 'blank', leaf: leaf.endsAtBlank ? NOTHING : leaf };
      return { kind: 'formula', leaf: leaf.end.test(text) ? paragraphWith('') : leaf };
    case 'definition': {
      const next = isBlank ? undefined : continueDefinition(leaf, text);
      return next && { kind: 'definition', leaf: next };
    }
    default:
      return undefined;
  }
}

const closesFence = (mark: string, text: string): boolean =>
  text.startsWith(mark) && text.trimEnd().replaceAll(mark[0]!, '') === '';

function htmlAfter(leaf: Extract<Leaf, { kind: 'html' }>, text: string): Leaf {
  const isEnd = !leaf.end.test('') && leaf.end.test(leaf.tail + text);
  return isEnd ? NOTHING : { ...leaf, tail: '' };
}

/** Returns the open block after another part of a long line. */
export function leafAfterPart(leaf: Leaf, part: string): Leaf {
  if (leaf.kind !== 'html') return leaf;
  const after = htmlAfter(leaf, part);
  return after.kind === 'html' ? { ...after, tail: (leaf.tail + part).slice(-LONGEST_END) } : after;
}

/** Returns the open paragraph after the line `text`. */
export const paragraphWith = (text: string): Leaf => ({
  kind: 'paragraph',
  last: text.includes('|') ? text : '',
});

/**
 * Returns what a line is. `text` is the line without its containers and an indentation of less than four
 * columns. `before` is the block that the last line left open in the same containers; `lazy` is a paragraph
 * that it left open in other containers.
 */
export function startLeaf(text: string, before: Leaf, lazy: Leaf = NOTHING): LeafLine {
  const interrupts = before.kind === 'paragraph';
  const isLazy = lazy.kind === 'paragraph';
  const paragraph = paragraphWith(text);
  const isUnderline = starts('underline', text);
  if (mayBeDelimiters(before, text) || mayBeDelimiters(lazy, text)) {
    // markdown-it, but not CommonMark, allows the header row of a table on the line of a list marker.
    if (!interrupts) return { kind: 'delimiters', leaf: NOTHING };
    const isTable = columnsIn(before.last) === columnsIn(text);
    return { kind: 'delimiters', leaf: isTable ? { kind: 'table' } : isUnderline ? NOTHING : paragraph };
  }
  if (isUnderline && (interrupts || (text[0] === '=' && before.kind !== 'table')))
    return { kind: 'underline', leaf: interrupts ? NOTHING : paragraph };
  if (SIGNATURE.test(text)) return { kind: 'signature', leaf: NOTHING };
  if (starts('rule', text)) return { kind: 'rule', leaf: NOTHING };
  if (starts('heading', text)) return { kind: 'heading', leaf: NOTHING };
  const fence = BLOCK_STARTS.fence.pattern.exec(text)?.[0];
  if (fence !== undefined) return { kind: 'code', leaf: { kind: 'fence', mark: fence } };
  const end = codeTagEnd(text) ?? htmlBlockEnd(text, interrupts || isLazy);
  if (end) return { kind: 'html', leaf: htmlAfter({ kind: 'html', end, tail: '' }, text) };
  if (before.kind === 'table') return { kind: 'row', leaf: before };
  const formula = starts('formula', text) ? formulaAt(text) : undefined;
  if (formula) return formula;
  if (LABELS.some((name) => starts(name, text))) return { kind: 'label', leaf: paragraph };
  if (starts('row', text)) return { kind: 'row', leaf: paragraph };
  const definition = interrupts || isLazy ? undefined : definitionAt(text);
  if (definition) return { kind: 'definition', leaf: definition };
  if (LONE_MARKER.test(text)) return { kind: 'item', leaf: paragraph };
  if (TRAILER.test(text)) return { kind: 'trailer', leaf: paragraph };
  return { kind: 'text', leaf: paragraph };
}

/** The lines of Markdown dialects that are not joined with text. */
const LABELS = ['container', 'admonition', 'attributes', 'shortcode', 'alert'] as const;

/**
 * Reports whether a line may be the delimiter row of a table whose header row is the last
 * line of an open paragraph.
 */
const mayBeDelimiters = (leaf: Leaf, text: string): boolean =>
  leaf.kind === 'paragraph' && leaf.last !== '' && starts('delimiters', text);

/**
 * Reads the first line of a formula in a block of its own; returns undefined if text follows the formula on
 * its line.
 */
function formulaAt(text: string): LeafLine | undefined {
  const line = text.trimEnd();
  if (line === '$$')
    return { kind: 'formula', leaf: { kind: 'formula', end: /^\$\$\s*$/, endsAtBlank: false } };
  if (line === '\\[')
    return { kind: 'formula', leaf: { kind: 'formula', end: /\\\]\s*$/, endsAtBlank: true } };
  const close = line.indexOf('$$', 2);
  if (close < 0) return { kind: 'formula', leaf: { kind: 'formula', end: /\$\$/, endsAtBlank: true } };
  return close === line.length - 2 ? { kind: 'formula', leaf: paragraphWith('') } : undefined;
}

/** Returns the number of columns in a row. An escaped `|` does not separate columns. */
const columnsIn = (row: string): number =>
  row.trim().replace(/^\|/, '').replaceAll(/\\./g, '').replace(/\|$/, '').split('|').length;
