// The part of CSS selectors that the rules of sites need: tags, `#id`, `.class`, attributes, descendants,
// children (`>`), and lists of these.
import {
  attribute,
  isElement,
  keptForDocument,
  nodesIn,
  parentOf,
  type Element,
  type ParentNode,
} from './dom.ts';

export type Matcher = (element: Element) => boolean;

const COMPOUND = /([\w-]+|\*)|#([\w-]+)|\.([\w-]+)|\[([\w:.-]+)(?:([*^$~]?=)["']?([^"'\]]*)["']?)?\]/gy;

const ATTRIBUTES: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  '=': (value, wanted) => value === wanted,
  '^=': (value, wanted) => value.startsWith(wanted),
  '$=': (value, wanted) => value.endsWith(wanted),
  '*=': (value, wanted) => value.includes(wanted),
  '~=': hasWord,
};

/**
 * Reports whether a list of words, such as a class attribute, contains a word. White space separates the
 * words.
 */
function hasWord(words: string, wanted: string): boolean {
  const isEdge = (index: number): boolean => !(words.charCodeAt(index) > 0x20); // white space, or past the end
  for (let index = words.indexOf(wanted); index >= 0; index = words.indexOf(wanted, index + 1)) {
    if (isEdge(index - 1) && isEdge(index + wanted.length)) return true;
  }
  return false;
}

/**
 * A selector without commas. `key` finds its candidates in the index of a document. Without a key, all
 * elements are candidates.
 */
interface Alternative {
  readonly matches: Matcher;
  readonly key: Key | undefined;
}

/** A key of the index and its value: the tag, the id, a word of the class, or the name of an attribute. */
type Key = readonly [kind: 'tag' | 'id' | 'class' | 'attribute', value: string];

const compiled = new Map<string, readonly Alternative[]>();

function compile(selector: string): readonly Alternative[] {
  const known = compiled.get(selector);
  if (known) return known;
  const alternatives = selector.split(',').map((alternative) => compileChain(alternative.trim()));
  compiled.set(selector, alternatives);
  return alternatives;
}

/**
 * Returns a function that reports whether an element matches a selector. Throws SyntaxError if the selector
 * has a part that is not supported.
 *
 * @example
 * import { appendElement, createFragment } from './dom.ts';
 * const figure = appendElement(createFragment(), 'figure', [['class', 'og wide']]);
 * const link = appendElement(figure, 'a', [['href', '/난로']]);
 * matcher('figure.og > a[href^="/"]')(link) // => true
 * matcher('.wide, #id')(link) // => false
 */
export function matcher(selector: string): Matcher {
  const alternatives = compile(selector);
  return (element) => alternatives.some(({ matches }) => matches(element));
}

/** Compiles `a > b c` from the right: the element itself, then its ancestors. */
function compileChain(chain: string): Alternative {
  const parts = chain.replaceAll('>', ' > ').trim().split(/\s+/);
  const last = compileCompound(parts.pop()!);
  if (parts.length === 0) return last;
  const isChild = parts.at(-1) === '>';
  if (isChild) parts.pop();
  const { matches: above } = compileChain(parts.join(' '));
  const matches: Matcher = (element) => {
    if (!last.matches(element)) return false;
    for (let parent = parentOf(element); parent; parent = isChild ? undefined : parentOf(parent))
      if (above(parent)) return true;
    return false;
  };
  return { matches, key: last.key };
}

function compileCompound(compound: string): Alternative {
  const tests: Matcher[] = [];
  const keys: Key[] = [];
  let end = 0;
  for (const [part, tag, id, name, attr, operator, value = ''] of compound.matchAll(COMPOUND)) {
    end += part.length;
    if (tag !== undefined && tag !== '*') {
      tests.push(({ tagName }) => tagName === tag);
      keys.push(['tag', tag]);
    }
    if (id !== undefined) {
      tests.push((element) => attribute(element, 'id') === id);
      keys.unshift(['id', id]);
    }
    if (name !== undefined) {
      tests.push((element) => hasWord(attribute(element, 'class') ?? '', name));
      keys.unshift(['class', name]);
    }
    if (attr !== undefined) {
      const compare = operator === undefined ? undefined : ATTRIBUTES[operator]!;
      tests.push((element) => {
        const actual = attribute(element, attr);
        return actual !== undefined && (compare?.(actual, value) ?? true);
      });
      keys.push(['attribute', attr]);
    }
  }
  if (end !== compound.length) throw new SyntaxError(`no selector: ${compound}`);
  return {
    matches: tests.length === 1 ? tests[0]! : (element) => tests.every((test) => test(element)),
    key: keys[0],
  };
}

/** For each value of a key: the indices of its elements among all elements, in document order. */
type Places = Map<string, number[]>;

/** The elements of a document in document order, and an index to them for each kind of key. */
interface Index {
  readonly all: readonly Element[];
  readonly by: Readonly<Record<Key[0], Places>>;
}

const indexOf = keptForDocument((document): Index => {
  const all: Element[] = [];
  const by = { tag: new Map(), id: new Map(), class: new Map(), attribute: new Map() };
  const placesOfClass = placesOfWords(by.class);
  for (const node of nodesIn(document)) {
    if (!isElement(node)) continue;
    const place = all.push(node) - 1;
    placesOf(by.tag, node.tagName).push(place);
    for (const { name, value } of node.attrs) {
      placesOf(by.attribute, name).push(place);
      if (name === 'id') placesOf(by.id, value).push(place);
      else if (name === 'class') for (const places of placesOfClass(value)) places.push(place);
    }
  }
  return { all, by };
});

function placesOf(by: Places, value: string): number[] {
  const known = by.get(value);
  if (known) return known;
  const places: number[] = [];
  by.set(value, places);
  return places;
}

/**
 * Returns a function that looks up the words of a class. Its results are remembered, because classes recur.
 */
function placesOfWords(by: Places): (words: string) => readonly number[][] {
  const known = new Map<string, readonly number[][]>();
  return (words) => {
    const found = known.get(words);
    if (found) return found;
    const places = [...new Set(words.split(/\s+/))].map((word) => placesOf(by, word));
    known.set(words, places);
    return places;
  };
}

/** Returns the elements below `root` that match a selector, in document order. */
export function findAll(root: ParentNode, selector: string): Element[] {
  const alternatives = compile(selector);
  if (isElement(root))
    return [...nodesIn(root)].filter(
      (node): node is Element => isElement(node) && alternatives.some(({ matches }) => matches(node)),
    );
  const { all, by } = indexOf(root);
  const found = alternatives.flatMap(({ key, matches }) =>
    (key ? (by[key[0]].get(key[1]) ?? []) : [...all.keys()]).filter((place) => matches(all[place]!)),
  );
  const places = alternatives.length > 1 ? [...new Set(found)].toSorted((a, b) => a - b) : found;
  return places.map((place) => all[place]!);
}

/** Returns the first element below `root` that matches a selector. Earlier selectors take precedence. */
export function find(root: ParentNode, ...selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    if (!isElement(root)) {
      const [first] = findAll(root, selector);
      if (first) return first;
    } else {
      const matches = matcher(selector);
      for (const node of nodesIn(root)) if (isElement(node) && matches(node)) return node;
    }
  }
  return undefined;
}
