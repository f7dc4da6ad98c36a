// Step 2 by the standard: the rules of UAX #14 (Unicode 17.0, revision 55) that look at two neighbouring
// characters, in the order of the standard. The first that applies decides. LB1 is in the Unicode tables;
// LB2–LB7, LB8a, LB9 and LB10, which are about runs of characters, are in breaker.ts and surroundings.ts.
import { EDGE, kinds, not, NUMBER, type Kind, type Rule } from './rules.ts';

const NO_BREAK = false;
const BREAK = true;

const pi = kinds('QU:pi');
const pf = kinds('QU:pf');
const quotation = kinds('QU');
const eastAsian = kinds('*:ea');
const narrow = not(eastAsian);
const opening = kinds('OP');
export const closing = kinds('CL CP');
const letters = kinds('AL HL');
const hebrew = kinds('HL');
export const digits = kinds('NU');
const infix = kinds('IS');
const solidus = kinds('SY');
const hyphens = kinds('HY HH');
const prefix = kinds('PR');
const postfix = kinds('PO');
const affix = kinds('PR PO');
const ideographs = kinds('ID EB EM');
export const hangul = kinds('JL JV JT H2 H3');
const aksara = kinds('AK AL:dotted AS');
const aksaraBase = kinds('AK AL:dotted');
const glue = kinds('GL');
const joiner = kinds('WJ');
const contingent = kinds('CB');
const both = kinds('B2');
const nonstarter = kinds('NS');
const virama = kinds('VI');
const flag = kinds('RI');

const zeroWidthSpace = kinds('ZW');
const breaksAfter = kinds('BA HY HH');
const neverFirst = kinds('CL CP EX SY');
const followsOn = kinds('BA HH HY NS');
const breaksBefore = kinds('BB');
const inseparable = kinds('IN');
const beforeDigits = kinds('HY IS');
const endsANumber = kinds('NU SY IS CL CP');
const leading = kinds('JL');
const afterLeading = kinds('JL JV H2 H3');
const endsInVowel = kinds('JV H2');
const vowelOrTrailing = kinds('JV JT');
const endsInTrailing = kinds('JT H3');
const trailing = kinds('JT');
const aksaraPrebase = kinds('AP');
const viramas = kinds('VF VI');
const finalVirama = kinds('VF');
const alphanumeric = kinds('AL HL NU');
const parenthesis = kinds('CP');
const emojiBase = kinds('EB');
const unassignedEmoji = kinds('*:cn');
const emojiModifier = kinds('EM');

const opensAQuotation = kinds('OP QU GL SP ZW');
const endsAQuotation = kinds('SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW');
const beforeAWord = kinds('SP ZW CB GL');
const edge = (kind: Kind): boolean => kind === EDGE;

/** LB8 to LB12a: the controls, which a tailoring must not change. */
export const CONTROLS: readonly Rule[] = [
  /* LB8 */ [BREAK, (c) => zeroWidthSpace(c.before)],
  /* LB11 */ [NO_BREAK, (c) => joiner(c.after) || (!c.spaces && joiner(c.before))],
  /* LB12 */ [NO_BREAK, (c) => !c.spaces && glue(c.before)],
  /* LB12a */ [NO_BREAK, (c) => !c.spaces && glue(c.after) && !breaksAfter(c.before)],
];

/** LB13 to LB30b. If none applies, a line may end (LB31). */
export const RULES: readonly Rule[] = [
  /* LB13 */ [NO_BREAK, (c) => neverFirst(c.after)],
  /* LB14 */ [NO_BREAK, (c) => opening(c.before)],
  /* LB15a */ [NO_BREAK, (c) => pi(c.before) && (edge(c.earlier()) || opensAQuotation(c.earlier()))],
  /* LB15b */ [NO_BREAK, (c) => pf(c.after) && (edge(c.later(1)) || endsAQuotation(c.later(1)))],
  /* LB15c */ [BREAK, (c) => c.spaces && infix(c.after) && digits(c.later(1))],
  /* LB15d */ [NO_BREAK, (c) => infix(c.after)],
  /* LB16 */ [NO_BREAK, (c) => closing(c.before) && nonstarter(c.after)],
  /* LB17 */ [NO_BREAK, (c) => both(c.before) && both(c.after)],
  /* LB18 */ [BREAK, (c) => c.spaces],
  /* LB19 */ [
    NO_BREAK,
    (c) => (quotation(c.after) && !pi(c.after)) || (quotation(c.before) && !pf(c.before)),
  ],
  /* LB19a */ [
    NO_BREAK,
    (c) => quotation(c.after) && (narrow(c.before) || edge(c.later(1)) || narrow(c.later(1))),
  ],
  /* LB19a */ [
    NO_BREAK,
    (c) => quotation(c.before) && (narrow(c.after) || edge(c.earlier()) || narrow(c.earlier())),
  ],
  /* LB20 */ [BREAK, (c) => contingent(c.before) || contingent(c.after)],
  /* LB20a */ [
    NO_BREAK,
    (c) => hyphens(c.before) && letters(c.after) && (edge(c.earlier()) || beforeAWord(c.earlier())),
  ],
  /* LB21a */ [NO_BREAK, (c) => hyphens(c.before) && !hebrew(c.after) && hebrew(c.earlier())],
  /* LB21 */ [NO_BREAK, (c) => followsOn(c.after) || breaksBefore(c.before)],
  /* LB21b */ [NO_BREAK, (c) => solidus(c.before) && hebrew(c.after)],
  /* LB22 */ [NO_BREAK, (c) => inseparable(c.after)],
  /* LB23 */ [
    NO_BREAK,
    (c) => (letters(c.before) && digits(c.after)) || (digits(c.before) && letters(c.after)),
  ],
  /* LB23a */ [
    NO_BREAK,
    (c) => (prefix(c.before) && ideographs(c.after)) || (ideographs(c.before) && postfix(c.after)),
  ],
  /* LB24 */ [
    NO_BREAK,
    (c) => (affix(c.before) && letters(c.after)) || (letters(c.before) && affix(c.after)),
  ],
  /* LB25 */ [NO_BREAK, (c) => affix(c.before) && digits(c.after)],
  /* LB25 */ [
    NO_BREAK,
    (c) => affix(c.before) && opening(c.after) && opensANumber(c.later(1), () => c.later(2)),
  ],
  /* LB25 */ [NO_BREAK, (c) => beforeDigits(c.before) && digits(c.after)],
  /* LB25 */ [NO_BREAK, (c) => digits(c.before) && digits(c.after)],
  /* LB25 */ [NO_BREAK, (c) => solidus(c.before) && digits(c.after) && c.number() === NUMBER.open],
  /* LB25 */ [NO_BREAK, (c) => affix(c.after) && endsANumber(c.before) && c.number() !== NUMBER.none],
  /* LB26 */ [NO_BREAK, (c) => leading(c.before) && afterLeading(c.after)],
  /* LB26 */ [NO_BREAK, (c) => endsInVowel(c.before) && vowelOrTrailing(c.after)],
  /* LB26 */ [NO_BREAK, (c) => endsInTrailing(c.before) && trailing(c.after)],
  /* LB27 */ [
    NO_BREAK,
    (c) => (hangul(c.before) && postfix(c.after)) || (prefix(c.before) && hangul(c.after)),
  ],
  /* LB28 */ [NO_BREAK, (c) => letters(c.before) && letters(c.after)],
  /* LB28a */ [NO_BREAK, (c) => aksaraPrebase(c.before) && aksara(c.after)],
  /* LB28a */ [NO_BREAK, (c) => aksara(c.before) && viramas(c.after)],
  /* LB28a */ [NO_BREAK, (c) => virama(c.before) && aksaraBase(c.after) && aksara(c.earlier())],
  /* LB28a */ [NO_BREAK, (c) => aksara(c.before) && aksara(c.after) && finalVirama(c.later(1))],
  /* LB29 */ [NO_BREAK, (c) => infix(c.before) && letters(c.after)],
  /* LB30 */ [NO_BREAK, (c) => alphanumeric(c.before) && opening(c.after) && narrow(c.after)],
  /* LB30 */ [NO_BREAK, (c) => parenthesis(c.before) && narrow(c.before) && alphanumeric(c.after)],
  /* LB30a */ [NO_BREAK, (c) => flag(c.before) && flag(c.after) && c.oddFlags()],
  /* LB30b */ [NO_BREAK, (c) => (emojiBase(c.before) || unassignedEmoji(c.before)) && emojiModifier(c.after)],
];

/** Reports whether an opening bracket is followed by a number (LB25): `OP NU` or `OP IS NU`. */
function opensANumber(next: Kind, afterNext: () => Kind): boolean {
  return digits(next) || (infix(next) && digits(afterNext()));
}
