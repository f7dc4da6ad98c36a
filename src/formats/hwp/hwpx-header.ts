// Reads the header of an HWPX document (KS X 6101 § 9): the shapes, styles and numberings that its sections
// refer to.
import { elementIn, elementsIn, textIn, type XmlElement } from '../xml.ts';
import {
  NUMBER_FORMATS,
  type Head,
  type HwpDocument,
  type Look,
  type NumberFormat,
  type NumberingLevel,
} from './hwp-model.ts';

export interface HwpxHeader extends Pick<HwpDocument, 'numberings' | 'bullets' | 'checkedBullets'> {
  readonly looks: ReadonlyMap<string, Look>;
  readonly heads: ReadonlyMap<string, Head>;
  /** The names of styles. */
  readonly styles: ReadonlyMap<string, string>;
}

/** Elements of the header that do not concern the text. */
export const SKIPPED_IN_HEADER: ReadonlySet<string> = new Set(
  (
    'fontfaces borderFills tabProperties memoProperties forbiddenWordList docOption ' +
    'compatibleDocument trackchageConfig trackchangeConfig trackChanges trackChangeAuthors fontRef ' +
    'ratio spacing relSz offset underline outline shadow align breakSetting margin lineSpacing ' +
    'border autoSpacing switch'
  ).split(' '),
);

/** Returns the parts of a header that sections need. Without a header, everything is plain. */
export function readHeader(root: XmlElement | undefined): HwpxHeader {
  const lists = elementIn(root, 'refList');
  const all = (list: string, name: string): XmlElement[] => elementsIn(elementIn(lists, list), name);
  const byId = <T>(
    elements: readonly XmlElement[],
    read: (element: XmlElement) => T | undefined,
  ): Map<string, T> =>
    new Map(
      elements.flatMap((element) => {
        const value = read(element);
        return value === undefined ? [] : [[element.attributes.id ?? '', value] as const];
      }),
    );
  const numbered = <T>(map: ReadonlyMap<string, T>): Map<number, T> =>
    new Map([...map].map(([id, value]) => [Number(id), value]));
  return {
    looks: byId(all('charProperties', 'charPr'), lookOf),
    heads: byId(all('paraProperties', 'paraPr'), headOf),
    styles: byId(
      all('styles', 'style').filter(({ attributes }) => attributes.type !== 'CHAR'),
      ({ attributes }) => attributes.name || attributes.engName,
    ),
    numberings: numbered(
      byId(all('numberings', 'numbering'), (numbering) => ({
        levels: elementsIn(numbering, 'paraHead').map(levelOf),
      })),
    ),
    bullets: numbered(byId(all('bullets', 'bullet'), ({ attributes }) => attributes.char || undefined)),
    checkedBullets: numbered(
      byId(all('bullets', 'bullet'), ({ attributes }) => attributes.checkedChar || undefined),
    ),
  };
}

/** Strike-through lines that strike nothing out: 한글 writes 3D where there is no line. */
const UNSTRUCK = ['NONE', '3D'];

/** Returns the look of characters; undefined if an article would not show it. */
function lookOf(shape: XmlElement): Look | undefined {
  const has = (name: string): true | undefined => (elementIn(shape, name) ? true : undefined);
  const line = elementIn(shape, 'strikeout')?.attributes.shape ?? 'NONE';
  const look: Look = {
    isBold: has('bold'),
    isItalic: has('italic'),
    isStruck: UNSTRUCK.includes(line) ? undefined : true,
    shift: has('supscript') ? 'raised' : has('subscript') ? 'lowered' : undefined,
  };
  return Object.values(look).some((value) => value !== undefined) ? look : undefined;
}

const HEADS: Readonly<Record<string, Head['kind']>> = {
  OUTLINE: 'outline',
  NUMBER: 'number',
  BULLET: 'bullet',
};
const DEEPEST_LEVEL = 9;

function headOf(shape: XmlElement): Head | undefined {
  const { type = '', level, idRef } = elementIn(shape, 'heading')?.attributes ?? {};
  const kind = Object.hasOwn(HEADS, type) ? HEADS[type] : undefined;
  if (!kind) return undefined;
  return {
    kind,
    level: Math.min(DEEPEST_LEVEL, Math.max(0, integerOf(level) ?? 0)),
    ...(kind === 'outline' ? {} : { id: integerOf(idRef) ?? 0 }),
    ...(kind === 'bullet' && shape.attributes.checked === '1' ? { isChecked: true } : {}),
  };
}

function levelOf(head: XmlElement): NumberingLevel {
  const { numFormat, start } = head.attributes;
  return { text: textIn(head), format: formatOf(numFormat), start: integerOf(start) ?? 1 };
}

/** The number formats by their names in HWPX: `CIRCLED_DIGIT` for `circledDigit`. */
const FORMATS = new Map(
  NUMBER_FORMATS.map((format) => [format.replace(/[A-Z]/g, '_$&').toUpperCase(), format]),
);

/** Returns the number format with a name; digits for an unknown name. */
export const formatOf = (name: string | undefined): NumberFormat => FORMATS.get(name ?? '') ?? 'digit';

/** Parses an attribute as an integer; returns undefined if it is not one. */
export function integerOf(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}
