// Blocks of code and their language.
import type { Block, Of } from '../../article/model.ts';
import { attribute, children, parentOf, textOf, type Element } from './dom.ts';

/** Classes of the column of line numbers beside code. */
const GUTTER =
  /(?:^|\s)(?:gutter|line-?numbers?(?:-wrapper|-rows)?|linenos?|lineno|hljs-ln-numbers|blob-num)(?:\s|$)/i;

/** Returns the code in an element, with its language; undefined for a column of line numbers. */
export function codeOf(element: Element): Of<Block, 'code'> | undefined {
  const classes = [element, ...children(element), parentOf(element)]
    .map((one) => attribute(one, 'class') ?? '')
    .join(' ');
  const language =
    attribute(element, 'data-ke-language') ??
    attribute(element, 'data-lang') ??
    /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([^\s;]+)/.exec(classes)?.[1];
  if (GUTTER.test(attribute(element, 'class') ?? '')) return undefined;
  const text = textOf(element).replace(/\n$/, '');
  return { kind: 'code', text, ...(language === undefined ? {} : { language }) };
}
