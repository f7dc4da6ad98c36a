// Step 2 of the layout: where a line may end. A breaker asks its rules (uax14.ts, or those with korean.ts) of two
// neighbours, all along a text or at one white space of it. A pair's verdict that came without a look past the pair is
// kept in a table, so that running Korean costs one table look-up a character.
import type { Offset } from '../unicode/cells.ts';
import { lineBreakKindOf, type Properties } from '../unicode/characters.ts';
import {
  EDGE,
  kindNamed,
  kinds,
  NUMBER,
  type Context,
  type Kind,
  type NumberState,
  type Rule,
} from './rules.ts';

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
  /** At a joint of an address: as good as another joint, but only where the address has to be divided. */
  address: 4,
  /** Between two syllables, or wherever else the rules let a line end. */
  syllable: 5,
  /** Between two grapheme clusters that the rules keep together. Only where nothing else fits. */
  cluster: 6,
  /** The same beside a mark, which may come to stand at the wrong edge. Only where not even that fits. */
  mark: 7,
} as const;
export type Quality = (typeof QUALITY)[keyof typeof QUALITY];

/** Places where a line may end: offsets in UTF-16 code units, ascending, the last at the text's end. */
export interface Breaks {
  readonly offsets: Int32Array;
  readonly qualities: Uint8Array;
}

export interface Tailoring {
  readonly lookup: (codePoint: number) => Properties;
  readonly rules: readonly Rule[];
  /** How good a break is that the rules allow without a space between the two kinds. */
  readonly qualityOf: (before: Kind, after: Kind) => Quality;
}

/** A text is not changed and not normalised; a lone surrogate counts as a letter (LB1). */
export interface Breaker {
  /** All places of a text. */
  readonly breaksOf: (text: string) => Breaks;
  /**
   * How good it is to end a line before the character at `offset`, which stands behind white space; FORBIDDEN where the
   * rules keep it on the line. Sees no more of the text than that, so it costs the same in a text of any length.
   */
  readonly qualityBehindSpace: (text: string, offset: Offset) => Quality | typeof FORBIDDEN;
  /** The same by the two kinds around one U+0020; undefined where the text around them matters, or the rules were not asked yet. */
  readonly qualityAcrossSpace: (before: Kind, after: Kind) => Quality | typeof FORBIDDEN | undefined;
}

export const FORBIDDEN = -1;

const SP = kindNamed('SP');
const ZW = kindNamed('ZW');
const CR = kindNamed('CR');
const LF = kindNamed('LF');
const ZWJ = kindNamed('ZWJ');
const AL = kindNamed('AL');
const SPACE = 0x20; // the only character of class SP
export const mandatory = kinds('BK CR LF NL');
const combining = kinds('CM ZWJ');
/** What a combining mark does not attach to (LB9). */
const bare = kinds('BK CR LF NL SP ZW');
const digits = kinds('NU');
const insideANumber = kinds('SY IS');
const closing = kinds('CL CP');
const regional = kinds('RI');
const plainLetter = kinds('H2 H3 AL NU IS');

/** Verdicts on pairs. The first two have to be asked for: not yet known, and hanging on what stands around the pair. */
const UNKNOWN = 0;
const CONTEXTUAL = 1;
const KEEP = 2;
const BREAK = 3; // plus the quality

const qualityIn = (verdict: number): Quality | typeof FORBIDDEN =>
  verdict >= BREAK ? ((verdict - BREAK) as Quality) : FORBIDDEN;

const pairOf = (before: Kind, after: Kind, spaces: boolean): number =>
  (spaces ? 1 << 14 : 0) | (before << 7) | after;

const size = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/** Makes a breaker out of rules. */
export function createBreaker({ lookup, rules, qualityOf }: Tailoring): Breaker {
  const verdicts = new Uint8Array(1 << 15).fill(UNKNOWN);
  const kindAt = (text: string, offset: Offset): Kind => lineBreakKindOf(lookup(text.codePointAt(offset)!));
  /** The same as the rules see it: LB10 makes a mark that has no base a letter. */
  const baseKindAt = (text: string, offset: Offset): Kind => {
    const kind = offset < 0 ? EDGE : kindAt(text, offset);
    return mandatory(kind) ? EDGE : combining(kind) ? AL : kind;
  };

  /** Where the character stands that ends at `end` with the marks upon it (LB9); -1 where there is none. */
  const baseBefore = (text: string, end: Offset): Offset => {
    for (let at = end; at > 0;) {
      const pair =
        at > 1 &&
        (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 &&
        (text.charCodeAt(at - 2) & 0xfc00) === 0xd800;
      const start = at - (pair ? 2 : 1);
      const kind = kindAt(text, start);
      if (!combining(kind)) return at < end && bare(kind) ? at : start;
      at = start;
    }
    return end > 0 ? 0 : -1;
  };

  // What the rules look at. One object for all texts: a breaker answers one question at a time.
  let text = '';
  let base: Offset = 0; // where `before` stands
  let end: Offset = 0; // where `after` ends
  let flags = 0; // how many regional indicators end with `before`
  let looked = false; // whether a rule has looked past the pair
  const look = <T>(value: T): T => {
    looked = true;
    return value;
  };
  const context: { -readonly [K in keyof Context]: Context[K] } = {
    before: EDGE,
    after: EDGE,
    spaces: false,
    earlier: () => look(baseKindAt(text, baseBefore(text, base))),
    later: (n: 1 | 2) => look(laterKind(n)),
    number: () => look(numberBefore()),
    oddFlags: () => look(flags % 2 === 1),
  };

  function laterKind(n: number): Kind {
    for (let at = end; at < text.length;) {
      const codePoint = text.codePointAt(at)!;
      const kind = lineBreakKindOf(lookup(codePoint));
      at += size(codePoint);
      if (!combining(kind) && --n === 0) return kind;
    }
    return EDGE;
  }

  /** LB25: `NU (SY | IS)* (CL | CP)?`, read from its end. */
  function numberBefore(): NumberState {
    let at = base;
    let kind = context.before;
    const back = (): void => {
      at = baseBefore(text, at);
      kind = baseKindAt(text, at);
    };
    const closed = closing(kind);
    if (closed) back();
    while (insideANumber(kind)) back();
    if (!digits(kind)) return NUMBER.none;
    return closed ? NUMBER.closed : NUMBER.open;
  }

  /** Asks the rules about a pair at a place: KEEP, or BREAK plus a quality. */
  function judge(pair: number, whole: string, start: Offset, next: Offset, flagsBefore: number): number {
    text = whole;
    base = start;
    end = next;
    looked = false;
    context.before = (pair >> 7) & 0x7f;
    context.after = pair & 0x7f;
    context.spaces = pair >> 14 === 1;
    flags = flagsBefore;
    const rule = rules.find(([, applies]) => applies(context));
    const { before, after, spaces } = context;
    const breaks = rule ? rule[0] : true; // LB31
    const verdict = breaks
      ? BREAK + (spaces || before === ZW ? QUALITY.space : qualityOf(before, after))
      : KEEP;
    verdicts[pair] = looked ? CONTEXTUAL : verdict;
    text = ''; // not kept alive until the next question
    return verdict;
  }

  function breaksOf(whole: string): Breaks {
    const { length } = whole;
    const offsets = new Int32Array(length);
    const qualities = new Uint8Array(length);
    let count = 0;
    const add = (offset: Offset, quality: number): void => {
      offsets[count] = offset;
      qualities[count++] = quality;
    };
    let before: Kind = EDGE;
    let start: Offset = 0; // where `before` stands
    let spaces = false;
    let joined = false; // a ZWJ was the last character (LB8a)
    let flagsBefore = 0;
    for (let offset = 0, next = 0; offset < length; offset = next) {
      const codePoint = whole.codePointAt(offset)!;
      let after = lineBreakKindOf(lookup(codePoint));
      next = offset + size(codePoint);
      if (mandatory(after)) {
        // LB4–LB6; CR × LF is LB5
        if (after === CR && next < length && kindAt(whole, next) === LF) next++;
        add(next, QUALITY.mandatory);
        before = EDGE;
        spaces = joined = false;
        continue;
      }
      if (after === SP) {
        spaces = true; // LB7
        joined = false;
        continue;
      }
      if (combining(after)) {
        if (!spaces && before !== EDGE && before !== ZW) {
          joined = after === ZWJ; // LB9
          continue;
        }
        after = AL; // LB10
      }
      if (after !== ZW && !(joined && !spaces) && (before !== EDGE || spaces)) {
        // LB7 × ZW, LB8a ZWJ ×, LB2 sot ×
        const pair = pairOf(before, after, spaces);
        let verdict = verdicts[pair]!;
        if (verdict <= CONTEXTUAL) verdict = judge(pair, whole, start, next, flagsBefore);
        if (verdict >= BREAK) add(offset, verdict - BREAK);
      }
      flagsBefore = regional(after) ? (spaces ? 1 : flagsBefore + 1) : 0;
      before = after;
      start = offset;
      joined = codePoint === 0x200d;
      spaces = false;
    }
    if (length > 0 && offsets[count - 1] !== length) add(length, QUALITY.mandatory); // LB3
    return { offsets: offsets.subarray(0, count), qualities: qualities.subarray(0, count) };
  }

  function qualityBehindSpace(whole: string, offset: Offset): Quality | typeof FORBIDDEN {
    let edge = offset;
    while (edge > 0 && whole.charCodeAt(edge - 1) === SPACE) edge--;
    const spaces = edge < offset;
    // Mostly a letter without marks; a low surrogate by itself has the kind of one.
    const last = edge > 0 ? lineBreakKindOf(lookup(whole.charCodeAt(edge - 1))) : EDGE;
    const isAlone = plainLetter(last) && (whole.charCodeAt(edge - 1) & 0xfc00) !== 0xdc00;
    const start = isAlone ? edge - 1 : baseBefore(whole, edge);
    const before = isAlone ? last : baseKindAt(whole, start);
    const codePoint = whole.codePointAt(offset)!;
    let after = lineBreakKindOf(lookup(codePoint));
    if (combining(after)) {
      if (!spaces && before !== ZW) return FORBIDDEN; // LB9
      after = AL; // LB10
    }
    if (after === ZW || (before === EDGE && !spaces)) return FORBIDDEN;
    const pair = pairOf(before, after, spaces);
    let verdict = verdicts[pair]!;
    if (verdict <= CONTEXTUAL) verdict = judge(pair, whole, start, offset + size(codePoint), 0);
    return qualityIn(verdict);
  }

  function qualityAcrossSpace(before: Kind, after: Kind): Quality | typeof FORBIDDEN | undefined {
    const verdict = verdicts[pairOf(before, after, true)]!;
    return verdict <= CONTEXTUAL ? undefined : qualityIn(verdict);
  }

  return { breaksOf, qualityBehindSpace, qualityAcrossSpace };
}
