// Searches an article lazily: part by part, only as far as the caller asks.
import { labelsFor } from '../article/labels.ts';
import type { Manuscript } from '../article/manuscript.ts';
import { occurrences, searchedText, type Query } from '../article/search.ts';
import { layoutHeading, settingFor, type PageOptions } from '../layout/article.ts';
import { linesOf, unitOf, type Galley, type Row } from '../layout/galley.ts';
import { foldLines, markHits, type MarkedLines } from '../layout/hits.ts';
import { layoutText } from '../layout/inline.ts';
import type { Line } from '../layout/page.ts';

/** A part of the article: the heading of a section, or a unit below it. */
export interface SearchedPart {
  /** The unit of the galley; undefined for the heading of a section. */
  readonly unit?: number;
  /** The index of the section; -1 above the first. */
  readonly section: number;
  readonly isHeading: boolean;
  /** Returns the number of hits, for less than it takes to mark them. */
  readonly countHits: () => number;
  readonly markHits: () => MarkedLines;
}

/**
 * Searches the parts of an article in order. Headings are laid out by `options`; the
 * galley has the other lines, of which only those of `units` are searched if they are given.
 */
export function* searchParts(
  manuscript: Manuscript,
  galley: Galley,
  query: Query,
  options: PageOptions,
  units?: ReadonlySet<number>,
): Generator<SearchedPart> {
  const { headings, about } = manuscript;
  const setting = settingFor(labelsFor(about.language), options, []);
  const layoutNumbered = ({ text, number }: (typeof headings)[number]): readonly Line[] =>
    layoutHeading({ kind: 'heading', level: 2, content: [{ kind: 'text', text }] }, number, [2], setting)
      .lines;
  const partOf = (section: number, lines: readonly Line[], unit?: number): SearchedPart => ({
    ...(unit === undefined ? {} : { unit }),
    section,
    isHeading: unit === undefined,
    countHits: () => occurrences(searchedText(foldLines(lines), query), query).length,
    markHits: () => markHits(lines, query),
  });
  const starts = [0, ...headings.map(({ passage }) => unitOf(passage)), galley.count];
  for (let section = -1; section < headings.length; section++) {
    const heading = headings[section];
    const lines = heading
      ? layoutNumbered(heading)
      : layoutText(about.title ?? '', { role: 'heading' }, options.measure, 'balanced');
    yield partOf(section, lines);
    for (let unit = starts[section + 1]!; unit < starts[section + 2]!; unit++)
      if (units?.has(unit) !== false) yield partOf(section, bodyOf(galley.rows(unit)), unit);
  }
}

/** Reports whether there is a hit. Lays out only the parts up to the first one. */
export function hasHit(parts: Iterable<SearchedPart>): boolean {
  for (const { countHits } of parts) if (countHits() > 0) return true;
  return false;
}

/** The units with hits, and the number of hits in all parts. */
export interface Hits {
  readonly units: ReadonlySet<number>;
  readonly count: number;
}

/** Counts the hits of all parts, or of those up to more than `limit` hits. */
export function findHits(parts: Iterable<SearchedPart>, limit: number): Hits {
  const units = new Set<number>();
  let count = 0;
  for (const { unit, countHits: counted } of parts) {
    const hits = counted();
    if (hits > 0 && unit !== undefined) units.add(unit);
    count += hits;
    if (count > limit) break;
  }
  return { units, count };
}

/** The lines of a section that have hits. */
export interface Group {
  /** The index of the section; -1 above the first. */
  readonly section: number;
  readonly heading: readonly Line[];
  readonly lines: Line[];
  /** The number of hits. */
  count: number;
}

/** Yields the sections that have hits. */
export function* groupBySection(parts: Iterable<SearchedPart>): Generator<Group> {
  let group: Group | undefined;
  for (const { section, isHeading, markHits: mark } of parts) {
    const marked = mark();
    if (isHeading) {
      if (group && group.count > 0) yield group;
      group = { section, heading: marked.lines, lines: [], count: 0 };
    } else {
      for (const line of marked.lines)
        if (line.some(({ mark }) => mark !== undefined)) group!.lines.push(line);
    }
    group!.count += marked.startLines.length;
  }
  if (group && group.count > 0) yield group;
}

/** Returns the lines of a unit without the title and headings. */
const bodyOf = (rows: readonly Row[]): Line[] =>
  linesOf(rows).filter(
    (line) => !line.some(({ role }) => role === 'title' || role === 'heading' || role === 'subheading'),
  );
