// Selects sections by number (`4`, `4.1`, `2-4`, `1,3`, `제7장`), by part of a heading, or by the initial
// consonants of the heading.
import { NanroError, type SectionName } from '../errors.ts';
import { authorNumber, unitIn } from './heading-numbers.ts';
import type { Article, Section } from './model.ts';
import { fold, matches, queryOf } from './search.ts';
import { placeOfNumber, sectionNumbers } from './section-numbers.ts';
import { headingText, inlineText } from './text.ts';

/** A section, with its place in the article. */
export interface NumberedSection {
  /** The index of the section among all. */
  readonly place: number;
  /** The number of the section, if it has one (section-numbers.ts). */
  readonly number: string | undefined;
  /** The index of the section after the last subsection. */
  readonly end: number;
  readonly section: Section;
}

/** Returns the sections of an article, each with its place and its number. */
export function numberSections({ sections }: Article): NumberedSection[] {
  const numbers = sectionNumbers(
    sections.map((section) => ({ level: section.level, text: headingText(section) })),
  );
  return sections.map((section, place) => ({ place, ...numbers[place]!, section }));
}

/**
 * Returns the sections that `selectors` name, in the order of the selectors, each once. A section comes with
 * its subsections. Throws NanroError `noSuchSection`, `ambiguousSection` or `badRange`.
 */
export function selectSections(article: Article, selectors: readonly string[]): NumberedSection[] {
  const all = numberSections(article);
  // A comma separates numbers. In a heading, it is text.
  const each = selectors.flatMap((which) => (/^[\d\s.,–~∼～-]+$/.test(which) ? which.split(',') : [which]));
  return [...new Set(each.flatMap((which) => select(all, which)))];
}

function select(all: readonly NumberedSection[], which: string): readonly NumberedSection[] {
  const [, from, to] = RANGE.exec(which) ?? [];
  const called = all.map(({ number, section }) => ({ number, text: headingText(section) }));
  const placeOf = (number: string | undefined): number =>
    number === undefined ? -1 : placeOfNumber(called, number);
  const [start, end] = [placeOf(from), placeOf(to)];
  if (to === undefined && start >= 0) return withSubsections(all, all[start]!);
  if (start >= 0 && start <= end) return all.slice(start, all[end]!.end);
  const named = unitIn(which);
  const ofUnit = named ? all.filter((each) => isCalled(each, named)) : [];
  if (ofUnit.length === 1) return withSubsections(all, ofUnit[0]!);

  // A number that no section has may be part of a heading: `2024`.
  const wanted = queryOf(which);
  const found =
    wanted === undefined ? [] : all.filter(({ section }) => matches(inlineText(section.heading), wanted));
  const exact = found.filter(({ section }) => fold(inlineText(section.heading)) === wanted!.text);
  if (exact.length === 1) return withSubsections(all, exact[0]!);
  if (found.length === 0 && start > end && end >= 0) throw new NanroError({ kind: 'badRange', which });
  if (found.length === 0) throw new NanroError({ kind: 'noSuchSection', which, sections: all.map(nameOf) });
  if (found.length > 1)
    throw new NanroError({ kind: 'ambiguousSection', which, sections: found.map(nameOf) });
  return withSubsections(all, found[0]!);
}

/** Matches a number, `4` or `4.1`, or a range of numbers. */
const RANGE = /^\s*(\d+(?:\.\d+)*)\.?(?:\s*[-–~∼～]\s*(\d+(?:\.\d+)*)\.?)?\s*$/;

/** Reports whether the author calls a section `제7장` or `7장`. */
function isCalled({ section }: NumberedSection, { number, unit }: { number: number; unit: string }): boolean {
  const authored = authorNumber(headingText(section));
  return authored?.unit === unit && authored.path[0] === number;
}

const withSubsections = (
  all: readonly NumberedSection[],
  { place, end }: NumberedSection,
): readonly NumberedSection[] => all.slice(place, end);

function nameOf({ number, section }: NumberedSection): SectionName {
  const heading = headingText(section);
  return { number: number === authorNumber(heading)?.path.join('.') ? undefined : number, heading };
}
