// Pairs marks: lines that begin or end a container, such as `:::note` and `:::`. A block rule turns each into
// a token. Once all blocks are known, marks that belong together become a container, and the others become
// text.
import type { StateBlock, StateCore, Token } from 'markdown-it';
import { closeBox, openBox, paragraph, type Create } from './box-tokens.ts';

/** A line that begins or ends a container. */
export interface Mark {
  /** Only marks of the same family match. */
  readonly family: string;
  /** The number of colons in the mark. A container may end with fewer colons than it began with. */
  readonly length: number;
  /** What the mark opens; undefined if it ends a container. */
  readonly opens: Opening | undefined;
}

export interface Opening {
  /** The label in Markdown. */
  readonly label?: string | undefined;
  /** Whether the container is a box. If not, only its content is read. */
  readonly isBox: boolean;
}

/** Adds a mark for the current line of the parser. */
export function pushMark(state: StateBlock, mark: Mark): void {
  const token = state.push('mark', '', 0);
  const { line } = state;
  token.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  token.map = [line, line + 1];
  token.meta = { ...mark };
  state.line = line + 1;
}

/** Returns a token for a mark that ends a container. `content` is the text of the mark. */
export function closingMark(create: Create, mark: Mark, content: string, map: [number, number]): Token {
  return Object.assign(new create('mark', '', 0), { content, map, meta: { ...mark } });
}

/** The maximum number of open containers. It limits the time for a mark that ends none. */
const MOST_OPEN = 50;

/** Turns pairs of marks into the beginnings and ends of containers, and all other marks into text. */
export function pairMarks(state: StateCore): void {
  const { tokens, Token: create } = state;
  if (!tokens.some(({ type }) => type === 'mark')) return;
  const { partners, late } = partnersOf(tokens);
  const result: Token[] = [];
  tokens.forEach((token, index) => {
    const opening = partners.get(index);
    if (token.type !== 'mark') {
      addBlock(result, token);
      late.get(index)?.forEach(() => result.push(closeBox(create)));
    } else if (opening === 'late') return;
    else if (opening === undefined) addText(result, token, create);
    else if (!opening.isBox) return;
    else if (opensOne(token)) result.push(...openBox(create, opening.label, token.map!));
    else result.push(closeBox(create));
  });
  state.tokens = result;
}

const markOf = ({ meta }: Token): Mark => meta as unknown as Mark;
const opensOne = (token: Token): boolean => markOf(token).opens !== undefined;

interface Partners {
  /**
   * The containers by the indexes of the marks that begin and end them; `late` for a mark in the last item of
   * a list.
   */
  readonly partners: ReadonlyMap<number, Opening | 'late'>;
  /** The boxes that end after a block, by the index of the block's last token. */
  readonly late: ReadonlyMap<number, readonly Opening[]>;
}

interface OpenBlock {
  /** The indexes of the marks that have no partner yet. */
  readonly marks: number[];
  /** The boxes that end with the block. */
  readonly late: Opening[];
}

/** Pairs the marks in each block. */
function partnersOf(tokens: readonly Token[]): Partners {
  const partners = new Map<number, Opening | 'late'>();
  const late = new Map<number, readonly Opening[]>();
  const blocks: OpenBlock[] = [{ marks: [], late: [] }];
  tokens.forEach((token, index) => {
    if (token.nesting > 0) blocks.push({ marks: [], late: [] });
    else if (token.nesting < 0) late.set(index, blocks.pop()!.late);
    if (token.type !== 'mark') return;
    const { marks } = blocks.at(-1)!;
    if (opensOne(token)) {
      marks.push(index);
      if (marks.length > MOST_OPEN) marks.shift();
      return;
    }
    const own = partnerIn(marks, token, tokens);
    // Prettier indents the end of a container after a list, as if it belonged to the last item.
    const around = tokens[index + 1]?.type === 'list_item_close' ? blocks.at(-3) : undefined;
    const outer = own < 0 && around ? partnerIn(around.marks, token, tokens) : -1;
    const [from, at] = own >= 0 ? [marks, own] : [around?.marks ?? marks, outer];
    if (at < 0) return;
    const opening = markOf(tokens[from[at]!]!).opens!;
    partners.set(from[at]!, opening).set(index, own >= 0 ? opening : 'late');
    if (own < 0 && opening.isBox) blocks.at(-2)!.late.push(opening);
    from.length = at;
  });
  return { partners, late };
}

/** Returns the index, among `marks`, of the mark that another one ends; -1 if there is none. */
function partnerIn(marks: readonly number[], end: Token, tokens: readonly Token[]): number {
  const { family, length } = markOf(end);
  const lengths = marks.map((index) =>
    markOf(tokens[index]!).family === family ? markOf(tokens[index]!).length : Infinity,
  );
  const same = lengths.lastIndexOf(length);
  return same >= 0 ? same : lengths.findLastIndex((other) => other < length);
}

/** Adds a mark as a line of text. It continues the paragraph right above it, if there is one. */
function addText(result: Token[], mark: Token, create: Create): void {
  const [line] = mark.map!;
  const above = result.at(-1)?.type === 'paragraph_close' ? result.at(-2)! : undefined;
  const text = above?.map?.[1] === line ? above : undefined;
  if (text)
    Object.assign(text, { content: `${text.content}\n${mark.content}`, map: [text.map![0], line + 1] });
  else result.push(...paragraph(create, mark.content, [line, line + 1]));
  result.at(-2)!.meta = TEXT;
}

/** Marks the text of a paragraph that ends with a mark. */
const TEXT = { endsInMark: true };

/** Adds any other token. Text right after a mark that has become text continues the mark's paragraph. */
function addBlock(result: Token[], token: Token): void {
  const [text, end, start] = result.slice(-3);
  const continues =
    token.type === 'inline' &&
    start?.type === 'paragraph_open' &&
    end?.type === 'paragraph_close' &&
    text!.meta === TEXT &&
    text!.map![1] === token.map?.[0];
  if (!continues) return void result.push(token);
  result.length -= 2;
  Object.assign(text!, {
    content: `${text!.content}\n${token.content}`,
    map: [text!.map![0], token.map![1]],
    meta: null,
  });
}
