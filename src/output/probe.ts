// What the terminal is asked: how wide it draws ambiguous characters, and how bright its background is.
import type { Readable } from 'node:stream';
import type { OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './write.ts';

/** The part of standard input that can be asked. */
export type Keyboard = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

const ASK_POSITION = '\u001b[6n'; // DSR 6, answered by CPR: ECMA-48 § 8.3.35 and § 8.3.14
const POSITIONS = /\u001b\[\d+;(\d+)R[^]*?\u001b\[\d+;(\d+)R/;
/** How long a terminal has to answer. */
const PATIENCE = { position: 200, background: 100 }; // ms

/**
 * Prints an ambiguous character between two questions for the cursor's column, and erases it. Returns its cells; 1, as
 * every terminal has it by default, where no terminal is there or none answers. Keys struck meanwhile are lost.
 */
export async function askAmbiguousWidth(
  keyboard: Keyboard,
  screen: OutputStream & WritableOutput,
): Promise<1 | 2> {
  if (!canBeAsked(keyboard, screen)) return 1;
  const answer = POSITIONS.exec(
    await ask(keyboard, screen, `${ASK_POSITION}…${ASK_POSITION}`, POSITIONS, PATIENCE.position),
  );
  const [, before, after] = answer?.map(Number) ?? [];
  // Without an answer nobody knows where the character began: a dumb terminal has it and a question on its line.
  await write(screen, before === undefined ? '\r\u001b[K' : `\u001b[${before}G\u001b[K`);
  return before !== undefined && after! - before === 2 ? 2 : 1;
}

/** The colour of the background (xterm ctlseqs, OSC 11), and behind it a question that every terminal answers (DA 1). */
const ASK_BACKGROUND = '\u001b]11;?\u001b\\\u001b[c';
const BACKGROUND = /\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
const ATTRIBUTES = /\u001b\[\?[\d;]*c/;

/**
 * Asks for the colour of the background. Returns red, green and blue from 0 to 255, with fractions; undefined if the
 * terminal does not say. Keys struck meanwhile are lost.
 */
export async function askBackground(
  keyboard: Keyboard,
  screen: OutputStream & WritableOutput,
): Promise<readonly [red: number, green: number, blue: number] | undefined> {
  if (!canBeAsked(keyboard, screen)) return undefined;
  const answer = BACKGROUND.exec(
    await ask(keyboard, screen, ASK_BACKGROUND, ATTRIBUTES, PATIENCE.background),
  );
  if (!answer) return undefined;
  const [red, green, blue] = answer
    .slice(1)
    .map((part) => (parseInt(part, 16) * 255) / (16 ** part.length - 1)) as [number, number, number];
  return [red, green, blue];
}

const canBeAsked = (keyboard: Keyboard, screen: OutputStream): boolean =>
  keyboard.isTTY === true && keyboard.setRawMode !== undefined && screen.isTTY === true;

/** Asks, and returns what was heard until it had `end`, or as long as the patience lasts. */
async function ask(
  keyboard: Keyboard,
  screen: OutputStream & WritableOutput,
  question: string,
  end: RegExp,
  patience: number,
): Promise<string> {
  keyboard.setRawMode!(true); // or the answer waits for a newline, and is echoed
  try {
    const answer = listenFor(keyboard, end, patience);
    await write(screen, question);
    return await answer;
  } finally {
    keyboard.setRawMode!(false);
  }
}

function listenFor(keyboard: Keyboard, end: RegExp, patience: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const finish = (): void => {
      clearTimeout(timer);
      keyboard.off('data', listen);
      keyboard.pause();
      resolve(heard);
    };
    const listen = (chunk: Buffer): void => {
      heard += chunk.toString('latin1');
      if (end.test(heard)) finish();
    };
    // An answer that came in time is heard, though something else took that time.
    const timer = setTimeout(() => setImmediate(finish), patience);
    keyboard.on('data', listen);
  });
}
