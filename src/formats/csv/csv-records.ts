// Reads the records of CSV (RFC 4180) and of similar formats with other separators.

/** The separators that are tried. The first one wins if several fit equally well. */
const SEPARATORS = [',', '\t', ';', '|'];
/** Matches the line that tells Excel the separator. */
const STATED = /^sep=([,;|\t])\n/i;
/** How many characters are examined to find the separator. */
const SAMPLE = 1 << 14;

export interface Separated {
  readonly separator: string;
  /** The text without the line that states the separator. */
  readonly text: string;
}

/**
 * Finds the separator of a text: the one that the text states, or the one that splits most of the first lines
 * into the same number of fields.
 */
export function findSeparator(text: string): Separated {
  const [line = '', separator] = STATED.exec(text) ?? [];
  if (separator !== undefined) return { separator, text: text.slice(line.length) };
  const sample = text.slice(0, SAMPLE);
  const scores = SEPARATORS.map((each) => scoreOf([...recordsOf(sample, each)].slice(0, 50)));
  return { separator: SEPARATORS[scores.indexOf(Math.max(...scores))]!, text };
}

/** Returns the share of records that have the most common number of fields; 0 if that number is 1. */
function scoreOf(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[fields, alike] = [1, 0]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return fields < 2 ? 0 : alike / records.length;
}

/** Yields the records of a text. Blank lines are skipped. */
export function* recordsOf(text: string, separator: string): Generator<string[]> {
  let record: string[] = [];
  for (let at = 0; at <= text.length;) {
    const { field, end } = fieldAt(text, at, separator);
    record.push(field);
    if (text[end] !== separator) {
      if (record.length > 1 || field.trim() !== '') yield record;
      record = [];
    }
    at = end + 1;
  }
}

/** Returns the field at an offset, and the offset of the separator or line end after it. */
function fieldAt(
  text: string,
  at: number,
  separator: string,
): { readonly field: string; readonly end: number } {
  const closing = text[at] === '"' ? closingQuote(text, at) : -1;
  const end = endOfField(text, closing < 0 ? at : closing + 1, separator);
  if (closing < 0) return { field: text.slice(at, end), end };
  return { field: text.slice(at + 1, closing).replaceAll('""', '"') + text.slice(closing + 1, end), end };
}

/**
 * Returns the offset of the quotation mark that closes a field; -1 if there is none. A doubled quotation mark
 * is text.
 */
function closingQuote(text: string, opening: number): number {
  let quote = text.indexOf('"', opening + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}

function endOfField(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return end;
}
