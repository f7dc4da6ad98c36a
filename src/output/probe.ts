// Questions to the terminal: how wide it draws ambiguous characters, and what colour its background has.
import type { Readable } from 'node:stream';
import type { OutputStream } from './terminal.ts';
import { write, type WritableOutput } from './writable.ts';

/** Standard input, through which a terminal answers. */
export type Keyboard = Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

const ASK_POSITION = '\u001b[6n'; // DSR 6, answered by CPR: ECMA-48 § 8.3.35 and § 8.3.14
const POSITIONS = /\u001b\[\d+;(\d+)R[^]*?\u001b\[\d+;(\d+)R/;
/** How long to wait for an answer, in milliseconds. */
const TIMEOUTS = { position: 200, background: 100 };

/**
 * Returns the cells of an ambiguous character: prints one between two requests for the column of the cursor,
 * and erases it. Returns 1, the default of every terminal, if there is no terminal or it does not answer.
 * Keys pressed meanwhile are lost.
 */
export async function askAmbiguousWidth(
  keyboard: Keyboard,
  screen: OutputStream & WritableOutput,
): Promise<1 | 2> {
  if (!canBeAsked(keyboard, screen)) return 1;
  const answer = POSITIONS.exec(
    await ask(keyboard, screen, `${ASK_POSITION}…${ASK_POSITION}`, POSITIONS, TIMEOUTS.position),
  );
  const [, before, after] = answer?.map(Number) ?? [];
  // Without an answer, the column of the character is unknown. A dumb terminal shows it and the request on
  // this line, so the whole line is erased.
  await write(screen, before === undefined ? '\r\u001b[K' : `\u001b[${before}G\u001b[K`);
  return before !== undefined && after! - before === 2 ? 2 : 1;
}

/** Requests the colour of the background (xterm ctlseqs, OSC 11), then DA 1, which every terminal answers. */
const ASK_BACKGROUND = '\u001b]11;?\u001b\\\u001b[c';
const BACKGROUND = /\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
const ATTRIBUTES = /\u001b\[\?[\d;]*c/;

/**
 * Returns the colour of the background as red, green and blue from 0 to 255, with fractions; undefined if the
 * terminal does not tell. Keys pressed meanwhile are lost.
 */
export async function askBackground(
  keyboard: Keyboard,
  screen: OutputStream & WritableOutput,
): Promise<readonly [red: number, green: number, blue: number] | undefined> {
  if (!canBeAsked(keyboard, screen)) return undefined;
  const answer = BACKGROUND.exec(
    await ask(keyboard, screen, ASK_BACKGROUND, ATTRIBUTES, TIMEOUTS.background),
  );
  if (!answer) return undefined;
  const [red, green, blue] = answer
    .slice(1)
    .map((part) => (parseInt(part, 16) * 255) / (16 ** part.length - 1)) as [number, number, number];
  return [red, green, blue];
}

const canBeAsked = (keyboard: Keyboard, screen: OutputStream): boolean =>
  keyboard.isTTY === true && keyboard.setRawMode !== undefined && screen.isTTY === true;

/** Writes a request. Returns what the terminal sends until that matches `end` or the time is over. */
async function ask(
  keyboard: Keyboard,
  screen: OutputStream & WritableOutput,
  request: string,
  end: RegExp,
  timeout: number,
): Promise<string> {
  keyboard.setRawMode!(true); // or the answer would be echoed, and held back until a newline
  try {
    const answer = listenFor(keyboard, end, timeout);
    await write(screen, request);
    return await answer;
  } finally {
    keyboard.setRawMode!(false);
  }
}

function listenFor(keyboard: Keyboard, end: RegExp, timeout: number): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    let last: NodeJS.Immediate | undefined;
    const finish = (): void => {
      clearTimeout(timer);
      clearImmediate(last); // or it would pause the keyboard again, when other code may be reading it
      keyboard.off('data', listen);
      keyboard.pause();
      resolve(received);
    };
    const listen = (chunk: Buffer): void => {
      received += chunk.toString('latin1');
      if (end.test(received)) finish();
    };
    // An answer that has arrived in time is still read, even if other work delayed this timer.
    const timer = setTimeout(() => (last = setImmediate(finish)), timeout);
    keyboard.on('data', listen);
  });
}
