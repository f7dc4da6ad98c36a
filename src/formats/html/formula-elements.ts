// Rules for formulas: MathML with TeX in it, as in Wikipedia and KaTeX, and the scripts of MathJax.
import { delimited, MATH } from '../../article/tex.ts';
import { attribute, isElement, lineOf, parentOf, textOf, type Element } from './dom.ts';
import { DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';
import { find, findAll } from './selectors.ts';

/** Reads a formula as TeX. MathML without TeX becomes code. */
export function readFormula(element: Element, walk: Walk): Outcome {
  const math = find(element, 'math') ?? element;
  const annotation = findAll(math, 'annotation').find((one) =>
    /tex/i.test(attribute(one, 'encoding') ?? 'tex'),
  );
  const tex = attribute(math, 'alttext') ?? (annotation && textOf(annotation));
  if (tex !== undefined) return addTex(tex, attribute(math, 'display') === 'block', walk);
  const text = lineOf(math);
  if (text !== undefined) walk.code(text);
  return DONE;
}

/** Reports whether an element is a script with the TeX of a formula, as MathJax 2 writes it. */
export const isTexScript = (element: Element): boolean =>
  element.tagName === 'script' && /^math\/tex/i.test(attribute(element, 'type') ?? '');

/** How many nodes of a parent are searched for an element. */
const MOST_SIBLINGS = 1000;

/** Reports whether an element is what MathJax 2 has rendered from the script after it. */
export function isRenderedTex(element: Element): boolean {
  const names = attribute(element, 'class');
  if (!names?.includes('MathJax') || !/(?:^|\s)MathJax/.test(names)) return false;
  const nodes = parentOf(element)?.childNodes ?? [];
  if (nodes.length > MOST_SIBLINGS) return false;
  const index = nodes.indexOf(element);
  return nodes.slice(index + 1, index + 5).some((node) => isElement(node) && isTexScript(node));
}

/** Reads a script with the TeX of a formula, as MathJax 2 writes it. Skips any other script. */
export const readScript: ElementRule = (element, walk) =>
  isTexScript(element)
    ? addTex(textOf(element), /mode=display/.test(attribute(element, 'type')!), walk)
    : DONE;

function addTex(source: string, isDisplayed: boolean, walk: Walk): Outcome {
  const tex = source.trim().replace(/^\{\\displaystyle ([^]*)\}$/, '$1');
  if (tex === '') return DONE;
  if (isDisplayed) walk.push({ kind: 'code', text: tex, language: MATH });
  else walk.formula(delimited(tex));
  return DONE;
}
