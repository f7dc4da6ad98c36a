// Numbers that are typed: the number of a section, which is shown at once, the number of a line, or a
// percentage.
import { beginsNumber, placeOfNumber } from '../article/section-numbers.ts';
import { jump } from './history.ts';
import { isDigit, type Key } from './keys.ts';
import { hasLines, placeOfLine } from './line-numbers.ts';
import { sectionTop } from './moves.ts';
import { notify } from './notify.ts';
import type { Place } from './place.ts';
import { placeOfPercent } from './read-share.ts';
import type { State, TypedNumber } from './state.ts';

/** The most digits of a number. */
const MOST_DIGITS = 9;

/** Reports whether a key is part of a number: a digit, or a dot after one. */
export const isInNumber = ({ number }: State, key: Key): boolean =>
  isDigit(key) || (key === '.' && /\d$/.test(number?.section ?? ''));

/** Reports whether a key keeps the number typed so far, because it continues or uses it. */
export const keepsNumber = (state: State, key: Key): boolean =>
  isInNumber(state, key) || key === '%' || (hasLines(state.book) && /^[gG]$|^end$/.test(key));

/** Returns the index of the section that the digits so far name; undefined if there is none. */
export function sectionCalled({ book }: State, digits: string): number | undefined {
  const place = /^\d+(?:\.\d+)*$/.test(digits) ? placeOfNumber(book.manuscript.headings, digits) : -1;
  return place < 0 ? undefined : place;
}

/** What the digits of a number have led to. */
export interface CalledSection {
  /** The index of the section; undefined if more digits have to follow. */
  readonly section: number | undefined;
  readonly digits: string;
}

/**
 * Returns the section whose number is the digits so far with `key`, or else `key` alone. Also returns the
 * digits of that number. So `1` and `2` go first to section 1 and then to section 12, or only to section 12
 * if there is no section 1.
 */
export function sectionTyped(state: State, key: Key): CalledSection | undefined {
  for (const digits of [(state.number?.section ?? '') + key, key]) {
    const section = sectionCalled(state, digits);
    if (section !== undefined) return { section, digits };
    if (beginsNumber(state.book.manuscript.headings, digits)) return { section: undefined, digits };
  }
  return undefined;
}

const NOTHING: TypedNumber = { typed: '', section: '', hasJumped: false };

/** Returns the number after a key. `section` is the part of it that is the number of a section. */
export function typedNumber({ number = NOTHING }: State, key: Key, section: string): TypedNumber {
  return { ...number, typed: (number.typed + key).slice(-MOST_DIGITS), section };
}

/**
 * Goes to the section of the number typed so far. Terminal text has no sections, so its digits are only
 * collected.
 */
export function typeDigit(state: State, key: Key): State {
  if (hasLines(state.book)) return { ...state, number: typedNumber(state, key, '') };
  const called = sectionTyped(state, key);
  const number = typedNumber(state, key, called?.digits ?? '');
  if (!called) {
    const named = ((state.number?.section ?? '') + key).replace(/\.$/, '');
    const { length } = state.book.sections;
    return notify(
      { ...state, number },
      length === 0 ? { kind: 'noSections' } : { kind: 'noSection', number: named },
    );
  }
  if (called.section === undefined) return { ...state, number };
  return goByNumber(state, sectionTop(state, called.section), number);
}

/** Goes to a place. The place before the digits is remembered once. */
const goByNumber = (state: State, place: Place, number: TypedNumber): State => ({
  ...(number.hasJumped ? { ...state, place, isHeld: true } : jump(state, place)),
  number: { ...number, hasJumped: true },
});

/** Matches a percentage after the number of a section. */
const LAST_PERCENT = /(?:100|[1-9]\d?)(?:\.\d+)?$/;

/** Returns the percentage that was typed. Digits before it, as in `1` and `50%`, led to a section. */
function percentIn(typed: string): number {
  const whole = Number.parseFloat(typed);
  return whole <= 100 ? whole : Number.parseFloat(LAST_PERCENT.exec(typed)?.[0] ?? typed);
}

/** Goes to the percentage that was typed. */
export function goToPercent(state: State): State {
  const { number } = state;
  if (!number) return state;
  const place = placeOfPercent(state, percentIn(number.typed));
  return { ...goByNumber(state, place, number), number: undefined };
}

/** Goes to the line that was typed; calls `otherwise` if no number was typed. */
export const goToTypedLine = (state: State, otherwise: (state: State) => State): State =>
  state.number ? goTo({ ...state, number: undefined }, state.number.typed) : otherwise(state);

/** Goes to the section with a number, such as `4.1`; in terminal text, to the line. */
export function goTo(state: State, number: string): State {
  if (hasLines(state.book)) return jump(state, placeOfLine(state.book, Number.parseInt(number, 10)));
  const section = sectionCalled(state, number);
  if (section !== undefined) return jump(state, sectionTop(state, section));
  return notify(
    state,
    state.book.sections.length === 0 ? { kind: 'noSections' } : { kind: 'noSection', number },
  );
}
