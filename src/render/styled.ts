// Text that arrives with escape sequences in it: layout chooses where its lines end, wrap-ansi carries its styles and
// links over the ends.
import { replaceControls } from '../unicode/controls.ts';
import { attributesBehind, inKnownForms, NO_ATTRIBUTES, turnOff, turnOn } from './attributes.ts';
import type { Fit } from '../lines/fit.ts';
import { breakLines, type MayBreak, type Measure } from '../lines/paragraph.ts';
import { withoutInvisible } from '../unicode/blanks.ts';

/** wrap-ansi's function; whoever has styled text loads it, since it costs more than all of nanro to start. */
export type WrapAnsi = typeof import('wrap-ansi').default;

/** What stays: colours and the like, and links (OSC 8), as wrap-ansi knows them. */
const STYLE =
  /\u001b\[[\d;:]*m|\u001b\]8;[^;\u0000-\u001f\u007f-\u009f]*;[^\u0000-\u001f\u007f-\u009f]*(?:\u0007|\u001b\\)/;
const STYLES = new RegExp(`(${STYLE.source})`);
const ALL_STYLES = new RegExp(STYLE, 'g');
const STYLE_OR_UNIT = new RegExp(`${STYLE.source}|[^]`, 'g');
/**
 * Any escape sequence, none of which goes over the end of a line: control sequences (ECMA-48 § 5.4), strings of controls
 * (§ 5.6; xterm has them end with BEL, too), and what ECMA-35 § 13.2 has besides. An ESC that begins none is a control.
 */
const SEQUENCES =
  /\u001b(?:\[[0-?]{0,65535}[ -/]{0,2}[@-~]|[\]PX^_][^\u0007\u001b\r\n]{0,65535}(?:\u0007|\u001b\\)|[ -/]{0,2}[0-OQ-WYZ\\`-~])/g;
/** The beginning of one at the end of a text. */
const UNFINISHED =
  /\u001b(?:\[[0-?]{0,65535}[ -/]{0,2}|[\]PX^_][^\u0007\u001b\r\n]{0,65535}\u001b?|[ -/]{0,2})$/;
/** Stands for a run of text without styles: wrap-ansi would break at its spaces, and compose its characters. */
const RUN = 'x';
/** A line holds one of these. */
const NARROW: Measure = { width: 1, wordBreak: 'keep-all', ambiguous: 1 };

/** A text with its styles and links, and no other escape sequence: those move the cursor, and lines are moved here. */
export function keepStyles(text: string): string {
  return text
    .split(STYLES)
    .map((part, index) => (index % 2 === 1 ? part : replaceControls(part.replace(SEQUENCES, ''))))
    .join('');
}

export function withoutStyles(styled: string): string {
  return styled.replace(ALL_STYLES, '');
}

/** Where the escape sequence begins that a text ends in the middle of; its length where there is none. */
export function unfinishedAt(text: string): number {
  return UNFINISHED.exec(text)?.index ?? text.length;
}

/** Breaks one paragraph of styled text into lines; each line closes what it opens. */
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
      attributes = attributesBehind(sequence, attributes);
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

/** Where the character at `offset` of the text without its styles stands in the text with them. */
export function styledOffset(styled: string, offset: number): number {
  let plain = 0;
  for (const { 0: piece, index } of styled.matchAll(STYLE_OR_UNIT)) {
    if (piece.length > 1) continue;
    if (plain++ === offset) return index;
  }
  return styled.length;
}

/** Divides a text before `index`; the first part turns off what is on there, and the second turns it on again. */
export function divideStyled(styled: string, index: number, wrapAnsi: WrapAnsi): readonly [string, string] {
  const [before, behind] = [styled.slice(0, index), styled.slice(index)];
  const sequences = before.match(ALL_STYLES)?.join('') ?? '';
  const [first, second] = wrapStyled(`${sequences}${RUN} ${RUN}`, NARROW, wrapAnsi) as [string, string];
  return [before + first.slice(first.lastIndexOf(RUN) + 1), second.slice(0, -1) + behind];
}
