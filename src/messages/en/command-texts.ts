import type { Messages } from '../messages.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export const ENGLISH: Messages = {
  fetching: (mebibytes) => `Fetching… ${mebibytes} MiB`,
  repaired:
    'Some of the input is not UTF-8; each such byte became � (U+FFFD). If it is CP949, convert it first: `iconv -f cp949 -t utf-8`.',
  noPager: (command) =>
    `${command} could not be started, so this was printed as it is. Install it, or set \`PAGER\` to another program.`,
  pagerFailed: (command) => `${command} failed, so this was printed as it is.`,
  moreFiles: (folder, count, more) =>
    `Only the first ${count} files in ${folder} were looked at; ${more} more were left out.`,
  bug: (detail) => `nanro has a bug. Please report it with the command that you used: ${detail}`,
  list: {
    number: 'No.',
    heading: 'Heading',
    characters: 'Characters',
    minutes: 'Minutes',
    time: String,
    lead: 'Lead',
    notes: 'Notes',
    total: 'Total',
  },
  config: {
    name: 'Setting',
    value: 'Value',
    origin: 'From',
    default: 'default',
    file: 'file',
    at: (path, isThere) => `File: ${path}${isThere ? '' : ' (not there)'}`,
  },
  history: {
    today: (time) => `today ${time}`,
    yesterday: 'yesterday',
    day: (month, day) => `${MONTHS[month - 1]} ${day}`,
    date: (year, month, day) => `${MONTHS[month - 1]} ${day}, ${year}`,
    gone: 'gone',
    empty: 'Nothing has been opened yet. To open an article: `nanro open post.md`',
    damaged: (path) => `The list of what you have read was damaged, and has been moved: ${path}`,
  },
  help: {
    description:
      'nanro (난로): read Korean in a terminal. No word is torn, and no particle or full stop begins a line.',
    usage: '[options] [command|file|address]',
    articlesUsage: '[options] [file|address...]',
    titles: { 'Global Options:': 'Global options:' },
    version: 'print the version',
    help: 'print help',
    helpCommand: 'print the help of a command',
    read: 'print an article',
    list: 'print the sections of an article: number, heading, characters without spaces, reading time',
    open: 'read an article on the whole screen, with its sections, search and bookmarks',
    search: 'print the sections and lines of an article that have some words; spaces and case do not matter',
    searchUsage: '[options] <words> [file|address...]',
    words: 'what to look for, or its initial consonants `ㄱㅈㅈㅋ`; quote what has spaces',
    history: 'print what you have read in `open`, how much of it, and when',
    historyUsage: '[options]',
    wrap: 'break the lines of plain text as it comes in, however long it is',
    wrapUsage: '[options] [file...]',
    files: 'files of plain text; without one, or for `-`, standard input',
    config:
      'print the settings, and where each is set: by an option, a variable, the configuration file or not at all',
    configUsage: '[options]',
    completion:
      'print the script with which your shell completes commands, options, their values, files and sections',
    completionUsage: '<shell>',
    shell: 'the shell: `bash`, `zsh`, `fish`',
    source:
      'path of a file (HWP, DOCX, PDF, EPUB, Markdown, HTML, text and others) or a web address; `-` reads standard input. Without it, nanro reads what is piped in, or else (but not in `search`) the bundled article; `open` first lists what you have read',
    options: {
      section:
        'only some sections: a number `4`, `4.1` or `제4장`, a range `2-4`, part of a heading `재킷`, or its initial consonants `ㄱㅈㅈㅋ`; repeatable',
      width:
        'cells of a line; a Hangul syllable takes two. By default the width of the terminal, up to 80; `0` breaks no lines',
      readFormat:
        'what to print: `text` (default), `json`, `jsonl` (each article on a line), `markdown` (`md`), `html`',
      listFormat: 'what to print: `text` (default), `json`',
      color: 'colour: `auto` (default, on a terminal only), `always`, `never`',
      wordBreak: 'where lines end: `keep-all` (default, between words), `normal` (between syllables)',
      ambiguous:
        'width of ambiguous characters such as `“ ” … ·`: `narrow` (default, one cell), `wide` (two), `auto` (ask the terminal)',
      code: 'lines of code that are too wide: `wrap` (divide them, with `↪` before each continuation), `keep` (leave them as they are), `auto` (default: `wrap` on a terminal or with `-w`, otherwise `keep`)',
      justify: 'make the lines of a paragraph equally long, by wider spaces',
      from: (formats) =>
        `format of the input: ${formats}, or an extension such as \`md\`; detected by default. \`lines\` keeps each line and its colours`,
      encoding: (charsets) => `charset of the input: ${charsets}; detected by default`,
      maxBytes: 'the most bytes to read: `20000000`, `20M`; 10 MiB by default',
      noCache: 'neither save pages from the web nor use saved ones',
      filesFrom:
        'also read the sources that a file lists, one on each line or each followed by NUL; `-` reads the list from standard input',
      jobs: 'how many threads convert sources to a format other than `text`; `auto` (default) is as many as there are cores',
      output: 'write to this file instead of standard output; it appears when it is complete',
      force: 'let `-o` replace an existing file',
      measure:
        'cells of a line, 80 by default; `0`: as wide as the screen. `+` and `-` change it while you read',
      theme:
        'colours: `auto` (default, those of your terminal), `dark`, `light`, `sepia`, or the name of your own',
      openTheme:
        'colours: `auto` (default, by the background of the terminal), `dark`, `light`, `sepia`, or the name of your own',
      plain:
        'words only, for screen readers and Braille: no bars, boxes, bullets or numbers that nanro adds, and no colour',
      noPlain: 'print as usual, whatever your settings say about `plain`',
      pager: 'show it in `$PAGER`, or else in `less`; on a terminal only',
      language: 'language of messages and help: `auto` (default, by your locale), `ko`, `en`',
      quitIfOneScreen: 'print a document that fits on the screen, instead of opening it',
      noState: 'neither save nor use your places, marks, bookmarks, history and searches',
      clear:
        'instead of printing, clear the list of what you have read and your searches in `open`; places and bookmarks stay',
      wrapWidth: 'cells of a line, 80 by default; `0` breaks no lines',
      reflow: 'join the lines of a paragraph before they are broken',
      onlyLong: 'leave the lines that fit as they are; with `--reflow`, the paragraphs',
      fit: 'how the lines of a paragraph are chosen: `optimal` (default, all together, for more even lines), `greedy` (one after another; an edit hardly changes the lines before it)',
      prefix:
        'wrap comments only, and repeat their mark on each line: `auto` (any mark; default for source code), `none` (default otherwise), or a mark such as `//`. Lines without a mark stay as they are',
      inPlace: 'change the files instead of printing; a file that stays the same is not touched',
      check: 'print only the names of the files that would change; exit 1 if there are any',
      man: 'show the man page, which covers all commands',
    },
    values: {
      from: 'format',
      charset: 'charset',
      bytes: 'bytes',
      which: 'which',
      cells: 'cells',
      format: 'format',
      when: 'when',
      ambiguous: 'width',
      mode: 'mode',
      source: 'file|address',
      command: 'command',
      files: 'file',
      list: 'list',
      number: 'number',
      output: 'file',
      theme: 'theme',
      words: 'words',
      language: 'language',
      shell: 'shell',
      prefix: 'mark',
    },
  },
};
