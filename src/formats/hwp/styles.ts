// What the names of styles say about a paragraph. Documents may have the Korean or the English names.

/** Matches the style of the title of a document. */
const TITLE = /^(?:(?:문서|보고서|논문|글|큰|주)?\s?제목|title)$/i;
/** Matches the style of a heading with its level. */
const NUMBERED = /^(?:제목|개요|heading|outline)\s?(\d{1,2})$/i;
/** The styles of headings without a number, by their level. */
const NAMED: readonly RegExp[] = [
  /^(?:대\s?제목|장\s?제목)$/,
  /^(?:중간?\s?제목|절\s?제목)$/,
  /^(?:소\s?제목|작은\s?제목|항\s?제목|subtitle)$/i,
];

export const isTitle = (style: string | undefined): boolean => TITLE.test(style?.trim() ?? '');

/**
 * Returns the level of the heading that a style is for, from 1; undefined for any other style.
 *
 * @example
 * styleLevel('개요 2') // => 2
 * styleLevel('바탕글') // => undefined
 */
export function styleLevel(style: string | undefined): number | undefined {
  const name = style?.trim() ?? '';
  const number = NUMBERED.exec(name)?.[1];
  if (number !== undefined) return Number(number) || undefined;
  const named = NAMED.findIndex((pattern) => pattern.test(name));
  return named < 0 ? undefined : named + 1;
}
