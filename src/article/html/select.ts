// CSS selectors, as far as the rules of sites need them: `figure[data-ke-type=opengraph] > a.og, #id`, and `[class*=x]`.
import { attribute, isElement, nodesIn, parentOf, type Element, type ParentNode } from './dom.ts';

export type Matcher = (element: Element) => boolean;

const COMPOUND = /([\w-]+|\*)|#([\w-]+)|\.([\w-]+)|\[([\w:.-]+)(?:([*^$~]?=)["']?([^"'\]]*)["']?)?\]/gy;

const ATTRIBUTES: Readonly<Record<string, (own: string, wanted: string) => boolean>> = {
  '=': (own, wanted) => own === wanted,
  '^=': (own, wanted) => own.startsWith(wanted),
  '$=': (own, wanted) => own.endsWith(wanted),
  '*=': (own, wanted) => own.includes(wanted),
  '~=': (own, wanted) => ` ${own.replace(/\s+/g, ' ')} `.includes(` ${wanted} `),
};

const compiled = new Map<string, Matcher>();

/** Whether an element is what a selector says. Tag, `#id`, `.class`, attributes, descendants, `>` children, commas. */
export function matcher(selector: string): Matcher {
  const known = compiled.get(selector);
  if (known) return known;
  const alternatives = selector.split(',').map((alternative) => compileChain(alternative.trim()));
  const matches: Matcher = (element) => alternatives.some((matchesOne) => matchesOne(element));
  compiled.set(selector, matches);
  return matches;
}

/** `a > b c` from its right end: what the last compound is, then who stands above it. */
function compileChain(chain: string): Matcher {
  const parts = chain.split(/\s*(>)\s*|\s+/).filter((part) => part !== undefined && part !== '');
  const own = compileCompound(parts.pop()!);
  if (parts.length === 0) return own;
  const isChild = parts.at(-1) === '>';
  if (isChild) parts.pop();
  const above = compileChain(parts.join(' '));
  return (element) => {
    if (!own(element)) return false;
    for (let parent = parentOf(element); parent; parent = isChild ? undefined : parentOf(parent)) if (above(parent)) return true;
    return false;
  };
}

function compileCompound(compound: string): Matcher {
  const tests: Matcher[] = [];
  let end = 0;
  for (const [part, tag, id, name, key, operator, value = ''] of compound.matchAll(COMPOUND)) {
    end += part.length;
    if (tag !== undefined && tag !== '*') tests.push(({ tagName }) => tagName === tag);
    if (id !== undefined) tests.push((element) => attribute(element, 'id') === id);
    if (name !== undefined) tests.push((element) => ATTRIBUTES['~=']!(attribute(element, 'class') ?? '', name));
    if (key !== undefined) {
      const compare = operator === undefined ? undefined : ATTRIBUTES[operator]!;
      tests.push((element) => {
        const own = attribute(element, key);
        return own !== undefined && (compare?.(own, value) ?? true);
      });
    }
  }
  if (end !== compound.length) throw new SyntaxError(`no selector: ${compound}`);
  return (element) => tests.every((test) => test(element));
}

/** The elements below `root` that a selector names, in the order of the document. */
export function* findAll(root: ParentNode, selector: string): Generator<Element> {
  const matches = matcher(selector);
  for (const node of nodesIn(root)) if (isElement(node) && matches(node)) yield node;
}

/** The first element below `root` that one of some selectors names; earlier selectors go first. */
export function find(root: ParentNode, ...selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) for (const element of findAll(root, selector)) return element;
  return undefined;
}
