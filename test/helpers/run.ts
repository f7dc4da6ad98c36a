// Runs nanro in the process of the tests.
import { Readable, Writable } from 'node:stream';
import { main } from '../../src/main.ts';

export interface Surroundings {
  /** A text, bytes, pieces of bytes, or a stream. */
  readonly stdin?: string | Uint8Array | readonly Uint8Array[] | Readable;
  readonly env?: Record<string, string>;
  /** The columns of the terminal to which output is written; without it, output goes to pipes. */
  readonly terminal?: number;
  /** Called with each piece of standard output as it is written. */
  readonly onWrite?: (text: string) => void;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

class Collector extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | undefined;

  private readonly onWrite: ((text: string) => void) | undefined;

  constructor(columns?: number, onWrite?: (text: string) => void) {
    super({ decodeStrings: false });
    this.onWrite = onWrite;
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }

  override _write(chunk: string | Buffer, _: BufferEncoding, done: () => void): void {
    this.text += String(chunk);
    this.onWrite?.(String(chunk));
    done();
  }
}

/** Folders that cannot exist, so that the tests neither read nor change the files of the user. */
export const NOWHERE = {
  XDG_CONFIG_HOME: '/dev/null/config',
  XDG_CACHE_HOME: '/dev/null/cache',
  XDG_STATE_HOME: '/dev/null/state',
};

/** Runs nanro in this process and returns its exit code and its output. */
export async function run(
  argv: readonly string[],
  { stdin = '', env = {}, terminal, onWrite }: Surroundings = {},
): Promise<Outcome> {
  const stdout = new Collector(terminal, onWrite);
  const stderr = new Collector(terminal);
  const streams = { stdin: readable(stdin), stdout, stderr } as unknown as Pick<
    Parameters<typeof main>[0],
    'stdin' | 'stdout' | 'stderr'
  >;
  const signals = { on: () => {}, off: () => {}, raise: () => false };
  const code = await main({
    argv,
    env: { ...NOWHERE, ...env },
    hasInput: () => stdin !== '',
    signals,
    platform: 'linux',
    ...streams,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

function readable(input: NonNullable<Surroundings['stdin']>): Readable {
  if (input instanceof Readable) return input;
  return Readable.from(
    typeof input === 'string'
      ? [Buffer.from(input)]
      : input instanceof Uint8Array
        ? [Buffer.from(input)]
        : input,
  );
}

/** Returns output with visible escape characters, for golden files. */
export const visibleEscapes = (text: string): string => text.replaceAll('\u001b', '␛');
