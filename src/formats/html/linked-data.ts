// Reads the JSON-LD (schema.org) of a page.
import { isPlaceholder, scriptText, type Lookup, type Page } from './lookups.ts';
import { keptForDocument } from './dom.ts';
import { findAll } from './selectors.ts';

/** The maximum length of a script that describes an article, in characters. */
const LONGEST_SCRIPT = 2 ** 18;
/** The maximum number of objects that are examined, and their maximum depth. */
const MOST_OBJECTS = 1000;
const DEEPEST = 6;
/** The maximum number of names in a list, and of characters in a name. */
const MOST_NAMES = 20;
const LONGEST_NAME = 1000;

type Values = Readonly<Record<string, unknown>>;

/** What the JSON-LD of a page says about the article, and about anything that has an `@id`. */
interface LinkedData {
  readonly article: Values | undefined;
  readonly named: ReadonlyMap<string, Values>;
}

const linkedData = keptForDocument((document): LinkedData => {
  const objects = findAll(document, 'script[type="application/ld+json"]')
    .map(scriptText)
    .filter(({ length }) => length <= LONGEST_SCRIPT)
    .flatMap((json) => objectsIn(parseLeniently(json)));
  const article =
    objects.find((object) => hasType(object, /Article$|Posting$|^Report$/)) ??
    objects.find((object) => 'datePublished' in object || 'headline' in object) ??
    objects[0];
  const named = new Map(objects.map((object) => [String(object['@id']), object]));
  return { article, named };
});

const hasType = ({ '@type': type }: Values, pattern: RegExp): boolean =>
  [type].flat().some((name) => typeof name === 'string' && pattern.test(name));

/** Parses JSON, even with the mistakes that are common on sites; returns undefined if it has others. */
function parseLeniently(json: string): unknown {
  const repaired = (): string =>
    json
      .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '')
      .replace(/[\n\r\t]/g, ' ') // line ends in strings
      .replace(/,\s*(?=[}\]])/g, '');
  for (const text of [() => json, repaired]) {
    try {
      return JSON.parse(text());
    } catch {
      // Try the next one.
    }
  }
  return undefined;
}

/**
 * Returns the objects in a value, outer ones first: in lists, in a graph, or as the main entity of a page.
 */
function objectsIn(root: unknown): Values[] {
  const found: Values[] = [];
  const open = [{ value: root, depth: 0 }];
  for (let next = 0; next < open.length && found.length < MOST_OBJECTS; next++) {
    const { value, depth } = open[next]!;
    if (depth > DEEPEST || typeof value !== 'object' || value === null) continue;
    const object = value as Values;
    if (!Array.isArray(value)) found.push(object);
    const inner = Array.isArray(value) ? value : [object['@graph'], object['mainEntity']];
    for (const one of inner) open.push({ value: one, depth: depth + 1 });
  }
  return found;
}

/** Returns the names in a value, which is a string, an object with a name, or a list of these. */
function namesIn(value: unknown, named: LinkedData['named'], depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value))
    return value.slice(0, MOST_NAMES).flatMap((one) => namesIn(one, named, depth + 1));
  if (typeof value === 'string') {
    const name = decoded(value.slice(0, LONGEST_NAME)).trim();
    return name === '' || isPlaceholder(name) ? [] : [name];
  }
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Values;
  const { name } = 'name' in object ? object : (named.get(String(object['@id'])) ?? {});
  return namesIn(name, named, depth + 1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  '#39': "'",
  '#039': "'",
};

/** Decodes the HTML character references that some sites leave in their JSON. */
const decoded = (text: string): string =>
  text.replace(/&(amp|quot|lt|gt|#0?39);/g, (_, name: string) => ENTITIES[name]!);

/** Returns the names in one value of the article in the JSON-LD. */
function linkedNames(page: Page, key: string): string[] {
  const { article, named } = linkedData(page.document);
  return namesIn(article?.[key], named);
}

/** Looks up a value of the article in the JSON-LD: a string or a name. Of a list, it takes the first. */
export const fromLinkedData =
  (key: string): Lookup =>
  (page) =>
    linkedNames(page, key)[0];

/** Looks up all names in a value of the article in the JSON-LD, and joins them with commas. */
export const namesFromLinkedData =
  (key: string): Lookup =>
  (page) =>
    [...new Set(linkedNames(page, key))].join(', ') || undefined;

/** Returns the keywords of the article in the JSON-LD. */
export function linkedKeywords(page: Page): string[] {
  const keywords = linkedData(page.document).article?.['keywords'];
  if (typeof keywords === 'string') return keywords.split(',');
  return Array.isArray(keywords) ? keywords.filter((word) => typeof word === 'string') : [];
}
