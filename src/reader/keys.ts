// What a terminal sends → the keys that were pressed.
import { sanitize } from '../article/sanitize.ts';
import type { Cells } from '../unicode/cells.ts';

/**
 * A character, or the name of a key that types no character, such as `up`, `escape`,
 * `ctrl-c` and `wheeldown`.
 */
export type Key = string;

/** The left button of the mouse, or a turn of its wheel, over a cell of the screen; both count from 0. */
export interface Mouse {
  readonly button: 'left' | 'wheelup' | 'wheeldown';
  readonly row: number;
  readonly column: Cells;
}

export interface Keys {
  readonly keys: readonly (Key | Mouse)[];
  /** The beginning of a sequence that has not ended yet. */
  readonly rest: string;
}

/**
 * Sequences without their ESC (xterm ctlseqs, “PC-Style Function Keys”), and what other
 * terminals send for these keys.
 */
const SEQUENCES: Readonly<Record<string, Key>> = {
  '[A': 'up',
  '[B': 'down',
  '[C': 'right',
  '[D': 'left',
  OA: 'up',
  OB: 'down',
  OC: 'right',
  OD: 'left',
  '[1;2C': 'shift-right',
  '[1;2D': 'shift-left',
  '[H': 'home',
  '[F': 'end',
  OH: 'home',
  OF: 'end',
  '[1~': 'home',
  '[4~': 'end',
  '[7~': 'home',
  '[8~': 'end',
  '[5~': 'pageup',
  '[6~': 'pagedown',
  '[3~': 'delete',
  '[Z': 'backtab',
  OP: 'f1',
  '[11~': 'f1',
  '[[A': 'f1',
  '[200~': 'paste-start',
  '[201~': 'paste-end',
  OM: 'enter',
};
/** Control characters by their code. */
const CONTROLS: Readonly<Record<number, Key>> = {
  8: 'backspace',
  9: 'tab',
  10: 'enter',
  13: 'enter',
  127: 'backspace',
};

/** A whole sequence: CSI (ECMA-48 § 5.4), SS3 with one character, or OSC, DCS or APC with its end. */
const SEQUENCE = /^\u001b(?:\[[0-?]*[ -/]*[@-~]|O[ -~]|[\]P_][^\u0007\u001b]*(?:\u0007|\u001b\\))/;
const UNFINISHED = /^\u001b(?:\[[0-?]*[ -/]*|O|[\]P_][^\u0007\u001b]*\u001b?)?$/;
/**
 * SGR mouse reports (xterm ctlseqs, mode 1006) of a press: the button, the column and the row, which count
 * from 1.
 */
const MOUSE = /^\u001b\[<(\d{1,3});(\d{1,5});(\d{1,5})M$/;
const BUTTONS: Readonly<Record<number, Mouse['button']>> = { 0: 'left', 64: 'wheelup', 65: 'wheeldown' };
/** What Shift, Alt and Ctrl add to a button. */
const MODIFIERS = 4 + 8 + 16;
/**
 * A cursor key with a modifier, such as `CSI 1 ; 5 A`. Unless it is in `SEQUENCES`, it counts as the key without
 * the modifier.
 */
const MODIFIED = /^\[1;\d+([A-DHF])$/;
/** The longest sequence, in UTF-16 code units. */
const LONGEST = 4096;

/**
 * Reads keys from what a terminal has sent. `input` begins with the `rest` of the previous call. Answers of
 * the terminal and unknown sequences are skipped.
 *
 * @example
 * readKeys('j\u001b[B').keys // => ['j', 'down']
 * readKeys('\u001b[').rest // => '\u001b['
 */
export function readKeys(input: string): Keys {
  const keys: (Key | Mouse)[] = [];
  let at = 0;
  while (at < input.length) {
    const left = input.slice(at, at + LONGEST);
    if (left[0] !== '\u001b') {
      const character = String.fromCodePoint(left.codePointAt(0)!);
      const code = left.charCodeAt(0);
      keys.push(
        code >= 32 && code !== 127 ? character : (CONTROLS[code] ?? `ctrl-${String.fromCharCode(code + 96)}`),
      );
      at += character.length;
      continue;
    }
    const [sequence] = SEQUENCE.exec(left) ?? [];
    if (sequence === undefined) {
      if (UNFINISHED.test(left) && left.length < LONGEST) return { keys, rest: input.slice(at) };
      keys.push('escape');
      at++;
      continue;
    }
    keys.push(...keyOf(sequence));
    at += sequence.length;
  }
  return { keys, rest: '' };
}

/** Reports whether a key is a character and not a name. */
export const isCharacter = (key: Key): boolean => [...key].length === 1;
/** Reports whether a key is a digit. */
export const isDigit = (key: Key): boolean => /^\d$/.test(key);

/**
 * Reports whether a key is a character that is safe to show. A combining accent is safe, because it is typed
 * after its letter.
 */
export const isText = (key: Key): boolean => isCharacter(key) && sanitize(`a${key}`) === `a${key}`;

/** Returns the key of a sequence in an array, which is empty if the reader does not use the key. */
function keyOf(sequence: string): (Key | Mouse)[] {
  const mouse = MOUSE.exec(sequence);
  if (mouse) return mouseOf(Number(mouse[1]), Number(mouse[2]) - 1, Number(mouse[3]) - 1);
  const name = sequence.slice(1);
  const key = SEQUENCES[name] ?? SEQUENCES[name.replace(MODIFIED, '[$1')];
  return key === undefined ? [] : [key];
}

/** A click with a modifier is left to the terminal. A wheel turns the same with one. */
function mouseOf(code: number, column: Cells, row: number): Mouse[] {
  const button = BUTTONS[code & ~MODIFIERS];
  if (button === undefined || row < 0 || column < 0) return [];
  return button === 'left' && code !== 0 ? [] : [{ button, row, column }];
}

/** Returns the keys of a `rest` that nothing has followed. Its ESC was the Escape key. */
export function flushKeys(rest: string): Keys['keys'] {
  return rest === '' ? [] : ['escape', ...readKeys(rest.slice(1)).keys];
}
