// Boxes: the notes, warnings and asides of documentation and blogs.
import { asBlock } from '../../article/flow.ts';
import { boxLabel, isBoxType } from '../box-labels.ts';
import { attribute, isElement, isText, lineOf, nodesIn, type Element } from './dom.ts';
import type { ElementRule } from './rule.ts';

/** Matches the classes that only boxes have. */
const BOX =
  /(?:^|\s)(?:admonition|admonitionblock|custom-block|hint-container|markdown-alert|callout|starlight-aside|theme-admonition|notecard|book-hint|blockquote-tag|prompt-(?:info|tip|warning|danger)|notice--\w+|alert-(?:primary|info|success|warning|danger))(?:\s|$)/;

/** Elements that may be a box. Others, such as the icon of a box, may also have such a class. */
const CONTAINERS = new Set(['aside', 'div', 'section', 'blockquote', 'details', 'p']);

/** Elements that are a box if their class is a type of box, or is `box`, as nanro writes it (write.ts). */
const TYPED = new Set(['aside', 'details']);
const isBoxName = (name: string): boolean => name === 'box' || isBoxType(name);

/** Reports whether an element is a box, judging by its class. */
export function isBox(element: Element): boolean {
  const names = attribute(element, 'class');
  if (names === undefined || !CONTAINERS.has(element.tagName)) return false;
  return BOX.test(names) || (TYPED.has(element.tagName) && names.split(/\s+/).some(isBoxName));
}

/** Reads an element as a box. The label is the title of the box, or otherwise depends on its type. */
export const readBox: ElementRule = (element, walk) => {
  const type = typeOf(element);
  const title = titleOf(element);
  const words = lineOf(title);
  if (title) detach(title);
  const label =
    words !== undefined && words.toLowerCase() !== type
      ? words
      : type === undefined
        ? undefined
        : boxLabel(type, walk.language());
  return walk.enter('box', ({ flow }) => {
    // If there is only a title, it is the text of the box.
    if (flow.length === 0 && words !== undefined)
      walk.push({ kind: 'box', blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: words }] }] });
    else walk.push({ kind: 'box', blocks: flow.map(asBlock), ...(label === undefined ? {} : { label }) });
  });
};

/** Returns a rule that reads boxes, and leaves all other elements to `otherwise`. */
export const boxOr =
  (otherwise: ElementRule): ElementRule =>
  (element, walk) =>
    (isBox(element) ? readBox : otherwise)(element, walk);

/** Returns the type in the classes of a box: `note` in `admonition note`, `tip` in `markdown-alert-tip`. */
function typeOf(element: Element): string | undefined {
  return attribute(element, 'class')
    ?.toLowerCase()
    .split(/[\s_-]+/)
    .find((word) => isBoxType(word) && !GENERIC.has(word));
}

/** Type names that boxes of any type may have in their classes. */
const GENERIC = new Set(['alert', 'notice']);

/** How many elements of a box are searched for its title. */
const FIRST = 6;

/**
 * Returns the title of a box: an element before any text whose class says that it is the title. A nested box
 * has its own title.
 */
function titleOf(box: Element): Element | undefined {
  let count = 0;
  for (const node of nodesIn(box, (element) => !isBox(element))) {
    if (isText(node) && node.value.trim() !== '') return undefined;
    if (!isElement(node)) continue;
    if (node.tagName === 'summary' || TITLE.test(attribute(node, 'class') ?? '')) return node;
    if (++count === FIRST) return undefined;
  }
  return undefined;
}

const TITLE = /(?:title|heading)(?:$|[\s_])/i;

/** Removes an element from the tree. */
function detach(element: Element): void {
  const around = element.parentNode!.childNodes;
  around.splice(around.indexOf(element), 1);
}
