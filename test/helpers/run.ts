import { Readable, Writable } from 'node:stream';
import { main } from '../../src/main.ts';

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Cells of the terminal that standard output is; none: a pipe. */
  readonly terminal?: number;
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

  constructor(columns?: number) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }

  override _write(chunk: string, _: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Runs nanro in this process. */
export async function run(argv: readonly string[], { stdin = '', env = {}, terminal }: Surroundings = {}): Promise<Outcome> {
  const stdout = new Collector(terminal);
  const stderr = new Collector();
  const streams = { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr } as unknown as Pick<Parameters<typeof main>[0], 'stdin' | 'stdout' | 'stderr'>;
  const code = await main({ argv, env, ...streams });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Output with its escape characters made visible, for golden files. */
export const visibleEscapes = (text: string): string => text.replaceAll('\u001b', '␛');
