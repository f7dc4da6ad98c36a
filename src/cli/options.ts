// The options that several commands share. Each function adds some to a command and returns the command. Also
// the name of the command that is implied.
import type { Command } from 'commander';
import { NanroError } from '../errors.ts';
import { CHARSET_NAMES, charsetNamed } from '../formats/charset-names.ts';
import { FORMAT_NAMES, formatNamed } from '../formats/format-names.ts';
import type { HelpTexts } from '../messages/messages.ts';
import { CHOICES, oneOf, optionOf, parseWidth, type Parsers, type Settings } from '../settings/settings.ts';

/** The name of the command that runs if none is given. Users never type it. */
export const IMPLIED = '__show';

export interface SharedOptions {
  readonly width: (command: Command, description: string) => Command;
  /** `--format`, which is `text` unless there is another `preset`. */
  readonly format: (
    command: Command,
    description: string,
    formats: readonly string[],
    preset?: string,
  ) => Command;
  readonly language: (command: Command) => Command;
  /** `--fit`, which is `optimal` by default. */
  readonly fit: (command: Command) => Command;
  /** Options of commands that break lines, except for the width. */
  readonly breaks: (command: Command) => Command;
  /**
   * Options of commands that show the lines of an article; `width` and `theme` are the descriptions of these
   * two options.
   */
  readonly lines: (command: Command, width: string, theme: string) => Command;
  /** `--code`, for commands that print code. */
  readonly code: (command: Command) => Command;
  /** Options of the full screen. */
  readonly screen: (command: Command) => Command;
  /** `--no-syntax` and `--syntax`, for commands that colour code. */
  readonly syntax: (command: Command) => Command;
  /** Options of commands that print lines and end. */
  readonly print: (command: Command) => Command;
  /** Options of commands that print several articles: `--files-from`, `-o` and `--force`. */
  readonly articles: (command: Command) => Command;
  /** `--images` and `--no-images`, for commands that show text. */
  readonly images: (command: Command) => Command;
  /** `--hanja`, for commands that show text. */
  readonly hanja: (command: Command) => Command;
  /** `--jobs`. */
  readonly jobs: (command: Command) => Command;
  /** Options of commands that read an article. */
  readonly source: (command: Command) => Command;
}

/** `settings` are the defaults of the options that are also settings. */
export function sharedOptions(
  { values, options }: HelpTexts,
  settings: Settings,
  parsers: Parsers,
): SharedOptions {
  /** Adds an option with a few values; `spelled` returns the value that another spelling stands for. */
  const addChoice = (
    command: Command,
    flags: string,
    description: string,
    choices: readonly string[],
    preset?: string,
    spelled: (value: string) => string | undefined = () => undefined,
  ): Command => {
    const option = command.createOption(flags, description).choices(choices).default(preset);
    return command.addOption(
      option.argParser((value) => spelled(value) ?? oneOf(choices)(value, `--${option.name()}`)),
    );
  };
  const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const addSetting = (
    command: Command,
    name: keyof typeof CHOICES,
    value: string,
    description: string,
  ): Command =>
    addChoice(command, `${optionOf(name)} <${value}>`, description, CHOICES[name], settings[name]);

  const width: SharedOptions['width'] = (command, description) =>
    command.option(`-w, --width <${values.cells}>`, description, (value) => parseWidth(value, '--width'));
  const breaks: SharedOptions['breaks'] = (command) => {
    addSetting(command, 'wordBreak', values.mode, options.wordBreak);
    return addSetting(command, 'ambiguous', values.ambiguous, options.ambiguous);
  };
  const lines: SharedOptions['lines'] = (command, widthText, themeText) => {
    const parseTheme = (value: string): string => parsers.theme(value, '--theme');
    width(command, widthText).option(`--theme <${values.theme}>`, themeText, parseTheme, settings.theme);
    return breaks(addSetting(command, 'color', values.when, options.color));
  };
  return {
    width,
    format: (command, description, formats, preset = 'text') =>
      addChoice(command, `--format <${values.format}>`, description, formats, preset, (value) =>
        formats.find((format) => format === formatNamed(value)),
      ),
    fit: (command) =>
      addChoice(command, `--fit <${values.mode}>`, options.fit, ['optimal', 'greedy'], 'optimal'),
    language: (command) => addSetting(command, 'language', values.language, options.language),
    breaks,
    lines,
    code: (command) => addSetting(command, 'code', values.mode, options.code),
    screen: (command) => {
      const lookup = command
        .createOption(`--lookup <${values.lookup}>`, options.lookup)
        .default(settings.lookup);
      lookup.argChoices = ['naver']; // for completion: other values are addresses and programs
      return addSetting(command, 'wide', values.mode, options.wide)
        .option('--no-mouse', options.noMouse)
        .option('--mouse', options.mouse, settings.mouse)
        .addOption(lookup.argParser((value) => parsers.lookup(value, '--lookup')));
    },
    syntax: (command) =>
      command.option('--no-syntax', options.noSyntax).option('--syntax', options.syntax, settings.syntax),
    print: (command) =>
      lines(command, options.width, options.theme)
        .option('--plain', options.plain, settings.plain)
        .option('--no-plain', options.noPlain)
        .option('-p, --pager', options.pager),
    images: (command) =>
      command.option('--images', options.images, settings.images).option('--no-images', options.noImages),
    hanja: (command) =>
      command.option('--hanja', options.hanja, settings.hanja).option('--no-hanja', options.noHanja),
    jobs: (command) => {
      const option = command.createOption(`--jobs <${values.number}>`, options.jobs).default(settings.jobs);
      option.argChoices = ['auto']; // for completion: other values are numbers
      return command.addOption(option.argParser((value) => parsers.jobs(value, '--jobs')));
    },
    articles: (command) =>
      command
        .option(`--files-from <${values.list}>`, options.filesFrom)
        .option(`-o, --output <${values.output}>`, options.output)
        .option('--force', options.force),
    source: (command) => {
      const [from, encoding] = [options.from(listed(FORMAT_NAMES)), options.encoding(listed(CHARSET_NAMES))];
      addChoice(command, `--from <${values.from}>`, from, FORMAT_NAMES, undefined, formatNamed);
      return addChoice(
        command,
        `--encoding <${values.charset}>`,
        encoding,
        CHARSET_NAMES,
        undefined,
        charsetNamed,
      )
        .option(`--max-bytes <${values.bytes}>`, options.maxBytes, parseSize)
        .option('--no-cache', options.noCache);
    },
  };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };
/** The most bytes that a buffer may have on every platform of Node. */
const MOST_BYTES = 2 ** 31;

/** Parses a number of bytes, with or without a unit: `20M`. Throws NanroError `badSize`. */
function parseSize(value: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,15})([kmg]?)i?b?$/i.exec(value) ?? [];
  const bytes = Number(digits) * UNITS[unit.toLowerCase()]!;
  if (bytes < 1 || bytes > MOST_BYTES) throw new NanroError({ kind: 'badSize', value });
  return bytes;
}
