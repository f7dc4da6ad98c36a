// The type of parsed front matter in YAML or TOML, and helpers for its parsers.

/** Values by key: strings, numbers, booleans, lists, and other tables. */
export type Table = Readonly<Record<string, unknown>>;

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The maximum number of characters that are passed to a YAML or TOML parser. Their time may grow with the
 * square of the length.
 */
export const LONGEST_PARSED = 2 ** 15;

/** Trims a value, and removes quotation marks around it. */
export const unquote = (value: string): string => value.trim().replace(/^(?:"(.*)"|'(.*)')$/, '$1$2');
