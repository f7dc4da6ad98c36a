// Rules for elements within running text.
import { attribute, lineOf, shortText, textOf, type Element } from './dom.ts';
import { DONE, type ElementRule, type Outcome, type Walk } from './rule.ts';

export const inline =
  (kind: 'strong' | 'emphasis' | 'strike' | 'mark'): ElementRule =>
  (_, { open }) =>
    open({ kind });

/** Returns a rule that puts marks around the text of an element. */
export const between =
  (before: string, after: string): ElementRule =>
  (_, { text }) => {
    text(before);
    return () => text(after);
  };

export const code: ElementRule = (element, walk) => {
  walk.code(textOf(element).replaceAll('\n', ' '));
  return DONE;
};

export function readLink(element: Element, walk: Walk): Outcome {
  const href = attribute(element, 'href');
  const isAnchor =
    href?.startsWith('#') === true &&
    /^(?:[#¶§↩↑^]|\ufe0e|🔗|\s)*$|^\s*permalink/i.test(shortText(element) ?? '없음');
  if (isAnchor || /\b(?:header-anchor|headerlink|footnote-backref)\b/.test(attribute(element, 'class') ?? ''))
    return DONE;
  const target = walk.resolveLink(href, element);
  return target === undefined ? undefined : walk.open({ kind: 'link', href: target });
}

export const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Returns a rule that writes a number in superscript or subscript digits, since a terminal has no smaller
 * text. The number of a note loses its brackets. Other content stays the same.
 */
export const shifted =
  (digits: string): ElementRule =>
  (element, walk) => {
    const number = /^[[(]?(?:각주:)?(\d{1,4})[\])]?$/.exec(shortText(element) ?? '')?.[1];
    if (number === undefined) return undefined;
    walk.text(number.replace(/\d/g, (digit) => digits[Number(digit)]!));
    return DONE;
  };

/**
 * Writes the reading of ruby text in brackets after its characters: 漢字(한자). Skips the brackets in `<rp>`, and
 * an empty reading.
 */
export const reading: ElementRule = (element, walk) =>
  lineOf(element) === undefined ? DONE : between('(', ')')(element, walk);
