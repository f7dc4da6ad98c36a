// The keys as the help shows them. `ReaderTexts` describes what each does.

export const HELP_KEYS = {
  lines: 'j k ↑ ↓',
  pages: 'space b',
  halves: 'd u',
  ends: 'g G',
  sections: '] [ n p',
  number: '1 2 3 …',
  back: '←',
  outline: 't',
  search: '/',
  hits: 'n N',
  clear: 'Esc',
  links: 'l',
  setMark: 'm a',
  goToMark: "' a",
  columns: 'c',
  theme: 'T',
  measure: '+ -',
  wordBreak: 'w',
  redraw: 'Ctrl-L',
  suspend: 'Ctrl-Z',
  help: '?',
  quit: 'q',
} as const;

export type HelpKey = keyof typeof HELP_KEYS;
