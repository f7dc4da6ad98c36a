// The man page, from what help is made of. It is written by `npm run man` and comes with the package; nothing that runs loads it.
import type { Command, Help } from 'commander';
import type { HelpTexts } from './messages/index.ts';
import type { ManualTexts, Term } from './messages/manual.ts';

/** A page in the macros of man(7), in UTF-8. */
export function createManual(program: Command, { description }: HelpTexts, manual: ManualTexts): string {
  const { headings } = manual;
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const usages = commands.map((command): Term => [`nanro ${command.name()} ${command.usage() || argumentsOf(command)}`.trim(), command.description()]);
  const section = (heading: string, lines: readonly string[]): string[] => [`.SH ${heading}`, ...lines];
  return [
    `.TH NANRO 1 "" "nanro ${program.version()}"`,
    '.ad l', // wider blanks between words part Korean worse than ragged lines
    ...section(headings.name, [`nanro \\- ${textOf(description.replace(/^nanro \(난로\): |^난로: /, '').replace(/\. .*$/, ''))}`]),
    ...section(headings.synopsis, usages.flatMap(([usage], index) => [...(index === 0 ? [] : ['.br']), textOf(usage)])),
    ...section(headings.description, manual.description.flatMap((paragraph) => ['.PP', textOf(paragraph)])),
    ...section(headings.commands, termsOf(usages)),
    ...section(headings.options, termsOf(optionsOf(program, commands, help))),
    ...section(headings.environment, termsOf(manual.environment)),
    ...section(headings.files, termsOf(manual.files)),
    ...section(headings.exit, termsOf(manual.exit)),
    ...section(headings.examples, termsOf(Object.values(manual.examples).flat())),
    '',
  ].join('\n');
}

const argumentsOf = (command: Command): string => command.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)).join(' ');

/** Each option once, and before what it does the commands that have it, unless all have. */
function optionsOf(program: Command, commands: readonly Command[], help: Help): Term[] {
  const owners = new Map<string, { readonly term: Term; readonly names: string[] }>();
  for (const command of [program, ...commands]) {
    for (const { flags, description } of help.visibleOptions(command)) {
      const option = owners.get(`${flags}\n${description}`) ?? { term: [flags, description], names: [] };
      owners.set(`${flags}\n${description}`, option);
      option.names.push(command.name());
    }
  }
  return [...owners.values()].map(({ term: [flags, description], names }) => [flags, names.includes(program.name()) ? description : `(${names.join(', ')}) ${description}`]);
}

const termsOf = (terms: readonly Term[]): string[] => terms.flatMap(([term, meaning]) => ['.TP', `.B ${textOf(term)}`, textOf(meaning)]);

/** Text as roff takes it for text: groff_char(7) on `-` and `\`, groff(7) on lines that begin with a control character. */
function textOf(text: string): string {
  const escaped = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/`([^`]+)`/g, '\\fB$1\\fR');
  return escaped.replace(/^(?=[.'])/, '\\&');
}
