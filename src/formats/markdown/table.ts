// What the front matter of Markdown is parsed to, be it YAML or TOML.

/** Keys with their values: strings, numbers, booleans, lists, and tables again. */
export type Table = Readonly<Record<string, unknown>>;

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Characters of front matter that is parsed whole: the time for the anchors and keys of YAML grows with their square. */
export const LONGEST_PARSED = 2 ** 15;

/** A value as it stands, without the quotation marks around it. */
export const unquote = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');
