// Converts between the numbering of HTML lists (HTML § 4.4.5, CSS Counter Styles 3 § 6) and labels, in both
// directions.
import { alphabetic, roman, ROMAN, type CounterStyle } from '../counters.ts';
import { attribute, type Element } from './dom.ts';
import type { Attributes } from './write-tags.ts';

const upper =
  (style: CounterStyle): CounterStyle =>
  (number) =>
    style(number)?.toUpperCase();
const latin = alphabetic('abcdefghijklmnopqrstuvwxyz');

const STYLES: Readonly<Record<string, CounterStyle>> = {
  decimal: String,
  'decimal-leading-zero': (number) => (number < 0 ? undefined : String(number).padStart(2, '0')),
  'lower-alpha': latin,
  'lower-latin': latin,
  'upper-alpha': upper(latin),
  'upper-latin': upper(latin),
  'lower-roman': roman,
  'upper-roman': upper(roman),
  'lower-greek': alphabetic('αβγδεζηθικλμνξοπρστυφχψω'),
  hangul: alphabetic('가나다라마바사아자차카타파하'),
  'hangul-consonant': alphabetic('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
};

/** The counter styles by the values of the attribute `type`. */
const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** How an element numbers its items: with a style, with the same text for every label, or not at all. */
type Numbering =
  | { readonly kind: 'style'; readonly style: CounterStyle }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' };

const BULLETS: ReadonlySet<string> = new Set(['none', 'disc', 'circle', 'square']);
const LIST_STYLE =
  /(?:^|[;\s])list-style(?:-type)?\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^;]*))/i;

function numberingOn(element: Element): Numbering | undefined {
  const [, quoted, apostrophed, words] = LIST_STYLE.exec(attribute(element, 'style') ?? '') ?? [];
  const text = quoted ?? apostrophed;
  if (text !== undefined) return { kind: 'text', text: text.replace(/\\(.)/g, '$1').trim() };
  const names = words?.toLowerCase().trim().split(/\s+/) ?? [];
  if (names.some((name) => BULLETS.has(name))) return { kind: 'none' };
  const named = names.find((name) => Object.hasOwn(STYLES, name)) ?? TYPES[attribute(element, 'type') ?? ''];
  return named === undefined ? undefined : { kind: 'style', style: STYLES[named]! };
}

/** Returns the number at the beginning of an attribute (HTML § 2.3.4.1). */
function integerIn(element: Element, name: string): number | undefined {
  const [, digits] = /^\s*([+-]?\d{1,9})(?!\d)/.exec(attribute(element, name) ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Reports whether a list shows no numbers, but bullets or nothing. */
export const isUnnumbered = (list: Element): boolean => numberingOn(list)?.kind === 'none';

/** Returns the labels of a list's items as a browser shows them. */
export function labelsIn(list: Element, items: readonly Element[]): string[] {
  const step = attribute(list, 'reversed') === undefined ? 1 : -1;
  const common = numberingOn(list);
  let next = integerIn(list, 'start') ?? (step === 1 ? 1 : items.length);
  return items.map((item) => {
    const number = integerIn(item, 'value') ?? next;
    next = number + step;
    const numbering = numberingOn(item) ?? common;
    if (numbering?.kind === 'text') return numbering.text;
    return `${(numbering?.kind === 'style' ? numbering.style(number) : undefined) ?? number}.`;
  });
}

/**
 * Returns attributes for a list and its items that produce the given labels. A label that no type of list can
 * produce becomes a CSS string; its item also gets the number in it, for programs that ignore CSS.
 *
 * @example
 * numberingAttributes(['c.', 'd.', 'f.'])
 * // => { list: { type: 'a', start: 3 }, items: [{}, {}, { value: 6 }] }
 */
export function numberingAttributes(labels: readonly string[]): {
  readonly list: Attributes;
  readonly items: readonly Attributes[];
} {
  const typed = Object.keys(TYPES).flatMap((type) => {
    const numbers = labels.map((label) => numberOf(label, type));
    return numbers.includes(undefined) ? [] : [{ type, numbers: numbers as number[] }];
  });
  const isCounting = ({ numbers }: (typeof typed)[number]): boolean =>
    numbers.every((number, index) => number === numbers[0]! + index);
  // `i.` may be 1 or 9, and `c.` 3 or 100. They look the same.
  const found = typed.find(isCounting) ?? typed.toSorted((a, b) => a.numbers[0]! - b.numbers[0]!)[0];
  if (!found)
    return {
      list: {},
      items: labels.map((label) => ({
        ...valueOf(label),
        style: `list-style-type: "${label.replace(/["\\]/g, '\\$&')} "`,
      })),
    };
  const { type, numbers } = found;
  return {
    list: { ...(type === '1' ? {} : { type }), ...(numbers[0] === 1 ? {} : { start: numbers[0] }) },
    items: numbers.map((number, index) =>
      index === 0 || number === numbers[index - 1]! + 1 ? {} : { value: number },
    ),
  };
}

const valueOf = (label: string): Attributes => {
  const [digits] = /\d{1,9}/.exec(label) ?? [];
  return digits === undefined ? {} : { value: Number(digits) };
};

/** Returns the number that a type of list shows as a label; undefined if there is none. */
function numberOf(label: string, type: string): number | undefined {
  const sign = label.slice(0, -1);
  if (!label.endsWith('.') || sign.length > 15) return undefined;
  const number = type === '1' ? integerOf(sign) : /a/i.test(type) ? lettersOf(sign) : romanOf(sign);
  return number !== undefined && STYLES[TYPES[type]!]!(number) === sign ? number : undefined;
}

const integerOf = (sign: string): number | undefined => (/^-?\d{1,9}$/.test(sign) ? Number(sign) : undefined);

const lettersOf = (sign: string): number | undefined =>
  /^[a-z]{1,5}$/i.test(sign)
    ? [...sign.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
    : undefined;

function romanOf(sign: string): number | undefined {
  let rest = sign.toLowerCase();
  let number = 0;
  for (const [value, numeral] of ROMAN)
    for (; rest.startsWith(numeral); rest = rest.slice(numeral.length)) number += value;
  return rest === '' ? number : undefined;
}
