// The line break opportunities of a text, for programs that lay out their own lines.
import type { Offset } from '../unicode/cells.ts';
import { propertiesOf } from '../unicode/characters.ts';
import { koreanBreaks } from './korean.ts';
import { createBreaker } from './breaker.ts';
import { QUALITY, type Breaks, type WordBreak } from './quality.ts';
import { checkArguments } from './arguments.ts';
import { keepTogether } from './together.ts';
import { CONTROLS, RULES } from './uax14.ts';

/** The kinds of places, best first; quality.ts describes each. */
export type LineBreakKind = Exclude<keyof typeof QUALITY, 'cluster' | 'mark'>;

/** A place where a line may end. */
export interface LineBreak {
  /** Where the next line begins, in UTF-16 code units: after the spaces at the end of this one. */
  readonly offset: Offset;
  readonly kind: LineBreakKind;
}

/** How `lineBreaks` finds places; every option has a default. */
export interface LineBreakOptions {
  /** `keep-all` (default): only at white space; `normal`: also inside an eojeol. `uax14` ignores it. */
  readonly wordBreak?: WordBreak;
  /** `korean` (default): UAX #14 with the Korean tailoring; `uax14`: the standard alone. */
  readonly rules?: 'korean' | 'uax14';
}

const KINDS = Object.keys(QUALITY) as LineBreakKind[]; // each at the index of its quality
let standard: ((text: string) => Breaks) | undefined;

/**
 * Returns the places where a line of `text` may end, in order; the last is the end of the text. An empty text
 * has none. Decomposed Hangul is not composed: if you show it composed, compose it first, because the offsets
 * would change. The rules are those of UAX #14 (Unicode 17.0) and, for `korean`, of docs/korean-lines.md.
 *
 * Throws a TypeError if `text` is not a string, and a RangeError if an option has an unknown value.
 *
 * @example
 * lineBreaks('두 시간 뒤')
 * // => [{ offset: 2, kind: 'together' }, { offset: 5, kind: 'space' }, { offset: 6, kind: 'mandatory' }]
 * lineBreaks('난로/곁', { wordBreak: 'normal' }).map(({ kind }) => kind) // => ['syllable', 'joint', 'mandatory']
 */
export function lineBreaks(text: string, options: LineBreakOptions = {}): readonly LineBreak[] {
  checkArguments(text, options);
  const { wordBreak = 'keep-all', rules = 'korean' } = options;
  standard ??= createBreaker({
    lookup: propertiesOf,
    rules: [...CONTROLS, ...RULES],
    qualityOf: () => QUALITY.syllable,
  }).breaksOf;
  const { offsets, qualities } = rules === 'uax14' ? standard(text) : keepTogether(text, koreanBreaks(text));
  const worst = rules === 'korean' && wordBreak === 'keep-all' ? QUALITY.together : QUALITY.syllable;
  const places: LineBreak[] = [];
  qualities.forEach((quality, index) => {
    if (quality <= worst) places.push({ offset: offsets[index]!, kind: KINDS[quality]! });
  });
  return places;
}
