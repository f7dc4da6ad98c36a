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
const [FOLDED, UNFOLDED_SIGN] = ['▸ ', '▾ '];
/** The cells of a sign and the blank after it. */
export const SIGN_CELLS: Cells = 2;

/** Returns the lines of the outline. The marked heading is inverted if the keys go to the outline. */
export function outlineLines(state: State, width: Cells): Line[] {
  const { mode, texts, book, outline } = state;
  const { headings, marked, top } = outlineView(state);
  const filter = mode.kind === 'outline' ? mode.filter : '';
  const title = filter === '' ? texts.outline : `${texts.outline} · ${texts.filter}: ${filter}`;
  const { beginnings, hasFolds } = prepare(book.manuscript.headings);
  const signOf = (heading: NumberedHeading): string => {
    if (filter !== '' || !hasFolds) return '';
    if (!hasSubsections(heading)) return '  ';
    return outline.folded.has(heading.place) ? FOLDED : UNFOLDED_SIGN;
  };
  const entryOf = (heading: NumberedHeading): Entry => ({
    text: signOf(heading) + beginnings[heading.place]! + heading.text,
  });
  const role = mode.kind === 'outline' ? 'selected' : 'heading';
  return listOf(state, title, headings, entryOf, {
    none: texts.noMatch,
    selected: marked,
    role,
    top,
    width,
  });
}

/** What the outline knows of all headings of a book. */
interface Prepared {
  /** What is before the text of each heading, after its sign: its number, and the blanks for its level. */
  readonly beginnings: readonly string[];
  readonly hasFolds: boolean;
}

/** What was prepared for the headings of a book, because every key draws the outline. */
const prepared = new WeakMap<readonly NumberedHeading[], Prepared>();

function prepare(headings: readonly NumberedHeading[]): Prepared {
  const known = prepared.get(headings);
  if (known) return known;
  // No number is added to a heading that begins with one.
  const numbers = headings.map(({ number, text }) => (hasNumber(text) ? undefined : number));
  const aligned = alignNumbers(numbers);
  const made: Prepared = {
    beginnings: headings.map(
      ({ level, text }, index) => `${hasNumber(text) ? '' : `${aligned[index]}  `}${'  '.repeat(level - 2)}`,
    ),
    hasFolds: headings.some(hasSubsections),
  };
  prepared.set(headings, made);
  return made;
}
