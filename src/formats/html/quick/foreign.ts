// Processes formulas and drawings: MathML and SVG, whose elements have rules of their own.
import { attribute, HTML, type Namespace } from '../dom.ts';
import { add, currentOf, fail, insert, isIn, type Tree } from './open-elements.ts';
import type { Attribute, Tag } from './tokens.ts';

export const MATHML = 'http://www.w3.org/1998/Math/MathML' as Namespace;
export const SVG = 'http://www.w3.org/2000/svg' as Namespace;

/** HTML elements that end an unclosed drawing. */
const ENDING = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu ' +
    'meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

/** Elements that may contain HTML in a formula, and in a drawing. */
const IN_FORMULA = new Set(['mi', 'mo', 'mn', 'ms', 'mtext']);
const IN_DRAWING = new Set(['foreignobject', 'desc', 'title']);

/** Reports whether the text at this point is read as in HTML. */
export function mayContainHtml(tree: Tree): boolean {
  const current = currentOf(tree);
  const { tagName } = current;
  if (current.namespaceURI === SVG) return IN_DRAWING.has(tagName);
  const isAnnotation = tagName === 'annotation-xml';
  return isAnnotation ? HTML_TYPE.test(attribute(current, 'encoding') ?? '') : IN_FORMULA.has(tagName);
}
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)$/i;

/** Matches the names of attributes with a prefix that does not belong to the name. */
const PREFIXED =
  /^(?:xlink:(?=(?:actuate|arcrole|href|role|show|title|type)$)|xml:(?=(?:lang|space)$)|xmlns:(?=xlink$))/;

export const isForeign = (tree: Tree): boolean =>
  tree.open.length > 0 && currentOf(tree).namespaceURI !== HTML;

/** Adds `<svg>`, `<math>` or an element inside one of them. */
export function addForeign(
  tree: Tree,
  { name, attrs, isSelfClosing }: Tag,
  namespace: Namespace = currentOf(tree).namespaceURI,
): void {
  const own = attrs.map(({ name: written, value }): Attribute => ({
    name: written.replace(PREFIXED, ''),
    value,
  }));
  (isSelfClosing ? add : insert)(tree, name, own, namespace);
}

/** Adds an element inside a formula or a drawing. Fails if it is an HTML element. */
export function startForeign(tree: Tree, tag: Tag): undefined {
  const isMixed = mayContainHtml(tree) || isIn(tree, 'annotation-xml');
  if (ENDING.has(tag.name) || isMixed) return fail(tree);
  addForeign(tree, tag);
}

/** Closes an element of a formula or a drawing. */
export function endForeign(tree: Tree, name: string): void {
  const { open } = tree;
  for (let at = open.length - 1; at > 0 && open[at]!.namespaceURI !== HTML; at--)
    if (open[at]!.tagName === name) {
      open.length = at;
      return;
    }
  fail(tree);
}
