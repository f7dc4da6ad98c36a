// The man page, generated from the commands and their help by `npm run man`. nanro itself does not load it.
import type { Command, Help } from 'commander';
import type { HelpTexts } from '../messages/messages.ts';
import { HANCOM_NOTICE } from '../messages/notices.ts';
import { BOND, bondAt } from '../lines/together.ts';
import type { ManualTexts, Term } from '../messages/manual-types.ts';
import { HELP_KEYS, type HelpKey } from '../reader/help-keys.ts';
import type { ReaderTexts } from '../reader/texts.ts';
import { COLOURS, OPTIONAL, PALETTES, type Palette } from '../render/palettes.ts';

/**
 * Returns the man page as roff source with the macros of man(7), in UTF-8. `title` is the name by which `man`
 * finds it, in capitals.
 */
export function createManual(
  program: Command,
  { description }: HelpTexts,
  manual: ManualTexts,
  keys: ReaderTexts['help'],
  title = 'NANRO',
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
    `.TH ${title} 1 "" "nanro ${program.version()}"`,
    '.ad l', // justified Korean reads worse than a ragged margin
    '.nh', // hyphenation would add hyphens to paths
    ...section(headings.name, [
      `nanro \\- ${textOf(description.replace(/^nanro \(난로\): |^난로: /, '').replace(/\. .*/, ''))}`,
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
      ...termsOf(
        [...COLOURS, ...OPTIONAL].map((name) => [
          `${JSON.stringify(name)}: ${sampleOf(name)}`,
          manual.colours[name],
        ]),
      ),
    ]),
    ...section(headings.exit, termsOf(manual.exit)),
    ...section(headings.examples, termsOf(examplesOf(manual.examples))),
    ...section(headings.notices, [textOf(HANCOM_NOTICE)]),
    '',
  ].join('\n');
}

/** Returns an example of a colour, as written in the JSON of a theme. */
const sampleOf = (name: keyof Palette): string => JSON.stringify(PALETTES.light[name]).replaceAll(',', ', ');

const argumentsOf = (command: Command): string =>
  command.registeredArguments
    .map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`))
    .join(' ');

/**
 * Returns each option once. Its description begins with the commands that have it, unless all commands do.
 */
function optionsOf(program: Command, commands: readonly Command[], help: Help): Term[] {
  const owners = new Map<string, Map<string, string[]>>(); // commands by flags and description
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

/** Returns the examples of all commands, without duplicates. */
const examplesOf = (examples: ManualTexts['examples']): Term[] =>
  Object.values(examples)
    .flat()
    .filter(([example], index, all) => all.findIndex(([each]) => each === example) === index);

/** Returns texts with a macro before all but the first. */
const joined = (macro: string, texts: readonly string[]): string[] =>
  texts.flatMap((text, index) => [...(index === 0 ? [] : [macro]), textOf(text)]);

const termsOf = (terms: readonly Term[]): string[] =>
  terms.flatMap(([term, meaning]) => ['.TP', `.B ${textOf(term)}`, textOf(meaning)]);

/** Characters that roff would print as others or treat as control characters (groff_char(7)). */
const SIGNS: Readonly<Record<string, string>> = {
  '\u00a0': '\\~',
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '~': '\\(ti',
  '^': '\\(ha',
};

/** Puts no-break spaces where no line may end, as between a number and its counter. */
const held = (text: string): string =>
  text.replace(/ /g, (blank, at: number) => (bondAt(text, at + 1) <= BOND.faint ? blank : '\u00a0'));

/** Escapes a text for roff; `\\&` keeps a period at its start from being a request (groff(7)). */
const textOf = (text: string): string =>
  held(text)
    .replace(/[\\'"~^\u00a0-]/g, (sign) => SIGNS[sign]!)
    .replace(/`([^`]+)`/g, '\\fB$1\\fR')
    .replace(/^(?=\.)/, '\\&');
