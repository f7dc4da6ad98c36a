// A line as a program printed it → its texts with their styles. Of escape sequences, only SGR and links are
// kept. All others move the cursor or change the terminal.
import { sgrAfter } from '../../article/sgr.ts';
import type { StyledLine, StyledText } from '../../article/model.ts';
import { SEQUENCE } from '../../unicode/escape-sequences.ts';
import { createBoard, type Piece } from './board.ts';

/** A line, and the styles in effect at its end. */
export interface PrintedLine {
  readonly line: StyledLine;
  readonly sgr: string;
}

const SEQUENCES = new RegExp(`(${SEQUENCE.source})`);
const SGR = /^\u001b\[([\d;:]*)m$/;
/** Matches the beginning or the end of a link (OSC 8). */
const LINK = /^\u001b\]8;[^;]*;([^\u0007\u001b]*)/;
/** Matches a sequence that erases the line or its rest (EL, ECMA-48 § 8.3.41). */
const ERASE = /^\u001b\[[02]?K$/;
/** Matches a sequence that moves to the beginning of the line (CHA, ECMA-48 § 8.3.9). */
const TO_START = /^\u001b\[1?G$/;
/**
 * Matches characters that change text to their left: in overstrike, or in progress that is printed
 * repeatedly.
 */
const MOVES = /[\b\r]|\u001b\[1?G/;
const CONTROL = /[\u001b\b\r]/;
/** Matches the carriage return of a line end. */
const LINE_END = /(?<!\r)\r+$/;

/**
 * Reads a line without its newline. `sgr` has the styles in effect before it.
 *
 * @example
 * readPrintedLine('\u001b[32m난로', '1')
 * // => { line: [{ text: '난로', sgr: '1;32' }], sgr: '1;32' }
 * readPrintedLine('_\b난_\b로\u001b[K', '') // => { line: [{ text: '난로', sgr: '4' }], sgr: '' }
 * readPrintedLine('10%\r20%', '') // => { line: [{ text: '20%' }], sgr: '' }
 */
export function readPrintedLine(raw: string, sgr: string): PrintedLine {
  const text = raw.replace(LINE_END, '');
  if (!CONTROL.test(text)) return { line: text === '' ? [] : joined([{ text, sgr, href: '' }]), sgr };
  const board = MOVES.test(text) ? createBoard() : undefined;
  const pieces: Piece[] = [];
  let on = sgr;
  let href = '';
  for (const [index, part] of text.split(SEQUENCES).entries()) {
    if (part === '') continue;
    if (index % 2 === 0) {
      if (board) board.print(part, on, href);
      else pieces.push({ text: part, sgr: on, href });
      continue;
    }
    const [, parameters] = SGR.exec(part) ?? [];
    if (parameters !== undefined) on = sgrAfter(on, parameters);
    else if (LINK.test(part)) href = LINK.exec(part)![1]!;
    else if (TO_START.test(part)) board?.print('\r', on, href);
    else if (ERASE.test(part)) board?.erase(part.includes('2'));
  }
  return { line: joined(board?.pieces() ?? pieces), sgr: on };
}

/** Joins pieces into the texts of a line, one for each run of the same style. */
function joined(pieces: readonly Piece[]): StyledLine {
  const line: Piece[] = [];
  for (const piece of pieces) {
    const last = line.at(-1);
    if (last && last.sgr === piece.sgr && last.href === piece.href) last.text += piece.text;
    else line.push({ ...piece });
  }
  return line.map(({ text, sgr, href }): StyledText => ({
    text,
    ...(sgr === '' ? {} : { sgr }),
    ...(href === '' ? {} : { href }),
  }));
}
