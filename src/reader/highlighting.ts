// Highlighting what is selected, and writing notes.
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
  if (!known) return put(state, selection, undefined);
  const isRemoved = !known.isRemoved;
  return change(notify(state, { kind: isRemoved ? 'highlightRemoved' : 'highlighted' }), {
    ...known,
    isRemoved,
  });
}

/** Lets the user write a note on what is selected, or on the highlight that it is within. */
export function openNote(state: State, { grain, at, anchor }: Selection): State {
  const selection: Selection = { grain, at, anchor };
  const text = highlightAt(state, selection)?.note ?? '';
  return { ...state, mode: { kind: 'noting', selection, text } };
}

export function keyInNoting(state: State, { selection, text }: NotingMode, key: Key): State {
  const selecting: State = { ...state, mode: { kind: 'selecting', ...selection } };
  if (key === 'escape') return selecting;
  if (key === 'enter') return put(selecting, selection, text.trim());
  const typed = typeInto(text, key, LONGEST_NOTE);
  return typed === undefined ? state : { ...state, mode: { kind: 'noting', selection, text: typed } };
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

/** Puts a highlight on what is selected, or changes the note of the highlight there, and ends selecting. */
function put(state: State, selection: Selection, note: string | undefined): State {
  const span = spanOf(selection);
  const passage = highlightAt(state, selection) ?? passageOf(state.book, span);
  if (!passage) return notify(state, { kind: 'tooLongToHighlight' });
  const section = headingOf(state, span.from.unit);
  const {
    note: _,
    isRemoved: __,
    ...known
  } = {
    ...(section !== undefined && { section }),
    span,
    id: passageId(passage),
    ...passage,
  } as Highlight;
  const told = notify(state, { kind: note ? 'noted' : 'highlighted' });
  return change({ ...told, mode: READING }, note ? { ...known, note } : known);
}

/** Returns the heading of the section that a unit is in. */
function headingOf({ book }: State, unit: number): string | undefined {
  const section = book.sections.findLastIndex((start) => start <= unit);
  return book.manuscript.headings[section]?.text;
}

/** Puts a highlight in place of the one with its id, and has it kept. */
function change(state: State, highlight: Highlight): State {
  const others = state.highlights.filter(({ id }) => id !== highlight.id);
  return { ...state, highlights: [...others, highlight], request: { kind: 'highlight', highlight } };
}

/** Removes a highlight of a list, or puts it back. */
export const toggleRemoved = (state: State, highlight: Highlight): State =>
  change(state, { ...highlight, isRemoved: !highlight.isRemoved });

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
