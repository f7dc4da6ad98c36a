// Restores text copied from a PDF, whose lines end where those of its pages did, even inside words.
import { isSyllable, SYLLABLE_RANGE } from '../../../unicode/hangul.ts';
import { cellsIn, type Cells } from '../../../unicode/cells.ts';
import { isNumberedLine } from '../division-lines.ts';
import { isColumns, isHangul, kindOf } from '../line-kinds.ts';
import { headOf } from '../lines.ts';
import { findPages, type Pages } from './pages.ts';
import { isCounted, NUMBER, tornScore, withoutParticle, type Words } from './torn-words.ts';

/** How many lines are examined to tell how a text was broken. */
const SAMPLE = 600;
/** The minimum and maximum width of a page in cells. */
const PAGE: { readonly least: Cells; readonly most: Cells } = { least: 40, most: 130 };
/** The minimum width of a full line, relative to the page. */
const FULL = 0.84;
/**
 * The minimum number of lines, the minimum share of full ones, and the maximum share of these that end a
 * sentence.
 */
const BROKEN = { lines: 3, full: 0.6, sentences: 0.35 };
/**
 * The minimum share and number of line ends inside a word, in text that was broken at any character; and the
 * maximum score of a torn word.
 */
const TORN = { share: 0.25, lines: 2, score: -3 };
/** The minimum and maximum share of full lines that keep the space at their end, if the others are torn. */
const KEPT_SPACES = { least: 0.08, most: 0.92 };
/**
 * The minimum share of full lines if a blank line follows each line. Then the last lines of paragraphs count,
 * too.
 */
const FULL_IF_SPREAD = 0.25;
const ENDS_SENTENCE = /[.!?…。]["”’)\]]*$/;

/** How the lines of a text were broken. */
interface Breaking {
  readonly width: Cells;
  /** Whether a space at the end of a line means that a word ends there. */
  readonly keepsSpaces: boolean;
  readonly isTorn: boolean;
  /** Whether a blank line follows each line. */
  readonly isSpread: boolean;
  readonly words: Words;
}

/**
 * If a text was broken to fit pages, removes its page numbers and joins the lines of each paragraph. Returns
 * any other text as it is.
 */
export function withoutPageBreaks(source: string): string {
  const text = source.replace(/(?<!\n)\f/g, '\n\f'); // a page begins on a new line
  const head = headOf(text, SAMPLE);
  const likely = findPages(head, true).furniture;
  const breaking = breakingOf(head.filter((_, index) => !likely.has(index)));
  const hasPages = findPages(head, breaking !== undefined).ends.size > 0;
  if (!hasPages && (!breaking?.isTorn || breaking.isSpread)) return text;
  const lines = text.split('\n');
  const pages = findPages(lines, breaking !== undefined);
  const bare = lines.map((line) => line.replaceAll('\f', ''));
  return breaking
    ? join(bare, pages, breaking)
    : bare.filter((_, index) => !pages.furniture.has(index)).join('\n');
}

const cells = (line: string): Cells => cellsIn(line.trim(), 1);
/** Matches the torn-off end of a sentence that looks like the label `다.` */
const TORN_END = /^[나다라마자]\. \S/;
/** Reports whether a line can be the beginning or the middle of prose. */
const isUnmarked = (line: string): boolean =>
  (kindOf(line) === 'prose' || TORN_END.test(line)) && !isColumns(line) && !isNumberedLine(line.trim());
const isProse = (line: string): boolean => isUnmarked(line) && isHangul(line);

/** Returns how the lines of a text were broken; undefined if they were not broken to fit a page. */
function breakingOf(lines: readonly string[]): Breaking | undefined {
  const pairs = pairsIn(lines, 1);
  const spread = pairsIn(lines, 2);
  const isSpread = spread.length > pairs.length * 2;
  const all = isSpread ? spread : pairs;
  if (all.length < BROKEN.lines) return undefined;
  const widths = all.map(([line]) => cells(line)).sort((one, other) => one - other);
  const width = widths[Math.floor(widths.length * 0.9)]!;
  if (width < PAGE.least || width > PAGE.most) return undefined;
  const full = all.filter(([line]) => cells(line) >= width * FULL);
  const sentences = full.filter(([line]) => ENDS_SENTENCE.test(line.trim())).length;
  const least = isSpread ? FULL_IF_SPREAD : BROKEN.full;
  if (full.length < all.length * least || sentences > full.length * BROKEN.sentences) return undefined;
  const spaces = full.filter(([line]) => line.endsWith(' ')).length;
  const keepsSpaces = spaces >= full.length * KEPT_SPACES.least && spaces <= full.length * KEPT_SPACES.most;
  const words = wordsOf(full.map(([line]) => line));
  const torn = full.filter(([line, next]) => tornScore(line.trim(), next.trim(), words) <= TORN.score).length;
  return {
    width,
    keepsSpaces,
    isTorn:
      torn >= Math.max(TORN.lines, full.length * TORN.share) ||
      full.some(([line, next]) => isParticleAlone(line.trim(), next.trim())),
    isSpread,
    words,
  };
}

/** Reports whether a line begins with a particle that can be there only if its word was torn. */
const isParticleAlone = (line: string, next: string): boolean =>
  isSyllable(line.charCodeAt(line.length - 1)) &&
  /^(?:에|에서|에는|에게|의|를|을|는|으로|부터|까지)[ ,.]/.test(next);

/** Returns pairs of prose lines, in which the second is `distance` lines after the first. */
function pairsIn(lines: readonly string[], distance: 1 | 2): [string, string][] {
  return lines.flatMap((line, index): [string, string][] => {
    const next = lines[index + distance];
    const isBlankBetween = distance === 1 || lines[index + 1]?.trim() === '';
    return next !== undefined && isBlankBetween && isProse(line) && isProse(next) ? [[line, next]] : [];
  });
}

const END_MARKS = new RegExp(`(?<![^${SYLLABLE_RANGE}0-9A-Za-z])[^${SYLLABLE_RANGE}0-9A-Za-z]+$`);

/** Returns the words inside lines, with and without particles. Leaves out the words at the edges of lines. */
function wordsOf(lines: readonly string[]): Words {
  const inner = lines.flatMap((line) => line.trim().split(/\s+/).slice(1, -1));
  const words = inner.map((word) => word.replace(END_MARKS, ''));
  const counted = words.flatMap((word) => (/^\d/.test(word) ? [word.replace(/^[\d.,]+/, NUMBER)] : []));
  const whole = [...words, ...counted];
  return new Set([...whole, ...whole.map(withoutParticle)]);
}

/** Joins the lines of each paragraph. */
function join(lines: readonly string[], { furniture, ends }: Pages, breaking: Breaking): string {
  const paragraphs: string[] = [];
  let last: string | undefined; // the last line of the paragraph
  let count = 0; // the number of lines in the paragraph
  let [blanks, isPageEnd] = [0, false];
  for (const [index, line] of lines.entries()) {
    isPageEnd ||= ends.has(index);
    if (furniture.has(index)) continue;
    if (line.trim() === '') {
      blanks++;
      continue;
    }
    const isWithin = isPageEnd && !ENDS_SENTENCE.test(last?.trim() ?? '');
    const isNear = blanks === 0 || isWithin || (breaking.isSpread && blanks === 1);
    if (last !== undefined && isNear && continues(last, line, breaking)) {
      paragraphs.push(joined(paragraphs.pop()!, last, line, breaking));
      count++;
    } else {
      const isApart =
        blanks > 0 || isPageEnd || count > 1 || (last !== undefined && isProse(last) !== isProse(line));
      if (last !== undefined) paragraphs.push(isApart ? '\n\n' : '\n');
      paragraphs.push(line.trimEnd());
      count = 1;
    }
    last = line;
    [blanks, isPageEnd] = [0, false];
  }
  return paragraphs.join('');
}

/** Reports whether a line continues the paragraph of the previous line. */
function continues(last: string, line: string, { width, isTorn }: Breaking): boolean {
  const isIndented =
    (/^(?: {2,}|\u3000)/.test(line) && !/^(?: {2,}|\u3000)/.test(last)) ||
    (line.startsWith(' ') && ENDS_SENTENCE.test(last.trim()));
  const isLabel = kindOf(line) === 'labels' && ENDS_SENTENCE.test(last.trim());
  if (!isUnmarked(line) || isLabel || isColumns(last) || isNumberedLine(last.trim()) || isIndented)
    return false;
  const withNext = cells(last) + 1 + cells(/^\S*/.exec(line.trim())![0]);
  const isFull = cells(last) >= width * FULL || (!isTorn && withNext > width); // the next word did not fit
  return isFull && (isHangul(last) || /[a-z,-]$/.test(last.trim()));
}

/**
 * Adds a line to a paragraph: after a space, without one inside a torn word, or after removing a hyphen.
 * `last` is the last line of the paragraph.
 */
function joined(
  paragraph: string,
  last: string,
  line: string,
  { isTorn, keepsSpaces, words }: Breaking,
): string {
  const [before, after] = [last.trim(), line.trim()];
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return paragraph.slice(0, -1) + after;
  if (!isTorn && /\d$/.test(before) && isCounted(after, words)) return paragraph + after;
  if ((!isTorn && !keepsSpaces) || (keepsSpaces && last.endsWith(' '))) return `${paragraph} ${after}`;
  const least = keepsSpaces ? CERTAIN_SPACE : 0;
  return paragraph + (tornScore(before, after, words) < least ? '' : ' ') + after;
}

/** The minimum score that outweighs a missing space at the end of a line. */
const CERTAIN_SPACE = 16;
