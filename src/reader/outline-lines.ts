// The lines of the outline.
import { hasNumber } from '../article/heading-numbers.ts';
import type { NumberedHeading } from '../article/manuscript.ts';
import { alignNumbers } from '../article/section-numbers.ts';
import type { Line } from '../layout/page.ts';
import type { Cells } from '../unicode/cells.ts';
import { listOf, type Entry } from './list-lines.ts';
import { hasSubsections } from './outline-model.ts';
import { outlineView } from './outline-view.ts';
import type { State } from './state.ts';

/** The signs before the heading of a section with subsections. They take one cell in every terminal. */
const [FOLDED, UNFOLDED] = ['▸ ', '▾ '];
/** The cells of a sign and the blank after it. */
export const SIGN_CELLS: Cells = 2;
/** In a narrower outline, aligned numbers and indents would leave too little room for the headings. */
const NARROWEST_INDENTED: Cells = 44;

/** Returns the lines of the outline. The marked heading is inverted if the keys go to the outline. */
export function outlineLines(state: State, width: Cells): Line[] {
  const { mode, texts, book, outline } = state;
  const { headings, marked, top } = outlineView(state);
  const filter = mode.kind === 'outline' ? mode.filter : '';
  const title = filter === '' ? texts.outline : `${texts.outline} · ${texts.filter}: ${filter}`;
  const { numbers, aligned, isFlat, hasFolds } = prepare(book.manuscript.headings);
  const signOf = (heading: NumberedHeading): string => {
    if (filter !== '' || !hasFolds) return '';
    if (!hasSubsections(heading)) return '  ';
    return outline.folded.has(heading.place) ? FOLDED : UNFOLDED;
  };
  const beginningOf = ({ place, level, text }: NumberedHeading): string => {
    const indent = '  '.repeat(level - 2);
    const isNumbered = hasNumber(text);
    if (isFlat || width >= NARROWEST_INDENTED) return isNumbered ? indent : `${aligned[place]}  ${indent}`;
    // The number shows the level, too.
    return isNumbered ? '' : numbers[place] === undefined ? indent : `${numbers[place]}  `;
  };
  const entryOf = (heading: NumberedHeading): Entry => ({
    text: signOf(heading) + beginningOf(heading) + heading.text,
  });
  return listOf(state, title, headings, entryOf, {
    none: texts.noMatch,
    selected: marked,
    role: mode.kind === 'outline' ? 'selected' : 'heading',
    top,
    width,
  });
}

/** What the outline knows of all headings of a book. */
interface Prepared {
  /** The numbers to add: none to a heading that begins with one. */
  readonly numbers: readonly (string | undefined)[];
  readonly aligned: readonly string[];
  /** Whether none of the numbers has several parts. */
  readonly isFlat: boolean;
  readonly hasFolds: boolean;
}

/** What was prepared for the headings of a book, because every key draws the outline. */
const prepared = new WeakMap<readonly NumberedHeading[], Prepared>();

function prepare(headings: readonly NumberedHeading[]): Prepared {
  const known = prepared.get(headings);
  if (known) return known;
  const numbers = headings.map(({ number, text }) => (hasNumber(text) ? undefined : number));
  const made: Prepared = {
    numbers,
    aligned: alignNumbers(numbers),
    isFlat: !numbers.some((number) => number?.includes('.')),
    hasFolds: headings.some(hasSubsections),
  };
  prepared.set(headings, made);
  return made;
}
