// Panels, shown instead of the text: lists, marks, an address, the help.
import type { Cells } from '../unicode/cells.ts';
import { clip } from '../layout/clip.ts';
import { layoutText } from '../layout/inline.ts';
import type { Line } from '../layout/page.ts';
import { helpRows } from './help-list.ts';
import { listOf, type Entry } from './list-lines.ts';
import { topEntry, type Scrolled } from './list-window.ts';
import { shownEntries, type ListEntry } from './listing.ts';
import { markedPlaces, type Marked } from './marked-places.ts';
import type { Mode } from './mode.ts';
import { outlineLines } from './outline-lines.ts';
import type { State } from './state.ts';

/** Returns the lines of a panel. */
export type Panel = (state: State, width: Cells) => Line[];

/** Returns the index of the first entry of a list that is on the screen. */
export const topEntryOf = (
  { frame }: State,
  { selected, scrolled }: { readonly selected: number; readonly scrolled?: Scrolled },
  count: number,
): number => topEntry(selected, count, frame.height, scrolled);

const listLines: Panel = (state, width) => {
  const { mode, texts } = state;
  if (mode.kind !== 'list') return [];
  const { listing, filter, forgotten } = mode;
  const shown = shownEntries(mode);
  const title = filter === '' ? listing.title : `${listing.title} · ${texts.filter}: ${filter}`;
  const entryOf = ({ key, text, facts, isGone }: ListEntry): Entry => ({
    text,
    ...(facts === undefined ? {} : { faint: facts }),
    isFaint: isGone === true || forgotten.has(key),
  });
  const none = filter === '' ? (listing.empty ?? texts.noMatch) : texts.noMatch;
  return listOf(state, title, shown, entryOf, {
    none,
    selected: mode.selected,
    top: topEntryOf(state, mode, shown.length),
    width,
  });
};

const markLines: Panel = (state, width) => {
  const { mode, texts } = state;
  if (mode.kind !== 'marks') return [];
  const places = markedPlaces(state);
  const entryOf = ({ letter = ' ', place, sentence, highlight }: Marked): Entry => ({
    text: `${letter}  ${sentence}`,
    faint: [
      ...(place || !highlight ? [] : [texts.lost]),
      ...(highlight?.note === undefined ? [] : [highlight.note]),
    ].join(' · '),
    isFaint: !place || highlight?.isRemoved === true,
  });
  const options = {
    none: texts.noMarks,
    selected: mode.selected,
    top: topEntryOf(state, mode, places.length),
    width,
  };
  return listOf(state, texts.marks, places, entryOf, options);
};

/** Shows why an address was not opened, and the whole of it, on as many lines as it takes. */
const addressLines: Panel = (state, width) => {
  const {
    mode,
    texts,
    look: { ambiguous, wordBreak },
  } = state;
  if (mode.kind !== 'address') return [];
  const measure = { width: Math.max(2, width - 2), ambiguous, wordBreak };
  const lines = [
    ...layoutText(texts.address[mode.reason], { role: 'heading' }, measure),
    [],
    ...layoutText(mode.href, { role: 'address', href: mode.href }, measure),
  ];
  return lines.map((line) => (line.length === 0 ? line : [{ role: 'text', text: ' ' }, ...line]));
};

const helpLines: Panel = (state, width) => {
  const {
    mode,
    texts,
    look: { ambiguous },
  } = state;
  if (mode.kind !== 'help') return [];
  const title: Line = [{ role: 'heading', text: ` ${clip(texts.helpTitle, width - 2, ambiguous)}` }];
  return [title, ...helpRows(state).slice(mode.top)].slice(0, state.frame.height);
};

const PANELS: { readonly [K in Mode['kind']]?: Panel } = {
  list: listLines,
  marks: markLines,
  address: addressLines,
  help: helpLines,
};

/** Returns what is shown instead of the text; undefined if the text is shown. */
export function panelOf({ mode, frame }: State): Panel | undefined {
  if (mode.kind === 'command' && mode.over.kind === 'list') {
    const { over } = mode;
    return (state, width) => listLines({ ...state, mode: over }, width);
  }
  return mode.kind === 'outline' && frame.side === 0 ? outlineLines : PANELS[mode.kind];
}

/** Reports whether the text is shown, and the outline beside it if that is open. */
export const isTextShown = (state: State): boolean =>
  panelOf(state) === undefined && state.mode.kind !== 'zoom';
