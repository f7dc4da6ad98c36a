// A note in a box over the text.
import { layoutAlone } from '../layout/article.ts';
import { clip } from '../layout/clip.ts';
import { lineCells, type Line } from '../layout/page.ts';
import { horizontal } from '../layout/setting.ts';
import { cellsIn, type Cells } from '../unicode/cells.ts';
import type { Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import { READING, type Mode } from './mode.ts';
import type { State } from './state.ts';

type NoteMode = Extract<Mode, { kind: 'note' }>;

/** Rows of the frame above and below the text. */
const EDGES = 2;

/** Any key closes the note, except those that scroll a note that is higher than the screen. */
export function keyInNote(state: State, mode: NoteMode, key: Key): State {
  const { length } = noteText(state, mode.id);
  const shown = rowsFor(state, length);
  const top = length > shown ? moveInList(key, mode.top, length - shown + 1, shown) : undefined;
  return top === undefined ? { ...state, mode: READING } : { ...state, mode: { ...mode, top } };
}

/** Returns how many of the `count` rows of a note fit on the screen. */
const rowsFor = ({ frame }: State, count: number): number =>
  Math.max(1, Math.min(count, frame.height - EDGES));

/** Returns the lines of the box. The box is as wide as the text, or as both columns together. */
export function noteLines(state: State, { id, top }: NoteMode): Line[] {
  const { look, book, texts } = state;
  const text = noteText(state, id);
  const shown = rowsFor(state, text.length);
  const { ambiguous } = look;
  const { width, side } = boxOf(state);
  const edge = (left: string, label: string, right: string): Line => {
    const name = label === '' ? '' : ` ${clip(label, Math.max(0, width - 4), ambiguous)} `;
    const rest = width - cellsIn(left + name + right, ambiguous);
    return [
      { role: 'bar', text: left },
      { role: 'label', text: name },
      { role: 'bar', text: (rest > 0 ? horizontal(rest, ambiguous) : '') + right },
    ];
  };
  const body = text.slice(top, top + shown).map((line): Line => {
    const blank = ' '.repeat(Math.max(0, width - 2 * side - lineCells(line, ambiguous)));
    return [{ role: 'bar', text: '│ ' }, ...line, { role: 'bar', text: `${blank} │` }];
  });
  const more = text.length > shown ? `${top + shown}/${text.length}` : '';
  const label = book.manuscript.note(id)?.label ?? '';
  return [edge('╭', texts.note(label), '╮'), ...body, edge('╰', more, '╯')].slice(0, state.frame.height);
}

/** Where the box is: over the text and its margins, or over both columns. */
interface Box {
  /** The column in which it begins. */
  readonly left: Cells;
  readonly width: Cells;
  /** The cells of its frame left of the text, and right of it. */
  readonly side: Cells;
}

export function boxOf({ frame, size, look }: State): Box {
  const side = cellsIn('│ ', look.ambiguous);
  const left = Math.max(0, frame.lefts[0]! - side);
  const right = Math.min(size.columns, frame.lefts.at(-1)! + frame.width + side);
  return { left, width: Math.max(2 * side + 2, right - left), side };
}

/** Returns the lines of a note at the width of the box; none if there is no such note. */
export function noteText(state: State, id: string): readonly Line[] {
  const { book, look } = state;
  const box = boxOf(state);
  const note = book.manuscript.note(id);
  const measure = {
    width: box.width - 2 * box.side,
    ambiguous: look.ambiguous,
    wordBreak: look.wordBreak,
  };
  const page = layoutAlone(note?.blocks ?? [], book.manuscript.about.language, {
    measure,
    hyperlinks: look.hyperlinks,
  });
  return [...page.lines];
}
