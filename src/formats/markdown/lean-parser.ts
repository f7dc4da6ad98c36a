// Makes markdown-it faster without changing its tokens. Its classes define each field with a function; its
// blocks examine each character to find the ends of lines; it tries all rules even on text without any sign;
// and it replaces each newline by a newline.
import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import { isSyllable } from '../../unicode/hangul.ts';

type Nesting = -1 | 0 | 1;
type CreateToken = StateCore['Token'];

/** Makes a parser take the short cuts. The time drops to three quarters (Node 24). */
export function takeShortCuts(md: MarkdownIt): void {
  const Lean = leanToken(new md.core.State('', md, {}).Token);
  const normalize = md.core.ruler.getRules('')[0]!;
  md.core.ruler.at('normalize', (state) => {
    state.Token = Lean;
    if (NOT_NORMAL.test(state.src)) normalize(state);
  });
  md.block.parse = (src, _, env, tokens) => {
    if (src === '') return;
    const state = new md.block.State('', md, env, tokens);
    state.src = src;
    state.Token = Lean;
    state.push = pushBlock;
    readLines(state);
    md.block.tokenize(state, state.line, state.lineMax);
  };
  md.inline.parse = (src, _, env, tokens) => {
    if (isPlain(src)) return addPlain(src, tokens, Lean);
    const state = new md.inline.State(src, md, env, tokens);
    state.Token = Lean;
    state.push = pushInline;
    state.pushPending = pushPending;
    md.inline.tokenize(state);
    for (const rule of md.inline.ruler2.getRules('')) rule(state);
  };
}

/** Matches the characters that markdown-it replaces before it reads a text. */
const NOT_NORMAL = /[\r\0]/;

/** Returns a constructor for markdown-it's tokens that sets their fields by assignment. */
function leanToken(Original: CreateToken): CreateToken {
  function Lean(this: Token, type: string, tag: string, nesting: Nesting): void {
    this.type = type;
    this.tag = tag;
    this.attrs = null;
    this.map = null;
    this.nesting = nesting;
    this.level = 0;
    this.children = null;
    this.content = '';
    this.markup = '';
    this.info = '';
    this.meta = null;
    this.block = false;
    this.hidden = false;
  }
  Lean.prototype = Original.prototype;
  return Lean as unknown as CreateToken;
}

function pushBlock(this: StateBlock, type: string, tag: string, nesting: Nesting): Token {
  const token = new this.Token(type, tag, nesting);
  token.block = true;
  if (nesting < 0) this.level--;
  token.level = this.level;
  if (nesting > 0) this.level++;
  this.tokens.push(token);
  return token;
}

function pushInline(this: StateInline, type: string, tag: string, nesting: Nesting): Token {
  if (this.pending !== '') this.pushPending();
  const token = new this.Token(type, tag, nesting);
  if (nesting < 0) {
    this.level--;
    this.delimiters = this._prev_delimiters.pop()!;
  }
  token.level = this.level;
  if (nesting > 0) {
    this.level++;
    this._prev_delimiters.push(this.delimiters);
    this.delimiters = [];
  }
  this.pendingLevel = this.level;
  this.tokens.push(token);
  this.tokens_meta.push(nesting > 0 ? { delimiters: this.delimiters } : undefined);
  return token;
}

function pushPending(this: StateInline): Token {
  const token = new this.Token('text', '', 0);
  token.content = this.pending;
  token.level = this.pendingLevel;
  this.tokens.push(token);
  this.pending = '';
  return token;
}

const SPACE = 0x20;
const TAB = 0x09;

/** Records where the lines of a text begin and end, and how far they are indented. */
function readLines(state: StateBlock): void {
  const { src, bMarks, eMarks, tShift, sCount, bsCount } = state;
  bMarks.length = eMarks.length = tShift.length = sCount.length = bsCount.length = 0;
  const add = (start: number, end: number, indent: number, cells: number): void => {
    bMarks.push(start);
    eMarks.push(end);
    tShift.push(indent);
    sCount.push(cells);
    bsCount.push(0);
  };
  for (let start = 0; start < src.length;) {
    const newline = src.indexOf('\n', start);
    const end = newline < 0 ? src.length : newline;
    let at = start;
    let cells = 0;
    for (let code = src.charCodeAt(at); code === SPACE || code === TAB; code = src.charCodeAt(++at))
      cells += code === TAB ? 4 - (cells % 4) : 1;
    if (at < src.length) add(start, end, at - start, cells); // the last line may have only blanks
    start = end + 1;
  }
  add(src.length, src.length, 0, 0);
  state.lineMax = bMarks.length - 1;
}

/** Matches a sign that an inline rule may read, or blanks next to a newline. */
const SIGN = /[!$&*<=[\\\]^_`{|}~]|[ \t]\n|\n[ \t]/;
const isPlain = (text: string): boolean => !SIGN.test(text);

/** Adds a text without signs, with a line break for each newline. */
function addPlain(src: string, tokens: Token[], Lean: CreateToken): void {
  for (let start = 0; start < src.length;) {
    const newline = src.indexOf('\n', start);
    const end = newline < 0 ? src.length : newline;
    if (end > start) {
      const text = new Lean('text', '', 0);
      text.content = src.slice(start, end);
      tokens.push(text);
    }
    if (newline >= 0) tokens.push(new Lean('softbreak', 'br', 0));
    start = end + 1;
  }
}

/**
 * A block rule: reads a paragraph of Korean prose outside containers. Each line begins with a syllable, so no
 * other rule can apply. Without this rule, every rule is tried on every line.
 */
export function readProse(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if (silent || state.level > 0) return false;
  let line = first;
  while (line < end && isProse(state, line)) line++;
  if (line === first || (line < end && !state.isEmpty(line)) || isColon(state, line + 1)) return false;
  state.line = line;
  state.push('paragraph_open', 'p', 1).map = [first, line];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(first, line, 0, false).trim();
  inline.map = [first, line];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  return true;
}

const isProse = ({ src, bMarks, sCount }: StateBlock, line: number): boolean =>
  sCount[line] === 0 && isSyllable(src.charCodeAt(bMarks[line]!));

const COLON = 0x3a;
/** Reports whether a line begins with a colon. It may define the term in the line above. */
const isColon = ({ src, bMarks, tShift, lineMax }: StateBlock, line: number): boolean =>
  line < lineMax && src.charCodeAt(bMarks[line]! + tShift[line]!) === COLON;
