// The line lexer of `wrap`: what each line of a text is, as far as it and the lines before it show. It reads Markdown as
// CommonMark 0.31 and GFM do, and plain text as mail has it.
import { isBlankLine } from '../unicode/blanks.ts';
import { starts } from '../formats/markdown/block-starts.ts';
import { CODE_INDENT, indentation, matchContainers, openContainer, type Walk } from './containers.ts';
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
import { BAR, HAS_NO_MARGIN, marginBehind, NO_MARGIN, plainMargin, type Margin } from './margin.ts';

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
): LexedLine => ({ margin, containers, kind, next: { ...state, containers, leaf } });

function readMarkdownLine(line: string, state: LexerState): LexedLine {
  if (isOrdinary(line, state)) return readOrdinaryLine(line, state);
  let walk = matchContainers(line, state.containers);
  let isInside = walk.containers.length === state.containers.length;
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
  !TRAILER.test(line);

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
  const margin = marginBehind(walk.before, line);
  const read = (found: LeafLine, containers = walk.containers): LexedLine =>
    lexed(state, containers, margin, found);
  if (at === line.length) return read({ kind: margin.item ? 'item' : 'blank', leaf: NOTHING });
  const text = line.slice(at);
  if (cells >= CODE_INDENT) {
    if (!isParagraph) return read({ kind: 'indentedCode', leaf: NOTHING });
    // By CommonMark, a quotation mark is text here; by markdown-it and others it is none. So it begins no line but its own.
    const kind = starts('quote', text) ? 'text' : 'continuation';
    return read({ kind, leaf: { kind: 'paragraph', last: '' } }, state.containers);
  }
  if (BAR.test(text)) return lexed(state, walk.containers, plainMargin(line), { kind: 'bar', leaf: NOTHING });
  const found = startLeaf(text, isInside ? leaf : NOTHING);
  if (found.kind !== 'text') return read(found);
  if (starts('note', text))
    return read(found, [...walk.containers, { kind: 'item', indent: CODE_INDENT, isEmpty: false }]);
  return isParagraph ? read({ ...found, kind: 'continuation' }, state.containers) : read(found);
}

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
  const goesOn = isInside && state.leaf.kind === 'paragraph';
  return read({ kind: goesOn ? 'continuation' : 'text', leaf: { kind: 'paragraph', last: '' } });
}
