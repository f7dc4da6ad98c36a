// Groups of tag names that share rules.

export const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

type Rule<Kind> = readonly [names: string, rule: Kind];
/** Builds a map of rules by tag name. The names for a rule are separated by spaces. */
export const byName = <Kind>(rules: readonly Rule<Kind>[]): Map<string, Kind> =>
  new Map(rules.flatMap(([names, rule]) => names.split(' ').map((name) => [name, rule] as const)));

/** Blocks that end a paragraph. */
export const BLOCKS =
  'dl ol ul div dir nav main menu aside center figure footer header hgroup dialog details address article search ' +
  'section summary fieldset blockquote figcaption';
