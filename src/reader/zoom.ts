// `z`: the table or the code at the middle of the screen, on the whole screen. It is shown like a document of
// its own, with a place of its own, which the keys of the text move.
import type { Block } from '../article/model.ts';
import { manuscriptOf, type Manuscript } from '../article/manuscript.ts';
import type { CodePart, TablePart } from '../article/split.ts';
import type { Galley } from '../layout/galley.ts';
import type { WideBlock } from '../layout/page.ts';
import type { Cells } from '../unicode/cells.ts';
import { createBook, type Book } from './book.ts';
import type { Frame } from './frame.ts';
import type { Look } from './look.ts';
import type { Mode } from './mode.ts';
import { notify } from './notify.ts';
import { NO_PICTURES } from './picture-sizes.ts';
import { START } from './place.ts';
import { firstUnit } from './shifts.ts';
import { setBook, shownColumns, type State } from './state.ts';

type ZoomMode = Extract<Mode, { kind: 'zoom' }>;

export function openZoom(state: State): State {
  const middle = blockInMiddle(state);
  if (!middle) return notify(state, { kind: 'noBlock' });
  const block = wholeBlock(state.book.manuscript, middle);
  const manuscript = { ...manuscriptOf({ lead: [block], sections: [] }), isPrinted: true }; // without a head
  return { ...state, mode: { kind: 'zoom', book: createBook(manuscript), place: START, shifts: new Map() } };
}

interface PlacedBlock {
  readonly unit: number;
  readonly block: WideBlock;
}

/** Returns the block whose rows are nearest to the middle of the screen; undefined if there is none. */
function blockInMiddle(state: State): PlacedBlock | undefined {
  const middle = (state.frame.height - 1) / 2;
  const blocks = shownColumns(state).flatMap((rows) =>
    rows.flatMap(({ unit, row: { line } }, index) => {
      const block = line.find((span) => span.block)?.block;
      return block ? [{ unit, block, distance: Math.abs(index - middle) }] : [];
    }),
  );
  return blocks.toSorted((one, other) => one.distance - other.distance)[0];
}

/** Returns the block itself, or the long block of which it is a part. */
function wholeBlock(manuscript: Manuscript, { unit, block }: PlacedBlock): Block {
  if (block.kind === 'table') return (block as Partial<TablePart>).whole ?? block;
  const { passage, continues, characters } = manuscript;
  const first = firstUnit(manuscript, unit) - 1;
  let end = first + 1;
  while (end < characters.length && continues(end)) end++;
  const parts = Array.from({ length: end - first }, (_, index) => passage(first + index)).flat();
  if (!parts.some((part) => part === block)) return block; // it is in another block
  const { whole: _, from: __, ...code }: typeof block & Partial<CodePart> = block;
  return { ...code, text: parts.map((part) => (part.kind === 'code' ? part.text : '')).join('') };
}

/** The galley of each block that is shown, at the width of the screen. */
const galleys = new WeakMap<Book, { readonly look: Look; readonly width: Cells; readonly galley: Galley }>();

/** Returns the state in which the block is the document: for its keys, and for drawing it. */
export function zoomed(state: State, { book, place, shifts }: ZoomMode): State {
  const { size, look } = state;
  const frame: Frame = { height: state.frame.height, width: size.columns, lefts: [0], side: 0 };
  const known = galleys.get(book);
  const isKnown = known?.look === look && known.width === frame.width;
  const galley = isKnown ? known.galley : setBook(book, { look, frame, pictures: NO_PICTURES });
  if (!isKnown) galleys.set(book, { look, width: frame.width, galley });
  const nothing = { turned: [], search: undefined, chosen: undefined, kept: undefined, isHeld: false };
  return { ...state, ...nothing, book, frame, galley, place, shifts };
}
