// Where a line of code that is too wide is divided.
import { cellsBetween, cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';

/** How many cells of a line may stay empty so that no word is divided. The line is at least a third full. */
const SLACK: Cells = 16;

/** No line begins with one of these: a blank, a closing bracket, a separator, or the `=` of an assignment. */
const CLOSING = String.raw`\s)\]}>=,;`;
const WORD = String.raw`\p{L}\p{N}\p{M}_$`;
const QUOTE = '"\'`';
/**
 * After blanks, but not before the end of a comment or an arrow. An opening bracket stays with the word or
 * bracket before it (`if (`, `) {`), and so does one that ends the code. The text of a comment stays with its
 * mark.
 */
const BLANK = new RegExp(
  String.raw`(?<=\s)(?<!(?:/[/*]|#)\s)(?![${CLOSING}]|\*/|/>|->|(?<=[\w)\]]\s)[([{]|[([{]$)`,
  'uy',
);
/**
 * After a sign: a separator, an opening bracket or `=`, an operator or full stop between two operands; also
 * between two tags. The full stop of a number is excepted. A sign before a single operand stays with it: `-1`,
 * `--all`, `/usr`, `</div`.
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
/** Inside a name: before a capital that follows a small letter or a digit, and after `_`. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=_)(?=[\p{L}\p{N}])/uy;

/** The rest of a name, from a place inside it. */
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
 * Divides a line of code into parts. The first takes at most `first` cells, the others `rest`; only a single
 * grapheme cluster may take more. A part ends at a blank, after a sign, or at the edge of a word in its last
 * 16 cells; or else before a name that is then whole on the next line; or else inside the name. The last
 * division is outside brackets if possible. No part begins or ends with a blank. `code` must begin and end
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

/** Returns the places where the part from `start` on may end: at least one. Blanks at its end take no room. */
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
 * Returns where a line is divided for the last time: after the last of the blanks in the fewest brackets. Only
 * blanks after `least` cells count, so that the rest fits on one line, and none in the first third of the room.
 * Undefined if there is no such blank.
 */
function outermost(code: string, places: readonly Place[], room: Cells, least: Cells): Offset | undefined {
  const from = Math.max(room / 3, least);
  return places
    .filter((place) => place.cells >= from && isAt(BLANK, code, place))
    .reduce<Place | undefined>((best, place) => (best && best.depth < place.depth ? best : place), undefined)
    ?.at;
}

/** Returns the last of the places that are of the first kind; if there is none, of the next kind. */
function lastOf(code: string, places: readonly Place[], ...kinds: readonly RegExp[]): Offset | undefined {
  for (const kind of kinds) {
    const place = places.findLast((each) => isAt(kind, code, each));
    if (place) return place.at;
  }
  return undefined;
}

/** Returns the place before the name at the end of the room, if the name is then whole on the next line. */
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
