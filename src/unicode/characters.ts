// The Unicode properties of a code point. The table has 272 blocks of 4,096 code points. Each is decoded when
// it is first needed; a Korean article needs about five of them.
import { finalOf, isSyllable } from './hangul.ts';
import { ABBREVIATIONS, BLOCKS, COMBINATIONS, GRAPHEME_KINDS, LINE_BREAK_KINDS } from './data/unicode.ts';

/** Line break kind | grapheme kind << 7 | class of width (an index into CELLS of cells.ts) << 12. */
export type Properties = number;

export const lineBreakKindOf = (properties: Properties): number => properties & 0x7f;
export const graphemeKindOf = (properties: Properties): number => (properties >> 7) & 0x1f;
export const widthClassOf = (properties: Properties): number => properties >> 12;

const BLOCK_BITS = 12;
const BLOCK_SIZE = 1 << BLOCK_BITS;

/** The properties of syllables without a final consonant and with one. The table has those of other characters. */
const propertiesNamed = (lineBreak: string, grapheme: string): Properties =>
  LINE_BREAK_KINDS.indexOf(lineBreak) | (GRAPHEME_KINDS.indexOf(grapheme) << 7) | (2 << 12);
const OPEN_SYLLABLE = propertiesNamed('H2:ea', 'LV');
const CLOSED_SYLLABLE = propertiesNamed('H3:ea', 'LVT');

const decoded: Uint16Array[] = [];

/** The first character of each kind in a run of data/unicode.ts: pages, digits, combinations, more digits. */
const PAGES = 0x2a;
const DIGITS = 0x30;
const COMBINED = 0x3a;
const LETTERS = 0x61;
const PAGE = 38;

/** Returns the runs of a block, without abbreviations. A line of BLOCKS may stand for several blocks. */
function runsOf(number: number): string {
  let left = number;
  const line = BLOCKS.trim()
    .split('\n')
    .find((each) => (left -= Number(each.split(' ')[1] ?? 1)) < 0)!;
  return ABBREVIATIONS.split(' ').reduce(
    (runs, abbreviation) => runs.replaceAll(abbreviation.charAt(0), abbreviation.slice(1)),
    line.split(' ')[0]!,
  );
}

/** Decodes a block in one pass. Regular expressions would take three times as long, at every start. */
function decodeBlock(number: number): Uint16Array {
  const runs = runsOf(number);
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
  return block;
}

/**
 * Returns a function that looks up the properties of a code point. Some characters of the Basic Multilingual Plane
 * may have a different line break kind: those of each string have the kind beside it.
 */
export function createLookup(
  overrides: readonly (readonly [characters: string, kind: number])[] = [],
): (codePoint: number) => Properties {
  const blocks: Uint16Array[] = [];
  const load = (number: number): Uint16Array => {
    const common = (decoded[number] ??= decodeBlock(number));
    let block = common;
    for (const [characters, kind] of overrides) {
      for (let index = 0; index < characters.length; index++) {
        const unit = characters.charCodeAt(index);
        if (unit >> BLOCK_BITS !== number) continue;
        if (block === common) block = common.slice();
        block[unit % BLOCK_SIZE] = (block[unit % BLOCK_SIZE]! & ~0x7f) | kind;
      }
    }
    return (blocks[number] = block);
  };
  return (codePoint) => {
    if (isSyllable(codePoint)) return finalOf(codePoint) === 0 ? OPEN_SYLLABLE : CLOSED_SYLLABLE;
    return (blocks[codePoint >> BLOCK_BITS] ?? load(codePoint >> BLOCK_BITS))[codePoint & (BLOCK_SIZE - 1)]!;
  };
}

/** Returns the properties of a code point, as Unicode has them. */
export const propertiesOf = createLookup();
