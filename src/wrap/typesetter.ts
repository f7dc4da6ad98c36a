// Breaks the paragraphs of streaming text, with or without styles.
import { replaceControls } from '../unicode/controls.ts';
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { settledLines } from '../lines/fit.ts';
import type { Fit } from '../lines/prices.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { justify } from '../lines/justify.ts';
import { breakLines, writtenRanges, type MayBreak, type Measure } from '../lines/paragraph.ts';
import type { LineRange } from '../lines/undivided.ts';

/** The distance between tab stops. */
const TAB = 8;
const ESCAPE = '\u001b';

/** Rules for the lines of a paragraph. */
export interface LineRules {
  /** Returns a function that reports where lines may begin in a text. The text has no escape sequences. */
  readonly guard: (text: string) => MayBreak;
  /**
   * Whether invisible characters, such as U+200B, are kept, because the text is a document rather than output
   * for a screen.
   */
  readonly keepsInvisible: boolean;
}

/** Breaks a paragraph. Styled text (render/styled.ts) and plain text differ only here. */
export interface Typesetter {
  /** Returns a text with its Hangul composed. */
  readonly compose: (text: string) => string;
  readonly lines: (text: string, width: Cells, fit: Fit, rules: LineRules) => readonly string[];
  /**
   * Returns those first lines of an unfinished text that stay the same whatever text follows, and the rest of
   * the text. The Hangul of the text must be composed.
   */
  readonly settle: (
    text: string,
    width: Cells,
    fit: Fit,
    rules: LineRules,
  ) => { readonly lines: readonly string[]; readonly rest: string };
  readonly cells: (text: string) => Cells;
  /**
   * Justifies a line to `width` cells by widening its spaces, unless they would become too wide
   * (lines/justify.ts).
   */
  readonly justify: (line: string, width: Cells) => string;
}

export interface StyledTypesetter extends Typesetter {
  /**
   * Cleans a piece of text: keeps styles and links, removes other escape sequences, and replaces other
   * control characters.
   */
  readonly clean: (text: string) => Promise<string>;
  /** Returns the beginning of an escape sequence that was not completed. */
  readonly end: () => string;
  /** Reports whether nothing is held back. */
  readonly isIdle: () => boolean;
}

export function createTypesetter(measure: Measure): StyledTypesetter {
  let styled: Awaited<ReturnType<typeof loadStyled>> | undefined;
  let held = '';
  // There are escape sequences only if `styled` has kept them.
  const plain = (text: string): string =>
    composeHangul(styled && text.includes(ESCAPE) ? styled.withoutStyles(text) : text);
  const lines: Typesetter['lines'] = (text, width, fit, { guard, keepsInvisible }) => {
    const inner = { ...measure, width };
    const shown = plain(text);
    if (styled && text.includes(ESCAPE))
      return styled.wrapStyled(composeHangul(text), inner, styled.wrapAnsi, fit, guard(shown));
    const ranges = breakLines(shown, inner, fit, guard(shown));
    return keepsInvisible ? wholeLines(shown, ranges, ranges.length) : writtenRanges(shown, ranges);
  };
  return {
    compose: composeHangul,
    lines,
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
    settle: (text, width, fit, rules) => {
      const shown = plain(text);
      const ranges = breakLines(shown, { ...measure, width }, fit, rules.guard(shown));
      const count = settledLines(ranges.length);
      if (count === 0) return { lines: [], rest: text };
      const at = ranges[count]!.start;
      if (styled && text.includes(ESCAPE))
        return {
          lines: lines(text, width, fit, rules).slice(0, count),
          rest: styled.styledRest(text, styled.styledOffset(text, at), styled.wrapAnsi),
        };
      return {
        lines: rules.keepsInvisible
          ? wholeLines(shown, ranges, count)
          : writtenRanges(shown, ranges.slice(0, count)),
        rest: text.slice(at),
      };
    },
    cells: (line) => cellsOnScreen(plain(line).trimEnd(), measure.ambiguous),
    justify: (line, width) => justify([line], width - cellsIn(plain(line), measure.ambiguous)).join(''),
  };
}

/**
 * Returns the first `count` lines with all characters of the text except white space at the ends of lines.
 */
function wholeLines(text: string, ranges: readonly LineRange[], count: number): string[] {
  return ranges.slice(0, count).map(({ start, end, hyphen }, index) => {
    const next = ranges[index + 1]?.start ?? text.length;
    return (
      text.slice(start, end) + text.slice(end, next).trimEnd().replace(NEXT_LINE, '') + (hyphen ? '-' : '')
    );
  });
}

/** Matches NEL at the end of a line. It is a newline (UAX #14, NL), but not white space in JavaScript. */
const NEXT_LINE = /(?<!\s)\s*\u0085$/;

/** Returns the cells of a whole line, in which each tab reaches the next tab stop. */
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
