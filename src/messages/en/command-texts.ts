import type { Messages } from '../messages.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const SOURCE =
  'a file (HWP, DOCX, PDF, EPUB, Markdown, HTML, text and others) or a web address; `-` reads standard input.';
const READ_WITHOUT = 'Without one, nanro reads what is piped in, or else the bundled article';

export const ENGLISH: Messages = {
  fetching: (mebibytes) => `Fetching… ${mebibytes} MiB`,
  repaired:
    'Some of the input is not UTF-8, so those bytes became � (U+FFFD). If the text is CP949, convert it first: `iconv -f cp949 -t utf-8`.',
  noPager: (command) =>
    `${command} could not be started, so the text was printed without it. Install it, or set \`PAGER\` to another program.`,
  pagerFailed: (command) =>
    `${command} failed, so the text was printed without it. Check \`PAGER\` and \`LESS\`.`,
  moreFiles: (folder, count, more) =>
    `nanro looked only at the first ${count} files in ${folder}, and left out the other ${more}.`,
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
    at: (path, isThere) => `File: ${path}${isThere ? '' : ' (does not exist)'}`,
  },
  notes: {
    untitled: 'Without a title',
    lost: 'no longer in the text',
    damaged: (path) => `A file of highlights is damaged. nanro moved it here: ${path}`,
  },
  history: {
    today: (time) => `today ${time}`,
    yesterday: 'yesterday',
    day: (month, day) => `${MONTHS[month - 1]} ${day}`,
    date: (year, month, day) => `${MONTHS[month - 1]} ${day}, ${year}`,
    gone: 'gone',
    empty: 'Nothing has been opened yet. To open an article: `nanro open post.md`',
    damaged: (path) =>
      `The list of what you have read is damaged. nanro started a new one, and moved the damaged one here: ${path}`,
  },
  help: {
    description:
      'nanro (난로): read Korean text in a terminal. No word is split, and no line begins with a particle or a full stop.',
    usage: '[options] [command|file|address]',
    articlesUsage: '[options] [file|address...]',
    titles: { 'Global Options:': 'Global options:' },
    version: 'print the version',
    help: 'print help',
    helpCommand: 'print the help for a command',
    read: 'print an article',
    list: 'list the sections of an article, with their lengths and reading times',
    open: 'open an article full-screen, with a table of contents, search and bookmarks',
    search:
      'search an article, and print the lines with hits below the headings of their sections; spaces and case do not matter',
    searchUsage: '[options] <words> [file|address...]',
    words: 'words to search for, or their initial consonants `ㄱㅈㅈㅋ`; quote words with spaces',
    notes: 'print your highlights and notes from `open`, with what you highlighted',
    notesUsage: '[options] [file|address]',
    history: 'list what you have read in `open`, how much of it, and when',
    historyUsage: '[options]',
    wrap: 'break the lines of plain text as it arrives, however long it is',
    wrapUsage: '[options] [file...]',
    files: 'plain text files; `-` or no file reads standard input',
    config:
      'print each setting and where it is set: by an option, a variable, the configuration file or the default',
    configUsage: '[options]',
    completion:
      'print a script that completes commands, options, their values, files and section headings in your shell',
    completionUsage: '<shell>',
    shell: 'the shell: `bash`, `zsh`, `fish`',
    source: {
      read: `${SOURCE} ${READ_WITHOUT}`,
      list: `${SOURCE} ${READ_WITHOUT}`,
      open: `${SOURCE} Without one, nanro opens what is piped in, or else the list of what you have read. If that is empty, it opens the bundled article`,
      search: `${SOURCE} Without one, nanro searches what is piped in`,
      notes:
        'the document; nanro reads it to find out whether what you highlighted is still there. Without one, nanro prints the highlights of all documents',
    },
    options: {
      section:
        'only these sections: a number (`4`, `4.1`, `제4장`), a range (`2-4`), part of a heading (`재킷`) or its initial consonants (`ㄱㅈㅈㅋ`); can be repeated',
      width:
        'line width in cells; a Hangul syllable takes two. The default is the width of the terminal, 80 at most; with `0`, no lines are broken',
      readFormat:
        'output format: `text` (default), `json`, `jsonl` (one article per line), `markdown` (`md`), `html`',
      listFormat: 'output format: `text` (default), `json`',
      notesFormat: 'output format: `markdown` (default), `json`',
      color: 'when to use colour: `auto` (default, on a terminal only), `always`, `never`',
      wordBreak: 'where lines may end: `keep-all` (default, between words), `normal` (between syllables)',
      ambiguous:
        'width of ambiguous characters such as `“ ” … ·`: `narrow` (default, one cell), `wide` (two), `auto` (ask the terminal)',
      wide: 'tables and code that are wider than the text: `scroll` (default: they scroll sideways with `<` and `>`), `wrap` (as in `read`)',
      code: 'how to print lines of code that are too wide: `wrap` (break them, with `↪` before each continuation), `keep` (leave them as they are), `auto` (default: `wrap` on a terminal or with `-w`, otherwise `keep`)',
      noSyntax: 'do not colour code by its syntax',
      syntax: 'ignore the setting `syntax`',
      justify: 'make the lines of a paragraph equally long by widening spaces',
      from: (formats) =>
        `input format: ${formats}, or an extension such as \`md\`; detected by default. \`lines\` keeps each line and its colours`,
      encoding: (charsets) => `input charset: ${charsets}; detected by default`,
      maxBytes: 'largest number of bytes to read, such as `20000000` or `20M`; 10 MiB by default',
      noCache: 'neither cache web pages nor use cached ones',
      filesFrom:
        'also read the sources that a file lists, one per line or separated by NUL; `-` reads the list from standard input',
      jobs: 'number of threads for formats other than `text`; `auto` (default) is as many as there are cores',
      output: 'write to this file instead of standard output; the file appears when it is complete',
      force: 'let `-o` replace an existing file',
      measure:
        'line width in cells, 80 by default; `0` is the width of the screen. `+` and `-` change it while you read',
      theme:
        'theme: `auto` (default, the colours of your terminal), `dark`, `light`, `sepia`, or the name of your own',
      openTheme:
        'theme: `auto` (default, to suit the background of the terminal), `dark`, `light`, `sepia`, or the name of your own',
      plain:
        'print the text only, for screen readers and Braille: no colour, and no bars, boxes, bullets or numbers that nanro adds',
      noPlain: 'ignore the setting `plain`',
      hanja: 'show the reading behind Hanja in Korean text: `漢字(한자)`',
      noHanja: 'ignore the setting `hanja`',
      images: 'draw pictures where the terminal can; `open` does by default, `read` does not',
      noImages: 'draw no pictures',
      mouse: 'ignore the setting `mouse`, and use the mouse',
      lookup:
        'where `s` looks a word up: `naver` (default, the Naver dictionary), an address in which `%s` stands for the word, or a program, which gets the word as its last argument',
      noMouse: 'do not use the mouse; dragging then selects text in the terminal',
      pager: 'show the output in `$PAGER`, or in `less` if that is not set; on a terminal only',
      language: 'language of messages and help: `auto` (default, by your locale), `ko`, `en`',
      quitIfOneScreen: 'print a document instead of opening it if it fits on the screen',
      noState: 'neither save nor use your places, marks, bookmarks, highlights, history and searches',
      clear:
        'clear the list of what you have read and your searches in `open`, instead of printing; places, bookmarks and highlights are kept',
      wrapWidth: 'line width in cells, 80 by default; with `0`, no lines are broken',
      reflow: 'join the lines of each paragraph before breaking them',
      onlyLong:
        'break only the lines that are too wide; with `--reflow`, only the paragraphs with such lines',
      fit: 'how to break a paragraph: `optimal` (default, as a whole, for more even lines), `greedy` (line by line, so that an edit hardly changes the lines before it)',
      prefix:
        'wrap only comments, and repeat the comment marker on each line: `auto` (any marker; default for source code), `none` (wrap all text; default otherwise), or a marker such as `//`. Lines without the marker are left as they are',
      inPlace: 'change the files instead of printing; a file that would not change is not touched',
      check: 'print only the names of the files that would change; the exit code is 1 if there are any',
      man: 'show the man page, which covers all commands',
    },
    values: {
      from: 'format',
      charset: 'charset',
      bytes: 'bytes',
      which: 'section',
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
      lookup: 'dictionary',
      words: 'words',
      language: 'language',
      shell: 'shell',
      prefix: 'marker',
    },
  },
};
