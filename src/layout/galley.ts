// A galley: a manuscript at a measure, laid out on demand, one unit at a time. The units are the head, the
// passages and the related articles. A place is a unit and an offset, so it is the same at any measure.
import { isHeading } from '../article/flow.ts';
import type { Manuscript } from '../article/manuscript.ts';
import { layoutBlock } from './blocks.ts';
import { inkIn } from './ink.ts';
import { levelsOf, layoutHead, layoutHeading, layoutRelated } from './article.ts';
import { pictureIn } from './picture-rows.ts';
import { settingFor, type PageOptions } from './page-options.ts';
import { languageOfManuscript } from '../article/language.ts';
import type { Line, PicturePart } from './page.ts';
import { blankLines, spaced, type PagePart, type Part } from './spacing.ts';

/** A line, and where it begins in its unit. */
export interface Row {
  readonly line: Line;
  /**
   * The ink before it, plus one for each line without ink. So no two rows begin at the same place. The rows of
   * a picture share the last character of the label above them, so their places have fractions. No other
   * place depends on whether the picture is drawn.
   */
  readonly at: number;
  /** Whether it is a blank line between two units. */
  readonly isGap: boolean;
  /** Whether it is a line of a heading. */
  readonly isHeading: boolean;
  /** Whether it has text, which is more than a bar, or a part of a picture. */
  readonly hasText: boolean;
  /** Whether it begins with the marker of a list item. */
  readonly isItem: boolean;
  /** In a table: the index of its row; see `Style.tableRow`. */
  readonly tableRow: number | undefined;
  readonly picture: PicturePart | undefined;
}

/** Returns the lines of rows. */
export const linesOf = (rows: readonly Row[]): Line[] => rows.map(({ line }) => line);

export interface Galley {
  /** The number of units: the head, each passage, and the related articles if there are any. */
  readonly count: number;
  /** Returns the rows of a unit, including the blank lines above it; empty if the unit shows nothing. */
  readonly rows: (unit: number) => readonly Row[];
  /** Returns the lines of a unit without the blank lines above it. They are laid out each time. */
  readonly lines: (unit: number) => readonly Line[];
}

/** Returns the unit of a passage. The head is unit 0. */
export const unitOf = (passage: number): number => passage + 1;

/** How much is kept of the units used last: hundreds of screens. */
const KEPT = {
  rows: 10_000,
  /** This many units are kept even if they have more rows. */
  leastUnits: 8,
  /** Looking through very many short units would take long. */
  mostUnits: 1000,
};

/** Reports whether a line begins with the marker of a list item. */
function isItem(line: Line): boolean {
  const first = line.find(({ role, text }) => role !== 'bar' && text.trim() !== '');
  return (
    first !== undefined && (first.role === 'marker' || first.role === 'label') && first.note === undefined
  );
}

/** Returns the galley of a manuscript. */
export function createGalley(manuscript: Manuscript, options: PageOptions): Galley {
  const {
    about,
    label,
    isPrinted,
    related,
    characters,
    unread = 0,
    headings,
    passage,
    continues,
  } = manuscript;
  const setting = settingFor(() => languageOfManuscript(manuscript), options, []);
  const numbers = new Map(headings.map(({ passage: index, number }) => [index, number]));
  const levels = levelsOf(headings);
  const last = unitOf(characters.length);
  const total = characters.reduce((sum, count) => sum + count, unread);
  const kept = new Map<number, readonly Row[]>();
  let count = 0; // of the rows in `kept`

  const partsOf = (unit: number): PagePart[] => {
    if (unit === 0) return isPrinted ? [] : [layoutHead(about, label, total, setting)];
    if (unit === last) return layoutRelated(related, setting);
    return passage(unit - 1).map((part) =>
      isHeading(part)
        ? layoutHeading(part, numbers.get(unit - 1), levels, setting)
        : { part: 'block', lines: layoutBlock(part, setting) },
    );
  };
  /** Returns the kind of the last part in the unit above. */
  const partAbove = (unit: number): Part =>
    unit === 1 ? 'metadata' : numbers.has(unit - 2) ? 'heading' : 'block';
  const layout = (unit: number): readonly Row[] => {
    const parts = partsOf(unit);
    const first = parts.find(({ lines }) => lines.length > 0);
    if (!first) return [];
    const isTop = unit === 0 || (unit === 1 && isPrinted);
    const gap = isTop || continues(unit - 1) ? 0 : blankLines(partAbove(unit), first.part);
    const headingEnd = first.part === 'heading' ? gap + first.lines.length : 0;
    let at = 0;
    return [...Array.from({ length: gap }, (): Line => []), ...spaced(parts)].map((line, index) => {
      const isGap = index < gap;
      const ink = inkIn(line);
      const picture = pictureIn(line);
      const row: Row = {
        line,
        at: picture ? at - 1 + (picture.row + 1) / (picture.rows + 1) : at,
        isGap,
        isHeading: !isGap && index < headingEnd,
        hasText: ink > 0 || picture !== undefined,
        isItem: isItem(line),
        tableRow: line.find((span) => span.tableRow !== undefined)?.tableRow,
        picture,
      };
      at += picture ? 0 : Math.max(1, ink);
      return row;
    });
  };
  return {
    count: last + (related.length > 0 ? 1 : 0),
    lines: (unit) => {
      const parts = partsOf(unit);
      return parts.length === 1 ? parts[0]!.lines : [...spaced(parts)];
    },
    rows: (unit) => {
      const known = kept.get(unit);
      const rows = known ?? layout(unit);
      if (known) kept.delete(unit); // it is added again below, as the newest
      else count += rows.length;
      kept.set(unit, rows);
      for (const [oldest, { length }] of kept) {
        const hasRoom = count <= KEPT.rows && kept.size <= KEPT.mostUnits;
        if (hasRoom || kept.size <= KEPT.leastUnits) break;
        kept.delete(oldest);
        count -= length;
      }
      return rows;
    },
  };
}
