// Reads only the text of a document that nests deeper than word processors ever write.
import type { Paragraph } from '../hwp/hwp-model.ts';
import type { XmlElement } from '../xml.ts';

/** The maximum depth of a document that is read with its structure: about forty tables inside one another. */
const DEEPEST = 200;

/**
 * Returns the paragraphs of a body that nests too deep, without tables and formatting; undefined for any
 * other body.
 */
export function flatParagraphs(body: XmlElement): Paragraph[] | undefined {
  const texts: string[] = [''];
  let isDeep = false;
  const stack: { readonly node: XmlElement | string; readonly depth: number }[] = [{ node: body, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    if (typeof node === 'string') continue;
    if (depth > DEEPEST) isDeep = true;
    if (node.name === 'p') texts.push('');
    if (node.name === 't')
      texts.push((texts.pop() ?? '') + node.children.filter((child) => typeof child === 'string').join(''));
    for (let index = node.children.length - 1; index >= 0; index--)
      stack.push({ node: node.children[index]!, depth: depth + 1 });
  }
  return isDeep ? texts.map((text) => ({ content: [{ kind: 'text', text }] })) : undefined;
}
