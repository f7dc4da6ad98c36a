import type { Fault } from '../article/validate.ts';
import { nameSections, quote, type Messages } from './index.ts';

const TYPES = { object: 'an object', array: 'an array', string: 'a string', integer: 'a whole number', boolean: 'true or false' };
const more = (count: number): string => `… and ${count} more (\`nanro list\` shows all)`;

function describeFault({ path, fault }: Fault): string {
  const place = path === '' ? 'It ' : `${path}: `;
  switch (fault.kind) {
    case 'type': return `${place}has to be ${TYPES[fault.expected]}`;
    case 'missing': return `${place}is required but missing`;
    case 'unknown': return `${place}is not a name that an article has`;
    case 'choice': return `${place}has to be one of ${fault.choices.join(', ')}, not ${quote(JSON.stringify(fault.found) ?? 'nothing')}`;
    case 'empty': return `${place}must not be empty`;
    case 'range': return `${place}has to be ${fault.maximum === undefined ? `${fault.minimum} or more` : `from ${fault.minimum} to ${fault.maximum}`}`;
    case 'date': return `${place}has to be a date such as 2024-08-01 or 2024-08-01T05:59:00+09:00`;
    case 'tooDeep': return `${place}is nested more than ${fault.limit} levels deep`;
  }
}

export const ENGLISH: Messages = {
  problems: {
    unknownCommand: ({ name, suggestion }) => `There is no command ${name}. ${/[./]/.test(name) ? `To read an article: \`nanro read ${name}\`.` : suggestion ? `Did you mean ${suggestion}?` : '`nanro --help` shows the commands.'}`,
    unknownOption: ({ name, suggestion }) => `There is no option ${name}. ${suggestion ? `Did you mean ${suggestion}?` : '`--help` shows the options.'}`,
    missingValue: ({ option }) => `${option}: a value is missing; put it right behind the option.`,
    excessArguments: ({ command }) => `${command}: one article at a time; quote a name that has spaces.`,
    badChoice: ({ option, value, choices }) => `${option}: use one of ${choices.join(', ')}, not ${value}.`,
    badWidth: ({ value }) => `--width: use a whole number from 2, not ${value}; 0 wraps nothing.`,
    badRange: ({ which }) => `--section: ${which} runs backwards; put the smaller number first.`,
    noSuchSection: ({ which, sections }) =>
      sections.length === 0 ? '--section: this article has no sections.' : `--section: there is no section ${which}. The sections of this article are:${nameSections(sections, more)}`,
    ambiguousSection: ({ which, sections }) => `--section: more than one section matches ${which}. Choose one by its number:${nameSections(sections, more)}`,
    fileNotFound: ({ name }) => `There is no file ${name}. Check the path.`,
    isFolder: ({ name }) => `${name} is a folder, not a file. Name a file in it.`,
    noPermission: ({ name }) => `No permission to read ${name}. \`ls -l\` shows who may.`,
    unreadable: ({ name, code }) => `${name} cannot be read (${code}).`,
    addressNotSupported: ({ name }) => `Web addresses cannot be read yet: ${name}. Save the article as a JSON file and read that.`,
    tooLarge: ({ name, megabytes }) => `${name} is too large; nanro reads up to ${megabytes} MiB.`,
    empty: ({ name }) => `${name} is empty; it should hold the JSON of an article.`,
    notUtf8: ({ name }) => `${name} is not UTF-8. Convert it, for example with \`iconv -f cp949 -t utf-8\`.`,
    notJson: ({ name, line, column }) =>
      line === undefined ? `${name} is not JSON. For now only the JSON of an article can be read.` : `${name} is broken JSON (line ${line}, column ${column}). Check the comma, quotation mark or bracket before that place.`,
    notArticle: ({ name, fault }) => `${name} cannot be read as an article. ${describeFault(fault)}.`,
    cannotWrite: ({ code }) => `The output could not be written (${code}). Check the free space and the permissions.`,
  },
  repaired: 'Some of the input is not UTF-8; each such byte became � (U+FFFD). If it is CP949, convert it first: `iconv -f cp949 -t utf-8`.',
  bug: (detail) => `nanro has a bug. Please report it with the command that you used: ${detail}`,
  list: { number: 'No.', heading: 'Heading', characters: 'Characters', minutes: 'Minutes', lead: 'Lead', total: 'Total' },
  help: {
    description: 'nanro (난로): read Korean in a terminal. No word is torn, and no particle or full stop begins a line.',
    usage: '[options] [command]',
    commandUsage: '[options] [source]',
    titles: {},
    version: 'print the version',
    help: 'print help',
    helpCommand: 'print the help of a command',
    read: 'print an article',
    list: 'print the sections of an article: number, heading, characters without spaces, reading time',
    wrap: 'break the lines of plain text as it comes in, however long it is',
    wrapUsage: '[options] [file...]',
    files: 'files of plain text; without one, or for `-`, standard input',
    source: 'path of an article in JSON; `-` reads standard input; without it, the article that nanro carries',
    options: {
      section: 'only some sections: a number `4`, a range `2-4`, part of a heading `재킷`, or its initial consonants `ㄱㅈㅈㅋ`; repeatable',
      width: 'cells of a line; a Hangul syllable takes two. Without it the terminal’s width up to 80; `0` wraps nothing',
      readFormat: 'what to print: `text` (default), `json`, `markdown`',
      listFormat: 'what to print: `text` (default), `json`',
      color: 'colour: `auto` (default, on a terminal only), `always`, `never`',
      wordBreak: 'where lines end: `keep-all` (default, between words), `normal` (between syllables)',
      ambiguous: 'width of ambiguous characters such as `“ ” … ·`: `narrow` (default, one cell), `wide` (two), `auto` (ask the terminal)',
      justify: 'make the lines of a paragraph equally long, by wider spaces',
      wrapWidth: 'cells of a line, 80 by default; `0` breaks nothing',
      reflow: 'join the lines of a paragraph before they are broken',
      onlyLong: 'leave the lines that fit as they are; with `--reflow`, the paragraphs',
    },
    values: { which: 'which', cells: 'cells', format: 'format', when: 'when', ambiguous: 'width', mode: 'mode', source: 'source', command: 'command', files: 'file' },
    examples: [
      ['nanro read', 'read the article that nanro carries'],
      ['nanro read -s 재킷', 'read the section with 재킷 in its heading'],
      ['nanro read post.json -w 40', 'read at 40 cells'],
      ['git log | nanro wrap -w 72', 'break the lines of any text at 72 cells'],
      ['nanro list --format json', 'print the list of sections as JSON'],
    ],
  },
};
