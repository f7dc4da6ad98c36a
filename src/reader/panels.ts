// Panels, shown instead of the text or beside it: the outline, lists, marks, an address, the help.
import { cellsIn, type Cells } from '../unicode/cells.ts';
import { clip, fill } from '../layout/clip.ts';
import { hasNumber } from '../article/heading-numbers.ts';
import { alignNumbers } from '../article/section-numbers.ts';
import { layoutText } from '../layout/inline.ts';
import type { Line } from '../layout/page.ts';
import { helpRows } from './help-list.ts';
import { shownEntries, type ListEntry } from './listing.ts';
import { markedPlaces, type Marked } from './marked-places.ts';
import { filterHeadings } from './outline.ts';
import type { State } from './state.ts';

type Panel = (state: State, width: Cells) => Line[];

/** An entry of a list, on one line. */
interface Entry {
  readonly text: string;
  readonly faint?: string;
  /** Whether the text is faint, too. */
  readonly isFaint?: boolean;
}

/**
 * Returns a title, and as many items around the selected one as there is room for; or `none` if there are
 * none.
 */
function list<Item>(
  state: State,
  title: string,
  items: readonly Item[],
  entryOf: (item: Item, index: number) => Entry,
  { none, selected, width }: { readonly none: string; readonly selected: number; readonly width: Cells },
): Line[] {
  const {
    look: { ambiguous },
    frame: { height },
  } = state;
  const shown = Math.max(1, height - 1);
  const first = Math.max(0, Math.min(items.length - shown, selected - Math.floor(shown / 2)));
  const room = Math.max(0, width - 2);
  const lineOf = ({ text, faint = '', isFaint = false }: Entry, isSelected: boolean): Line => {
    const left = clip(
      text,
      faint === '' ? room : Math.max(room - cellsIn(faint, ambiguous) - 2, Math.ceil(room / 2)),
      ambiguous,
    );
    const rest = room - cellsIn(left, ambiguous) - 2;
    if (isSelected)
      return [
        { role: 'selected', text: ` ${fill(faint === '' ? left : `${left}  ${faint}`, room, ambiguous)} ` },
      ];
    return [
      { role: isFaint ? 'metadata' : 'text', text: ` ${left}` },
      ...(faint !== '' && rest > 3
        ? [{ role: 'metadata', text: `  ${clip(faint, rest, ambiguous)}` } as const]
        : []),
    ];
  };
  // Only the items that are shown are looked at: what a list says about a file may need the disk.
  const lines =
    items.length === 0
      ? [lineOf({ text: none }, false)]
      : items
          .slice(first, first + shown)
          .map((item, index) => lineOf(entryOf(item, first + index), first + index === selected));
  return height < 2 ? lines : [[{ role: 'heading', text: ` ${clip(title, room, ambiguous)}` }], ...lines];
}

export const outlineLines: Panel = (state, width) => {
  const { mode, texts } = state;
  if (mode.kind !== 'outline') return [];
  const shown = filterHeadings(state, mode.filter);
  // No number is added to a heading that begins with one.
  const numbers = alignNumbers(shown.map(({ number, text }) => (hasNumber(text) ? undefined : number)));
  const entryOf = ({ level, text }: (typeof shown)[number], index: number): Entry => ({
    text: `${hasNumber(text) ? '' : `${numbers[index]}  `}${'  '.repeat(level - 2)}${text}`,
  });
  const title = mode.filter === '' ? texts.outline : `${texts.outline} · ${texts.filter}: ${mode.filter}`;
  return list(state, title, shown, entryOf, { none: texts.noMatch, selected: mode.selected, width });
};

export const listLines: Panel = (state, width) => {
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
  return list(state, title, shown, entryOf, { none, selected: mode.selected, width });
};

export const markLines: Panel = (state, width) => {
  const { mode, texts } = state;
  if (mode.kind !== 'marks') return [];
  const entryOf = ({ letter = ' ', sentence }: Marked): Entry => ({ text: `${letter}  ${sentence}` });
  const options = { none: texts.noMarks, selected: mode.selected, width };
  return list(state, texts.marks, markedPlaces(state), entryOf, options);
};

/** Shows why an address was not opened, and the whole of it, on as many lines as it takes. */
export const addressLines: Panel = (state, width) => {
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

export const helpLines: Panel = (state, width) => {
  const {
    mode,
    texts,
    look: { ambiguous },
  } = state;
  if (mode.kind !== 'help') return [];
  const title: Line = [{ role: 'heading', text: ` ${clip(texts.helpTitle, width - 2, ambiguous)}` }];
  return [title, ...helpRows(state).slice(mode.top)].slice(0, state.frame.height);
};
