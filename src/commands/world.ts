import type { Readable } from 'node:stream';
import type { Messages } from '../messages/index.ts';
import type { ColourChoice, Environment, OutputStream } from '../output/terminal.ts';
import type { WritableOutput } from '../output/write.ts';

/** Everything outside that a command may touch. */
export interface World {
  readonly env: Environment;
  readonly stdin: () => Readable;
  readonly stdout: OutputStream & WritableOutput;
  readonly messages: Messages;
}

/** The options that every command which prints lines has. */
export interface LineOptions {
  /** Cells of a line; 0 wraps nothing; undefined: the terminal's. */
  readonly width?: number;
  readonly color: ColourChoice;
  readonly wordBreak: 'keep-all' | 'normal';
  readonly ambiguous: 'narrow' | 'wide';
}
