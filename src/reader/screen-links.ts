// The links, the marks of notes and the figures on the screen.
import { isInside } from '../article/part-addresses.ts';
import { refusedScheme } from '../article/safe-addresses.ts';
import { inkLength, isContent } from '../layout/ink.ts';
import { lineCells, type Line, type Span } from '../layout/page.ts';
import type { Cells } from '../unicode/cells.ts';
import { isSame, type Place, type PlacedRow } from './place.ts';
import type { Chosen, LinkPart, ScreenLink } from './link-model.ts';
import { cellOfLine } from './sideways.ts';
import { shownColumns, type State } from './state.ts';

/** Returns the links on the screen, in the order of the text. */
export function linksOn(state: State): ScreenLink[] {
  const links: ScreenLink[] = [];
  let open: Span | undefined; // the span at which the line above ended
  for (const [column, rows] of shownColumns(state).entries()) {
    for (const [row, placed] of rows.entries()) {
      for (const found of linksIn(placed)) {
        const part: LinkPart = { column, row, begin: found.begin, end: found.end };
        const last = links.at(-1);
        if (last && open && found.isAtStart && isSameLink(open, found.span))
          links[links.length - 1] = {
            ...last,
            text: `${last.text} ${found.text}`,
            parts: [...last.parts, part],
          };
        else {
          const place: Place = { unit: placed.unit, offset: placed.row.at + found.ink };
          links.push({
            place,
            nth: last && isSame(last.place, place) ? last.nth + 1 : 0,
            text: found.text,
            href: found.span.href,
            note: found.span.note,
            isFigure: found.span.figure !== undefined,
            parts: [part],
          });
        }
      }
      open = placed.row.line.findLast(isContent);
    }
  }
  return links.map((link) => ({ ...link, text: link.text.replace(/\s+/g, ' ').trim() }));
}

/** Returns the index of the chosen link; -1 if there is none, or it is no longer on the screen. */
export const chosenIndex = (links: readonly ScreenLink[], chosen: Chosen | undefined): number =>
  chosen ? links.findIndex(({ place, nth }) => isSame(place, chosen.place) && nth === chosen.nth) : -1;

/** Returns the chosen link; undefined if there is none on the screen. */
export function chosenLink(state: State): ScreenLink | undefined {
  const links = state.chosen ? linksOn(state) : [];
  return links[chosenIndex(links, state.chosen)];
}

/** Returns an address, or the scheme of one that is refused; undefined for a picture in the document. */
export function shownAddress(href: string): string | undefined {
  if (isInside(href)) return undefined;
  const scheme = refusedScheme(href);
  return scheme === undefined ? href : `${scheme}:`;
}

/** Returns the link at a cell of the screen, or the figure of a picture there; undefined if there is none. */
export function linkAt(state: State, row: number, cell: Cells): ScreenLink | undefined {
  const { frame, look } = state;
  const column = frame.lefts.findLastIndex((left) => left <= cell);
  const placed = shownColumns(state)[column]?.[row];
  const shown = cell - (frame.lefts[column] ?? 0);
  if (!placed || shown >= frame.width) return undefined;
  const { line, picture } = placed.row;
  const at = cellOfLine(state, placed.unit, line, shown);
  const cellsBefore = (span: number): Cells => lineCells(line.slice(0, span), look.ambiguous);
  const isAt = (part: LinkPart): boolean =>
    part.column === column && part.row === row && cellsBefore(part.begin) <= at && at < cellsBefore(part.end);
  if (!picture) return linksOn(state).find(({ parts }) => parts.some(isAt));
  const left = cellsBefore(line.length);
  if (at < left || at >= left + picture.columns) return undefined;
  const label = row - picture.row - 1; // the last row of the label
  return linksOn(state).find(
    ({ isFigure, parts }) => isFigure && parts.some((part) => part.column === column && part.row === label),
  );
}

interface FoundLink {
  readonly span: Span;
  readonly text: string;
  /** The ink of the line before it. */
  readonly ink: number;
  /** Whether no text is before it on the line. */
  readonly isAtStart: boolean;
  readonly begin: number;
  readonly end: number;
}

/** Returns the links in a row. Adjacent spans that lead to the same place are one link. */
function linksIn({ row: { line } }: PlacedRow): FoundLink[] {
  const found: FoundLink[] = [];
  let ink = 0;
  for (const [index, span] of line.entries()) {
    const last = found.at(-1);
    if (isLink(span)) {
      if (last?.end === index && isSameLink(last.span, span))
        found[found.length - 1] = { ...last, text: last.text + span.text, end: index + 1 };
      else
        found.push({
          span,
          text: span.text,
          ink,
          isAtStart: ink === 0,
          begin: index,
          end: index + 1,
        });
    }
    if (isContent(span)) ink += inkLength(span.text);
  }
  return found;
}

const isLink = ({ href, note, figure }: Span): boolean =>
  href !== undefined || note !== undefined || figure !== undefined;

const isSameLink = (one: Span, other: Span): boolean =>
  isLink(one) && one.href === other.href && one.note === other.note && one.figure === other.figure;

/** Returns a line in which the spans of a part are selected. */
export const withChosen = (line: Line, { begin, end }: LinkPart): Line =>
  line.map((span, index) => (index >= begin && index < end ? { ...span, role: 'selected' } : span));
