// Represents a regular expression as a graph of its positions (Glushkov). Each character class is a node, and
// there is an edge where one may be matched right after another. Assertions about one character are
// conditions on edges.
import { JS, type Char, type CharSet } from 'refa';

/** A set of classes of characters. */
type Mask = bigint;

/** Stands for the edges of the text, which `^` and `$` match. */
const EDGE = 1n;

export interface Edge {
  readonly to: number;
  /** The characters that may have been read last, and those that may be read now. */
  readonly last: Mask;
  readonly now: Mask;
}

export interface Positions {
  /** The characters that each position reads. */
  readonly reads: readonly Mask[];
  readonly edges: readonly (readonly Edge[])[];
  /** The positions after which the match is sure to succeed. */
  readonly final: ReadonlySet<number>;
  /** Something that the graph does not show, such as a long lookbehind. */
  readonly unknown: string | undefined;
  /** Returns a character of a mask. */
  readonly sample: (mask: Mask) => string;
}

/** The positions that stand for all text before the match, and for the start of the text. */
export const [BEFORE, START] = [0, 1];

/** From this bound on, a quantifier counts as unbounded. */
const LARGE = 1000;

/** A way between two positions: what must have been read last, and what must be read now. */
interface Path {
  readonly last: Mask;
  readonly now: Mask;
  /** Whether nothing else is asserted. */
  readonly isWhole: boolean;
}
interface Fragment {
  readonly first: readonly (Path & { readonly at: number })[];
  readonly final: readonly (Path & { readonly at: number })[];
  /** The ways through the fragment that read nothing. */
  readonly empty: readonly Path[];
}

type Parsed = ReturnType<JS.Parser['parse']>['expression'];
type Alternatives = Parsed['alternatives'];
type Element = Alternatives[number]['elements'][number];
type Assertion = Extract<Element, { type: 'Assertion' }>;

/** Returns the graph of a regular expression. */
export function positionsOf(pattern: { readonly source: string; readonly flags: string }): Positions {
  const flags = pattern.flags.replaceAll('d', '');
  const { expression } = JS.Parser.fromLiteral({ source: pattern.source, flags }).parse({
    backreferences: 'unknown',
  });
  const alphabet = alphabetOf(setsIn(expression.alternatives));
  const { maskOf, characters, all } = alphabet;
  const reads: Mask[] = [characters, EDGE];
  const edges: Edge[][] = [[{ to: BEFORE, last: all, now: all }], [{ to: BEFORE, last: all, now: all }]];
  const ahead = new Set<number>();
  let unknown: string | undefined;

  const anything: Path = { last: all, now: all, isWhole: true };
  const meet = (one: Path, two: Path): Path => ({
    last: one.last & two.last,
    now: one.now & two.now,
    isWhole: one.isWhole && two.isWhole,
  });
  const connect = (ends: Fragment['final'], starts: Fragment['first']): void => {
    for (const end of ends)
      for (const start of starts) {
        const path = meet(end, start);
        if ((path.last & reads[end.at]!) !== 0n && (path.now & reads[start.at]!) !== 0n)
          edges[end.at]!.push({ to: start.at, last: path.last, now: path.now });
      }
  };

  const sequence = (one: Fragment, two: Fragment): Fragment => {
    connect(one.final, two.first);
    return {
      first: [...one.first, ...through(one.empty, two.first)],
      final: [...two.final, ...through(two.empty, one.final)],
      empty: one.empty.flatMap((path) => two.empty.map((other) => meet(path, other))).slice(0, 2),
    };
  };
  const through = (empty: readonly Path[], ends: Fragment['first']): Fragment['first'] =>
    empty.flatMap((path) => ends.map((end) => ({ at: end.at, ...meet(path, end) })));

  const NOTHING: Fragment = { first: [], final: [], empty: [anything] };
  const choice = (alternatives: Alternatives): Fragment => {
    const parts = alternatives.map(({ elements }) => elements.map(fragmentOf).reduce(sequence, NOTHING));
    return {
      first: parts.flatMap(({ first }) => first),
      final: parts.flatMap(({ final }) => final),
      empty: parts.flatMap(({ empty }) => empty).slice(0, 2),
    };
  };

  const fragmentOf = (element: Element): Fragment => {
    switch (element.type) {
      case 'CharacterClass': {
        const at = reads.push(maskOf(element.characters)) - 1;
        edges.push([]);
        return { first: [{ at, ...anything }], final: [{ at, ...anything }], empty: [] };
      }
      case 'Alternation':
        return choice(element.alternatives);
      case 'Quantifier':
        return repeated(element);
      case 'Assertion':
        return asserted(element);
      case 'Unknown':
        unknown ??= element.id;
        return NOTHING;
    }
  };

  /** Bounds are cut, because only unbounded repetition makes a match more than linear. */
  const repeated = ({ alternatives, min, max }: Extract<Element, { type: 'Quantifier' }>): Fragment => {
    const orNothing = (fragment: Fragment): Fragment => ({ ...fragment, empty: [anything] });
    const copies = Array.from({ length: Math.min(min, 2) }, () => choice(alternatives));
    if (max >= LARGE) {
      const loop = copies.pop() ?? choice(alternatives);
      connect(loop.final, loop.first);
      copies.push(min === 0 ? orNothing(loop) : loop);
    } else {
      const more = Array.from({ length: Math.min(max - min, 2) }, () => choice(alternatives));
      copies.push(more.reduceRight((rest, copy) => orNothing(sequence(copy, rest)), NOTHING));
    }
    return copies.reduce(sequence, NOTHING);
  };

  const asserted = (assertion: Assertion): Fragment => {
    const mask = oneCharacter(assertion, alphabet);
    if (mask !== undefined)
      return { ...NOTHING, empty: [{ ...anything, [assertion.kind === 'ahead' ? 'now' : 'last']: mask }] };
    const passed = { ...anything, isWhole: false };
    if (assertion.kind === 'behind') {
      if (isUnbounded(assertion.alternatives)) unknown ??= 'a lookbehind of any length';
      return { ...NOTHING, empty: [passed] };
    }
    // What it reads costs time, and then the match goes on from where it began.
    const start = reads.length;
    const { first, empty } = choice(assertion.alternatives);
    for (let at = start; at < reads.length; at++) ahead.add(at);
    const now = first.reduce((mask, path) => mask | (reads[path.at]! & path.now), 0n);
    const isOpen = assertion.negate || empty.length > 0;
    return { first, final: [], empty: [isOpen ? passed : { ...passed, now }] };
  };

  const whole = choice(expression.alternatives);
  connect([{ at: START, ...anything }], whole.first);
  // A sticky match is tried at one place only.
  if (!flags.includes('y')) connect([{ at: BEFORE, ...anything }], whole.first);
  const readsAll = (at: number): boolean =>
    reads[at] === characters && edges[at]!.some(({ to, last, now }) => to === at && (last & now) === all);
  const final = whole.final.filter(
    ({ at, last, now, isWhole }) =>
      isWhole &&
      (last & reads[at]!) === reads[at] &&
      (now === all || (now === EDGE && readsAll(at))) &&
      !ahead.has(at),
  );
  // Without a loop, the time is constant whatever it is.
  if (!isUnbounded(expression.alternatives)) unknown = undefined;
  return { reads, edges, final: new Set(final.map(({ at }) => at)), unknown, sample: alphabet.sample };
}

/** Returns what an assertion says about one character, or nothing if it looks further. */
function oneCharacter(assertion: Assertion, alphabet: Alphabet): Mask | undefined {
  let mask = 0n;
  for (const { elements } of assertion.alternatives) {
    const [only] = elements;
    if (elements.length !== 1) return undefined;
    if (only!.type === 'CharacterClass') mask |= alphabet.maskOf(only!.characters);
    else if (only!.type === 'Assertion' && only!.kind === assertion.kind) {
      const inner = oneCharacter(only!, alphabet);
      if (inner === undefined) return undefined;
      mask |= inner;
    } else return undefined;
  }
  return assertion.negate ? alphabet.all & ~mask : mask;
}

const childrenOf = (element: Element): Alternatives =>
  'alternatives' in element ? element.alternatives : [];

const isUnbounded = (alternatives: Alternatives): boolean =>
  alternatives.some(({ elements }) =>
    elements.some(
      (element) =>
        (element.type === 'Quantifier' && element.max >= LARGE) || isUnbounded(childrenOf(element)),
    ),
  );

const setsIn = (alternatives: Alternatives): CharSet[] =>
  alternatives.flatMap(({ elements }) =>
    elements.flatMap((element) =>
      element.type === 'CharacterClass' ? [element.characters] : setsIn(childrenOf(element)),
    ),
  );

interface Alphabet {
  readonly maskOf: (set: CharSet) => Mask;
  readonly characters: Mask;
  /** All characters and the edges of the text. */
  readonly all: Mask;
  readonly sample: (mask: Mask) => string;
}

/** Divides characters into classes of those that are in the same sets. */
function alphabetOf(sets: readonly CharSet[]): Alphabet {
  const distinct = [...new Map(sets.map((set) => [set.toString(), set])).values()];
  const changes = new Map<Char, number[]>([[0, []]]);
  const change = (at: Char, set: number): void => void (changes.get(at)?.push(set) ?? changes.set(at, [set]));
  distinct.forEach(({ ranges }, set) => {
    for (const { min, max } of ranges) {
      change(min, set);
      change(max + 1, set);
    }
  });
  const classes = new Map<bigint, { bit: bigint; sample: Char }>();
  let inside = 0n;
  for (const at of [...changes.keys()].sort((a, b) => a - b)) {
    if (at > (distinct[0]?.maximum ?? 0)) break;
    for (const set of changes.get(at)!) inside ^= 1n << BigInt(set);
    if (!classes.has(inside)) classes.set(inside, { bit: (EDGE << 1n) << BigInt(classes.size), sample: at });
  }
  const masks = new Map(
    distinct.map((set, index) => {
      const inSet = [...classes].filter(([key]) => ((key >> BigInt(index)) & 1n) === 1n);
      return [set.toString(), inSet.reduce((mask, [, { bit }]) => mask | bit, 0n)];
    }),
  );
  const characters = [...classes.values()].reduce((mask, { bit }) => mask | bit, 0n);
  return {
    maskOf: (set) => masks.get(set.toString())!,
    characters,
    all: characters | EDGE,
    sample: (mask) => {
      const found = [...classes.values()].find(({ bit }) => (bit & mask) !== 0n);
      return found ? String.fromCodePoint(found.sample) : '';
    },
  };
}
