// The result of the readers for the different kinds of feeds.

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
  /** The date as the feed writes it. */
  readonly published?: string | undefined;
  /** The whole text, or otherwise a summary. */
  readonly content?: EntryContent | undefined;
}

export interface EntryContent {
  readonly isHtml: boolean;
  readonly text: string;
  /** Whether the feed calls the content a summary. Many feeds put the whole text there all the same. */
  readonly isSummary: boolean;
}

/** Returns the first text that is not blank. */
export const firstOf = (...texts: readonly (string | undefined)[]): string | undefined => firstIn(texts);

/** Like `firstOf`, for a list of any length. A function call cannot take very many arguments. */
export const firstIn = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && text.trim() !== '');
