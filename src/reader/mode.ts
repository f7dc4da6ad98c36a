// What the keys do at the moment: read, type words, choose from a list, and so on.
import type { StyledLine } from '../article/model.ts';
import type { Book } from './book.ts';
import type { Highlight } from './highlight-model.ts';
import type { Search } from './hit-search.ts';
import type { ListMode } from './listing.ts';
import type { Scrolled } from './list-window.ts';
import type { Place, View } from './place.ts';
import type { Bookmark } from './remembered.ts';
import type { Shifts } from './shifts.ts';
import type { Selection } from './text-range.ts';

export type Mode =
  | { readonly kind: 'reading' }
  /** Words to search for are being typed, forward (1) or back (-1). `before` is what to return to. */
  | {
      readonly kind: 'searching';
      readonly direction: 1 | -1;
      readonly text: string;
      /** The index of the earlier words that are shown; -1 for those that are being typed. */
      readonly earlier: number;
      readonly before: View & { readonly search: Search | undefined };
    }
  /** A command is being typed, after `:`; over the text, or over a list. */
  | { readonly kind: 'command'; readonly text: string; readonly over: Over }
  /** Words are being typed, so that only lines with them are shown. */
  | { readonly kind: 'keeping'; readonly text: string }
  /** A word to look up is being typed. */
  | { readonly kind: 'asking'; readonly text: string }
  /** What a program says about a word is shown over the text, from its row `top` on. */
  | {
      readonly kind: 'lookedUp';
      readonly word: string;
      readonly lines: readonly StyledLine[];
      readonly top: number;
    }
  /** The next key will be the letter of a mark to set. */
  | { readonly kind: 'marking' }
  /** The keys go to the outline (`State.outline`). `selected` is the index of a section. */
  | {
      readonly kind: 'outline';
      readonly filter: string;
      readonly isFiltering: boolean;
      readonly selected: number;
      readonly before: View;
    }
  /** The marks, bookmarks and highlights of the document. */
  | {
      readonly kind: 'marks';
      readonly selected: number;
      /** The bookmarks when the list was opened. Those that were removed stay in it. */
      readonly bookmarks: readonly Bookmark[];
      readonly scrolled?: Scrolled;
    }
  | ListMode
  /** Letters stand over the links; `typed` are those typed so far. */
  | { readonly kind: 'hints'; readonly typed: string }
  /** A note is shown over the text, from its row `top` on. */
  | { readonly kind: 'note'; readonly id: string; readonly top: number }
  /** An address is shown, because it cannot be opened. */
  | { readonly kind: 'address'; readonly href: string; readonly reason: 'noOpener' | 'noAddress' }
  /** A table or code is shown on the whole screen. `book` has nothing else. */
  | { readonly kind: 'zoom'; readonly book: Book; readonly place: Place; readonly shifts: Shifts }
  /** Text is being selected. */
  | ({ readonly kind: 'selecting' } & Selection)
  /** A note on a highlight is being typed. `selection` is what to return to; undefined if its text is gone. */
  | {
      readonly kind: 'noting';
      readonly highlight: Highlight;
      readonly selection: Selection | undefined;
      readonly text: string;
    }
  | { readonly kind: 'help'; readonly top: number; readonly over: Over };

/** What is shown again after a command or the help. */
export type Over = Extract<Mode, { kind: 'reading' | 'list' | 'selecting' | 'zoom' }>;

export const READING: Over = { kind: 'reading' };
/** Reports whether words are being typed. */
export const isTyping = (mode: Mode): boolean =>
  mode.kind === 'searching' ||
  mode.kind === 'command' ||
  mode.kind === 'keeping' ||
  mode.kind === 'asking' ||
  mode.kind === 'noting' ||
  ((mode.kind === 'outline' || mode.kind === 'list') && mode.isFiltering);

export const helpOver = (over: Over): Mode => ({ kind: 'help', top: 0, over });
