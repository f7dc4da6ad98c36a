// Interprets the names of styles. Documents may have the Korean or the English names.

/** Matches the style of the title of a document. */
const TITLE = /^(?:(?:문서|보고서|논문|글|큰|주)?\s?제목|title)$/i;
/** Matches the style of a heading with its level. */
const NUMBERED = /^(?:제목|개요|heading|outline)\s?(\d{1,2})$/i;
/** Match the styles of headings without a number. The order gives the level. */
const NAMED: readonly RegExp[] = [
  /^(?:대\s?제목|장\s?제목)$/,
  /^(?:중간?\s?제목|절\s?제목)$/,
  /^(?:소\s?제목|작은\s?제목|항\s?제목|subtitle)$/i,
];

/** The levels of style names that have been looked up. The paragraphs of a document share a few styles. */
const KNOWN = new Map<string, number | undefined>();
const MOST_KNOWN = 1000;

/**
 * Returns the heading level of a style: 1 for the title of a document, 2 and more for headings below it,
 * undefined for any other style.
 *
 * @example
 * headingLevel('제목') // => 1
 * headingLevel('개요 2') // => 3
 * headingLevel('바탕글') // => undefined
 */
export function headingLevel(style = ''): number | undefined {
  if (KNOWN.size > MOST_KNOWN) KNOWN.clear();
  if (!KNOWN.has(style)) KNOWN.set(style, levelOf(style.trim()));
  return KNOWN.get(style);
}

function levelOf(name: string): number | undefined {
  if (TITLE.test(name)) return 1;
  const number = NUMBERED.exec(name)?.[1];
  if (number !== undefined) return Number(number) === 0 ? undefined : Number(number) + 1;
  const named = NAMED.findIndex((pattern) => pattern.test(name));
  return named < 0 ? undefined : named + 2;
}
