// Reads the blocks of Markdown in parts. The tokens and the tree of a part take twenty times as much memory
// as its text. They are gone before those of the next part are made.
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import type { Flow } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { flowOf, type WalkOptions } from '../html/walk.ts';
import { hasDialectSign } from './dialect-signs.ts';
import { MARKDOWN } from './markdown-rules.ts';
import { treeOf } from './tree.ts';

/** The environment of the rule in this file. */
interface Environment {
  /** Takes the tokens of a part and the text of its blocks. */
  readonly takePart?: (tokens: Token[], text: string) => void;
  /** The minimum number of tokens in a part. */
  readonly least?: number;
}

const LEAST = 2000;

/**
 * Matches signs that one part may refer to another: the definition of a link or a note, or a wiki link. Wiki
 * links are read only if the document has one that cannot be anything else.
 */
const LEADS_OVER = /\]:|\[\[/;

/**
 * Returns the blocks of Markdown that contains no HTML and no references between parts. Returns undefined for
 * other Markdown. Tests set `least`.
 */
export function flowInParts(
  md: MarkdownIt,
  text: string,
  language: string,
  options: WalkOptions,
  least = LEAST,
): Flow[] | undefined {
  if (LEADS_OVER.test(text) || hasDialectSign(text)) return undefined;
  const flow: Flow[] = [];
  let hasHtml = false;
  const addTree = (tokens: readonly Token[]): void => {
    if (tokens.length === 0 || hasHtml) return;
    const tree = treeOf(tokens, md);
    if (tree) for (const part of flowOf(tree, MARKDOWN, options)) flow.push(part);
    else hasHtml = true;
  };
  const addPart = (tokens: readonly Token[]): void => {
    let from = 0; // where the blocks begin that are not plain
    for (let at = 0; at < tokens.length; at++) {
      const plain = plainBlock(tokens, at);
      if (!plain) continue;
      addTree(tokens.slice(from, at));
      flow.push(plain);
      from = at + PLAIN_TOKENS;
      at = from - 1;
    }
    addTree(tokens.slice(from));
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

/** The number of tokens for a heading or a paragraph: its start, its text, its end. */
const PLAIN_TOKENS = 3;

/**
 * Returns the block that begins at a token, if it is a heading or a paragraph of plain text. The way through
 * a tree gives the same result, but Markdown with short sections would take 1.15 times as long.
 */
function plainBlock(tokens: readonly Token[], at: number): Flow | undefined {
  const { type, level, tag, attrs } = tokens[at]!;
  if (level > 0 || attrs || (type !== 'paragraph_open' && type !== 'heading_open')) return undefined;
  const text = plainText(tokens[at + 1]!.children!);
  if (!HAS_INK.test(text)) return undefined;
  const content: Inline[] = [{ kind: 'text', text }];
  return type === 'heading_open'
    ? { kind: 'heading', level: Number(tag.slice(1)), content }
    : { kind: 'paragraph', content };
}

const HAS_INK = /[^ \t\n\f]/;

/** Returns the text of inline tokens; empty if they contain anything else. */
function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const { type, content } of tokens)
    if (type === 'text') text += content;
    else if (type === 'softbreak') text += '\n';
    else return '';
  return text;
}

const NUMBER_SIGN = 0x23;

/**
 * A block rule that reads no block. At a heading, it hands over the blocks above it if they have many tokens.
 */
function handOver(state: StateBlock, line: number, _: number, silent: boolean): boolean {
  const { takePart, least = LEAST } = state.env as Environment;
  if (!takePart || silent || state.level > 0 || state.tokens.length < least) return false;
  const { src, bMarks, tokens } = state;
  if (src.charCodeAt(bMarks[line]!) !== NUMBER_SIGN) return false;
  const text = src.slice(bMarks[tokens[0]!.map![0]], bMarks[line]);
  takePart(tokens.splice(0), text);
  return false;
}

/** Makes a parser hand over the blocks that it has read. */
export function addParts(md: MarkdownIt): void {
  md.block.ruler.before('table', 'parts', handOver);
  // The blocks of a part are passed as tokens.
  md.core.ruler.at('block', ({ src, env, tokens }) => {
    if (tokens.length === 0) md.block.parse(src, md, env, tokens);
  });
}
