// What nanro knows of a site: where it keeps the parts of an article, and its own elements. One file a site.
import type { RelatedDraft } from '../build.ts';
import { attribute, lineOf } from '../html/dom.ts';
import type { Page, Lookup } from '../html/lookups.ts';
import type { ElementRule } from '../html/rule.ts';
import { find, findAll } from '../html/selectors.ts';

export interface Site {
  readonly isHere: (page: Page) => boolean;
  readonly title?: Lookup;
  readonly author?: Lookup;
  readonly site?: Lookup;
  /** In any form that dates.ts reads; a time without an offset is Korean. */
  readonly published?: Lookup;
  readonly category?: Lookup;
  readonly tags?: (page: Page) => readonly string[];
  /** Selectors of what holds the text; the first that is there counts, all elements that it names in their order. */
  readonly body: readonly string[];
  /** Selectors of what is passed over in it. */
  readonly drop?: readonly string[];
  /** Elements that only this site has, by selector. */
  readonly elements?: Readonly<Record<string, ElementRule>>;
  readonly related?: (page: Page) => readonly RelatedDraft[];
  /** Markdown that the page carries, in place of its body. */
  readonly markdown?: Lookup;
}

/** Links as related articles; `title` is a selector of what their title stands in, where that is not all of their text. */
export const relatedLinks =
  (selector: string, title?: string): NonNullable<Site['related']> =>
  ({ document }) =>
    findAll(document, selector).map((link) => ({
      title: lineOf((title === undefined ? undefined : find(link, title)) ?? link),
      href: attribute(link, 'href'),
    }));
