// The last stage of `wrap`: breaks a paragraph into lines with their margins.
import type { FilterOptions } from './filter-options.ts';
import { FIRST_TAG } from '../formats/markdown/block-starts.ts';
import type { Cells } from '../unicode/cells.ts';
import { inlineSpans } from './inline-spans.ts';
import { joinTexts, withSingleSpaces } from './join.ts';
import { guardLines } from './line-guard.ts';
import { PART_LENGTH } from './line-parts.ts';
import { hangingIndent, marginCells } from './margin.ts';
import { HARD_SPACES, type Paragraph } from './held-paragraph.ts';
import type { LineRules, Typesetter } from './typesetter.ts';

export interface ParagraphSetter {
  /** Writes a whole paragraph. */
  readonly setWhole: (paragraph: Paragraph) => void;
  /**
   * Writes those lines of a long paragraph that later text cannot change, or all of it, and removes them from
   * the paragraph. Returns which of the two it did.
   */
  readonly setBeginning: (paragraph: Paragraph) => 'some' | 'all';
}

/**
 * Returns the spaces to keep at the end of a text. Two are a hard line break; one after a backslash prevents
 * a hard line break.
 */
function trailingSpaces(line: string, text: string, endsInHardBreak: boolean): string {
  if (endsInHardBreak) return line === '' ? '' : HARD_SPACES;
  return line.endsWith('\\') && /[ \t]$/.test(text) ? ' ' : '';
}

export function createParagraphSetter(
  {
    measure: { width, ambiguous },
    fit,
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

  const roomOf = ({ margin }: Paragraph): Cells => width - marginCells(margin, ambiguous);

  /** Writes lines. `last` is the index of the paragraph's last line, if it is among them. */
  function putLines(paragraph: Paragraph, text: string, lines: readonly string[], last?: number): void {
    const { margin, newline, end, endsInHardBreak } = paragraph;
    const room = roomOf(paragraph);
    const rest = hangingIndent(margin, ambiguous);
    lines.forEach((line, index) => {
      const isLast = index === last;
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
      // A tag that spans several lines is kept: alone on one line, it would be a block of HTML (CommonMark §
      // 4.6).
      const isLoneTag = markdown && FIRST_TAG.exec(text)?.[0].length === text.length;
      if (sources && (isLoneTag || fits(paragraph))) for (const source of sources) put(source);
      else {
        const lines = typesetter.lines(text, roomOf(paragraph), fit, rulesOf(paragraph));
        putLines(paragraph, text, lines, lines.length - 1);
      }
    },
    setBeginning: (paragraph) => {
      if (fits(paragraph)) {
        for (const source of paragraph.sources!) put(source);
        return 'all';
      }
      const text = typesetter.compose(textOf(paragraph));
      const { lines, rest } = typesetter.settle(text, roomOf(paragraph), fit, rulesOf(paragraph));
      if (lines.length > 0) {
        putLines(paragraph, text, lines);
        paragraph.margin = { ...paragraph.margin, first: hangingIndent(paragraph.margin, ambiguous) };
        paragraph.prefix = 0;
      }
      paragraph.texts = [rest];
      paragraph.length = rest.length;
      paragraph.sources = undefined;
      // The rest is broken again only when it has doubled and grown by `PART_LENGTH`, so the time stays
      // linear.
      paragraph.room = PART_LENGTH + 2 * paragraph.length;
      return 'some';
    },
  };
}
