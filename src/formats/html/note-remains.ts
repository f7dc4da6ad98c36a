// Removes what becomes useless when an element is read as a note: its label, the links back, and headings
// without text.
import {
  children,
  isElement,
  isText,
  nodesIn,
  parentOf,
  shortText,
  type Element,
  type ParentNode,
} from './dom.ts';
import { labelLength, showsNoText, type Label } from './note-labels.ts';
import { startOf } from './note-places.ts';

/** Elements whose only purpose is to raise a mark. */
const AROUND_MARKS = new Set(['sup', 'span', 'small', 'font']);

/** Returns the outermost element that contains only a mark. */
export function outermost(mark: Element): Element {
  const bare = (element: Element): string | undefined => shortText(element)?.replace(/[[\](){}]/g, '');
  const text = bare(mark);
  let outer = mark;
  for (let parent = parentOf(mark); parent && AROUND_MARKS.has(parent.tagName); parent = parentOf(parent)) {
    if (bare(parent) !== text) break;
    outer = parent;
  }
  return outer;
}

/** The position of the last mark of each parent. Marks come in order, so the next one is after it. */
const lastIndex = new WeakMap<ParentNode, number>();

function indexIn(parent: ParentNode, element: Element): number {
  const near = parent.childNodes.indexOf(element, lastIndex.get(parent) ?? 0);
  const index = near < 0 ? parent.childNodes.indexOf(element) : near;
  lastIndex.set(parent, index);
  return index;
}

/** Removes the brackets right around an element. */
export function removeBrackets(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  const index = indexIn(parent, element);
  const siblings = parent.childNodes;
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  if (!isText(before) || !isText(after)) return;
  if (!/[[(]\s*$/.test(before.value) || !/^\s*[\])]/.test(after.value)) return;
  before.value = before.value.replace(/(?<!\s)\s*[[(]\s*$/, '');
  after.value = after.value.replace(/^\s*[\])]/, '');
}

/** Removes a label from the start of a note. */
export function removeLabel(note: Element, label: Label): void {
  let left = labelLength(startOf(note), label); // in NFKC
  for (const node of nodesIn(note)) {
    if (left <= 0) return;
    if (!isText(node)) continue;
    let end = 0;
    for (; left > 0 && end < node.value.length; end++) left -= node.value[end]!.normalize('NFKC').length;
    node.value = node.value.slice(end);
  }
}

/** Removes a link back to a mark from a note, unless the link contains text of the note. */
export function removeLinkBack(link: Element): void {
  if (!showsNoText(link)) return;
  const outer = outermost(link);
  removeBrackets(outer);
  const siblings = outer.parentNode?.childNodes;
  if (siblings) siblings.splice(siblings.indexOf(outer), 1);
}

/** How many nodes at the start of a note are searched for an arrow. */
const FIRST = 10;

/** Removes the arrow that MediaWiki puts before the links back to several marks. */
export function removeArrow(note: Element): void {
  let nodes = 0;
  for (const node of nodesIn(note)) {
    if (++nodes > FIRST) return;
    if (!isText(node) || node.value.trim() === '') continue;
    node.value = node.value.replace(/^\s*[↑^]\s*$/, '');
    return;
  }
}

/** Returns the level of a heading, which may have links beside it; undefined for anything else. */
function levelOf(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  const [first, ...others] = /^(?:div|header|hgroup)$/.test(element.tagName) ? children(element) : [];
  return first && others.every(({ tagName }) => /^(?:a|span)$/.test(tagName)) ? levelOf(first) : undefined;
}

/**
 * Adds to `outside` the elements that have only headings and rules left, and the headings and rules with
 * nothing else below them. A heading with a mark stays in the text.
 */
export function hideRemains(outside: Set<Element>, isMark: (element: Element) => boolean): void {
  const isOutside = (element: Element): boolean => outside.has(element);
  for (let hidden: readonly Element[] = [...outside]; hidden.length > 0;) {
    const parents = new Set(hidden.flatMap((element) => parentOf(element) ?? []));
    hidden = [...parents]
      .filter((parent) => !outside.has(parent))
      .flatMap((parent) => {
        const headings = emptyHeadings(parent, isOutside, isMark);
        for (const heading of headings) outside.add(heading);
        const isEmpty = !/^(?:body|html)$/.test(parent.tagName) && !hasText(parent, isOutside);
        return isEmpty ? [...headings, parent] : headings;
      });
    for (const element of hidden) outside.add(element);
  }
}

type Test = (element: Element) => boolean;

/** Matches headings that belong to the notes right below them, whatever follows. */
const NOTES = /^(?:각주|주석|주|미주|후주|(?:foot|end)?notes|references)$/i;

/** Returns those headings and rules among the children of an element that have only notes below them. */
function emptyHeadings(parent: Element, isOutside: Test, isMark: Test): Element[] {
  const found: Element[] = [];
  let next = 0; // the level of the next heading, 0 at the end
  let hasTextBelow = false; // before that heading
  let isAboveNotes = false;
  const addText = (): void => {
    hasTextBelow = true;
    isAboveNotes = false;
  };
  for (const node of parent.childNodes.toReversed()) {
    if (isText(node) && node.value.trim() !== '') addText();
    if (!isElement(node)) continue;
    const level = node.tagName === 'hr' ? RULE : levelOf(node);
    if (isOutside(node)) isAboveNotes = true;
    else if (level === undefined) {
      if (hasText(node, isOutside)) addText();
    } else if (
      isAboveNotes &&
      !hasMark(node, isMark) &&
      ((!hasTextBelow && next <= level) || NOTES.test(headingIn(node)))
    )
      found.push(node);
    else if (level !== RULE) {
      next = level;
      hasTextBelow = isAboveNotes = false;
    }
  }
  return found;
}

/** The level of a rule. A rule goes with any heading. */
const RULE = 7;

const headingIn = (element: Element): string =>
  shortText(children(element).find(({ tagName }) => tagName.startsWith('h')) ?? element) ?? '';

function hasMark(element: Element, isMark: Test): boolean {
  for (const node of nodesIn(element)) if (isElement(node) && isMark(node)) return true;
  return false;
}

/** Reports whether an element has text that is not in an element outside the text. */
function hasText(root: Element, isOutside: Test): boolean {
  const isShown: Test = (element) => !isOutside(element) && !/^(?:script|style)$/.test(element.tagName);
  if (!isShown(root)) return false;
  for (const node of nodesIn(root, isShown))
    if ((isText(node) && node.value.trim() !== '') || (isElement(node) && node.tagName === 'img'))
      return true;
  return false;
}
