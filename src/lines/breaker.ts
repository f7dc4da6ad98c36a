// Step 2, opportunities: applies the rules (uax14.ts, korean.ts) to find where the lines of a text may end.
// A breaker looks at two neighbouring characters at a time, through a whole text or at one place after
// white space. Most verdicts depend on the pair alone and are kept in a table, so Korean prose costs one
// look-up per character.
import { SPACE } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import { lineBreakKindOf, type Properties } from '../unicode/characters.ts';
import { createRoom, FORBIDDEN, QUALITY, type Breaks, type Quality } from './quality.ts';
import { EDGE, isNewline, kindNamed, kinds, type Context, type Kind, type Rule } from './rules.ts';
import { AL, createSurroundings, isCombining, sizeOf } from './surroundings.ts';

export interface BreakerOptions {
  /** Looks up the properties of a code point. A tailoring may give some code points a kind of their own. */
  readonly lookup: (codePoint: number) => Properties;
  /** The rules, in order: the first that applies decides. If none does, a line may end (LB31). */
  readonly rules: readonly Rule[];
  /** Returns the quality of a place that the rules allow, between two kinds without a space. */
  readonly qualityOf: (before: Kind, after: Kind) => Quality;
}

export interface Breaker {
  /** Returns every place of a text where a line may end. The next call may overwrite them. */
  readonly breaksOf: (text: string) => Breaks;
  /**
   * Returns the quality of the place before the character at `offset`, which follows white space. Looks only
   * at what is around it, so the cost does not grow with the text.
   */
  readonly qualityAfterSpace: (text: string, offset: Offset) => Quality | typeof FORBIDDEN;
  /**
   * Returns the quality of a place between two kinds, with one U+0020 or nothing between them; undefined if
   * it depends on more text, or is not known yet.
   */
  readonly knownQuality: (
    before: Kind,
    after: Kind,
    spaces: boolean,
  ) => Quality | typeof FORBIDDEN | undefined;
}

const SP = kindNamed('SP');
const ZW = kindNamed('ZW');
const CR = kindNamed('CR');
const LF = kindNamed('LF');
const ZWJ = kindNamed('ZWJ');
const ZERO_WIDTH_JOINER = 0x200d;
const isRegional = kinds('RI');
const isPlainLetter = kinds('H2 H3 AL NU IS');
/** Newlines, spaces and combining marks, which are not looked at in pairs. */
const isInRun = kinds('BK CR LF NL SP CM ZWJ');

// Verdicts on pairs. If there is none yet, or it depends on more than the pair, the rules are applied.
const CONTEXTUAL = 1; // 0 stands for a verdict that is not known
const KEEP = 2;
const BREAK = 3; // plus the quality

const qualityIn = (verdict: number): Quality | typeof FORBIDDEN =>
  verdict >= BREAK ? ((verdict - BREAK) as Quality) : FORBIDDEN;

/** Returns the index of a pair in the table of verdicts. */
const pairOf = (before: Kind, after: Kind, spaces: boolean): number =>
  (spaces ? 1 << 14 : 0) | (before << 7) | after;

/**
 * Returns a breaker that applies rules. It keeps its table of verdicts, so use one breaker for all texts.
 *
 * @example
 * import { propertiesOf } from '../unicode/characters.ts';
 * import { QUALITY } from './quality.ts';
 * import { CONTROLS, RULES } from './uax14.ts';
 * const qualityOf = () => QUALITY.syllable;
 * const breaker = createBreaker({ lookup: propertiesOf, rules: [...CONTROLS, ...RULES], qualityOf });
 * const { offsets, qualities } = breaker.breaksOf('난로 곁');
 * [...offsets] // => [1, 3, 4]
 * [...qualities] // => [QUALITY.syllable, QUALITY.space, QUALITY.mandatory]
 * breaker.qualityAfterSpace('난로 곁', 3) // => QUALITY.space
 */
export function createBreaker({ lookup, rules, qualityOf }: BreakerOptions): Breaker {
  const verdicts = new Uint8Array(1 << 15);
  const roomFor = createRoom();
  const { kindAt, baseKindAt, baseBefore, kindAfter, kindAfterRun, numberAt } = createSurroundings(lookup);

  // What the rules look at. One object is reused, because a breaker looks at one place at a time.
  let text = '';
  let base: Offset = 0; // where `before` begins
  let end: Offset = 0; // where `after` ends
  let flags = 0; // how many regional indicators end with `before`
  let isContextual = false; // whether a rule has looked past the pair
  const lookPast = <T>(value: T): T => {
    isContextual = true;
    return value;
  };
  const context: { -readonly [K in keyof Context]: Context[K] } = {
    before: EDGE,
    after: EDGE,
    spaces: false,
    earlier: () => lookPast(baseKindAt(text, baseBefore(text, base))),
    later: (nth: 1 | 2) => lookPast(kindAfter(text, end, nth)),
    afterRun: () => lookPast(kindAfterRun(text, end, context.after)),
    number: () => lookPast(numberAt(text, base, context.before)),
    oddFlags: () => lookPast(flags % 2 === 1),
  };

  /** Applies the rules to a pair at a place. Returns KEEP, or BREAK plus the quality. */
  function askRules(pair: number, whole: string, start: Offset, next: Offset, flagsBefore: number): number {
    text = whole;
    base = start;
    end = next;
    isContextual = false;
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
    verdicts[pair] = isContextual ? CONTEXTUAL : verdict;
    text = ''; // so that it can be freed
    return verdict;
  }

  function breaksOf(whole: string): Breaks {
    const { length } = whole;
    const { offsets, qualities } = roomFor(length);
    let count = 0; // no function below changes it: that would make it slow
    let before: Kind = EDGE;
    let start: Offset = 0; // where `before` begins
    let spaces = false;
    let joined = false; // whether the last character was a ZWJ (LB8a)
    let flagsBefore = 0;
    for (let offset = 0, next = 0; offset < length; offset = next) {
      const codePoint = whole.codePointAt(offset)!;
      let after = lineBreakKindOf(lookup(codePoint));
      next = offset + sizeOf(codePoint);
      if (isInRun(after)) {
        if (isNewline(after)) {
          // LB4–LB6; CR × LF is LB5
          if (after === CR && next < length && kindAt(whole, next) === LF) next++;
          offsets[count] = next;
          qualities[count++] = QUALITY.mandatory;
          before = EDGE;
          spaces = joined = false;
          continue;
        }
        if (after === SP) {
          spaces = true; // LB7
          joined = false;
          continue;
        }
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
        if (verdict <= CONTEXTUAL) verdict = askRules(pair, whole, start, next, flagsBefore);
        if (verdict >= BREAK) {
          offsets[count] = offset;
          qualities[count++] = verdict - BREAK;
        }
      }
      flagsBefore = isRegional(after) ? (spaces ? 1 : flagsBefore + 1) : 0;
      before = after;
      start = offset;
      joined = codePoint === ZERO_WIDTH_JOINER;
      spaces = false;
    }
    if (length > 0 && offsets[count - 1] !== length) {
      offsets[count] = length; // LB3
      qualities[count++] = QUALITY.mandatory;
    }
    return { offsets: offsets.subarray(0, count), qualities: qualities.subarray(0, count) };
  }

  function qualityAfterSpace(whole: string, offset: Offset): Quality | typeof FORBIDDEN {
    let edge = offset;
    while (edge > 0 && whole.charCodeAt(edge - 1) === SPACE) edge--;
    const spaces = edge < offset;
    // Usually a letter without marks. A lone low surrogate has the kind of a letter, but
    // this one may end a pair.
    const last = edge > 0 ? lineBreakKindOf(lookup(whole.charCodeAt(edge - 1))) : EDGE;
    const isAlone = isPlainLetter(last) && (whole.charCodeAt(edge - 1) & 0xfc00) !== 0xdc00;
    const start = isAlone ? edge - 1 : baseBefore(whole, edge);
    const before = isAlone ? last : baseKindAt(whole, start);
    const codePoint = whole.codePointAt(offset)!;
    let after = lineBreakKindOf(lookup(codePoint));
    if (isCombining(after)) {
      if (!spaces && before !== ZW) return FORBIDDEN; // LB9
      after = AL; // LB10
    }
    if (after === ZW || (before === EDGE && !spaces)) return FORBIDDEN;
    const pair = pairOf(before, after, spaces);
    let verdict = verdicts[pair]!;
    if (verdict <= CONTEXTUAL) verdict = askRules(pair, whole, start, offset + sizeOf(codePoint), 0);
    return qualityIn(verdict);
  }

  function knownQuality(before: Kind, after: Kind, spaces: boolean): Quality | typeof FORBIDDEN | undefined {
    const verdict = verdicts[pairOf(before, after, spaces)]!;
    return verdict <= CONTEXTUAL ? undefined : qualityIn(verdict);
  }

  return { breaksOf, qualityAfterSpace, knownQuality };
}
