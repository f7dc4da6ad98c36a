// What the lines of a comment are: text, or code, tags and instructions to programs that stay on lines of their own.
import { SYLLABLE_RANGE } from '../unicode/hangul.ts';

/** Lines of a comment that stay as they are up to an end. */
interface Example {
  readonly end: RegExp;
  /** Whether the line with the end is one of them. */
  readonly hasEnd: boolean;
}

export interface CommentState {
  readonly example: Example | undefined;
  /** Whether the line before is text that this one may go on with. */
  readonly isInText: boolean;
}

export interface CommentLine {
  /** `start` begins a paragraph, `text` may go on with one, and `as is` is neither. */
  readonly kind: 'start' | 'text' | 'as is';
  readonly next: CommentState;
}

export const START: CommentState = { example: undefined, isInText: false };

const HANGUL = new RegExp(String.raw`[\u3131-\u318e${SYLLABLE_RANGE}]`);
const FENCE = /^\s*(`{3,}|~{3,})/;
/** Four columns behind the mark, of which one blank belongs to the mark. */
const INDENTED = /^(?: {3}|\t)/;
/** Tags of JSDoc, Doxygen, Sphinx and XML, notes to programmers, and tags of HTML that begin a block. */
const TAG = new RegExp(
  [
    '^(?:[@\\\\][a-zA-Z]|:[a-z]+(?: [^:]+)?:(?: |$)|(?:TODO|FIXME|NOTE|XXX|HACK|BUG|WARNING)\\b',
    '</?(?:p|br|[uod]l|li|d[td]|h[1-6]|table|t[rdh]|div|blockquote|hr|summary|remarks|returns?|param|value|exception|para)\\b)',
  ].join('|'),
);
/** What begins an example; what ends it. */
const EXAMPLES: readonly (readonly [begin: RegExp, end: RegExp, hasEnd: boolean])[] = [
  [/^[@\\]example\b/, /^[@\\][a-z]+(?: |$)/, false],
  [/^[@\\](?:code|verbatim|startuml)\b/, /[@\\]end(?:code|verbatim|uml)\b/, true],
  [/<(?:pre|code)>(?!.*<\/(?:pre|code)>)/, /<\/(?:pre|code)>/, true],
  [/\{@code(?![^{}]*\})/, /^\s*\}/, true],
];
/** What programs look for in comments. */
const DIRECTIVE = new RegExp(
  [
    '-\\*-|ex:|vim?:|coding[:=]|encoding:|frozen_string_literal:|typed: |rubocop:',
    'type: ?[\\w[(]|noqa|pylint:|mypy:|pyright:|fmt: ?(?:on|off|skip)|isort:|ruff:|flake8|yapf:|nosec|pragma[: ]',
    'eslint|tslint:|jshint|jslint|oxlint|biome-|prettier-|dprint-|deno-|@ts-|@jsx|@flow|@generated|stylelint',
    'istanbul |c8 |v8 |webpack|@vite|[#@]__|sourceMappingURL|<reference',
    'go:|\\+build|nolint|lint:|NOLINT|clang-|IWYU|cppcheck-|LCOV_|swiftlint:|swift-|swiftformat:|MARK:',
    'noinspection|language=|ktlint-|detekt|CHECKSTYLE|@formatter:|NOSONAR|ignore(?:_for_file)?:|@dart|c?spell-?checker:|cspell:',
    'shellcheck |yaml-language-server|syntax=|escape=|yamllint|luacheck:|stylua:|selene:|%%',
    '#?(?:end)?region\\b|ANCHOR(?:_END)?:|SPDX-|Copyright\\b|\\(c\\) ',
  ]
    .map((part) => `^(?:${part})`)
    .join('|'),
);
/** Lines that are drawn: rules, headings between signs, rows, trees, boxes, columns, and what a shell shows. */
const DRAWN =
  /^[^\p{L}\p{N}]*$|^\s*([-=*#~_+/])\1{2}|([-=*#~_+/])\2{2}$|^\s*[|│┌└├┃]|[├└│─]|\s[#*|]$|\S\t|^#{1,6} |^(?:>>>|\.\.\.|[$>]) /u;
const COLUMNS = /\S {3,}\S/;
/** Lines of code, in the languages that most comments are in. */
const CODE = new RegExp(
  [
    '[;{}]$|^\\s*[)\\]}]|[(\\[]$|^\\.\\w+\\(|^@\\w+(?:\\(.*\\))?$', // ends and beginnings of statements, annotations
    '^[\\w.$[\\]]+(?:: ?[\\w<>?, .]+)? ?(?:[-+*/|&:]?=|<-) ?[^=>]', // assignments
    '^[\\w.$]+\\([^)]*\\)[,;:]?$|^[(["][^)\\]]*[)\\]"],?$', // calls, values of lists
    '^(?:val|var|let|const) +[\\w({[]+ *(?:[:=]|$)',
    '^(?:(?:public|private|protected|internal|static|abstract|override|final|async|export|default|data|sealed|lateinit|open|suspend) +)+(?:class|interface|fun|function|def|val|var|void|int|long|boolean|String|const|enum|object)\\b',
    '^(?:class|interface|object|struct|enum|trait|impl) +[A-Z]\\w*(?: *[:({<]|$)',
    '^(?:fun|func|fn|function|def) +.*\\(',
    '^import +[\\w.{*"\']+(?: +(?:from|as) |[;.]|$)|^from +[\\w.]+ +import\\b|^package +[\\w.]+$',
    '^return +[\\w.]+(?:\\(.*)?$|^(?:if|for|while|switch|catch) *\\(|^(?:else|try|finally|do)$|^(?:if|for|while|elif|with|def)\\b.*[=(<>].*:$|^(?:get|set)\\(\\)',
    '^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP) ',
  ].join('|'),
);
/** Lines that may be code, but that may have come about when a line of text was broken: tags alone, and keys with a value. */
const CODE_AT_START = /^<[^>]+>$|^(?:- ?)?[\w-]+: ?\S*$/;

/** Reads a line of a comment, of which `text` is what stands behind its mark and one blank. */
export function readCommentLine(text: string, { example, isInText }: CommentState): CommentLine {
  if (example) {
    const isOver = example.end.test(text);
    if (!isOver || example.hasEnd) return asIs(isOver ? undefined : example);
  }
  const begun = exampleAt(text);
  if (begun) return asIs(begun);
  if (isAsIs(text, isInText)) return asIs();
  return {
    kind: isInText && !TAG.test(text) ? 'text' : 'start',
    next: { example: undefined, isInText: !/<br ?\/?>\s*$|\\$/.test(text) },
  };
}

const asIs = (example?: Example): CommentLine => ({ kind: 'as is', next: { example, isInText: false } });

/** The example that a line begins. */
function exampleAt(text: string): Example | undefined {
  const fence = FENCE.exec(text)?.[1];
  if (fence !== undefined) return { end: new RegExp(`^\\s*${fence}\\s*$`), hasEnd: true };
  const found = EXAMPLES.find(([begin]) => begin.test(text));
  return found && { end: found[1], hasEnd: found[2] };
}

function isAsIs(text: string, isInText: boolean): boolean {
  if (DIRECTIVE.test(text) || DRAWN.test(text) || (COLUMNS.test(text.trim()) && !TAG.test(text))) return true;
  return isCode(text, isInText) || (!isInText && INDENTED.test(text));
}

/** Whether a line looks like code that is commented out: it has no Hangul but in strings and comments of its own. */
function isCode(text: string, isInText: boolean): boolean {
  const bare = text
    .replace(/(["'`]).*?\1/g, '""')
    .replace(/\s+(?:\/\/|#|--).*$/, '')
    .trim();
  return !HANGUL.test(bare) && (CODE.test(bare) || (!isInText && CODE_AT_START.test(bare)));
}
