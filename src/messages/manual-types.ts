// The types of the texts in help and the man page that do not describe options.

/** A term and its description. */
export type Term = readonly [term: string, meaning: string];

export interface ManualTexts {
  /** Examples by command; those of the program as a whole are under `nanro`. */
  readonly examples: Readonly<Record<string, readonly Term[]>>;
  /** What to type first: `nanro` alone prints it. */
  readonly first: readonly Term[];
  /** The headings of the man page. */
  readonly headings: Readonly<
    Record<
      | 'name'
      | 'synopsis'
      | 'description'
      | 'commands'
      | 'options'
      | 'keys'
      | 'environment'
      | 'files'
      | 'theme'
      | 'exit'
      | 'examples'
      | 'notices',
      string
    >
  >;
  readonly description: readonly string[];
  /** The paragraph above the keys of `open`. */
  readonly keys: string;
  readonly environment: readonly Term[];
  readonly files: readonly Term[];
  /** The paragraph above the colours of a theme. */
  readonly theme: string;
  readonly colours: Readonly<
    Record<
      | 'page'
      | 'faint'
      | 'accent'
      | 'code'
      | 'hit'
      | 'current'
      | 'status'
      | 'selected'
      | 'highlight'
      | 'keyword'
      | 'string'
      | 'comment'
      | 'constant'
      | 'function'
      | 'type'
      | 'inserted'
      | 'deleted',
      string
    >
  >;
  readonly exit: readonly Term[];
}
