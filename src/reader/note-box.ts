// A note in a box over the text.
import { languageOfManuscript } from '../article/language.ts';
import { layoutAlone } from '../layout/article.ts';
import type { Line } from '../layout/page.ts';
import { boxLines, boxMeasure, scrollBox } from './box.ts';
import type { Key } from './keys.ts';
import { READING, type Mode } from './mode.ts';
import type { State } from './state.ts';

type NoteMode = Extract<Mode, { kind: 'note' }>;

export function keyInNote(state: State, mode: NoteMode, key: Key): State {
  const top = scrollBox(state, { text: noteText(state, mode.id), top: mode.top }, key);
  return { ...state, mode: top === undefined ? READING : { ...mode, top } };
}

export function noteLines(state: State, { id, top }: NoteMode): Line[] {
  const label = state.book.manuscript.note(id)?.label ?? '';
  return boxLines(state, { label: state.texts.note(label), text: noteText(state, id), top });
}

/** Returns the lines of a note at the width of the box; none if there is no such note. */
export function noteText(state: State, id: string): readonly Line[] {
  const { manuscript } = state.book;
  const page = layoutAlone(manuscript.note(id)?.blocks ?? [], () => languageOfManuscript(manuscript), {
    measure: boxMeasure(state),
    hyperlinks: state.look.hyperlinks,
    highlight: state.look.highlight,
    readings: state.look.readings,
  });
  return [...page.lines];
}
