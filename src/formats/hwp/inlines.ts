// The runs of a paragraph → running text.
import type { Inline } from '../../article/model.ts';
import { RAISED } from '../../article/notes.ts';
import { inlineText } from '../../article/text.ts';
import { LOWERED } from '../html/inline-elements.ts';
import { formatNumber } from './paragraph-labels.ts';
import { withSigns } from './private-signs.ts';
import type { HwpObject, Look, Note, Run } from './hwp-model.ts';

/** A run that is in the text, rather than a block of its own. */
export type TextRun = Exclude<Run, HwpObject>;

export const isObject = (run: Run): run is HwpObject =>
  run.kind === 'table' || run.kind === 'picture' || run.kind === 'textBox';

/** Reports whether running text shows anything: text that is not blank, or the mark of a note. */
export const isVisible = (inline: Inline): boolean =>
  inline.kind === 'note' || inlineText([inline]).trim() !== '';

/** Converts a run to running text. `mark` returns the mark of a note. */
export function inlinesOf(run: TextRun, mark: (note: Note) => Inline): Inline[] {
  switch (run.kind) {
    case 'text':
      return styled(withSigns(run.text), run.look);
    case 'lineBreak':
      return [{ kind: 'lineBreak' }];
    case 'bookmark':
      return [];
    case 'link':
      return [
        {
          kind: 'link',
          href: run.href,
          content: run.content.flatMap((inner) => (isObject(inner) ? [] : inlinesOf(inner, mark))),
        },
      ];
    case 'ruby':
      return styled(run.reading.trim() === '' ? run.base : `${run.base}(${run.reading})`, run.look);
    case 'composed':
      return styled(run.isCircled ? inCircle(run.text) : run.text, run.look);
    case 'equation': {
      const script = run.script.replace(/\s+/g, ' ').trim();
      return script === '' ? [] : [{ kind: 'code', text: script }];
    }
    case 'note':
      return [mark(run)];
  }
}

/** Applies the look of characters to a text. */
function styled(text: string, look: Look = {}): Inline[] {
  const { shift, isMarked, isStruck, isItalic, isBold } = look;
  const kinds = [
    isMarked && 'mark',
    isStruck && 'strike',
    isItalic && 'emphasis',
    isBold && 'strong',
  ] as const;
  let inline: Inline = { kind: 'text', text: shift ? shifted(text, SHIFTED[shift]) : text };
  if (text.trim() !== '') for (const kind of kinds) if (kind) inline = { kind, content: [inline] };
  return [inline];
}

const SHIFTED = { raised: RAISED, lowered: LOWERED };

/**
 * Writes a number in superscript or subscript digits, since a terminal has no smaller text. Returns any other
 * text as it is.
 */
const shifted = (text: string, digits: string): string =>
  /^\d{1,4}$/.test(text) ? text.replace(/\d/g, (digit) => digits[Number(digit)]!) : text;

/** Returns the circled form of a text, if there is such a character. */
const inCircle = (text: string): string =>
  /^\d{1,2}$/.test(text) && Number(text) > 0 ? formatNumber(Number(text), 'circledDigit') : text;
