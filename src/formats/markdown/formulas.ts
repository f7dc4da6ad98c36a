// Formulas in Markdown: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. Nothing in them is markup.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { MATH } from '../../article/tex.ts';
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';

/** The maximum length of an inline formula in UTF-16 code units. */
const LONGEST = 2000;
/** The maximum number of dollar signs inside the braces of a formula, as in `\text{if $x > 0$}`. */
const MOST_NESTED = 8;

const DOLLAR = 0x24;
const BACKSLASH = 0x5c;

/**
 * Returns the end of the formula that begins at an offset; undefined if none begins there.
 *
 * @example
 * formulaEnd('$a*b$이다', 0) // => 5
 * formulaEnd('$5와 $10', 0) // => undefined
 * formulaEnd('$HOME/$PATH', 0) // => undefined
 */
export function formulaEnd(text: string, start: number): number | undefined {
  const next = text[start + 1];
  if (text[start] === '\\') return next === '(' || next === '[' ? bracketEnd(text, start) : undefined;
  if (text[start] !== '$' || text[start - 1] === '$') return undefined;
  if (next === '$') return doubleEnd(text, start);
  return /[A-Za-z\d\\]/.test(text[start - 1] ?? '') ? undefined : dollarEnd(text, start);
}

/**
 * Returns the end of `$…$` by the rule of Pandoc: no space inside the dollar signs. In addition, no Latin
 * letter or digit may stand next to them on the outside, as in `US$5` and `$HOME/$PATH`.
 */
function dollarEnd(text: string, start: number): number | undefined {
  if (/\s|^$/.test(text[start + 1] ?? '')) return undefined;
  const limit = Math.min(text.length, start + LONGEST);
  let depth = 0; // the depth of braces
  let nested = 0;
  for (let at = start + 1; at < limit; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '`') return undefined;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '$') {
      if (depth <= 0) {
        const isClosing = !/\s/.test(text[at - 1]!) && !/[\w${]/.test(text[at + 1] ?? '');
        return isClosing && isFormula(text.slice(start + 1, at)) ? at + 1 : undefined;
      }
      if (++nested > MOST_NESTED) return undefined;
    }
  }
  return undefined;
}

/** Returns the end of `$$…$$` within a line. */
function doubleEnd(text: string, start: number): number | undefined {
  const part = text.slice(start + 2, start + LONGEST);
  const length = part.search(/(?<!\\)\$/);
  const content = part.slice(0, length);
  const isClosed = length > 0 && part[length + 1] === '$' && part[length + 2] !== '$';
  return isClosed && !content.includes('`') && isFormula(content) ? start + length + 4 : undefined;
}

/**
 * Returns the end of `\(…\)` or `\[…\]`. In CommonMark these are escaped brackets, so the content must look
 * like TeX. Between square brackets it must contain a command, because Markdown writers produce `\[`.
 */
function bracketEnd(text: string, start: number): number | undefined {
  const part = text.slice(start + 2, start + LONGEST);
  const isRound = text[start + 1] === '(';
  const length = part.indexOf(isRound ? '\\)' : '\\]');
  if (length < 1) return undefined;
  const content = part.slice(0, length);
  if (/[`$]|\\[([]/.test(content) || !(isRound ? looksLikeTex(content) : COMMAND.test(content)))
    return undefined;
  return isFormula(content) ? start + length + 4 : undefined;
}

/** Matches a TeX command. The backslash before it is not escaped. */
const COMMAND = /(?<!\\)(?:\\\\)*\\[A-Za-z]/;
const EAST_ASIAN = new RegExp(`[${SYLLABLE_RANGE}\\u3040-\\u30ff\\u3400-\\u9fff]`);
const TEX_SIGN = /\\|[\^_={}]/;
const PROSE = /(?<![A-Za-z])[A-Za-z]{3,}[,.]? +[A-Za-z]{3}/;

/**
 * Reports whether the text between two dollar signs is a formula. Korean or English words without any sign of
 * TeX are a sentence between two amounts.
 */
const isFormula = (content: string): boolean =>
  /[\p{L}\p{N}]/u.test(content) &&
  (EAST_ASIAN.test(content)
    ? /[\\{}]|^[^\d\s][^]*[=*^_+]/.test(content)
    : TEX_SIGN.test(content) || !PROSE.test(content));

/**
 * Reports whether a text between escaped brackets is TeX: it contains a command, or is an expression of
 * variables or a single variable. `\(see foo_bar\)` and `\[1\]` are not TeX.
 */
export const looksLikeTex = (content: string): boolean =>
  COMMAND.test(content) ||
  (/[A-Za-z]/.test(content) &&
    !/[A-Za-z]{3}|[^\w\s^=+*/<>.,:;|!'()-]/.test(content) &&
    /[\^_=+*<>]|[A-Za-z]-\d|^\s*[A-Za-z]\s*(?:\(\w\)\s*)?$/.test(content));

/** Reads an inline formula as code with the tag `math`. */
function readInlineFormula(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const first = src.charCodeAt(pos);
  if (first !== DOLLAR && first !== BACKSLASH) return false;
  const end = formulaEnd(src, pos);
  if (end === undefined || end > posMax) return false;
  if (!silent) state.push('code_inline', 'math', 0).content = src.slice(pos, end);
  state.pos = end;
  return true;
}

/** Matches the beginning of a display formula with its opening mark. */
const OPENING = /^(\$\$|\\\[)(?!\$)[ \t]*/;
/** Matches what may follow a display formula: blanks and Pandoc attributes. */
const BEHIND = /^\s*(?:\{#[^{}]*\}\s*)?$/;
/** The maximum number of lines in a display formula. */
const MOST_LINES = 500;

/** Reads `$$…$$` or `\[…\]` on lines of its own as a fence with the language `math`. */
function readFormulaBlock(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if (state.sCount[first]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[first]! + state.tShift[first]!;
  const code = state.src.charCodeAt(start);
  if (code !== DOLLAR && code !== BACKSLASH) return false;
  const line = state.src.slice(start, state.eMarks[first]);
  const [opened, opening] = OPENING.exec(line) ?? [];
  if (opened === undefined) return false;
  const closing = opening === '$$' ? '$$' : '\\]';
  const found = findClosing(state, first, end, line.slice(opened.length), closing);
  if (!found || (opening === '\\[' && !looksLikeTex(found.content))) return false;
  if (silent) return true;
  state.line = found.last + 1;
  const token = state.push('fence', 'code', 0);
  token.info = MATH;
  token.content = `${found.content}\n`;
  token.map = [first, state.line];
  return true;
}

/**
 * Finds the line that ends with `closing`, and returns it with the formula up to there. `rest` is the text
 * after the opening mark on the first line. A formula may contain blank lines only if its opening mark is
 * alone on its line.
 */
function findClosing(
  state: StateBlock,
  first: number,
  end: number,
  rest: string,
  closing: string,
): { readonly last: number; readonly content: string } | undefined {
  const indent = state.sCount[first]!;
  const lines = [rest];
  for (let last = first; ;) {
    const line = lines.at(-1)!;
    const at = line.indexOf(closing);
    if (at >= 0) {
      lines[lines.length - 1] = line.slice(0, at);
      const content = lines
        .join('\n')
        .replace(/^(?:[ \t]*\n)*/, '')
        .trimEnd();
      return content === '' || !BEHIND.test(line.slice(at + closing.length)) ? undefined : { last, content };
    }
    const isNested = last > first && OPENING.test(line.trimStart());
    if (isNested || ++last >= end || lines.length === MOST_LINES) return undefined;
    const isBlank = state.isEmpty(last);
    if (isBlank ? rest !== '' : state.sCount[last]! < state.blkIndent) return undefined;
    lines.push(state.getLines(last, last + 1, indent, false));
  }
}

/** Adds formulas to a parser. */
export function addFormulas(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'formula', readInlineFormula);
  md.block.ruler.before('fence', 'formula', readFormulaBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  const { code_inline: renderCode } = md.renderer.rules;
  md.renderer.rules['code_inline'] = (tokens, index, options, env, renderer) =>
    tokens[index]!.tag === 'math'
      ? `<math alttext="${md.utils.escapeHtml(tokens[index]!.content)}"></math>`
      : renderCode!(tokens, index, options, env, renderer);
}
