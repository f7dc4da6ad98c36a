// The line lexer of `wrap`: tells what each line of a text is, from the line itself and the lines before it.
// It reads Markdown like CommonMark 0.31 and GFM, and plain text like mail.
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
  /** What is to the left of the text. Its `first` is the beginning of the line. */
  readonly margin: Margin;
  /** The containers of the line, outermost first. */
  readonly containers: readonly Container[];
  readonly kind: LineKind;
  /** The state with which to read the next line. */
  readonly next: LexerState;
}

const BLANK_PLAIN = /^[\s>│]*$/;
/** How deep containers may nest. The marks of deeper ones are read as text. */
const MOST_CONTAINERS = 64;
/** Matches the line before a signature in plain text, which may be quoted. */
const PLAIN_SIGNATURE = /^[\s>│]*-- ?$/;

/**
 * Reads one line. For a line of more than 64 K code units, its beginning is enough.
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

/** Reports whether a line is text by its beginning alone, as most lines are. */
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
 * Reads a line after the marks of its containers. `isInside` is set if these are exactly the
 * containers that were open.
 */
function readText(line: string, walk: Walk, state: LexerState, isNew: boolean, isInside: boolean): LexedLine {
  const { leaf } = state;
  const isParagraph = leaf.kind === 'paragraph' && !isNew; // its next line may lack the marks of containers (§ 5.1)
  const { at, cells } = indentation(line, walk);
  const margin = markdownMargin(walk.before, line);
  const read = (found: LeafLine, containers = walk.containers): LexedLine =>
    lexed(state, containers, margin, found);
  if (at === line.length) return read({ kind: margin.item ? 'item' : 'blank', leaf: NOTHING });
  const text = line.slice(at);
  if (cells >= CODE_INDENT) {
    if (!isParagraph) return read({ kind: 'indentedCode', leaf: NOTHING });
    // In CommonMark this is text; in markdown-it it may start a block. So it is kept.
    if (!isInside && startsBlock(text)) return read({ kind: 'label', leaf: NOTHING });
    const kind = LONE_MARKER.test(text) ? 'item' : 'continuation';
    return read({ kind, leaf: { kind: 'paragraph', last: '' } }, state.containers);
  }
  if (BAR.test(text)) return lexed(state, walk.containers, plainMargin(line), { kind: 'bar', leaf: NOTHING });
  // In CommonMark the table ends here; in markdown-it it continues if its header row is on the
  // line of a list marker.
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

/** Lines that are kept, although they are text of a paragraph in CommonMark. */
const IS_TEXT: ReadonlySet<LineKind> = new Set(['label', 'formula', 'row', 'item', 'trailer'] as const);

/**
 * Reads a line of plain text. It may have quotation marks of mail, or be a fence or a
 * trailer of a commit message.
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
