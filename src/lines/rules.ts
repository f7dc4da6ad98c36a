// The vocabulary of line break rules: kinds of characters, sets of them, and what a rule may look at.
import { LINE_BREAK_KINDS } from '../unicode/data/unicode.ts';
import { RECLASSIFIED } from './reclassified.ts';

/** A line break kind: an index into KINDS, or EDGE. */
export type Kind = number;

/** The kinds of Unicode's characters, and after them those that the Korean tailoring sets apart. */
export const KINDS: readonly string[] = [
  ...new Set([...LINE_BREAK_KINDS, ...RECLASSIFIED.map(([, kind]) => kind)]),
];

/** Start or end of text, or of a line that ends in a mandatory break. */
export const EDGE: Kind = 0x7f;

/** How far a number has come (LB25): `NU (SY | IS)*`, or that and a closing bracket. */
export const NUMBER = { none: 0, open: 1, closed: 2 } as const;
export type NumberState = (typeof NUMBER)[keyof typeof NUMBER];

/** What a rule looks at. `earlier`, `later`, `number` and `oddFlags` look past the pair, so their verdicts are not kept. */
export interface Context {
  readonly before: Kind;
  readonly after: Kind;
  /** Whether U+0020 stands between the two. */
  readonly spaces: boolean;
  /** The kind right before `before`. */
  earlier(): Kind;
  /** The nth kind right behind `after`. */
  later(n: 1 | 2): Kind;
  number(): NumberState;
  /** Whether an odd number of regional indicators ends with `before`. */
  oddFlags(): boolean;
}

/** A rule's verdict (true: a line may end here), and where it applies. */
export type Rule = readonly [breaks: boolean, applies: (context: Context) => boolean];

export type KindSet = (kind: Kind) => boolean;

/** The kinds of each class, each with its flags. */
const BY_CLASS = new Map<string, (readonly [kind: Kind, flags: readonly string[]])[]>();
KINDS.forEach((name, kind) => {
  const [lineBreakClass, ...flags] = name.split(':');
  for (const key of [lineBreakClass!, '*']) BY_CLASS.set(key, [...(BY_CLASS.get(key) ?? []), [kind, flags]]);
});

/**
 * The set of kinds that have all parts of one of the patterns: `kinds('OP CL')` are all brackets, `kinds('QU')` all quotation
 * marks, `kinds('QU:pi')` the opening ones, `kinds('*:ea')` everything East Asian. EDGE is in no set.
 */
export function kinds(patterns: string): KindSet {
  const members = new Uint8Array(128);
  for (const pattern of patterns.split(' ')) {
    const [wanted, ...needed] = pattern.split(':');
    for (const [kind, flags] of BY_CLASS.get(wanted!)!) {
      if (needed.every((flag) => flags.includes(flag))) members[kind] = 1;
    }
  }
  return (kind) => members[kind] === 1;
}

/** Newlines, which always end a line. */
export const isNewline = kinds('BK CR LF NL');

export const not =
  (set: KindSet): KindSet =>
  (kind) =>
    kind !== EDGE && !set(kind);

export const kindNamed = (name: string): Kind => KINDS.indexOf(name);
