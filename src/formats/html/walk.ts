// A document's tree → its blocks and headings in a row. The elements are walked with an explicit stack: pages nest as
// deep as they like.
import type { Flow } from '../../article/flow.ts';
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';
import { createBuilder } from './builder.ts';
import { attribute, isElement, isText, type Element, type Node, type ParentNode } from './dom.ts';
import { ELEMENTS } from './common-elements.ts';
import { DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { matcher, type Matcher } from './selectors.ts';

export interface WalkOptions {
  readonly isPage: boolean;
  /** Address of the page, where it is known. */
  readonly base?: string | undefined;
  /** Chrome that is passed over. */
  readonly drop?: Matcher | undefined;
  /** A site's own elements by selector; asked before the common ones. */
  readonly elements?: Readonly<Record<string, ElementRule>> | undefined;
}

export function flowOf(root: ParentNode, { isPage, base, drop, elements = {} }: WalkOptions): Flow[] {
  const walk: Walk = {
    ...createBuilder(),
    isPage,
    resolve: (address) => resolveAddress(address, base, isPage),
  };
  const own = Object.entries(elements).map(([selector, rule]) => [matcher(selector), rule] as const);
  const visit = (element: Element): Outcome => {
    if (drop?.(element)) return DONE;
    const rule = own.find(([matches]) => matches(element))?.[1];
    if (!rule && isPage && isHidden(element)) return DONE;
    return (rule ?? ELEMENTS[element.tagName])?.(element, walk);
  };
  const stack: { readonly nodes: readonly Node[]; next: number; readonly leave: (() => void) | undefined }[] =
    [];
  stack.push({ nodes: isElement(root) ? [root] : root.childNodes, next: 0, leave: undefined });
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.next++];
    if (node === undefined) {
      top.leave?.();
      stack.pop();
    } else if (isText(node)) walk.text(isPage ? node.value.replaceAll('\u00a0', ' ') : node.value);
    else if (isElement(node)) {
      const outcome = visit(node);
      if (outcome !== DONE) stack.push({ nodes: node.childNodes, next: 0, leave: outcome ?? undefined });
    }
  }
  return walk.end();
}

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  /(?:^|;)\s*display\s*:\s*none/i.test(attribute(element, 'style') ?? '');

/** Characters of an address that leads anywhere; pictures come as addresses of megabytes. */
const LONGEST_ADDRESS = 10_000;

/** Pages lead to the web, to mail and to telephones; a place within the page is nothing to a terminal. */
function resolveAddress(
  address: string | undefined,
  base: string | undefined,
  isPage: boolean,
): string | undefined {
  if ((address?.length ?? 0) > LONGEST_ADDRESS) return undefined;
  const trimmed = address?.trim().replace(/^\/\//, 'https://') ?? '';
  if (!isPage && base === undefined) return trimmed === '' ? undefined : trimmed;
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  if (!URL.canParse(trimmed, base))
    return base === undefined && !/^[a-z][a-z\d+.-]*:/i.test(trimmed) ? trimmed : undefined;
  const url = new URL(trimmed.replace(PLAYER, 'https://www.youtube.com/watch?v='), base);
  return /^(?:https?|mailto|tel):$/.test(url.protocol) ? readable(url) : undefined;
}

/** The address of a player is none to open by itself. */
const PLAYER = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?=[\w-]+)/;

const NOT_HANGUL = new RegExp(String.raw`[^${SYLLABLE_RANGE}\u3131-\u318e]`, 'g');
/** An address with the Hangul in its path as Hangul. */
function readable({ href }: URL): string {
  return href.replace(/(?:%[ef][\da-f](?:%[89ab][\da-f]){2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded).replace(NOT_HANGUL, encodeURIComponent);
    } catch {
      return encoded;
    }
  });
}
