// Finds headings with a rule below them, as in plain README files.
import { isHeadingLine } from '../heading-lines.ts';
import type { Stanza } from '../stanzas.ts';

const UNDERLINE = /^([=\-─━~])\1{2,}[ \t]*$/;
const HAS_UNDERLINE = /^([=\-─━~])\1{2,}[ \t]*$/m;
/** Matches a run of spaces or a bar between words, as in the header of a table. */
const IN_COLUMNS = /\S(?: {2,}|\t| ?[|│] ?)\S/;

/** Adds a blank line after each underlined heading whose rule is directly followed by text. */
export function withUnderlinesApart(text: string): string {
  if (!HAS_UNDERLINE.test(text)) return text;
  const lines = text.split('\n');
  const isBlank = (index: number): boolean => (lines[index] ?? '').trim() === '';
  return lines
    .map((line, index) => {
      const heading = lines[index - 1] ?? '';
      const isUnderline =
        UNDERLINE.test(line) &&
        isBlank(index - 2) &&
        !isBlank(index - 1) &&
        !isBlank(index + 1) &&
        isHeadingLine([heading]) &&
        !IN_COLUMNS.test(heading.trim());
      return isUnderline ? `${line}\n` : line;
    })
    .join('\n');
}

/**
 * Reports whether the first stanza of a text is its title: an underlined heading with a rule that no other
 * heading has.
 */
export function isUnderlinedTitle([heading = '', underline = '', ...others]: Stanza, text: string): boolean {
  const [, sign] = UNDERLINE.exec(underline) ?? [];
  if (sign === undefined || others.length > 0 || !isHeadingLine([heading])) return false;
  return text.split('\n').filter((line) => UNDERLINE.exec(line)?.[1] === sign).length === 1;
}
