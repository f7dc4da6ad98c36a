// Text that arrives with escape sequences in it: layout chooses where its lines end, wrap-ansi carries its styles and
// links over the ends.
import { stripVTControlCharacters } from 'node:util';
import { replaceControls } from '../article/sanitize.ts';
import type { Fit } from '../layout/fit.ts';
import { breakLines, visible, type Measure } from '../layout/paragraph.ts';

/** wrap-ansi's function; whoever has styled text loads it, since it costs more than all of nanro to start. */
export type WrapAnsi = typeof import('wrap-ansi').default;

const STYLE = /\u001b\[[\d;:]*m|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/;
const STYLES = new RegExp(`(${STYLE.source})`);
const STYLE_OR_UNIT = new RegExp(`${STYLE.source}|[^]`, 'g');
/** Stands for a run of text without styles: wrap-ansi would break at its spaces, and compose its characters. */
const RUN = 'x';

/** Escape sequences may begin with one of these; such are shown, in text with styles as in text without. */
const C1_CONTROLS = /[\u0080-\u0084\u0086-\u009f]/g;

/** A text with its styles and links, and no other escape sequence: those move the cursor, and lines are moved here. */
export function keepStyles(text: string): string {
  const clean = (part: string): string => replaceControls(stripVTControlCharacters(part.replace(C1_CONTROLS, '\ufffd')));
  return text.split(STYLES).map((part, index) => (index % 2 === 1 ? part : clean(part))).join('');
}

/** Breaks one paragraph of styled text into lines; each line closes what it opens. */
export function wrapStyled(styled: string, measure: Measure, wrapAnsi: WrapAnsi, fit?: Fit): string[] {
  const lines = breakLines(stripVTControlCharacters(styled), measure, fit);
  const runs: string[] = [];
  let inRun = false;
  const add = (text: string): string => {
    if (inRun) runs[runs.length - 1] += text;
    else runs.push(text);
    const mark = inRun ? '' : RUN;
    inRun = true;
    return mark;
  };
  let offset = 0;
  let line = 0;
  const marked = styled.replace(STYLE_OR_UNIT, (piece) => {
    if (piece.length > 1) {
      inRun = false;
      return piece;
    }
    const { start, end, hyphen } = lines[line]!;
    const at = offset++;
    if (at < start) return '';
    if (at < end) return add(visible(piece));
    if (at !== lines[line + 1]?.start) return '';
    line++;
    const last = hyphen ? add('-') : '';
    inRun = false;
    return `${last} ${add(visible(piece))}`;
  });
  const wrapped = lines.length > 1 ? wrapAnsi(marked, 1) : marked;
  let run = 0;
  return wrapped.replace(STYLE_OR_UNIT, (piece) => (piece === RUN ? runs[run++]! : piece)).split('\n');
}

/** Where the character at `offset` of the text without its styles stands in the text with them. */
export function styledOffset(styled: string, offset: number): number {
  let plain = 0;
  for (const { 0: piece, index } of styled.matchAll(STYLE_OR_UNIT)) {
    if (piece.length > 1) continue;
    if (plain++ === offset) return index;
  }
  return styled.length;
}
