// Terminal text: lines with styles that are never joined. It may still grow, and is read passage by passage.
import type { Manuscript } from '../../article/manuscript.ts';
import { UNFINISHED } from '../../unicode/escape-sequences.ts';
import { tidyFlow } from '../build.ts';
import { keptPassages, linesOf, numbersOf, passageOf, sgrAtEnd, type Passage } from './passages.ts';

export interface TerminalText {
  /** Adds text. The text may end anywhere, even inside a line, an escape sequence or a surrogate pair. */
  readonly append: (text: string) => void;
  /** Marks the end of the text. The rest of an unfinished escape sequence then counts as text. */
  readonly end: () => void;
  /** Marks the end of what is read of the text. Half a line is left out, unless it is long or all there is. */
  readonly cut: () => void;
  /** Returns a manuscript of the text so far. Takes only the time to examine the new part. */
  readonly manuscript: () => Manuscript;
}

/** The maximum length in UTF-16 code units of half a line that may be left out at the end of a text. */
export const LONGEST_HALF = 4096;

/** The minimum number of lines, or of UTF-16 code units, in a passage that is not the last. */
const LINES = 200;
const UNITS = 10_000;
/**
 * The maximum length of a line in UTF-16 code units. A longer one becomes several lines, so that no passage
 * takes long.
 */
const LONGEST = 1 << 16;

/**
 * Returns an empty terminal text.
 *
 * @example
 * const text = createTerminalText();
 * text.append('commit \u001b[3');
 * text.append('3m1f0e\u001b[m\n');
 * text.manuscript().passage(0)
 * // => [{ kind: 'lines', lines: [[{ text: 'commit ' }, { text: '1f0e', sgr: '33' }]] }]
 */
export function createTerminalText(): TerminalText {
  const closed: Passage[] = [];
  let open = ''; // the passage that can still grow
  let lineStart = 0; // where the current line begins in `open`
  let searched = 0; // where the search for line ends continues
  let lines = 0; // the number of lines before `lineStart`
  let sgr = '';
  let first = 1;
  let hasEnded = false;

  const close = (raw: string): void => {
    closed.push(passageOf(raw, sgr, first));
    first += lines;
    sgr = sgrAtEnd(raw, sgr);
    lines = 0;
  };
  /** Returns where the line that begins at `lineStart` ends; -1 if that is not known yet. */
  const lineEnd = (text: string): number => {
    const newline = text.indexOf('\n', searched);
    searched = newline < 0 ? text.length : newline;
    if (searched - lineStart > 2 * LONGEST) return cutIn(text, lineStart);
    return newline < 0 ? -1 : newline + 1;
  };
  const end = (): void => {
    hasEnded = true;
  };
  return {
    append: (text) => {
      const all = open + text;
      let start = 0;
      for (let end = lineEnd(all); end >= 0; end = lineEnd(all)) {
        lines++;
        lineStart = end;
        searched = Math.max(searched, end);
        if (lines < LINES && end - start < UNITS && all[end - 1] === '\n') continue;
        close(all.slice(start, end));
        start = end;
      }
      open = all.slice(start);
      lineStart -= start;
      searched = open.length;
    },
    end,
    cut: () => {
      const isShort = open.length - lineStart <= LONGEST_HALF;
      if (isShort && (closed.length > 0 || lineStart > 0)) open = open.slice(0, lineStart);
      end();
    },
    manuscript: () => {
      const rest = hasEnded ? open : open.replace(UNFINISHED, '').replace(HALF, '');
      return manuscriptOf(rest === '' ? [...closed] : [...closed, passageOf(rest, sgr, first)]);
    },
  };
}

/** Matches the first half of a surrogate pair at the end of a text. */
const HALF = /[\ud800-\udbff]$/;

/**
 * Returns where to cut a long line: after a space, or at least not inside something that belongs together.
 */
function cutIn(text: string, start: number): number {
  const part = text.slice(start, start + LONGEST);
  const space = part.lastIndexOf(' ') + 1;
  return start + (space || part.replace(UNFINISHED, '').replace(HALF, '').length || LONGEST);
}

function manuscriptOf(passages: readonly Passage[]): Manuscript {
  return {
    about: {},
    isPrinted: true,
    related: [],
    note: () => undefined,
    target: () => undefined,
    characters: passages.map(({ characters }) => characters),
    headings: [],
    passage: (index) => tidyFlow([{ kind: 'lines', lines: linesOf(passages[index]!) }]),
    continues: () => true,
    lines: { ...numbersOf(passages), keep: (isKept) => manuscriptOf(keptPassages(passages, isKept)) },
  };
}
