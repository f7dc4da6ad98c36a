// How wide the terminal draws ambiguous characters, asked of the terminal itself.
import type { Readable } from 'node:stream';
import type { OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './write.ts';

/** The part of standard input that can be asked. */
export type Keyboard = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/** How long a terminal has to answer. */
const PATIENCE = 200; // ms

const ASK_POSITION = '\u001b[6n'; // DSR 6, answered by CPR: ECMA-48 § 8.3.35 and § 8.3.14
const POSITIONS = /\u001b\[\d+;(\d+)R[^]*?\u001b\[\d+;(\d+)R/;

/**
 * Prints an ambiguous character between two questions for the cursor's column, and erases it. Returns its cells; 1, as
 * every terminal has it by default, where no terminal is there or none answers. Keys struck meanwhile are lost.
 */
export async function askAmbiguousWidth(keyboard: Keyboard, screen: OutputStream & WritableOutput): Promise<1 | 2> {
  if (!keyboard.isTTY || !keyboard.setRawMode || !screen.isTTY) return 1;
  keyboard.setRawMode(true); // or the answer waits for a newline, and is echoed
  try {
    const answer = readAnswer(keyboard);
    await write(screen, `${ASK_POSITION}…${ASK_POSITION}`);
    const [before, after] = (await answer) ?? [];
    // Without an answer nobody knows where the character began: a dumb terminal has it and a question on its line.
    await write(screen, before === undefined ? '\r\u001b[K' : `\u001b[${before}G\u001b[K`);
    return before !== undefined && after! - before === 2 ? 2 : 1;
  } finally {
    keyboard.setRawMode(false);
  }
}

function readAnswer(keyboard: Keyboard): Promise<readonly [number, number] | undefined> {
  return new Promise((resolve) => {
    let heard = '';
    const finish = (columns?: readonly [number, number]): void => {
      clearTimeout(timer);
      keyboard.off('data', listen);
      keyboard.pause();
      resolve(columns);
    };
    const listen = (chunk: Buffer): void => {
      heard += chunk.toString('latin1');
      const [, before, after] = POSITIONS.exec(heard) ?? [];
      if (after !== undefined) finish([Number(before), Number(after)]);
    };
    const timer = setTimeout(finish, PATIENCE);
    keyboard.on('data', listen);
  });
}
