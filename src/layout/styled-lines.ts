// Terminal text: each line of it is broken by itself, and its styles stay.
import type { StyledLine } from '../article/model.ts';
import { lineText } from '../article/text.ts';
import { breakLines, type Measure } from '../lines/paragraph.ts';
import { invisibleRemover } from '../unicode/blanks.ts';
import { cellsIn, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { endOfFitting } from './clip.ts';
import { spansOf } from './inline.ts';
import { trimLine, type Line, type Run, type Span } from './page.ts';

/** Cells between two tab stops. */
const TAB = 8;
/** The indent of a line that is too wide leaves at least this much room, and at least half the measure. */
const NARROWEST: Cells = 8;

/**
 * Lays out lines. All parts of a line that is too wide have its indent, as far as there is room.
 *
 * @example
 * const measure = { width: 14, wordBreak: 'keep-all', ambiguous: 1 };
 * layoutStyledLines([[{ text: '  난로 곁에서 읽는다', sgr: '1' }], []], measure)
 * // => [
 * //      [{ role: 'text', text: '  ' }, { role: 'text', sgr: '1', text: '난로 곁에서' }],
 * //      [{ role: 'text', text: '  ' }, { role: 'text', sgr: '1', text: '읽는다' }],
 * //      [],
 * //    ]
 */
export const layoutStyledLines = (lines: readonly StyledLine[], measure: Measure): Line[] =>
  lines.flatMap((line) => layoutLine(line, measure));

/** Returns a line as one text. */
export const withoutStyles = (line: StyledLine): StyledLine =>
  line.length < 2 && line[0]?.sgr === undefined ? line : [{ text: lineText(line) }];

function layoutLine(line: StyledLine, measure: Measure): readonly Line[] {
  const { width, ambiguous } = measure;
  if (isPlain(line, width)) return [line.map((part): Span => ({ role: 'text', ...part }))];
  const runs: Run[] = [];
  const hasTabs = line.some(({ text: part }) => part.includes('\t'));
  let text = '';
  let cells: Cells = 0;
  for (const { text: part, ...style } of line) {
    const composed = composeHangul(part);
    const shown = hasTabs ? withoutTabs(composed, cells, ambiguous) : composed;
    if (hasTabs) cells += cellsIn(shown, ambiguous);
    runs.push({ start: text.length, style: { role: 'text', ...style } });
    text += shown;
  }
  const show = invisibleRemover(text);
  const isNarrow = text.length * 2 <= width || cellsIn(text, ambiguous) <= width;
  if (isNarrow) return [trimLine(spansOf(text, runs, 0, whole(text), show))];
  const blanks = /^\s*/.exec(text)![0];
  const indent = blanks.slice(
    0,
    endOfFitting(blanks, 0, Math.min(Math.floor(width / 2), width - NARROWEST), ambiguous),
  );
  const before: Line = indent === '' ? [] : [{ role: 'text', text: indent }];
  const content = text.slice(blanks.length);
  const shifted = runs.map(({ start, style }) => ({ start: Math.max(0, start - blanks.length), style }));
  let run = 0;
  return breakLines(content, { ...measure, width: width - cellsIn(indent, ambiguous) }).map((range) => {
    while ((shifted[run + 1]?.start ?? Infinity) <= range.start) run++;
    return trimLine([...before, ...spansOf(content, shifted, run, range, show)]);
  });
}

/** Reports whether a line certainly fits, and is shown as it is: most lines. */
function isPlain(line: StyledLine, width: Cells): boolean {
  let units = 0;
  for (const { text } of line) {
    units += text.length;
    if (units * 2 > width || NOT_PLAIN.test(text)) return false;
  }
  return !line.at(-1)?.text.endsWith(' ');
}

/** Matches what is not shown as it is: tabs, jamo that make a syllable, and invisible characters. */
const NOT_PLAIN = /[\t\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u00ad\u200b\u2060\ufeff]/;

const whole = ({ length }: string) => ({ start: 0, end: length, hyphen: false, last: true });

/** Returns a part of a line with spaces for its tabs. `cells` are those to its left. */
function withoutTabs(part: string, cells: Cells, ambiguous: AmbiguousWidth): string {
  let end = cells;
  const parts = part.split('\t').map((next, index) => {
    const blanks = index === 0 ? 0 : TAB - (end % TAB);
    end += blanks + cellsIn(next, ambiguous);
    return ' '.repeat(blanks) + next;
  });
  return parts.join('');
}
