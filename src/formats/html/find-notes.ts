// Finds the notes of a document: marks that link to a note, and the elements with the texts of notes.
import {
  attribute,
  isElement,
  isText,
  nodesIn,
  parentOf,
  shortText,
  type ChildNode,
  type Element,
  type ParentNode,
} from './dom.ts';
import { matcher } from './selectors.ts';

export interface FoundNotes {
  /** The elements that are marks, each with the id and the label of its note. */
  readonly marks: ReadonlyMap<Element, { readonly id: string; readonly label: string }>;
  /** The notes in document order. A blank label is that of the first mark, or the number of the note. */
  readonly texts: readonly {
    readonly id: string;
    readonly label: string;
    readonly content: readonly ChildNode[];
  }[];
  /** Elements that are not part of the text: the notes, and what was around them. */
  readonly outside: ReadonlySet<Element>;
}

const isMark = matcher('[role=doc-noteref][href]');
const isNote = matcher('[role=doc-endnote][id], [role=doc-footnote][id]');

/** The attribute of notes that are notes even if no mark refers to them. Its value is their label. */
const ALWAYS = 'data-nanro-note';

/** Finds the notes of some documents. */
export function findNotes(roots: readonly ParentNode[]): FoundNotes {
  const links: Element[] = [];
  const notes: Element[] = [];
  for (const root of roots)
    for (const node of nodesIn(root)) {
      if (!isElement(node)) continue;
      if (isMark(node)) links.push(node);
      if (isNote(node)) notes.push(node);
    }
  const byId = new Map(notes.toReversed().map((note) => [attribute(note, 'id')!, note]));
  const ids = new Map(notes.map((note, index) => [note, String(index)]));
  const marks = new Map<Element, { id: string; label: string }>();
  const found = new Set(notes.filter((note) => attribute(note, ALWAYS) !== undefined));
  for (const link of links) {
    const fragment = attribute(link, 'href')!.replace(/^#/, '');
    const note = byId.get(fragment) ?? byId.get(decode(fragment));
    if (!note) continue;
    found.add(note);
    marks.set(outermost(link), { id: ids.get(note)!, label: shortText(link) ?? '' });
  }
  // A note without a mark is one if those beside it are.
  const lists = new Set([...found].map(parentOf));
  for (const note of notes) if (lists.has(parentOf(note))) found.add(note);
  const outside = new Set<Element>(found);
  hideRemains(outside);
  const texts = notes
    .filter((note) => found.has(note))
    .map((note) => ({
      id: ids.get(note)!,
      label: attribute(note, ALWAYS) ?? '',
      content: note.childNodes,
    }));
  return { marks, texts, outside };
}

/** Returns an address without its escapes, if they are valid. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Elements that only raise a mark or put it between brackets. */
const AROUND_MARKS = new Set(['sup', 'span', 'small', 'font']);

/** Returns the outermost element that has only a mark in it. */
function outermost(mark: Element): Element {
  const text = shortText(mark);
  let around = mark;
  for (let parent = parentOf(mark); parent && AROUND_MARKS.has(parent.tagName); parent = parentOf(parent)) {
    if (shortText(parent)?.replace(/[[\]()]/g, '') !== text?.replace(/[[\]()]/g, '')) break;
    around = parent;
  }
  return around;
}

const isHeading = ({ tagName }: Element): boolean => /^(?:h[1-6]|hr|hgroup|header)$/.test(tagName);

/** Adds the elements that would have only headings and rules left without the elements outside the text. */
function hideRemains(outside: Set<Element>): void {
  for (const element of outside) {
    // the set grows during the loop
    const parent = parentOf(element);
    if (parent && !outside.has(parent) && parent.tagName !== 'body' && !hasText(parent, outside))
      outside.add(parent);
  }
}

/** Reports whether an element has text besides headings and the elements outside the text. */
function hasText(root: Element, outside: ReadonlySet<Element>): boolean {
  for (const node of nodesIn(root, (element) => !outside.has(element) && !isHeading(element)))
    if ((isText(node) && node.value.trim() !== '') || (isElement(node) && node.tagName === 'img'))
      return true;
  return false;
}
