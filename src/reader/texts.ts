// The types of the reader’s texts. The texts are in messages/, one file per language.
import type { WordBreak } from '../lines/quality.ts';
import type { Cells } from '../unicode/cells.ts';
import type { HelpKey } from './help-keys.ts';

export interface ReaderTexts {
  /** Says how many minutes are left to read. */
  readonly minutesLeft: (minutes: number) => string;
  readonly outline: string;
  /** The keys of the outline, from the longest form to the shortest. */
  readonly outlineKeys: readonly string[];
  readonly filter: string;
  readonly noMatch: string;
  readonly links: string;
  readonly marks: string;
  readonly noMarks: string;
  /** The keys of the list of marks that are not letters. */
  readonly markKeys: string;
  /** The keys of a list, from the longest form to the shortest. */
  readonly listKeys: (can: { readonly sort: boolean; readonly forget: boolean }) => readonly string[];
  /** Names a note by its label. */
  readonly note: (label: string) => string;
  /** Says what is being opened, and how much of it has arrived. */
  readonly loading: (loading: Loading) => string;
  /** Says that more of the document is still being read. */
  readonly growing: string;
  /** Says that nothing can be shown before the end of the input. */
  readonly needsEnd: string;
  /** Says which line of terminal text is at the top. */
  readonly line: (line: number, last: number) => string;
  /** The keys of a box with a message. */
  readonly boxKeys: string;
  /** The keys while a table or code is on the whole screen. */
  readonly zoomKeys: string;
  /** What is loaded: a number of pictures. */
  readonly pictures: (count: number) => string;
  readonly address: Readonly<Record<'noOpener' | 'noAddress', string>>;
  readonly helpTitle: string;
  readonly help: Readonly<Record<HelpKey, string>>;
  /** Says that the terminal has been closed. */
  readonly closed: string;
  readonly awaitMark: string;
  /** What stands before a word to look up while it is being typed. */
  readonly askWord: string;
  /** Stands before a note. */
  readonly notePrompt: string;
  /** Says that the text of a highlight is no longer in the document. */
  readonly lost: string;
  /** Says how much is selected, and the keys: from the longest form to the shortest. */
  readonly selecting: (selected: {
    readonly characters: number;
    readonly isExtended: boolean;
  }) => readonly string[];
  /** The keys to begin with, from the longest form to the shortest. */
  readonly firstKeys: readonly string[];
  readonly notices: {
    readonly [K in Exclude<Notice['kind'], 'firstKeys'>]: (notice: Extract<Notice, { kind: K }>) => string;
  };
}

/** What is being loaded. */
export interface Loading {
  /** What is being loaded. */
  readonly name: string;
  /** A percentage; undefined if the size is not known. */
  readonly percent: number | undefined;
  /** Whether it is a word that a program looks up. */
  readonly isWord?: boolean;
}

/** A message that the status line shows until the next key. */
export type Notice =
  | PlainNotice
  | { readonly kind: 'markSet'; readonly letter: string }
  | { readonly kind: 'noMark'; readonly letter: string }
  | { readonly kind: 'noSection'; readonly number: string }
  | { readonly kind: 'opening'; readonly href: string }
  | { readonly kind: 'measure'; readonly cells: Cells; readonly isLimit: boolean }
  | { readonly kind: 'columns'; readonly columns: 1 | 2 }
  | { readonly kind: 'wordBreak'; readonly wordBreak: WordBreak }
  | { readonly kind: 'theme'; readonly theme: string }
  | { readonly kind: 'damaged'; readonly path: string }
  | { readonly kind: 'noCommand'; readonly name: string }
  | { readonly kind: 'noPlace'; readonly name: string }
  | { readonly kind: 'refused'; readonly scheme: string }
  | { readonly kind: 'order'; readonly name: string }
  /** A highlight whose passage is not in the text. */
  | { readonly kind: 'highlightLost'; readonly quotation: string; readonly note?: string }
  | { readonly kind: 'noteText'; readonly note: string }
  | { readonly kind: 'copiedText'; readonly characters: number }
  /** No more than these bytes of the input are shown. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** The program that looks words up has found nothing. */
  | {
      readonly kind: 'notLookedUp';
      readonly program: string;
      readonly reason: 'notStarted' | 'failed' | 'slow' | 'empty';
      /** Its exit code, if it has failed by itself. */
      readonly code?: number | undefined;
    }
  | { readonly kind: 'noSource'; readonly step: 1 | -1 }
  /** Some pictures could not be loaded; the message is that of the first. */
  | { readonly kind: 'notLoaded'; readonly count: number; readonly message: string }
  /** The terminal does not draw some pictures. */
  | { readonly kind: 'notDrawn'; readonly count: number }
  /** Something could not be opened or read; the message says why. */
  | { readonly kind: 'failed'; readonly message: string };

type Plain =
  | 'welcome'
  | 'firstKeys'
  | 'bundled'
  | 'resumed'
  | 'start'
  | 'end'
  | 'nowhereBack'
  | 'nowhereForward'
  | 'noHits'
  | 'fromStart'
  | 'fromEnd'
  | 'noLinks'
  | 'noSections'
  | 'lastSection'
  | 'tooNarrow'
  | 'nothingChosen'
  | 'nothingToCopy'
  | 'copied'
  | 'highlighted'
  | 'highlightRemoved'
  | 'noted'
  | 'noNoteHere'
  | 'tooLongToHighlight'
  | 'highlightNotKept'
  | 'highlightNotSaved'
  | 'tooLongToCopy'
  | 'nothingToSelect'
  | 'noPicture'
  | 'noPictures'
  | 'cannotDraw'
  | 'allDrawn'
  | 'noNote'
  | 'following'
  | 'notFollowing'
  | 'forgotten'
  | 'takenBack'
  | 'bookmarked'
  | 'noBookmarks'
  | 'cancelled'
  | 'changed'
  | 'renewed'
  | 'readOnce'
  | 'noLines'
  | 'noBlock'
  | 'nothingWide'
  | 'leftEnd'
  | 'rightEnd'
  | 'tooLongToLookUp'
  | 'readingsShown'
  | 'readingsHidden'
  | 'noReadings'
  | 'notSaved';
type PlainNotice = { readonly [K in Plain]: { readonly kind: K } }[Plain];
