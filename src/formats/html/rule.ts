// What is done with an element on the way through a document.
import type { Builder } from './builder.ts';
import type { Element } from './dom.ts';

/** What a rule did with an element: DONE with its children too; a function is called behind them. */
export type Outcome = typeof DONE | (() => void) | void;
export const DONE = Symbol('done');

export interface Walk extends Builder {
  /** Where an address of the document leads; undefined where it leads nowhere. */
  readonly resolve: (address: string | undefined) => string | undefined;
}

export type ElementRule = (element: Element, walk: Walk) => Outcome;

/** The rules of a dialect by tag, from rows of tags that have one rule. */
export const rulesByTag = (
  rows: readonly (readonly [tags: readonly string[], rule: ElementRule])[],
): ReadonlyMap<string, ElementRule> =>
  new Map(rows.flatMap(([tags, rule]) => tags.map((tag) => [tag, rule] as const)));

/** Passes an element over, with all that is in it. */
export const skip: ElementRule = () => DONE;

/** An element that begins and ends a paragraph. */
export const block: ElementRule = (_, { flush }) => {
  flush();
  return flush;
};
