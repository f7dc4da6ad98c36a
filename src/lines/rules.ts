// What the line break rules are made of: kinds of characters, sets of kinds, and what a rule may look at.
import { LINE_BREAK_KINDS } from '../unicode/data/unicode.ts';
import { RECLASSIFIED } from './reclassified.ts';

/** A line break kind: an index into KINDS, or EDGE. */
export type Kind = number;

/** The names of all kinds: those in the Unicode tables, then those that the Korean tailoring adds. */
export const KINDS: readonly string[] = [
  ...new Set([...LINE_BREAK_KINDS, ...RECLASSIFIED.map(([, kind]) => kind)]),
];

/** The start or end of the text, or of a line that ends with a newline. */
export const EDGE: Kind = 0x7f;

/**
 * How much of a number has been read (LB25): `NU (SY | IS)*` is open; after a closing bracket it is closed.
 */
export const NUMBER = { none: 0, open: 1, closed: 2 } as const;
export type NumberState = (typeof NUMBER)[keyof typeof NUMBER];

/**
 * What a rule looks at: a pair of characters, without combining marks. If a rule calls one of the functions,
 * its verdict depends on more than the pair, so it is not kept.
 */
export interface Context {
  readonly before: Kind;
  readonly after: Kind;
  /** Whether there is a U+0020 between the two. */
  readonly spaces: boolean;
  /** Returns the kind before `before`. */
  earlier(): Kind;
  /** Returns the nth kind after `after`. */
  later(nth: 1 | 2): Kind;
  /** Returns the first kind after `after` that differs from it. */
  afterRun(): Kind;
  /** Returns how much of a number ends with `before`. */
  number(): NumberState;
  /** Reports whether `before` is the last of an odd number of regional indicators. */
  oddFlags(): boolean;
}

/** A rule: its verdict (true if a line may end there), and where it applies. */
export type Rule = readonly [breaks: boolean, applies: (context: Context) => boolean];

export type KindSet = (kind: Kind) => boolean;

/** The parts of the name of each kind: its class and flags. */
const PARTS = KINDS.map((name) => name.split(':'));
/** The kinds that have each part. */
const BY_PART = new Map<string, Kind[]>();
PARTS.forEach((parts, kind) => {
  for (const part of parts) {
    const kinds = BY_PART.get(part);
    if (kinds) kinds.push(kind);
    else BY_PART.set(part, [kind]);
  }
});

/**
 * Returns the set of kinds that have every part of one of the patterns. `kinds('OP CL')` are all brackets,
 * `kinds('QU')` all quotation marks, `kinds('QU:pi')` the opening ones, and `kinds('*:ea')` all East Asian
 * characters. EDGE is in no set.
 *
 * @example
 * kinds('OP CL')(kindNamed('OP:ea')) // => true
 * kinds('*:ea')(kindNamed('OP')) // => false
 */
export function kinds(patterns: string): KindSet {
  const members = new Uint8Array(128);
  for (const pattern of patterns.split(' ')) {
    const needed = pattern.split(':');
    if (needed[0] === '*') needed.shift();
    for (const kind of BY_PART.get(needed[0]!)!) {
      if (needed.length === 1 || needed.every((part) => PARTS[kind]!.includes(part))) members[kind] = 1;
    }
  }
  return (kind) => members[kind] === 1;
}

/** The newlines, which always end a line. */
export const isNewline = kinds('BK CR LF NL');

/** Returns the set of the kinds that are not in `set`. EDGE is in no set. */
export const not =
  (set: KindSet): KindSet =>
  (kind) =>
    kind !== EDGE && !set(kind);

/** Returns the kind with a name in KINDS. */
export const kindNamed = (name: string): Kind => KINDS.indexOf(name);
