// The text around a pair of characters, as the rules see it: combining marks belong to their base (LB9), and
// a number includes its digits and separators (LB25).
import type { Offset } from '../unicode/cells.ts';
import { lineBreakKindOf, type Properties } from '../unicode/characters.ts';
import { EDGE, isNewline, kindNamed, kinds, NUMBER, type Kind, type NumberState } from './rules.ts';
import { closing, digits } from './uax14.ts';

export const AL = kindNamed('AL');
/** Characters that belong to the one before them. */
export const isCombining = kinds('CM ZWJ');
/** Characters that no combining mark belongs to (LB9). */
const takesNoMarks = kinds('BK CR LF NL SP ZW');
const isInsideNumber = kinds('SY IS');

/** Returns how many UTF-16 code units a code point has. */
export const sizeOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/** Looks at the text before and after an offset. A lone surrogate is a letter (LB1). */
export interface Surroundings {
  readonly kindAt: (text: string, offset: Offset) => Kind;
  /**
   * Returns the kind at `offset` as the rules see it: a mark without a base is a letter (LB10), a newline or
   * -1 is EDGE.
   */
  readonly baseKindAt: (text: string, offset: Offset) => Kind;
  /**
   * Returns where the character that ends at `end` begins, marks included (LB9); -1 at the start of the text.
   */
  readonly baseBefore: (text: string, end: Offset) => Offset;
  /** Returns the kind of the `nth` base from `start` on; EDGE if there are fewer. */
  readonly kindAfter: (text: string, start: Offset, nth: number) => Kind;
  /** Returns the kind of the first base from `start` on whose kind is not `run`; EDGE if there is none. */
  readonly kindAfterRun: (text: string, start: Offset, run: Kind) => Kind;
  /** Returns how much of a number ends with the character at `last`, whose kind is `kind` (LB25). */
  readonly numberAt: (text: string, last: Offset, kind: Kind) => NumberState;
}

export function createSurroundings(lookup: (codePoint: number) => Properties): Surroundings {
  const kindAt = (text: string, offset: Offset): Kind => lineBreakKindOf(lookup(text.codePointAt(offset)!));

  function baseKindAt(text: string, offset: Offset): Kind {
    const kind = offset < 0 ? EDGE : kindAt(text, offset);
    return isNewline(kind) ? EDGE : isCombining(kind) ? AL : kind;
  }

  function baseBefore(text: string, end: Offset): Offset {
    for (let at = end; at > 0;) {
      const isPair =
        at > 1 &&
        (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 &&
        (text.charCodeAt(at - 2) & 0xfc00) === 0xd800;
      const start = at - (isPair ? 2 : 1);
      const kind = kindAt(text, start);
      if (!isCombining(kind)) return at < end && takesNoMarks(kind) ? at : start;
      at = start;
    }
    return end > 0 ? 0 : -1;
  }

  function kindAfter(text: string, start: Offset, nth: number): Kind {
    let left = nth;
    for (let at = start; at < text.length;) {
      const codePoint = text.codePointAt(at)!;
      const kind = lineBreakKindOf(lookup(codePoint));
      at += sizeOf(codePoint);
      if (!isCombining(kind) && --left === 0) return kind;
    }
    return EDGE;
  }

  function kindAfterRun(text: string, start: Offset, run: Kind): Kind {
    for (let at = start; at < text.length; at += sizeOf(text.codePointAt(at)!)) {
      const kind = kindAt(text, at);
      if (kind !== run && !isCombining(kind)) return kind;
    }
    return EDGE;
  }

  /** `NU (SY | IS)* (CL | CP)?`, read from its end. */
  function numberAt(text: string, last: Offset, lastKind: Kind): NumberState {
    let at = last;
    let kind = lastKind;
    const back = (): void => {
      at = baseBefore(text, at);
      kind = baseKindAt(text, at);
    };
    const isClosed = closing(kind);
    if (isClosed) back();
    while (isInsideNumber(kind)) back();
    if (!digits(kind)) return NUMBER.none;
    return isClosed ? NUMBER.closed : NUMBER.open;
  }

  return { kindAt, baseKindAt, baseBefore, kindAfter, kindAfterRun, numberAt };
}
