// Steps 1 to 3 for one paragraph: its text → the lines that it makes.
import { cellsBetween, type AmbiguousWidth, type Cells, type Offset } from './cells.ts';
import { clusterEnd } from './clusters.ts';
import { fitLines, type Fit, type Places } from './fit.ts';
import { koreanBreaks } from './korean.ts';
import { QUALITY, type Breaks, type Quality } from './line-break.ts';

/** `keep-all`: an eojeol stays whole while it fits on a line; `normal`: lines end between any two syllables. */
export type WordBreak = 'keep-all' | 'normal';

export interface Measure {
  /** Cells a line may take; Infinity: only newlines end lines. */
  readonly width: Cells;
  readonly wordBreak: WordBreak;
  readonly ambiguous: AmbiguousWidth;
}

/** What one line shows of the text: from `start` to `end`, and then a hyphen where a soft one was taken. */
export interface LineRange {
  readonly start: Offset;
  readonly end: Offset;
  readonly hyphen: boolean;
}

const SOFT_HYPHEN = 0xad;
/** What is not seen at the end of a line: white space and the signs below. */
const SPACES = /[\s\u200b\u2060\u00ad]/;
/** What ought not to stand at an edge of a line, whichever. */
const MARK = /[\p{P}°′″℃¢~∼<>$£¥₩＄￡￥￦]/u;
/** ZWSP, WJ, SHY, BOM: they steer line breaks and are never written, since terminals disagree about their width. */
const INVISIBLE = /[\u200b\u2060\u00ad\ufeff]/g;

/** Breaks a text into lines. `text` has its Hangul composed (hangul.ts). */
export function breakLines(text: string, { width, wordBreak, ambiguous }: Measure, fit: Fit = 'mended'): LineRange[] {
  const breaks = koreanBreaks(text);
  const { offsets, qualities, ends, starts, inks } = measurePlaces(text, breaks, width, ambiguous);
  const free = wordBreak === 'normal' ? QUALITY.syllable : QUALITY.together;
  let start = 0;
  return fitLines({ qualities, ends, starts }, width, free, fit).map((place) => {
    const line = { start, end: Math.max(start, inks[place]!), hyphen: isSoftHyphen(text, offsets, qualities, place) };
    start = offsets[place]!;
    return line;
  });
}

/** Breaks a text into lines and gives them as they are written. `text` has its Hangul composed. */
export function writtenLines(text: string, measure: Measure, fit?: Fit): string[] {
  return breakLines(text, measure, fit).map(({ start, end, hyphen }) => visible(text.slice(start, end)) + (hyphen ? '-' : ''));
}

/** What is written of a part of a text. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Where the ink ends of a line that ends at `end`: before its spaces. */
function inkEnd(text: string, start: Offset, end: Offset): Offset {
  let ink = end;
  while (ink > start && SPACES.test(text[ink - 1]!)) ink--;
  return ink;
}

const isSoftHyphen = (text: string, offsets: readonly Offset[], qualities: readonly Quality[], place: number): boolean =>
  text.charCodeAt(offsets[place]! - 1) === SOFT_HYPHEN && qualities[place]! > QUALITY.mandatory && qualities[place]! <= QUALITY.syllable;

interface MeasuredPlaces extends Places {
  readonly offsets: readonly Offset[];
  /** Where the ink ends before each place. */
  readonly inks: readonly Offset[];
}

/** The breaks with their cells; a piece wider than `width` gets further places between its grapheme clusters. */
function measurePlaces(text: string, breaks: Breaks, width: Cells, ambiguous: AmbiguousWidth): MeasuredPlaces {
  const places = { offsets: [] as Offset[], qualities: [] as Quality[], inks: [] as Offset[], ends: [] as Cells[], starts: [] as Cells[] };
  let total: Cells = 0;
  const add = (offset: Offset, quality: Quality, ink: Offset, end: Cells, start: Cells): void => {
    places.offsets.push(offset);
    places.qualities.push(quality);
    places.inks.push(ink);
    places.ends.push(end);
    places.starts.push(start);
  };

  const addClusters = (start: Offset, end: Offset): void => {
    let cells = total;
    let inkCells = total; // without the spaces that a line would end in
    for (let from = start, to = clusterEnd(text, from); to < end; from = to, to = clusterEnd(text, from)) {
      cells += cellsBetween(text, from, to, ambiguous);
      if (!SPACES.test(text[to - 1]!)) inkCells = cells;
      if (SPACES.test(text[to]!)) continue; // the next line begins behind the spaces
      const quality = MARK.test(text.slice(to - 1, to + 1)) ? QUALITY.mark : QUALITY.cluster;
      add(to, quality, inkEnd(text, start, to), inkCells, cells);
    }
  };

  let start: Offset = 0;
  let ink: Offset = 0; // where the last ink ends; a piece may be nothing but spaces
  let inkCells: Cells = 0;
  breaks.offsets.forEach((offset, index) => {
    const hyphen = isSoftHyphen(text, breaks.offsets, breaks.qualities, index) ? 1 : 0;
    const end = inkEnd(text, start, offset);
    if (end > start) {
      const cells = cellsBetween(text, start, end, ambiguous);
      if (cells + hyphen > width) addClusters(start, end);
      ink = end;
      inkCells = total + cells;
    }
    total += cellsBetween(text, start, offset, ambiguous);
    add(offset, breaks.qualities[index]!, ink, inkCells + hyphen, total);
    start = offset;
  });
  return places;
}
