// The result of parsing front matter in YAML or TOML.

/** Values by key: strings, numbers, booleans, lists, and other tables. */
export type Table = Readonly<Record<string, unknown>>;

export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The most characters that are passed to a YAML or TOML parser, whose time may grow with their square. */
export const LONGEST_PARSED = 2 ** 15;

/** Trims a value and removes the quotation marks around it. */
export const unquote = (value: string): string => value.trim().replace(/^(?:"(.*)"|'(.*)')$/, '$1$2');
