// Reads link cards in the form in which write.ts writes them: a paragraph with one bold link.
import { attribute, isElement, isText, lineOf, type Element, type Node } from '../html/dom.ts';
import { pushCard } from '../html/cards.ts';
import type { Outcome, Walk } from '../html/rule.ts';

/**
 * Reads `**[title](address)** · site` with a description on the next line. Returns undefined for any other
 * paragraph. A paragraph that ends with a comment is not a card.
 */
export function readLinkCard(paragraph: Element, walk: Walk): Outcome {
  if (paragraph.childNodes.at(-1)?.nodeName === '#comment') return undefined;
  const [strong, ...rest] = paragraph.childNodes;
  const link = onlyChild(strong, 'strong');
  if (!link || link.tagName !== 'a' || !rest.every((node) => isText(node) || node.nodeName === 'br'))
    return undefined;
  const [site = '', ...description] = rest
    .map((node) => (isText(node) ? node.value : '\r'))
    .join('')
    .split('\r');
  if (description.length > 1 || (site.trim() !== '' && !/^\s*· /.test(site))) return undefined;
  return pushCard(
    {
      title: lineOf(link),
      href: attribute(link, 'href'),
      site: site.trim().replace(/^· /, ''),
      description: description.join().trim(),
    },
    walk,
  );
}

function onlyChild(node: Node | undefined, tagName: string): Element | undefined {
  if (!isElement(node) || node.tagName !== tagName || node.childNodes.length !== 1) return undefined;
  const [child] = node.childNodes;
  return isElement(child) ? child : undefined;
}
