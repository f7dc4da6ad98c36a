// Highlighting what is selected, and writing notes.
import type { Book } from './book.ts';
import { LONGEST_NOTE, passageId, passageOf } from './highlight.ts';
import type { Highlight } from './highlight-model.ts';
import type { Key } from './keys.ts';
import { READING, type Mode } from './mode.ts';
import { notify } from './notify.ts';
import { typeInto } from './prompt.ts';
import { spanOf } from './selection.ts';
import type { State } from './state.ts';
import type { Selection, TextPoint } from './text-range.ts';

type NotingMode = Extract<Mode, { kind: 'noting' }>;

/**
 * Highlights what is selected. If it is within a highlight, removes that instead; pressed again, puts it back
 * with its note.
 */
export function toggleHighlight(state: State, selection: Selection): State {
  const known = highlightAt(state, selection);
  if (known) return toggleRemoved(state, known);
  const highlight = highlightOf(state, selection);
  return highlight
    ? change({ ...notify(state, { kind: 'highlighted' }), mode: READING }, highlight)
    : notify(state, { kind: 'tooLongToHighlight' });
}

/** Lets the user write a note on what is selected, or on the highlight that it is within. */
export function openNote(state: State, { grain, at, anchor }: Selection): State {
  const selection: Selection = { grain, at, anchor };
  const highlight = highlightAt(state, selection) ?? highlightOf(state, selection);
  return highlight
    ? { ...state, mode: { kind: 'noting', highlight, selection, text: highlight.note ?? '' } }
    : notify(state, { kind: 'tooLongToHighlight' });
}

export function keyInNoting(state: State, mode: NotingMode, key: Key): State {
  const { highlight, selection, text } = mode;
  if (key === 'escape') return { ...state, mode: selection ? { kind: 'selecting', ...selection } : READING };
  if (key === 'enter') return writeNote({ ...state, mode: READING }, highlight, text.trim());
  const typed = typeInto(text, key, LONGEST_NOTE);
  return typed === undefined ? state : { ...state, mode: { ...mode, text: typed } };
}

/** Puts a note on a highlight, or none if it is empty. */
function writeNote(state: State, highlight: Highlight, note: string): State {
  const { note: _, ...bare } = { ...highlight, isRemoved: false };
  return note === ''
    ? change(notify(state, { kind: 'highlighted' }), bare)
    : change(notify(state, { kind: 'noted' }), { ...bare, note });
}

/** Shows the note on what is selected. */
export function showNote(state: State, selection: Selection): State {
  const note = noteAt(state, selection);
  return note === undefined
    ? notify(state, { kind: 'noNoteHere' })
    : notify(state, { kind: 'noteText', note });
}

/** Returns the note of the highlight that a selection is within. */
export function noteAt(state: State, selection: Selection): string | undefined {
  const known = highlightAt(state, selection);
  return known?.isRemoved ? undefined : known?.note;
}

/** Returns what is selected as a highlight; undefined if it is too long. */
function highlightOf({ book }: State, selection: Selection): Highlight | undefined {
  const span = spanOf(selection);
  const passage = passageOf(book, span);
  if (!passage) return undefined;
  const section = headingOf(book, span.from.unit);
  return { ...passage, id: passageId(passage), ...(section !== undefined && { section }), span };
}

/** Returns the heading of the section that a unit is in. */
function headingOf(book: Book, unit: number): string | undefined {
  const section = book.sections.findLastIndex((start) => start <= unit);
  return book.manuscript.headings[section]?.text;
}

/** Puts a highlight in place of the one with its id, and has it kept. */
function change(state: State, highlight: Highlight): State {
  const others = state.highlights.filter(({ id }) => id !== highlight.id);
  return { ...state, highlights: [...others, highlight], request: { kind: 'highlight', highlight } };
}

/** Removes a highlight, or puts it back. */
export function toggleRemoved(state: State, highlight: Highlight): State {
  const isRemoved = !highlight.isRemoved;
  const kind = isRemoved ? 'highlightRemoved' : 'highlighted';
  return change(notify(state, { kind }), { ...highlight, isRemoved });
}

/**
 * Returns the shortest highlight that a selection is within. One that was removed counts if there is no other,
 * so that it can be put back.
 */
function highlightAt({ highlights }: State, selection: Selection): Highlight | undefined {
  const { from, to } = spanOf(selection);
  const around = highlights.filter(
    ({ span }) => span && !isBefore(from, span.from) && !isBefore(span.to, to),
  );
  const there = around.filter(({ isRemoved }) => !isRemoved);
  return (there.length > 0 ? there : around).toSorted((one, other) => sizeOf(one) - sizeOf(other))[0];
}

const sizeOf = ({ quotation }: Highlight): number => quotation.length;

const isBefore = (one: TextPoint, other: TextPoint): boolean =>
  one.unit < other.unit || (one.unit === other.unit && one.ink < other.ink);
