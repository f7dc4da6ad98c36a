// Breaks plain lines that cannot be broken in place, in a buffer of UTF-8: lines with a margin, such as list
// items and quotations, lines with decomposed syllables, and lines that are broken inside an eojeol. The
// lexer reads only the margin. The text is copied between the margins of its lines, and composed if
// necessary. Lists take a third of the time that they take through the filter.
import { pricesFor, type Fit, type Prices } from '../lines/prices.ts';
import type { Measure } from '../lines/paragraph.ts';
import { SPACE } from '../unicode/blanks.ts';
import type { Offset } from '../unicode/cells.ts';
import type { LexerState } from './lexer-state.ts';
import { readLine } from './line-lexer.ts';
import { hangingIndent, marginCells, NARROWEST } from './margin.ts';
import { afterListMark, beginsWithText } from './markup-bytes.ts';
import { composedLine } from './composed-line.ts';
import { breakPlainLine, NOT_PLAIN } from './plain-line.ts';
import { createByteWriter, NEWLINE, textOf } from './utf8.ts';

const QUOTE = 0x3e;
/** The maximum length of a margin, in bytes. */
const LONGEST = 64;
/**
 * How many states of the lexer are remembered, and how many margins for each state. Most texts have a few.
 */
const MOST_STATES = 64;
const MOST_MARGINS = 64;

/** How to break a plain line with a given margin. */
interface Setting {
  /** The state of the lexer after the line. */
  readonly next: LexerState;
  /** A newline, and the margin of the next lines. */
  readonly rest: Buffer;
  readonly measure: Measure;
  readonly prices: Prices;
}

export interface CopiedLines {
  /**
   * Breaks the lines from `start`, the beginning of a line, to `end`, which follows a newline, and collects
   * them. Stops at the first line that has to go through the filter. Returns the offset of that line, or
   * `end`, and the state of the lexer there.
   */
  readonly take: (
    bytes: Buffer,
    start: Offset,
    end: Offset,
    state: LexerState,
  ) => { readonly at: Offset; readonly state: LexerState };
  /** Returns the lines that were collected since the last call. */
  readonly lines: () => Uint8Array;
}

export function createCopiedLines(measure: Measure, fit: Fit, onlyLong: boolean): CopiedLines {
  const writer = createByteWriter();
  const settingOf = createSettings(measure, fit, onlyLong);

  function putBlank(bytes: Buffer, start: Offset, newline: Offset): Offset {
    let ink = newline;
    while (ink > start && bytes[ink - 1] === SPACE) ink--;
    writer.put(bytes, start, ink);
    writer.put(bytes, newline, newline + 1);
    return newline + 1;
  }

  /**
   * Writes the lines of one text. `line` and `text` are where the line and its text begin in `bytes`;
   * `source` contains the text from `start` on, composed if necessary. Returns where the next line begins in
   * `bytes`, or NOT_PLAIN.
   */
  function putText(
    bytes: Buffer,
    line: Offset,
    text: Offset,
    setting: Setting,
    source: Buffer,
    start: Offset,
  ): Offset {
    if (!beginsWithText(source, start)) return NOT_PLAIN;
    const breaks: Offset[] = []; // pairs: the end of a line, and the beginning of the next
    const end = breakPlainLine(source, start, setting.measure, setting.prices, fit, (ink, offset) =>
      breaks.push(ink, offset),
    );
    if (end === NOT_PLAIN) return NOT_PLAIN;
    const next = source === bytes ? end : bytes.indexOf(NEWLINE, text) + 1;
    if (onlyLong && breaks.length === 0) writer.put(bytes, line, next);
    else {
      writer.put(bytes, line, text);
      let from = start;
      for (let index = 0; index < breaks.length; index += 2) {
        writer.put(source, from, breaks[index]!);
        writer.put(setting.rest, 0, setting.rest.length);
        from = breaks[index + 1]!;
      }
      writer.put(source, from, end);
    }
    return next;
  }

  return {
    take: (bytes, start, end, before) => {
      let state = before;
      let at = start;
      while (at < end) {
        const text = marginEnd(bytes, at);
        if (text - at > LONGEST) break;
        const isBlank = bytes[text] === NEWLINE;
        const setting = settingOf(textOf(bytes, at, text), isBlank, state);
        if (!setting) break;
        let next = isBlank ? putBlank(bytes, at, text) : putText(bytes, at, text, setting, bytes, text);
        if (next === NOT_PLAIN) {
          const composed = composedLine(bytes, text);
          if (composed) next = putText(bytes, at, text, setting, composed, 0);
        }
        if (next === NOT_PLAIN) break;
        state = setting.next;
        at = next;
      }
      return { at, state };
    },
    lines: writer.take,
  };
}

/** Returns where the margin of a line ends. */
function marginEnd(bytes: Buffer, start: Offset): Offset {
  for (let at = start; ;) {
    const next = bytes[at] === SPACE || bytes[at] === QUOTE ? at + 1 : afterListMark(bytes, at);
    if (next === at) return at;
    at = next;
  }
}

/** Returns a key that equal states share. It suffices for states before a line that may be text. */
const keyOf = ({ containers, leaf }: LexerState): string =>
  [
    leaf.kind,
    ...containers.map((each) => (each.kind === 'quote' ? '>' : `${each.kind}${each.indent}${each.isEmpty}`)),
    leaf.kind === 'paragraph' ? leaf.last : '',
  ].join('\n');

/**
 * Returns how to break a line, given its margin and the state before it; undefined if the line has to go
 * through the filter.
 */
type SettingOf = (margin: string, isBlank: boolean, state: LexerState) => Setting | undefined;

/** Returns a function that remembers the results of the lexer, because most margins have occurred before. */
function createSettings(measure: Measure, fit: Fit, onlyLong: boolean): SettingOf {
  const states = new Map<string, LexerState>();
  const settings = new Map<LexerState, Map<string, Setting | undefined>>();

  /** Returns the first of all equal states, so that it can be a key. */
  function known(state: LexerState): LexerState {
    if (settings.has(state)) return state;
    if (states.size >= MOST_STATES) {
      states.clear();
      settings.clear();
    }
    const key = keyOf(state);
    const same = states.get(key) ?? state;
    if (same === state) {
      states.set(key, state);
      settings.set(state, new Map());
    }
    return same;
  }

  function read(margin: string, isBlank: boolean, state: LexerState): Setting | undefined {
    // The text is plain, so any letter may stand for it.
    const line = readLine(isBlank ? margin : `${margin}글`, state);
    const { first, nested, note } = line.margin;
    const rest = hangingIndent(line.margin, measure.ambiguous);
    const width = measure.width - marginCells(line.margin, measure.ambiguous);
    const isKept = isBlank
      ? line.kind !== 'blank' || (onlyLong && margin !== '')
      : !(line.kind === 'text' || line.kind === 'continuation') ||
        first !== margin ||
        nested > 0 ||
        note ||
        width < NARROWEST ||
        (onlyLong && rest.length > first.length);
    if (isKept) return undefined;
    return {
      next: line.next,
      rest: Buffer.from(`\n${rest}`),
      measure: { ...measure, width },
      prices: pricesFor(width, measure.wordBreak, fit),
    };
  }

  return (margin, isBlank, given) => {
    const state = known(given);
    const ofState = settings.get(state)!;
    const key = isBlank ? `${margin}\n` : margin;
    if (!ofState.has(key)) {
      if (ofState.size >= MOST_MARGINS) ofState.clear();
      ofState.set(key, read(margin, isBlank, state));
    }
    return ofState.get(key);
  };
}
