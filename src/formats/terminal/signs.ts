// Recognises text that a program printed to a terminal, by its colours or by characters printed over others.

/** How much of the beginning of a text is examined, in UTF-16 code units. */
const SAMPLE = 1 << 16;
/**
 * Matches a sequence that sets colours and styles (SGR) or begins a link (OSC 8), or a character that is
 * struck over.
 */
const SIGN =
  /\u001b(?:\[[\d;:]{0,60}m|\]8;)|_\u0008{1,2}[^\s\u0008]|[^\s\u0008]\u0008{1,2}_|([^\s\u0008])\u0008{1,2}\1/gu;
/**
 * The minimum number of signs if the text may have another format. A Markdown file or a page may mention an
 * escape sequence.
 */
const LEAST = 4;

/**
 * Reports whether a program printed a text to a terminal. `mayBeOther` reports whether there are signs of
 * another format.
 *
 * @example
 * isPrinted('\u001b[33mcommit 1f0e\u001b[m\n', () => false) // => true
 * isPrinted('난\b난로\b로', () => false) // => true
 * isPrinted('할당(=)\b된', () => false) // => false
 */
export function isPrinted(text: string, mayBeOther: () => boolean): boolean {
  const sample = text.slice(0, SAMPLE);
  if (!/[\u001b\b]/.test(sample)) return false;
  SIGN.lastIndex = 0;
  if (!SIGN.test(sample)) return false;
  let left = mayBeOther() ? LEAST - 1 : 0;
  while (left > 0 && SIGN.test(sample)) left--;
  return left === 0;
}
