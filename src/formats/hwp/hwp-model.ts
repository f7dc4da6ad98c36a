// The model of a document of 한글, Hancom's word processor: what an article can show of it. The readers of
// HWP 5, HWPX and DOCX return one, and hwp-article.ts makes an article of it. Names are those of the HWP 5.0
// and OWPML (KS X 6101) formats where these have one.

export interface HwpDocument {
  readonly summary: Summary;
  /** The definitions of numbers, by the id that paragraphs and sections refer to. */
  readonly numberings: ReadonlyMap<number, Numbering>;
  /** The bullets, by the id that paragraphs refer to. */
  readonly bullets: ReadonlyMap<number, string>;
  /** The bullets of paragraphs that are checked, by the same ids. */
  readonly checkedBullets?: ReadonlyMap<number, string> | undefined;
  readonly sections: readonly HwpSection[];
}

/** What has been read of a document. */
export interface HwpReading {
  readonly document: HwpDocument;
  /** How much of the document that is, from 0 to 1. */
  readonly share: number;
}

/** The summary information. A blank string counts as unknown. */
export interface Summary {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** Words between commas or semicolons. */
  readonly keywords?: string | undefined;
  /** The date on which the document was created, as `toPublished` in dates.ts reads it. */
  readonly created?: string | undefined;
}

export interface HwpSection {
  readonly paragraphs: readonly Paragraph[];
  /** The id of the numbering of its outline. */
  readonly outline?: number | undefined;
}

export interface Paragraph {
  /** The name of its style: `바탕글`, `개요 1`, `제목`. */
  readonly style?: string | undefined;
  readonly head?: Head | undefined;
  readonly content: readonly Run[];
}

/**
 * What stands before a paragraph (문단 머리): a number or a bullet. `level` is 0 to 9. `id` is that of the
 * numbering or the bullet; an outline without one has the numbering of its section.
 */
export interface Head {
  readonly kind: 'outline' | 'number' | 'bullet';
  readonly level: number;
  readonly id?: number | undefined;
  /** Whether the bullet is that of a task that is done. */
  readonly isChecked?: boolean | undefined;
}

/** A part of a paragraph: text or a control. */
export type Run =
  /** Text; a tab is `\t`. Automatic numbers, as in captions, and what is in fields are text, too. */
  | { readonly kind: 'text'; readonly text: string; readonly look?: Look | undefined }
  | { readonly kind: 'lineBreak' }
  | {
      readonly kind: 'link';
      /** For a link to a bookmark of the document, its name after `#`. */
      readonly href: string;
      readonly isWithin?: true;
      readonly content: readonly Run[];
    }
  /** 책갈피: a bookmark, to which links lead. */
  | { readonly kind: 'bookmark'; readonly name: string }
  /** 덧말: a text with its reading above or below it. */
  | {
      readonly kind: 'ruby';
      readonly base: string;
      readonly reading: string;
      readonly look?: Look | undefined;
    }
  /** 글자겹침: characters on top of each other, such as a number in a circle. */
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
  /** Highlighted with a marker pen (형광펜). */
  readonly isMarked?: boolean | undefined;
  readonly shift?: 'raised' | 'lowered' | undefined;
}

/** A footnote or an endnote, at its mark. Its paragraphs do not repeat the number. */
export interface Note {
  readonly kind: 'note';
  /** The number as the mark shows it, without brackets: `1`, `가`, `*`. If it is blank, notes are counted. */
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** An object beside or in the text. */
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
  /** The cells of each row that begin in it, from left to right. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  /** The first column and the first row that the cell covers; both begin at 0. */
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether it is a cell of the title (제목 셀), which is repeated on each page. */
  readonly isHeader: boolean;
  readonly paragraphs: readonly Paragraph[];
}

export interface Picture extends Placed {
  readonly kind: 'picture';
  /** The description that the author gave (개체 설명). */
  readonly description?: string | undefined;
}

/**
 * A text box, or a shape with text. A group of shapes is a text box for each of them, in reading order. The
 * text of WordArt (글맵시) and of the controls of forms is in paragraphs, too.
 */
export interface TextBox extends Placed {
  readonly kind: 'textBox';
  readonly paragraphs: readonly Paragraph[];
}

/** How the paragraphs of a list or an outline are numbered. */
export interface Numbering {
  /** By level. There are 7, or 10 in newer documents. */
  readonly levels: readonly NumberingLevel[];
}

export interface NumberingLevel {
  /**
   * The text before a paragraph. `^3` stands for the number of level 3 in its format, `^n` for the path
   * of numbers down to this level (`1.2.3`), `^N` for the same with a full stop at its end.
   */
  readonly text: string;
  readonly format: NumberFormat;
  /** The first number; 1 by default. */
  readonly start: number;
}

/** The formats of numbers, at the place of their code in HWP 5. */
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
