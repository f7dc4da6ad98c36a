// Finds the notes of documents, and the marks that link to them. A link that does not state that it is a mark
// counts as one only if there is no doubt: it looks like a mark, and the note has the same number or a link
// back.
import {
  attribute,
  isElement,
  nodesIn,
  shortText,
  type ChildNode,
  type Element,
  type ParentNode,
} from './dom.ts';
import { hasWords, isBacklink, isMark, isNote, labelOf, labelLength, type Label } from './note-labels.ts';
import { ALWAYS, readLinks, type Link, type Locate } from './note-links.ts';
import {
  around,
  blockOf,
  contains,
  hasLetters,
  isAtStart,
  isBrief,
  isListed,
  isRaised,
  itemNumber,
  noteAround,
  partsOf,
  startOf,
} from './note-places.ts';
import {
  hideRemains,
  outermost,
  removeArrow,
  removeBrackets,
  removeLabel,
  removeLinkBack,
} from './note-remains.ts';

export interface FoundNotes {
  readonly marks: ReadonlyMap<Element, FoundMark>;
  /** The notes in document order. */
  readonly texts: readonly FoundText[];
  /** Elements that do not belong to the text: the notes, and the elements around them. */
  readonly outside: ReadonlySet<Element>;
}

interface FoundMark {
  readonly id: string;
  readonly label: string;
  /** Whether the element has words, which stay before the mark. */
  readonly isBehindWords: boolean;
}

export interface FoundText {
  readonly id: string;
  /** The label. If it is blank, the label of the first mark or the number of the note is used. */
  readonly label: string;
  readonly element: Element;
  readonly content: readonly ChildNode[];
}

/** A link that may be a mark. */
interface Candidate extends Link {
  readonly note: Element;
  readonly label: Label | undefined;
}

const inSameDocument: Locate = (href, document) =>
  href.startsWith('#') ? [document, href.slice(1)] : undefined;

export const NO_NOTES: FoundNotes = { marks: new Map(), texts: [], outside: new Set() };

/** Finds the notes of some documents. Removes labels and back links from the notes. */
export function findNotes(documents: readonly ParentNode[], locate: Locate = inSameDocument): FoundNotes {
  const { links, always } = readLinks(documents, locate);
  const candidates = withNotes(
    links.filter(({ link }) => !isBacklink(link) && (labelOf(link) !== undefined || isMark(link))),
  );
  if (candidates.length === 0 && always.length === 0) return NO_NOTES;
  const linksIn = linksInNotes(links, new Set(candidates.map(({ note }) => note)));
  const found = new Map<Element, Candidate[]>(always.map((note) => [note, []]));
  for (const candidate of candidates) {
    const { note } = candidate;
    if (isPair(candidate, linksIn.get(note) ?? [])) listIn(found, note).push(candidate);
  }
  return describe(found, linksIn, documents);
}

/** Returns the links with the notes that they would be marks of. */
function withNotes(links: readonly Link[]): Candidate[] {
  const candidates = links.flatMap(({ link, target }) => {
    const note = noteAround(target);
    return note ? [{ link, target, note, label: labelOf(link) }] : [];
  });
  const targets = targetsWithin(candidates);
  return candidates.flatMap((candidate): Candidate[] => {
    const note =
      targets.get(candidate.note) === 1 || isNote(candidate.note)
        ? candidate.note
        : innerNote(candidate.target, targets);
    return note ? [{ ...candidate, note, label: certainLabel({ ...candidate, note }) }] : [];
  });
}

/** Counts the targets in each note, and in each element between a note and a target. */
function targetsWithin(candidates: readonly Candidate[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const [target, note] of new Map(candidates.map(({ target, note }) => [target, note])))
    for (const each of around(target)) {
      counts.set(each, (counts.get(each) ?? 0) + 1);
      if (each === note) break;
    }
  return counts;
}

/** Returns the outermost element around a target that has text and contains no other target. */
function innerNote(target: Element, targets: ReadonlyMap<Element, number>): Element | undefined {
  let inner: Element | undefined;
  for (const each of around(target)) {
    if (targets.get(each) !== 1) break;
    if (hasWords(startOf(each))) inner = each;
  }
  return inner;
}

/** Returns the label of a mark, unless it may be a word of the text. */
function certainLabel({ link, note, label }: Candidate): Label | undefined {
  return label && (label.isCertain || isRaised(link) || labelLength(startOf(note), label) > 0)
    ? label
    : undefined;
}

/** Returns the list for an element in a map. Adds an empty list if there is none. */
function listIn<T>(lists: Map<Element, T[]>, element: Element): T[] {
  const list = lists.get(element) ?? [];
  lists.set(element, list);
  return list;
}

/** Returns the links in each note. */
function linksInNotes(
  links: readonly Link[],
  notes: ReadonlySet<Element>,
): ReadonlyMap<Element, readonly Link[]> {
  const found = new Map<Element, Link[]>();
  for (const link of links)
    for (const each of around(link.link)) if (notes.has(each)) listIn(found, each).push(link);
  return found;
}

/** Reports whether a link is certainly the mark of a note. `inside` are the links in the note. */
function isPair({ link, target, note, label }: Candidate, inside: readonly Link[]): boolean {
  const block = blockOf(link);
  if (isMark(link)) return true;
  if (contains(note, link) || !isBrief(note)) return false;
  if (isNote(note) && label) return true;
  if (!label || !block || !hasLetters(block, link)) return false;
  if (!isAtStart(target, note) || !partsOf(note).some((part) => hasWords(startOf(part)))) return false;
  const linksBack = inside.some((back) => contains(block, back.target));
  if (linksBack) return true;
  return (
    isRaised(link) &&
    (isListed(note) || labelLength(startOf(note), label) > 0 || String(itemNumber(note)) === label.core)
  );
}

/** Returns only those notes that have their text or a mark below some elements. */
export function notesWithin(notes: FoundNotes, roots: readonly ParentNode[]): FoundNotes {
  const isWithin = (element: Element): boolean =>
    roots.some((root) => !isElement(root) || contains(root, element));
  const ids = new Set([...notes.marks].flatMap(([element, { id }]) => (isWithin(element) ? [id] : [])));
  return { ...notes, texts: notes.texts.filter(({ id, element }) => ids.has(id) || isWithin(element)) };
}

/** Returns the marks and notes in document order, and the elements that do not belong to the text. */
function describe(
  found: ReadonlyMap<Element, readonly Candidate[]>,
  linksIn: ReadonlyMap<Element, readonly Link[]>,
  documents: readonly ParentNode[],
): FoundNotes {
  const all = withSiblings(new Set(found.keys()), documents);
  const marks = new Map<Element, FoundMark>();
  const outside = new Set<Element>();
  const texts = all.map((note, index): FoundText => {
    const id = String(index);
    const own = found.get(note) ?? [];
    const statedLabel = attribute(note, ALWAYS);
    for (const { link, label } of own) {
      const isBehindWords = statedLabel === undefined && label === undefined && shortText(link) !== '';
      const mark = isBehindWords ? link : outermost(link);
      // The signs beside a stated label are text: `([^1])`.
      if (statedLabel === undefined && !isBehindWords) removeBrackets(mark);
      marks.set(mark, { id, label: label?.text ?? '', isBehindWords });
    }
    const parts = partsOf(note);
    const label = own.find((mark) => mark.label)?.label;
    if (label && statedLabel === undefined) removeLabel(note, label);
    const blocks = new Set(own.map(({ link }) => blockOf(link)));
    const backlinks = (linksIn.get(note) ?? []).filter(
      ({ link, target }) =>
        isBacklink(link) || (!isMark(link) && [...around(target)].some((each) => blocks.has(each))),
    );
    for (const { link } of backlinks) removeLinkBack(link);
    if (backlinks.length > 1) removeArrow(note);
    for (const part of parts) outside.add(part);
    return {
      id,
      label: statedLabel ?? '',
      element: note,
      content: parts.flatMap(({ childNodes }) => childNodes),
    };
  });
  hideRemains(outside, (element) => marks.has(element));
  return { marks, texts, outside };
}

/** Returns notes in document order, together with neighbouring notes to which no mark refers. */
function withSiblings(notes: ReadonlySet<Element>, documents: readonly ParentNode[]): Element[] {
  const parents = new Set([...notes].map(({ parentNode }) => parentNode));
  return documents.flatMap((document) =>
    [...nodesIn(document)]
      .filter(isElement)
      .filter((element) => notes.has(element) || (isNote(element) && parents.has(element.parentNode))),
  );
}
