// Letters over the links of the screen: typing them follows the link, as in vimium.
import { cellsBetween, type AmbiguousWidth, type Cells } from '../unicode/cells.ts';
import { clusterEnd } from '../unicode/clusters.ts';
import type { Line, Span } from '../layout/page.ts';
import { follow } from './follow.ts';
import { isCharacter, type Key } from './keys.ts';
import type { Hint } from './link-model.ts';
import { READING, type Mode } from './mode.ts';
import { notify } from './notify.ts';
import { linksOn } from './screen-links.ts';
import type { State } from './state.ts';
import { listLinks } from './link-list.ts';

type HintsMode = Extract<Mode, { kind: 'hints' }>;

/** The letters of hints, those of the home row first. `l` is not one of them: `l l` lists the links. */
const LETTERS = [...'asdfghjkweruiopqtyzxcvbnm'];

/**
 * Returns the letters for `count` links, at most 625. The letters of one link never begin those of another.
 *
 * @example
 * hintLetters(3) // => ['a', 's', 'd']
 */
export function hintLetters(count: number): string[] {
  if (count <= LETTERS.length) return LETTERS.slice(0, count);
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).slice(0, count);
}

/** Returns the letters over the links of the screen. */
export function hintsOn(state: State): Hint[] {
  const links = linksOn(state);
  return hintLetters(links.length).map((letters, index) => ({ letters, link: links[index]! }));
}

export const openHints = (state: State): State =>
  linksOn(state).length === 0
    ? notify(state, { kind: 'noLinks' })
    : { ...state, mode: { kind: 'hints', typed: '' } };

export function keyInHints(state: State, { typed }: HintsMode, key: Key): State {
  const reading: State = { ...state, mode: READING };
  if (key === 'l' && typed === '') return listLinks(reading);
  if (key === 'backspace' && typed !== '') return { ...state, mode: { kind: 'hints', typed: '' } };
  if (!isCharacter(key)) return reading;
  const letters = typed + key.toLowerCase();
  const hints = hintsOn(state);
  const hint = hints.find((each) => each.letters === letters);
  if (hint) return follow({ ...reading, chosen: hint.link }, hint.link);
  return hints.some((each) => each.letters.startsWith(letters))
    ? { ...state, mode: { kind: 'hints', typed: letters } }
    : reading;
}

/**
 * Returns a line with letters over the beginning of a link. They hide whole clusters, so the rest of the line
 * stays where it is.
 */
export function withHint(line: Line, begin: number, letters: string, ambiguous: AmbiguousWidth): Line {
  let room: Cells = letters.length;
  const rest: Span[] = [];
  for (const span of line.slice(begin)) {
    let hidden = 0;
    while (room > 0 && hidden < span.text.length) {
      const end = clusterEnd(span.text, hidden);
      room -= cellsBetween(span.text, hidden, end, ambiguous);
      hidden = end;
    }
    if (hidden < span.text.length) rest.push({ ...span, text: span.text.slice(hidden) });
  }
  const hint: Span = { role: 'selected', text: letters + ' '.repeat(Math.max(0, -room)) };
  return [...line.slice(0, begin), hint, ...rest];
}
