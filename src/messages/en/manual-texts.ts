import type { ManualTexts } from '../manual-types.ts';

export const MANUAL: ManualTexts = {
  examples: {
    nanro: [
      ['nanro read', 'read the article that nanro carries'],
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
      ['nanro wrap --reflow --only-long message.txt', 'set anew only the paragraphs that are too wide'],
      ['nanro wrap -w 100 --in-place src/*.kt', 'only the comments of source code'],
      ['nanro wrap --reflow --prefix auto', 'the comments that an editor pipes in (`formatprg` of Vim)'],
      ['nanro wrap --in-place -w 72 docs/*.md', 'change the files themselves'],
      ['nanro wrap --check -w 72 docs/*.md', 'see before a commit which files that would change'],
    ],
    config: [
      ['nanro config', 'what is set, and where'],
      ['NANRO_WIDTH=60 nanro config', 'a variable goes before the file'],
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
  },
  description: [
    'nanro reads an article from a file (Markdown, HTML, plain text, EPUB, article JSON), from the web or from a pipe, and prints it with its lines broken where a Korean reader would break them: no word is torn, and no particle or full stop begins a line.',
    'What is set by an option goes before a variable, a variable before the configuration file, and the file before the default.',
  ],
  keys: 'In `nanro open`; they work while the keyboard writes Hangul, too. A list is left with `Esc` or `q`.',
  environment: [
    [
      'NANRO_WIDTH, NANRO_THEME, NANRO_COLOR, NANRO_WORD_BREAK, NANRO_AMBIGUOUS, NANRO_LANGUAGE, NANRO_PLAIN',
      'what the options of these names set; but a `NANRO_WIDTH` of `0`, or one in the file, is as many cells as the terminal has',
    ],
    [
      'LC_ALL, LC_MESSAGES, LANG',
      'messages in Korean where the first one that is set begins with `ko`, else in English',
    ],
    ['NO_COLOR', 'where it is set, no colour'],
    [
      'FORCE_COLOR',
      'where it is set, colour in a pipe, too; `0` or `false`: none. It goes before `NO_COLOR`, and `--color` before both',
    ],
    [
      'COLORTERM, TERM',
      'how many colours a theme has: all, 256 or 16. Where `TERM` is `dumb` there is no colour',
    ],
    ['COLUMNS', 'the width to use instead of the terminal’s'],
    [
      'PAGER, LESS, LESSCHARSET',
      'the program for `--pager`, and what `less` is told: `FRX` and `utf-8` where they are not set',
    ],
    ['HTTP_PROXY, HTTPS_PROXY, NO_PROXY', 'proxies for pages from the web'],
    ['XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', 'the folders above the files below'],
  ],
  files: [
    ['~/.config/nanro/config.json', 'the configuration; `nanro config` says where it is on this system'],
    ['~/.config/nanro/themes/', 'themes of your own, a JSON file each: `paper.json` for `--theme paper`'],
    ['~/.local/state/nanro/places/', 'where you read, and your marks'],
    ['~/.cache/nanro/', 'pages from the web'],
  ],
  theme:
    'The file of a theme is a JSON object with all of these. Colours are `#rrggbb`; a pair is text and background, a colour alone stands on the page. Below are those of `light`.',
  colours: {
    page: 'the page',
    faint: 'what stands back: dates, captions',
    accent: 'headings, numbers, bars, bullets',
    code: 'code',
    hit: 'hits of a search',
    current: 'the hit where you are',
    status: 'the status line',
    selected: 'what is chosen in a list',
  },
  exit: [
    ['0', 'done; also where a pipe was closed early'],
    ['1', '`nanro search` found nothing, or `nanro wrap --check` found files that would change'],
    ['2', 'the command line or the configuration means nothing, or `nanro open` has no terminal'],
    [
      '65',
      'the source is empty, too large, nothing that can be read, or nothing that `nanro wrap --in-place` can change without loss',
    ],
    ['66', 'the input is not there, is a folder, or may not be read'],
    ['69', 'the page could not be had'],
    ['70', 'a bug of nanro'],
    ['74', 'the output or a file could not be written'],
    ['129', 'ended by SIGHUP: the terminal was closed'],
    ['130', 'interrupted by Ctrl-C'],
    ['143', 'ended by SIGTERM'],
  ],
};
