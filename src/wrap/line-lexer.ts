// The line lexer of `wrap`. It tells what each line of a text is, from the line itself and the lines before
// it. It reads Markdown as in CommonMark 0.31 and GFM, and plain text as in mail.
import { isBlankLine } from '../unicode/blanks.ts';
import { starts, startsBlock } from '../formats/markdown/block-starts.ts';
import { CODE_INDENT, indentation, matchContainers, openContainer, type Walk } from './containers.ts';
import { AFTER_DEFINITION, isDefinitionLike } from './definitions.ts';
import { frontMatterAfter, frontMatterAt } from './front-matter-lines.ts';
import {
  continueLeaf,
  leafAfterPart,
  paragraphWith,
  startLeaf,
  TRAILER,
  type LeafLine,
  type LineKind,
} from './leaf-blocks.ts';
import { NOTHING, type Container, type LexerState } from './lexer-state.ts';
import {
  BAR,
  HAS_NO_MARGIN,
  LONE_MARKER,
  markdownMargin,
  NO_MARGIN,
  plainMargin,
  type Margin,
} from './margin.ts';

/** A line without its newline. */
export interface LexedLine {
  /** The text to the left, and the margin of the lines into which this one is broken. */
  readonly margin: Margin;
  /** The containers of the line, outermost first. */
  readonly containers: readonly Container[];
  readonly kind: LineKind;
  /** The state before the next line. */
  readonly next: LexerState;
}

const BLANK_PLAIN = /^[\s>│]*$/;
/** The maximum depth of containers. The marks of deeper ones are read as text. */
const MOST_CONTAINERS = 64;
/** Matches the line before a signature in plain text, even if it is quoted. */
const PLAIN_SIGNATURE = /^[\s>│]*-- ?$/;

/**
 * Reads one line. Of a line with more than 64 Ki code units, the beginning is enough.
 *
 * @example
 * import { startOfText } from './lexer-state.ts';
 * const first = readLine('> - 난롯가에서', startOfText(true));
 * first.kind // => 'text'
 * first.margin.first // => '> - '
 * first.margin.rest // => '>   '
 * readLine('>   나누는 이야기', first.next).kind // => 'continuation'
 */
export function readLine(line: string, state: LexerState): LexedLine {
  if (!state.markdown) return readPlainLine(line, state);
  const { containers, leaf } = state;
  if (leaf.kind === 'start') {
    const front = frontMatterAt(line);
    if (front) return lexed(state, containers, NO_MARGIN, { kind: 'frontMatter', leaf: front });
  }
  if (leaf.kind === 'frontMatter') {
    const after = frontMatterAfter(line, leaf);
    if (after) return lexed(state, containers, NO_MARGIN, { kind: 'frontMatter', leaf: after });
  }
  return readMarkdownLine(line, state);
}

/** Returns the state after another part of a long line. */
export function readMore(part: string, state: LexerState): LexerState {
  const leaf = leafAfterPart(state.leaf, part);
  return leaf === state.leaf ? state : { ...state, leaf };
}

const lexed = (
  state: LexerState,
  containers: readonly Container[],
  margin: Margin,
  { kind, leaf }: LeafLine,
): LexedLine => ({ margin, containers, kind, next: { markdown: state.markdown, containers, leaf } });

function readMarkdownLine(line: string, state: LexerState): LexedLine {
  if (isOrdinary(line, state)) return readOrdinaryLine(line, state);
  let walk = matchContainers(line, state.containers);
  const unmatched = state.containers.slice(walk.containers.length);
  // In CommonMark, a footnote is an ordinary paragraph.
  let isInside = unmatched.every(({ kind }) => kind === 'note' && state.leaf.kind === 'paragraph');
  const place = indentation(line, walk);
  const isBlank = isBlankLine(line.slice(walk.at));
  const inner = isInside ? continueLeaf(state.leaf, line.slice(place.at), place.cells, isBlank) : undefined;
  if (inner) return lexed(state, walk.containers, walk.before, inner);
  if (isBlank) return lexed(state, walk.containers, walk.before, { kind: 'blank', leaf: NOTHING });

  const isParagraph = state.leaf.kind === 'paragraph';
  let isNew = false; // whether a container starts on this line
  for (
    let next = openContainer(line, walk, isParagraph && isInside);
    next && walk.containers.length < MOST_CONTAINERS;
  ) {
    walk = next;
    isInside = false;
    isNew = true;
    next = openContainer(line, walk, false);
  }
  return readText(line, walk, state, isNew, isInside);
}

/** Reports whether the beginning of a line alone shows that it is text. That is so for most lines. */
const isOrdinary = (line: string, { leaf: { kind } }: LexerState): boolean =>
  (kind === 'paragraph' || kind === 'none' || kind === 'start') &&
  HAS_NO_MARGIN.test(line) &&
  !TRAILER.test(line) &&
  !LONE_MARKER.test(line);

function readOrdinaryLine(line: string, state: LexerState): LexedLine {
  const leaf = paragraphWith(line);
  return state.leaf.kind === 'paragraph'
    ? lexed(state, state.containers, NO_MARGIN, { kind: 'continuation', leaf })
    : lexed(state, [], NO_MARGIN, { kind: 'text', leaf });
}

/**
 * Reads the rest of a line after the marks of its containers. `isInside` means that these are exactly the
 * containers that were open.
 */
function readText(line: string, walk: Walk, state: LexerState, isNew: boolean, isInside: boolean): LexedLine {
  const { leaf } = state;
  const isParagraph = leaf.kind === 'paragraph' && !isNew; // its next line may lack the container marks (§ 5.1)
  const { at, cells } = indentation(line, walk);
  const margin = markdownMargin(walk.before, line);
  const read = (found: LeafLine, containers = walk.containers): LexedLine =>
    lexed(state, containers, margin, found);
  if (at === line.length) return read({ kind: margin.item ? 'item' : 'blank', leaf: NOTHING });
  const text = line.slice(at);
  if (cells >= CODE_INDENT) {
    if (!isParagraph) return read({ kind: 'indentedCode', leaf: NOTHING });
    // This is text in CommonMark, but may start a block in markdown-it. So the line is kept.
    if (!isInside && startsBlock(text)) return read({ kind: 'label', leaf: NOTHING });
    const kind = LONE_MARKER.test(text) ? 'item' : 'continuation';
    return read({ kind, leaf: { kind: 'paragraph', last: '' } }, state.containers);
  }
  if (BAR.test(text)) return lexed(state, walk.containers, plainMargin(line), { kind: 'bar', leaf: NOTHING });
  // The table ends here in CommonMark. In markdown-it it continues if its header row is on the line of a list
  // marker.
  if (leaf.kind === 'table' && !isInside && !isNew && !startsBlock(text)) return read({ kind: 'row', leaf });
  const found = isInside ? startLeaf(text, leaf) : startLeaf(text, NOTHING, isParagraph ? leaf : NOTHING);
  if (found.kind !== 'text')
    return read(found, isParagraph && IS_TEXT.has(found.kind) ? state.containers : undefined);
  if (starts('note', text))
    return read(isDefinitionLike(text) ? { ...found, leaf: AFTER_DEFINITION } : found, [
      ...walk.containers,
      { kind: 'note', indent: CODE_INDENT, isEmpty: false },
    ]);
  return isParagraph ? read({ ...found, kind: 'continuation' }, state.containers) : read(found);
}

/** The kinds of lines that are kept although CommonMark reads them as text of a paragraph. */
const IS_TEXT: ReadonlySet<LineKind> = new Set(['label', 'formula', 'row', 'item', 'trailer'] as const);

/**
 * Reads a line of plain text. Besides text, it may be quoted as in mail, a line of a fence, a row of a table,
 * a signature mark, or a trailer of a commit message.
 */
function readPlainLine(line: string, state: LexerState): LexedLine {
  const margin = plainMargin(line);
  const containers = Array.from({ length: margin.quotes }, (): Container => ({ kind: 'quote' }));
  const read = (found: LeafLine): LexedLine => lexed(state, containers, margin, found);
  const isInside = margin.quotes === state.containers.length;
  const text = line.slice(margin.first.length);
  if (isInside && state.leaf.kind === 'fence') return read(continueLeaf(state.leaf, text, 0, false)!);
  if (PLAIN_SIGNATURE.test(line)) return read({ kind: 'signature', leaf: NOTHING });
  if (BLANK_PLAIN.test(line)) return read({ kind: 'blank', leaf: NOTHING });
  if (starts('fence', text)) return read(startLeaf(text, NOTHING));
  if (starts('row', text)) return read({ kind: 'row', leaf: NOTHING });
  if (TRAILER.test(text)) return read({ kind: 'trailer', leaf: NOTHING });
  if (LONE_MARKER.test(text)) return read({ kind: 'item', leaf: NOTHING });
  const continues = isInside && state.leaf.kind === 'paragraph';
  return read({ kind: continues ? 'continuation' : 'text', leaf: { kind: 'paragraph', last: '' } });
}
