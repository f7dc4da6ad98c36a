// What every command is given: everything outside nanro, and the options that several commands share.
import type { Problem } from '../errors.ts';
import type { Charset } from '../formats/charset-names.ts';
import type { FormatName } from '../formats/format-names.ts';
import type { Language, Messages } from '../messages/messages.ts';
import type { TerminalStream } from '../output/fullscreen.ts';
import type { Signals } from '../output/signals.ts';
import type { Keyboard } from '../output/taken-terminal.ts';
import type { OutputStream } from '../output/terminal.ts';
import type { WritableOutput } from '../output/writable.ts';
import type { Folders } from '../storage/folders.ts';
import type { Preferences } from '../settings/preferences.ts';
import type { Settings } from '../settings/settings.ts';

/** Everything outside nanro that a command may use. */
export interface Context {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: () => Keyboard;
  /** Reports whether standard input is a pipe or a file. */
  readonly hasInput: () => boolean;
  readonly stdout: TerminalStream;
  /** Shows progress, which is erased again. Messages are written by `warn`. */
  readonly stderr: OutputStream & WritableOutput;
  /** The version of nanro. */
  readonly version: string;
  readonly folders: Folders;
  readonly signals: Signals;
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  readonly preferences: Preferences;
  readonly language: Language;
  readonly messages: Messages;
  /** Writes a message to standard error. */
  readonly warn: (message: string) => Promise<void>;
  /** Writes the message of a problem to standard error. */
  readonly report: (problem: Problem) => Promise<void>;
}

/** The options of every command that reads an article. */
export interface SourceOptions {
  /** The format of the sources; by default, it is detected for each. */
  readonly from?: FormatName;
  /** The charset of the sources; by default, it is detected for each. */
  readonly encoding?: Charset;
  /** The most bytes of a source; 10 MiB by default. */
  readonly maxBytes?: number;
  /** Whether web pages are cached; true by default. */
  readonly cache?: boolean;
  /**
   * Whether links within a document are kept, for a reader that can follow them. By default, they are text.
   */
  readonly keepsPlaces?: boolean;
  /** Whether the run reads no other source. */
  readonly isOnly?: boolean;
}

/** The options of every command that reads several sources. */
export interface ListedOptions {
  /** The path of a file with the names of sources; `-` for standard input. */
  readonly filesFrom?: string;
}

/** The options of every command whose output may go to a file. */
export interface OutputOptions {
  /** The path of the file. */
  readonly output?: string;
  /** Whether the file may replace another. */
  readonly force?: boolean;
}

/** The options of every command that breaks lines. */
export interface BreakOptions extends Pick<Settings, 'wordBreak' | 'ambiguous'> {
  /**
   * The width of a line in cells; 0 for no limit. By default, the width in the settings, or that of the
   * terminal if it is smaller.
   */
  readonly width?: number;
  readonly justify?: boolean;
}

/** The options of every command that shows an article’s lines. */
export interface LineOptions extends BreakOptions, SourceOptions, Pick<Settings, 'color' | 'theme'> {}

/** The options of every command that prints an article’s lines. */
export interface PrintOptions
  extends LineOptions, Pick<Settings, 'plain'>, Partial<Pick<Settings, 'code' | 'syntax' | 'hanja'>> {
  /** Whether a pager shows the lines, if the output is a terminal. */
  readonly pager?: boolean;
}
