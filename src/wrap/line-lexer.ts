// The line lexer of `wrap`: what each line of a text is, as far as it and the lines before it show. It reads Markdown as
// CommonMark 0.31 and GFM do, and plain text as mail has it.
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
  /** What stands left of the text; its `first` is the beginning of the line. */
  readonly margin: Margin;
  /** The blocks that the line stands in, outermost first. */
  readonly containers: readonly Container[];
  readonly kind: LineKind;
  /** What the next line is read with. */
  readonly next: LexerState;
}

const BLANK_PLAIN = /^[\s>│]*$/;
/** More are taken for text. */
const MOST_CONTAINERS = 64;
/** The beginnings of lines that a mail quotes. */
const PLAIN_SIGNATURE = /^[\s>│]*-- ?$/;

/**
 * Reads one line. Of a line longer than 64 K code units, its beginning is enough.
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

/** What the next line is read with when a long line has gone on with `part`. */
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
  // In CommonMark a footnote is a paragraph like any other.
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

/** Whether a line is text for its beginning alone: most are. */
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

/** Reads what stands behind the marks of containers. `isInside`: the line goes on in all that were open, and in no other. */
function readText(line: string, walk: Walk, state: LexerState, isNew: boolean, isInside: boolean): LexedLine {
  const { leaf } = state;
  const isParagraph = leaf.kind === 'paragraph' && !isNew; // in which a line may lack the marks of containers (§ 5.1)
  const { at, cells } = indentation(line, walk);
  const margin = markdownMargin(walk.before, line);
  const read = (found: LeafLine, containers = walk.containers): LexedLine =>
    lexed(state, containers, margin, found);
  if (at === line.length) return read({ kind: margin.item ? 'item' : 'blank', leaf: NOTHING });
  const text = line.slice(at);
  if (cells >= CODE_INDENT) {
    if (!isParagraph) return read({ kind: 'indentedCode', leaf: NOTHING });
    // By CommonMark this is text, whatever it begins with; by markdown-it it may start a block. So it stays as it is.
    if (!isInside && startsBlock(text)) return read({ kind: 'label', leaf: NOTHING });
    const kind = LONE_MARKER.test(text) ? 'item' : 'continuation';
    return read({ kind, leaf: { kind: 'paragraph', last: '' } }, state.containers);
  }
  if (BAR.test(text)) return lexed(state, walk.containers, plainMargin(line), { kind: 'bar', leaf: NOTHING });
  // By CommonMark a table ends here; by markdown-it it goes on if its head stands behind the marker of an item.
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

/** Lines that stay as they are, and that CommonMark takes for text of a paragraph. */
const IS_TEXT: ReadonlySet<LineKind> = new Set(['label', 'formula', 'row', 'item', 'trailer'] as const);

/** Plain text: quotation marks of mail, fences, and trailers of commits; the rest is paragraphs. */
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
