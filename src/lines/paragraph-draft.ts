// Steps 1 and 2 for a paragraph: collects its places, with the cells up to each.
import { isBlank, SPACE } from '../unicode/blanks.ts';
import { cellsBetween, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { addPlace, createPlaces, resetPlaces, type Places } from './places.ts';
import { QUALITY, type Quality, type WordBreak } from './quality.ts';

/** Whether a line may begin at an offset of a text. */
export type MayBreak = (offset: Offset) => boolean;

/** A paragraph whose places are being collected. One value is reused for one paragraph after another. */
export interface Draft {
  text: string;
  width: Cells;
  wordBreak: WordBreak;
  ambiguous: AmbiguousWidth;
  mayBreak: MayBreak | undefined;
  readonly places: Places;
  /** The cells of the pieces so far. */
  total: Cells;
  /** Where their ink ends; a piece may be only spaces. */
  inkEnd: Offset;
  /** The cells up to there. */
  inkCells: Cells;
}

export const createDraft = (bondAt: Places['bondAt']): Draft => ({
  text: '',
  width: 0,
  wordBreak: 'keep-all',
  ambiguous: 1,
  mayBreak: undefined,
  places: createPlaces(bondAt),
  total: 0,
  inkEnd: 0,
  inkCells: 0,
});

/** Resets the draft for the paragraph that begins at `start`. */
export function beginDraft(draft: Draft, start: Offset): void {
  resetPlaces(draft.places);
  draft.total = 0;
  draft.inkEnd = start;
  draft.inkCells = 0;
}

/** Adds a place, unless no line may begin there. */
export function addPlaceTo(
  { places, mayBreak }: Draft,
  quality: Quality,
  offset: Offset,
  ink: Offset,
  end: Cells,
  next: Cells,
): void {
  if (mayBreak === undefined || quality === QUALITY.mandatory || mayBreak(offset))
    addPlace(places, quality, offset, ink, end, next);
}

/**
 * Adds a piece of text and the place after it. Its ink ends at `ink` and takes `cells`. `hyphen` is 1 if a
 * line that ends after it gets a hyphen.
 */
export function addPiece(
  draft: Draft,
  from: Offset,
  ink: Offset,
  to: Offset,
  cells: Cells,
  hyphen: 0 | 1,
  quality: Quality,
): void {
  const { text, ambiguous } = draft;
  if (ink > from) {
    draft.inkEnd = ink;
    draft.inkCells = draft.total + cells;
  }
  draft.total += cells;
  if (to > ink)
    draft.total +=
      to === ink + 1 && text.charCodeAt(ink) === SPACE ? 1 : cellsBetween(text, ink, to, ambiguous);
  addPlaceTo(draft, quality, to, draft.inkEnd, draft.inkCells + hyphen, draft.total);
}

/** Returns where the ink of a part of a text ends. */
export function lastInk(text: string, from: Offset, to: Offset): Offset {
  let ink = to;
  while (ink > from && isBlank(text.charCodeAt(ink - 1))) ink--;
  return ink;
}
