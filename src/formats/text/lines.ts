// Finds the lines of a text.

/** Yields the offsets of the lines in a text, without their newlines, in UTF-16 code units. */
export function* linesIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

/** The maximum length to which a line of a head is cut, in UTF-16 code units. */
const LONGEST = 2000;

/** Returns the first lines of a text. Long lines are cut. */
export function headOf(text: string, count: number): string[] {
  const lines: string[] = [];
  for (const { start, end } of linesIn(text)) {
    if (lines.length >= count) break;
    lines.push(text.slice(start, Math.min(end, start + LONGEST)));
  }
  return lines;
}
