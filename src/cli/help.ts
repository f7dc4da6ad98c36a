// The format of help: columns are aligned by cells, and lines are broken by the same rules as all text.
// Loaded only if help is requested.
import { stripVTControlCharacters } from 'node:util';
import type { HelpConfiguration } from 'commander';
import type { HelpFormat } from './run.ts';
import { cellsIn } from '../unicode/cells.ts';
import { writtenLines, type Measure } from '../lines/paragraph.ts';
import type { HelpTexts } from '../messages/messages.ts';
import { HANCOM_NOTICE } from '../messages/notices.ts';
import type { ManualTexts, Term } from '../messages/manual-types.ts';
import type { Capabilities } from '../output/terminal.ts';
import { wrapStyled } from '../render/styled.ts';
import { WIDEST } from '../settings/settings.ts';

type Styles = Required<Pick<HelpConfiguration, 'boxWrap' | 'styleTitle' | 'styleUsage'>> & HelpConfiguration;

const NARROWEST = 20;
const INDENT = 2;
/** The name of the program. Its help describes all commands. */
const PROGRAM = 'nanro';
/** A description that would be narrower than this goes below its term instead of beside it. */
const NARROWEST_DESCRIPTION = 30;

/**
 * Returns how commander formats help: measured in cells, with titles in the reader's language, in colour if
 * the output supports it.
 */
export async function createHelpFormat(
  { titles }: HelpTexts,
  examples: ManualTexts['examples'],
  { colour, columns = WIDEST }: Capabilities,
): Promise<HelpFormat> {
  const helpWidth = Math.max(NARROWEST, Math.min(columns, WIDEST));
  const displayWidth = (text: string): number => cellsIn(stripVTControlCharacters(text), 1);
  const { boxWrap, styleTitle, styleUsage, ...styles } = colour
    ? await createColours(titles)
    : createPlain(titles);
  /**
   * Breaks a text into lines that fit between column `start` and the width, and indents all but the first to
   * that column.
   */
  const hang = (text: string, start: number): string =>
    boxWrap(text, helpWidth - start).replaceAll('\n', `\n${' '.repeat(start)}`);
  const formatItem = (term: string, termWidth: number, description: string): string => {
    const beside = INDENT + termWidth + INDENT;
    const isBeside = helpWidth - beside >= NARROWEST_DESCRIPTION;
    const start = isBeside ? beside : 3 * INDENT;
    const gap = isBeside ? ' '.repeat(termWidth - displayWidth(term) + INDENT) : `\n${' '.repeat(start)}`;
    const shown = displayWidth(term) + INDENT > helpWidth ? hang(term, 2 * INDENT) : term;
    return `${' '.repeat(INDENT)}${shown}${gap}${hang(description, start)}`;
  };
  const list = (terms: readonly Term[]): string => {
    const width = Math.max(...terms.map(([term]) => displayWidth(term)));
    return terms
      .map(([term, meaning]) => formatItem(styles.styleArgumentTerm?.(term) ?? term, width, meaning))
      .join('\n');
  };
  return {
    list,
    configuration: {
      ...styles,
      styleTitle,
      // A line must not end within `<검색어>`.
      styleUsage: (usage) =>
        hang(
          styleUsage(usage).replace(/<[^<>]*>/g, (name) => name.replaceAll(' ', '\u00a0')),
          displayWidth(`${styleTitle('Usage:')} `),
        ).replaceAll('\u00a0', ' '),
      helpWidth,
      showGlobalOptions: true,
      displayWidth,
      boxWrap,
      formatItem,
      // The descriptions themselves name defaults and choices.
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
      subcommandTerm: (command) => [command.name(), command.usage()].filter((part) => part !== '').join(' '),
    },
    after: (command) => {
      const ofCommand = examples[command] ?? [];
      if (ofCommand.length === 0) return '';
      return [
        '',
        styleTitle('Examples:'),
        list(ofCommand),
        ...(command === PROGRAM ? ['', hang(HANCOM_NOTICE, 0)] : []),
      ].join('\n');
    },
  };
}

const createPlain = (titles: HelpTexts['titles']): Styles => ({
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: (usage) => usage,
  boxWrap: (text, width) => writtenLines(text, measureOf(width)).join('\n'),
});

async function createColours(titles: HelpTexts['titles']): Promise<Styles> {
  const [{ Chalk }, { default: wrapAnsi }] = await Promise.all([import('chalk'), import('wrap-ansi')]);
  const chalk = new Chalk({ level: 1 });
  const term = (text: string): string => chalk.cyan(text);
  return {
    styleTitle: (title) => chalk.bold.magenta(titles[title] ?? title),
    styleUsage: (usage) => usage.replace(/^[^<[]+\b/, (names) => chalk.bold(names)),
    styleOptionTerm: term,
    styleSubcommandTerm: term,
    styleArgumentTerm: term,
    styleDescriptionText: (text) => text.replace(/`([^`]+)`/g, (_, code: string) => chalk.cyan(code)),
    boxWrap: (text, width) => wrapStyled(text, measureOf(width), wrapAnsi).join('\n'),
  };
}

const measureOf = (width: number): Measure => ({ width, wordBreak: 'keep-all', ambiguous: 1 });
