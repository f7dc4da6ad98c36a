// The marks that start a block at the beginning of a Markdown line (CommonMark 0.31, §§ 4 and 5; GFM, § 4.10;
// and the fences of formulas and containers in Korean blogs). The Markdown writer escapes them in text;
// `wrap` never begins a line with one.

interface BlockStart {
  /** Matches at the start of a line, after the indentation. */
  readonly pattern: RegExp;
  /**
   * Matches what the writer must escape in text. Not set if the first character is escaped everywhere, like
   * `*`.
   */
  readonly escape?: RegExp;
}

const LITERAL = '(?:pre|script|style|textarea)';
const BLOCK_TAGS = [
  ['address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center'],
  ['col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption'],
  ['figure', 'footer', 'form', 'frame', 'frameset', 'h[1-6]', 'head', 'header', 'hr', 'html'],
  ['iframe', 'legend', 'li', 'link', 'main', 'menu', 'menuitem', 'nav', 'noframes', 'ol', 'optgroup'],
  ['option', 'p', 'param', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ['thead', 'title', 'tr', 'track', 'ul'],
]
  .flat()
  .join('|');
/** A pattern for an attribute of a tag, with the white space before it (§ 6.6). */
export const ATTRIBUTE = '\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
const TAG = `<(?:[a-z][a-z\\d-]*(?:${ATTRIBUTE})*\\s*/?|/[a-z][a-z\\d-]*\\s*)>`;

/** The HTML blocks that may interrupt a paragraph (§ 4.6, start conditions 1 to 6). */
const HTML_BLOCKS: readonly (readonly [starts: RegExp, ends: RegExp])[] = [
  [new RegExp(`^<${LITERAL}(?:[\\s>]|$)`, 'i'), new RegExp(`</${LITERAL}>`, 'i')],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i'), /^\s*$/],
];

/** Matches a tag that is alone on its line: start condition 7, which cannot interrupt a paragraph. */
const LONE_TAG = new RegExp(`^${TAG}\\s*$`, 'i');

/** Matches a tag and the spaces after it at the start of a text. */
export const FIRST_TAG = new RegExp(`^${TAG}\\s*`, 'i');

/** The table of block starts. */
export const BLOCK_STARTS = {
  quote: { pattern: /^>/, escape: /^>/ },
  bullet: { pattern: /^[-+*](?=[ \t]|$)/, escape: /^[-+]/ },
  number: { pattern: /^\d{1,9}[.)](?=[ \t]|$)/, escape: /^\d{1,9}(?=[.)])/ },
  heading: { pattern: /^#{1,6}(?=[ \t]|$)/, escape: /^#/ },
  rule: { pattern: /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/ },
  underline: { pattern: /^(?:=+|-+)[ \t]*$/, escape: /^=(?==*[ \t]*$)/ },
  fence: { pattern: /^(?:`{3,}(?=[^`]*$)|~{3,})/ },
  html: { pattern: new RegExp(HTML_BLOCKS.map(([starts]) => starts.source).join('|'), 'i') },
  row: { pattern: /^\|/, escape: /^\|/ },
  delimiters: { pattern: /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*(?:\|[ \t]*)?$/, escape: /^[:-]/ },
  formula: { pattern: /^(?:\$\$|\\\[[ \t]*$)/ },
  container: { pattern: /^:{3,}/, escape: /^:/ },
  admonition: {
    pattern: /^(?:(?:!!!|\?\?\?\+?)[ \t]+[a-z]|===[!+]?[ \t]+")/i,
    escape: /^(?:!(?=!!)|\?(?=\?\?))/,
  },
  attributes: { pattern: /^\{:/ },
  shortcode: { pattern: /^\{(?:%|\{[<%])/ },
  note: { pattern: /^\[\^[^\]\s]+\]:(?=[ \t]|$)/ },
  definition: { pattern: /^\[(?:[^\]\\[]|\\.)+\]:/ },
  alert: { pattern: /^\[![\w-]+\][-+]?[ \t]*$/ },
} as const satisfies Record<string, BlockStart>;

export type BlockStartName = keyof typeof BLOCK_STARTS;

/** Reports whether the rest of a line starts a block of one kind. */
export const starts = (name: BlockStartName, text: string): boolean => BLOCK_STARTS[name].pattern.test(text);

/** Reports whether the rest of a line starts a block of any kind. */
export const startsBlock = (text: string): boolean =>
  Object.values<BlockStart>(BLOCK_STARTS).some(({ pattern }) => pattern.test(text));

/**
 * Returns the pattern for the end of the HTML block that a line starts, which may be on the same line;
 * undefined if the line starts none.
 */
export function htmlBlockEnd(text: string, mayInterruptOnly: boolean): RegExp | undefined {
  if (text[0] !== '<') return undefined;
  return (
    HTML_BLOCKS.find(([pattern]) => pattern.test(text))?.[1] ??
    (!mayInterruptOnly && LONE_TAG.test(text) ? /^\s*$/ : undefined)
  );
}

/** The end tags of code in the templates of Jekyll, Hexo and Hugo. */
const CODE_TAGS = ['highlight', 'codeblock', 'code', 'mermaid'].map(
  (name) =>
    [
      new RegExp(`^\\{(?:%-?|\\{[<%])\\s*${name}[\\s%>]`, 'i'),
      new RegExp(`\\{%-?\\s*end${name}\\s|\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]`, 'i'),
    ] as const,
);

/**
 * Returns the pattern for the end of the code that a line begins with a template tag; undefined if the line
 * begins none.
 */
export const codeTagEnd = (text: string): RegExp | undefined =>
  text[0] === '{' ? CODE_TAGS.find(([start]) => start.test(text))?.[1] : undefined;

/** Matches a line of text that would start a block although its inline markup is escaped. */
export const ESCAPED_START = new RegExp(
  Object.values<BlockStart>(BLOCK_STARTS)
    .flatMap(({ escape }) => (escape ? [escape.source] : []))
    .join('|'),
);
