// The types of the reader’s texts. The texts are in messages/, one file per language.
import type { WordBreak } from '../lines/quality.ts';
import type { Cells } from '../unicode/cells.ts';
import type { HelpKey } from './help-keys.ts';

export interface ReaderTexts {
  /** Says how many minutes are left to read. */
  readonly minutesLeft: (minutes: number) => string;
  readonly outline: string;
  readonly filter: string;
  readonly noMatch: string;
  readonly links: string;
  readonly address: Readonly<Record<'noOpener' | 'noAddress', string>>;
  readonly helpTitle: string;
  readonly help: Readonly<Record<HelpKey, string>>;
  /** Says that the terminal has been closed. */
  readonly closed: string;
  readonly awaitMark: Readonly<Record<'set' | 'go', string>>;
  readonly notices: { readonly [K in Notice['kind']]: (notice: Extract<Notice, { kind: K }>) => string };
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
  | { readonly kind: 'damaged'; readonly path: string };

type Plain =
  | 'welcome'
  | 'resumed'
  | 'start'
  | 'end'
  | 'nowhereBack'
  | 'noHits'
  | 'fromStart'
  | 'fromEnd'
  | 'noLinks'
  | 'noSections'
  | 'lastSection'
  | 'tooNarrow'
  | 'notSaved';
type PlainNotice = { readonly [K in Plain]: { readonly kind: K } }[Plain];
