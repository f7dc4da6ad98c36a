// Step 2 of the layout: where a line may end. The scanner goes through a text once, character by character, and asks
// its rules (uax14.ts, or those with korean.ts) of each pair of neighbours. A pair's verdict that came without a look
// past the pair is kept in a table, so that running Korean costs one table look-up a character.
import type { Properties } from './characters.ts';
import { lineBreakKindOf } from './characters.ts';
import { EDGE, kindNamed, kinds, NUMBER, type Context, type Kind, type NumberState, type Rule } from './rules.ts';

/** How good a place is for a line to end, best first. */
export const QUALITY = {
  /** The line must end: newline, or end of text. */
  mandatory: 0,
  /** At a space or U+200B. */
  space: 1,
  /** At a space inside what reads as one: a number and its counter, a bound noun (together.ts). */
  together: 2,
  /** At a joint inside an eojeol: after `·` `/` `,` `—` `~` `-`, before `(`. */
  joint: 3,
  /** Between two syllables, or wherever else the rules let a line end. */
  syllable: 4,
  /** At a joint of an address, which is as good as another joint, but only where the address has to be divided. */
  address: 5,
  /** Between two grapheme clusters that the rules keep together. Only where nothing else fits. */
  cluster: 6,
  /** The same beside a mark, which may come to stand at the wrong edge. Only where not even that fits. */
  mark: 7,
} as const;
export type Quality = (typeof QUALITY)[keyof typeof QUALITY];

/** Places where a line may end: offsets in UTF-16 code units, ascending, the last at the text's end. */
export interface Breaks {
  readonly offsets: number[];
  readonly qualities: Quality[];
}

export interface Breaker {
  readonly lookup: (codePoint: number) => Properties;
  readonly rules: readonly Rule[];
  /** How good a break is that the rules allow without a space between the two kinds. */
  readonly qualityOf: (before: Kind, after: Kind) => Quality;
}

const SP = kindNamed('SP');
const ZW = kindNamed('ZW');
const CR = kindNamed('CR');
const LF = kindNamed('LF');
const ZWJ = kindNamed('ZWJ');
const AL = kindNamed('AL');
const mandatory = kinds('BK', 'CR', 'LF', 'NL');
const combining = kinds('CM', 'ZWJ');
const digits = kinds('NU');
const insideANumber = kinds('SY', 'IS');
const closing = kinds('CL', 'CP');
const regional = kinds('RI');

const UNKNOWN = 0;
const KEEP = 1;
const CONTEXTUAL = 2;
const BREAK = 3; // plus the quality

/** LB25: `NU (SY | IS)* (CL | CP)?`. */
function numberAfter(state: NumberState, kind: Kind): NumberState {
  if (digits(kind)) return NUMBER.open;
  if (state !== NUMBER.open) return NUMBER.none;
  if (insideANumber(kind)) return NUMBER.open;
  return closing(kind) ? NUMBER.closed : NUMBER.none;
}

const size = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/**
 * Makes a function that finds the places where a line of a text may end.
 * Its `text` is not changed and not normalised; a lone surrogate counts as a letter (LB1).
 */
export function createLineBreaks({ lookup, rules, qualityOf }: Breaker): (text: string) => Breaks {
  const verdicts = new Uint8Array(1 << 15); // spaces << 14 | before << 7 | after

  return (text) => {
    const offsets: number[] = [];
    const qualities: Quality[] = [];
    const { length } = text;

    let before: Kind = EDGE;
    let earlier: Kind = EDGE;
    let spaces = false;
    let joined = false; // a ZWJ was the last character (LB8a)
    let number: NumberState = NUMBER.none;
    let flags = 0;
    let after: Kind = EDGE;
    let end = 0; // of the character `after`
    let looked = false;

    const look = <T>(value: T): T => {
      looked = true;
      return value;
    };
    const kindAt = (n: number): Kind => {
      let at = end;
      for (;;) {
        if (at >= length) return EDGE;
        const codePoint = text.codePointAt(at)!;
        const kind = lineBreakKindOf(lookup(codePoint));
        at += size(codePoint);
        if (!combining(kind) && --n === 0) return kind;
      }
    };
    const context: Context = {
      get before() { return before; },
      get after() { return after; },
      get spaces() { return spaces; },
      earlier: () => look(earlier),
      later: (n) => look(kindAt(n)),
      number: () => look(number),
      oddFlags: () => look(flags % 2 === 1),
    };
    const evaluate = (pair: number): number => {
      looked = false;
      const rule = rules.find(([, , applies]) => applies(context));
      const breaks = rule ? rule[1] : true; // LB31
      const verdict = breaks ? BREAK + (spaces || before === ZW ? QUALITY.space : qualityOf(before, after)) : KEEP;
      verdicts[pair] = looked ? CONTEXTUAL : verdict;
      return verdict;
    };

    for (let offset = 0; offset < length; offset = end) {
      const codePoint = text.codePointAt(offset)!;
      after = lineBreakKindOf(lookup(codePoint));
      end = offset + size(codePoint);

      if (mandatory(after)) {
        // LB4–LB6; CR × LF is LB5
        if (after === CR && end < length && lineBreakKindOf(lookup(text.charCodeAt(end))) === LF) end++;
        offsets.push(end);
        qualities.push(QUALITY.mandatory);
        before = earlier = EDGE;
        spaces = joined = false;
        continue;
      }
      if (after === SP) {
        spaces = true; // LB7
        joined = false;
        continue;
      }
      if (combining(after)) {
        const joins = after === ZWJ;
        if (!spaces && before !== EDGE && before !== ZW) {
          joined = joins; // LB9
          continue;
        }
        after = AL; // LB10
      }
      if (after !== ZW && !(joined && !spaces) && (before !== EDGE || spaces)) {
        // LB7 × ZW, LB8a ZWJ ×, LB2 sot ×
        const pair = (spaces ? 1 << 14 : 0) | (before << 7) | after;
        let verdict = verdicts[pair]!;
        if (verdict === UNKNOWN || verdict === CONTEXTUAL) verdict = evaluate(pair);
        if (verdict >= BREAK) {
          offsets.push(offset);
          qualities.push((verdict - BREAK) as Quality);
        }
      }
      number = spaces ? numberAfter(NUMBER.none, after) : numberAfter(number, after);
      flags = regional(after) ? (spaces ? 1 : flags + 1) : 0;
      earlier = spaces ? SP : before;
      before = after;
      joined = codePoint === 0x200d;
      spaces = false;
    }
    if (length > 0 && offsets.at(-1) !== length) {
      offsets.push(length); // LB3
      qualities.push(QUALITY.mandatory);
    }
    return { offsets, qualities };
  };
}
