// The first stage of `wrap`: splits pieces of any size into lines, and long lines into parts.

/**
 * The length from which a line is read in parts, in UTF-16 code units. The first part decides what the line
 * is.
 */
export const PART_LENGTH = 1 << 16;

export interface LinePart {
  readonly text: string;
  /** Whether the part is at the beginning of a line. */
  readonly isFirst: boolean;
  /** The newline after the part; empty if the text ends without one, undefined if the line continues. */
  readonly newline: string | undefined;
}

/**
 * Takes pieces, and returns the parts that are complete: whole lines, and parts of at least `PART_LENGTH`
 * code units.
 */
export interface LineSplitter {
  readonly push: (piece: string) => LinePart[];
  readonly end: () => LinePart[];
  /** Reports whether the last line is complete. */
  readonly isIdle: () => boolean;
}

export function createLineSplitter(): LineSplitter {
  let rest = ''; // the beginning of an unfinished line
  let isFirst = true;

  function partOf(text: string, newline: string | undefined): LinePart {
    const part = { text, isFirst, newline };
    isFirst = newline !== undefined;
    return part;
  }

  /**
   * Returns the rest of a long line without a carriage return at its end, which may belong to the newline.
   */
  function longPart(): LinePart[] {
    if (rest.length < PART_LENGTH) return [];
    const end = rest.endsWith('\r') ? rest.length - 1 : rest.length;
    const part = partOf(rest.slice(0, end), undefined);
    rest = rest.slice(end);
    return [part];
  }

  function wholeLine(newline: string): LinePart[] {
    const parts = longPart();
    const isReturned = newline !== '' && rest.endsWith('\r');
    parts.push(partOf(isReturned ? rest.slice(0, -1) : rest, isReturned ? `\r${newline}` : newline));
    rest = '';
    return parts;
  }

  return {
    push: (piece) => {
      const parts: LinePart[] = [];
      let start = 0;
      for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
        rest += piece.slice(start, end);
        parts.push(...wholeLine('\n'));
        start = end + 1;
      }
      rest += piece.slice(start);
      parts.push(...longPart());
      return parts;
    },
    end: () => (rest === '' && isFirst ? [] : wholeLine('')),
    isIdle: () => rest === '' && isFirst,
  };
}
