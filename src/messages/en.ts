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

const STATUS: Readonly<Record<number, string>> = {
  401: 'It wants a password; save the page from a browser and read the file.',
  403: 'It may be private, or want a browser; save the page from a browser and read the file.',
  404: 'There is no such page; check the address.',
  410: 'The page has been removed.',
  429: 'It has been asked too often; try again later.',
};
const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no such host, or no network.',
  EAI_AGAIN: 'Names of hosts cannot be looked up now; check the connection.',
  ECONNREFUSED: 'Nothing answers there; check the address and its port.',
};

export const ENGLISH: Messages = {
  problems: {
    unknownCommand: ({ name, suggestion }) => `There is no command ${name}. ${/[./]/.test(name) ? `To read an article: \`nanro read ${name}\`.` : suggestion ? `Did you mean ${suggestion}?` : '`nanro --help` shows the commands.'}`,
    unknownOption: ({ name, suggestion }) => `There is no option ${name}. ${suggestion ? `Did you mean ${suggestion}?` : '`--help` shows the options.'}`,
    missingValue: ({ option }) => `${option}: a value is missing; put it right behind the option.`,
    excessArguments: ({ command }) => `${command}: one article at a time; quote a name that has spaces.`,
    badChoice: ({ option, value, choices }) => `${option}: use one of ${choices.join(', ')}, not ${value}.`,
    badWidth: ({ value }) => `--width: use a whole number from 2, not ${value}; 0 wraps nothing.`,
    badSize: ({ value }) => `--max-bytes: use a number of bytes such as 20000000 or 20M, not ${value}.`,
    badRange: ({ which }) => `--section: ${which} runs backwards; put the smaller number first.`,
    noSuchSection: ({ which, sections }) =>
      sections.length === 0 ? '--section: this article has no sections.' : `--section: there is no section ${which}. The sections of this article are:${nameSections(sections, more)}`,
    ambiguousSection: ({ which, sections }) => `--section: more than one section matches ${which}. Choose one by its number:${nameSections(sections, more)}`,
    fileNotFound: ({ name }) => `There is no file ${name}. Check the path.`,
    isFolder: ({ name }) => `${name} is a folder, not a file. Name a file in it.`,
    noPermission: ({ name }) => `No permission to read ${name}. \`ls -l\` shows who may.`,
    unreadable: ({ name, code }) => `${name} cannot be read (${code}).`,
    badAddress: ({ name }) => `${name} is no address that can be read. Write it as https://example.com/post.`,
    httpStatus: ({ name, status }) => `${name} was not given out: the server answered ${status}. ${STATUS[status] ?? (status >= 500 ? 'The server has a problem; try again later.' : 'Check the address.')}`,
    networkFailed: ({ name, code }) => `${name} could not be reached (${code}). ${NETWORK[code] ?? 'Check the connection and the address.'}`,
    timedOut: ({ name, seconds }) => `${name} took more than ${seconds} seconds. Try again later, or save the page and read the file.`,
    tooManyRedirects: ({ name, limit }) => `${name} redirects more than ${limit} times. Open it in a browser and use the address that it ends at.`,
    badRedirect: ({ name, target }) => `${name} redirects to ${target}, which is no web page.`,
    wrongType: ({ name, type }) => `${name} is no text but ${type}. nanro reads HTML, Markdown, plain text, EPUB and article JSON.`,
    tooLarge: ({ name, megabytes }) => `${name} is too large: more than ${megabytes} MiB. \`--max-bytes\` raises the limit.`,
    tooManyElements: ({ name, limit }) => `${name} has more than ${limit} elements or lines. \`--max-bytes\` raises this limit with the other.`,
    empty: ({ name }) => `${name} is empty.`,
    notText: ({ name }) => `${name} is no text. nanro reads HTML, Markdown, plain text, EPUB and article JSON.`,
    noArticle: ({ name }) => `There is no text to read in ${name}. A page that is drawn by scripts has to be saved from a browser first.`,
    onlyFrame: ({ name, address }) => `${name} holds only the frame of a blog. Read the post itself: \`nanro read ${address}\`.`,
    badEpub: ({ name }) => `${name} is a broken EPUB. Get the file anew, or unpack it and read its HTML files.`,
    protectedEpub: ({ name }) => `${name} is protected by DRM, so its text cannot be read. It opens only in the shop’s own reader.`,
    notJson: ({ name, line, column }) =>
      line === undefined ? `${name} is not JSON.` : `${name} is broken JSON (line ${line}, column ${column}). Check the comma, quotation mark or bracket before that place.`,
    notArticle: ({ name, fault }) => `${name} cannot be read as an article. ${describeFault(fault)}.`,
    cannotWrite: ({ code }) => `The output could not be written (${code}). Check the free space and the permissions.`,
  },
  fetching: (megabytes) => `Fetching… ${megabytes} MB`,
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
    source: 'path of a file (Markdown, HTML, text, EPUB, article JSON) or a web address; `-` reads standard input; without it what is piped in, else the article that nanro carries',
    options: {
      section: 'only some sections: a number `4`, a range `2-4`, part of a heading `재킷`, or its initial consonants `ㄱㅈㅈㅋ`; repeatable',
      width: 'cells of a line; a Hangul syllable takes two. Without it the terminal’s width up to 80; `0` wraps nothing',
      readFormat: 'what to print: `text` (default), `json`, `markdown`, `html`',
      listFormat: 'what to print: `text` (default), `json`',
      color: 'colour: `auto` (default, on a terminal only), `always`, `never`',
      wordBreak: 'where lines end: `keep-all` (default, between words), `normal` (between syllables)',
      ambiguous: 'width of ambiguous characters such as `“ ” … ·`: `narrow` (default, one cell), `wide` (two), `auto` (ask the terminal)',
      justify: 'make the lines of a paragraph equally long, by wider spaces',
      maxBytes: 'bytes to read at the most: `20000000`, `20M`; 10 MiB by default',
      noCache: 'keep no pages from the web, and use none that were kept',
      wrapWidth: 'cells of a line, 80 by default; `0` breaks nothing',
      reflow: 'join the lines of a paragraph before they are broken',
      onlyLong: 'leave the lines that fit as they are; with `--reflow`, the paragraphs',
    },
    values: { bytes: 'bytes', which: 'which', cells: 'cells', format: 'format', when: 'when', ambiguous: 'width', mode: 'mode', source: 'source', command: 'command', files: 'file' },
    examples: [
      ['nanro read', 'read the article that nanro carries'],
      ['nanro read -s 재킷', 'read the section with 재킷 in its heading'],
      ['nanro read post.json -w 40', 'read at 40 cells'],
      ['git log | nanro wrap -w 72', 'break the lines of any text at 72 cells'],
      ['nanro list --format json', 'print the list of sections as JSON'],
    ],
  },
};
