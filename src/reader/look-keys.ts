// The keys that change how the text looks.
import { isKorean } from '../article/labels.ts';
import { languageOfManuscript } from '../article/language.ts';
import type { Readings } from '../layout/readings.ts';
import { hasTwoColumns, NARROWEST_MEASURE } from './frame.ts';
import { hasLines } from './line-numbers.ts';
import type { Look } from './look.ts';
import { notify } from './notify.ts';
import { frameFor, type State } from './state.ts';

const MEASURE_STEP = 4; // cells: two syllables

/** Changes the look. The place stays the same; the lines are laid out again. */
const withLook = (state: State, change: Partial<Look>): State => ({
  ...state,
  look: { ...state.look, ...change },
});

export function toggleColumns(state: State): State {
  const columns = state.look.columns === 1 ? 2 : 1;
  if (columns === 2 && !hasTwoColumns(state.size.columns - state.frame.side))
    return notify(state, { kind: 'tooNarrow' });
  return notify(withLook(state, { columns }), { kind: 'columns', columns });
}

export function toggleWordBreak(state: State): State {
  const wordBreak = state.look.wordBreak === 'keep-all' ? 'normal' : 'keep-all';
  return notify(withLook(state, { wordBreak }), { kind: 'wordBreak', wordBreak });
}

/** Hides the readings of Hanja, or asks for them. */
export const toggleReadings = (state: State): State =>
  state.look.readings
    ? notify(withLook(state, { readings: undefined }), { kind: 'readingsHidden' })
    : { ...state, request: { kind: 'readings' } };

/** Shows the readings of Hanja, in documents in Korean. */
export function showReadings(state: State, readings: Readings): State {
  const hasReadings = isKorean(languageOfManuscript(state.book.manuscript)) && !hasLines(state.book);
  return notify(withLook(state, { readings }), { kind: hasReadings ? 'readingsShown' : 'noReadings' });
}

export function nextTheme(state: State): State {
  const { theme: now, themes } = state.look;
  const theme = themes[(themes.indexOf(now) + 1) % themes.length]!;
  return notify(withLook(state, { theme }), { kind: 'theme', theme });
}

/** Makes the measure a step wider (1) or narrower (-1), starting from the width that the lines have now. */
export function changeMeasure(state: State, direction: 1 | -1): State {
  const { width } = state.frame;
  const widest = frameFor(withMeasure(state, Infinity)).width;
  const measure = Math.max(
    Math.min(NARROWEST_MEASURE, widest),
    Math.min(widest, width + direction * MEASURE_STEP),
  );
  const isLimit = Math.sign(measure - width) !== direction;
  return notify(isLimit ? state : withMeasure(state, measure), {
    kind: 'measure',
    cells: isLimit ? width : measure,
    isLimit,
  });
}

const withMeasure = (state: State, measure: number): State =>
  withLook(state, hasLines(state.book) ? { printedMeasure: measure } : { measure });
