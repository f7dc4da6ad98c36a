import type { Language, Messages } from '../messages/index.ts';
import type { TerminalStream } from '../output/fullscreen.ts';
import type { Keyboard } from '../output/probe.ts';
import type { ColourChoice, Environment, OutputStream } from '../output/terminal.ts';
import type { WritableOutput } from '../output/write.ts';
import type { Signals } from '../reader/run.ts';
import type { Folders } from '../source/folders.ts';

/** Everything outside that a command may touch. */
export interface World {
  readonly env: Environment;
  readonly stdin: () => Keyboard;
  /** Whether something is piped in, or redirected from a file. */
  readonly hasInput: () => boolean;
  readonly stdout: TerminalStream;
  /** For what comes and goes while one waits; messages go by `warn`. */
  readonly stderr: OutputStream & WritableOutput;
  /** nanro's own. */
  readonly version: string;
  readonly folders: Folders;
  readonly signals: Signals;
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly language: Language;
  readonly messages: Messages;
  /** Says something on standard error, beside what is printed. */
  readonly warn: (message: string) => Promise<void>;
}

/** The options of every command that reads an article. */
export interface SourceOptions {
  /** Bytes of a source at most; 10 MiB by default. */
  readonly maxBytes?: number;
  /** Whether pages from the web are kept, and taken from there where they have not changed; by default they are. */
  readonly cache?: boolean;
}

/** The options of every command that breaks lines. */
export interface BreakOptions {
  /** Cells of a line; 0 wraps nothing; undefined: the terminal's, or what the command has. */
  readonly width?: number;
  readonly wordBreak: 'keep-all' | 'normal';
  readonly ambiguous: 'narrow' | 'wide' | 'auto';
  readonly justify?: boolean;
}

/** The options of every command that prints an article's lines. */
export interface LineOptions extends BreakOptions, SourceOptions {
  readonly color: ColourChoice;
}
