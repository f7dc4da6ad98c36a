// Numbers notes in the order of their first marks, as GitHub does for Markdown.
import { isHeading, type Flow } from '../article/flow.ts';
import type { Note } from '../article/model.ts';
import { marksIn, marksOf, type Mark } from '../article/notes.ts';

/**
 * Returns the notes in the order of their first marks. Notes without a mark come last. Their ids become their
 * numbers. A note without a label gets the label of its first mark, or otherwise its number. Changes the
 * marks in the flow and in the notes in place. If several notes have the same id, its marks belong to the
 * first of them.
 */
export function numberNotes(flow: readonly Flow[], notes: readonly Note[]): Note[] {
  if (notes.length === 0) return [];
  const byId = new Map(notes.toReversed().map((note) => [note.id, note]));
  const numbered = new Map<Note, Note>();
  const order: Note[] = [];
  const numberOf = (note: Note, label: string): Note => {
    const known = numbered.get(note);
    if (known) return known;
    const id = String(order.length + 1);
    const found = { ...note, id, label: note.label || label || id };
    numbered.set(note, found);
    order.push(found);
    return found;
  };
  const settle = (mark: Mark): void => {
    const note = byId.get(mark.id);
    if (!note) return;
    const { id, label } = numberOf(note, mark.label);
    Object.assign(mark, { id, label });
  };
  let settled = 0; // how many notes have had the marks in them changed
  const settleNotes = (): void => {
    for (; settled < order.length; settled++) order[settled]!.blocks.flatMap(marksOf).forEach(settle);
  };
  for (const part of flow) (isHeading(part) ? marksIn(part.content) : marksOf(part)).forEach(settle);
  settleNotes();
  for (const note of notes) {
    numberOf(note, '');
    settleNotes();
  }
  return order;
}
