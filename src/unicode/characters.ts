// The Unicode properties of code points. The table has 272 blocks of 4,096 code points. A block is decoded
// when it is first needed; a Korean article needs about ten.
import { FIRST_SYLLABLE, isSyllable, SYLLABLES_PER_VOWEL } from './hangul.ts';
import { ABBREVIATIONS, BLOCKS, COMBINATIONS, GRAPHEME_KINDS, LINE_BREAK_KINDS } from './data/unicode.ts';

/**
 * The properties of a code point as bit fields: line break kind, grapheme kind << 7, class of width << 12.
 * The class is an index into `CELLS` of cells.ts.
 */
export type Properties = number;

export const lineBreakKindOf = (properties: Properties): number => properties & 0x7f;
export const graphemeKindOf = (properties: Properties): number => (properties >> 7) & 0x1f;
export const widthClassOf = (properties: Properties): number => properties >> 12;

const BLOCK_BITS = 12;
const BLOCK_SIZE = 1 << BLOCK_BITS;

/**
 * The properties of a syllable without a final consonant (LV, H2). The table contains those of all other
 * characters.
 */
const OPEN_SYLLABLE = LINE_BREAK_KINDS.indexOf('H2:ea') | (GRAPHEME_KINDS.indexOf('LV') << 7) | (2 << 12);

let lines: readonly string[] | undefined;
const decoded: Uint16Array[] = [];

/**
 * The characters that the runs in data/unicode.ts consist of, by the first of each range: pages, digits,
 * combinations, and digits from ten on.
 */
const PAGES = 0x2a;
const DIGITS = 0x30;
const COMBINED = 0x3a;
const LETTERS = 0x61;
const PAGE = 38;

/**
 * Decodes a block in one pass. Regular expressions would take three times as long, and every start needs some
 * blocks.
 */
function decodeBlock(number: number): Uint16Array {
  lines ??= ABBREVIATIONS.split(' ')
    .reduce((blocks, [sign, ...string]) => blocks.replaceAll(sign!, string.join('')), BLOCKS.trim())
    .split('\n')
    .flatMap((line) => {
      const [runs, times = 1] = line.split(' ');
      return Array<string>(Number(times)).fill(runs!);
    });
  const runs = lines[number]!;
  const block = new Uint16Array(BLOCK_SIZE);
  let offset = 0;
  let length = 0;
  let page = 0;
  for (let index = 0; index < runs.length; index++) {
    const unit = runs.charCodeAt(index);
    if (unit >= LETTERS) length = length * 36 + 10 + unit - LETTERS;
    else if (unit >= COMBINED) {
      const end = offset + (length || 1);
      block.fill(COMBINATIONS[PAGE * page + unit - COMBINED]!, offset, end);
      offset = end;
      length = page = 0;
    } else if (unit >= DIGITS) length = length * 36 + unit - DIGITS;
    else page = unit - PAGES + 1;
  }
  const first = number << BLOCK_BITS;
  let open =
    FIRST_SYLLABLE +
    Math.max(0, Math.ceil((first - FIRST_SYLLABLE) / SYLLABLES_PER_VOWEL)) * SYLLABLES_PER_VOWEL;
  for (; isSyllable(open) && open < first + BLOCK_SIZE; open += SYLLABLES_PER_VOWEL)
    block[open - first] = OPEN_SYLLABLE;
  return block;
}

/**
 * Returns a function that looks up the properties of a code point. `kindOverrides` gives the line break kind
 * of some code points.
 */
export function createLookup(
  kindOverrides: ReadonlyMap<number, number> = new Map(),
): (codePoint: number) => Properties {
  const blocks: Uint16Array[] = [];
  const load = (number: number): Uint16Array => {
    const common = (decoded[number] ??= decodeBlock(number));
    let block = common;
    for (const [codePoint, kind] of kindOverrides) {
      if (codePoint >> BLOCK_BITS !== number) continue;
      if (block === common) block = common.slice();
      block[codePoint % BLOCK_SIZE] = (block[codePoint % BLOCK_SIZE]! & ~0x7f) | kind;
    }
    return (blocks[number] = block);
  };
  return (codePoint) =>
    (blocks[codePoint >> BLOCK_BITS] ?? load(codePoint >> BLOCK_BITS))[codePoint & (BLOCK_SIZE - 1)]!;
}

/** Returns the properties of a code point as Unicode defines them. */
export const propertiesOf = createLookup();
