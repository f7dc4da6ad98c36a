// The reader without a terminal: it takes keys, and shows its screen as text.
import { readFileSync } from 'node:fs';
import { openText } from '../../src/formats/text/read.ts';
import { manuscriptOf, type Manuscript } from '../../src/article/manuscript.ts';
import type { Article } from '../../src/article/model.ts';
import { cellsIn } from '../../src/unicode/cells.ts';
import type { Line, Style } from '../../src/layout/page.ts';
import { READER_TEXTS as ENGLISH } from '../../src/messages/en/reader-texts.ts';
import { READER_TEXTS as KOREAN } from '../../src/messages/ko/reader-texts.ts';
import type { Screen } from '../../src/render/rows.ts';
import { createBook } from '../../src/reader/book.ts';
import type { Look } from '../../src/reader/look.ts';
import { screenOf } from '../../src/reader/screen.ts';
import { openState, type Opening } from '../../src/reader/opening.ts';
import { isBusy, type State } from '../../src/reader/state.ts';
import { step } from '../../src/reader/step.ts';
import { bundledArticle } from '../../src/commands/load.ts';

export const TEXTS = { ko: KOREAN, en: ENGLISH };
const LOOK: Look = {
  measure: 80,
  printedMeasure: Infinity,
  columns: 1,
  wordBreak: 'keep-all',
  ambiguous: 1,
  justify: false,
  hyperlinks: false,
  wide: 'scroll',
  readings: undefined,
  theme: 'dark',
  themes: ['dark', 'light', 'sepia'],
};

export const bundled = (): Manuscript => manuscriptOf(bundledArticle());
export const everyBlock = manuscriptOf(
  JSON.parse(readFileSync(new URL('../fixtures/every-block.json', import.meta.url), 'utf8')) as Article,
);
/** Returns a text as a manuscript, with the title 글 if it has none. */
export async function textBook(text: string): Promise<Manuscript> {
  const { about, ...manuscript } = await openText(text, 'text');
  return { ...manuscript, about: { title: '글', ...about } };
}

export interface Options extends Partial<Omit<Opening, 'book' | 'look' | 'size'>> {
  readonly columns?: number;
  readonly rows?: number;
  readonly look?: Partial<Look>;
}

export const open = (
  manuscript: Manuscript,
  { columns = 60, rows = 12, look, ...opening }: Options = {},
): State =>
  openState({
    book: createBook(manuscript),
    size: { columns, rows },
    look: { ...LOOK, ...look },
    texts: KOREAN,
    ...opening,
  });

/** Presses keys one after the other, and continues what they begin until it is done. */
export const press = (state: State, ...keys: readonly string[]): State =>
  keys.reduce((next, key) => rest(step(next, { kind: 'key', key })), state);
/** Presses the left button over a cell of the screen. */
export const click = (state: State, row: number, column: number): State =>
  rest(step(state, { kind: 'mouse', mouse: { button: 'left', row, column } }));
/** Returns where a text begins on the screen. */
export function cellOf(state: State, text: string): { readonly row: number; readonly column: number } {
  const rows = show(state);
  const row = rows.findIndex((each) => each.includes(text));
  return { row, column: cellsIn(rows[row]!.split(text)[0]!, 1) };
}
/** Presses the left button over the beginning of a text on the screen. */
export function clickOn(state: State, text: string): State {
  const { row, column } = cellOf(state, text);
  return click(state, row, column);
}
export const wheel = (state: State, direction: 'up' | 'down', row: number, column: number): State =>
  rest(step(state, { kind: 'mouse', mouse: { button: `wheel${direction}`, row, column } }));
export const resize = (state: State, columns: number, rows: number): State =>
  step(state, { kind: 'resize', size: { columns, rows } });

function rest(state: State): State {
  let next = state;
  while (isBusy(next)) next = { ...step(next, { kind: 'idle' }), request: next.request };
  return next;
}

/** Returns the rows of the screen as a terminal shows them, without trailing spaces. */
export const show = (state: State): string[] => rowsOf(screenOf(state));

export function rowsOf({ rows }: Screen): string[] {
  return rows.map((placed) => {
    let text = '';
    for (const { column, line } of placed)
      text += ' '.repeat(Math.max(0, column - cellsIn(text, 1))) + textOf(line);
    return text.trimEnd();
  });
}

export const textOf = (line: Line): string => line.map(({ text }) => text).join('');

/** The first row of the screen, without its margin. */
export const first = (state: State): string => show(state)[0]!.trim();
/** The status line. */
export const status = (state: State): string => show(state).at(-1)!.trim();
/** The rows above the status line. */
export const body = (state: State): string[] => show(state).slice(0, -1);

/** The texts on the screen that have a mark or the role `selected`. */
export const marked = (state: State, mark: NonNullable<Style['mark']> | 'heading'): string[] =>
  screenOf(state).rows.flatMap((placed) =>
    placed.flatMap(({ line }) =>
      line.filter((span) => span.mark === mark || span.role === mark).map(({ text }) => text.trim()),
    ),
  );
