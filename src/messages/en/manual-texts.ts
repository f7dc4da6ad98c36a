import type { ManualTexts } from '../manual-types.ts';

export const MANUAL: ManualTexts = {
  examples: {
    nanro: [
      ['nanro read', 'read the bundled article'],
      ['nanro open book.epub', 'read a book on the whole screen'],
      ['nanro read -s 재킷', 'read the section with 재킷 in its heading'],
      ['nanro read post.json -w 40', 'read at 40 cells'],
      ['nanro search ㄱㅈㅈㅋ post.md', 'find the lines with 가죽 재킷 by initial consonants'],
      ['git log | nanro wrap -w 72', 'break the lines of any text at 72 cells'],
      ['nanro list --format json', 'print the list of sections as JSON'],
    ],
    read: [
      ['nanro read post.md', 'read a file'],
      ['nanro read https://example.com', 'read a page from the web'],
      ['nanro read -s 2-4', 'sections 2 to 4'],
      ['nanro read book.epub -p', 'read it in less'],
      ['nanro read post.md --format html', 'make one HTML page of it'],
    ],
    list: [
      ['nanro list book.epub', 'the chapters of a book'],
      ['nanro list docs', 'what can be read in a folder'],
      ['nanro list --format json', 'the same for programs'],
    ],
    open: [
      ['nanro open book.epub', 'read on from where you were'],
      ['nanro open post.md -w 60 --theme sepia', 'lines of 60 cells, in sepia'],
    ],
    search: [
      ["nanro search '오픈소스 AI' post.md", 'words with spaces'],
      ['nanro search ㅂㄱㅈ post.md', 'by initial consonants'],
      ['cat post.md | nanro search 난로', 'in what is piped in'],
    ],
    wrap: [
      ['git log | nanro wrap -w 72', 'what another program prints'],
      ['nanro wrap --reflow --only-long message.txt', 'reflow only the paragraphs that are too wide'],
      ['nanro wrap -w 100 --in-place src/*.kt', 'only the comments of source code'],
      ['nanro wrap --reflow --prefix auto', 'the comments that an editor pipes in (`formatprg` of Vim)'],
      ['nanro wrap --in-place -w 72 docs/*.md', 'change the files themselves'],
      ['nanro wrap --check -w 72 docs/*.md', 'see before a commit which files that would change'],
    ],
    config: [
      ['nanro config', 'the settings, and where each is set'],
      ['NANRO_WIDTH=60 nanro config', 'a variable takes precedence over the file'],
    ],
    completion: [
      ["echo 'source <(nanro completion bash)' >> ~/.bashrc", 'bash'],
      ["echo 'source <(nanro completion zsh)' >> ~/.zshrc", 'zsh, below compinit'],
      ['nanro completion fish > ~/.config/fish/completions/nanro.fish', 'fish'],
    ],
  },
  headings: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    commands: 'COMMANDS',
    options: 'OPTIONS',
    keys: 'KEYS',
    environment: 'ENVIRONMENT',
    files: 'FILES',
    theme: 'THEMES',
    exit: 'EXIT STATUS',
    examples: 'EXAMPLES',
    notices: 'NOTICES',
  },
  description: [
    'nanro reads an article from a file (HWP, HWPX, DOCX, PDF, EPUB, Markdown, HTML, plain text, mail, feeds, CSV, subtitles, notebooks, source code, article JSON), from the web or from a pipe, and prints it with its lines broken where a Korean reader would break them: no word is torn, and no particle or full stop begins a line.',
    'Without a command, `nanro file` opens the file on a terminal, and prints it in a pipe. Of a folder, nanro prints the names and titles of the files in it that it can read. An address may be written without `https://` if it begins with `www.`, or if a `/` follows the host; a file of that name comes first.',
    'An option takes precedence over a variable, a variable over the configuration file, and the file over the default.',
  ],
  keys: 'In `nanro open`; they work while the keyboard writes Hangul, too. A list is left with `Esc` or `q`.',
  environment: [
    [
      'NANRO_WIDTH, NANRO_THEME, NANRO_COLOR, NANRO_WORD_BREAK, NANRO_AMBIGUOUS, NANRO_CODE, NANRO_LANGUAGE, NANRO_PLAIN, NANRO_JOBS',
      'what the options of these names set; but a width of `0` here or in the configuration file means the width of the terminal',
    ],
    [
      'LC_ALL, LC_MESSAGES, LANG',
      'messages are in Korean if the first of these that is set begins with `ko`, otherwise in English',
    ],
    ['NO_COLOR', 'if it is set, no colour'],
    [
      'FORCE_COLOR',
      'if it is set, colour in a pipe, too; `0` or `false`: no colour. It takes precedence over `NO_COLOR`, and `--color` over both',
    ],
    [
      'COLORTERM, TERM',
      'how many colours a theme has: all, 256 or 16. If `TERM` is `dumb`, there is no colour',
    ],
    ['COLUMNS', 'the width to use instead of the terminal’s'],
    [
      'PAGER, LESS, LESSCHARSET',
      'the program for `--pager`, and what `less` is told: `FRX` and `utf-8` if they are not set',
    ],
    ['HTTP_PROXY, HTTPS_PROXY, NO_PROXY', 'proxies for pages from the web'],
    ['XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', 'the folders that contain the files below'],
  ],
  files: [
    ['~/.config/nanro/config.json', 'the configuration; `nanro config` says where it is on this system'],
    ['~/.config/nanro/themes/', 'themes of your own, each in a JSON file: `paper.json` for `--theme paper`'],
    ['~/.local/state/nanro/places/', 'where you read, and your marks'],
    ['~/.cache/nanro/', 'pages from the web'],
  ],
  theme:
    'The file of a theme is a JSON object with all of these. Colours are `#rrggbb`; a pair is text and background, a single colour is that of text on the page. Below are those of `light`.',
  colours: {
    page: 'the page',
    faint: 'dates, captions and the like',
    accent: 'headings, numbers, bars, bullets',
    code: 'code',
    hit: 'hits of a search',
    current: 'the hit where you are',
    status: 'the status line',
    selected: 'what is chosen in a list',
  },
  exit: [
    ['0', 'done; also if a pipe was closed early'],
    ['1', '`nanro search` found nothing, or `nanro wrap --check` found files that would change'],
    ['2', 'the command line or the configuration is wrong, or `nanro open` has no terminal'],
    [
      '65',
      'the source is empty, too large, in no format that can be read, or a file that `nanro wrap --in-place` cannot change without loss',
    ],
    ['66', 'the input does not exist, is a folder, or may not be read'],
    ['69', 'the page could not be fetched'],
    ['70', 'a bug in nanro'],
    ['74', 'the output or a file could not be written'],
    ['129', 'ended by SIGHUP: the terminal was closed'],
    ['130', 'interrupted by Ctrl-C'],
    ['143', 'ended by SIGTERM'],
  ],
};
