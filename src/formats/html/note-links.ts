// Finds the links within documents, and their targets.
import { isElement, nodesIn, type Element, type ParentNode } from './dom.ts';
import { isBacklink, isMark } from './note-labels.ts';

/** Returns the document and the id that an address leads to. */
export type Locate = (
  href: string,
  document: ParentNode,
) => readonly [document: ParentNode, id: string] | undefined;

/** The attribute of elements that are notes even if no mark refers to them. Its value is the label. */
export const ALWAYS = 'data-nanro-note';

/** Matches HTML with a link that leads within the page, or with a note. */
const MAY_HAVE_NOTES = new RegExp(
  String.raw`(?<![^\s"'])href\s*=\s*(?:"[^"#]*#[^"\s]|'[^'#]*#[^'\s]|[^\s"'>#]*#[^\s"'>])|noteref|${ALWAYS}`,
  'i',
);
/** Reports whether a page may have notes, judging by its HTML. */
export const mayHaveNotes = (html: string): boolean => MAY_HAVE_NOTES.test(html);

export interface Link {
  readonly link: Element;
  readonly target: Element;
}

/**
 * Returns the links within documents, and the elements that are notes even if no mark refers to them. A link
 * back that leads nowhere has itself as its target.
 */
export function readLinks(
  documents: readonly ParentNode[],
  locate: Locate,
): { readonly links: readonly Link[]; readonly always: readonly Element[] } {
  const always: Element[] = [];
  const hrefs: (readonly [link: Element, href: string, document: ParentNode])[] = [];
  for (const document of documents)
    for (const node of nodesIn(document)) {
      if (!isElement(node)) continue;
      for (const { name, value } of node.attrs)
        if (name === ALWAYS) always.push(node);
        else if (name === 'href' && value.includes('#') && (node.tagName === 'a' || isMark(node)))
          hrefs.push([node, value, document]);
    }
  if (hrefs.length === 0) return { links: [], always };
  const targets = new Map(documents.map((document) => [document, targetsIn(document)]));
  const links = hrefs.flatMap(([link, href, document]): Link[] => {
    const [place, id] = locate(href, document) ?? [];
    const byId = place && targets.get(place);
    const target = byId?.get(id!) ?? byId?.get(decode(id!)) ?? (isBacklink(link) ? link : undefined);
    return target ? [{ link, target }] : [];
  });
  return { links, always };
}

/** Returns the elements of a document that addresses can lead to, by id. */
function targetsIn(document: ParentNode): ReadonlyMap<string, Element> {
  const targets = new Map<string, Element>();
  for (const node of nodesIn(document))
    if (isElement(node))
      for (const { name, value } of node.attrs)
        if ((name === 'id' || (name === 'name' && node.tagName === 'a')) && !targets.has(value))
          targets.set(value, node);
  return targets;
}

/** Decodes the escapes in an id, if they are valid. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
