// Notices: their words, and the box over the text for those that do not fit in the status line.
import { layoutText } from '../layout/inline.ts';
import type { Line } from '../layout/page.ts';
import { cellsIn } from '../unicode/cells.ts';
import { boxLines, boxMeasure, scrollBox } from './box.ts';
import type { Key } from './keys.ts';
import { isTyping } from './mode.ts';
import type { State } from './state.ts';
import type { Notice } from './texts.ts';

/** The notices that say why something did not work, and what to do. No word of them may be cut. */
const WHOLE: ReadonlySet<Notice['kind']> = new Set([
  'failed',
  'refused',
  'cut',
  'damaged',
  'notSaved',
  'noPlace',
  'noSection',
  'noMark',
  'noBookmarks',
  'noCommand',
  'noHits',
  'noLines',
  'noBlock',
  'nothingWide',
  'noPicture',
  'noPictures',
  'cannotDraw',
  'notLoaded',
  'notDrawn',
  'noNote',
  'nothingChosen',
  'nothingToCopy',
  'tooLongToCopy',
  'noteText',
  'highlightLost',
  'tooLongToHighlight',
  'highlightNotKept',
  'highlightNotSaved',
  'readOnce',
  'tooNarrow',
  'notLookedUp',
  'tooLongToLookUp',
]);

/** Returns the words of a notice. */
export function noticeText(notice: Notice, state: State): string {
  const { texts } = state;
  if (notice.kind !== 'firstKeys') return (texts.notices[notice.kind] as (of: Notice) => string)(notice);
  return fitting(texts.firstKeys, state);
}

/** Returns the longest form of a message for which the status line has room, or else the shortest. */
export const fitting = (forms: readonly string[], state: State): string =>
  forms.find((form) => fits(form, state)) ?? forms.at(-1)!;

/** Reports whether the status line has room for a message. */
const fits = (message: string, { look, size }: State): boolean =>
  cellsIn(message, look.ambiguous) <= size.columns - 2;

/** Returns the message that is shown in a box; undefined if there is none. No box is over words being typed. */
export function boxedMessage(state: State): string | undefined {
  const { notice, mode } = state;
  if (!notice || !WHOLE.has(notice.kind) || isTyping(mode)) return undefined;
  const message = noticeText(notice, state);
  return fits(message, state) ? undefined : message;
}

export function keyInMessage(state: State, message: string, key: Key): State {
  const { notice } = state;
  const top = scrollBox(state, { text: textOf(state, message), top: notice?.top ?? 0 }, key);
  return { ...state, notice: top === undefined ? undefined : notice && { ...notice, top } };
}

export const messageLines = (state: State, message: string): Line[] =>
  boxLines(state, {
    label: state.texts.boxKeys,
    text: textOf(state, message),
    top: state.notice?.top ?? 0,
  });

const textOf = (state: State, message: string): Line[] =>
  layoutText(message, { role: 'text' }, boxMeasure(state));
