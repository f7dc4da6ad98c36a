// The first stage of `wrap`: text that comes in pieces of any size → lines, of which a long one comes in parts.

/** Code units of a line that are looked at together. What becomes of a longer line is known by these. */
export const WINDOW = 1 << 16;

export interface LinePart {
  readonly text: string;
  /** Whether a line begins with it. */
  readonly isFirst: boolean;
  /** The newline behind it; empty where the text ends without one, undefined where the line goes on. */
  readonly newline: string | undefined;
}

/** Takes the next piece, and gives the parts that are ready. Only whole lines and parts of at least `WINDOW` are. */
export interface LineSplitter {
  readonly push: (piece: string) => LinePart[];
  readonly end: () => LinePart[];
  /** Whether the last line has ended. */
  readonly isIdle: () => boolean;
}

export function createLineSplitter(): LineSplitter {
  let rest = ''; // of the line that has not ended
  let isFirst = true;

  function partOf(text: string, newline: string | undefined): LinePart {
    const part = { text, isFirst, newline };
    isFirst = newline !== undefined;
    return part;
  }

  /** A long line goes out but for a carriage return, which may belong to the newline. */
  function longPart(): LinePart[] {
    if (rest.length < WINDOW) return [];
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
