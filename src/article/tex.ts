// Formulas in TeX. The text of a formula includes its delimiters, as the author wrote them, so that it is
// shown and written unchanged.

const DELIMITERS: readonly (readonly [opening: string, closing: string])[] = [
  ['$$', '$$'],
  ['$', '$'],
  ['\\(', '\\)'],
  ['\\[', '\\]'],
];

const delimitersOf = (formula: string): (typeof DELIMITERS)[number] | undefined =>
  DELIMITERS.find(
    ([opening, closing]) =>
      formula.length > opening.length + closing.length &&
      formula.startsWith(opening) &&
      formula.endsWith(closing),
  );

/**
 * Returns a formula without its delimiters and the white space inside them.
 *
 * @example
 * texOf('$a*b$') // => 'a*b'
 * texOf('\\( a*b \\)') // => 'a*b'
 * texOf('a*b') // => 'a*b'
 */
export function texOf(formula: string): string {
  const [opening, closing] = delimitersOf(formula) ?? ['', ''];
  return formula.slice(opening.length, formula.length - closing.length).trim();
}

/** Returns TeX between dollar signs, unless it has delimiters already. */
export const delimited = (tex: string): string => (delimitersOf(tex) ? tex : `$${tex.trim()}$`);

/** The language of a block of code that is a displayed formula, as in a fence of GitHub. */
export const MATH = 'math';
