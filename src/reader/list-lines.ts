// The lines of a list: a title, and one line for each entry on the screen.
import { cellsIn, type Cells } from '../unicode/cells.ts';
import { clip, fill } from '../layout/clip.ts';
import type { Line } from '../layout/page.ts';
import { entryRows, titleRows } from './list-window.ts';
import type { State } from './state.ts';

/** An entry of a list, on one line. */
export interface Entry {
  readonly text: string;
  readonly faint?: string;
  /** Whether the text is faint, too. */
  readonly isFaint?: boolean;
}

interface Options {
  /** What is shown if there are no items. */
  readonly none: string;
  /** The index of the selected item. */
  readonly selected: number;
  /** How the selected item looks: `selected` by default; `heading` if keys do not go to the list. */
  readonly role?: 'selected' | 'heading';
  /** The index of the first item shown. */
  readonly top: number;
  readonly width: Cells;
}

/** Returns a title, and as many items as there is room for. */
export function listOf<Item>(
  state: State,
  title: string,
  items: readonly Item[],
  entryOf: (item: Item, index: number) => Entry,
  options: Options,
): Line[] {
  const {
    look: { ambiguous },
    frame: { height },
  } = state;
  const { none, selected, role = 'selected', top, width } = options;
  const room = Math.max(0, width - 2);
  const lineOf = ({ text, faint = '', isFaint = false }: Entry, isSelected: boolean): Line => {
    const left = clip(
      text,
      faint === '' ? room : Math.max(room - cellsIn(faint, ambiguous) - 2, Math.ceil(room / 2)),
      ambiguous,
    );
    const rest = room - cellsIn(left, ambiguous) - 2;
    if (isSelected)
      return [{ role, text: ` ${fill(faint === '' ? left : `${left}  ${faint}`, room, ambiguous)} ` }];
    return [
      { role: isFaint ? 'metadata' : 'text', text: ` ${left}` },
      ...(faint !== '' && rest > 3
        ? [{ role: 'metadata', text: `  ${clip(faint, rest, ambiguous)}` } as const]
        : []),
    ];
  };
  // Only the items that are shown are looked at: what a list says about a file may need the disk.
  const lines =
    items.length === 0
      ? [lineOf({ text: none }, false)]
      : items
          .slice(top, top + entryRows(height))
          .map((item, index) => lineOf(entryOf(item, top + index), top + index === selected));
  return titleRows(height) === 0
    ? lines
    : [[{ role: 'heading', text: ` ${clip(title, room, ambiguous)}` }], ...lines];
}
