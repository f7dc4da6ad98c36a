// The containers of documentation tools: `:::note … :::` (Docusaurus, VitePress, MyST, Pandoc), and
// `!!! note` with an indented body (MkDocs).
import type { StateBlock } from 'markdown-it';
import { boxLabel, isBoxType } from '../box-labels.ts';
import { closeBox, openBox } from './box-tokens.ts';
import { pushMark, type Mark, type Opening } from './marks.ts';

const COLON = 0x3a;
/** The most characters of a line that begins a container. */
const LONGEST = 1000;

/** A block rule: reads a line of three colons or more as a mark. */
export function readColons(state: StateBlock, line: number, _: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!state.src.startsWith(':::', start) || state.sCount[line]! - state.blkIndent >= 4) return false;
  const mark = colonMark(state.src.slice(start, state.eMarks[line]), languageOf(state));
  if (!mark) return false;
  if (!silent) pushMark(state, mark);
  return true;
}

const languageOf = ({ env }: StateBlock): string | undefined => (env as { language?: string }).language;

/** Matches the type of a container, `note` or `{note}`, and what is after it. */
const OPENING = /^(?:\{([^{}]*)\}|([\p{L}\p{N}_-]+))(.*)$/u;

/** Returns the mark of a line that begins with three colons; undefined if it is text. */
function colonMark(line: string, language: string | undefined): Mark | undefined {
  if (line.length > LONGEST) return undefined;
  let length = 3;
  while (line.charCodeAt(length) === COLON) length++;
  const rest = line.slice(length).trim();
  if (rest === '') return { family: ':', length, opens: undefined };
  const [, attributes, word, more = ''] = OPENING.exec(rest) ?? [];
  if (attributes === undefined && word === undefined) return undefined;
  const type = word ?? typeIn(attributes!);
  const title = titleIn(attributes ?? '') ?? titleOf(more);
  return { family: ':', length, opens: opening(type, title, language) };
}

/** Returns the type in attributes: `note` in `note`, `.note` and `#id .callout-note title="…"`. */
const typeIn = (attributes: string): string =>
  /^[\w-]+/.exec(attributes.trim())?.[0] ?? /\.(?:callout-)?([\w-]+)/.exec(attributes)?.[1] ?? '';

const titleIn = (attributes: string): string | undefined =>
  /(?:^|\s)title=(?:"([^"]*)"|'([^']*)')/
    .exec(attributes)
    ?.slice(1)
    .find((title) => title !== undefined);

/** Returns the title after the type: `[제목]`, `{title="제목"}`, or just text. */
function titleOf(text: string): string {
  const bare = text.trim().replace(/[ \t]*:+$/, '');
  const bracketed = /^\[(.*)\][ \t]*(?:\{[^{}]*\})?$/.exec(bare)?.[1];
  if (bracketed !== undefined) return bracketed;
  const [attributes] = /\{[^{}]*\}$/.exec(bare) ?? [''];
  return titleIn(attributes.slice(1, -1)) ?? bare.slice(0, bare.length - attributes.length).trim();
}

/**
 * Returns what begins with a type and a title. A type that nanro does not know, such as `code-group`, may say
 * only how the content is arranged; then it is a box only if it has a title.
 */
export function opening(type: string, title: string, language: string | undefined): Opening {
  if (title !== '') return { isBox: true, label: title };
  if (isBoxType(type)) return { isBox: true, label: boxLabel(type, language) };
  return /^[\x20-\x7e]*$/.test(type) ? { isBox: false } : { isBox: true, label: type };
}

/** Matches the first line of an admonition, with its types and its title: `!!! note "제목"`, `??? tip`. */
const ADMONITION = /^(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)([^"\n]*?)(?:"(.*)")?[ \t]*$/i;
/** Columns by which the body of an admonition is indented. */
const INDENT = 4;

/** A block rule: reads an admonition of MkDocs. Without an indented body, the line is text. */
export function readAdmonition(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  const sign = state.src.slice(start, start + 3);
  if ((sign !== '!!!' && sign !== '???') || state.sCount[line]! - state.blkIndent >= 4) return false;
  const [, type, words = '', quoted] =
    ADMONITION.exec(state.src.slice(start, Math.min(state.eMarks[line]!, start + LONGEST))) ?? [];
  if (type === undefined) return false;
  const first = state.skipEmptyLines(line + 1);
  const isIndented = (at: number): boolean => state.sCount[at]! - state.blkIndent >= INDENT;
  if (first >= end || !isIndented(first)) return false;
  if (silent) return true;
  let next = first;
  for (let at = first; at < end && (state.isEmpty(at) || isIndented(at)); at++)
    if (!state.isEmpty(at)) next = at + 1;
  // Words after the type are more types, unless they are Korean.
  const title = quoted ?? (/^[\x20-\x7e]*$/.test(words) ? '' : words.trim());
  const { label = boxLabel(type, languageOf(state)) } = opening(type, title, languageOf(state));
  const { blkIndent, lineMax } = state;
  state.tokens.push(...openBox(state.Token, quoted === '' ? undefined : label, [line, line + 1]));
  state.level++;
  state.blkIndent += INDENT;
  state.lineMax = next;
  state.md.block.tokenize(state, first, next);
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.level--;
  state.tokens.push(closeBox(state.Token));
  state.line = next;
  return true;
}
