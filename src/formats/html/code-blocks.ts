// Blocks of code and their language.
import { attribute, children, parentOf, textOf, type Element } from './dom.ts';
import { DONE, type Outcome, type Walk } from './rule.ts';

/** Lines of numbers that code comes with. */
const GUTTER =
  /(?:^|\s)(?:gutter|line-?numbers?(?:-wrapper|-rows)?|linenos?|lineno|hljs-ln-numbers|blob-num)(?:\s|$)/i;

export function readCode(element: Element, walk: Walk): Outcome {
  const classes = [element, ...children(element), parentOf(element)]
    .map((one) => (one ? (attribute(one, 'class') ?? '') : ''))
    .join(' ');
  const language =
    attribute(element, 'data-ke-language') ??
    attribute(element, 'data-lang') ??
    /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([^\s;]+)/.exec(classes)?.[1];
  if (GUTTER.test(attribute(element, 'class') ?? '')) return DONE;
  const text = textOf(element).replace(/\n$/, '');
  if (text.trim() !== '' || !walk.isPage)
    walk.push({ kind: 'code', text, ...(language === undefined ? {} : { language }) });
  return DONE;
}
