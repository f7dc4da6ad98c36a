// The man page, from what help is made of. It is written by `npm run man` and comes with the package; nothing that runs loads it.
import type { Command, Help } from 'commander';
import type { HelpTexts } from '../messages/messages.ts';
import { belongTogether } from '../lines/together.ts';
import type { ManualTexts, Term } from '../messages/manual.ts';
import { HELP_KEYS, type HelpKey } from '../reader/help-keys.ts';
import type { ReaderTexts } from '../reader/texts.ts';
import { PALETTES, type Palette } from '../render/palettes.ts';

/** A page in the macros of man(7), in UTF-8. */
export function createManual(
  program: Command,
  { description }: HelpTexts,
  manual: ManualTexts,
  keys: ReaderTexts['help'],
): string {
  const { headings } = manual;
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const usages = commands.map((command): Term => [
    `nanro ${command.name()} ${command.usage() || argumentsOf(command)}`.trim(),
    command.description(),
  ]);
  const section = (heading: string, lines: readonly string[]): string[] => [`.SH ${heading}`, ...lines];
  return [
    `.TH NANRO 1 "" "nanro ${program.version()}"`,
    '.ad l', // wider blanks between words part Korean worse than ragged lines
    '.nh', // a hyphen in a path is one too many
    ...section(headings.name, [
      `nanro \\- ${textOf(description.replace(/^nanro \(난로\): |^난로: /, '').replace(/\. .*$/, ''))}`,
    ]),
    ...section(
      headings.synopsis,
      joined(
        '.br',
        usages.map(([usage]) => usage),
      ),
    ),
    ...section(headings.description, joined('.PP', manual.description)),
    ...section(headings.commands, termsOf(usages)),
    ...section(headings.options, termsOf(optionsOf(program, commands, help))),
    ...section(headings.keys, [
      textOf(manual.keys),
      ...termsOf(Object.entries(HELP_KEYS).map(([name, struck]) => [struck, keys[name as HelpKey]])),
    ]),
    ...section(headings.environment, termsOf(manual.environment)),
    ...section(headings.files, termsOf(manual.files)),
    ...section(headings.theme, [
      textOf(manual.theme),
      ...termsOf(COLOURS.map((name) => [`${JSON.stringify(name)}: ${sampleOf(name)}`, manual.colours[name]])),
    ]),
    ...section(headings.exit, termsOf(manual.exit)),
    ...section(headings.examples, termsOf(examplesOf(manual.examples))),
    '',
  ].join('\n');
}

const COLOURS = Object.keys(PALETTES.light) as readonly (keyof Palette)[];

/** What a theme says of a colour, as in JSON. */
const sampleOf = (name: keyof Palette): string => JSON.stringify(PALETTES.light[name]).replaceAll(',', ', ');

const argumentsOf = (command: Command): string =>
  command.registeredArguments
    .map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`))
    .join(' ');

/** Each option once, and before what it does the commands that have it, unless all have. */
function optionsOf(program: Command, commands: readonly Command[], help: Help): Term[] {
  const owners = new Map<string, Map<string, string[]>>(); // by flags, by what they do
  for (const command of [program, ...commands]) {
    for (const { flags, description } of help.visibleOptions(command)) {
      const meanings = owners.get(flags) ?? new Map<string, string[]>();
      owners.set(flags, meanings.set(description, [...(meanings.get(description) ?? []), command.name()]));
    }
  }
  const describe = (description: string, names: readonly string[]): string =>
    names.includes(program.name()) ? description : `(${names.join(', ')}) ${description}`;
  return [...owners].flatMap(([flags, meanings]) =>
    [...meanings].map(([description, names]): Term => [flags, describe(description, names)]),
  );
}

/** Examples of all commands, those that some share once. */
const examplesOf = (examples: ManualTexts['examples']): Term[] =>
  Object.values(examples)
    .flat()
    .filter(([example], index, all) => all.findIndex(([each]) => each === example) === index);

/** Texts with a macro between them. */
const joined = (macro: string, texts: readonly string[]): string[] =>
  texts.flatMap((text, index) => [...(index === 0 ? [] : [macro]), textOf(text)]);

const termsOf = (terms: readonly Term[]): string[] =>
  terms.flatMap(([term, meaning]) => ['.TP', `.B ${textOf(term)}`, textOf(meaning)]);

/** Signs that roff would set as others, or take for its own (groff_char(7)). */
const SIGNS: Readonly<Record<string, string>> = {
  '\u00a0': '\\~',
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '~': '\\(ti',
  '^': '\\(ha',
};

/** A number and its counter are on one line: `\~` is a blank that does not end one. */
const held = (text: string): string =>
  text.replace(/ /g, (blank, at: number) => (belongTogether(text, at + 1) ? '\u00a0' : blank));

/** Text as roff takes it for text, also where it begins with a control character (groff(7)). */
const textOf = (text: string): string =>
  held(text)
    .replace(/[\\'"~^\u00a0-]/g, (sign) => SIGNS[sign]!)
    .replace(/`([^`]+)`/g, '\\fB$1\\fR')
    .replace(/^(?=\.)/, '\\&');
