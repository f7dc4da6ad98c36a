// The type of the texts in messages/open.ts.

export interface OpenTexts {
  readonly library: string;
  readonly bookmarks: string;
  /** What is shown if there are none. */
  readonly noBookmarks: string;
  readonly noEntries: string;
  /** What is shown beside a folder in a list of files. */
  readonly folder: string;
  /** Says how many files of a folder were not looked at. */
  readonly moreFiles: (count: number) => string;
  /** The names of the orders of a list. */
  readonly orders: Readonly<Record<'time' | 'title' | 'percent' | 'name' | 'feed' | 'added', string>>;
  /** Says that nanro does not read something, and which key opens it with the system. */
  readonly unread: (name: string) => string;
}
