// Breaks a stream of bytes into lines. Plain lines are broken in place (in-place.ts). Those that have a
// margin or decomposed syllables, or are broken inside an eojeol, are copied (copied-lines.ts). All other
// lines go through the filter (filter.ts).
import { isUtf8 } from 'node:buffer';
import { createFilter } from './filter.ts';
import type { FilterOptions } from './filter-options.ts';
import { breakInPlace } from './in-place.ts';
import { readLine } from './line-lexer.ts';
import { createCopiedLines } from './copied-lines.ts';
import { createTypesetter } from './typesetter.ts';
import type { Offset } from '../unicode/cells.ts';
import { concat, NEWLINE } from './utf8.ts';

/**
 * How many bytes go to the filter at once. A line that is not plain is seldom alone, so the number doubles
 * each time the next line is not plain either.
 */
const LEAST_FILTERED = 1 << 10;
const MOST_FILTERED = 1 << 14;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * Takes pieces that end after a whole character, and may modify them. `push` and `end` return the lines that
 * are complete.
 */
export interface Wrapper {
  readonly push: (bytes: Buffer) => Promise<Uint8Array | string>;
  readonly end: () => string;
  /** Whether control characters are kept. */
  readonly keepsControls: boolean;
}

/** Returns a wrapper. It replaces bytes that are not UTF-8 by U+FFFD, and then calls `onRepair`. */
export function createWrapper(options: FilterOptions, onRepair: () => void): Wrapper {
  const {
    measure,
    fit = 'optimal',
    reflow,
    onlyLong,
    justify,
    markdown = true,
    keepsInvisible = false,
  } = options;
  const typesetter = createTypesetter(measure);
  const copiedLines = createCopiedLines(measure, fit, onlyLong);
  const filter = createFilter(options, typesetter);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true }); // keeps U+FEFF, which is a BOM only at the start
  let hasBegun = false;
  let filteredSize = LEAST_FILTERED;
  const breaksAtSpaces = reflow || measure.wordBreak === 'keep-all';
  // When lines may end between syllables, breaking without the filter follows Markdown, where brackets may
  // enclose a label.
  const maySkipFilter = !justify && !(reflow && onlyLong) && (breaksAtSpaces || markdown);

  const filtered = async (bytes: Buffer): Promise<string> =>
    filter.push(await typesetter.clean(decoder.decode(bytes)));

  async function pushLines(bytes: Buffer): Promise<Uint8Array | string> {
    const parts: (Uint8Array | string)[] = [];
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    for (let at = 0; at < bytes.length;) {
      if (at < end && filter.isIdle() && typesetter.isIdle()) {
        const start = at;
        const plain = breaksAtSpaces ? breakInPlace(bytes, at, end, measure, fit, reflow) : at;
        if (plain > at) {
          parts.push(bytes.subarray(at, plain));
          for (const isBlank of areBlank(bytes, at, plain))
            filter.state = readLine(isBlank ? '' : '글', filter.state).next;
        }
        at = plain;
        if (!reflow) {
          const taken = copiedLines.take(bytes, plain, end, filter.state);
          filter.state = taken.state;
          at = taken.at;
        }
        if (at > plain) parts.push(copiedLines.lines());
        if (at === bytes.length) break;
        filteredSize = at > start ? LEAST_FILTERED : Math.min(2 * filteredSize, MOST_FILTERED);
      }
      const next = filteredEnd(bytes, at + filteredSize, reflow);
      parts.push(await filtered(bytes.subarray(at, next)));
      at = next;
    }
    return parts.length === 1 ? parts[0]! : concat(parts);
  }

  return {
    push: async (piece) => {
      const isMarked = !hasBegun && BYTE_ORDER_MARK.equals(piece.subarray(0, BYTE_ORDER_MARK.length));
      const bytes = isMarked ? piece.subarray(BYTE_ORDER_MARK.length) : piece;
      hasBegun = true;
      const isValid = isUtf8(bytes);
      if (!isValid) onRepair();
      const lines = await (isValid && maySkipFilter ? pushLines(bytes) : filtered(bytes));
      return isMarked && (onlyLong || keepsInvisible) ? concat([BYTE_ORDER_MARK, lines]) : lines;
    },
    end: () => filter.push(typesetter.end()) + filter.end(),
    keepsControls: false,
  };
}

/**
 * Returns the beginning of the next line after `start`, or the end of `bytes`. With `reflow`, a blank line
 * comes before it, because the filter holds back a paragraph until then.
 */
function filteredEnd(bytes: Buffer, start: Offset, reflow: boolean): Offset {
  let newline = bytes.indexOf(NEWLINE, start);
  while (reflow && newline >= 0 && bytes[newline + 1] !== NEWLINE)
    newline = bytes.indexOf(NEWLINE, newline + 1);
  return newline < 0 ? bytes.length : newline + (reflow ? 2 : 1);
}

/**
 * Tells which of the lines from `start` to `end` are blank. Skips lines that make no difference to the
 * filter.
 */
function areBlank(bytes: Buffer, start: number, end: number): boolean[] {
  const blank: boolean[] = [];
  let at = start;
  // A blank line followed by a line of text closes all open blocks.
  for (; at < end && !(blank.at(-2) === true && blank.at(-1) === false); at = bytes.indexOf(NEWLINE, at) + 1)
    blank.push(bytes[at] === NEWLINE);
  return at < end ? [...blank, bytes[end - 2] === NEWLINE] : blank;
}
