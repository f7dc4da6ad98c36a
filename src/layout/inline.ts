// Running text → lines of spans: inlines become one string with the styles beside it, so that lines break across them.
import type { Inline } from '../article/model.ts';
import type { Offset } from './cells.ts';
import type { Fit } from './fit.ts';
import { composeHangul } from './hangul.ts';
import type { Line, Span, Style } from './page.ts';
import { breakLines, visible, type LineRange, type Measure } from './paragraph.ts';

/** Numbers of the addresses that are listed at the end of a page; undefined where links can be followed in place. */
export type LinkNumbers = ReadonlyMap<string, number> | undefined;

interface Run {
  readonly start: Offset;
  readonly style: Style;
}

/** Lays out running text at a measure. `style` is what its plain parts are. */
export function layoutInlines(inlines: readonly Inline[], style: Style, measure: Measure, links: LinkNumbers, fit?: Fit): Line[] {
  const runs: Run[] = [];
  let text = '';
  const add = (piece: string, of: Style): void => {
    const composed = composeHangul(piece).replaceAll('\t', ' ');
    if (composed === '') return;
    runs.push({ start: text.length, style: of });
    text += composed;
  };
  const visit = (content: readonly Inline[], of: Style): void => {
    for (const inline of content) {
      if (inline.kind === 'text') add(inline.text, of);
      else if (inline.kind === 'code') add(inline.text, { ...of, role: 'code' });
      else if (inline.kind === 'lineBreak') add('\n', of);
      else if (inline.kind === 'link') {
        visit(inline.content, { ...of, href: inline.href });
        const number = links?.get(inline.href);
        if (number !== undefined) add(`[${number}]`, { ...of, role: 'marker' });
      } else visit(inline.content, { ...of, [inline.kind]: true });
    }
  };
  visit(inlines, style);

  // ASCII white space only: a no-break or ideographic space at the start is an indent that somebody meant.
  const first = /^[ \n]*/.exec(text)![0].length;
  const content = text.slice(first).replace(/[ \n]+$/, '');
  const shifted = runs.map((run) => ({ ...run, start: Math.max(0, run.start - first) }));
  return breakLines(content, measure, fit).map((line) => spansOf(content, shifted, line));
}

/** Lays out a plain string. */
export function layoutText(text: string, style: Style, measure: Measure, fit?: Fit): Line[] {
  return layoutInlines([{ kind: 'text', text }], style, measure, undefined, fit);
}

function spansOf(text: string, runs: readonly Run[], { start, end, hyphen }: LineRange): Line {
  const spans: Span[] = [];
  runs.forEach((run, index) => {
    const from = Math.max(start, run.start);
    const to = Math.min(end, runs[index + 1]?.start ?? text.length);
    const shown = from < to ? visible(text.slice(from, to)) : '';
    if (shown !== '') spans.push({ ...run.style, text: shown });
  });
  const last = spans.at(-1);
  if (last && hyphen) spans[spans.length - 1] = { ...last, text: `${last.text}-` };
  return spans;
}
