// The tree under construction, with its open elements and the formatting elements that may have to be
// reopened.
import { appendText, HTML, type Element, type Namespace, type ParentNode } from '../dom.ts';
import type { Attribute, RawText, Tag } from './tokens.ts';

/** Processes tags and text at a point of the page, like an insertion mode of the HTML standard. */
export interface Mode {
  readonly start: (tree: Tree, tag: Tag) => RawText;
  readonly end: (tree: Tree, name: string) => void;
  readonly text: (tree: Tree, text: string) => void;
}

/** The modes to which tags may switch. */
export interface Modes {
  readonly body: Mode;
  readonly table: Mode;
  readonly select: Mode;
  readonly selectInTable: Mode;
}

export interface Tree {
  readonly document: ParentNode;
  readonly modes: Modes;
  /** The open elements, innermost last. The first is the root. */
  readonly open: Element[];
  /**
   * The formatting elements that are not closed. An undefined element marks the beginning of a cell or an
   * object.
   */
  readonly formatting: (Element | undefined)[];
  mode: Mode;
  head: Element | undefined;
  form: Element | undefined;
  readonly isFragment: boolean;
  /** Whether nothing has been read yet, not even a doctype. */
  isUntouched: boolean;
  /** Whether a paragraph may contain a table, as in pages without a doctype. */
  isQuirky: boolean;
  /** Whether a newline at the start of the next text is dropped. */
  skipsNewline: boolean;
  /** Whether new nodes go before the table rather than into it. */
  isBesideTable: boolean;
  /** Whether the page contains something that only parse5 can read. */
  hasFailed: boolean;
  /** Counts an element and shortens its attributes. */
  readonly spend: (name: string, attrs: readonly Attribute[]) => void;
}

/** The maximum depth of elements. It keeps the search for an open element short. */
const DEEPEST = 200;
/**
 * How many formatting elements with the same name may be open. Up to this number, their attributes need not
 * be compared.
 */
const MOST_SAME = 3;

const TABLE_PARTS = new Set(['table', 'tbody', 'tfoot', 'thead', 'tr']);
/** Elements at which the search for an open element ends. */
const SCOPE = new Set(['applet', 'caption', 'html', 'table', 'td', 'th', 'marquee', 'object', 'template']);
const IMPLIED = new Set(['dd', 'dt', 'li', 'optgroup', 'option', 'p', 'rb', 'rp', 'rt', 'rtc']);
const SPECIAL = new Set(
  (
    'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup ' +
    'dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head ' +
    'header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes ' +
    'noscript object ol p param plaintext pre script section select source style summary table tbody td template ' +
    'textarea tfoot th thead title tr track ul wbr xmp'
  ).split(' '),
);

export const isSpecial = ({ tagName }: Element): boolean => SPECIAL.has(tagName);
export const currentOf = ({ open }: Tree): Element => open[open.length - 1]!;
export const isIn = (tree: Tree, name: string): boolean => currentOf(tree).tagName === name;

/** Gives up, so that parse5 reads the page. */
export function fail(tree: Tree): undefined {
  tree.hasFailed = true;
}

function checkPlace(tree: Tree): void {
  if (tree.isBesideTable && TABLE_PARTS.has(currentOf(tree).tagName)) fail(tree);
}

/** Adds an element without content. */
export function add(tree: Tree, name: string, attrs: Attribute[], namespace: Namespace = HTML): Element {
  checkPlace(tree);
  tree.spend(name, attrs);
  const parentNode = tree.open.length > 0 ? currentOf(tree) : tree.document;
  const element: Element = {
    nodeName: name,
    tagName: name,
    attrs,
    namespaceURI: namespace,
    childNodes: [],
    parentNode,
  };
  parentNode.childNodes.push(element);
  return element;
}

/** Adds an element and opens it. */
export function insert(
  tree: Tree,
  name: string,
  attrs: Attribute[] = [],
  namespace: Namespace = HTML,
): Element {
  const element = add(tree, name, attrs, namespace);
  tree.open.push(element);
  if (tree.open.length > DEEPEST) fail(tree);
  return element;
}

export function addText(tree: Tree, text: string): void {
  checkPlace(tree);
  appendText(currentOf(tree), text);
}

/** Adds those attributes that an element does not have yet. */
export function adoptAttributes({ attrs }: Element, more: readonly Attribute[]): void {
  for (const attr of more) if (!attrs.some(({ name }) => name === attr.name)) attrs.push(attr);
}

const BUTTON_SCOPE = new Set([...SCOPE, 'button']);
const LIST_SCOPE = new Set([...SCOPE, 'ul', 'ol']);
const TABLE_SCOPE = new Set(['table', 'html']);

/** Reports whether an element with a name is open, with no element in `bounds` open inside it. */
function hasWithin({ open }: Tree, name: string, bounds: ReadonlySet<string>): boolean {
  for (let at = open.length - 1; at >= 0; at--) {
    const { tagName } = open[at]!;
    if (tagName === name) return true;
    if (bounds.has(tagName)) return false;
  }
  return false;
}

export const hasInScope = (tree: Tree, name: string): boolean => hasWithin(tree, name, SCOPE);
export const hasInList = (tree: Tree, name: string): boolean => hasWithin(tree, name, LIST_SCOPE);
export const hasInTable = (tree: Tree, name: string): boolean => hasWithin(tree, name, TABLE_SCOPE);
export const hasParagraph = (tree: Tree): boolean => hasWithin(tree, 'p', BUTTON_SCOPE);

/** Closes elements whose end tags may be omitted, except elements named `except`. */
export function closeImplied(tree: Tree, except?: string): void {
  const { open } = tree;
  for (let name = currentOf(tree).tagName; name !== except && IMPLIED.has(name);) {
    open.pop();
    name = currentOf(tree).tagName;
  }
}

/** Closes the innermost open element with one of these names, and everything inside it. */
export function closeThrough({ open }: Tree, ...names: readonly string[]): void {
  while (open.length > 0) if (names.includes(open.pop()!.tagName)) return;
}

/** Closes an element with a name, and the elements inside it whose end tags may be omitted. */
export function close(tree: Tree, name: string, except?: string): void {
  closeImplied(tree, except);
  closeThrough(tree, name);
}

/** Closes the open paragraph, if there is one. */
export function closeParagraph(tree: Tree): void {
  if (hasParagraph(tree)) close(tree, 'p', 'p');
}

/** Closes an element that may contain any others, unless one of these must be closed first. */
export function closeAny(tree: Tree, name: string): void {
  const { open } = tree;
  for (let at = open.length - 1; at > 0; at--) {
    const element = open[at]!;
    if (element.tagName === name) {
      closeImplied(tree, name);
      if (open.length > at) open.length = at;
      return;
    }
    if (isSpecial(element)) return;
  }
}

/** Reopens the formatting elements that ended with their block, as in `<p><b>one<p>two`. */
export function reopen(tree: Tree): void {
  const { formatting, open } = tree;
  let at = formatting.length;
  for (; at > 0; at--) {
    const element = formatting[at - 1];
    if (element === undefined || open.lastIndexOf(element) >= 0) break;
  }
  for (; at < formatting.length; at++) {
    const { tagName, attrs } = formatting[at]!;
    formatting[at] = insert(tree, tagName, attrs);
  }
}

export function insertFormatting(tree: Tree, { name, attrs }: Tag): void {
  reopen(tree);
  const { formatting } = tree;
  let same = 0;
  for (let at = formatting.length - 1; at >= 0 && formatting[at] !== undefined; at--)
    if (formatting[at]!.tagName === name) same++;
  if (same >= MOST_SAME) fail(tree);
  formatting.push(insert(tree, name, attrs));
}

/** Returns the latest open formatting element with a name. */
export function activeFormatting({ formatting }: Tree, name: string): Element | undefined {
  for (let at = formatting.length - 1; at >= 0 && formatting[at] !== undefined; at--)
    if (formatting[at]!.tagName === name) return formatting[at];
  return undefined;
}

export function forget<T>(list: T[], one: T): void {
  const at = list.lastIndexOf(one);
  if (at >= 0) list.splice(at, 1);
}

/** Closes a formatting element. Fails if it contains a block, which would have to be split. */
export function closeFormatting(tree: Tree, name: string): void {
  const { open, formatting } = tree;
  const current = currentOf(tree);
  if (current.tagName === name && !formatting.includes(current)) {
    open.pop();
    return;
  }
  const element = activeFormatting(tree, name);
  if (!element) return closeAny(tree, name);
  const place = open.lastIndexOf(element);
  if (place >= 0) {
    for (let at = open.length - 1; at > place; at--) if (SCOPE.has(open[at]!.tagName)) return;
    if (open.slice(place + 1).some(isSpecial)) return fail(tree);
    open.length = place;
  }
  forget(formatting, element);
}

/** Forgets the formatting elements of a cell or an object that ends. */
export function leaveFormatting({ formatting }: Tree): void {
  while (formatting.length > 0 && formatting.pop() !== undefined);
}
