// The last stage of `wrap`: breaks a paragraph into lines with their margins.
import type { FilterOptions } from './filter-options.ts';
import { FIRST_TAG } from '../formats/markdown/block-starts.ts';
import type { Fit } from '../lines/fit.ts';
import { inlineSpans } from './inline-spans.ts';
import { joinTexts, withSingleSpaces } from './join.ts';
import { guardLines } from './line-guard.ts';
import { WINDOW } from './line-parts.ts';
import { hangingIndent, marginCells } from './margin.ts';
import { HARD_SPACES, type Paragraph } from './held-paragraph.ts';
import type { LineRules, Typesetter } from './typesetter.ts';

export interface ParagraphSetter {
  /** Writes all lines of a paragraph. */
  readonly setWhole: (paragraph: Paragraph) => void;
  /**
   * Writes the lines of a long paragraph that later text cannot change, or all of it. Removes
   * them from the paragraph.
   */
  readonly setBeginning: (paragraph: Paragraph) => 'some' | 'all';
}

/** More lines than `mended` breaks again (fit.ts). */
const HELD_LINES = 6;

/**
 * Returns the spaces to keep at the end of a text: two are a hard line break, and one after a
 * backslash prevents it.
 */
function trailingSpaces(line: string, text: string, endsInHardBreak: boolean): string {
  if (endsInHardBreak) return line === '' ? '' : HARD_SPACES;
  return line.endsWith('\\') && /[ \t]$/.test(text) ? ' ' : '';
}

export function createParagraphSetter(
  {
    measure: { width, ambiguous },
    reflow,
    onlyLong,
    justify,
    markdown,
    keepsInvisible,
  }: Required<FilterOptions>,
  typesetter: Typesetter,
  put: (text: string) => void,
): ParagraphSetter {
  const rulesOf = ({ prefix }: Paragraph): LineRules => ({
    guard: (text) => guardLines(text, { markdown, atSpacesOnly: reflow, prefix }),
    keepsInvisible: keepsInvisible || (markdown && reflow),
  });
  const textOf = ({ texts, prefix }: Paragraph): string => {
    const text = joinTexts(texts);
    if (!reflow) return text;
    const rest = text.slice(prefix);
    return text.slice(0, prefix) + withSingleSpaces(rest, markdown ? inlineSpans(rest) : []);
  };
  const fits = ({ sources }: Paragraph): boolean =>
    onlyLong && sources !== undefined && sources.every((source) => typesetter.cells(source) <= width);

  function putLines(paragraph: Paragraph, text: string, fit: Fit, isEnd: boolean): void {
    const { margin, newline, end, endsInHardBreak } = paragraph;
    const room = width - marginCells(margin, ambiguous);
    const rest = hangingIndent(margin, ambiguous);
    const lines = typesetter.lines(text, room, fit, rulesOf(paragraph));
    lines.forEach((line, index) => {
      const isLast = isEnd && index === lines.length - 1;
      const before = index === 0 ? margin.first : rest;
      put(line === '' ? before.trimEnd() : before);
      put(justify && !isLast ? typesetter.justify(line, room) : line);
      if (isLast) put(trailingSpaces(line, text, endsInHardBreak));
      put(isLast ? end : newline);
    });
  }

  return {
    setWhole: (paragraph) => {
      const { sources } = paragraph;
      const text = textOf(paragraph);
      // A tag that is spread over several lines is kept: alone on one line, it would be a block of
      // HTML (CommonMark § 4.6).
      const isLoneTag = markdown && FIRST_TAG.exec(text)?.[0].length === text.length;
      if (sources && (isLoneTag || fits(paragraph))) for (const source of sources) put(source);
      else putLines(paragraph, text, 'mended', true);
    },
    setBeginning: (paragraph) => {
      if (fits(paragraph)) {
        for (const source of paragraph.sources!) put(source);
        return 'all';
      }
      const text = typesetter.compose(textOf(paragraph));
      const room = width - marginCells(paragraph.margin, ambiguous);
      const cut = typesetter.lastLines(text, room, HELD_LINES, rulesOf(paragraph));
      const [beginning, rest] = typesetter.divide(text, cut);
      if (cut > 0) {
        putLines(paragraph, beginning, 'greedy', false);
        paragraph.margin = { ...paragraph.margin, first: hangingIndent(paragraph.margin, ambiguous) };
        paragraph.prefix = 0;
      }
      paragraph.texts = [rest];
      paragraph.length = rest.length;
      paragraph.sources = undefined;
      // The rest is not looked at again until there is twice as much.
      paragraph.room = WINDOW + 2 * paragraph.length;
      return 'some';
    },
  };
}
