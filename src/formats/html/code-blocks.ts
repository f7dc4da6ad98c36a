// Reads blocks of code. Highlighters put code into boxes with line numbers, buttons and the name of the
// language.
import type { Block, Of } from '../../article/model.ts';
import { hasNumberedRows, isGutter, numberedLines } from './code-gutters.ts';
import { isLanguage, languageOf } from './code-language.ts';
import { codeText } from './code-text.ts';
import { attribute, children, isElement, isText, nodesIn, parentOf, type Element } from './dom.ts';
import { DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { find } from './selectors.ts';

/** Returns the code in an element and its language. */
export function codeOf(element: Element): Of<Block, 'code'> {
  const language = languageOf(element);
  const text = codeText(element).replace(/\n$/, '');
  return { kind: 'code', text, ...(language === undefined ? {} : { language }) };
}

/** Reads code in a web page, unless it is blank or a column of line numbers. */
export function readPageCode(element: Element, walk: Walk): Outcome {
  if (isInGutter(element)) return DONE;
  const code = codeOf((element.tagName === 'pre' && codeBelowBar(element)) || element);
  // Browsers show a no-break space in code as a space, and Color Scripter writes only such spaces.
  const text = withoutBlankEnds(code.text.replaceAll('\u00a0', ' '));
  if (text !== '') walk.push({ ...code, text });
  return DONE;
}

/** Returns a text without blank lines at its beginning or white space at its end. */
function withoutBlankEnds(text: string): string {
  const content = text.trimStart();
  return text.slice(text.lastIndexOf('\n', text.length - content.length) + 1).trimEnd();
}

/** Returns the `<code>` in a `<pre>` that otherwise contains only a bar with buttons above it. */
const codeBelowBar = (pre: Element): Element | undefined =>
  children(pre)[0]?.tagName === 'div' ? codeAlone(pre) : undefined;

/** How deep a `<pre>` may be in a column of line numbers. */
const DEEPEST_IN_GUTTER = 3;

function isInGutter(element: Element): boolean {
  let around: Element | undefined = element;
  for (let depth = 0; around && depth < DEEPEST_IN_GUTTER; depth++, around = parentOf(around))
    if (isGutter(around)) return true;
  return false;
}

/** Matches the classes of boxes that contain only code, even without a `<pre>`. */
const WHOLE =
  /(?:^|\s)(?:syntaxhighlighter|colorscripter-code|dp-highlighter|crayon-syntax|EnlighterJSWrapper|enlighter|CodeMirror)(?=\s|$)/;
/** Matches the classes of boxes that may contain code and its labels. */
const BOX =
  /(?:^|\s)(?:highlight(?:er-rouge)?|(?:lang(?:uage)?|highlight)-\S+|codehilite|code-(?:toolbar|block|wrapper|box)|gatsby-highlight|listingblock)(?=\s|$)/;

/** Returns a rule for elements that may be a box of code. `otherwise` reads the others. */
export const codeBox =
  (otherwise: ElementRule): ElementRule =>
  (element, walk) => {
    const code = codeIn(element);
    return code ? readPageCode(code, walk) : otherwise(element, walk);
  };

/** The maximum number of nodes in a box besides its code, and the maximum length of a label in characters. */
const MOST_NODES = 60;
const LONGEST_LABEL = 20;

/** Matches labels and buttons beside code. The name of a language is also a label. */
const LABEL =
  /^(?:cop(?:y|ied)!?|(?:copy|run|edit|wrap) code|run|edit|copy to clipboard|(?:코드 ?)?복사(?:하기)?|code|코드|[\d.:|\s]*)$/i;

/** Returns the element with the code in a box; undefined if the box contains anything else to read. */
function codeIn(box: Element): Element | undefined {
  const classes = attribute(box, 'class') ?? '';
  if (WHOLE.test(classes)) return box;
  if (!BOX.test(classes)) return undefined;
  const code = codeAlone(box);
  return code?.tagName === 'table' && !find(code, 'pre', 'td.code') && !isCodeTable(code) ? undefined : code;
}

/**
 * Returns the only element with code in a box; undefined if the box contains anything else to read, except
 * labels.
 */
function codeAlone(box: Element): Element | undefined {
  let code: Element | undefined;
  let nodes = 0;
  for (const node of nodesIn(box, ({ tagName }) => !CLOSED.has(tagName))) {
    if (++nodes > MOST_NODES || (isText(node) && !isLabel(node.value))) return undefined;
    if (!isElement(node)) continue;
    if (WRITING.has(node.tagName)) return undefined;
    if (!CODE.has(node.tagName) || isGutter(node)) continue;
    if (code) return undefined;
    code = node;
  }
  return code;
}

/** Elements that contain the code of a box. */
const CODE = new Set(['pre', 'code', 'table']);
/** Elements whose content does not show what a box is. */
const CLOSED = new Set([...CODE, 'button', 'script', 'style', 'textarea', 'svg']);
/** Elements that show that a box contains more than code. */
const WRITING = new Set(
  [
    ['p', 'ul', 'blockquote', 'img', 'iframe'],
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ].flat(),
);

const isLabel = (text: string): boolean => {
  const label = text.slice(0, 1000).trim();
  return label.length <= LONGEST_LABEL && (LABEL.test(label) || isLanguage(label));
};

/**
 * Matches the classes of tables that have a row for each line of code, or line numbers in a cell beside the
 * code.
 */
const TABLE =
  /(?:^|\s)(?:hljs-ln|rouge-table|highlighttable|lntable|js-file-line-container|colorscripter-code-table|crayon-table|syntaxhighlighter)(?=\s|$)/;

/** Reports whether a table contains code, judging by its class or by line numbers beside the code. */
export function isCodeTable(table: Element): boolean {
  if (TABLE.test(attribute(table, 'class') ?? '') || hasNumberedRows(table)) return true;
  const numbered = numberedLines(table);
  if (!numbered) return false;
  const lines = codeText(numbered.cell).trimEnd().split('\n').length;
  return (lines > 1 && lines === numbered.lines) || find(table, 'a[href*="colorscripter.com"]') !== undefined;
}

/** Reports whether an element contains elements that only code with several lines has. */
const hasLines = (code: Element): boolean => find(code, 'pre, table, div, li') !== undefined;

/** The maximum number of nodes beside an element that counts as alone in its paragraph. */
const MOST_BESIDE = 5;

/** Reads `<code>` with several lines as a block. `otherwise` reads other code. */
export const codeOfLines =
  (otherwise: ElementRule): ElementRule =>
  (element, walk) => {
    const beside = parentOf(element)?.childNodes ?? [];
    const isAlone =
      beside.length <= MOST_BESIDE &&
      beside.every((node) => node === element || (isText(node) && node.value.trim() === ''));
    const isBlock = hasLines(element) || (isAlone && find(element, 'br') !== undefined);
    return isBlock ? readPageCode(element, walk) : otherwise(element, walk);
  };
