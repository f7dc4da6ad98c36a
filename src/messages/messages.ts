// The types of messages and help texts. Each language has a file of them.
export type Language = 'ko' | 'en';

export interface Messages {
  /** Progress of a download. */
  readonly fetching: (mebibytes: string) => string;
  /** The warning that some input was not UTF-8. */
  readonly repaired: string;
  /** The warning that the pager could not be started. */
  readonly noPager: (command: string) => string;
  /** The warning that the pager has failed. */
  readonly pagerFailed: (command: string) => string;
  /** The warning that only the first `count` files of a folder were looked at, and `more` left out. */
  readonly moreFiles: (folder: string, count: number, more: number) => string;
  /** The report of a bug in nanro. */
  readonly bug: (detail: string) => string;
  readonly list: {
    readonly number: string;
    readonly heading: string;
    readonly characters: string;
    readonly minutes: string;
    /** Returns the reading time as the column `minutes` shows it. */
    readonly time: (minutes: number) => string;
    readonly lead: string;
    readonly notes: string;
    readonly total: string;
  };
  readonly config: {
    readonly name: string;
    readonly value: string;
    readonly origin: string;
    readonly default: string;
    readonly file: string;
    readonly at: (path: string, isThere: boolean) => string;
  };
  readonly notes: NotesTexts;
  readonly history: HistoryTexts;
  readonly help: HelpTexts;
}

/** Texts of lists of highlights. */
export interface NotesTexts {
  /** What a document without a title or a source is called. */
  readonly untitled: string;
  /** Says that the passage of a highlight is no longer in the text. */
  readonly lost: string;
  readonly damaged: (path: string) => string;
}

/** Texts of lists of what was read. */
export interface HistoryTexts {
  /** `time` is `HH:MM`. */
  readonly today: (time: string) => string;
  readonly yesterday: string;
  /** A day of this year, and one of another. */
  readonly day: (month: number, day: number) => string;
  readonly date: (year: number, month: number, day: number) => string;
  /** Says that a file is gone. */
  readonly gone: string;
  /** Says that nothing was read yet, and how to open something. */
  readonly empty: string;
  /** The warning that the list was damaged, and has been moved to `path`. */
  readonly damaged: (path: string) => string;
}

/** Texts of help. Text between backquotes is shown as code. */
export interface HelpTexts {
  readonly description: string;
  readonly usage: string;
  readonly articlesUsage: string;
  /** Translations of commander's titles and of `Examples:`. A title without one stays as it is. */
  readonly titles: Readonly<Record<string, string>>;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly read: string;
  readonly list: string;
  readonly open: string;
  readonly search: string;
  readonly searchUsage: string;
  readonly words: string;
  readonly notes: string;
  readonly notesUsage: string;
  readonly history: string;
  readonly historyUsage: string;
  readonly wrap: string;
  readonly wrapUsage: string;
  readonly files: string;
  readonly config: string;
  readonly configUsage: string;
  readonly completion: string;
  readonly completionUsage: string;
  readonly shell: string;
  /** What a source may be, and what each command does without one. */
  readonly source: Readonly<Record<'read' | 'list' | 'open' | 'search' | 'notes', string>>;
  readonly options: {
    readonly section: string;
    readonly width: string;
    readonly readFormat: string;
    readonly listFormat: string;
    readonly notesFormat: string;
    readonly color: string;
    readonly wordBreak: string;
    readonly ambiguous: string;
    readonly code: string;
    readonly wide: string;
    readonly syntax: string;
    readonly noSyntax: string;
    readonly justify: string;
    readonly from: (formats: string) => string;
    readonly encoding: (charsets: string) => string;
    readonly maxBytes: string;
    readonly noCache: string;
    readonly filesFrom: string;
    readonly jobs: string;
    readonly output: string;
    readonly force: string;
    readonly measure: string;
    readonly theme: string;
    readonly openTheme: string;
    readonly plain: string;
    readonly hanja: string;
    readonly noHanja: string;
    readonly noPlain: string;
    readonly images: string;
    readonly noImages: string;
    readonly mouse: string;
    readonly noMouse: string;
    readonly lookup: string;
    readonly pager: string;
    readonly language: string;
    readonly quitIfOneScreen: string;
    readonly noState: string;
    readonly clear: string;
    readonly wrapWidth: string;
    readonly reflow: string;
    readonly onlyLong: string;
    readonly fit: string;
    readonly prefix: string;
    readonly inPlace: string;
    readonly check: string;
    readonly man: string;
  };
  /** The placeholders of values, as in `--width <cells>`. */
  readonly values: {
    readonly bytes: string;
    readonly from: string;
    readonly charset: string;
    readonly which: string;
    readonly cells: string;
    readonly format: string;
    readonly when: string;
    readonly ambiguous: string;
    readonly mode: string;
    readonly lookup: string;
    readonly source: string;
    readonly command: string;
    readonly files: string;
    readonly list: string;
    readonly number: string;
    readonly output: string;
    readonly theme: string;
    readonly words: string;
    readonly language: string;
    readonly shell: string;
    readonly prefix: string;
  };
}
