// The model of an article. content/article.schema.json describes it for other programs; schema.ts generates
// that file.

/** An article. Every format is read into one, and the layout starts from it. */
export interface Article {
  /** Not set if the source gives none. A file name is not a title. */
  readonly title?: string;
  /** The address of the article. */
  readonly href?: string;
  /** The name or the host of its site. */
  readonly site?: string;
  readonly author?: string;
  readonly category?: string;
  readonly tags?: readonly string[];
  /** An ISO 8601 date, or a date and a time, with or without an offset. */
  readonly published?: string;
  /** The BCP 47 tag of the language, if the source declares one. language.ts tells the language of any article. */
  readonly language?: string;
  /** Blocks before the first heading. */
  readonly lead?: readonly Block[];
  readonly sections: readonly Section[];
  /** Footnotes and endnotes, in the order of their first marks; those without a mark come last. */
  readonly notes?: readonly Note[];
  readonly related?: readonly Related[];
}

/** A part that links within the article may lead to. */
export interface Target {
  /** The names of the place where the part begins. A link to `#x` leads to the first part named `x`. */
  readonly ids?: readonly string[];
}

/** A heading and what follows it, up to the next heading of any level. */
export interface Section extends Target {
  /** 2 to 6; the title is level 1. */
  readonly level: number;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** A footnote or an endnote. Marks in the text refer to it. */
export interface Note {
  /** Identifies the note in its article. In an article that nanro reads, it is the number of the note. */
  readonly id: string;
  /** What its marks show: `1`, `*`, `가`. It need not be unique, since many books number by chapter. */
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** Another article that this one points to. */
export interface Related {
  readonly title: string;
  readonly href?: string;
  readonly site?: string;
  readonly category?: string;
  readonly published?: string;
  readonly description?: string;
}

/** A part of an article that begins on a new line. */
export type Block = BlockContent & Target;

type BlockContent =
  | {
      readonly kind: 'paragraph';
      readonly content: readonly Inline[];
      /** Set on the first paragraph of a list item that is a task: whether it is done. */
      readonly task?: Task;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly speaker?: string }
  /** A note, a warning or an aside, set apart from the text around it. */
  | { readonly kind: 'box'; readonly blocks: readonly Block[]; readonly label?: string }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The number of the first item, if the numbers count up by one from it; 1 by default. */
      readonly start?: number;
      /**
       * The label of each item as its author wrote it, if the labels are not numbers that count up by one:
       * `2019.`, `3)`, `iv.`
       */
      readonly labels?: readonly string[];
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  /** Text that a program printed to a terminal: lines that stay lines, each with its styles. */
  | { readonly kind: 'lines'; readonly lines: readonly StyledLine[] }
  | {
      readonly kind: 'figure';
      readonly src?: string;
      readonly alt?: string;
      readonly caption?: readonly Inline[];
    }
  | {
      readonly kind: 'table';
      readonly header?: TableRow;
      readonly rows: readonly TableRow[];
      /** The ids of each row, like those of a block; empty for a row without any. */
      readonly rowIds?: readonly (readonly string[])[];
      readonly align?: readonly Alignment[];
    }
  | {
      readonly kind: 'linkCard';
      readonly title: string;
      readonly href?: string;
      readonly description?: string;
      readonly site?: string;
    }
  | { readonly kind: 'rule' };

/** The texts of a line, from left to right; empty for a blank line. */
export type StyledLine = readonly StyledText[];

/** A part of a line in one style. */
export interface StyledText {
  /** Tab stops are every eight cells. */
  readonly text: string;
  /** The SGR parameters (ECMA-48 § 8.3.117) that are on, in the form of sgr.ts: `1;32`. */
  readonly sgr?: string;
  readonly href?: string;
}

/** The state of a task: still to do, or done. */
export type Task = 'open' | 'done';
/** The cells of a row of a table, from left to right. */
export type TableRow = readonly (readonly Inline[])[];
/** How the cells of a column are aligned. */
export type Alignment = 'left' | 'right' | 'center';

/** A part of running text. The text of `text`, `code` and `formula` is literal: it has no markup. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'strike'; readonly content: readonly Inline[] }
  /** Highlighted, as with a marker pen. */
  | { readonly kind: 'mark'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** TeX with its delimiters: `$a^2$`. A formula on lines of its own is code in the language `math`. */
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'lineBreak' }
  /** The mark of a note: the `id` and the `label` of the note. */
  | { readonly kind: 'note'; readonly id: string; readonly label: string };

/** The member of a union that has a given kind: `Of<Block, 'quote'>`. */
export type Of<Union extends { kind: string }, Kind extends Union['kind']> = Extract<Union, { kind: Kind }>;
