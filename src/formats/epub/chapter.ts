// A document of a book → the headings and blocks of a chapter.
import { isBlock, isHeading, type Flow } from '../../article/flow.ts';
import { blockText } from '../../article/text.ts';
import type { ParentNode } from '../html/dom.ts';
import { levelled } from '../html/headings.ts';
import { PAGE } from '../html/page-rules.ts';
import type { ElementRule } from '../html/rule.ts';
import { matcher } from '../html/selectors.ts';
import { flowOf, type WalkOptions } from '../html/walk.ts';

/**
 * Leaves out pictures that have neither an address nor text nor a caption. In a figure, a caption may follow.
 */
const readPicture: ElementRule = (element, walk) => {
  const says = (part: Flow): boolean =>
    part.kind !== 'figure' || (part.src ?? part.alt ?? part.caption) !== undefined;
  const push: typeof walk.push = (flow) =>
    walk.push([flow].flat().filter((part) => says(part) || walk.frame().kind === 'figure'));
  return PAGE.elements.get(element.tagName)!(element, { ...walk, push });
};

const DOCUMENT: WalkOptions = {
  // Not a web address, so that relative links, which lead into the book, are dropped.
  base: 'epub:/',
  drop: matcher('[epub:type~=pagebreak], [role=doc-pagebreak]'),
  elements: {
    'a[epub:type~=noteref], a[role=doc-noteref]': PAGE.elements.get('sup')!,
    'img, figure': readPicture,
  },
};

/**
 * The longest text that belongs to the heading below it, in UTF-16 code units. Usually it is the
 * number of the chapter.
 */
const LONGEST_ABOVE = 40;

/**
 * Returns the flow of a document, beginning with a heading. If the document has none, the heading is `label`,
 * its name in the table of contents. Returns nothing for a document that has only pictures.
 */
export function chapterOf(document: ParentNode, label: string | undefined): readonly Flow[] {
  const flow = levelled(flowOf(document, PAGE, DOCUMENT));
  if (!flow.some(hasText)) return [];
  const first = flow.findIndex(isHeading);
  if (first > 0 && blockText(flow.slice(0, first).filter(isBlock)).length <= LONGEST_ABOVE)
    return [flow[first]!, ...flow.toSpliced(first, 1)];
  if (first >= 0 || label === undefined) return flow;
  const bare = (text: string): string => text.replace(/\s/g, '');
  const isRepeated = bare(blockText(flow.slice(0, 1).filter(isBlock))) === bare(label);
  return [
    { kind: 'heading', level: 2, content: [{ kind: 'text', text: label }] },
    ...flow.slice(isRepeated ? 1 : 0),
  ];
}

const hasText = (part: Flow): boolean =>
  isHeading(part) || (part.kind === 'figure' ? part.caption !== undefined : blockText([part]).trim() !== '');
