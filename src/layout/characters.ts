// What Unicode says of a code point, looked up in pages of 256 that are filled when a text first needs them: a Korean
// article touches about fifty of the 4,352, so nothing is decoded at start-up that is not read.
import { COMBINATIONS, GRAPHEME_KINDS, LINE_BREAK_KINDS, RUNS } from './data/unicode.ts';

/** Line break kind (7 bits) | grapheme kind << 7 (5 bits) | width << 12 (2 bits; 3 is East Asian Ambiguous). */
export type Properties = number;

export const lineBreakKindOf = (properties: Properties): number => properties & 0x7f;
export const graphemeKindOf = (properties: Properties): number => (properties >> 7) & 0x1f;
export const widthClassOf = (properties: Properties): number => properties >> 12;

const PAGE_BITS = 8;
const PAGE_SIZE = 1 << PAGE_BITS;
const SYLLABLES = { first: 0xac00, last: 0xd7a3, perInitialAndVowel: 28 };

/** A syllable without a final consonant (LV, H2): one in 28, the first of each row of the Hangul block. */
const OPEN_SYLLABLE = LINE_BREAK_KINDS.indexOf('H2:ea') | (GRAPHEME_KINDS.indexOf('LV') << 7) | (2 << 12);

let runStarts: Int32Array | undefined;
let runProperties: Uint16Array;

function decodeRuns(): Int32Array {
  const tokens = RUNS.trim().split(/\s/);
  const starts = new Int32Array(tokens.length);
  runProperties = new Uint16Array(tokens.length);
  let codePoint = 0;
  tokens.forEach((token, index) => {
    const dot = token.indexOf('.');
    starts[index] = codePoint;
    runProperties[index] = COMBINATIONS[parseInt(token.slice(dot + 1), 36)]!;
    codePoint += dot === 0 ? 1 : parseInt(token.slice(0, dot), 36);
  });
  return starts;
}

/** The last run that starts at or before a code point. */
function runAt(starts: Int32Array, codePoint: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= codePoint) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodePage(number: number): Uint16Array {
  const starts = (runStarts ??= decodeRuns());
  const page = new Uint16Array(PAGE_SIZE);
  const first = number << PAGE_BITS;
  let run = runAt(starts, first);
  for (let index = 0; index < PAGE_SIZE; index++) {
    const codePoint = first + index;
    while (run + 1 < starts.length && starts[run + 1]! <= codePoint) run++;
    const open =
      codePoint >= SYLLABLES.first &&
      codePoint <= SYLLABLES.last &&
      (codePoint - SYLLABLES.first) % SYLLABLES.perInitialAndVowel === 0;
    page[index] = open ? OPEN_SYLLABLE : runProperties[run]!;
  }
  return page;
}

/** A look-up of code points, in which some may have a line break kind of their own (a tailoring by class). */
export function createLookup(kindOverrides: ReadonlyMap<number, number> = new Map()): (codePoint: number) => Properties {
  const pages: (Uint16Array | undefined)[] = new Array(0x110000 >> PAGE_BITS).fill(undefined);
  const load = (number: number): Uint16Array => {
    const page = decodePage(number);
    for (const [codePoint, kind] of kindOverrides) {
      const index = codePoint & (PAGE_SIZE - 1);
      if (codePoint >> PAGE_BITS === number) page[index] = (page[index]! & ~0x7f) | kind;
    }
    return (pages[number] = page);
  };
  return (codePoint) => (pages[codePoint >> PAGE_BITS] ?? load(codePoint >> PAGE_BITS))[codePoint & (PAGE_SIZE - 1)]!;
}

/** Unicode's own properties, untailored. */
export const propertiesOf = createLookup();
