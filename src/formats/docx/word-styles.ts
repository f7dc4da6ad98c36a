// Reads the styles and numberings of Word (ECMA-376 part 1 § 17.7 and § 17.9).
import { elementIn, elementsIn, type XmlElement } from '../xml.ts';
import type { Head, Numbering, NumberFormat, NumberingLevel } from '../hwp/hwp-model.ts';
import { bulletOf } from '../hwp/private-signs.ts';
import { attributeOf, numberOf, valueIn } from './word-xml.ts';

export interface WordStyles {
  /** Returns the properties of a style, including those of the styles that it is based on. */
  readonly styleOf: (id: string | undefined) => WordStyle;
  /** Returns the mark before a paragraph with a numbering; undefined if there is none. */
  readonly headOf: (numbering: string | undefined, level: number) => Head | undefined;
  readonly numberings: ReadonlyMap<number, Numbering>;
  readonly bullets: ReadonlyMap<number, string>;
}

export interface WordStyle {
  readonly name?: string | undefined;
  /** The outline level, from 0; 9 means none. */
  readonly outline?: number | undefined;
  readonly numbering?: string | undefined;
  readonly level?: number | undefined;
}

/** The maximum length of a chain of styles that are based on one another. */
const MOST_BASES = 20;
const MOST_LEVELS = 9;

/** Reads the styles of a document. Either part may be missing. */
export function readStyles(styles: XmlElement | undefined, numbering: XmlElement | undefined): WordStyles {
  const byId = new Map(
    elementsIn(styles, 'style').map((style) => [attributeOf(style, 'styleId') ?? '', style] as const),
  );
  const known = new Map<string, WordStyle>();
  const styleOf = (id: string | undefined, bases = 0): WordStyle => {
    if (id === undefined || bases > MOST_BASES) return {};
    const style = known.get(id) ?? read(id, bases);
    known.set(id, style);
    return style;
  };
  const read = (id: string, bases: number): WordStyle => {
    const style = byId.get(id);
    if (!style) return {};
    const base = styleOf(valueIn(style, 'basedOn'), bases + 1);
    const properties = elementIn(style, 'pPr');
    const numbers = elementIn(properties, 'numPr');
    return {
      name: valueIn(style, 'name'),
      outline: numberOf(valueIn(properties, 'outlineLvl')) ?? base.outline,
      numbering: valueIn(numbers, 'numId') ?? base.numbering,
      level: numberOf(valueIn(numbers, 'ilvl')) ?? base.level,
    };
  };
  return { styleOf: (id) => styleOf(id), ...numberingsOf(numbering) };
}

/** Reads the numberings. A numbering that overrides levels, to start again, has a number of its own. */
function numberingsOf(root: XmlElement | undefined): Pick<WordStyles, 'headOf' | 'numberings' | 'bullets'> {
  const numberings = new Map<number, Numbering>();
  const bullets = new Map<number, string>();
  const abstracts = new Map(
    elementsIn(root, 'abstractNum').map(
      (each) => [attributeOf(each, 'abstractNumId') ?? '', levelsIn(each)] as const,
    ),
  );
  const ids = new Map<string, number>(); // numbers for the ids of numberings
  const heads = new Map<string, readonly (Head | undefined)[]>();
  for (const number of elementsIn(root, 'num')) {
    const abstract = valueIn(number, 'abstractNumId') ?? '';
    const overrides = elementsIn(number, 'lvlOverride');
    const key = overrides.length > 0 ? `own ${attributeOf(number, 'numId')}` : abstract;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    const levels = Array.from({ length: MOST_LEVELS }, (_, level) => {
      const override = overrides.find((each) => attributeOf(each, 'ilvl') === String(level));
      const defined = elementIn(override, 'lvl') ?? abstracts.get(abstract)?.get(String(level));
      return { defined, start: numberOf(valueIn(override, 'startOverride')) };
    });
    numberings.set(id, { levels: levels.map(({ defined, start }) => levelOf(defined, start)) });
    heads.set(
      attributeOf(number, 'numId') ?? '',
      levels.map(({ defined }, level): Head | undefined => {
        if (!defined) return undefined;
        if (valueIn(defined, 'numFmt') !== 'bullet') return { kind: 'number', level, id };
        const bullet = id * MOST_LEVELS + level;
        bullets.set(bullet, wordBullet(valueIn(defined, 'lvlText')));
        return { kind: 'bullet', level, id: bullet };
      }),
    );
  }
  return { headOf: (numbering, level) => heads.get(numbering ?? '')?.[level], numberings, bullets };
}

/** Returns the levels of a numbering by number. */
const levelsIn = (parent: XmlElement): ReadonlyMap<string, XmlElement> =>
  new Map(elementsIn(parent, 'lvl').map((level) => [attributeOf(level, 'ilvl') ?? '', level]));

function levelOf(level: XmlElement | undefined, start: number | undefined): NumberingLevel {
  const format = valueIn(level, 'numFmt') ?? 'decimal';
  return {
    text:
      format === 'none'
        ? ''
        : (valueIn(level, 'lvlText') ?? '').replaceAll('^', '').replace(/%([1-9])/g, '^$1'),
    format: FORMATS[format] ?? 'digit',
    start: start ?? numberOf(valueIn(level, 'start')) ?? 1,
  };
}

/** The number formats (§ 17.18.59) other than digits. */
const FORMATS: Readonly<Record<string, NumberFormat>> = {
  upperRoman: 'romanCapital',
  lowerRoman: 'romanSmall',
  upperLetter: 'latinCapital',
  lowerLetter: 'latinSmall',
  decimalEnclosedCircle: 'circledDigit',
  decimalEnclosedCircleChinese: 'circledDigit',
  ganada: 'hangulSyllable',
  chosung: 'hangulJamo',
  koreanCounting: 'hangulPhonetic',
  koreanDigital: 'hangulPhonetic',
  koreanDigital2: 'ideograph',
  koreanLegal: 'hangulPhonetic',
  ideographDigital: 'ideograph',
  chineseCounting: 'ideograph',
  taiwaneseCounting: 'ideograph',
  ideographTraditional: 'decagonCircleHanja',
};

function wordBullet(text = ''): string {
  const sign = text.trim() || '•';
  return sign === 'o' ? '◦' : bulletOf(sign); // in Courier New, `o` looks like a circle
}
