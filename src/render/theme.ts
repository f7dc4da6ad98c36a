// What each role looks like. The sixteen colours of the terminal's own palette, since its owner has chosen them to read
// well on that background; of these only magenta and cyan, which no common palette, dark or light, makes pale.
import type { ChalkInstance } from 'chalk';
import type { Role } from '../layout/page.ts';

export type Theme = Record<Role, ChalkInstance>;

export function createTheme(chalk: ChalkInstance): Theme {
  return {
    title: chalk.bold,
    metadata: chalk.dim,
    number: chalk.magenta,
    heading: chalk.magenta.bold,
    subheading: chalk.bold,
    text: chalk,
    code: chalk.cyan,
    quote: chalk,
    bar: chalk.magenta,
    speaker: chalk.bold,
    marker: chalk.magenta,
    caption: chalk.dim,
    cardTitle: chalk.bold,
    address: chalk.underline,
    tableHead: chalk.bold,
  };
}
