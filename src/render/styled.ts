// Text that arrives with escape sequences in it: layout chooses where its lines end, wrap-ansi carries its styles and
// links over the ends.
import { stripVTControlCharacters } from 'node:util';
import { breakLines, type Measure } from '../layout/paragraph.ts';

/** wrap-ansi's function; whoever has styled text loads it, since it costs more than all of nanro to start. */
export type WrapAnsi = typeof import('wrap-ansi').default;

/** A space that wrap-ansi does not break at, of the private use area, for the spaces inside a line. */
const INNER_SPACE = '\ue0a0';
const SEQUENCE_OR_UNIT = /\u001b\[[\d;:]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)|[^]/g;

/** Breaks one paragraph of styled text into lines; each line closes what it opens. */
export function wrapStyled(styled: string, measure: Measure, wrapAnsi: WrapAnsi): string[] {
  const plain = stripVTControlCharacters(styled);
  const lines = breakLines(plain, measure);
  if (lines.length < 2) return [styled];
  const starts = new Set(lines.slice(1).map(({ start }) => start));
  const gaps = new Set(lines.slice(0, -1).flatMap(({ end }, index) => range(end, lines[index + 1]!.start)));
  let offset = 0;
  const marked = styled.replace(SEQUENCE_OR_UNIT, (piece) => {
    if (piece.length > 1) return piece;
    const shown = gaps.has(offset) ? '' : piece === ' ' ? INNER_SPACE : piece;
    return `${starts.has(offset++) ? ' ' : ''}${shown}`;
  });
  return wrapAnsi(marked, 1).replaceAll(INNER_SPACE, ' ').split('\n');
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
