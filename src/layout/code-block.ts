// The lines of a block of code.
import { withoutInvisible } from '../unicode/blanks.ts';
import { cellsIn, type AmbiguousWidth } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import { composeHangul } from '../unicode/hangul.ts';
import { endOfFitting } from './clip.ts';
import { trimLine, type Line } from './page.ts';
import type { Setting } from './setting.ts';

/** Cells between two tab stops. */
const TAB = 4;

const ASCII = /^[ -~]*$/;

/** Keeps the lines of code. A line that is too long is cut between grapheme clusters. */
export function layoutCode(text: string, { measure: { width, ambiguous } }: Setting): Line[] {
  const lines: Line[] = [];
  for (const line of composeHangul(text).replace(/\n$/, '').split('\n')) {
    const isAscii = ASCII.test(line);
    const code = isAscii ? line.trimEnd() : withoutInvisible(expandTabs(line, ambiguous)).trimEnd();
    if (code.length * 2 <= width || (isAscii ? code.length : cellsIn(code, ambiguous)) <= width) {
      lines.push(code === '' ? [] : [{ role: 'code', text: code }]);
      continue;
    }
    for (let start = 0; start < code.length;) {
      const end = Math.max(clusterEnd(code, start), endOfFitting(code, start, width, ambiguous));
      lines.push(trimLine([{ role: 'code', text: code.slice(start, end) }]));
      start = end;
    }
  }
  return lines;
}

/**
 * UTF-16 code units of the longest line in which tabs move to tab stops. In longer lines,
 * a tab becomes a space.
 */
const LONGEST_TABBED = 100_000;

function expandTabs(line: string, ambiguous: AmbiguousWidth): string {
  if (!line.includes('\t')) return line;
  if (line.length > LONGEST_TABBED) return line.replaceAll('\t', ' ');
  let cells = 0;
  const parts = line.split('\t').map((part) => {
    cells += cellsIn(part, ambiguous);
    const blanks = TAB - (cells % TAB);
    cells += blanks;
    return part + ' '.repeat(blanks);
  });
  return parts.join('').trimEnd();
}
