// What is done with an element on the way through a document.
import type { Builder } from './builder.ts';
import type { Element } from './dom.ts';

/** What a rule did with an element: DONE with its children too; a function is called behind them. */
export type Outcome = typeof DONE | (() => void) | void;
export const DONE = Symbol('done');

export interface Walk extends Builder {
  /** An address as the page means it; undefined where it leads nowhere. */
  readonly resolve: (address: string | undefined) => string | undefined;
  /** Whether the source is a page as browsers get it; else it is Markdown’s HTML, and all that it says is meant. */
  readonly isPage: boolean;
}

export type ElementRule = (element: Element, walk: Walk) => Outcome;

/** An element that begins and ends a paragraph. */
export const block: ElementRule = (_, { flush }) => {
  flush();
  return flush;
};
