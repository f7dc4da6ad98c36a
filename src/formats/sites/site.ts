// The type of the rules for a site: where the parts of an article are, and how to read elements that only
// this site has. Each site has a file.
import type { RelatedDraft } from '../build.ts';
import { attribute, lineOf } from '../html/dom.ts';
import type { Page, Lookup } from '../html/lookups.ts';
import type { ElementRule } from '../html/rule.ts';
import { find, findAll } from '../html/selectors.ts';

export interface Site {
  /** Reports whether a page belongs to this site. */
  readonly isHere: (page: Page) => boolean;
  readonly title?: Lookup;
  readonly author?: Lookup;
  readonly site?: Lookup;
  /** The date, in any form that dates.ts reads. A time without an offset is Korean. */
  readonly published?: Lookup;
  readonly category?: Lookup;
  readonly tags?: (page: Page) => readonly string[];
  /**
   * Selectors of the elements with the text. The first selector that matches counts; all its elements are
   * read in order.
   */
  readonly body: readonly string[];
  /** A selector of the summary above an article. It becomes a bold paragraph. */
  readonly summary?: string;
  /** Selectors of elements that are removed from the text. */
  readonly drop?: readonly string[];
  /** Rules by selector for elements that only this site has. */
  readonly elements?: Readonly<Record<string, ElementRule>>;
  readonly related?: (page: Page) => readonly RelatedDraft[];
  /** The Markdown source of the article. If there is one, it is read instead of the body. */
  readonly markdown?: Lookup;
}

/** Returns a function that reads links as related articles. `title` selects the title inside a link. */
export const relatedLinks =
  (selector: string, title?: string): NonNullable<Site['related']> =>
  ({ document }) =>
    findAll(document, selector).map((link) => ({
      title: lineOf((title === undefined ? undefined : find(link, title)) ?? link),
      href: attribute(link, 'href'),
    }));
