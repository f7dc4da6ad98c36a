// The model of a document of 한글, Hancom's word processor. It has everything that an article can show. The
// readers of HWP 5, HWPX and DOCX produce it, and hwp-article.ts makes an article of it. Names follow the
// formats HWP 5.0 and OWPML (KS X 6101) where possible.

export interface HwpDocument {
  readonly summary: Summary;
  /** The numberings, by the id with which paragraphs and sections refer to them. */
  readonly numberings: ReadonlyMap<number, Numbering>;
  /** The bullets, by the id with which paragraphs refer to them. */
  readonly bullets: ReadonlyMap<number, string>;
  /** The bullets of checked paragraphs, by the same ids. */
  readonly checkedBullets?: ReadonlyMap<number, string> | undefined;
  /** The paths of the parts of the file that contain pictures, by the id with which the text refers to them. */
  readonly pictures?: ReadonlyMap<string, string> | undefined;
  readonly sections: readonly HwpSection[];
}

/** The part of a document that has been read. */
export interface HwpReading {
  readonly document: HwpDocument;
  /** The share of the document that this part is, from 0 to 1. */
  readonly share: number;
}

/** The summary information. A blank string counts as unknown. */
export interface Summary {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** Words separated by commas or semicolons. */
  readonly keywords?: string | undefined;
  /** The date on which the document was created, in a form that `toPublished` (dates.ts) reads. */
  readonly created?: string | undefined;
}

export interface HwpSection {
  readonly paragraphs: readonly Paragraph[];
  /** The id of the numbering for the outline. */
  readonly outline?: number | undefined;
}

export interface Paragraph {
  /** The name of the style: `바탕글`, `개요 1`, `제목`. */
  readonly style?: string | undefined;
  readonly head?: Head | undefined;
  readonly content: readonly Run[];
}

/**
 * The number or bullet before a paragraph (문단 머리). `level` is 0 to 9. `id` refers to the numbering or the
 * bullet; an outline without an id uses the numbering of its section.
 */
export interface Head {
  readonly kind: 'outline' | 'number' | 'bullet';
  readonly level: number;
  readonly id?: number | undefined;
  /** Whether the bullet shows that a task is done. */
  readonly isChecked?: boolean | undefined;
}

/** A part of a paragraph: text or a control. */
export type Run =
  /** Text, with `\t` for a tab. It includes automatic numbers, as in captions, and the content of fields. */
  | { readonly kind: 'text'; readonly text: string; readonly look?: Look | undefined }
  | { readonly kind: 'lineBreak' }
  | {
      readonly kind: 'link';
      /** The address. For a link to a bookmark of the document, it is `#` and the name. */
      readonly href: string;
      readonly isWithin?: true;
      readonly content: readonly Run[];
    }
  /** A bookmark (책갈피), to which links may lead. */
  | { readonly kind: 'bookmark'; readonly name: string }
  /** Ruby (덧말): a text with its reading above or below it. */
  | {
      readonly kind: 'ruby';
      readonly base: string;
      readonly reading: string;
      readonly look?: Look | undefined;
    }
  /** Overlapping characters (글자겹침), such as a number in a circle. */
  | {
      readonly kind: 'composed';
      readonly text: string;
      readonly isCircled: boolean;
      readonly look?: Look | undefined;
    }
  | { readonly kind: 'equation'; readonly script: string }
  | Note
  | HwpObject;

/** The attributes of characters that an article can show. */
export interface Look {
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  readonly isStruck?: boolean | undefined;
  /** Whether it is highlighted (형광펜). */
  readonly isMarked?: boolean | undefined;
  readonly shift?: 'raised' | 'lowered' | undefined;
}

/** A footnote or an endnote, at the place of its mark. Its paragraphs do not repeat the number. */
export interface Note {
  readonly kind: 'note';
  /**
   * The number as the mark shows it, without brackets: `1`, `가`, `*`. If it is blank, the notes are numbered
   * automatically.
   */
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** An object beside or inside the text. */
export type HwpObject = Table | Picture | TextBox;

interface Placed {
  /** Whether the object stands in the line like a character (글자처럼 취급). Otherwise it floats. */
  readonly isInline: boolean;
  readonly caption?: Caption | undefined;
}

export interface Caption {
  readonly isAbove: boolean;
  readonly paragraphs: readonly Paragraph[];
}

export interface Table extends Placed {
  readonly kind: 'table';
  /** The rows, with the cells that begin in each, from left to right. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** The first column and the first row of the cell, from 0. */
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether it is a header cell (제목 셀), which is repeated on each page. */
  readonly isHeader: boolean;
  readonly paragraphs: readonly Paragraph[];
}

export interface Picture extends Placed {
  readonly kind: 'picture';
  /** The description by the author (개체 설명). */
  readonly description?: string | undefined;
  /** The id of its part of the file; undefined for an ornament. */
  readonly id?: string | undefined;
}

/**
 * A text box, or a shape with text. A group of shapes becomes a text box for each, in reading order. The text
 * of WordArt (글맵시) and of form controls also becomes paragraphs.
 */
export interface TextBox extends Placed {
  readonly kind: 'textBox';
  readonly paragraphs: readonly Paragraph[];
}

/** The numbering of the paragraphs in a list or an outline. */
export interface Numbering {
  /** The levels in order: 7, or 10 in newer documents. */
  readonly levels: readonly NumberingLevel[];
}

export interface NumberingLevel {
  /**
   * The text before a paragraph. `^3` stands for the number of level 3 in its format, `^n` for the path of
   * numbers down to this level (`1.2.3`), and `^N` for the same path with a full stop at the end.
   */
  readonly text: string;
  readonly format: NumberFormat;
  /** The first number; 1 by default. */
  readonly start: number;
}

/** The formats of numbers, in the order of their codes in HWP 5. */
export const NUMBER_FORMATS = [
  'digit', // 1, 2, 3
  'circledDigit', // ①
  'romanCapital', // I
  'romanSmall', // i
  'latinCapital', // A
  'latinSmall', // a
  'circledLatinCapital', // Ⓐ
  'circledLatinSmall', // ⓐ
  'hangulSyllable', // 가
  'circledHangulSyllable', // ㉮
  'hangulJamo', // ㄱ
  'circledHangulJamo', // ㉠
  'hangulPhonetic', // 일
  'ideograph', // 一
  'circledIdeograph', // ㊀
  'decagonCircle', // 갑
  'decagonCircleHanja', // 甲
] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];
