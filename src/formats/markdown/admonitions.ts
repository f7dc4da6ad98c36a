// Reads the containers of documentation tools: `:::note … :::` (Docusaurus, VitePress, MyST, Pandoc), and
// `!!! note` with an indented body (MkDocs).
import type { StateBlock } from 'markdown-it';
import { boxLabel, isBoxType } from '../box-labels.ts';
import { closeBox, openBox, paragraph } from './box-tokens.ts';
import { pushMark, type Mark, type Opening } from './marks.ts';

const COLON = 0x3a;
/** The maximum length of a line that begins a container, in characters. */
const LONGEST = 1000;

/** A block rule: reads a line with three or more colons as a mark. */
export function readColons(state: StateBlock, line: number, _: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!state.src.startsWith(':::', start) || state.sCount[line]! - state.blkIndent >= 4) return false;
  const mark = colonMark(state.src.slice(start, state.eMarks[line]), languageOf(state));
  if (!mark) return false;
  if (silent) return true;
  pushMark(state, mark);
  // Skip the options of MyST: lines like `:class: tip`.
  while (mark.opens && OPTION.test(textOf(state, state.line))) state.line++;
  return true;
}

const OPTION = /^:[a-z][\w-]*:(?:[ \t].*)?$/;

/** Returns the text of a line; empty if the line does not exist. */
const textOf = ({ src, bMarks, tShift, eMarks, lineMax }: StateBlock, line: number): string =>
  line < lineMax ? src.slice(bMarks[line]! + tShift[line]!, eMarks[line]) : '';

const languageOf = ({ env }: StateBlock): string => (env as { language: string }).language;

/** Matches the type of a container, `note` or `{note}`, and the text after it. */
const OPENING = /^(?:\{([^{}]*)\}|([\p{L}\p{N}_-]+))([^]*)/u;

/** Returns the mark in a line that begins with three colons; undefined if the line is text. */
function colonMark(line: string, language: string): Mark | undefined {
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

/** Returns the title after the type: `[제목]`, `{title="제목"}`, or simply text. */
function titleOf(text: string): string {
  const bare = text.trim().replace(/(?<![ \t])[ \t]*(?<!:):+$/, '');
  const bracketed = /^\[(.*)\][ \t]*(?:\{[^{}]*\})?$/.exec(bare)?.[1];
  if (bracketed !== undefined) return bracketed;
  const [attributes] = /\{[^{}]*\}$/.exec(bare) ?? [''];
  return titleIn(attributes.slice(1, -1)) ?? bare.slice(0, bare.length - attributes.length).trim();
}

/**
 * Returns the opening for a type and a title. An unknown type, such as `code-group`, may only tell how the
 * content is arranged, so it makes a box only if there is a title.
 */
export function opening(type: string, title: string, language: string): Opening {
  // `:::note warn` and `:::message alert` have a second type.
  if (/^[a-z]+$/.test(title) && isBoxType(title)) return { isBox: true, label: boxLabel(title, language) };
  if (title !== '') return { isBox: true, label: title };
  if (isBoxType(type)) return { isBox: true, label: boxLabel(type, language) };
  return /^[\x20-\x7e]*$/.test(type) ? { isBox: false } : { isBox: true, label: type };
}

/** Matches the first line of an admonition with its types and title: `!!! note "제목"`, `??? tip`. */
const ADMONITION = /^(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)(?![\w-])([^"]*)(?:"(.*)")?$/i;
/** Matches the first line of a tab in MkDocs. */
const TAB = /^===[!+]?[ \t]+"(.*)"[ \t]*$/;
/** The indentation of the body of an admonition or a tab, in columns. */
const INDENT = 4;

/** A block rule: reads an admonition or a tab of MkDocs. If no indented body follows, the line is text. */
export function readAdmonition(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!SIGNS.has(state.src.slice(start, start + 3)) || state.sCount[line]! - state.blkIndent >= INDENT)
    return false;
  const begun = indentedOpening(textOf(state, line).slice(0, LONGEST), languageOf(state));
  if (!begun) return false;
  const first = state.skipEmptyLines(line + 1);
  const isIndented = (at: number): boolean => state.sCount[at]! - state.blkIndent >= INDENT;
  if (first >= end || !isIndented(first)) return false;
  if (silent) return true;
  let next = first;
  for (let at = first; at < end && (state.isEmpty(at) || isIndented(at)); at++)
    if (!state.isEmpty(at)) next = at + 1;
  const { label, isBox } = begun;
  const { Token: create, tokens, blkIndent, lineMax } = state;
  tokens.push(
    ...(isBox
      ? openBox(create, label, [line, line + 1])
      : paragraph(create, `**${label}**`, [line, line + 1])),
  );
  state.level++;
  state.blkIndent += INDENT;
  state.lineMax = next;
  state.md.block.tokenize(state, first, next);
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.level--;
  if (isBox) tokens.push(closeBox(create));
  state.line = next;
  return true;
}

const SIGNS: ReadonlySet<string> = new Set(['!!!', '???', '===']);

/** Returns the opening in the first line of an admonition or a tab; undefined if the line is text. */
function indentedOpening(text: string, language: string): Opening | undefined {
  const [, tab] = TAB.exec(text) ?? [];
  if (tab !== undefined) return { isBox: false, label: tab };
  const [, type, words = '', quoted] = ADMONITION.exec(text.trimEnd()) ?? [];
  if (type === undefined) return undefined;
  if (quoted === '') return { isBox: true };
  // Words after the type are further types, unless they are Korean.
  const title = quoted ?? (/^[\x20-\x7e]*$/.test(words) ? '' : words.trim());
  const { label = boxLabel(type, language) } = opening(type, title, language);
  return { isBox: true, label };
}
