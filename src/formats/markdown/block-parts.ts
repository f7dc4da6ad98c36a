// Reads the blocks of Markdown in parts. The tokens and the tree of a part take twenty times as much memory as its
// text, and are gone before those of the next part are made.
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import type { Flow } from '../../article/flow.ts';
import { flowOf, type WalkOptions } from '../html/walk.ts';
import { hasDialectSign } from './dialect-signs.ts';
import { MARKDOWN } from './markdown-rules.ts';
import { treeOf } from './tree.ts';

/** What the rule of this file is told. */
interface Environment {
  /** Takes the tokens of a part, and the text of its blocks. */
  readonly takePart?: (tokens: Token[], text: string) => void;
  /** The least tokens of a part. */
  readonly least?: number;
}

const LEAST = 2000;

/**
 * Matches what may lead from one part to another: the definition of a link or a note, and a link of a wiki, which
 * is one only if there is a link that cannot be anything else.
 */
const LEADS_OVER = /\]:|\[\[/;

/**
 * Returns the blocks of Markdown that has no HTML, and nothing that leads from one part to another. Returns
 * undefined for other Markdown. `least` is for tests.
 */
export function flowInParts(
  md: MarkdownIt,
  text: string,
  language: string | undefined,
  options: WalkOptions,
  least = LEAST,
): Flow[] | undefined {
  if (LEADS_OVER.test(text) || hasDialectSign(text)) return undefined;
  const flow: Flow[] = [];
  let hasHtml = false;
  const addPart = (tokens: readonly Token[]): void => {
    const tree = hasHtml ? undefined : treeOf(tokens, md);
    if (tree) for (const part of flowOf(tree, MARKDOWN, options)) flow.push(part);
    else hasHtml = true;
  };
  const takePart = (blocks: Token[], of: string): void => {
    const state = new md.core.State(of, md, { language });
    state.tokens = blocks;
    md.core.process(state);
    addPart(state.tokens);
  };
  addPart(md.parse(text, { language, takePart, least }));
  return hasHtml ? undefined : flow;
}

const NUMBER_SIGN = 0x23;

/** A rule of blocks that reads none. Before a heading, it hands over the blocks above if they have many tokens. */
function handOver(state: StateBlock, line: number, _: number, silent: boolean): boolean {
  const { takePart, least = LEAST } = state.env as Environment;
  if (!takePart || silent || state.level > 0 || state.tokens.length < least) return false;
  const { src, bMarks, tokens } = state;
  if (src.charCodeAt(bMarks[line]!) !== NUMBER_SIGN) return false;
  const text = src.slice(bMarks[tokens[0]!.map![0]], bMarks[line]);
  takePart(tokens.splice(0), text);
  return false;
}

/** Lets a parser hand over the blocks that it has read. */
export function addParts(md: MarkdownIt): void {
  md.block.ruler.before('table', 'parts', handOver);
  // The blocks of a part come as tokens.
  md.core.ruler.at('block', ({ src, env, tokens }) => {
    if (tokens.length === 0) md.block.parse(src, md, env, tokens);
  });
}
