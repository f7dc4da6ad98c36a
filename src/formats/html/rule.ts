// Rules, which say what the walk through a document does with an element.
import type { Builder } from './builder.ts';
import type { Element } from './dom.ts';

/** The result of a rule. DONE skips the children of the element; a function is called after them. */
export type Outcome = typeof DONE | (() => void) | void;
export const DONE = Symbol('done');

export interface Walk extends Builder {
  /** Returns where an address of the document leads; undefined if it is not a link to follow. */
  readonly resolve: (address: string | undefined) => string | undefined;
  /** Like `resolve`, but also returns the address of a place within the document, if these are kept. */
  readonly resolveLink: (address: string | undefined, link: Element) => string | undefined;
  /** Returns the language of the document, if it is known. */
  readonly language: () => string | undefined;
}

export type ElementRule = (element: Element, walk: Walk) => Outcome;

/** Returns rules by tag. Each row has the tags for a rule. */
export const rulesByTag = (
  rows: readonly (readonly [tags: readonly string[], rule: ElementRule])[],
): ReadonlyMap<string, ElementRule> =>
  new Map(rows.flatMap(([tags, rule]) => tags.map((tag) => [tag, rule] as const)));

/** Leaves out an element and everything in it. */
export const skip: ElementRule = () => DONE;

/** Ends the paragraph before an element and the one at its end. */
export const block: ElementRule = (_, { flush }) => {
  flush();
  return flush;
};
