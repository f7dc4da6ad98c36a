import type { ArticleFault } from '../../errors.ts';
import { FOREIGN_FORMATS } from './foreign-formats.ts';
import {
  addressOf,
  asArgument,
  asWords,
  hasPassword,
  helpOf,
  isHostLike,
  nameSections,
  quote,
  sizeOf,
  withoutPassword,
  type Problems,
} from '../problem-parts.ts';

const TYPES = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  integer: 'a whole number',
  boolean: 'true or false',
};
const readSection = (name: string): string => `To read that section: \`nanro read -s ${asArgument(name)}\``;
const more = (count: number): string => `… and ${count} more (\`nanro list\` shows all)`;

function describeFault({ path, fault }: ArticleFault): string {
  const place = path === '' ? 'it ' : `${path} `;
  switch (fault.kind) {
    case 'type':
      return `${place}must be ${TYPES[fault.expected]}`;
    case 'missing':
      return `${place}is missing. Add it`;
    case 'unknown':
      return `${place}is not a key of an article. Remove it`;
    case 'choice':
      return `${place}must be one of ${fault.choices.join(', ')}, not ${quote(JSON.stringify(fault.found) ?? 'nothing')}`;
    case 'empty':
      return `${place}must not be empty`;
    case 'range':
      return `${place}must be ${fault.maximum === undefined ? `${fault.minimum} or more` : `from ${fault.minimum} to ${fault.maximum}`}`;
    case 'date':
      return `${place}must be a date such as 2024-08-01 or 2024-08-01T05:59:00+09:00`;
    case 'tooDeep':
      return `${place}is nested more than ${fault.limit} levels deep. Nest it less`;
  }
}

/** What is wrong with a page, and what to do. */
type Fault = readonly [what: string, next: string];

const SAVE = 'Save it from a browser, and read that file.';
const STATUS: Readonly<Record<number, Fault>> = {
  401: ['the page needs a password', SAVE],
  403: ['the page is private, or opens only in a browser', SAVE],
  404: ['there is no such page', 'Check the address.'],
  410: ['the page has been removed', 'Look for a copy, for example on web.archive.org.'],
  429: ['the server has received too many requests', 'Try again later.'],
};
const statusFault = (status: number): Fault =>
  STATUS[status] ??
  (status >= 500
    ? ['the server has a problem', 'Try again later.']
    : ['the server did not send the page', 'Check the address.']);
const NETWORK: Readonly<Record<string, Fault>> = {
  ENOTFOUND: ['there is no such host, or no internet connection', 'Check the address and the connection.'],
  EAI_AGAIN: ['the host cannot be looked up now', 'Check the connection.'],
  ECONNREFUSED: ['the server does not answer', 'Check the address and the port.'],
};
const CONNECTION: Fault = ['the connection failed', 'Check the address and the connection.'];
const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'Create its folder first.',
  ENOTDIR: 'Check the path: a part of it is a file, not a folder.',
  EISDIR: 'It is a folder, so name a file in it.',
};

const CONVERT =
  'Convert it to one of these: HWP, HWPX, DOCX, PDF, EPUB, HTML, Markdown, plain text, email, feed, CSV, subtitles, source code.';

const PDF_FAULTS = {
  locked: 'is a PDF with a password. Save it without the password.',
  broken: 'is a broken PDF. Get the file again.',
  slow: 'took pdftotext too long. Split it into smaller files.',
  empty: 'is a PDF without text. If its pages were scanned, recognise the text first: `ocrmypdf`',
};

export const PROBLEMS: Problems = {
  unknownCommand: ({ name, suggestion, hint }, whole) =>
    `There is no command ${name}. ${hint === 'file' || (hint === undefined && /[./]/.test(whole.name)) ? `To read an article: \`nanro read ${asArgument(hint === 'file' ? whole.name : addressOf(whole.name))}\`` : suggestion ? `Did you mean ${suggestion}?` : hint === 'section' ? readSection(whole.name) : '`nanro --help` shows the commands.'}`,
  unknownOption: ({ name, suggestion, commands }) =>
    commands.length > 0
      ? `The option ${name} does not work here. Use it after one of these commands: ${commands.join(', ')}`
      : `There is no option ${name}. ${suggestion ? `Did you mean ${suggestion}?` : '`--help` shows the options.'}`,
  missingValue: ({ option }) => `${option} needs a value. Write it right after the option.`,
  unwantedValue: ({ option }) => `${option} takes no value. Write the option alone.`,
  missingWords: () =>
    'The words to search for are missing. Write them before the file: `nanro search 난로 post.md`',
  missingSource: (_, { words, hint }) =>
    hint === 'file'
      ? `The words to search for are missing. Write them first: \`nanro search 난로 ${asArgument(words)}\``
      : `There is nothing to search. Name a file or an address, or pipe text in: \`nanro search ${asWords(words)} post.md\``,
  noNotes: ({ name }) =>
    `There are no highlights${name === undefined ? '' : ` in ${name}`} yet. To add one in \`nanro open\`, select text with v, and press m, or e for a note.`,
  noMatch: ({ words }) => `Not found: ${words}. Try fewer or shorter words.`,
  noTerminal: ({ source }, whole) =>
    `\`nanro open\` needs a terminal. To print instead: \`nanro read${source === undefined ? '' : ` ${asArgument(whole.source!)}`}\``,
  excessArguments: ({ command }) =>
    `${command}: there are too many arguments. \`nanro help ${command}\` shows what it takes.`,
  missingShell: () =>
    'completion: the name of a shell is missing. Use bash, zsh or fish: `nanro completion bash`',
  badChoice: ({ place, value, choices }) => `${place}: use one of ${choices.join(', ')}, not ${value}.`,
  badWidth: ({ place, value, most }) =>
    `${place}: use a whole number from 2 to ${most}, not ${value}. 0 sets no limit.`,
  badLookup: ({ place, value }) =>
    `${place}: use naver, an address in which %s stands for the word, or a program, not ${value}.`,
  badColour: ({ place, value, isPair }) =>
    `${place}: use ${isPair ? 'the colours of text and background, such as ["#27241f", "#fbf9f5"]' : 'a colour such as "#a2430f"'}, not ${value}.`,
  unknownKey: ({ place, key, keys }) => `${place}: there is no key ${key}. Use one of ${keys.join(', ')}.`,
  missingKey: ({ name, key }) => `${name}: the key ${key} is missing. Add it.`,
  badJson: ({ name, line, column }) =>
    line === undefined
      ? `${name} must be a JSON object. Put it in braces: { … }`
      : `${name}:${line}: broken JSON (column ${column}). Check the comma, quotation mark or bracket before it.`,
  badNumber: ({ place, value, most }) =>
    `${place}: use auto or a whole number from 1 to ${most}, not ${value}.`,
  badSize: ({ value }) => `--max-bytes: use a number of bytes such as 20000000 or 20M, not ${value}.`,
  badRange: ({ which }) => `--section: ${which} runs backwards. Put the smaller number first.`,
  noSuchSection: ({ which, sections, hint }, whole) =>
    hint === 'file'
      ? `--section: there is no section ${which}. To read that file: \`nanro read ${asArgument(whole.which)}\``
      : sections.length === 0
        ? '--section: this article has no sections. Leave out `--section` to read all of it.'
        : `--section: there is no section ${which}. Choose one of these:${nameSections(sections, more)}`,
  ambiguousSection: ({ which, sections }) =>
    `--section: more than one section matches ${which}. Choose one by its number:${nameSections(sections, more)}`,
  fileNotFound: ({ name, hint }, whole) =>
    `There is no file ${name}. ${hint === 'section' ? readSection(whole.name) : isHostLike(name) ? `If it is an address, put https:// before it: \`nanro read ${asArgument(addressOf(whole.name))}\`` : 'Check the path.'}`,
  isFolder: ({ name }, whole) =>
    `${name} is a folder, not a file. To list what is in it: \`nanro list ${asArgument(whole.name)}\``,
  noPermission: ({ name }) => `You do not have permission to read ${name}. \`ls -l\` shows who does.`,
  unreadable: ({ name, code }) => `${name} cannot be read (${code}). Check the path and the file.`,
  badAddress: ({ name }) =>
    `${withoutPassword(name)} is not an address that can be read. ${hasPassword(name) ? 'Leave out the name and password.' : 'Use one that begins with http:// or https://: https://example.com/post'}`,
  httpStatus: ({ name, status }) => {
    const [what, next] = statusFault(status);
    return `${name}: ${what} (${status}). ${next}`;
  },
  networkFailed: ({ name, code }) => {
    const [what, next] = NETWORK[code] ?? CONNECTION;
    return `${name}: ${what} (${code}). ${next}`;
  },
  proxyFailed: ({ name, proxy, variable, code }) =>
    `${name} could not be reached through the proxy ${proxy ?? `in ${variable}`} (${code}). ${code === '407' ? `Put the name and password of the proxy in ${variable}.` : `Check ${variable}.`}`,
  timedOut: ({ name, seconds }) =>
    `${name} took more than ${seconds} seconds. Try again later, or save it from a browser and read that file.`,
  tooManyRedirects: ({ name, limit }) =>
    `${name} redirects more than ${limit} times. Open it in a browser, and use the final address.`,
  badRedirect: ({ name, target }) =>
    `${name} redirects to ${withoutPassword(target)}, which is not a web page. Open it in a browser.`,
  wrongType: ({ name, type }) => `${name} is ${type}, which nanro does not read. ${CONVERT}`,
  tooLarge: ({ name, bytes }) =>
    `${name} is too large: more than ${sizeOf(bytes, (few) => `${few} byte${few === 1 ? '' : 's'}`)}. \`--max-bytes\` raises the limit.`,
  tooManyElements: ({ name, limit }) =>
    `${name} has more than ${limit} elements, lines or symbols. \`--max-bytes\` raises this limit, too.`,
  tooManyHits: ({ words, limit }) =>
    `Found more than ${limit} times: ${words}. Search for longer words, or raise the limit: \`--max-bytes\``,
  empty: ({ name, isStandardInput }) =>
    isStandardInput
      ? 'Standard input is empty. Check the command before the pipe.'
      : `${name} is empty. Check that it was saved or downloaded completely.`,
  notPicture: ({ name }) =>
    `${name} is not a picture, or in an unknown format. Open it with another program.`,
  notText: ({ name }) => `${name} is not text. ${CONVERT}`,
  foreignFormat: ({ name, format }, whole) =>
    `${name} is ${FOREIGN_FORMATS[format].what}, which nanro does not read. ${FOREIGN_FORMATS[format].how(whole.isFile ? asArgument(whole.name) : 'FILE')}.`,
  notFormat: ({ name, format }) =>
    `${name} is not in the format ${format}. Leave out \`--from\`, and nanro detects the format.`,
  wrongCharset: ({ name, charset }) =>
    `${name} is not text in ${charset}. Leave out \`--encoding\`, and nanro detects the charset.`,
  noArticle: ({ name }) =>
    `There is no text to read in ${name}. If scripts create the page, save it from a browser first.`,
  noText: ({ name }) =>
    `There is no text to read in ${name}. If it contains only pictures, open it with the program that made it.`,
  noFiles: ({ name }) =>
    `There is no file in ${name} that nanro can read. Folders inside it are not searched, so name the one with the files.`,
  onlyFrame: ({ name }, { address }) =>
    `${name} is only the frame around a post. Read the post itself: \`nanro read ${asArgument(address)}\``,
  badPdf: ({ name, fault }) => `${name} ${PDF_FAULTS[fault]}`,
  badEpub: ({ name }) =>
    `${name} is a broken EPUB. Get the file again, or unpack it and read its HTML files.`,
  protectedEpub: ({ name }) =>
    `${name} is protected by DRM, so its text cannot be read. Open it in the app of the shop that sold it.`,
  badDocx: ({ name }) => `${name} is a broken Word document. Get the file again.`,
  badHwp: ({ name }) => `${name} is a broken HWP document. Get the file again.`,
  protectedHwp: ({ name, protection }) =>
    protection === 'password'
      ? `${name} has a password, so its text cannot be read. Open it in Hancom Hangul and save it without the password.`
      : `${name} is protected by DRM, so its text cannot be read. Open it in the program that protects it.`,
  notJson: ({ name, line, column }) =>
    `${name} is broken JSON (line ${line}, column ${column}). Check the comma, quotation mark or bracket before it.`,
  notArticle: ({ name, fault }) => `${name} is not an article in JSON: ${describeFault(fault)}.`,
  cannotRewrite: ({ name, code }) =>
    `${name} could not be written (${code}). ${WRITING[code] ?? 'Check the permissions of the file and its folder, and the free space.'}`,
  cannotSpool: ({ name, folder, code }) =>
    `${name} could not be saved in the temporary folder ${folder} (${code}). Check TMPDIR and the free space, or name the file instead.`,
  needsNode: ({ name }) => `A browser cannot read ${name}. Read it with nanro in Node.`,
  noManual: ({ command }) =>
    `The man page could not be shown, because \`man\` is missing or has failed. To print the help: \`${helpOf(command)}\``,
  notUtf8: ({ name }) =>
    `${name} is not UTF-8, so it was left as it is. If it is CP949, convert it first: \`iconv -f cp949 -t utf-8\`.`,
  hasControls: ({ name }) =>
    `${name} contains control characters or escape sequences that would be lost, so it was left as it is. Remove them first.`,
  notRegular: ({ name }) =>
    `${name} cannot be changed in place. Name a file that is neither a pipe nor a device.`,
  missingFiles: ({ option }) =>
    `${option} does not work with standard input. Name the files: \`nanro wrap ${option} file\``,
  wouldChange: () => '',
  conflict: ({ option, other }) => `${option} and ${other} cannot be used together. Use only one of them.`,
  bug: ({ name, detail }) => `${name}: nanro has a bug. Please report it with the file: ${detail}`,
  fileExists: ({ name }) => `${name} already exists. To replace it, add \`--force\`.`,
  cannotWrite: ({ code }) =>
    `The output could not be written (${code}). Check the free space and the permissions.`,
};
