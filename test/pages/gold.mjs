// What should be read from a page, as the JSON beside it says:
//
//     {
//       "kind": "blog",                  the row of the table
//       "title": "…", "date": "2024-05-01", "author": null,    null: the page has none; absent: not judged
//       "selector": ".post", "drop": "h1, .share"               the body, and parts of it that do not belong
//     }
//
// Instead of `selector`: `first` and `last`, the first and the last sentence of the body; or `text`, the body;
// or `must` and `mustNot`, lists of sentences that are in the body and that are not.
import { wordsOf } from './score.mjs';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i;
const UNSEEN = /^(?:script|style|template|noscript|head|title|button|select|textarea|svg)$/i;

/** Returns the text below a node, with white space between blocks. */
export function textOf(node, isLeftOut = () => false) {
  if (node.nodeType === 3) return node.nodeValue;
  if (UNSEEN.test(node.nodeName) || (node.nodeType === 1 && isLeftOut(node))) return '';
  const text = [...node.childNodes].map((child) => textOf(child, isLeftOut)).join('');
  return node.nodeType === 1 && !INLINE.test(node.nodeName) ? ` ${text} ` : text;
}

/** Returns the part of a text from its first sentence to its last. Throws if it does not have them. */
function between(text, first, last) {
  const start = text.indexOf(first);
  const end = text.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`not in the page: ${start < 0 ? first : last}`);
  return text.slice(start, end + last.length);
}

/** Returns the text of the body; undefined if the JSON only has sentences. */
function bodyOf({ selector, drop, first, last, text }, document) {
  if (text !== undefined) return text;
  if (first !== undefined) return between(textOf(document.body).replace(/\s+/g, ' '), first, last ?? first);
  if (selector === undefined) return undefined;
  const roots = [...document.querySelectorAll(selector)];
  if (roots.length === 0) throw new Error(`nothing in the page matches ${selector}`);
  const isInner = (root) => roots.some((other) => other !== root && other.contains(root));
  const isDropped = (element) => drop !== undefined && element.matches(drop);
  return roots
    .filter((root) => !isInner(root))
    .map((root) => textOf(root, isDropped))
    .join('\n');
}

/** Returns what should be read from a page. */
export function goldOf(json, document) {
  const body = bodyOf(json, document);
  return body === undefined
    ? { ...json, must: json.must ?? [], mustNot: json.mustNot ?? [] }
    : { ...json, words: wordsOf(body) };
}
