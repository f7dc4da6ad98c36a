// Link cards: links in a box of their own.
import { attribute, lineOf, type Element } from './dom.ts';
import { DONE, type ElementRule, type Walk } from './rule.ts';
import { find } from './selectors.ts';

export interface CardParts {
  readonly title: string | undefined;
  readonly href?: string | undefined;
  readonly description?: string | undefined;
  readonly site?: string | undefined;
}

/** Adds a card, unless it has neither a title nor an address. */
export function pushCard({ title, href, description, site }: CardParts, walk: Walk): typeof DONE {
  const target = walk.resolve(href);
  const name = title?.trim() || target;
  const more = Object.entries({ href: target, description, site }).filter(([, part]) => part?.trim());
  if (name) walk.push({ kind: 'linkCard', title: name, ...Object.fromEntries(more) });
  return DONE;
}

/** Returns a rule for elements that contain a card. Selectors name the elements for its parts. */
export const card =
  (selectors: { readonly title: string; readonly description: string; readonly site: string }): ElementRule =>
  (element, walk) => {
    const part = (selector: string): string | undefined => lineOf(find(element, selector));
    const { title, description, site } = selectors;
    return pushCard(
      { title: part(title), description: part(description), site: part(site), href: addressIn(element) },
      walk,
    );
  };

/** Returns the address of an element: its own if it is a link, or otherwise that of the first link in it. */
export function addressIn(element: Element): string | undefined {
  return attribute(element.tagName === 'a' ? element : find(element, 'a[href]'), 'href');
}
