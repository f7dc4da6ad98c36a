// Reads Liquid tags and Hugo shortcodes in Markdown. Tags that nanro knows become code, pictures, cards or
// boxes, or are removed. All other tags are text.
import type { StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import { paragraph } from './box-tokens.ts';
import { closingMark, pushMark, type Mark } from './marks.ts';
import { openingOf, titleOf } from './shortcode-boxes.ts';
import {
  BOXES,
  CODE,
  CONTROL,
  isShown,
  REMOVED,
  shownBy,
  TABS,
  TRANSPARENT,
  type Shown,
} from './shortcode-kinds.ts';
import { shortcodeAt, templateAddress, templateEnd, type ShortcodeTag } from './shortcode-tags.ts';
import { escapeText, renderAddress } from './write-escapes.ts';

/** A block rule: reads a line that begins with a tag. */
export function readShortcode(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  const tag = state.sCount[line]! - state.blkIndent >= 4 ? undefined : shortcodeAt(state.src, start);
  if (!tag || tag.end > state.eMarks[end - 1]!) return false;
  const last = lineOf(state, line, tag.end);
  const rest = state.src.slice(tag.end, state.eMarks[last]).trim();
  const begins = (CODE.has(tag.name) && !isFrame(state, tag, last)) || REMOVED.has(tag.name);
  if (begins && !tag.isEnd) return readUntilEnd(state, line, end, tag, silent);
  const read = BOXES.has(tag.name) ? readBoxTag : rest === '' ? readerOf(tag) : undefined;
  if (!read) return false;
  if (silent) return true;
  state.line = line;
  read(state, tag, rest);
  state.line = last + 1;
  return true;
}

/** Returns the line that contains an offset of the source. The search starts at `line`. */
function lineOf({ eMarks }: StateBlock, line: number, at: number): number {
  let last = line;
  while (eMarks[last]! < at) last++;
  return last;
}

type Reader = (state: StateBlock, tag: ShortcodeTag, rest: string) => void;

/** Returns the reader for a tag that is alone on its line; undefined for a tag that is text. */
function readerOf(tag: ShortcodeTag): Reader | undefined {
  const shown = shownBy(tag);
  if (shown) return shown.kind === 'link' ? undefined : (state) => pushShown(state, shown);
  if (TABS.has(tag.name) || tag.name === FRAME) return tag.isEnd ? () => {} : pushTabName;
  return isLeftOut(tag) ? () => {} : undefined;
}

/** Reports whether a tag shows nothing of its own. */
export const isLeftOut = ({ name, isEnd }: ShortcodeTag): boolean =>
  CONTROL.has(name) || TRANSPARENT.has(name) || TABS.has(name) || (isEnd && isShown(name));

/** The tag that GitBook writes around a code fence. Other programs write it around code. */
const FRAME = 'code';

/** Reports whether a code fence follows a tag, which ends on a given line. */
function isFrame(state: StateBlock, { name }: ShortcodeTag, line: number): boolean {
  const next = state.skipEmptyLines(line + 1);
  return name === FRAME && /^[ \t]*(?:```|~~~)/.test(state.src.slice(state.bMarks[next], state.eMarks[next]));
}

const pushTabName: Reader = (state, tag) => {
  const name = titleOf(tag) ?? tag.values[0];
  if (name !== undefined)
    state.tokens.push(...paragraph(state.Token, `**${escapeText(name)}**`, [state.line, state.line + 1]));
};

/** Reads the tag of a box. The text after it on its line may be the whole content of the box. */
const readBoxTag: Reader = (state, tag, rest) => {
  const lines: [number, number] = [state.line, state.line + 1];
  const language = (state.env as { language: string }).language;
  pushMark(state, { ...markOf(tag.name), opens: tag.isEnd ? undefined : openingOf(tag, language) });
  if (rest !== '') state.tokens.push(...paragraph(state.Token, rest, lines));
};

const markOf = (name: string): Mark => ({ family: name, length: 3, opens: undefined });

/** Reads code, or content to be removed, up to the end tag. Without an end tag, the tag is text. */
function readUntilEnd(
  state: StateBlock,
  line: number,
  end: number,
  tag: ShortcodeTag,
  silent: boolean,
): boolean {
  const found = endTagOf(state, tag);
  if (!found || found.end > state.eMarks[end - 1]!) return false;
  const last = lineOf(state, line, found.end);
  if (state.src.slice(found.end, state.eMarks[last]).trim() !== '') return false;
  if (silent) return true;
  if (CODE.has(tag.name)) {
    const first = lineOf(state, line, tag.end);
    const isAlone = last > first && state.src.slice(state.bMarks[last]!, found.start).trim() === '';
    const token = state.push('fence', 'code', 0);
    const language =
      tag.named.get('lang') ?? tag.named.get('language') ?? tag.values.find((value) => /^[a-z]/i.test(value));
    token.info = LANGUAGES.has(tag.name) ? tag.name : (language ?? '');
    token.content = isAlone
      ? state.getLines(first + 1, last, state.sCount[line]!, true)
      : state.src.slice(tag.end, found.start).trim();
    token.map = [line, last + 1];
  }
  state.line = last + 1;
  return true;
}

/** Tag names that are also the language of the code. */
const LANGUAGES = new Set(['mermaid', 'katex', 'math']);

interface EndTag {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the end tag for a tag. The last result for each name is remembered, so that a document is searched
 * only once.
 */
function endTagOf({ src, env }: StateBlock, { name, end }: ShortcodeTag): EndTag | undefined {
  const shared = env as {
    endTags?: Map<string, { readonly from: number; readonly tag: EndTag | undefined }>;
  };
  shared.endTags ??= new Map();
  const known = shared.endTags.get(name);
  if (known && end >= known.from && end <= (known.tag?.start ?? Infinity)) return known.tag;
  const pattern = new RegExp(
    `\\{%-?\\s*(?:end_?|/)${name}\\s*-?%\\}|\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`,
    'gi',
  );
  pattern.lastIndex = end;
  const match = pattern.exec(src);
  const tag = match ? { start: match.index, end: pattern.lastIndex } : undefined;
  shared.endTags.set(name, { from: end, tag });
  return tag;
}

function pushShown(state: StateBlock, { kind, address, text, caption }: Shown): void {
  const target = templateAddress(address);
  const lines: [number, number] = [state.line, state.line + 1];
  const { Token: create, tokens } = state;
  if (kind === 'card') {
    const about = caption === undefined ? '' : `\\\n${escapeText(caption)}`;
    tokens.push(
      ...paragraph(create, `**[${escapeText(text ?? target)}](${renderAddress(target)})**${about}`, lines),
    );
    return;
  }
  state.push('figure_open', 'figure', 1);
  tokens.push(picture(create, target, text));
  if (caption?.trim()) {
    state.push('figcaption_open', 'figcaption', 1);
    Object.assign(state.push('inline', '', 0), { content: caption, children: [], map: lines });
    state.push('figcaption_close', 'figcaption', -1);
  }
  state.push('figure_close', 'figure', -1);
}

function picture(create: StateBlock['Token'], address: string, text = ''): Token {
  const image = new create('image', 'img', 0);
  image.attrs = [
    ['src', address],
    ['alt', ''],
  ];
  image.children = [Object.assign(new create('text', '', 0), { content: text })];
  image.content = text;
  return image;
}

/** An inline rule: reads a tag within text. Unknown tags and expressions are literal text. */
export function readInlineShortcode(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const end = templateEnd(src, pos);
  if (end === undefined || end > state.posMax) return false;
  const tag = shortcodeAt(src, pos);
  const shown = tag && shownBy(tag);
  state.pos = end;
  if (silent) return true;
  if (shown?.kind === 'picture') {
    if (state.pending) state.pushPending();
    state.tokens.push(picture(state.Token, templateAddress(shown.address), shown.text ?? shown.caption));
  } else if (shown) {
    const address = templateAddress(shown.address);
    const content = shown.text === undefined ? contentOf(src, end, tag!.name) : undefined;
    state.push('link_open', 'a', 1).attrs = [['href', address]];
    state.push('text', '', 0).content = shown.text ?? content?.text.trim() ?? address;
    state.push('link_close', 'a', -1);
    state.pos = content?.end ?? end;
  } else if (!tag || !(isLeftOut(tag) || REMOVED.has(tag.name)))
    state.pending += literal(src.slice(pos, end));
  return true;
}

/**
 * Returns the text between a tag and its end tag, and the offset after the end tag; undefined if there is
 * none.
 */
function contentOf(
  src: string,
  start: number,
  name: string,
): { readonly text: string; readonly end: number } | undefined {
  const length = src.slice(start, start + LONGEST_LINK).search(/\{(?:%|\{[<%])/);
  const tag = length > 0 ? shortcodeAt(src, start + length) : undefined;
  return tag?.isEnd && tag.name === name
    ? { text: src.slice(start, start + length), end: tag.end }
    : undefined;
}

/** The maximum length of the text of a link in characters. */
const LONGEST_LINK = 500;

/** Returns a tag as text. Hugo shows a commented tag without the comment: `{{</* figure *\/>}}`. */
const literal = (tag: string): string =>
  tag.replace(/^(\{\{[<%])\/\*\s*|(?<!\s)\s*\*\/([>%]\}\})$/g, (_, start, end) =>
    start ? `${start} ` : ` ${end}`,
  );

/** Matches an end tag at the end of a paragraph. */
const END_TAG = /(?:\{%-?\s*end_?([a-z][\w-]*)\s*-?%\}|\{\{[<%]\s*\/\s*([a-z][\w-]*)\s*[>%]\}\})[ \t]*$/i;

/**
 * A core rule that runs before marks are paired: turns the end tag of a box into a mark if it follows text.
 */
export function splitEndTags(state: StateCore): void {
  if (
    !state.tokens.some(({ type, meta }) => type === 'mark' && BOXES.has((meta as { family: string }).family))
  )
    return;
  state.tokens = state.tokens.flatMap((token, index) => {
    const inline = state.tokens[index - 1];
    if (token.type !== 'paragraph_close' || inline?.type !== 'inline') return [token];
    const [all, liquid, hugo] = END_TAG.exec(inline.content) ?? [];
    const name = (liquid ?? hugo)?.toLowerCase();
    if (all === undefined || !BOXES.has(name!)) return [token];
    inline.content = inline.content.slice(0, -all.length).trimEnd();
    return [token, closingMark(state.Token, markOf(name!), all.trim(), inline.map!)];
  });
}
