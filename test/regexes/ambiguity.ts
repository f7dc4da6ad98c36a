// Finds the regular expressions that a backtracking matcher may take more than linear time for. Such an
// expression can repeat the same text in two loops in different proportions, or in one loop in two ways. A
// match that fails after n repetitions has then been tried in n ways or more (Weber and Seidl, “On the degree
// of ambiguity of finite automata”, 1991). The text before a match also counts as a loop: `a+b` is tried from
// each `a`.
import { BEFORE, positionsOf, START, type Edge, type Positions } from './positions.ts';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

export interface Ambiguity {
  /** `unknown` is an expression that has a part that was not analysed. */
  readonly kind: 'polynomial' | 'exponential' | 'unknown';
  /** What may take long: `prefix`, and then `pump` many times. */
  readonly prefix: string;
  readonly pump: string;
}

/** Returns how the time of a regular expression may grow faster than the text, or undefined if it cannot. */
export function ambiguityOf(pattern: Pattern): Ambiguity | undefined {
  const graph = positionsOf(pattern);
  if (graph.unknown !== undefined) return { kind: 'unknown', prefix: '', pump: graph.unknown };
  const isFinal = (at: number): boolean => graph.final.has(at);
  // A match that is sure to succeed ends the search. With `g`, another search begins there.
  const isLast = (at: number): boolean => isFinal(at) && !pattern.flags.includes('g');
  const reachable = reachableIn(graph);
  const loops = loopsIn(reachable);
  const places = loops.flatMap((loop) => [...loop].map((at) => ({ at, loop })));
  for (const { at, loop } of places) {
    const isInside = (to: number): boolean => loop.has(to) && !isFinal(to);
    const pump = isFinal(at) ? undefined : textBetween(graph, [at, at], [at, at], [isInside, isInside]);
    if (pump !== undefined) return { kind: 'exponential', prefix: textTo(graph, at), pump };
  }
  for (const one of places)
    for (const two of places) {
      if (one.at === two.at || isLast(one.at) || isFinal(two.at)) continue;
      if (!reachable[one.at]!.has(two.at)) continue;
      const pump = textBetween(
        graph,
        [one.at, one.at, two.at],
        [one.at, two.at, two.at],
        [
          (to) => one.loop.has(to) && !isLast(to),
          (to) => !isLast(to) && (to === two.at || reachable[to]!.has(two.at)),
          (to) => two.loop.has(to) && !isFinal(to),
        ],
      );
      if (pump !== undefined) return { kind: 'polynomial', prefix: textTo(graph, one.at), pump };
    }
  return undefined;
}

/** Returns the positions that can be reached from each position. */
function reachableIn({ edges }: Positions): readonly ReadonlySet<number>[] {
  return edges.map((_, start) => {
    const found = new Set<number>();
    const open = [start];
    while (open.length > 0)
      for (const { to } of edges[open.pop()!]!)
        if (!found.has(to)) {
          found.add(to);
          open.push(to);
        }
    return found;
  });
}

/** Returns the loops that can be reached: the strongly connected components with an edge inside. */
function loopsIn(reachable: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
  const loops: Set<number>[] = [];
  for (const at of reachable[START]!) {
    if (!reachable[at]!.has(at)) continue;
    const own = loops.find(([first]) => reachable[first!]!.has(at) && reachable[at]!.has(first!));
    if (own) own.add(at);
    else loops.push(new Set([at]));
  }
  return loops;
}

/** Where several runs over the same text are, and how they came there. */
interface State {
  readonly at: readonly number[];
  /** Whether the runs have taken different ways. */
  readonly apart: boolean;
  readonly before: State | undefined;
  readonly character: bigint;
}

/**
 * Returns a text over which runs from some positions come to others, each only through positions that it may
 * enter, and not all of them in the same way. Returns undefined if there is none.
 */
function textBetween(
  { reads, edges, sample }: Positions,
  from: readonly number[],
  to: readonly number[],
  mayEnter: readonly ((at: number) => boolean)[],
): string | undefined {
  const keyOf = (at: readonly number[], apart: boolean): string => `${at.join()},${apart}`;
  const goal = keyOf(to, true);
  const seen = new Set<string>();
  const states: State[] = [{ at: from, apart: false, before: undefined, character: 0n }];
  for (const state of states) {
    const common = state.at.reduce((mask, at) => mask & reads[at]!, -1n);
    const steps = state.at.map((at, run) => edges[at]!.filter((edge) => mayEnter[run]!(edge.to)));
    for (const step of combinations(steps)) {
      if (step.reduce((mask, edge) => mask & edge.last, common) === 0n) continue;
      const character = step.reduce((mask, edge) => mask & edge.now & reads[edge.to]!, -1n);
      if (character === 0n) continue;
      const at = step.map((edge) => edge.to);
      const apart = state.apart || step.some((edge) => edge !== step[0]);
      const key = keyOf(at, apart);
      if (seen.has(key)) continue;
      seen.add(key);
      const next = { at, apart, before: state, character };
      if (key === goal) return textOf(next, sample);
      states.push(next);
    }
  }
  return undefined;
}

function textOf(state: State, sample: Positions['sample']): string {
  const characters: string[] = [];
  for (let each: State | undefined = state; each?.before; each = each.before)
    characters.unshift(sample(each.character));
  return characters.join('');
}

const combinations = (choices: readonly (readonly Edge[])[]): readonly (readonly Edge[])[] =>
  choices.reduce<readonly (readonly Edge[])[]>(
    (found, edges) => found.flatMap((chosen) => edges.map((edge) => [...chosen, edge])),
    [[]],
  );

/** Returns a text that leads to a position from the start. */
function textTo(graph: Positions, at: number): string {
  const isAnything = (): boolean => true;
  return at === BEFORE
    ? ''
    : (textBetween(graph, [START, START], [at, BEFORE], [isAnything, isAnything]) ??
        textBetween(graph, [START, START], [at, at], [isAnything, isAnything]) ??
        '');
}
