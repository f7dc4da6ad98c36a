// A line as a program printed it → its texts and their styles. Only SGR and links are kept of escape
// sequences, because all others move the cursor or change the terminal.
import { sgrAfter } from '../../article/sgr.ts';
import type { StyledLine, StyledText } from '../../article/model.ts';
import { SEQUENCE } from '../../unicode/escape-sequences.ts';
import { createBoard, type Piece } from './board.ts';

/** A line, and the styles that are on at its end. */
export interface PrintedLine {
  readonly line: StyledLine;
  readonly sgr: string;
}

const SEQUENCES = new RegExp(`(${SEQUENCE.source})`);
const SGR = /^\u001b\[([\d;:]*)m$/;
/** Matches the beginning or the end of a link (OSC 8). */
const LINK = /^\u001b\]8;[^;]*;([^\u0007\u001b]*)/;
/** Matches what erases the line, or its rest (EL, ECMA-48 § 8.3.41), or moves to its beginning (CHA, § 8.3.9). */
const ERASE = /^\u001b\[[02]?K$/;
const TO_START = /^\u001b\[1?G$/;
/** Matches what changes text to the left: overstrike, or progress that is printed over and over. */
const MOVES = /[\b\r]|\u001b\[1?G/;
const CONTROL = /[\u001b\b\r]/;
/** Matches the carriage return of a line end. */
const LINE_END = /(?<!\r)\r+$/;

/**
 * Reads a line without its newline. `sgr` are the styles that are on before it.
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

/** Returns pieces as the texts of a line, those in the same style as one. */
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
