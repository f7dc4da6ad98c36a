// Where a line of code that is too wide is divided.
import { cellsBetween, cellsIn, type AmbiguousWidth, type Cells, type Offset } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';

/** How many cells of a line may stay empty so that no word is divided. The line is at least a third full. */
const SLACK: Cells = 16;

/** No line begins with one of these: a blank, a closing bracket, a separator, or the `=` of an assignment. */
const CLOSING = String.raw`\s)\]}>=,;›`;
const WORD = String.raw`\p{L}\p{N}\p{M}_$`;
const QUOTE = '"\'`';
/** The kinds of places where code may be divided, each with the source of a pattern. */
const KINDS = {
  /**
   * After blanks, but not before the end of a comment, an arrow, or signs that end the code. An opening
   * bracket stays with the word or bracket before it (`if (`, `) {`). The text of a comment stays with its
   * mark, and an operator such as `&&` with its second operand.
   */
  blank:
    String.raw`(?<=\s)(?![${CLOSING}]|\*/|/>|->|(?<=[\w)\]]\s)[([{]|(?:\||(?<!\s\s)[^${WORD}\s]{1,3})$)` +
    String.raw`(?<!(?:/[/*]|#)\s)(?<!\s(?:&&|\|\|?|\?\??|[+│])\s)`,
  /**
   * At a sign: after a separator, an opening bracket, `=`, or the `:` of a key in quotation marks; between
   * two tags; before an operator or after a slash between two operands; before a placeholder (`${name}`), or
   * a member after a bracket. `[0]` and `{3}` stay whole. A sign before a single operand stays with it: `-1`,
   * `--all`, `/usr`.
   */
  sign: [
    `(?<=[,;])(?![${CLOSING}])`,
    `(?<==|[${QUOTE}]:)(?=[${WORD}${QUOTE}])`,
    String.raw`(?<=(?<![$#%])[([{])(?=[${WORD}${QUOTE}@‹])(?!(?<=[[{])\d)`,
    String.raw`(?<![${QUOTE}\\])(?=[$#%]\{)`,
    String.raw`(?<=[${WORD})\]}]/)(?=[${WORD}])`,
    String.raw`(?<=[${WORD})\]}]|[^\s([{,=+${QUOTE}][${QUOTE}])(?=(?:&&?|\|\|?|\?\??|[+*^])[${WORD}])`,
    String.raw`(?<=[)\]}])(?=(?:\??\.|->|::)[\p{L}_$])`,
    '(?<=>)(?=<)',
  ].join('|'),
  /**
   * Between words without blanks: before a member or an end tag, and after `-`, `:` or `=>`. A number stays
   * whole.
   */
  joint:
    String.raw`(?<=[${WORD}])(?=(?:\??\.|->|::)[\p{L}_$]|</)|` +
    String.raw`(?<=[${WORD})\]}](?:-|(?<!:):|=>))(?=[${WORD}])(?!(?<=\d[-:])\d)`,
  /** At the edge of a word, unless that would separate one of the things below. */
  edge: [
    `(?:(?<![${WORD}])|(?![${WORD}]))`,
    `(?<![${QUOTE}‹])(?![${CLOSING}${QUOTE}])`, // a quotation mark, which may open or close, and its text
    String.raw`(?<![\\.@]|</?)`, // a sign and the word after it
    String.raw`(?<!\(\?)(?!(?<=\()\?)`, // the signs that open a group
    String.raw`(?!(?<=[${WORD})\]›])[([{<]|:\s)`, // a name, and the bracket or colon after it
    String.raw`(?!\.\d|(?<=\d)[-:]\d|(?<=\d[-:]|[[{])\d)`, // a number
    String.raw`(?<=(.))(?!\1|(?<!\s)[^${WORD}\s]{1,3}$)`, // a repeated sign; signs that end the code
  ].join(''),
  /** Before the opening bracket or the colon that follows a name. */
  bracket: String.raw`(?<=[${WORD})\]])(?=[([{<]|:\s)`,
  /** Inside a name: before a capital that follows a small letter or a digit, and after `_`. */
  hump: String.raw`(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=_)(?=[\p{L}\p{N}])`,
};
type Kind = keyof typeof KINDS;

/** The patterns, compiled when they are needed: all of them take eight milliseconds. */
const patterns = new Map<Kind, RegExp>();
function patternOf(kind: Kind): RegExp {
  const known = patterns.get(kind);
  if (known) return known;
  const pattern = new RegExp(KINDS[kind], 'uy');
  patterns.set(kind, pattern);
  return pattern;
}

/** A place between two grapheme clusters. */
interface Place {
  readonly at: Offset;
  /** The cells from the start of the line to the place. */
  readonly cells: Cells;
  /** How many more brackets and strings are open than at the start of the line. */
  readonly depth: number;
  /** The quotation mark of the string around the place; empty outside strings. */
  readonly quote: string;
}

/**
 * Divides a line of code into parts. The first takes at most `first` cells, the others `rest`; only a single
 * grapheme cluster may take more. A part ends in its last 16 cells at a blank, at a sign or at the edge of a
 * word; or else before a name that then fits on the next line; or else inside the name. The last division is
 * outside brackets if possible. No part begins or ends with a blank. `code` must begin and end with a visible
 * character.
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
  if (first === Infinity) return yield code;
  let quote = '';
  for (let start = 0, room = first; start < code.length; room = rest) {
    const places = placesIn(code, start, room, quote, ambiguous);
    const last = places.at(-1)!.at;
    const left =
      code.length - start > 2 * (room + rest) ? Infinity : cellsBetween(code, start, code.length, ambiguous);
    const near = (slack: Cells): Place[] =>
      places.filter(({ cells }) => cells > Math.max(room / 3, room - slack));
    const end =
      last === code.length
        ? last
        : (outermost(code, places, room, left - rest) ??
          lastOf(code, near(SLACK), 'blank', 'sign') ??
          lastOf(code, near(SLACK + 1), 'joint', 'edge') ?? // the sign is after the place
          beforeName(code, places, room, rest, ambiguous) ??
          lastOf(code, near(SLACK), 'bracket', 'hump') ??
          last);
    yield code.slice(start, end).trimEnd();
    start = end;
    quote = places.find(({ at }) => at === end)!.quote;
  }
}

/**
 * Returns the places where the part from `start` on may end: at least one. Blanks at its end take no room.
 * `before` is the quotation mark of the string around `start`.
 */
function placesIn(
  code: string,
  start: Offset,
  room: Cells,
  before: string,
  ambiguous: AmbiguousWidth,
): Place[] {
  const places: Place[] = [];
  let cells = 0;
  let depth = 0;
  let quote = before;
  for (let at = start, end = start; at < code.length; at = end) {
    end = clusterEnd(code, at);
    const cluster = code.slice(at, end);
    cells += cellsIn(cluster, ambiguous);
    if (cells > room && places.length > 0 && cluster.trim() !== '') break;
    depth += '([{'.includes(cluster) ? 1 : ')]}'.includes(cluster) ? -1 : 0;
    const last = code.charAt(at - 1);
    if (cluster === quote && last !== '\\') {
      depth -= 1;
      quote = '';
    } else if (quote === '' && QUOTE.includes(cluster) && !/[\w\\]/.test(last)) {
      depth += 1;
      quote = cluster;
    }
    places.push({ at: end, cells, depth, quote });
  }
  return places;
}

/**
 * Returns where a line is divided for the last time: after the last of the blanks that are in the fewest
 * brackets and strings. Only blanks after `least` cells count, so that the rest fits on one line. Blanks in
 * the first third of the room do not count. Returns undefined if there is no such blank.
 */
function outermost(code: string, places: readonly Place[], room: Cells, least: Cells): Offset | undefined {
  const from = Math.max(room / 3, least);
  return places
    .filter((place) => place.cells >= from && isAt('blank', code, place))
    .reduce<Place | undefined>((best, place) => (best && best.depth < place.depth ? best : place), undefined)
    ?.at;
}

/** Returns the last of the places that are of the first kind; if there is none, of the next kind. */
function lastOf(code: string, places: readonly Place[], ...kinds: readonly Kind[]): Offset | undefined {
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
  const [left] = new RegExp(`^[${WORD}]*`, 'u').exec(code.slice(last.at, last.at + rest + 1))!;
  const place = places.findLast(
    (each) =>
      each.cells > room / 3 && (['blank', 'sign', 'joint'] as const).some((kind) => isAt(kind, code, each)),
  );
  return place && last.cells - place.cells + cellsIn(left, ambiguous) <= rest ? place.at : undefined;
}

function isAt(kind: Kind, code: string, { at }: Place): boolean {
  const pattern = patternOf(kind);
  pattern.lastIndex = at;
  return pattern.test(code);
}
