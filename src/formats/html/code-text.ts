// Extracts the text of code from the markup of any highlighter. Its lines may be elements, and there may be
// line numbers and buttons beside them.
import { countingElements, isGutter } from './code-gutters.ts';
import { attribute, isElement, isText, shortText, type Element, type Node, type ParentNode } from './dom.ts';

/** Elements that begin on a new line. */
const BLOCKS = new Set(['div', 'p', 'li', 'tr', 'pre', 'table', 'ol', 'ul', 'section', 'figure']);
/** Blocks that are a line even if they are empty. */
const LINE_BLOCKS = new Set(['div', 'p', 'li', 'tr']);
/** Elements whose own text is only white space between their children. */
const BARE = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'ol', 'ul']);
/** Matches the class of a `<span>` that contains a line of code. */
const LINE = /(?:^|\s)(?:code-|token-|view-)?line(?=\s|$)/;
/** Matches the class of a `<span>` that is a line without a newline, because it is displayed as a block. */
const BLOCK_LINE = /(?:^|\s)gatsby-highlight-code-line(?=\s|$)/;

const TEXTLESS = new Set(['script', 'style', 'template', 'noscript', 'button', 'select', 'textarea', 'svg']);
/** Matches the classes of buttons beside code. */
const TOOL = /(?:^|[\s_-])(?:toolbar|bar|copy|copybtn|clipboard|zeroclipboard)(?=[\s_-]|$)/i;

const hasClass = (node: Node | undefined, tag: string, names: RegExp): boolean =>
  isElement(node) && node.tagName === tag && names.test(attribute(node, 'class') ?? '');

const isBlock = (node: Node | undefined): boolean =>
  (isElement(node) && BLOCKS.has(node.tagName)) || hasClass(node, 'span', BLOCK_LINE);

/** Reports whether an element is not code, but a button or the name of the highlighter. */
const isTool = (element: Element): boolean =>
  TEXTLESS.has(element.tagName) ||
  (hasClass(element, 'div', TOOL) && shortText(element) !== undefined) ||
  (element.tagName === 'a' && /^https?:\/\/colorscripter\.com/i.test(attribute(element, 'href') ?? ''));

/** Returns the text of code that has no markup, as in most Markdown; undefined for other code. */
function plainText(root: ParentNode): string | undefined {
  const inner = root.childNodes.length === 1 ? root.childNodes[0] : undefined;
  const { childNodes } = inner?.nodeName === 'code' ? (inner as Element) : root;
  return childNodes.every(isText) ? childNodes.map(({ value }) => value).join('') : undefined;
}

/** An element whose content is being read. Offsets are UTF-16 code units of the text. */
interface Open {
  readonly parent: ParentNode;
  readonly start: number;
  /** How many of its children have been read, and where the last one begins. */
  next: number;
  childStart: number;
}

/**
 * Returns the text of code, without line numbers. Each line that is an element of its own ends with a
 * newline.
 *
 * @example
 * import { appendElement, appendText, createFragment } from './dom.ts';
 * const pre = createFragment();
 * for (const line of ['난로', '불']) appendText(appendElement(pre, 'div'), line);
 * codeText(pre) // => '난로\n불\n'
 */
export function codeText(root: ParentNode): string {
  const plain = plainText(root);
  if (plain !== undefined) return plain;
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string): void => {
    if (piece !== '') pieces.push(piece);
    length += piece.length;
  };
  const hasEnded = (): boolean => pieces.at(-1)?.endsWith('\n') ?? true;
  const counting = new Set<Node>(isElement(root) ? countingElements(root) : []);
  const stack: Open[] = [{ parent: root, start: 0, next: 0, childStart: 0 }];
  const leave = ({ parent, start }: Open): void => {
    if (stack.length === 0 || !isElement(parent) || !isBlock(parent)) return;
    if (length === start ? LINE_BLOCKS.has(parent.tagName) : !hasEnded()) add('\n');
  };
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const { parent } = top;
    const before = parent.childNodes[top.next - 1];
    const node = parent.childNodes[top.next++];
    const after = parent.childNodes[top.next];
    if (!node) leave(stack.pop()!);
    else if (isText(node)) {
      const isBetween = (isElement(parent) && BARE.has(parent.tagName)) || isBlock(before) || isBlock(after);
      if (!isBetween || node.value.trim() !== '') add(node.value);
    } else if (node.nodeName === 'br') add('\n');
    else if (isElement(node) && !isTool(node) && !counting.has(node) && !isGutter(node)) {
      for (const number of countingElements(node)) counting.add(number);
      const isNextLine = hasClass(node, 'span', LINE) && hasClass(before, 'span', LINE);
      if (isBlock(node) ? !hasEnded() : isNextLine && (length === top.childStart || !hasEnded())) add('\n');
      top.childStart = length;
      stack.push({ parent: node, start: length, next: 0, childStart: length });
    }
  }
  return pieces.join('');
}
