// Line break opportunities by themselves, for programs that lay out their own lines.
import type { Offset } from '../unicode/cells.ts';
import { propertiesOf } from '../unicode/characters.ts';
import { FREE } from './fit.ts';
import { koreanBreaks } from './korean.ts';
import { createBreaker, QUALITY, type Breaks } from './line-break.ts';
import { checkArguments } from './arguments.ts';
import type { WordBreak } from './paragraph.ts';
import { keepTogether } from './together.ts';
import { CONTROLS, RULES } from './uax14.ts';

/** Best first; line-break.ts says what each is. */
export type LineBreakKind = Exclude<keyof typeof QUALITY, 'cluster' | 'mark'>;

export interface LineBreak {
  /** Where the next line begins, in UTF-16 code units: behind the spaces that the line ends in. */
  readonly offset: Offset;
  readonly kind: LineBreakKind;
}

export interface LineBreakOptions {
  /** `keep-all` (default): at white space only; `normal`: also inside an eojeol. Of no matter to `uax14`. */
  readonly wordBreak?: WordBreak;
  /** `korean` (default): UAX #14 with the Korean tailoring; `uax14`: the standard as it is. */
  readonly rules?: 'korean' | 'uax14';
}

const KINDS = Object.keys(QUALITY) as LineBreakKind[]; // in the order of their qualities
const EVERY = ~0;

let standard: ((text: string) => Breaks) | undefined;

/**
 * The places where a line of `text` may end, in order; the last is the end of the text. The text is taken as it is:
 * compose decomposed Hangul before, if the offsets are to be those of what is shown. An empty text has no places.
 * Throws TypeError where `text` is none, RangeError where an option has no such value. Source: UAX #14 (Unicode 17.0); for `korean` also KLREQ and CSS Text 3 § 5.2.
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
  const listed = rules === 'korean' && wordBreak === 'keep-all' ? FREE['keep-all'] : EVERY;
  const places: LineBreak[] = [];
  qualities.forEach((quality, index) => {
    if ((listed >> quality) & 1) places.push({ offset: offsets[index]!, kind: KINDS[quality]! });
  });
  return places;
}
