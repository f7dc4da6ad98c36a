// Finds out what blank lines mean in a copied article.
import { kindOf } from '../line-kinds.ts';
import { CONTINUES } from './page-hints.ts';
import type { Gap, PageLine } from './page-lines.ts';
import { endsSentence, endsUnmarked, endsWithStop, goesOn, hasSentences } from './sentences.ts';

/**
 * What separates paragraphs. With `spacers`, it is a line that contains only an invisible character, while an
 * empty line only ends a line. With `sentences`, every line stands apart, and a paragraph ends with its
 * sentence. With `gaps`, it is any blank line, as in most text.
 */
export type Separator = 'spacers' | 'sentences' | 'gaps';

export interface Spacing {
  readonly separator: Separator;
  /** Whether sentences end with a full stop. If so, a line without one is a heading. */
  readonly punctuates: boolean;
  /** The most common number of blank lines between two lines, not counting zero. */
  readonly usual: number;
  /** Whether the sentence of some line certainly continues after an empty line. */
  readonly hasBroken: boolean;
  /** Whether the page marks its headings. If so, no other line is a heading. */
  readonly hasLevels: boolean;
}

/** How many lines of each kind a text must have before unusual spacing is considered. */
const LEAST_LINES = 4;
/**
 * The maximum length of a line that the writer has broken, in UTF-16 code units. Longer lines are whole
 * paragraphs.
 */
const LONGEST_BROKEN = 45;

/**
 * The shares by which broken lines are recognised. `overEmpty`: the minimum of lines above empty lines that
 * do not end a sentence. `unended` and `most`: the minimum and the maximum of lines that do not end a
 * sentence. `continued` and `open`: the minimum of these whose sentence probably continues, and whose
 * sentence certainly does. `long`: the maximum of lines that are too long.
 */
const BROKEN = { overEmpty: 0.2, unended: 0.4, most: 0.9, continued: 0.3, open: 0.15, long: 0.2 };

const GOES_ON = new RegExp(`${CONTINUES}$`);
/** Reports whether the sentence of a line probably continues on the next line. */
export const mayGoOn = (line: string): boolean => GOES_ON.test(line);

export const blankLines = ({ empty, spacers }: Gap): number => empty + spacers;

/** The minimum length of a line whose sentence continues on the next, in UTF-16 code units. */
export const LEAST_BROKEN = 10;
const isOpen = (text: string): boolean =>
  text.length >= LEAST_BROKEN && goesOn(text) && kindOf(text) === 'prose';

/** Returns the spacing of some lines. */
export function spacingOf(lines: readonly PageLine[]): Spacing {
  const prose = lines.filter(({ text }) => kindOf(text) === 'prose').map(({ text }) => text);
  const unmarked = prose.filter(endsUnmarked).length;
  return {
    hasLevels: lines.some(({ level }) => level !== undefined),
    separator: separatorOf(lines, prose),
    hasBroken: lines.some(
      ({ above }, index) => index > 0 && above.empty > 0 && isOpen(lines[index - 1]!.text),
    ),
    punctuates: prose.filter(endsWithStop).length >= Math.max(1, unmarked),
    usual: mostCommon(
      lines
        .slice(1)
        .map(({ above }) => blankLines(above))
        .filter((count) => count > 0),
    ),
  };
}

function separatorOf(lines: readonly PageLine[], prose: readonly string[]): Separator {
  const below = lines.slice(1);
  const together = below.filter(({ above }) => blankLines(above) === 0).length;
  if (prose.length < LEAST_LINES || together > below.length * 0.3) return 'gaps';
  const spaced = below.filter(({ above }) => above.spacers > 0).length;
  /** The lines above an empty line. */
  const broken = below.flatMap(({ above }, index) =>
    above.empty > 0 && above.spacers === 0 ? lines[index]!.text : [],
  );
  if (broken.length <= 1 || spaced <= 1) return areBroken(prose) ? 'sentences' : 'gaps';
  const unended = broken.filter((text) => !endsSentence(text)).length;
  const whole = broken.filter((text) => text.length > LONGEST_BROKEN && endsSentence(text)).length;
  const goesOver = unended >= broken.length * BROKEN.overEmpty && whole * 2 < broken.length;
  return goesOver ? 'spacers' : 'gaps';
}

/**
 * Reports whether sentences span several lines: many lines do not end a sentence. They cannot all be
 * headings, because many of them end with a particle or a comma.
 */
function areBroken(prose: readonly string[]): boolean {
  const unended = prose.filter((text) => !endsSentence(text));
  const continued = unended.filter((text) => mayGoOn(text));
  const long = prose.filter(({ length }) => length > LONGEST_BROKEN);
  const open = unended.filter(goesOn);
  return (
    long.length <= prose.length * BROKEN.long &&
    unended.length >= prose.length * BROKEN.unended &&
    unended.length <= prose.length * BROKEN.most &&
    continued.length >= unended.length * BROKEN.continued &&
    (open.length >= unended.length * BROKEN.open || !prose.some(hasSentences))
  );
}

/** Returns the most common number; the smallest if several are equally common. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers.toSorted((one, other) => one - other))
    counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}
