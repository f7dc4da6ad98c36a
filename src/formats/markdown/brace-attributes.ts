// Removes attributes: `{: .class}` in kramdown, `{.class}` in Pandoc, `{#id}` in many tools. They tell how
// text looks and how to link to it, and are not text themselves.
import type { StateBlock, StateCore, StateInline, Token } from 'markdown-it';

const ATTRIBUTE = String.raw`(?:[.#][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))`;
/** A pattern for the attributes of a block in kramdown: `{: .class key="value"}`, `{:toc}`. */
const OF_BLOCK = String.raw`\{:(?:[ \t]*(?:[\w-]+:[ \t]*)?(?:${ATTRIBUTE}|toc)(?:[ \t]+(?:${ATTRIBUTE}|toc))*[ \t]*|[ \t]*|:[^{}\n]*|/\w*)\}`;
const LINE = new RegExp(`^${OF_BLOCK}[ \\t]*$`);
const TOC = /\btoc\b/;
/**
 * Matches a reference to attributes that kramdown has defined under a name: `{: right}`, defined by `{:right:
 * .class}`.
 */
const NAME = /^\{:[ \t]*([a-z][\w-]*)[ \t]*\}[ \t]*$/i;
const COMMENT = /^\{::comment\}[ \t]*$/;
const COMMENT_END = /^[ \t]*\{:\/(?:comment)?\}[ \t]*$/;
/**
 * Matches the attributes after a heading: `{#id}`, `{.class}`, `{-}`, `{:.no_toc}`, and `[#id]` in
 * javascript.info.
 */
const OF_HEADING = new RegExp(
  String.raw`(?:(?<!\\)\{(?:[ \t]*[#.][^{}\n]*|-)\}|(?<!\\)${OF_BLOCK}|(?<=[ \t])\[#[^[\]\s]+\])[ \t]*$`,
);
/** Captures the id among attributes. */
const ID = /[{[\s:]#([^\s{}[\]]+)/;
/** Captures the id of a heading in an MDX comment: `{/* oak *\/}`. */
const COMMENTED_ID = /\{\/\*[ \t]*#?([\p{L}\p{N}_-]+)[ \t]*\*\/\}[ \t]*$/u;
const SIGN = /\{[:#. \t-]|\[#/;

/** Returns the attributes at the end of a heading; empty if it has none. */
export const attributesOf = (heading: string): string =>
  (SIGN.test(heading) && OF_HEADING.exec(heading)?.[0]) || '';

/** A block rule: skips a line of attributes. `{:toc}` becomes a token. */
export function skipAttributes(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!state.src.startsWith('{:', start) || state.sCount[line]! - state.blkIndent >= 4) return false;
  const text = state.src.slice(start, state.eMarks[line]);
  const name = NAME.exec(text)?.[1];
  if (!LINE.test(text) && (name === undefined || !namesIn(state).has(name))) return false;
  if (silent) return true;
  if (TOC.test(text)) state.push('toc', '', 0);
  setId(openingOf(state.tokens), ID.exec(text)?.[1]);
  const type = PROMPT.exec(text)?.[1];
  if (type !== undefined) makeBox(state.tokens, type);
  state.line = (COMMENT.test(text) ? endOfComment(state, line, end) : line) + 1;
  return true;
}

/** Returns the names of the attributes that a document defines. */
function namesIn({ src, env }: StateBlock): ReadonlySet<string> {
  const shared = env as { attributeNames?: ReadonlySet<string> };
  return (shared.attributeNames ??= new Set(
    [...src.matchAll(/\{:([a-z][\w-]*):/gi)].map(([, name]) => name!),
  ));
}

/** The maximum number of lines in a kramdown comment. */
const MOST_LINES = 500;

/** Returns the last line of a kramdown comment; its first line if the comment does not end. */
function endOfComment(state: StateBlock, first: number, end: number): number {
  for (let line = first + 1; line < Math.min(end, first + MOST_LINES); line++)
    if (COMMENT_END.test(state.src.slice(state.bMarks[line], state.eMarks[line]))) return line;
  return first;
}

/** Matches the class that turns a quotation into a box in Chirpy, a theme of Jekyll. */
const PROMPT = /\.prompt-(tip|info|warning|danger)\b/;

/** How many tokens back the beginning of a block is looked for. */
const FARTHEST = 1000;

/** Returns the token that begins the block which the last token ends; undefined if it is too far back. */
function openingOf(tokens: readonly Token[]): Token | undefined {
  const close = tokens.at(-1);
  if (close?.nesting !== -1) return close;
  return tokens
    .slice(-FARTHEST)
    .findLast(({ nesting, level, tag }) => nesting === 1 && level === close.level && tag === close.tag);
}

/** Turns the quotation that the last token ends into a box. */
function makeBox(tokens: readonly Token[], type: string): void {
  const close = tokens.at(-1);
  if (close?.tag !== 'blockquote') return;
  const open = openingOf(tokens);
  if (!open) return;
  open.attrs = [['class', `admonition ${type}`]];
  open.tag = close.tag = 'aside';
}

/**
 * A core rule that runs before inline parsing: removes the ids of headings, and the lists that `{:toc}`
 * replaces.
 */
export function removeAttributes(state: StateCore): void {
  const { tokens } = state;
  let hasToc = false;
  tokens.forEach(({ type }, index) => {
    const text = type === 'heading_open' ? tokens[index + 1]! : undefined;
    if (text) {
      const attributes = attributesOf(text.content);
      setId(tokens[index]!, ID.exec(attributes)?.[1] ?? COMMENTED_ID.exec(text.content)?.[1]);
      if (attributes !== '') text.content = text.content.slice(0, -attributes.length).trimEnd();
    }
    hasToc ||= type === 'toc';
  });
  if (hasToc) state.tokens = withoutToc(tokens);
}

/** Sets the id of the element that a token begins. */
function setId(token: Token | undefined, id: string | undefined): void {
  if (id !== undefined) token?.attrSet('id', id);
}

/** Removes the lists that contain `{:toc}` or stand right before it. */
function withoutToc(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  const lists: { readonly start: number; isToc: boolean }[] = []; // the open lists
  let last = -1; // the beginning of the last list, if nothing follows it
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

const ALL = `[ \\t]*${ATTRIBUTE}(?:[ \\t]+${ATTRIBUTE})*[ \\t]*\\}`;
/** Matches the attributes of kramdown after a piece of running text. */
const OF_KRAMDOWN = new RegExp(`\\{:${ALL}`, 'y');
/** The last characters of a link, a picture, emphasis, code or an element. */
const PIECE_END = /[)\]*_`>]/;
/** Matches the attributes of Pandoc. */
const OF_PANDOC = new RegExp(`\\{${ALL}`, 'y');
const HAVE_ATTRIBUTES = new Set(['link_close', 'image', 'code_inline']);
/** Matches a text in brackets to which Pandoc gives attributes: `[글]{.small}`. */
const SPAN = /\[([^[\]]+)\]$/;
const LONGEST_SPAN = 500;

/** An inline rule: skips the attributes right after a link, a picture or code. */
export function skipInlineAttributes(state: StateInline, silent: boolean): boolean {
  const { src, pos, pending, tokens } = state;
  let end = pos;
  if (PIECE_END.test(src[pos - 1] ?? ''))
    for (OF_KRAMDOWN.lastIndex = end; OF_KRAMDOWN.test(src); OF_KRAMDOWN.lastIndex = end)
      end = OF_KRAMDOWN.lastIndex;
  OF_PANDOC.lastIndex = pos;
  if (end === pos && !silent && OF_PANDOC.test(src)) {
    const isBehind = pending === '' && HAVE_ATTRIBUTES.has(tokens.at(-1)?.type ?? '');
    const span = /[.#]/.test(src[pos + 1]!) ? SPAN.exec(pending.slice(-LONGEST_SPAN)) : null;
    if (isBehind || span) end = OF_PANDOC.lastIndex;
    const [, id] = ID.exec(src.slice(pos, end)) ?? [];
    if (isBehind && tokens.at(-1)!.type === 'image') setId(tokens.at(-1), id);
    if (span) {
      state.pending = pending.slice(0, -span[0].length);
      if (id !== undefined) {
        setId(state.push('place_open', 'span', 1), id);
        state.push('place_close', 'span', -1);
      }
      state.pending += span[1]!;
    }
  }
  if (end === pos) return false;
  state.pos = end;
  return true;
}
