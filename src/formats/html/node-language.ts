// The language of the text below a node.
import { languageOf } from '../../article/language.ts';
import { isText, nodesIn, TEXTLESS, type ParentNode } from './dom.ts';

/** The length of a sample in UTF-16 code units, and the most nodes that are examined for it. */
const LENGTH = 2000;
const MOST_NODES = 10_000;

const CODELESS: ReadonlySet<string> = new Set([...TEXTLESS, 'pre']);

/** Returns a function that tells the language of the text below a node, given the declared language. */
export const languageBelow =
  (declared?: string) =>
  (root: ParentNode): string =>
    languageOf(declared, { text: beginningOf(root, TEXTLESS), prose: beginningOf(root, CODELESS) });

/** Returns the beginning of the text below a node, without some elements. */
function beginningOf(root: ParentNode, skipped: ReadonlySet<string>): string {
  let [text, left] = ['', MOST_NODES];
  for (const node of nodesIn(root, ({ tagName }) => !skipped.has(tagName))) {
    if (text.length >= LENGTH || left-- === 0) break;
    const words = isText(node) ? node.value.slice(0, LENGTH).trim() : '';
    if (words !== '') text += `${words}\n`;
  }
  return text;
}
