// The type of rules. A rule says how an element is read during the walk through a document.
import type { Builder } from './builder.ts';
import type { Element } from './dom.ts';

/** The result of a rule. DONE skips the children of the element. A function is called after the children. */
export type Outcome = typeof DONE | (() => void) | void;
export const DONE = Symbol('done');

export interface Walk extends Builder {
  /** Returns the target of an address in the document; undefined if it is not a link to follow. */
  readonly resolve: (address: string | undefined) => string | undefined;
  /** Like `resolve`, but also returns the address of a place within the document, if such places are kept. */
  readonly resolveLink: (address: string | undefined, link: Element) => string | undefined;
  /** Like `resolve`, for the address of a picture, which may be a part of a book. */
  readonly resolvePicture: (address: string | undefined, image: Element) => string | undefined;
  /** Returns the language of the document, as `languageOf` does. */
  readonly language: () => string;
}

export type ElementRule = (element: Element, walk: Walk) => Outcome;

/** Returns rules by tag. Each row contains the tags for a rule. */
export const rulesByTag = (
  rows: readonly (readonly [tags: readonly string[], rule: ElementRule])[],
): ReadonlyMap<string, ElementRule> =>
  new Map(rows.flatMap(([tags, rule]) => tags.map((tag) => [tag, rule] as const)));

/** Skips an element and everything in it. */
export const skip: ElementRule = () => DONE;

/** Ends the paragraph before an element, and the paragraph at the element's end. */
export const block: ElementRule = (_, { flush }) => {
  flush();
  return flush;
};
