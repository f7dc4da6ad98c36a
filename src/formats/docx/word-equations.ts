// Equations of Word (ECMA-376 part 1 § 22.1) → one line of text.
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts';
import { valueIn } from './word-xml.ts';

/** Returns an equation as text: `a^2+b_1`, `(x+1)/(2)`, `√(x)`. */
export const equationText = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? '' : partText(child))).join('');

const inside = (parent: XmlElement, name: string): string => equationText(elementIn(parent, name));
const group = (text: string): string => (/^[\p{L}\p{N}]?$/u.test(text) ? text : `(${text})`);

const PARTS: Readonly<Record<string, (element: XmlElement) => string>> = {
  t: textIn,
  f: (part) => `${group(inside(part, 'num'))}/${group(inside(part, 'den'))}`,
  sSup: (part) => `${inside(part, 'e')}^${group(inside(part, 'sup'))}`,
  sSub: (part) => `${inside(part, 'e')}_${group(inside(part, 'sub'))}`,
  sSubSup: (part) => `${inside(part, 'e')}_${group(inside(part, 'sub'))}^${group(inside(part, 'sup'))}`,
  rad: (part) => `√${group(inside(part, 'e'))}`,
  d: (part) => `(${elementsIn(part, 'e').map(equationText).join(', ')})`,
  nary: (part) => {
    const [sub, sup] = [inside(part, 'sub'), inside(part, 'sup')];
    const limits = `${sub === '' ? '' : `_${group(sub)}`}${sup === '' ? '' : `^${group(sup)}`}`;
    return `${valueIn(elementIn(part, 'naryPr'), 'chr') ?? '∫'}${limits} ${inside(part, 'e')}`;
  },
  m: (part) =>
    `[${elementsIn(part, 'mr')
      .map((row) => elementsIn(row, 'e').map(equationText).join(' '))
      .join('; ')}]`,
};

const partText = (element: XmlElement): string =>
  Object.hasOwn(PARTS, element.name) ? PARTS[element.name]!(element) : equationText(element);
