// Walks the tree of a document, and returns its blocks and headings in order. Uses an explicit stack, because
// documents may nest to any depth.
import type { Flow } from '../../article/flow.ts';
import type { Note } from '../../article/model.ts';
import { refusedAddress } from '../../article/safe-addresses.ts';
import { tidyTarget } from '../../article/targets.ts';
import { asBlock } from '../../article/flow.ts';
import { createBuilder } from './builder.ts';
import {
  attribute,
  isElement,
  isText,
  nodesIn,
  parentOf,
  type Element,
  type Node,
  type ParentNode,
} from './dom.ts';
import type { FoundNotes } from './find-notes.ts';
import { languageBelow } from './node-language.ts';
import { DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { matcher, type Matcher } from './selectors.ts';

/** The rules for a kind of document: PAGE (page-rules.ts) or MARKDOWN (markdown-rules.ts). */
export interface Dialect {
  /** Rules by tag. Of an element without a rule, only the content is read. */
  readonly elements: ReadonlyMap<string, ElementRule>;
  /** Reports whether an element is skipped with everything in it. */
  readonly isHidden: (element: Element) => boolean;
  readonly readText: (text: string) => string;
  /** Returns the target of a trimmed address; undefined if it is not a link to follow. */
  readonly resolve: (address: string, base: string | undefined) => string | undefined;
}

export interface WalkOptions {
  /** The address of the document. */
  readonly base?: string | undefined;
  /** Returns the language of the text below a node; by default, that of a text that declares none. */
  readonly language?: ((root: ParentNode) => string) | undefined;
  /** The marks of notes, and the elements that belong to notes rather than to the text. */
  readonly notes?: FoundNotes | undefined;
  /** Matches elements that are skipped with everything in them. */
  readonly drop?: Matcher | undefined;
  /**
   * The targets of links within the document. By default, such links are read as text, and ids are not kept.
   */
  readonly places?: DocumentPlaces | undefined;
  /** Rules by selector. They take precedence over those of the dialect, and also apply to hidden elements. */
  readonly elements?: Readonly<Record<string, ElementRule>> | undefined;
}

/** The places within a document, or within the documents of a book. */
export interface DocumentPlaces {
  /**
   * Returns the address that a link within the document gets in the article; undefined if the link leads
   * elsewhere.
   */
  readonly addressOf: (href: string, link: Element) => string | undefined;
  /** Returns the id that an id of the document gets in the article. */
  readonly idOf: (id: string, element: Element) => string;
  /** Returns the address of a picture that is a part of the book; undefined if it is elsewhere. */
  readonly pictureOf?: (src: string, image: Element) => string | undefined;
}

/** Matches the address of a file. The interactive reader may open it, but a browser may not. */
const FILE = /^\s*file:/i;

/** Returns the blocks and headings of an element, or of all nodes below another node. */
export function flowOf(root: ParentNode, dialect: Dialect, options: WalkOptions = {}): Flow[] {
  const { base, notes, language = languageBelow(), drop, places, elements = {} } = options;
  let found: string | undefined; // the language
  const resolve: Walk['resolve'] = (address) => {
    const trimmed = trimAddress(address);
    return trimmed === '' ? undefined : dialect.resolve(trimmed, base);
  };
  const walk: Walk = {
    ...createBuilder(),
    language: () => (found ??= language(root)),
    resolve,
    resolvePicture: (address, image) =>
      (address === undefined ? undefined : places?.pictureOf?.(address, image)) ?? resolve(address),
    resolveLink: (address = '', link) =>
      places === undefined
        ? resolve(address)
        : (places.addressOf(address, link) ??
          refusedAddress(address) ??
          resolve(address) ??
          (FILE.test(address) ? trimAddress(address) : undefined)),
  };
  const special = Object.entries(elements).map(([selector, rule]) => [matcher(selector), rule] as const);
  const enter = (element: Element): Outcome => {
    const mark = notes?.marks.get(element);
    if (mark?.isBehindWords) return () => walk.mark(mark.id, mark.label);
    if (mark) {
      walk.mark(mark.id, mark.label);
      return DONE;
    }
    if (notes?.outside.has(element)) return DONE;
    const isDropped = drop?.(element) === true;
    const rule = isDropped ? undefined : special.find(([matches]) => matches(element))?.[1];
    if (isDropped || (!rule && dialect.isHidden(element))) {
      if (places) walk.place(idsOf(element, places)); // they belong to what comes next
      return DONE;
    }
    const read = rule ?? dialect.elements.get(element.tagName);
    return places ? enterPlace(element, read, walk, places) : read?.(element, walk);
  };
  const stack: { readonly nodes: readonly Node[]; next: number; readonly leave: (() => void) | undefined }[] =
    [];
  stack.push({ nodes: isElement(root) ? [root] : root.childNodes, next: 0, leave: undefined });
  // A link may lead to an element that contains more than this text.
  if (places && isElement(root))
    for (let around = parentOf(root); around; around = parentOf(around)) walk.place(idsOf(around, places));
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.next++];
    if (node === undefined) {
      top.leave?.();
      stack.pop();
    } else if (isText(node)) walk.text(dialect.readText(node.value));
    else if (isElement(node)) {
      const outcome = enter(node);
      if (outcome !== DONE) stack.push({ nodes: node.childNodes, next: 0, leave: outcome ?? undefined });
    }
  }
  return walk.end();
}

/** Applies a rule to an element, and keeps the element's ids. */
function enterPlace(
  element: Element,
  read: ElementRule | undefined,
  walk: Walk,
  places: DocumentPlaces,
): Outcome {
  const ids = idsOf(element, places);
  walk.place(ids);
  const { flow } = walk.frame();
  const { length } = flow;
  const outcome = read?.(element, walk);
  if (outcome === DONE) {
    // Links may still lead to a part of it, such as a line of code.
    const inner = [...nodesIn(element)].filter(isElement).flatMap((each) => idsOf(each, places));
    (flow.length > length ? walk.placeBehind : walk.place)(inner);
    walk.endPlace();
    return DONE;
  }
  if (ids.length === 0) return outcome;
  return () => {
    outcome?.();
    walk.endPlace();
  };
}

/** Returns the ids that an element gets in the article. `<a name>` is the oldest form of an id. */
function idsOf(element: Element, { idOf }: DocumentPlaces): string[] {
  const names = [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined];
  return [...new Set(names.flatMap((name) => (name ? [tidyTarget(idOf(name, element))] : [])))];
}

/** The contents of a document: its blocks and headings in order, and the notes to which marks refer by id. */
export interface Contents {
  readonly flow: readonly Flow[];
  readonly notes: readonly Note[];
}

/** Returns the contents of some elements, or of all nodes below other nodes. */
export const contentsOf = (
  roots: readonly ParentNode[],
  dialect: Dialect,
  options: WalkOptions,
  notes: FoundNotes,
): Contents => ({
  flow: roots.flatMap((root) => flowOf(root, dialect, { ...options, notes })),
  notes: noteTexts(dialect, options, notes),
});

/** Returns the notes that were found. */
export const noteTexts = (dialect: Dialect, options: WalkOptions, notes: FoundNotes): Note[] =>
  notes.texts.map(({ id, label, content }) => {
    const root: ParentNode = { nodeName: '#document-fragment', childNodes: [...content] };
    return { id, label, blocks: flowOf(root, dialect, { ...options, notes }).map(asBlock) };
  });

/** The maximum length of an address in characters. The `data:` address of a picture may have megabytes. */
const LONGEST_ADDRESS = 10_000;

/** Trims an address, and adds the scheme to `//host`. Returns an empty string if there is no address. */
const trimAddress = (address = ''): string =>
  address.length > LONGEST_ADDRESS ? '' : address.trim().replace(/^\/\//, 'https://');
