// `nanro read` in ten lines with commander, chalk and wrap-ansi: the program that it has to beat.
import { readFileSync } from 'node:fs';
import chalk from 'chalk';
import { program } from 'commander';
import wrapAnsi from 'wrap-ansi';

const plain = (inlines) => inlines.map(({ text }) => text).join('');
const show = (blocks) =>
  blocks
    .map((block) =>
      block.kind === 'quote' ? `${show(block.blocks)}\n${block.speaker}` : wrapAnsi(plain(block.content), 80),
    )
    .join('\n\n');
program.command('read').action(() => {
  const article = JSON.parse(
    readFileSync(new URL('../../content/fireside-chat.json', import.meta.url), 'utf8'),
  );
  const sections = article.sections.map(
    ({ heading, blocks }) => `${chalk.bold(plain(heading))}\n\n${show(blocks)}`,
  );
  console.log([chalk.bold(wrapAnsi(article.title, 80)), ...sections].join('\n\n'));
});
program.parse();
