// The lines of a text, by their offsets.

/** Yields the offsets of the lines of a text, in UTF-16 code units, without their newlines. */
export function* linesIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

/** The longest part of a line that a head has, in UTF-16 code units. */
const LONGEST = 2000;

/** Returns the first lines of a text, long ones only in part. */
export function headOf(text: string, count: number): string[] {
  const lines: string[] = [];
  for (const { start, end } of linesIn(text)) {
    if (lines.length >= count) break;
    lines.push(text.slice(start, Math.min(end, start + LONGEST)));
  }
  return lines;
}
