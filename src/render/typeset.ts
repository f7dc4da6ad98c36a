// How the paragraphs of streaming text are set, with styles in them or without.
import { stripVTControlCharacters } from 'node:util';
import { replaceControls } from '../article/sanitize.ts';
import { cellsIn, type AmbiguousWidth, type Cells } from '../layout/cells.ts';
import type { Typesetter } from '../layout/filter.ts';
import { composeHangul } from '../layout/hangul.ts';
import { justify } from '../layout/justify.ts';
import { breakLines, writtenLines, type Measure } from '../layout/paragraph.ts';

/** Cells between two tab stops. */
const TAB = 8;
const ESCAPE = '\u001b';
/** An escape sequence whose end has not come. */
const UNFINISHED = /\u001b(?:\[[\d;:]*|\]8[^\u0007\u001b]{0,4000}\u001b?)?$/;

export interface StyledTypesetter extends Typesetter {
  /** Makes text fit to be set: styles and links stay, other controls are shown. Text may come in pieces. */
  readonly clean: (text: string) => Promise<string>;
  /** Whether no piece of an escape sequence is held back. */
  readonly isIdle: () => boolean;
}

export function createTypesetter(measure: Measure): StyledTypesetter {
  let styled: Awaited<ReturnType<typeof loadStyled>> | undefined;
  let held = '';
  const plain = (text: string): string => composeHangul(text.includes(ESCAPE) ? stripVTControlCharacters(text) : text);
  return {
    compose: composeHangul,
    clean: async (piece) => {
      if (!piece.includes(ESCAPE) && held === '') return replaceControls(piece);
      styled ??= await loadStyled();
      const text = held + piece;
      held = UNFINISHED.exec(text)?.[0] ?? '';
      return styled.keepStyles(text.slice(0, text.length - held.length));
    },
    isIdle: () => held === '',
    lines: (text, width, fit) => {
      const inner = { ...measure, width };
      return styled && text.includes(ESCAPE) ? styled.wrapStyled(composeHangul(text), inner, styled.wrapAnsi, fit) : writtenLines(composeHangul(text), inner, fit);
    },
    lastLines: (text, width, count) => {
      const lines = breakLines(plain(text), { ...measure, width }, 'greedy');
      const start = lines.length > count ? lines.at(-count)!.start : 0;
      return styled && text.includes(ESCAPE) ? styled.styledOffset(text, start) : start;
    },
    cells: (line) => cellsOnScreen(plain(line).trimEnd(), measure.ambiguous),
    justify: (line, width) => justify([line], width - cellsIn(plain(line), measure.ambiguous)).join(''),
  };
}

/** The cells of a whole line, with its tabs as wide as they are there. */
function cellsOnScreen(line: string, ambiguous: AmbiguousWidth): Cells {
  return line.split('\t').reduce((cells, part, index) => (index === 0 ? 0 : cells - (cells % TAB) + TAB) + cellsIn(part, ambiguous), 0);
}

async function loadStyled() {
  const [{ keepStyles, styledOffset, wrapStyled }, { default: wrapAnsi }] = await Promise.all([import('./styled.ts'), import('wrap-ansi')]);
  return { keepStyles, styledOffset, wrapStyled, wrapAnsi };
}
