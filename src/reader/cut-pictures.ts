// Pictures that are only in part on the screen.
import type { Line } from '../layout/page.ts';
import type { PlacedRow } from './place.ts';
import { shownColumns, type State } from './state.ts';

/**
 * Returns the lines of text by column. Where the upper part of a picture is above the screen, and the terminal can
 * only draw the whole picture, its label is shown instead.
 */
export function withCutPictures(state: State, columns: Line[][]): Line[][] {
  const { pictures, galley } = state;
  const labelOf = ({ unit, index, row: { picture } }: PlacedRow): Line | undefined =>
    picture && picture.row > 0 && pictures.get(picture.src)?.isWhole
      ? galley.rows(unit)[index - picture.row - 1]?.line
      : undefined;
  if (pictures.size === 0) return columns;
  const rows = shownColumns(state);
  return columns.map((lines, column) => {
    const first = rows[column]?.[0];
    const label = first && labelOf(first);
    return label ? [label, ...lines.slice(1)] : lines;
  });
}
