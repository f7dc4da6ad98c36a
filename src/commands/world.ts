import type { Language, Messages } from '../messages/messages.ts';
import type { TerminalStream } from '../output/fullscreen.ts';
import type { Keyboard } from '../output/probe.ts';
import type { OutputStream } from '../output/terminal.ts';
import type { WritableOutput } from '../output/write.ts';
import type { Folders } from '../storage/folders.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { Settings } from '../settings/settings.ts';

export type SignalName = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGQUIT' | 'SIGTSTP' | 'SIGCONT' | 'SIGWINCH';

/** Signals of the process; a system that has not one of them never sends it. */
export interface Signals {
  on(name: SignalName, listener: () => void): unknown;
  off(name: SignalName, listener: () => void): unknown;
  /** Sends one to this process, or to all of the job that the shell sees. */
  raise(name: SignalName, to: 'self' | 'job'): void;
}

/** Everything outside that a command may touch. */
export interface World {
  readonly env: NodeJS.ProcessEnv;
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
  readonly preferences: Preferences;
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
export interface BreakOptions extends Pick<Settings, 'wordBreak' | 'ambiguous'> {
  /** Cells of a line; 0 wraps nothing; undefined: what the settings have, where the terminal has so many. */
  readonly width?: number;
  readonly justify?: boolean;
}

/** The options of every command that shows an article’s lines. */
export interface LineOptions extends BreakOptions, SourceOptions, Pick<Settings, 'color' | 'theme'> {}

/** The options of every command that prints an article’s lines. */
export interface PrintOptions extends LineOptions, Pick<Settings, 'plain'> {
  /** Whether they are shown in a pager, where there is a terminal. */
  readonly pager?: boolean;
}
