// Cards: links that stand alone.
import { attribute, lineOf, type Element } from './dom.ts';
import { DONE, type ElementRule, type Walk } from './rule.ts';
import { find } from './selectors.ts';

export interface CardParts {
  readonly title: string | undefined;
  readonly href?: string | undefined;
  readonly description?: string | undefined;
  readonly site?: string | undefined;
}

/** Puts a card where there is a title or an address to put. */
export function pushCard({ title, href, description, site }: CardParts, walk: Walk): typeof DONE {
  const target = walk.resolve(href);
  const name = title?.trim() || target;
  const more = Object.entries({ href: target, description, site }).filter(([, part]) => part?.trim());
  if (name) walk.push({ kind: 'linkCard', title: name, ...Object.fromEntries(more) });
  return DONE;
}

/** A rule for elements that have the parts of a card in elements of their own. */
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

/** Where the first link of an element leads, or the element itself. */
export function addressIn(element: Element): string | undefined {
  const link = element.tagName === 'a' ? element : find(element, 'a[href]');
  return link && attribute(link, 'href');
}
