// Tells what each line of a comment is: text that may be joined and broken, or a tag, an example, code, or a
// directive.
import { anyOf, looksLikeCode } from './comment-code.ts';

/** A block of lines that are kept unchanged, such as a fence. */
interface Example {
  readonly end: RegExp;
  /** Whether the line that matches `end` belongs to the block. */
  readonly hasEnd: boolean;
}

export interface CommentState {
  readonly example: Example | undefined;
  /** Whether the last line is text that the next line may continue. */
  readonly isInText: boolean;
}

export interface CommentLine {
  /** `start` begins a paragraph, `text` continues one, and `as is` is kept unchanged. */
  readonly kind: 'start' | 'text' | 'as is';
  readonly next: CommentState;
}

export const START: CommentState = { example: undefined, isInText: false };

/** The maximum length of a line that may begin an example without a fence, in UTF-16 code units. */
const LONGEST = 1000;

const FENCE = /^\s*(?:(`{3,})(?!`)(?!.*`)|(~{3,}))/;
/** Matches an indentation of four columns after the mark. The first of them belongs to the mark. */
const INDENTED = /^(?: {3}|\t)/;
/**
 * Matches a tag of JSDoc, Doxygen, Sphinx or XML, a note to programmers, or an HTML tag that begins a block.
 */
const TAG = anyOf([
  /[@\\][a-zA-Z]|:[a-z]+(?: [^:]+)?:(?: |$)|(?:TODO|FIXME|NOTE|XXX|HACK|BUG|WARNING)\b/,
  /<\/?(?:p|br|[uod]l|li|d[td]|h[1-6]|table|t[rdh]|div|blockquote|hr)\b/,
  /<\/?(?:summary|remarks|returns?|param|value|exception|para)\b/,
]);
/** The lines that begin and end an example. */
const EXAMPLES: readonly (readonly [begin: RegExp, end: RegExp, hasEnd: boolean])[] = [
  [/^[@\\]example\b/, /^[@\\][a-z]+(?: |$)/, false],
  [/^[@\\](?:code|verbatim|startuml)\b/, /[@\\]end(?:code|verbatim|uml)\b/, true],
  [/<(?:pre|code)>(?!.*<\/(?:pre|code)>)/, /<\/(?:pre|code)>/, true],
  [/\{@code(?![^{}]*\})/, /^\s*\}/, true],
];
/** Matches a directive, which instructs a program, at the beginning of a line. */
const DIRECTIVE = anyOf([
  /-\*-|vim?: ?(?:set?\b|\w+=)|coding[:=]|encoding:|frozen_string_literal:|typed: |rubocop:/,
  /type: ?[\w[(]|noqa|pylint:|mypy:|pyright:|fmt: ?(?:on|off|skip)|isort:|ruff:|flake8[:-]|yapf:|nosec\b|pragma[: ]/,
  /eslint(?:-\w|\s+[\w/@-]+:)|[jt]slint:|jshint\b|oxlint-|biome-|prettier-|dprint-|deno-|stylelint-|@ts-|@jsx|@flow\b|@generated\b/,
  /(?:istanbul|c8|v8) ignore|webpack[A-Z]|@vite|[#@]__|sourceMappingURL|<reference/,
  /go:|\+build|nolint\b|lint:|NOLINT|clang-format o|IWYU|cppcheck-|LCOV_|swiftlint:|swift-tools|swiftformat:|MARK:/,
  /noinspection|language=|ktlint-|detekt:|CHECKSTYLE|@formatter:|NOSONAR|ignore(?:_for_file)?:|@dart|c?spell(?:-checker)?:/,
  /shellcheck \w+=|yaml-language-server:|syntax=|escape=|yamllint (?:dis|en)able|luacheck:|stylua:|selene:|%%/,
  /#?(?:end)?region\b|ANCHOR(?:_END)?:|SPDX-|Copyright\b|\(c\) /,
]);
/**
 * Matches lines drawn with characters (rules, headings between signs, rows, trees, boxes, columns) and shell
 * sessions.
 */
const DRAWN =
  /^[^\p{L}\p{N}]*$|^\s*([-=*#~_+/])\1{2}|([-=*#~_+/])\2{2}$|^\s*[|│┌└├┃]|[├└│─]|\s[#*|]$|\S\t|^#{1,6} |^(?:>>>|\.\.\.|[$>]) /u;
const COLUMNS = /\S {3,}\S/;
/** Matches a line break that is kept when the comment is rendered. */
const HARD_BREAK = /<br ?\/?>\s*$|\\$/;

/**
 * Reads a line of a comment. `text` is what follows the mark and one space.
 *
 * @example
 * readCommentLine('난롯가에서 나누는', START).kind // => 'start'
 * readCommentLine('@param 값', START).kind // => 'start'
 * readCommentLine('return value;', START).kind // => 'as is'
 */
export function readCommentLine(text: string, { example, isInText }: CommentState): CommentLine {
  if (example) {
    const isOver = example.end.test(text);
    if (!isOver || example.hasEnd) return asIs(isOver ? undefined : example);
  }
  const newExample = exampleAt(text);
  if (newExample) return asIs(newExample);
  if (isAsIs(text, isInText)) return asIs();
  return {
    kind: isInText && !TAG.test(text) ? 'text' : 'start',
    next: { example: undefined, isInText: !HARD_BREAK.test(text) },
  };
}

const asIs = (example?: Example): CommentLine => ({ kind: 'as is', next: { example, isInText: false } });

/** Returns the example that a line begins; undefined if it begins none. */
function exampleAt(text: string): Example | undefined {
  const [, backquotes, tildes] = FENCE.exec(text) ?? [];
  const fence = backquotes ?? tildes;
  if (fence !== undefined)
    return { end: new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`), hasEnd: true };
  const found = text.length > LONGEST ? undefined : EXAMPLES.find(([begin]) => begin.test(text));
  return found && { end: found[1], hasEnd: found[2] };
}

const isAsIs = (text: string, isInText: boolean): boolean =>
  DIRECTIVE.test(text) ||
  DRAWN.test(text) ||
  (COLUMNS.test(text.trim()) && !TAG.test(text)) ||
  (INDENTED.test(text) && !isInText) ||
  looksLikeCode(text, isInText);
