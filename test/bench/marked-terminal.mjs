// marked and marked-terminal as a program that prints a Markdown file for a terminal of 80 columns.
import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import { markedTerminal } from 'marked-terminal';

process.stdout.write(
  new Marked(markedTerminal({ width: 80, reflowText: true })).parse(readFileSync(process.argv[2], 'utf8')),
);
