// How the help looks: aligned by cells, broken by the same rules as everything else. Loaded only when help is asked for.
import { stripVTControlCharacters } from 'node:util';
import type { HelpConfiguration } from 'commander';
import { cellsIn } from './layout/cells.ts';
import { breakLines, type Measure } from './layout/paragraph.ts';
import type { HelpTexts } from './messages/index.ts';
import type { Capabilities } from './output/terminal.ts';
import { wrapStyled } from './render/styled.ts';

const WIDEST = 80;

/** Commander's help in cells, in the reader's language and, where the output has colour, in colour. */
export async function createHelpFormat({ titles }: HelpTexts, { colour, columns = WIDEST }: Capabilities): Promise<HelpConfiguration> {
  const layout: HelpConfiguration = {
    helpWidth: Math.max(40, Math.min(columns, WIDEST)),
    displayWidth: (text) => cellsIn(stripVTControlCharacters(text), 1),
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description }) => description, // which says its default itself
    subcommandTerm: (command) => [command.name(), command.usage()].filter((part) => part !== '').join(' '),
    boxWrap: (text, width) =>
      breakLines(text, measureOf(width)).map(({ start, end }) => text.slice(start, end)).join('\n'),
  };
  if (!colour) return layout;
  const [{ Chalk }, { default: wrapAnsi }] = await Promise.all([import('chalk'), import('wrap-ansi')]);
  const chalk = new Chalk({ level: 1 });
  const code = (text: string): string => text.replace(/`([^`]+)`/g, (_, inner: string) => chalk.cyan(inner));
  return {
    ...layout,
    styleTitle: (title) => chalk.bold.magenta(titles[title] ?? title),
    styleCommandText: (text) => chalk.bold(text),
    styleOptionTerm: (text) => chalk.cyan(text),
    styleSubcommandTerm: (text) => chalk.cyan(text),
    styleArgumentTerm: (text) => chalk.cyan(text),
    styleDescriptionText: code,
    boxWrap: (text, width) => wrapStyled(text, measureOf(width), wrapAnsi).join('\n'),
  };
}

const measureOf = (width: number): Measure => ({ width, wordBreak: 'keep-all', ambiguous: 1 });
