// Justified lines: wider spaces between words, and nothing else. They are opt-in, because a ragged edge reads
// better where a line has few cells.
import type { Cells } from '../unicode/cells.ts';

/** The widest average gap. If the gaps would be wider, the line stays ragged. */
const WIDEST_GAP: Cells = 3;
/** Terminals draw these at different widths, so the end of such a line cannot be aligned. */
const UNSURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f|\u200d|\t/u;

/**
 * Makes a line longer by `room` cells. `parts` are the texts of the line in order; `isFixed` reports whether
 * the part at an index keeps its spaces. Returns the parts with wider spaces, or unchanged if the line should
 * stay ragged.
 *
 * @example
 * justify(['난로 곁에서 읽는다'], 3) // => ['난로  곁에서   읽는다']
 * justify(['난로 곁'], 9) // => ['난로 곁']
 */
export function justify(
  parts: readonly string[],
  room: Cells,
  isFixed: (part: number) => boolean = () => false,
): readonly string[] {
  const gaps = parts.reduce((sum, part, index) => sum + (isFixed(index) ? 0 : gapsIn(part)), 0);
  if (room <= 0 || gaps === 0 || (gaps + room) / gaps > WIDEST_GAP || parts.some((part) => UNSURE.test(part)))
    return parts;
  let gap = 0;
  // Cells that cannot be shared evenly go to gaps spread over the whole line.
  const extra = (): Cells => Math.floor((++gap * room) / gaps) - Math.floor(((gap - 1) * room) / gaps);
  return parts.map((part, index) =>
    isFixed(index) ? part : part.replaceAll(' ', () => ' '.repeat(1 + extra())),
  );
}

const gapsIn = (part: string): number => part.split(' ').length - 1;
