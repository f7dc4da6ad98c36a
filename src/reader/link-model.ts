// What a link on the screen is.
import type { Place } from './place.ts';

/** What can be followed: a link, the mark of a note, or a figure. */
export interface Followed {
  /** Where it leads; undefined for the mark of a note, and for a figure without an address. */
  readonly href: string | undefined;
  /** The id of the note whose mark it is. */
  readonly note: string | undefined;
  readonly isFigure: boolean;
}

/** What identifies a link among the others. */
export interface Chosen {
  /** The place of its first visible character. */
  readonly place: Place;
  /**
   * Its index among the links at that place: marks of notes have no ink, so several may follow each other.
   */
  readonly nth: number;
}

/** A link, a note or a figure on the screen. */
export interface ScreenLink extends Followed, Chosen {
  readonly text: string;
  /** Where its parts are on the screen. A link may take several lines. */
  readonly parts: readonly LinkPart[];
}

/** The spans of a link on one line of the screen. */
export interface LinkPart {
  /** The column of text, and the row in it. */
  readonly column: number;
  readonly row: number;
  /** The indices of its first span in the line, and of the one after its last. */
  readonly begin: number;
  readonly end: number;
}

/** The letters that are typed to follow a link. */
export interface Hint {
  readonly letters: string;
  readonly link: ScreenLink;
}
