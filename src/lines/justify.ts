// Justified lines: wider spaces between words, and nothing else. Opt-in, since a ragged edge reads better in few cells.
import type { Cells } from '../unicode/cells.ts';

/** On average; wider gaps tear a line apart, so that it stays ragged. */
const WIDEST_GAP: Cells = 3;
/** Terminals draw these at different widths, so nothing can be made even behind them. */
const UNSURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d|\t/u;

/**
 * Makes a line as long as its measure. `parts` are the texts of the line, in order (spans, or one string); `room` is how
 * many cells are left; `isFixed` names the parts whose spaces stay as they are. Returns the parts with wider spaces, or as they are where the line is better ragged.
 */
export function justify(
  parts: readonly string[],
  room: Cells,
  isFixed: (part: number) => boolean = () => false,
): readonly string[] {
  const gaps = parts.reduce((sum, part, index) => sum + (isFixed(index) ? 0 : inner(part)), 0);
  if (room <= 0 || gaps === 0 || (gaps + room) / gaps > WIDEST_GAP || parts.some((part) => UNSURE.test(part)))
    return parts;
  let gap = 0;
  // The cells that do not share out evenly go to gaps all along the line.
  const extra = (): Cells => Math.floor((++gap * room) / gaps) - Math.floor(((gap - 1) * room) / gaps);
  return parts.map((part, index) =>
    isFixed(index) ? part : part.replaceAll(' ', () => ' '.repeat(1 + extra())),
  );
}

const inner = (part: string): number => part.split(' ').length - 1;
