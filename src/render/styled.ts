// Text with escape sequences: the line breaker chooses where its lines end, and wrap-ansi carries its styles
// and links over the line ends.
import { replaceControls } from '../unicode/controls.ts';
import { SEQUENCE, UNFINISHED } from '../unicode/escape-sequences.ts';
import { attributesAfter, inKnownForms, NO_ATTRIBUTES, turnOff, turnOn } from './attributes.ts';
import type { Fit } from '../lines/prices.ts';
import { breakLines, type MayBreak, type Measure } from '../lines/paragraph.ts';
import { withoutInvisible } from '../unicode/blanks.ts';

/**
 * The function of wrap-ansi. Callers load it when there is styled text: loading it takes
 * longer than starting nanro.
 */
export type WrapAnsi = typeof import('wrap-ansi').default;

/** A sequence that is kept: SGR (colours and other attributes), or a link (OSC 8). */
const STYLE =
  /\u001b\[[\d;:]*m|\u001b\]8;[^;\u0000-\u001f\u007f-\u009f]*;[^\u0000-\u001f\u007f-\u009f]*(?:\u0007|\u001b\\)/;
const STYLES = new RegExp(`(${STYLE.source})`);
const ALL_STYLES = new RegExp(STYLE, 'g');
const STYLE_OR_UNIT = new RegExp(`${STYLE.source}|[^]`, 'g');
const SEQUENCES = new RegExp(SEQUENCE, 'g');
/**
 * Stands for a run of text without sequences. wrap-ansi would break the run itself at spaces, and
 * compose its characters.
 */
const RUN = 'x';
/** Exactly one stand-in fits on a line. */
const NARROW: Measure = { width: 1, wordBreak: 'keep-all', ambiguous: 1 };

/**
 * Removes all escape sequences except styles and links, because others can move the cursor. Replaces controls
 * with U+FFFD.
 */
export function keepStyles(text: string): string {
  return text
    .split(STYLES)
    .map((part, index) => (index % 2 === 1 ? part : replaceControls(part.replace(SEQUENCES, ''))))
    .join('');
}

export function withoutStyles(styled: string): string {
  return styled.replace(ALL_STYLES, '');
}

/** Returns where the unfinished escape sequence at the end of a text begins, or the length of the text. */
export function unfinishedAt(text: string): number {
  return UNFINISHED.exec(text)?.index ?? text.length;
}

/**
 * Breaks one paragraph of styled text into lines. Each line but the last turns off all that is on at its end,
 * and the next turns it on again.
 */
export function wrapStyled(
  styled: string,
  measure: Measure,
  wrapAnsi: WrapAnsi,
  fit?: Fit,
  mayBreak?: MayBreak,
): string[] {
  const lines = breakLines(withoutStyles(styled), measure, fit, mayBreak);
  const runs: string[] = [];
  let isInRun = false;
  const add = (text: string): string => {
    if (isInRun) {
      runs[runs.length - 1] += text;
      return '';
    }
    isInRun = true;
    runs.push(text);
    return RUN;
  };
  let attributes = NO_ATTRIBUTES;
  let offset = 0;
  let line = 0;
  const marked = styled.replace(STYLE_OR_UNIT, (piece) => {
    if (piece.length > 1) {
      isInRun = false;
      if (lines.length < 2 || !piece.endsWith('m')) return piece;
      const sequence = inKnownForms(piece);
      attributes = attributesAfter(sequence, attributes);
      return sequence;
    }
    const at = offset++;
    let lineEnd = '';
    if (at === lines[line + 1]?.start) {
      lineEnd = `${add((lines[line]!.hyphen ? '-' : '') + turnOff(attributes))} `;
      isInRun = false;
      lineEnd += add(turnOn(attributes));
      line++;
    }
    const { start, end } = lines[line]!;
    return lineEnd + (at >= start && at < end ? add(withoutInvisible(piece)) : '');
  });
  const wrapped = lines.length < 2 ? marked : wrapAnsi(marked, 1);
  let run = 0;
  return wrapped.replace(STYLE_OR_UNIT, (piece) => (piece === RUN ? runs[run++]! : piece)).split('\n');
}

/** Returns the index in `styled` of the character at `offset` of the text without sequences. */
export function styledOffset(styled: string, offset: number): number {
  let plain = 0;
  for (const { 0: piece, index } of styled.matchAll(STYLE_OR_UNIT)) {
    if (piece.length > 1) continue;
    if (plain++ === offset) return index;
  }
  return styled.length;
}

/** Returns the text from `index` on. It begins by turning on what is on there. */
export function styledRest(styled: string, index: number, wrapAnsi: WrapAnsi): string {
  const sequences = styled.slice(0, index).match(ALL_STYLES)?.join('') ?? '';
  const [, second] = wrapStyled(`${sequences}${RUN} ${RUN}`, NARROW, wrapAnsi) as [string, string];
  return second.slice(0, -RUN.length) + styled.slice(index);
}
