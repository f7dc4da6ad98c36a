// Where a document is opened: at a line, at a section, or at the first hit of a search. A document that grows
// may not have that place yet.
import { advance, firstHit, startSearch } from './hit-search.ts';
import { showHit } from './moves.ts';
import { notify } from './notify.ts';
import { goTo } from './numbers.ts';
import type { State } from './state.ts';

/** Goes to the place where the document is to be opened, unless the document may still grow to have it. */
export function reachStart(state: State): State {
  const { start } = state;
  if (!start) return state;
  const reached = start.kind === 'number' ? atNumber(state, start.number) : atWords(state, start.words);
  if (!reached) return state;
  const { notice } = reached;
  return {
    ...reached,
    start: undefined,
    back: state.back,
    notice: notice?.kind === 'resumed' ? undefined : notice,
  };
}

function atNumber(state: State, number: string): State | undefined {
  const { lines } = state.book.manuscript;
  const mayCome = state.isGrowing && !(lines && lines.last > Number(number));
  return mayCome ? undefined : goTo(state, number);
}

function atWords(state: State, words: string): State | undefined {
  const { book, galley, place } = state;
  const started = startSearch(book, words, place);
  const search = started && advance(book, started, Infinity);
  const current = search && firstHit(book, search, galley);
  if (search && current) return showHit(state, { ...search, current });
  return state.isGrowing ? undefined : notify(state, { kind: 'noHits' });
}
