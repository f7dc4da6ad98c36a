// What the readers of the kinds of feeds return.

export interface Feed {
  readonly title?: string | undefined;
  readonly href?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly title?: string | undefined;
  readonly href?: string | undefined;
  readonly author?: string | undefined;
  /** As the feed writes it. */
  readonly published?: string | undefined;
  /** The whole text, or else a summary. */
  readonly content?: EntryContent | undefined;
}

export interface EntryContent {
  readonly isHtml: boolean;
  readonly text: string;
  /** Whether the feed calls it a summary. Many feeds have the whole text there all the same. */
  readonly isSummary: boolean;
}

/** Returns the first text that is not blank. */
export const firstOf = (...texts: readonly (string | undefined)[]): string | undefined => firstIn(texts);

/** Like `firstOf`, for a list of any length: a call cannot take very many arguments. */
export const firstIn = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && text.trim() !== '');
