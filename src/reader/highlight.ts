// Highlights: passages that the user has marked. A passage is recognised by its sentence, so it is found again
// after the text has changed elsewhere.
import { fold } from '../article/search.ts';
import { withoutBlanks } from '../layout/ink.ts';
import type { InkRange } from '../layout/ink-ranges.ts';
import type { Book } from './book.ts';
import type { Highlight, Passage } from './highlight-model.ts';
import { unitsWith } from './near-units.ts';
import { rangeIn, rangesOf, spanOf, spanText } from './selection.ts';
import type { Selection, TextPoint, TextSpan } from './text-range.ts';
import { unitText } from './unit-text.ts';

/** The most UTF-16 code units of a quotation, and of what is kept before and after it. */
export const LONGEST_QUOTATION = 5000;
const LONGEST_AROUND = 2000;
/** The most UTF-16 code units of a note. */
export const LONGEST_NOTE = 1000;

/** Returns the passage of a span; undefined if it is too long. */
export function passageOf(book: Book, span: TextSpan): Passage | undefined {
  const { from, to } = span;
  const quotation = spanText(book, span);
  if (quotation.length > LONGEST_QUOTATION) return undefined;
  const start = rangeIn.sentence(unitText(book, from.unit), from.ink).from;
  const end = rangeIn.sentence(unitText(book, to.unit), to.ink - 1).to;
  return {
    ...from,
    quotation,
    before: spanText(book, { from: { ...from, ink: start }, to: from }).slice(-LONGEST_AROUND),
    after: spanText(book, { from: to, to: { ...to, ink: end } }).slice(0, LONGEST_AROUND),
  };
}

/** Returns a selection in a text that has changed; undefined if its sentences are gone. */
export function selectionIn(book: Book, before: Book, selection: Selection): Selection | undefined {
  const passage = passageOf(before, spanOf(selection));
  const span = passage && findPassage(book, passage);
  return span && { grain: selection.grain, ...rangesOf(book, span) };
}

/** Identifies a passage in its document. */
export const passageId = ({ unit, ink, quotation }: Passage): string => `${unit} ${ink} ${quotation}`;

/** Returns highlights with the places that they have in a book. */
export const placed = (book: Book, highlights: readonly Highlight[]): readonly Highlight[] =>
  highlights.map((highlight) => ({ ...highlight, span: findPassage(book, highlight) }));

/** Does the same in a book to whose end text was added: those that were found are still there. */
export const placedAnew = (book: Book, highlights: readonly Highlight[]): readonly Highlight[] =>
  highlights.map((highlight) =>
    highlight.span ? highlight : { ...highlight, span: findPassage(book, highlight) },
  );

/** How many places with the longest line of a passage are compared with all of it. */
const MOST_COMPARED = 1000;

/**
 * Returns where the passage is in a book: where it was, or else the nearest place with the same sentence.
 * Returns undefined if there is none. Only ink is compared.
 */
export function findPassage(book: Book, passage: Passage): TextSpan | undefined {
  const { unit, ink, quotation, before, after } = passage;
  const [lead, words] = [withoutBlanks(before).length, withoutBlanks(quotation).length];
  const sentence = withoutBlanks(before + quotation + after);
  const spanAt = (start: TextPoint | undefined): TextSpan | undefined => {
    if (!start || inkAfter(book, start, sentence.length) !== sentence) return undefined;
    const end = moved(book, start, sentence.length - 1)!;
    const isWhole =
      (before.length >= LONGEST_AROUND || isSentenceAt(book, start, 'from')) &&
      (after.length >= LONGEST_AROUND || isSentenceAt(book, end, 'to'));
    if (!isWhole) return undefined; // a longer sentence ends or begins with the same words
    const from = moved(book, start, lead)!;
    const last = moved(book, from, words - 1)!;
    return { from, to: { ...last, ink: last.ink + 1 } };
  };
  const here = spanAt(unit < book.units ? moved(book, { unit, ink }, -lead) : undefined);
  if (here) return here;
  const lines = `${before}${quotation}${after}`.split(/[\n\t]/).map(withoutBlanks);
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most), '');
  const offset = lines.slice(0, lines.indexOf(longest)).join('').length;
  let compared = 0;
  for (const near of unitsWith(book, fold(longest), unit)) {
    const text = unitText(book, near).ink;
    for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, at + 1)) {
      const found = spanAt(moved(book, { unit: near, ink: at }, -offset));
      if (found) return found;
      if (++compared === MOST_COMPARED) return undefined;
    }
  }
  return undefined;
}

/** Reports whether a sentence begins or ends with a point. */
function isSentenceAt(book: Book, { unit, ink }: TextPoint, edge: keyof InkRange): boolean {
  const range = rangeIn.sentence(unitText(book, unit), ink);
  return edge === 'from' ? range.from === ink : range.to === ink + 1;
}

/** Returns the point some ink after another, or before it if `distance` is negative; undefined outside the book. */
function moved(book: Book, { unit, ink }: TextPoint, distance: number): TextPoint | undefined {
  let [at, left] = [unit, ink + distance];
  while (left < 0) {
    if (at === 0) return undefined;
    left += unitText(book, --at).ink.length;
  }
  for (let { length } = unitText(book, at).ink; left >= length; { length } = unitText(book, at).ink) {
    left -= length;
    if (++at >= book.units) return undefined;
  }
  return { unit: at, ink: left };
}

/** Returns the ink from a point on, at most `most`. */
function inkAfter(book: Book, { unit, ink }: TextPoint, most: number): string {
  let text = unitText(book, unit).ink.slice(ink, ink + most);
  for (let next = unit + 1; next < book.units && text.length < most; next++)
    text += unitText(book, next).ink.slice(0, most - text.length);
  return text;
}
