// Where the lines of a program tear words.

export interface Line {
  readonly text: string;
  /** Whether the line begins and ends inside a word. */
  readonly isTornAtStart: boolean;
  readonly isTornAtEnd: boolean;
}

/**
 * Compares lines with the text that was broken: a word is torn where the text goes on
 * without a blank. Throws if a line is not what comes next in the text.
 */
export function compareLines(source: string, lines: readonly string[]): Line[] {
  let offset = 0;
  let isTornAtStart = false;
  return lines.map((line) => {
    const text = line.trim();
    if (!source.startsWith(text, offset)) throw new Error(`not in the text at ${offset}: ${text}`);
    offset += text.length;
    const isTornAtEnd = offset < source.length && source[offset] !== ' ';
    if (!isTornAtEnd) offset++;
    const compared = { text, isTornAtStart, isTornAtEnd };
    isTornAtStart = isTornAtEnd;
    return compared;
  });
}
