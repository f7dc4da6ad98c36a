// Marks: lines that begin or end a container, such as `:::note` and `:::`. A block rule makes a token of each;
// once all blocks are known, those that belong together become a container, and the others text.
import type { StateBlock, StateCore, Token } from 'markdown-it';
import { closeBox, openBox, paragraph, type Create } from './box-tokens.ts';

/** A line that begins or ends a container. */
export interface Mark {
  /** Only marks of the same family match. */
  readonly family: string;
  /** The number of colons of a mark; a container may end with fewer than it began with. */
  readonly length: number;
  /** What the mark begins; undefined if it ends a container. */
  readonly opens: Opening | undefined;
}

export interface Opening {
  /** The label in Markdown. */
  readonly label?: string | undefined;
  /** Whether the container is a box. If not, only its content is read. */
  readonly isBox: boolean;
}

/** Adds a mark for the line that the parser is at. */
export function pushMark(state: StateBlock, mark: Mark): void {
  const token = state.push('mark', '', 0);
  const { line } = state;
  token.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  token.map = [line, line + 1];
  token.meta = { ...mark };
  state.line = line + 1;
}

/** Returns a mark that ends a container, as a token. `content` is its text. */
export function closingMark(create: Create, mark: Mark, content: string, map: [number, number]): Token {
  return Object.assign(new create('mark', '', 0), { content, map, meta: { ...mark } });
}

/** The most containers that are open at a time. It limits the time for a mark that ends none. */
const MOST_OPEN = 50;

/** Turns marks into the beginnings and ends of containers, and marks without a partner into text. */
export function pairMarks(state: StateCore): void {
  const { tokens, Token: create } = state;
  if (!tokens.some(({ type }) => type === 'mark')) return;
  const partners = partnersOf(tokens);
  const result: Token[] = [];
  tokens.forEach((token, index) => {
    const opening = partners.get(index);
    if (token.type !== 'mark') addBlock(result, token);
    else if (opening === undefined) addText(result, token, create);
    else if (!opening.isBox) return;
    else if (opensOne(token)) result.push(...openBox(create, opening.label, token.map!));
    else result.push(closeBox(create));
  });
  state.tokens = result;
}

const markOf = ({ meta }: Token): Mark => meta as unknown as Mark;
const opensOne = (token: Token): boolean => markOf(token).opens !== undefined;

/** Returns the containers by the indexes of the marks that begin and end them. */
function partnersOf(tokens: readonly Token[]): ReadonlyMap<number, Opening> {
  const partners = new Map<number, Opening>();
  const blocks: number[][] = [[]]; // the marks without an end so far, for each block that is open
  tokens.forEach((token, index) => {
    if (token.nesting > 0) blocks.push([]);
    else if (token.nesting < 0) blocks.pop();
    if (token.type !== 'mark') return;
    const open = blocks.at(-1)!;
    if (opensOne(token)) {
      open.push(index);
      if (open.length > MOST_OPEN) open.shift();
      return;
    }
    const { family, length } = markOf(token);
    const lengths = open.map((other) =>
      markOf(tokens[other]!).family === family ? markOf(tokens[other]!).length : Infinity,
    );
    const same = lengths.lastIndexOf(length);
    const at = same >= 0 ? same : lengths.findLastIndex((other) => other < length);
    if (at < 0) return;
    const opening = markOf(tokens[open[at]!]!).opens!;
    partners.set(open[at]!, opening).set(index, opening);
    open.length = at;
  });
  return partners;
}

/** Adds a mark as a line of text, to the paragraph right above it if there is one. */
function addText(result: Token[], mark: Token, create: Create): void {
  const [line] = mark.map!;
  const above = result.at(-1)?.type === 'paragraph_close' ? result.at(-2)! : undefined;
  const text = above?.map?.[1] === line ? above : undefined;
  if (text)
    Object.assign(text, { content: `${text.content}\n${mark.content}`, map: [text.map![0], line + 1] });
  else result.push(...paragraph(create, mark.content, [line, line + 1]));
  result.at(-2)!.meta = TEXT;
}

/** Set on the text of a paragraph that ends in a mark. */
const TEXT = { endsInMark: true };

/** Adds another token. Text right below a mark that has become text continues its paragraph. */
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
