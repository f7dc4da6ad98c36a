// The places that links within an article lead to: the parts with ids (model.ts), and the headings, which
// also go by the names that GitHub and others make from their text.
import { tidyName } from './sanitize.ts';

/** The longest id that is kept whole, in UTF-16 code units. */
const LONGEST = 1000;

/**
 * Returns the name of a place: on one line, composed, and not too long.
 *
 * @example
 * tidyTarget('설치'.normalize('NFD')) // => '설치'
 */
export const tidyTarget = (name: string): string => tidyName(name.slice(0, LONGEST)).normalize('NFC');

/**
 * Returns the address of a place in the same article, from what is after the `#` of a link.
 *
 * @example
 * addressWithin('%EC%84%A4%EC%B9%98') // => '#설치'
 */
export const addressWithin = (fragment: string): string => `#${tidyTarget(decodedName(fragment))}`;

/** Returns a name with its percent-encoding decoded, if that is valid. */
export function decodedName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A place in an article: the passage with it, and the id of the part in the passage, if it has one. */
export interface TargetPlace {
  /** The index of the passage; -1 for the head of the article. */
  readonly passage: number;
  readonly id?: string;
}

/** What can be a target: the passages with ids, the headings, and the title. */
export interface Targets {
  readonly title: string | undefined;
  /** The passages with the ids in each, in order. */
  readonly ids: Iterable<readonly [passage: number, ids: readonly string[]]>;
  /** The headings in order. */
  readonly headings: readonly { readonly passage: number; readonly text: string }[];
}

/** Returns the place that an id leads to; undefined if there is none. */
export type FindTarget = (id: string) => TargetPlace | undefined;

const START: TargetPlace = { passage: -1 };
/** Matches the names that every page has for its start (HTML Standard § 7.4.6.4). */
const TOP = /^(?:top)?$/i;

/**
 * Returns a function that finds places by their names. It first looks for an id as it is, then for one that
 * differs in case or percent-encoding, then for the name of a heading, then for an id with the prefix that
 * GitHub adds. Finally, it compares letters and digits alone.
 */
export function findTargets({ title, ids, headings }: Targets): FindTarget {
  const exact = new Map<string, TargetPlace>();
  const similar = new Map<string, TargetPlace>();
  const loose = new Map<string, TargetPlace>();
  const add = (index: Map<string, TargetPlace>, name: string, place: TargetPlace): void => {
    if (name !== '' && !index.has(name)) index.set(name, place);
  };
  for (const [passage, names] of ids) for (const id of names) add(exact, id, { passage, id });
  const plain = [...exact].map(([id, place]) => [plainName(id), place] as const);
  for (const [name, place] of plain) add(similar, name, place);
  const addNamed = (named: Targets['headings']): void => {
    for (const [index, name] of slugsOf(named.map(({ text }) => text)).entries()) {
      const { passage } = named[index]!;
      add(similar, name, { passage });
      add(loose, lettersOf(name), { passage });
    }
  };
  addNamed(headings);
  // The title may have been a heading, too. Then a heading with the same text has the next number.
  if (title !== undefined) addNamed([{ passage: -1, text: title }, ...headings]);
  // On GitHub, the id is on an element after the heading, so the heading itself comes first.
  for (const [name, place] of plain)
    if (name.startsWith(PREFIX)) add(similar, name.slice(PREFIX.length), place);
  for (const [name, place] of plain) add(loose, lettersOf(name), place);
  const find = (id: string): TargetPlace | undefined => {
    const name = plainName(id);
    return (
      exact.get(id) ??
      exact.get(id.normalize('NFC')) ??
      similar.get(name) ??
      (TOP.test(id) ? START : loose.get(lettersOf(name)))
    );
  };
  // If a document of a book does not have the place, the start of the document is found.
  return (id) => find(id) ?? (id.includes('#') ? find(id.slice(0, id.lastIndexOf('#'))) : undefined);
}

/** The prefix that GitHub adds to the ids of a page. */
const PREFIX = 'user-content-';

const plainName = (id: string): string => decodedName(id).normalize('NFC').toLowerCase();
const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Returns the names of some headings, as GitHub makes them. A repeated name gets a number.
 *
 * @example
 * slugsOf(['설치 방법', 'FAQ: 왜?', '설치 방법']) // => ['설치-방법', 'faq-왜', '설치-방법-1']
 */
export function slugsOf(headings: readonly string[]): string[] {
  const repeats = new Map<string, number>(); // how often each name has been repeated
  return headings.map((heading) => {
    const slug = slugOf(heading);
    let name = slug;
    let count = repeats.get(slug) ?? 0;
    while (repeats.has(name)) name = `${slug}-${++count}`;
    repeats.set(slug, count).set(name, repeats.get(name) ?? 0);
    return name;
  });
}

const slugOf = (heading: string): string =>
  heading
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
