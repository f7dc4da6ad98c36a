// How the paragraphs of streaming text are set, with styles in them or without.
import { replaceControls } from '../unicode/controls.ts';
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import type { Typesetter } from './filter.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { justify } from '../lines/justify.ts';
import { breakLines, writtenLines, type Measure } from '../lines/paragraph.ts';

/** Cells between two tab stops. */
const TAB = 8;
const ESCAPE = '\u001b';

export interface StyledTypesetter extends Typesetter {
  /** Makes text fit to be set: styles and links stay, other controls are shown. Text may come in pieces. */
  readonly clean: (text: string) => Promise<string>;
  /** What has been held back of an escape sequence whose end has not come. */
  readonly end: () => string;
  /** Whether nothing is. */
  readonly isIdle: () => boolean;
}

export function createTypesetter(measure: Measure): StyledTypesetter {
  let styled: Awaited<ReturnType<typeof loadStyled>> | undefined;
  let held = '';
  // Escape sequences are there only where `styled` has kept them.
  const plain = (text: string): string =>
    composeHangul(styled && text.includes(ESCAPE) ? styled.withoutStyles(text) : text);
  return {
    compose: composeHangul,
    clean: async (piece) => {
      if (!piece.includes(ESCAPE) && held === '') return replaceControls(piece);
      styled ??= await loadStyled();
      const text = held + piece;
      const end = styled.unfinishedAt(text);
      held = text.slice(end);
      return styled.keepStyles(text.slice(0, end));
    },
    end: () => replaceControls(held),
    isIdle: () => held === '',
    lines: (text, width, fit) => {
      const inner = { ...measure, width };
      return styled && text.includes(ESCAPE)
        ? styled.wrapStyled(composeHangul(text), inner, styled.wrapAnsi, fit)
        : writtenLines(composeHangul(text), inner, fit);
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
  return line
    .split('\t')
    .reduce(
      (cells, part, index) => (index === 0 ? 0 : cells - (cells % TAB) + TAB) + cellsIn(part, ambiguous),
      0,
    );
}

async function loadStyled() {
  const [styled, { default: wrapAnsi }] = await Promise.all([
    import('../render/styled.ts'),
    import('wrap-ansi'),
  ]);
  return { ...styled, wrapAnsi };
}
