// Where a line of code that is too wide is divided.
import { cellsBetween, cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';

/** A line may end so many cells early, so that no word is divided, if it is a third full. */
const SLACK: Cells = 16;

/** Before these no line ends: a closing bracket, a separator, an assignment or an arrow would begin the next one. */
const CLOSING = String.raw`\s)\]}>=,;`;
const WORD = String.raw`\p{L}\p{N}\p{M}_$`;
const QUOTE = '"\'`';
/**
 * Between blanks and what follows. A bracket stays with the word or bracket before it, as in `if (` and `) {`,
 * and at the end of the line with what is before it; a comment stays with its mark.
 */
const BLANK = new RegExp(
  String.raw`(?<=\s)(?<!(?:/[/*]|#)\s)(?![${CLOSING}]|\*/|/>|->|(?<=[\w)\]]\s)[([{]|[([{]$)`,
  'uy',
);
/**
 * After a sign: a separator, an opening bracket, or an operator or full stop between two operands, but not the
 * full stop in a number. Signs before one operand, as in `-1`, `--all`, `/usr` or `</div`, stay with it.
 */
const SIGN = new RegExp(
  [
    `(?<=[,;])(?![${CLOSING}])`,
    `(?<=[([{=])(?=[${WORD}${QUOTE}])`,
    String.raw`(?<=[${WORD})\]}](?:[.:+*/&|^?!-]{1,3}|[=-]>))(?<!://)(?=[${WORD}])(?!(?<=\.)\d)`,
    '(?<=>)(?=<)',
  ].join('|'),
  'uy',
);
/** At the edge of a word. A quotation mark may open or close, so it stays with what is around it. */
const EDGE = new RegExp(
  String.raw`(?<![${QUOTE}\\]|</?)(?![${CLOSING}${QUOTE}]|\.\d)(?:(?<![${WORD}])|(?![${WORD}]))`,
  'uy',
);
/** In a name, before a capital letter that follows a small one, and after `_`. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=_)(?=[\p{L}\p{N}])/uy;

/** What is left of a name from a place inside it. */
const REST_OF_NAME = new RegExp(`^[${WORD}]*`, 'u');

/** A place between two grapheme clusters. */
interface Place {
  readonly at: Offset;
  /** The cells from the start of the line to the place. */
  readonly cells: Cells;
  /** How many more brackets are open than at the start of the line. */
  readonly depth: number;
}

/**
 * Divides a line of code into parts: the first takes at most `first` cells, the others `rest`. A part ends at a
 * blank, after a sign or at the edge of a word in its last cells; further back if a name is then whole on the
 * next line; or else between two grapheme clusters. No part begins or ends with a blank. `code` begins and ends
 * with a visible character.
 *
 * @example
 * [...divideCode('const logs = burn(oak, 3);', 22, 20, 1)] // => ['const logs =', 'burn(oak, 3);']
 * [...divideCode('chimney.sweep(yearly)', 18, 16, 1)] // => ['chimney.sweep(', 'yearly)']
 */
export function* divideCode(
  code: string,
  first: Cells,
  rest: Cells,
  ambiguous: AmbiguousWidth,
): Generator<string> {
  for (let start = 0, room = first; start < code.length; room = rest) {
    const places = placesIn(code, start, room, ambiguous);
    const last = places.at(-1)!.at;
    const left =
      code.length - start > 2 * (room + rest) ? Infinity : cellsBetween(code, start, code.length, ambiguous);
    const near = places.filter(({ cells }) => cells > Math.max(room / 3, room - SLACK));
    const end =
      last === code.length
        ? last
        : (outermost(code, places, room, left - rest) ??
          lastOf(code, near, BLANK, SIGN, EDGE) ??
          beforeName(code, places, room, rest, ambiguous) ??
          lastOf(code, near, HUMP) ??
          last);
    yield code.slice(start, end).trimEnd();
    start = end;
  }
}

/** Returns the places where a part may end that begins at `start`: at least one, and blanks take no room. */
function placesIn(code: string, start: Offset, room: Cells, ambiguous: AmbiguousWidth): Place[] {
  const places: Place[] = [];
  let cells = 0;
  let depth = 0;
  for (let at = start, end = start; at < code.length; at = end) {
    end = clusterEnd(code, at);
    const cluster = code.slice(at, end);
    cells += cellsIn(cluster, ambiguous);
    if (cells > room && places.length > 0 && cluster.trim() !== '') break;
    depth += '([{'.includes(cluster) ? 1 : ')]}'.includes(cluster) ? -1 : 0;
    places.push({ at: end, cells, depth });
  }
  return places;
}

/**
 * Returns the place of the last division if it can be outside brackets: the last of the blanks in the fewest
 * brackets, from a third of the measure on, so that what follows fits on one line.
 */
function outermost(code: string, places: readonly Place[], room: Cells, least: Cells): Offset | undefined {
  const from = Math.max(room / 3, least);
  return places
    .filter((place) => place.cells >= from && isAt(BLANK, code, place))
    .reduce<Place | undefined>((best, place) => (best && best.depth < place.depth ? best : place), undefined)
    ?.at;
}

/** Returns the last of some places that is of the first kind of which there are any. */
function lastOf(code: string, places: readonly Place[], ...kinds: readonly RegExp[]): Offset | undefined {
  for (const kind of kinds) {
    const place = places.findLast((each) => isAt(kind, code, each));
    if (place) return place.at;
  }
  return undefined;
}

/** Returns the place before a name that would be divided, if it is whole on the next line. */
function beforeName(
  code: string,
  places: readonly Place[],
  room: Cells,
  rest: Cells,
  ambiguous: AmbiguousWidth,
): Offset | undefined {
  const last = places.at(-1)!;
  const [left] = REST_OF_NAME.exec(code.slice(last.at, last.at + rest + 1))!;
  const place = places.findLast(
    (each) => each.cells > room / 3 && (isAt(BLANK, code, each) || isAt(SIGN, code, each)),
  );
  return place && last.cells - place.cells + cellsIn(left, ambiguous) <= rest ? place.at : undefined;
}

function isAt(kind: RegExp, code: string, { at }: Place): boolean {
  kind.lastIndex = at;
  return kind.test(code);
}
