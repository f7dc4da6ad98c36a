// Pictures by kitty's protocol through tmux (“Unicode placeholders”). The terminal draws a picture where it finds
// placeholders. For tmux, these are characters like others, so it moves and erases them with the rest of the
// screen. The commands themselves are passed on by tmux, if it is allowed to (`allow-passthrough`).
import { goTo, isSamePlacement, rowsUnder, type Placement } from './placed-pictures.ts';
import { inChunks, kittyCommand } from './kitty-pictures.ts';

/** What the terminal has. A picture that is shown in two sizes has been sent twice. */
export interface SentPictures {
  /** The ids of pictures, by their own id and their size in cells. */
  readonly ids: ReadonlyMap<string, number>;
  readonly lastId: number;
}

export const NONE_SENT: SentPictures = { ids: new Map(), lastId: 0 };

const PLACEHOLDER = '\u{10eeee}';
/** The marks that tell the row of a placeholder, from 0 on (rowcolumn-diacritics.txt of kitty). */
const ROW_MARKS =
  `305 30d 30e 310 312 33d 33e 33f 346 34a 34b 34c 350 351 352 357 35b 363 364 365 366 367 368 369 36a 36b
  36c 36d 36e 36f 483 484 485 486 487 592 593 594 595 597 598 599 59c 59d 59e 59f 5a0 5a1 5a8 5a9 5ab 5ac 5af 5c4
  610 611 612 613 614 615 616 617 657 658`
    .split(/\s+/)
    .map((code) => String.fromCodePoint(parseInt(code, 16)));

/** The most rows of a picture. */
export const MOST_ROWS = ROW_MARKS.length;
/** The colour of a placeholder, of 256, is the id of its picture. */
const MOST_IDS = 255;

const keyOf = ({ picture, columns, rows }: Placement): string => `${picture.id} ${columns}×${rows}`;

/**
 * Returns the text that draws pictures, after the text of the rows in `written` has been written, and what the
 * terminal has then.
 */
export function placeholderChanges(
  { ids: before, lastId }: SentPictures,
  placed: readonly Placement[],
  all: readonly Placement[],
  written: ReadonlySet<number>,
): { readonly text: string; readonly sent: SentPictures } {
  const wanted = all.slice(0, MOST_IDS);
  const ids = new Map(before);
  let id = lastId;
  let text = '';
  for (const one of wanted) {
    if (ids.has(keyOf(one))) continue;
    const inUse = new Set(wanted.map((other) => ids.get(keyOf(other))));
    do id = (id % MOST_IDS) + 1;
    while (inUse.has(id));
    for (const [key, of] of ids) if (of === id) ids.delete(key);
    ids.set(keyOf(one), id);
    text += through(send(one, id));
  }
  for (const one of wanted) {
    const isKept = placed.some((other) => isSamePlacement(one, other));
    if (!isKept || rowsUnder(one).some((row) => written.has(row)))
      text += placeholders(one, ids.get(keyOf(one))!);
  }
  return { text, sent: { ids, lastId: id } };
}

/** Removes all pictures from the memory of the terminal. */
export const removePlaceholders = ({ ids }: SentPictures): string =>
  [...ids.values()].map((id) => through(kittyCommand(`a=d,d=I,i=${id}`))).join('');

/** Sends a picture instead of the one that had its id, and the size that it has wherever its placeholders are. */
const send = ({ picture, columns, rows }: Placement, id: number): string =>
  kittyCommand(`a=d,d=I,i=${id}`) +
  inChunks(picture, `a=t,i=${id}`) +
  kittyCommand(`a=p,U=1,i=${id},c=${columns},r=${rows}`);

/** Returns commands as tmux passes them on. */
const through = (commands: string): string =>
  commands
    .split(/(?<=\u001b\\)/)
    .map((command) => `\u001bPtmux;${command.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`)
    .join('');

/** Only the first placeholder of a row tells its row. The others follow from the one on their left. */
function placeholders({ row, column, columns, first, count }: Placement, id: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      goTo({ row: row + index, column }) +
      PLACEHOLDER +
      ROW_MARKS[first + index]! +
      ROW_MARKS[0]! +
      PLACEHOLDER.repeat(columns - 1),
  );
  return `\u001b[38;5;${id}m${lines.join('')}\u001b[39m`;
}
