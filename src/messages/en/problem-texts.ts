import type { ArticleFault } from '../../errors.ts';
import { FOREIGN_FORMATS } from './foreign-formats.ts';
import {
  addressOf,
  asArgument,
  hasPassword,
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
  const place = path === '' ? 'It ' : `${path}: `;
  switch (fault.kind) {
    case 'type':
      return `${place}has to be ${TYPES[fault.expected]}`;
    case 'missing':
      return `${place}is required but missing`;
    case 'unknown':
      return `${place}is not a name that an article has`;
    case 'choice':
      return `${place}has to be one of ${fault.choices.join(', ')}, not ${quote(JSON.stringify(fault.found) ?? 'nothing')}`;
    case 'empty':
      return `${place}must not be empty`;
    case 'range':
      return `${place}has to be ${fault.maximum === undefined ? `${fault.minimum} or more` : `from ${fault.minimum} to ${fault.maximum}`}`;
    case 'date':
      return `${place}has to be a date such as 2024-08-01 or 2024-08-01T05:59:00+09:00`;
    case 'tooDeep':
      return `${place}is nested more than ${fault.limit} levels deep`;
  }
}

const STATUS: Readonly<Record<number, string>> = {
  401: 'It needs a password; save the page from a browser and read the file.',
  403: 'It may be private, or open only in a browser; save the page from a browser and read the file.',
  404: 'There is no such page; check the address.',
  410: 'The page has been removed.',
  429: 'The server asks for fewer requests; try again later.',
};
const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no such host, or no network.',
  EAI_AGAIN: 'Names of hosts cannot be looked up now; check the connection.',
  ECONNREFUSED: 'Nothing answers there; check the address and its port.',
};
const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such folder; make it first.',
  ENOTDIR: 'A part of its path is a file; check the path.',
  EISDIR: 'It is a folder; name a file.',
};

const PDF_FAULTS = {
  locked: 'is a PDF with a password. Save it without the password.',
  broken: 'is a broken PDF. Get the file again.',
  slow: 'takes pdftotext too long. Split it into smaller files.',
  empty: 'is a PDF without text. If its pages are scanned, recognise their text first: `ocrmypdf`',
};

export const PROBLEMS: Problems = {
  unknownCommand: ({ name, suggestion, hint }, whole) =>
    `There is no command ${name}. ${hint === 'file' || (hint === undefined && /[./]/.test(whole.name)) ? `To read an article: \`nanro read ${asArgument(hint === 'file' ? whole.name : addressOf(whole.name))}\`` : suggestion ? `Did you mean ${suggestion}?` : hint === 'section' ? readSection(whole.name) : '`nanro --help` shows the commands.'}`,
  unknownOption: ({ name, suggestion, commands }) =>
    commands.length > 0
      ? `The option ${name} does not go here, but after one of these commands: ${commands.join(', ')}`
      : `There is no option ${name}. ${suggestion ? `Did you mean ${suggestion}?` : '`--help` shows the options.'}`,
  missingValue: ({ option }) => `${option}: a value is missing; put it right after the option.`,
  unwantedValue: ({ option }) => `${option} takes no value; write it by itself.`,
  missingWords: () => 'The words to look for are missing: `nanro search 난로 post.md`',
  missingSource: (_, { words }) =>
    `There is nothing to search; give a file or an address, or pipe a text in: \`nanro search ${asArgument(words)} post.md\``,
  noMatch: ({ words }) => `Not found: ${words}.`,
  noTerminal: ({ source }, whole) =>
    `\`nanro open\` needs a terminal. To print to a pipe or a file: \`nanro read${source === undefined ? '' : ` ${asArgument(whole.source!)}`}\``,
  excessArguments: ({ command }) =>
    `${command}: there are too many arguments; \`nanro help ${command}\` shows what it takes.`,
  missingShell: () => 'completion: name the shell, bash, zsh or fish: `nanro completion bash`',
  badChoice: ({ place, value, choices }) => `${place}: use one of ${choices.join(', ')}, not ${value}.`,
  badWidth: ({ place, value, most }) =>
    `${place}: use a whole number from 2 to ${most}, not ${value}; 0 sets no limit.`,
  badColour: ({ place, value, isPair }) =>
    `${place}: use ${isPair ? 'the colours of text and background, such as ["#27241f", "#fbf9f5"]' : 'a colour such as "#a2430f"'}, not ${value}.`,
  unknownKey: ({ place, key, keys }) => `${place}: there is no key ${key}. The keys are ${keys.join(', ')}.`,
  missingKey: ({ name, key }) => `${name}: the key ${key} is missing; add it.`,
  badJson: ({ name, line, column }) =>
    line === undefined
      ? `${name} has to be a JSON object: { … }`
      : `${name}:${line}: broken JSON (column ${column}). Check the comma, quotation mark or bracket before that place.`,
  badNumber: ({ place, value, most }) =>
    `${place}: use auto or a whole number from 1 to ${most}, not ${value}.`,
  badSize: ({ value }) => `--max-bytes: use a number of bytes such as 20000000 or 20M, not ${value}.`,
  badRange: ({ which }) => `--section: ${which} runs backwards; put the smaller number first.`,
  noSuchSection: ({ which, sections, hint }, whole) =>
    hint === 'file'
      ? `--section: there is no section ${which}. To read that file: \`nanro read ${asArgument(whole.which)}\``
      : sections.length === 0
        ? '--section: this article has no sections.'
        : `--section: there is no section ${which}. The sections of this article are:${nameSections(sections, more)}`,
  ambiguousSection: ({ which, sections }) =>
    `--section: more than one section matches ${which}. Choose one by its number:${nameSections(sections, more)}`,
  fileNotFound: ({ name, hint }, whole) =>
    `There is no file ${name}. ${hint === 'section' ? readSection(whole.name) : isHostLike(name) ? `If it is an address, put https:// before it: \`nanro read ${asArgument(addressOf(whole.name))}\`` : 'Check the path.'}`,
  isFolder: ({ name }, whole) =>
    `${name} is a folder, not a file. To see what can be read in it: \`nanro list ${asArgument(whole.name)}\``,
  noPermission: ({ name }) => `No permission to read ${name}. \`ls -l\` shows who may.`,
  unreadable: ({ name, code }) => `${name} cannot be read (${code}).`,
  badAddress: ({ name }) =>
    `${withoutPassword(name)} is not an address that can be read. ${hasPassword(name) ? 'Leave out the name and password.' : 'Use one that begins with http:// or https://: https://example.com/post'}`,
  httpStatus: ({ name, status }) =>
    `${name}: the server answered ${status}. ${STATUS[status] ?? (status >= 500 ? 'The server has a problem; try again later.' : 'Check the address.')}`,
  networkFailed: ({ name, code }) =>
    `${name} could not be reached (${code}). ${NETWORK[code] ?? 'Check the connection and the address.'}`,
  proxyFailed: ({ name, proxy, variable, code }) =>
    `${name} could not be reached through the proxy ${proxy ?? `in ${variable}`} (${code}). ${code === '407' ? `The proxy wants a name and a password; put them in ${variable}.` : `Check ${variable}.`}`,
  timedOut: ({ name, seconds }) =>
    `${name} took more than ${seconds} seconds. Try again later, or save the page and read the file.`,
  tooManyRedirects: ({ name, limit }) =>
    `${name} redirects more than ${limit} times. Open it in a browser and use the address that it ends at.`,
  badRedirect: ({ name, target }) =>
    `${name} redirects to ${withoutPassword(target)}, which is not a web page.`,
  wrongType: ({ name, type }) =>
    `${name} is ${type}, which cannot be read. nanro reads HWP, HWPX, DOCX, PDF, EPUB, HTML, Markdown, plain text, mails, feeds, CSV, subtitles and source code.`,
  tooLarge: ({ name, bytes }) =>
    `${name} is too large: more than ${sizeOf(bytes, (few) => `${few} byte${few === 1 ? '' : 's'}`)}. \`--max-bytes\` raises the limit.`,
  tooManyElements: ({ name, limit }) =>
    `${name} has more than ${limit} elements, lines or marks. \`--max-bytes\` raises this limit, too.`,
  tooManyHits: ({ words, limit }) =>
    `Found more than ${limit} times: ${words}. Search for longer words, or raise the limit with \`--max-bytes\`.`,
  empty: ({ name, isStandardInput }) => (isStandardInput ? 'Standard input is empty.' : `${name} is empty.`),
  notText: ({ name }) =>
    `${name} is not text. nanro reads HWP, HWPX, DOCX, PDF, EPUB, HTML, Markdown, plain text, mails, feeds, CSV, subtitles and source code.`,
  foreignFormat: ({ name, format }, whole) =>
    `${name} is ${FOREIGN_FORMATS[format].what}, which nanro does not read. ${FOREIGN_FORMATS[format].how(whole.isFile ? asArgument(whole.name) : 'FILE')}.`,
  notFormat: ({ name, format }) =>
    `${name} is not in the format ${format}. Leave out \`--from\`, and nanro finds out what it is.`,
  wrongCharset: ({ name, charset }) =>
    `${name} is not text in ${charset}. Leave out \`--encoding\`, and nanro finds the charset.`,
  noArticle: ({ name }) =>
    `There is no text to read in ${name}. A page that is drawn by scripts has to be saved from a browser first.`,
  noText: ({ name }) => `There is no text to read in ${name}. Pictures are not read.`,
  onlyFrame: ({ name }, { address }) =>
    `${name} holds only the frame of a blog. Read the post itself: \`nanro read ${asArgument(address)}\``,
  badPdf: ({ name, fault }) => `${name} ${PDF_FAULTS[fault]}`,
  badEpub: ({ name }) =>
    `${name} is a broken EPUB. Get the file again, or unpack it and read its HTML files.`,
  protectedEpub: ({ name }) =>
    `${name} is protected by DRM, so its text cannot be read. It opens only in the shop’s own reader.`,
  badDocx: ({ name }) => `${name} is a broken Word document. Get the file again.`,
  badHwp: ({ name }) => `${name} is a broken HWP document. Get the file again.`,
  protectedHwp: ({ name, protection }) =>
    protection === 'password'
      ? `${name} has a password, so its text cannot be read. Open it in Hancom Hangul and save it without the password.`
      : `${name} is protected by DRM, so its text cannot be read. It opens only in the program that protects it.`,
  notJson: ({ name, line, column }) =>
    `${name} is broken JSON (line ${line}, column ${column}). Check the comma, quotation mark or bracket before that place.`,
  notArticle: ({ name, fault }) => `${name} cannot be read as an article. ${describeFault(fault)}.`,
  cannotRewrite: ({ name, code }) =>
    `${name} could not be written (${code}). ${WRITING[code] ?? 'Check the permissions of the file and its folder, and the space on the disk.'}`,
  cannotSpool: ({ name, folder, code }) =>
    `${name} could not be kept in ${folder} (${code}). Check TMPDIR and the space on the disk, or name the file instead.`,
  needsNode: ({ name }) => `${name} can be read in Node only, not in a browser.`,
  noManual: () =>
    'The man page could not be shown, because `man` is missing or has failed. To print the help: `nanro help read`',
  notUtf8: ({ name }) =>
    `${name} is not UTF-8, so it was left as it is. If it is CP949, convert it first: \`iconv -f cp949 -t utf-8\`.`,
  hasControls: ({ name }) =>
    `${name} has control characters or escape sequences that would be lost, so it was left as it is. Remove them first.`,
  notRegular: ({ name }) =>
    `${name} cannot be changed in place. Name a file that is neither a pipe nor a device.`,
  missingFiles: ({ option }) =>
    `${option} changes files, and standard input is not a file. Name the files: \`nanro wrap ${option} file\``,
  wouldChange: () => '',
  conflict: ({ option, other }) => `${option} does not go with ${other}. Use one of them.`,
  bug: ({ name, detail }) => `${name}: nanro has a bug. Please report it with the file: ${detail}`,
  fileExists: ({ name }) => `${name} already exists. To replace it, add \`--force\`.`,
  cannotWrite: ({ code }) =>
    `The output could not be written (${code}). Check the free space and the permissions.`,
};
