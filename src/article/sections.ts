// Selects sections: by number (`4`, `2-4`, `1,3`), by part of a heading, or by its initial consonants.
import { NanroError, type SectionName } from '../errors.ts';
import type { Article, Section } from './model.ts';
import { fold, matches, queryOf } from './search.ts';
import { callNumbers, headingText, inlineText, authorNumber } from './text.ts';

/** A section, with its place in the article. */
export interface NumberedSection {
  /** The index of the section among all. */
  readonly place: number;
  /** The number that it is called by, if there is one (`callNumbers`). */
  readonly number: number | undefined;
  readonly section: Section;
}

/** Returns the sections of an article, each with its place and its number. */
export function numberSections({ sections }: Article): NumberedSection[] {
  const numbers = callNumbers(
    sections.map((section) => ({ level: section.level, text: headingText(section) })),
  );
  return sections.map((section, place) => ({ place, number: numbers[place], section }));
}

/**
 * Returns the sections that `selectors` name, in the order of the selectors, each once. A section comes with
 * its subsections. Throws NanroError `noSuchSection`, `ambiguousSection` or `badRange`.
 */
export function selectSections(article: Article, selectors: readonly string[]): NumberedSection[] {
  const all = numberSections(article);
  // A comma separates numbers, but is part of a heading.
  const each = selectors.flatMap((which) => (/^[\d\s,–~∼～-]+$/.test(which) ? which.split(',') : [which]));
  return [...new Set(each.flatMap((which) => select(all, which)))];
}

function select(all: readonly NumberedSection[], which: string): readonly NumberedSection[] {
  const [, from, to] = /^\s*(\d+)(?:\s*[-–~∼～]\s*(\d+))?\s*$/.exec(which) ?? [];
  const placeOf = (digits: string | undefined): number =>
    all.findIndex(({ number }) => digits !== undefined && number === Number(digits));
  const [start, end] = [placeOf(from), placeOf(to)];
  if (to === undefined && start >= 0) return withSubsections(all, all[start]!);
  if (start >= 0 && start <= end) return all.slice(start, end + 1);

  // A number that is not a section’s may be part of a heading: `2024`.
  const wanted = queryOf(which);
  const found =
    wanted === undefined ? [] : all.filter(({ section }) => matches(foldHeading(section), wanted));
  const exact = found.filter(({ section }) => foldHeading(section) === wanted!.text);
  if (exact.length === 1) return withSubsections(all, exact[0]!);
  if (found.length === 0 && Number(from) > Number(to)) throw new NanroError({ kind: 'badRange', which });
  if (found.length === 0) throw new NanroError({ kind: 'noSuchSection', which, sections: all.map(nameOf) });
  if (found.length > 1)
    throw new NanroError({ kind: 'ambiguousSection', which, sections: found.map(nameOf) });
  return withSubsections(all, found[0]!);
}

/** Returns a section and its subsections: those that follow it with a greater level. */
function withSubsections(all: readonly NumberedSection[], top: NumberedSection): readonly NumberedSection[] {
  const rest = all.slice(top.place + 1);
  const next = rest.findIndex(({ section }) => section.level <= top.section.level);
  return [top, ...(next < 0 ? rest : rest.slice(0, next))];
}

const foldHeading = ({ heading }: Section): string => fold(inlineText(heading));

function nameOf({ number, section }: NumberedSection): SectionName {
  const heading = headingText(section);
  return { number: number === authorNumber(heading) ? undefined : number, heading };
}
