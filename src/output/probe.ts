// Questions to the terminal: how wide it draws ambiguous characters, what colour its background has, and
// which pictures it draws.
import { GRAPHICS_ANSWER, GRAPHICS_REQUEST, graphicsIn, mayDrawPictures, type Graphics } from './graphics.ts';
import type { SignalName } from './signals.ts';
import { takeTerminal, type Keyboard, type TerminalParts } from './taken-terminal.ts';
import type { OutputStream } from './terminal.ts';
import { write } from './writable.ts';

/** A terminal that can be asked, if its streams are terminals. */
type Asked = TerminalParts & { readonly screen: OutputStream };

interface Question {
  readonly request: string;
  /** Matches once the terminal has answered everything. */
  readonly end: RegExp;
  /** Matches each answer. All other bytes are keys that were pressed meanwhile. */
  readonly answers: RegExp;
  /** How long to wait for an answer, in milliseconds. */
  readonly timeout: number;
  /** Erases what the request has drawn. Not used if there was an answer. */
  readonly erase: string;
}

const ASK_POSITION = '\u001b[6n'; // DSR 6, answered by CPR: ECMA-48 § 8.3.35 and § 8.3.14
const POSITIONS = /\u001b\[\d+;(\d+)R[^]*?\u001b\[\d+;(\d+)R/;
const WIDTH: Question = {
  request: `${ASK_POSITION}…${ASK_POSITION}`,
  end: POSITIONS,
  answers: /\u001b\[\d+;\d+R/g,
  timeout: 200,
  // Without an answer, the column of the character is unknown. A dumb terminal shows it and the request on
  // this line, so the whole line is erased.
  erase: '\r\u001b[K',
};

/**
 * Returns the cells of an ambiguous character: prints one between two requests for the column of the cursor,
 * and erases it. Returns 1, the default of every terminal, if there is no terminal or it does not answer.
 */
export async function askAmbiguousWidth(terminal: Asked): Promise<1 | 2> {
  const answer = POSITIONS.exec(await ask(terminal, WIDTH));
  if (!answer) return 1;
  const [, before, after] = answer.map(Number) as [number, number, number];
  await write(terminal.screen, `\u001b[${before}G\u001b[K`);
  return after - before === 2 ? 2 : 1;
}

/** What a screen is drawn with. */
export interface ScreenAnswers {
  /** The colour of the background as red, green and blue from 0 to 255, with fractions. */
  readonly background: readonly [red: number, green: number, blue: number] | undefined;
  readonly graphics: Graphics | undefined;
}

/** The request for the colour of the background (xterm ctlseqs, OSC 11). */
const BACKGROUND_REQUEST = '\u001b]11;?\u001b\\';
const COLOUR = /\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
/** DA 1, which every terminal answers. */
const ASK_ATTRIBUTES = '\u001b[c';
const SCREEN: Omit<Question, 'request'> = {
  end: /\u001b\[\?[\d;]*c/,
  answers: new RegExp(
    String.raw`\u001b\]11;[^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[\?[\d;]*c|${GRAPHICS_ANSWER.source}`,
    'g',
  ),
  timeout: 100,
  erase: '',
};

/**
 * Asks for the background of the screen, and for the pictures that it can show, if they are `wanted`. What the
 * terminal does not tell is undefined.
 */
export async function askScreen(
  terminal: Asked,
  wanted: { readonly background: boolean; readonly graphics: boolean },
  env: NodeJS.ProcessEnv,
): Promise<ScreenAnswers> {
  const asksGraphics = wanted.graphics && mayDrawPictures(env);
  if (!wanted.background && !asksGraphics) return { background: undefined, graphics: undefined };
  const request =
    (wanted.background ? BACKGROUND_REQUEST : '') + (asksGraphics ? GRAPHICS_REQUEST : '') + ASK_ATTRIBUTES;
  const received = await ask(terminal, { ...SCREEN, request });
  const colour = COLOUR.exec(received);
  return {
    background: colour
      ? (colour.slice(1).map((part) => (parseInt(part, 16) * 255) / (16 ** part.length - 1)) as [
          number,
          number,
          number,
        ])
      : undefined,
    graphics: asksGraphics ? graphicsIn(received, env) : undefined,
  };
}

const canBeAsked = ({ keyboard, screen }: Asked): boolean =>
  keyboard.isTTY === true &&
  keyboard.setRawMode !== undefined &&
  !keyboard.readableEnded &&
  !keyboard.destroyed &&
  screen.isTTY === true;

/** In raw mode these keys come as characters. For the user they are signals to the whole job. */
const SIGNAL_KEYS: Readonly<Record<string, SignalName>> = {
  '\u0003': 'SIGINT',
  '\u001a': 'SIGTSTP',
  '\u001c': 'SIGQUIT',
};
const SIGNAL_KEY = /[\u0003\u001a\u001c]/;

/**
 * Writes a request. Returns what the terminal sends until its answer ends or the time is up; empty if it
 * cannot be asked. The keyboard gets back the keys that are pressed meanwhile. A signal, or a key for one,
 * ends the question and has its usual effect as soon as the terminal has been given back.
 */
async function ask(terminal: Asked, question: Question): Promise<string> {
  if (!canBeAsked(terminal)) return '';
  const { keyboard, screen, signals } = terminal;
  let signal: SignalName | undefined;
  let received: string;
  const listening = listenFor(keyboard, question);
  const endBy = (caught: SignalName): void => {
    signal = caught;
    listening.stop();
  };
  const taken = takeTerminal(
    terminal,
    { set: '', reset: '' }, // raw, or the answer would be echoed, and held back until a newline
    {
      end: endBy,
      suspend: () => endBy('SIGTSTP'),
      resume: () => void taken.renew(),
      fail: listening.fail,
    },
  );
  try {
    await write(screen, question.request);
    received = await listening.received;
  } finally {
    listening.stop();
    await taken.giveBack();
  }
  const typed = received.replace(question.answers, '');
  const [key] = SIGNAL_KEY.exec(typed) ?? [];
  putBack(keyboard, key === undefined ? typed : typed.replace(key, ''));
  if (question.erase !== '' && !question.end.test(received)) await write(screen, question.erase);
  if (signal !== undefined) signals.raise(signal, 'self');
  else if (key !== undefined) signals.raise(SIGNAL_KEYS[key]!, 'job');
  return received;
}

interface Listening {
  readonly received: Promise<string>;
  readonly stop: () => void;
  readonly fail: (error: unknown) => void;
}

/** Collects what the keyboard sends, one character for each byte. */
function listenFor(keyboard: Keyboard, { end, timeout }: Question): Listening {
  let stop!: () => void;
  let fail!: (error: unknown) => void;
  const received = new Promise<string>((resolve, reject) => {
    let text = '';
    let last: NodeJS.Immediate | undefined;
    stop = () => {
      clearTimeout(timer);
      clearImmediate(last); // or it would pause the keyboard again, when other code may be reading it
      keyboard.off('data', listen).off('error', stop);
      keyboard.pause();
      resolve(text);
    };
    fail = (error) => {
      reject(error);
      stop();
    };
    const listen = (chunk: Buffer): void => {
      text += chunk.toString('latin1');
      if (end.test(text) || SIGNAL_KEY.test(chunk.toString('latin1'))) stop();
    };
    // An answer that has arrived in time is still read, even if other work delayed this timer.
    const timer = setTimeout(() => (last = setImmediate(stop)), timeout);
    keyboard.on('data', listen).on('error', stop);
  });
  return { received, stop, fail };
}

/**
 * Puts keys back for the next reader of the keyboard, with newlines in place of the carriage returns of raw
 * mode.
 */
function putBack(keyboard: Keyboard, keys: string): void {
  if (keys !== '' && !keyboard.readableEnded && !keyboard.destroyed)
    keyboard.unshift(Buffer.from(keys.replaceAll('\r', '\n'), 'latin1'));
}
