// How each text in an article is cleaned. Readers of formats call `cleanField` for each text that they build.
import type { Article, Block, Inline, Note, Related, Section, StyledText } from './model.ts';
import { linkAddress, pictureAddress } from './safe-addresses.ts';
import { sanitize, tidyName } from './sanitize.ts';
import { sgrAfter } from './sgr.ts';
import { tidyTarget } from './targets.ts';

/** Returns a text cleaned for an article; undefined or empty if nothing is left to show. */
type Clean = (text: string) => string | undefined;

type Part = Article | Section | Note | Related | Block | Inline | StyledText;
/** The names of the fields of a part that are texts or lists of texts. */
type TextField<Each> = Each extends unknown
  ? {
      [Key in keyof Each]-?: NonNullable<Each[Key]> extends string | readonly string[] ? Key : never;
    }[keyof Each]
  : never;

/**
 * The text fields of all parts of an article. A new field does not compile until it is added here. All but
 * `text` are on one line, so that they cannot forge rows of a list or a table.
 */
const FIELDS: Readonly<Record<TextField<Part>, Clean>> = {
  text: sanitize,
  href: linkAddress,
  src: pictureAddress,
  sgr: (parameters) => sgrAfter('', parameters),
  title: tidyName,
  site: tidyName,
  author: tidyName,
  category: tidyName,
  tags: tidyName,
  published: tidyName,
  language: tidyName,
  id: tidyName,
  ids: tidyTarget,
  label: tidyName,
  labels: tidyName,
  speaker: tidyName,
  alt: tidyName,
  description: tidyName,
  kind: tidyName,
  task: tidyName,
  align: tidyName,
};

export type Field = keyof typeof FIELDS;

/**
 * Returns the text of a field, cleaned; undefined if nothing is left to show. A field that the model does not
 * have, such as `$schema`, counts as a name.
 *
 * @example
 * cleanField('author', '홍\n길동') // => '홍 길동'
 * cleanField('href', 'javascript:alert(1)') // => undefined
 */
export function cleanField(field: string, text: string): string | undefined {
  const clean: Clean = Object.hasOwn(FIELDS, field) ? FIELDS[field as Field] : tidyName;
  return clean(text) || undefined;
}
