// Running text → lines of spans. The inlines become one string, with the styles of its runs beside it, so
// that where a line ends does not depend on where a style begins.
import { disguisedHost } from '../article/links.ts';
import type { Inline } from '../article/model.ts';
import { shownMark } from '../article/notes.ts';
import { inlineText } from '../article/text.ts';
import type { Fit } from '../lines/prices.ts';
import type { Notation } from './setting.ts';
import { invisibleRemover } from '../unicode/blanks.ts';
import { composeHangul, SYLLABLE_RANGE } from '../unicode/hangul.ts';
import { justify } from '../lines/justify.ts';
import { lineCells, type Line, type Run, type Span, type Style } from './page.ts';
import { breakLines, type Measure } from '../lines/paragraph.ts';
import { isUndivided, type LineRange } from '../lines/undivided.ts';
import { withReadings, type StyledText } from './readings.ts';

/** Lays out running text at a measure. `style` is that of its plain parts; `fit` is `optimal` by default. */
export function layoutInlines(
  inlines: readonly Inline[],
  style: Style,
  measure: Measure,
  notation: Notation,
  fit?: Fit,
  justified = false,
): Line[] {
  if (inlines.length === 0) return []; // many cells of tables
  const [only] = inlines;
  const { readings } = notation;
  if (!readings && inlines.length === 1 && only!.kind === 'text' && isPlainLine(only!.text, measure))
    return [[{ ...style, text: only!.text }]];
  const runs: Run[] = [];
  let text = '';
  let broken = ''; // the same with brackets for `~~`, so that `~~` opens and closes like a bracket
  const add = (piece: string, of: Style, bracket?: string): void => {
    const composed = composeHangul(piece).replaceAll('\t', ' ');
    if (composed === '') return;
    runs.push({ start: text.length, style: of });
    text += composed;
    broken += bracket?.repeat(composed.length) ?? composed;
  };
  const visit = (content: readonly Inline[], of: Style): void => {
    for (const inline of content) {
      if (inline.kind === 'text') add(inline.text, of);
      else if ('text' in inline) add(inline.text, { ...of, role: 'code' });
      else if (inline.kind === 'lineBreak') add('\n', of);
      else if (inline.kind === 'note')
        add(shownMark(inline.label), { ...of, role: 'marker', note: inline.id });
      else if (inline.kind === 'link') {
        visit(inline.content, { ...of, href: inline.href });
        const host = disguisedHost(inlineText(inline.content), inline.href);
        if (host !== undefined) add(` (${host})`, { ...of, role: 'marker' });
        const number = notation.links.get(inline.href);
        if (number !== undefined) add(`[${number}]`, { ...of, role: 'marker' });
      } else {
        const mark = inline.kind === 'strike' ? notation.strike : '';
        add(mark, of, '(');
        visit(inline.content, { ...of, [inline.kind === 'mark' ? 'strong' : inline.kind]: true });
        add(mark, of, ')');
      }
    }
  };
  visit(inlines, style);
  const shown = readings ? withReadings({ text, broken, runs }, readings) : { text, broken, runs };
  return breakRuns(shown, measure, fit, justified);
}

/** Breaks text into lines of spans. */
function breakRuns(
  { text, broken, runs }: StyledText,
  measure: Measure,
  fit: Fit | undefined,
  justified: boolean,
): Line[] {
  // Only ASCII white space is dropped: a no-break or ideographic space at the start is an intended indent.
  let first = 0;
  while (isSpaceOrNewline(text[first])) first++;
  let last = text.length;
  while (last > first && isSpaceOrNewline(text[last - 1])) last--;
  const content = text.slice(first, last);
  const shifted = runs.map((run) => ({ ...run, start: Math.max(0, run.start - first) }));
  const show = invisibleRemover(content);
  let run = 0;
  return breakLines(broken.slice(first, last), measure, fit).map((line) => {
    while ((shifted[run + 1]?.start ?? Infinity) <= line.start) run++;
    const spans = spansOf(content, shifted, run, line, show);
    return justified && !line.last ? justifyLine(spans, measure) : spans;
  });
}

/** Matches text without blanks at its ends that is shown as it is: most Korean text. */
const SHOWN_AS_IS = new RegExp(
  String.raw`^(?! )[ -~\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030-\u205e\u2100-\u2bff\u3000-\u3029\u3131-\u318e\u4e00-\u9fff${SYLLABLE_RANGE}]+$(?<![ \u00a0\u3000])`,
);

/** Reports whether a text is certainly one line. This makes tables and short items four times as fast. */
const isPlainLine = (text: string, { width, ambiguous }: Measure): boolean =>
  SHOWN_AS_IS.test(text) && isUndivided(text, width, ambiguous);

const PLAIN: Notation = { links: new Map(), strike: '' };

/**
 * Lays out a plain string.
 *
 * @example
 * layoutText('난로 곁에서 읽습니다', { role: 'quote' }, { width: 12, wordBreak: 'keep-all', ambiguous: 1 })
 * // => [[{ role: 'quote', text: '난로 곁에서' }], [{ role: 'quote', text: '읽습니다' }]]
 */
export function layoutText(
  text: string,
  style: Style,
  measure: Measure,
  fit?: Fit,
  notation: Notation = PLAIN,
): Line[] {
  return layoutInlines([{ kind: 'text', text }], style, measure, notation, fit);
}

const isSpaceOrNewline = (character: string | undefined): boolean => character === ' ' || character === '\n';

function justifyLine(line: Line, { width, ambiguous }: Measure): Line {
  const texts = justify(
    line.map(({ text }) => text),
    width - lineCells(line, ambiguous),
    (part) => line[part]!.role === 'code', // keeps its spaces, since people copy it
  );
  return line.map((span, index) => ({ ...span, text: texts[index]! }));
}

/** Returns the spans of a line. `first` is the index of the run in which it begins. */
export function spansOf(
  text: string,
  runs: readonly Run[],
  first: number,
  { start, end, hyphen }: LineRange,
  show: (part: string) => string,
): Line {
  const spans: Span[] = [];
  for (let index = first; index < runs.length && runs[index]!.start < end; index++) {
    const run = runs[index]!;
    const shown = show(
      text.slice(Math.max(start, run.start), Math.min(end, runs[index + 1]?.start ?? text.length)),
    );
    if (shown !== '') spans.push({ ...run.style, text: shown });
  }
  const last = spans.at(-1);
  if (last && hyphen) spans[spans.length - 1] = { ...last, text: `${last.text}-` };
  return spans;
}
