// A terminal that draws pictures by the protocols of kitty (also through tmux) and iTerm2, as a grid of cells. Like WezTerm, and
// unlike kitty, it lets go of a part of a picture when its cell is written. It throws at whatever breaks a
// protocol.
import { cellsIn } from '../../src/unicode/cells.ts';

/** What a cell shows: a character, or a part of a picture. Empty if it is blank. */
type Cell = string;

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const blankCells = (columns: number, rows: number): Cell[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));

interface Sent {
  /** How its bytes are named: their number and their sum. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureScreen {
  readonly write: (text: string) => void;
  /** Changes the size. What was drawn stays in the upper left corner. */
  readonly resize: (columns: number, rows: number) => void;
  /** Returns the cells of all rows. */
  readonly cells: () => readonly (readonly Cell[])[];
  /** The number of pictures that were sent by kitty's protocol and are still kept. */
  readonly kept: () => number;
  /** The number of pictures that were sent by kitty's protocol. */
  readonly sent: () => number;
}

const SEQUENCE =
  /\u001b\[([?>]?)([\d;]*)([A-Za-z])|\u001b_G([^;\u001b]*)(?:;([^\u001b]*))?\u001b\\|\u001b\]1337;File=([^:]*):([^\u0007]*)\u0007|\u001b\]8;[^\u001b]*\u001b\\|\u001bPtmux;((?:\u001b\u001b|[^\u001b])*)\u001b\\/y;
/** A placeholder, with the marks for its row and its column. */
const PLACEHOLDER = /\u{10eeee}(?:(\p{Mn})(\p{Mn}))?/uy;
/** The first marks of the protocol. */
const MARKS = '\u0305\u030d\u030e\u0310\u0312\u033d\u033e\u033f\u0346\u034a\u034b\u034c\u0350\u0351\u0352';
const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

export function createPictureScreen(initial: Size): PictureScreen {
  let [columns, rows] = [initial.columns, initial.rows];
  let cells = blankCells(columns, rows);
  const store = new Map<number, Sent>();
  let chunks: { readonly id: number; data: string } | undefined;
  /** The sizes of placements without a place, by the id of their picture. */
  const virtual = new Map<number, string>();
  let [row, column] = [0, 0];
  let colour = 0;
  let last = { row: 0, column: 0 };
  let count = 0;

  /** Draws the rows `from` to `to` of the pixels of a picture. Whatever was in the cells is gone. */
  const draw = (name: string, tall: number, wide: number, from: number, to: number): void => {
    check(row + tall <= rows && column + wide <= columns, 'a picture beyond the screen');
    for (let y = 0; y < tall; y++)
      for (let x = 0; x < wide; x++) {
        const old = cells[row + y]![column + x]!;
        check(old === '' || old.startsWith('picture'), `a picture over ${old}`);
        cells[row + y]![column + x] = `picture ${name} ${from}–${to} of ${tall}×${wide}: ${y},${x}`;
      }
  };
  const erase = (isGone: (cell: Cell) => boolean): void => {
    for (const line of cells) line.forEach((cell, index) => isGone(cell) && (line[index] = ''));
  };
  const placed = (id: number, number?: number): string =>
    `picture ${id}${number === undefined ? '.' : `.${number} `}`;

  const kitty = (keyText: string, payload = ''): void => {
    const keys = new Map(keyText.split(',').map((key) => key.split('=') as [string, string]));
    const of = (key: string, otherwise = 0): number => Number(keys.get(key) ?? otherwise);
    check(keys.get('q') === '2', 'the terminal would answer');
    const action = keys.get('a');
    check(chunks === undefined || action === undefined, 'a picture that was not sent completely');
    if (action === 't' || action === undefined) {
      if (action === 't') {
        check(keys.get('f') === '100' && !store.has(of('i')), 'sent again');
        chunks = { id: of('i'), data: '' };
        count++;
      }
      check(payload.length > 0 && payload.length <= 4096, 'a chunk of a wrong size');
      check(of('m') === 0 || payload.length % 4 === 0, 'a chunk that is not whole');
      chunks!.data += payload;
      if (of('m') === 1) return;
      check(BASE64.test(chunks!.data), 'no Base64');
      const bytes = Buffer.from(chunks!.data, 'base64');
      store.set(chunks!.id, {
        name: nameOf(bytes),
        width: bytes.readUInt32BE(16),
        height: bytes.readUInt32BE(20),
      });
      chunks = undefined;
    } else if (action === 'p' && keys.has('U')) {
      check(store.has(of('i')), 'a picture that was not sent');
      virtual.set(of('i'), `${store.get(of('i'))!.name} ${of('c')}×${of('r')}`);
    } else if (action === 'p') {
      const picture = store.get(of('i'));
      check(picture !== undefined && keys.get('C') === '1', 'a picture that was not sent');
      const part = [of('x'), of('y'), of('w', picture!.width), of('h', picture!.height)] as const;
      check(
        part[0] + part[2] <= picture!.width && part[1] + part[3] <= picture!.height && part[3] > 0,
        'a part beyond the picture',
      );
      erase((cell) => cell.startsWith(placed(of('i'), of('p'))));
      draw(`${of('i')}.${of('p')} ${picture!.name}`, of('r'), of('c'), part[1], part[1] + part[3]);
    } else {
      check(action === 'd', `the action ${action}`);
      if (!store.has(of('i'))) return; // an id that was used before
      if (keys.get('d') === 'I') {
        erase((cell) => cell.startsWith(placed(of('i'))));
        store.delete(of('i'));
      } else erase((cell) => cell.startsWith(placed(of('i'), of('p'))));
    }
  };

  /** Prints a placeholder, which belongs to its cell. */
  const hold = ([, rowMark, columnMark]: RegExpExecArray): void => {
    last =
      rowMark === undefined
        ? { ...last, column: last.column + 1 }
        : { row: MARKS.indexOf(rowMark), column: MARKS.indexOf(columnMark!) };
    check(last.row >= 0 && last.column >= 0 && column < columns, 'an unknown mark');
    const old = cells[row]![column]!;
    check(old === '' || old.startsWith('picture'), `a placeholder over ${old}`);
    cells[row]![column++] = `picture held ${colour} ${last.row},${last.column}`;
  };

  const iterm = (keyText: string, data: string): void => {
    const keys = new Map(keyText.split(';').map((key) => key.split('=') as [string, string]));
    check(BASE64.test(data), 'no Base64');
    const bytes = Buffer.from(data, 'base64');
    check(keys.get('inline') === '1' && Number(keys.get('size')) === bytes.length, 'a file');
    draw(`iterm ${nameOf(bytes)}`, Number(keys.get('height')), Number(keys.get('width')), 0, 1);
  };

  /** Returns a cell, with what is known of the picture that a placeholder in it stands for. */
  const named = (cell: Cell): Cell =>
    cell.replace(/^picture held (\d+)/, (_, id: string) => `picture held ${virtual.get(Number(id))}`);

  const print = (character: string): void => {
    const width = cellsIn(character, 1);
    for (let x = 0; x < width && column < columns; x++, column++)
      cells[row]![column] = character === ' ' ? '' : character;
  };

  return {
    resize: (newColumns, newRows) => {
      const old = cells;
      [columns, rows] = [newColumns, newRows];
      cells = blankCells(columns, rows).map((line, y) => line.map((_, x) => old[y]?.[x] ?? ''));
    },
    write: (text) => {
      for (let at = 0; at < text.length;) {
        SEQUENCE.lastIndex = at;
        const found = SEQUENCE.exec(text);
        PLACEHOLDER.lastIndex = at;
        const held = found ? null : PLACEHOLDER.exec(text);
        if (held) {
          hold(held);
          at += held[0].length;
          continue;
        }
        if (!found) {
          const character = String.fromCodePoint(text.codePointAt(at)!);
          check(character >= ' ', `the control character ${character.charCodeAt(0)}`);
          print(character);
          at += character.length;
          continue;
        }
        at += found[0].length;
        const [, , numbers = '', final, keys, payload, file, data, passed] = found;
        if (passed !== undefined) {
          SEQUENCE.lastIndex = 0;
          const [, , , , inner, bytes] = SEQUENCE.exec(passed.replaceAll('\u001b\u001b', '\u001b')) ?? [];
          check(inner !== undefined, 'anything but pictures through tmux');
          kitty(inner!, bytes);
          continue;
        }
        if (final === 'm' && numbers.startsWith('38;5;')) colour = Number(numbers.slice(5));
        const [first = 1, second = 1] = numbers.split(';').map((number) => Number(number) || 1);
        if (keys !== undefined) kitty(keys, payload);
        else if (file !== undefined) iterm(file, data!);
        else if (final === 'H') [row, column] = [first - 1, second - 1];
        else if (final === 'G') column = first - 1;
        else if (final === 'K') cells[row]!.fill('');
      }
    },
    cells: () =>
      cells.map((line) => line.map((cell) => named(cell).replace(/^picture \d+\.\d+ /, 'picture '))),
    kept: () => store.size,
    sent: () => count,
  };
}

const nameOf = (bytes: Buffer): string => `${bytes.length}+${bytes.reduce((sum, byte) => sum + byte, 0)}`;

function check(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`the terminal does not expect ${what}`);
}
