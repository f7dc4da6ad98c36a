// Finds the headings of numbered parts in a text by their numbers: 제1장, 제12화, 1., Ⅰ.
import { CLAUSE, isNamed, NAMED_RANK, numberIn, type Numbering } from './division-lines.ts';
import { kindOf } from './line-kinds.ts';
import { linesIn } from './lines.ts';

export interface Division {
  /** The level of the heading: 2 to 6. */
  readonly level: number;
  /** The rank of the numbering. */
  readonly rank: number;
}

export interface Divisions {
  /** The parts of a text, by the offsets of their heading lines. */
  readonly parts: ReadonlyMap<number, Division>;
  /** The offsets of the lines that begin the articles of a law. */
  readonly clauses: ReadonlySet<number>;
  /** The offsets of lines that are list items separated by blank lines. */
  readonly items: ReadonlySet<number>;
}

/** The maximum length of a line that may begin a part, in UTF-16 code units. */
const LONGEST = 140;
/** The maximum length of a heading that need not be in a series of increasing numbers. */
const LONGEST_ALONE = 40;
const ENDS_SENTENCE = /(?:[다요죠까네라자오음함임]\.|[,;:…]|습니다|니다|어요|아요)["”’)]*$/;
/** How much text must follow a heading without blank lines around it. */
const LEAST_BELOW = { lines: 3, length: 100 };
/** The minimum length of a line that is prose even if it does not end a sentence, in UTF-16 code units. */
const LONG_LINE = 40;
/**
 * Among headings without a blank line before them, the minimum share followed by prose rather than by a list
 * or verse.
 */
const PROSE = 0.5;
/** The minimum share of numbers that increase. */
const COUNTING = 0.8;
/** The minimum number of articles in a law. */
const LEAST_CLAUSES = 2;
const LAST_LEVEL = 6;

interface Candidate {
  readonly start: number;
  /** The numbering; undefined if the part has only a name. */
  readonly numbering: Numbering | undefined;
  readonly value: number;
  readonly line: string;
  isBlankAbove: boolean;
  isBlankBelow: boolean;
  /** Whether the next candidate is on the next line. */
  isAboveAnother: boolean;
  /** Whether the next candidate may be a part of this one. */
  hasParts: boolean;
  /** How much text is between this candidate and the next, and whether the first line of it is prose. */
  below: { lines: number; length: number; isProse: boolean };
}

/** Finds the parts of a text. */
export function findDivisions(text: string): Divisions {
  const { candidates, clauses } = candidatesIn(text);
  const apart = withoutContents(candidates);
  const items = itemsOf(apart);
  const likely = apart.filter((each) => !items.has(each));
  const numberings = new Set(likely.map(({ numbering }) => numbering));
  const accepted = new Set(
    [...numberings].flatMap((numbering) => {
      const all = likely.filter((each) => each.numbering === numbering);
      if (numbering === undefined) return all.filter((each) => isAlone(each) || numberings.size > 1);
      return numbering.isStrong ? strongOf(all) : weakOf(numbering, all);
    }),
  );
  const parts = withLevels(candidates.filter((each) => accepted.has(each)));
  return {
    parts,
    clauses: new Set(clauses.length < LEAST_CLAUSES ? [] : clauses),
    items: new Set([...items].map(({ start }) => start)),
  };
}

/** Finds the lines that look like headings of parts, and the lines that begin an article of a law. */
function candidatesIn(text: string): { candidates: Candidate[]; clauses: number[] } {
  const candidates: Candidate[] = [];
  const clauses: number[] = [];
  let above: 'blank' | 'text' | 'candidate' = 'blank';
  for (const { start, end } of linesIn(text)) {
    const line = text.slice(start, Math.min(end, start + LONGEST + 1)).trim();
    const last = candidates.at(-1);
    if (line === '') {
      if (above === 'candidate') last!.isBlankBelow = true;
      above = 'blank';
      continue;
    }
    const candidate = end - start > LONGEST ? undefined : candidateOf(line, start);
    if (line.startsWith('제') && CLAUSE.test(line)) clauses.push(start);
    if (candidate) {
      candidate.isBlankAbove = above === 'blank';
      if (above === 'candidate') last!.isAboveAnother = true;
      if (last) last.hasParts = contains(last, candidate);
      candidates.push(candidate);
    } else if (last) {
      if (last.below.lines++ === 0)
        last.below.isProse = isProse(text.slice(start, Math.min(end, start + LONGEST)));
      last.below.length += end - start;
    }
    above = candidate ? 'candidate' : 'text';
  }
  if (above === 'candidate') candidates.at(-1)!.isBlankBelow = true;
  return { candidates, clauses };
}

function candidateOf(line: string, start: number): Candidate | undefined {
  const number = numberIn(line);
  if (!number && !isNamed(line)) return undefined;
  return {
    start,
    numbering: number?.numbering,
    value: number?.value ?? 0,
    line,
    isBlankAbove: false,
    isBlankBelow: false,
    isAboveAnother: false,
    hasParts: false,
    below: { lines: 0, length: 0, isProse: false },
  };
}

/** Reports whether a line without indentation is a whole sentence, or the beginning of a long one. */
const isProse = (line: string): boolean =>
  /^\S/.test(line) &&
  kindOf(line) === 'prose' &&
  (line.length >= LONG_LINE || /[.!?…]["”’」』)]*\s*$/.test(line));

const isAlone = ({ isBlankAbove, isBlankBelow }: Candidate): boolean => isBlankAbove && isBlankBelow;
const rankOf = ({ numbering }: Candidate): number => numbering?.rank ?? NAMED_RANK;
const isShort = ({ line }: Candidate): boolean => line.length <= LONGEST_ALONE;
const endsSentence = ({ line }: Candidate): boolean => ENDS_SENTENCE.test(line);

/**
 * Removes the lines of a table of contents or a list: consecutive lines, unless each is a part of the one
 * before.
 */
function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (let from = 0, to = 0; from < candidates.length; from = to) {
    to = from + 1;
    while (candidates[to - 1]!.isAboveAnother) to++;
    if (to === from + 1) kept.push(candidates[from]!); // the case for most candidates
    const run = to === from + 1 ? [] : candidates.slice(from, to);
    const strong = run.filter(isStrong);
    const isSound = strong.every((each, index) => index === 0 || contains(strong[index - 1]!, each));
    const isPart = (each: Candidate, index: number): boolean => {
      const [above, below] = [run[index - 1], run[index + 1]];
      return (!above || contains(above, each)) && (!below || contains(each, below));
    };
    for (const [index, each] of run.entries())
      if (isStrong(each) ? isSound : isPart(each, index)) kept.push(each);
  }
  return kept;
}

const isStrong = ({ numbering }: Candidate): boolean => numbering?.isStrong ?? true;
/** Reports whether a part with the rank of `upper` may contain one with the rank of `lower`. */
const contains = (upper: Candidate, lower: Candidate): boolean => rankOf(upper) < rankOf(lower);

/** Returns the candidates that are list items separated by blank lines. No text follows them. */
function itemsOf(candidates: readonly Candidate[]): Set<Candidate> {
  const items = new Set<Candidate>();
  for (const [index, lower] of candidates.entries()) {
    const upper = candidates[index - 1];
    if (upper && !isStrong(upper) && upper.numbering === lower.numbering && upper.below.lines === 0)
      items.add(upper).add(lower);
  }
  return items;
}

/** Reports whether the numbers of some candidates increase, with few exceptions. They may start again. */
function countUp(candidates: readonly Candidate[]): boolean {
  const steps = candidates.slice(1).filter(({ value }, index) => {
    const before = candidates[index]!;
    const isNext = before.numbering?.isStrong ? value > before.value : value === before.value + 1;
    return isNext || value === before.value || value <= 1;
  });
  return candidates.length > 1 && steps.length >= (candidates.length - 1) * COUNTING;
}

/**
 * Returns the headings among lines whose numbers have a unit: all of them if they increase, or otherwise
 * those with blank lines around them.
 */
function strongOf(all: readonly Candidate[]): readonly Candidate[] {
  const candidates = all.filter((each) => isAlone(each) || !each.line.endsWith('다.'));
  if (candidates.length === 0) return [];
  const isFirst = candidates[0]!.value === 1 && /^[제第]/.test(candidates[0]!.line);
  if (candidates.length === 1 && isFirst) return candidates;
  return countUp(candidates) ? candidates : candidates.filter(isAlone);
}

/** Returns the headings among lines whose numbers have no unit, like the numbers of lists. */
function weakOf({ rank }: Numbering, candidates: readonly Candidate[]): readonly Candidate[] {
  const likely = candidates.filter((each) => !endsSentence(each));
  const alone = likely.filter(
    (each) =>
      isAlone(each) &&
      (each.below.lines > 0 || each.hasParts) &&
      (rank < OUTLINE_SYLLABLES || isShort(each) || each.below.isProse),
  );
  if (alone.length > 0) {
    if (alone[0]!.value <= 1 && countUp(alone)) return alone;
    const isOutline = rank !== OUTLINE_SYLLABLES;
    return isOutline ? alone.filter(isShort) : [];
  }
  const { lines, length } = LEAST_BELOW;
  const long = likely.filter((each) => each.below.lines >= lines && each.below.length >= length);
  const isCounted = long.every(({ value }, index) => value === index + 1);
  if (rank !== BARE_NUMBERS) return [];
  return long.length > 1 && isCounted ? long : aboveProse(likely);
}

/** Returns short lines with consecutive numbers, if text follows all of them and prose follows most. */
function aboveProse(candidates: readonly Candidate[]): readonly Candidate[] {
  const isCounted = candidates.slice(1).every(({ value }, index) => value === candidates[index]!.value + 1);
  const areShort = candidates.every((each) => isShort(each) && each.below.lines > 0);
  const prose = candidates.filter(({ below }) => below.isProse).length;
  const least = candidates.every(({ isBlankAbove }) => isBlankAbove) ? 1 : candidates.length * PROSE;
  const isFirst = candidates[0] && candidates[0].value <= 1;
  return isFirst && candidates.length > 1 && isCounted && areShort && prose >= least ? candidates : [];
}

/** The ranks of 가. and of 1. */
const OUTLINE_SYLLABLES = 9;
const BARE_NUMBERS = 8;

/**
 * Returns the level of each part: one more than the level of the last part with a lower rank. A named part is
 * on the first level. Only the supplementary provisions of a law (부칙) have parts of their own.
 */
function withLevels(candidates: readonly Candidate[]): Map<number, Division> {
  const around: Division[] = [];
  return new Map(
    candidates.map((candidate) => {
      const rank = rankOf(candidate);
      const isNamed = candidate.numbering === undefined;
      while (around.length > 0 && (isNamed || around.at(-1)!.rank >= rank)) around.pop();
      const part = { rank, level: Math.min(LAST_LEVEL, (around.at(-1)?.level ?? 1) + 1) };
      if (!isNamed || candidate.line.startsWith('부')) around.push(part);
      return [candidate.start, part];
    }),
  );
}
