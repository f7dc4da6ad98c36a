// Writes running text as Markdown.
import type { Inline, Of } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { ESCAPED_START } from './block-starts.ts';
import { attributesOf } from './brace-attributes.ts';
import { formulaEnd, looksLikeTex } from './formulas.ts';
import { closesHighlight, opensHighlight } from './highlights.ts';
import { noteName } from './note-names.ts';
import { escapeText, renderAddress } from './write-escapes.ts';

/**
 * A comment. At the end of a paragraph, it means that the paragraph is text, although it looks like another
 * block.
 */
export const AS_IT_IS = '<!-- -->';

/** Returns the text of a paragraph, in which everything that would start a block is escaped. */
export function renderInlines(inlines: readonly Inline[]): string {
  const lines = withoutFormulaBlock(linesOf(inlines)).map((line) =>
    line
      .replace(ESCAPED_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
      .replace(/^(\[\^[^\]]+\]):/, '$1\\:')
      // Alone on a line, it would open a formula that may end in a later paragraph.
      .replace(/^\\\[$/, '&#91;'),
  );
  return joinLines(lines);
}

/**
 * Joins the lines of a paragraph by line breaks. Backslashes before a break become character references.
 * Otherwise goldmark would take the backslash at the start of the next line for text.
 */
export const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line, index) =>
      index === lines.length - 1
        ? line
        : line.replace(/(?<!\\)(?:\\\\)+$/, (escaped) => '&#92;'.repeat(escaped.length / 2)),
    )
    .join('\\\n');

/** Changes those lines of a paragraph that would be read as a display formula. */
function withoutFormulaBlock(lines: readonly string[]): readonly string[] {
  const last = lines.at(-1) ?? '';
  if (/^(?:\$\$|\\\[)/.test(last) && formulaEnd(last, 0) === last.length)
    return lines.with(-1, last + AS_IT_IS);
  if (!last.endsWith('\\]')) return lines;
  return lines.map((line, index) => {
    const content = line.startsWith('\\[') ? lines.slice(index).join('\n').slice(2, -2) : '';
    return !content.includes('\\]') && looksLikeTex(content) ? line.replace('\\[', '&#91;') : line;
  });
}

/**
 * Returns the text of a heading on one line. Number signs at its end are escaped, because they would not be
 * text. A comment follows what would be attributes, such as a brace after code with another brace.
 */
export function renderLine(inlines: readonly Inline[]): string {
  const line = linesOf(inlines)
    .join(' ')
    .replace(/(?<!#)#+$/, '\\$&');
  return attributesOf(line) === '' ? line : line + AS_IT_IS;
}

/**
 * Matches white space at the edges of lines that Markdown would remove, such as an indentation by an
 * ideographic space.
 */
const BLANK_EDGES = /^[^\S \t\n]+|(?<![^\S \t\n])[^\S \t\n]+$/g;
const asEntities = (blanks: string): string =>
  [...blanks].map((blank) => `&#${blank.codePointAt(0)};`).join('');

const linesOf = (inlines: readonly Inline[]): string[] =>
  renderSequence(inlines)
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '').replace(BLANK_EDGES, asEntities));

/** Returns the text of a table cell. */
export const renderCell = (inlines: readonly Inline[]): string =>
  linesOf(inlines)
    .map((line) => line.replaceAll('|', '\\|'))
    .join('<br>');

/** Returns running text with a newline for each line break. Does not escape what would start a block. */
export function renderSequence(inlines: readonly Inline[]): string {
  let rendered = '';
  for (const [index, inline] of inlines.entries()) {
    const text = renderInline(inline, inlines[index - 1], inlines[index + 1]);
    // A mark right before a bracket would be a link, and two codes side by side would join their backticks.
    const before = inlines[index - 1]?.kind;
    if (before === 'note' && text.startsWith('(')) rendered += '\\';
    else if (before !== 'text' && text.startsWith('`') && rendered.endsWith('`')) rendered += AS_IT_IS;
    rendered += text;
  }
  return rendered;
}

function renderInline(inline: Inline, before: Inline | undefined, after: Inline | undefined): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text);
    case 'code':
      return renderCode(inline.text);
    case 'formula':
      return renderFormula(inline.text, before, after);
    case 'mark':
      return emphasize('==', 'mark', inline.content, before, after, canHighlight);
    case 'strong':
      return emphasize('**', 'strong', inline.content, before, after);
    case 'emphasis':
      return emphasize('*', 'em', inline.content, before, after);
    case 'strike':
      return emphasize('~~', 's', inline.content, before, after);
    case 'link':
      return isAutolink(inline)
        ? `<${inline.href}>`
        : `[${renderSequence(withoutLinks(inline.content))}](${renderAddress(inline.href)})`;
    case 'lineBreak':
      return '\n';
    case 'note':
      return `[^${noteName(inline)}]`;
  }
}

/** These use lookbehind, because in V8 14.6 (Node 26) a class right before `$` does not match an emoji. */
const ENDS_IN_A_MARK = /(?<=[\p{P}\p{S}])$/u;
const ENDS_IN_A_LETTER = /(?<=[^\s\p{P}\p{S}])$/u;

/**
 * Returns emphasised text. A delimiter next to a space does not delimit (CommonMark § 6.2), so spaces are
 * moved outside. A delimiter between a punctuation mark and a letter does not delimit either, as in
 * `**“강조”**는`, and two adjacent delimiters are read as one. In these cases, the text becomes an HTML element.
 */
function emphasize(
  delimiter: string,
  element: string,
  content: readonly Inline[],
  before: Inline | undefined,
  after: Inline | undefined,
  mayDelimit: typeof canHighlight = () => true,
): string {
  const sequence = renderSequence(content);
  const [left] = /^ */.exec(sequence)!;
  const [right] = /(?<! ) *$/.exec(sequence.slice(left.length))!;
  const text = sequence.slice(left.length, sequence.length - right.length);
  if (text === '') return left;
  const opens =
    !/^\s/.test(text) &&
    (left !== '' || !(/^[\p{P}\p{S}]/u.test(text) && before && ENDS_IN_A_LETTER.test(inlineText([before]))));
  const closes =
    !/\s$/.test(text) &&
    (right !== '' || !(ENDS_IN_A_MARK.test(text) && after && /^[^\s\p{P}\p{S}]/u.test(inlineText([after]))));
  const isPlain =
    content.every((inline) => 'text' in inline || inline.kind === 'link') &&
    ![before, after].some(isEmphasis) &&
    !text.includes('<');
  const canDelimit =
    opens && closes && isPlain && mayDelimit(text, left || lastOf(before), right || firstOf(after));
  return left + (canDelimit ? delimiter + text + delimiter : `<${element}>${text}</${element}>`) + right;
}

const isEmphasis = (inline: Inline | undefined): boolean =>
  inline !== undefined && inline.kind !== 'link' && 'content' in inline;

const lastOf = (inline: Inline | undefined): string => (inline ? inlineText([inline]) : '').slice(-1);
const firstOf = (inline: Inline | undefined): string => (inline ? inlineText([inline]) : '').slice(0, 1);

/** Reports whether `==` on both sides of a text would highlight it. */
const canHighlight = (text: string, before: string, after: string): boolean =>
  /^[\p{L}\p{N}]/u.test(text) &&
  /[\p{L}\p{N}]$/u.test(text) &&
  opensHighlight(before, text[0]!) &&
  closesHighlight(text.at(-1)!, after);

/**
 * Returns code. At the start of a paragraph, `[…]:` is a link definition even inside code (CommonMark § 4.7).
 */
function renderCode(text: string): string {
  if (text === '') return '';
  if (text.includes(']:')) return `<code>${escapeText(text)}</code>`;
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text.replaceAll('\n', ' ')}${space}${fence}`;
}

/** Returns the length of the longest run of backticks. */
export const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/** Matches the sign that could begin a tag, a comment or an address in angle brackets. */
export const TAG_START = /<(?=[a-z][a-z\d-]*[\s/>]|[/!?]|[^\s<>]*[@:])/i;
const TAG_STARTS = new RegExp(TAG_START, 'gi');

/**
 * Breaks up what would be tags or links in a formula, for programs that do not know formulas. It puts a space
 * where they would begin, because TeX ignores spaces.
 */
const withoutMarkup = (formula: string): string => formula.replace(TAG_STARTS, '< ').replaceAll('](', '] (');

/**
 * Returns a formula as Markdown. A comment separates it from a character next to which it would not be read
 * as a formula. A text that no program would read as a formula becomes code.
 */
function renderFormula(text: string, before: Inline | undefined, after: Inline | undefined): string {
  const formula = withoutMarkup(text.replaceAll('\n', ' '));
  const isReadBeside = (left: string, right: string): boolean =>
    formulaEnd(left + formula + right, left.length) === left.length + formula.length;
  if (!isReadBeside('', '')) return renderCode(text);
  const left = isReadBeside(lastOf(before), '') ? '' : AS_IT_IS;
  return left + formula + (isReadBeside('', firstOf(after)) ? '' : AS_IT_IS);
}

/** Reports whether the text of a link is its address (CommonMark § 6.5). */
const isAutolink = ({ href, content }: Of<Inline, 'link'>): boolean =>
  content.length === 1 &&
  content[0]!.kind === 'text' &&
  content[0]!.text === href &&
  /^https?:\/\/[^\s<>]+$/i.test(href);

/** Replaces links by their content, because a link cannot contain another (CommonMark § 6.3). */
const withoutLinks = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline): readonly Inline[] => {
    if (!('content' in inline)) return [inline];
    const content = withoutLinks(inline.content);
    return inline.kind === 'link' ? content : [{ ...inline, content }];
  });
