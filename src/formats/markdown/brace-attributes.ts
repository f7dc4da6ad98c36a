// Attributes and comments: `{: .class}` of kramdown, `{#id}` of many tools, `{/* … */}` of MDX. They say how text
// looks and how it is linked to, and are no text themselves.
import type { StateBlock, StateCore, StateInline, Token } from 'markdown-it';

const ATTRIBUTE = String.raw`(?:[.#][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))`;
/** The source of a pattern for attributes of a block of kramdown: `{: .class key="value"}`, `{:toc}`. */
const OF_BLOCK = String.raw`\{:(?:[ \t]*(?:[\w-]+:[ \t]*)?(?:${ATTRIBUTE}|toc)(?:[ \t]+(?:${ATTRIBUTE}|toc))*[ \t]*|[ \t]*|:[^{}\n]*|/\w*)\}`;
const LINE = new RegExp(`^${OF_BLOCK}[ \\t]*$`);
const TOC = /\btoc\b/;
/** Matches what is behind a heading: `{#id}`, `{.class}`, `{:.no_toc}`, and `[#id]` of javascript.info. */
const OF_HEADING = new RegExp(
  String.raw`(?:(?<!\\)\{[ \t]*[#.][^{}\n]*\}|(?<!\\)${OF_BLOCK}|(?<=[ \t])\[#[^[\]\s]+\])[ \t]*$`,
);
const SIGN = /\{[:#. \t]|\[#/;

/** A block rule: leaves out a line of attributes. `{:toc}` becomes a token. */
export function skipAttributes(state: StateBlock, line: number, _: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!state.src.startsWith('{:', start) || state.sCount[line]! - state.blkIndent >= 4) return false;
  const text = state.src.slice(start, state.eMarks[line]);
  if (!LINE.test(text)) return false;
  if (silent) return true;
  if (TOC.test(text)) state.push('toc', '', 0);
  const type = PROMPT.exec(text)?.[1];
  if (type !== undefined) makeBox(state.tokens, type);
  state.line = line + 1;
  return true;
}

/** Matches the class that makes a quotation a box in Chirpy, a theme of Jekyll. */
const PROMPT = /\.prompt-(tip|info|warning|danger)\b/;

/** Makes a box of the quotation that the last token ends. */
function makeBox(tokens: readonly Token[], type: string): void {
  const close = tokens.at(-1);
  if (close?.tag !== 'blockquote') return;
  const open = tokens.findLast((token) => token.type === 'blockquote_open' && token.level === close.level)!;
  open.attrs = [['class', `admonition ${type}`]];
  open.tag = close.tag = 'aside';
}

/** A core rule before running text is parsed: removes the ids of headings, and the lists that `{:toc}` replaces. */
export function removeAttributes(state: StateCore): void {
  const { tokens } = state;
  let hasToc = false;
  tokens.forEach(({ type }, index) => {
    const text = type === 'heading_open' ? tokens[index + 1]! : undefined;
    if (text && SIGN.test(text.content)) text.content = text.content.replace(OF_HEADING, '').trimEnd();
    hasToc ||= type === 'toc';
  });
  if (hasToc) state.tokens = withoutToc(tokens);
}

/** Returns tokens without the lists that `{:toc}` is in or behind. */
function withoutToc(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  const lists: { readonly start: number; isToc: boolean }[] = []; // those that are open
  let last = -1; // where the last list begins, if nothing is after it
  for (const token of tokens) {
    if (token.type === 'toc') {
      if (last >= 0) result.length = last;
      else if (lists.length > 0) lists.at(-1)!.isToc = true;
      continue;
    }
    result.push(token);
    last = -1;
    if (LIST_OPEN.has(token.type)) lists.push({ start: result.length - 1, isToc: false });
    else if (LIST_CLOSE.has(token.type)) {
      const { start, isToc } = lists.pop()!;
      if (isToc) result.length = start;
      else last = start;
    }
  }
  return result;
}

const LIST_OPEN = new Set(['bullet_list_open', 'ordered_list_open']);
const LIST_CLOSE = new Set(['bullet_list_close', 'ordered_list_close']);

/** Matches the attributes of a piece of running text. */
const OF_PIECE = new RegExp(String.raw`\{:[ \t]*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*[ \t]*\}`, 'y');
/** The characters at the end of a link, a picture, emphasis, code or an element. */
const PIECE_END = /[)\]*_`>]/;

/** An inline rule: leaves out comments in braces, and the attributes right behind a link, a picture or code. */
export function skipBraces(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== OPENING_BRACE) return false;
  const end = src.startsWith('{/*', pos) ? endOfComment(state) : endOfAttributes(src, pos);
  if (end === undefined) return false;
  if (!silent) state.pending += '';
  state.pos = end;
  return true;
}

const OPENING_BRACE = 0x7b;

function endOfAttributes(src: string, pos: number): number | undefined {
  if (!PIECE_END.test(src[pos - 1] ?? '')) return undefined;
  let end = pos;
  for (OF_PIECE.lastIndex = end; OF_PIECE.test(src); OF_PIECE.lastIndex = end) end = OF_PIECE.lastIndex;
  return end > pos ? end : undefined;
}

function endOfComment({ src, pos, env }: StateInline): number | undefined {
  const end = indexOfEnd(src, pos, env);
  return end < 0 ? undefined : end + 3;
}

/** Returns where a comment ends, or a negative number. A text without an end is searched only once. */
function indexOfEnd(src: string, from: number, env: object): number {
  const shared = env as { withoutCommentEnd?: string };
  if (shared.withoutCommentEnd === src) return -1;
  const end = src.indexOf('*/}', from + 3);
  if (end < 0) shared.withoutCommentEnd = src;
  return end;
}

/** A block rule: leaves out a comment in braces, which may have blank lines in it. */
export function skipComment(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!state.src.startsWith('{/*', start)) return false;
  const last = indexOfEnd(state.src, start, state.env);
  if (last < 0 || last >= state.eMarks[end - 1]!) return false;
  let next = line;
  while (state.eMarks[next]! < last) next++;
  if (state.src.slice(last + 3, state.eMarks[next]).trim() !== '') return false;
  if (!silent) state.line = next + 1;
  return true;
}
