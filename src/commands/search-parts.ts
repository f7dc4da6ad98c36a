// Searches an article lazily: part by part, only as far as the caller asks.
import { isBlock } from '../article/flow.ts';
import type { Manuscript, NumberedHeading } from '../article/manuscript.ts';
import type { Query } from '../article/search.ts';
import { blockText, isShownAsText } from '../article/text.ts';
import { countIn } from '../article/unfolded.ts';
import { layoutHeading } from '../layout/article.ts';
import { settingFor, type PageOptions } from '../layout/page-options.ts';
import { unitOf, type Galley } from '../layout/galley.ts';
import { countHits, markHits, type MarkedLines } from '../layout/hits.ts';
import { layoutText } from '../layout/inline.ts';
import type { Line } from '../layout/page.ts';

/** A part of the article: the heading of a section, or a unit below it. */
export interface SearchedPart {
  /** The unit of the galley; undefined for the heading of a section. */
  readonly unit?: number;
  /** The index of the section; -1 above the first. */
  readonly section: number;
  readonly isHeading: boolean;
  /** Returns the number of hits. Most parts need not be laid out for that. */
  readonly countHits: () => number;
  readonly markHits: () => MarkedLines;
}

/**
 * Searches the parts of an article in order. Headings are laid out with `options`; the other lines come from
 * the galley. If `units` are given, only those are searched.
 */
export function* searchParts(
  manuscript: Manuscript,
  galley: Galley,
  query: Query,
  options: PageOptions,
  units?: ReadonlySet<number>,
): Generator<SearchedPart> {
  const { headings, about } = manuscript;
  const { title = '' } = about;
  const setting = settingFor(() => 'ko', options, []); // headings have no labels
  const layoutTitle = (): readonly Line[] =>
    layoutText(title, { role: 'heading' }, options.measure, 'balanced');
  const layoutNumbered = ({ text, number }: NumberedHeading): readonly Line[] =>
    layoutHeading({ kind: 'heading', level: 2, content: [{ kind: 'text', text }] }, number, [2], setting)
      .lines;
  const headingOf = (section: number, heading: NumberedHeading | undefined): SearchedPart => {
    const lines = (): readonly Line[] => (heading ? layoutNumbered(heading) : layoutTitle());
    return {
      section,
      isHeading: true,
      countHits: () => countIn(heading?.text ?? title, query.unfolded) ?? countHits(lines(), query),
      markHits: () => markHits(lines(), query),
    };
  };
  const bodyOf = (section: number, unit: number): SearchedPart => {
    const lines = (): readonly Line[] => galley.lines(unit).filter(isBody);
    return {
      unit,
      section,
      isHeading: false,
      countHits: () => countIn(shownText(manuscript, unit), query.unfolded) ?? countHits(lines(), query),
      markHits: () => markHits(lines(), query),
    };
  };
  for (let section = -1, unit = 0; section < headings.length; section++) {
    const next = headings[section + 1];
    const end = next ? unitOf(next.passage) : galley.count;
    yield headingOf(section, headings[section]);
    if (section >= 0) unit++; // the heading itself
    for (; unit < end; unit++) if (units?.has(unit) !== false) yield bodyOf(section, unit);
  }
}

/** Returns the text that a unit shows, if that is only the text of its blocks. */
function shownText({ characters, passage }: Manuscript, unit: number): string | undefined {
  if (unit === 0 || unit > characters.length) return undefined; // not a passage
  const blocks = passage(unit - 1).filter(isBlock);
  return blocks.every(isShownAsText) ? blockText(blocks) : undefined;
}

/** Reports whether a line belongs neither to the title nor to a heading. */
const isBody = (line: Line): boolean =>
  !line.some(({ role }) => role === 'title' || role === 'heading' || role === 'subheading');

/** Reports whether there is a hit. Reads only the parts up to the first one. */
export function hasHit(parts: Iterable<SearchedPart>): boolean {
  for (const { countHits } of parts) if (countHits() > 0) return true;
  return false;
}

/** The units with hits, and the number of hits in all parts. */
export interface Hits {
  readonly units: ReadonlySet<number>;
  readonly count: number;
}

/** Counts the hits of all parts. Stops once there are more than `limit`. */
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

/** Lines with hits: the heading of a section, which may have none, or lines below it. */
export interface Found {
  /** The index of the section; -1 above the first. */
  readonly section: number;
  readonly isHeading: boolean;
  readonly lines: readonly Line[];
  readonly isFolded: MarkedLines['isFolded'];
  /** The number of hits. */
  readonly count: number;
}

/** Yields the heading of each section that has hits, and the lines with hits below it. */
export function* linesWithHits(parts: Iterable<SearchedPart>): Generator<Found> {
  let heading: Found | undefined; // until it is yielded
  for (const { section, isHeading, markHits: mark } of parts) {
    const { lines, startLines, isFolded } = mark();
    const count = startLines.length;
    if (isHeading) heading = { section, isHeading, lines, isFolded, count };
    if (count === 0) continue;
    if (heading) yield heading;
    heading = undefined;
    if (!isHeading) yield { section, isHeading, lines: lines.filter(hasMark), isFolded, count };
  }
}

const hasMark = (line: Line): boolean => line.some(({ mark }) => mark !== undefined);
