// The numbers of sections: those that the author gave them, or else counted. A subsection has the number of
// its section before its own: 4.1.
import { authorNumber, hasUnit, type AuthorNumber } from './heading-numbers.ts';

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** The place of a section among all. */
export interface SectionNumber {
  /** The number: `4`, `4.1`. Undefined if the author numbered other sections but not this one. */
  readonly number: string | undefined;
  /** The index of the section after the last subsection. */
  readonly end: number;
}

/**
 * Returns the number of each section. The siblings of a section decide. If the author numbered most of them,
 * or gave one the number 1, only the author’s numbers count. Otherwise, siblings without a number are
 * counted.
 *
 * @example
 * const numbers = (...headings) =>
 *   sectionNumbers(headings.map(([level, text]) => ({ level, text }))).map(({ number }) => number);
 * numbers([2, '난로'], [3, '굴뚝'], [3, '재받이'], [2, '장작']) // => ['1', '1.1', '1.2', '2']
 * numbers([2, '머리말'], [2, '제1장'], [3, '제1절'], [2, '제2장']) // => [undefined, '1', '1.1', '2']
 */
export function sectionNumbers(headings: readonly Heading[]): SectionNumber[] {
  const tree = treeOf(headings);
  const numbers: (string | undefined)[] = headings.map(() => undefined);
  const number = (places: readonly number[], prefix: string): void => {
    numberSiblings(places, tree.own, (place, own) => void (numbers[place] = prefix + own));
  };
  const chapters = chaptersBelow(tree);
  number(chapters ?? tree.top, '');
  if (headings.length > 0 && !numbers.includes('1')) numbers[0] ??= '1';
  headings.forEach((_, place) => {
    const below = tree.below[place];
    if (below && numbers[place] !== undefined && !(chapters && isAbove(tree, place, chapters[0]!)))
      number(below, `${numbers[place]}.`);
  });
  return headings.map((_, place) => ({ number: numbers[place], end: tree.ends[place]! }));
}

const NO_PATH: readonly number[] = [];

/** The sections and their subsections, by place. */
interface Tree {
  readonly top: readonly number[];
  readonly below: readonly (readonly number[] | undefined)[];
  readonly parents: readonly number[];
  readonly ends: readonly number[];
  /** The number that the author gave to each section. */
  readonly authored: readonly (AuthorNumber | undefined)[];
  readonly own: (place: number) => number | undefined;
}

function treeOf(headings: readonly Heading[]): Tree {
  const top: number[] = [];
  const below: (number[] | undefined)[] = headings.map(() => undefined);
  const parents: number[] = [];
  const ends: number[] = headings.map(() => headings.length);
  const authored: (AuthorNumber | undefined)[] = [];
  const paths: (readonly number[])[] = [];
  const open: number[] = [];
  headings.forEach(({ level, text }, place) => {
    const contains = (outer: number, rank: number | undefined): boolean =>
      headings[outer]!.level < level ||
      (headings[outer]!.level === level && (authored[outer]?.rank ?? Infinity) < (rank ?? -Infinity));
    const found = authorNumber(text);
    const around = open.findLast((outer) => contains(outer, found?.rank));
    // `3.1` is a number only below section 3. Elsewhere it is a version or a date.
    const path = found?.path ?? NO_PATH;
    const isStray =
      path.length > 1 &&
      !`.${(around === undefined ? NO_PATH : paths[around]!).join('.')}`.endsWith(
        `.${path.slice(0, -1).join('.')}`,
      );
    const number = isStray ? undefined : found;
    const parent = number === found ? around : open.findLast((outer) => contains(outer, undefined));
    const isOpen = parent === undefined ? 0 : open.indexOf(parent) + 1;
    while (open.length > isOpen) ends[open.pop()!] = place;
    open.push(place);
    authored.push(number);
    parents.push(parent ?? -1);
    const above = parent === undefined ? NO_PATH : paths[parent]!;
    paths.push(
      path.length > 1 || (number && above === NO_PATH) ? path : number ? [...above, ...path] : above,
    );
    (parent === undefined ? top : (below[parent] ??= [])).push(place);
  });
  return { top, below, parents, ends, authored, own: (place) => authored[place]?.path.at(-1) };
}

/** Calls `assign` for each sibling that has a number, with its place and its own number. */
function numberSiblings(
  places: readonly number[],
  own: (place: number) => number | undefined,
  assign: (place: number, own: number) => void,
): void {
  const taken = new Map<number, number>(); // the first place of each number
  for (const place of places) {
    const number = own(place);
    if (number !== undefined && !taken.has(number)) taken.set(number, place);
  }
  const isAuthored =
    taken.has(1) || places.filter((place) => own(place) !== undefined).length * 2 > places.length;
  for (const [number, place] of taken) assign(place, number);
  places.forEach((place, index) => {
    const counted = index + 1;
    if (own(place) === undefined && !taken.has(counted) && (counted === 1 || !isAuthored))
      assign(place, counted);
  });
}

const isAbove = ({ ends }: Tree, outer: number, inner: number): boolean =>
  outer < inner && inner < ends[outer]!;

/**
 * Returns the chapters of an article whose parts have no numbers, if the numbering of chapters continues from
 * part to part. Returns undefined if most sections at the top have no chapters.
 */
function chaptersBelow(tree: Tree): readonly number[] | undefined {
  const { top, parents, authored, own } = tree;
  if (top.some((place) => authored[place] !== undefined)) return undefined;
  const highest = (place: number): boolean => {
    for (let outer = parents[place]!; outer >= 0; outer = parents[outer]!) if (authored[outer]) return false;
    return parents[place]! >= 0;
  };
  const topOf = (place: number): number => (parents[place]! < 0 ? place : topOf(parents[place]!));
  const all = authored.flatMap((number, place) => (number && highest(place) ? [place] : []));
  const named = all.filter((place) => hasUnit(authored[place]!));
  const chapters = named.length > 0 ? named : all;
  const numbers = chapters.map((place) => own(place)!);
  const parts = new Set(chapters.map(topOf));
  const isOne =
    named.length > 0
      ? new Set(numbers).size === numbers.length
      : numbers.length > 1 &&
        (parts.size > 1 || top.length === 1) &&
        numbers.every((number, index) => number === index + 1);
  return isOne && chapters.length > top.length - parts.size ? chapters : undefined;
}

/** What a section is looked up by. */
export interface CalledSection {
  readonly text: string;
  readonly number: string | undefined;
}

/**
 * Returns the index of the section that a number names; -1 if there is none. The first of these that exists
 * is returned: for a number with a dot, the only section with that number in its heading; the section that
 * has the number; the only section with it in its heading; for 1, the first section.
 *
 * @example
 * const sections = [{ text: '제1부', number: '1' }, { text: '제7장', number: '1.7' }];
 * placeOfNumber(sections, '7') // => 1
 * placeOfNumber(sections, '1.7') // => 1
 */
export function placeOfNumber(sections: readonly CalledSection[], wanted: string): number {
  const name = wanted.split('.').map(Number).join('.');
  const withPath = name.includes('.') ? only(sections, ({ text }) => pathOf(text) === name) : -1;
  if (withPath >= 0) return withPath;
  const called = sections.findIndex(({ number }) => number === name);
  if (called >= 0) return called;
  const authored = only(sections, ({ text }) => pathOf(text) === name);
  return authored < 0 && name === '1' && sections.length > 0 ? 0 : authored;
}

const pathOf = (heading: string): string | undefined => authorNumber(heading)?.path.join('.');

/** Returns the index of the only section that matches; -1 if there are none or several. */
function only(sections: readonly CalledSection[], matches: (section: CalledSection) => boolean): number {
  const first = sections.findIndex(matches);
  return first >= 0 && sections.findLastIndex(matches) === first ? first : -1;
}

/** Reports whether any of some sections has a number that begins with what has been typed so far. */
export const beginsNumber = (sections: readonly CalledSection[], typed: string): boolean =>
  sections.some(({ number }) => number?.startsWith(typed));

/** Returns a number for JSON. The number of a subsection is a string, because 4.1 is not 4.10. */
export const jsonNumber = (number: string | undefined): number | string | null =>
  number === undefined ? null : number.includes('.') ? number : Number(number);

/**
 * Returns numbers padded with spaces, so that their first parts line up in a column.
 *
 * @example
 * alignNumbers(['4', '4.1', undefined, '12']) // => [' 4  ', ' 4.1', '    ', '12  ']
 */
export function alignNumbers(numbers: readonly (string | undefined)[], space = ' '): string[] {
  const first = numbers.reduce((most, number = '') => Math.max(most, firstLength(number)), 0);
  const whole = numbers.reduce(
    (most, number = '') => Math.max(most, first - firstLength(number) + number.length),
    0,
  );
  return numbers.map((number = '') =>
    (space.repeat(first - firstLength(number)) + number).padEnd(whole, space),
  );
}

/** Returns the length of the first part of a number. */
const firstLength = (number: string): number => {
  const dot = number.indexOf('.');
  return dot < 0 ? number.length : dot;
};
