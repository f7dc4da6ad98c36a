// The list of links on the screen, to choose one from.
import { canFollow } from '../article/links.ts';
import { isDigit, type Key } from './keys.ts';
import { moveInList } from './list-keys.ts';
import { notify } from './moves.ts';
import { READING, shownRows, type LinkItem, type Mode, type State } from './state.ts';

type LinksMode = Extract<Mode, { kind: 'links' }>;

/** Returns the links on the screen, in order. A link on several lines is listed once. */
function linksOn(state: State): LinkItem[] {
  const titles = new Map<string, string>();
  for (const { row } of shownRows(state)) {
    for (const { href, text } of row.line) {
      if (href === undefined || href.startsWith('#')) continue;
      const before = titles.get(href);
      titles.set(href, before === undefined ? text : `${before} ${text}`);
    }
  }
  return [...titles].map(([href, title]) => ({ href, title: title.replace(/\s+/g, ' ').trim() }));
}

export function listLinks(state: State): State {
  const items = linksOn(state);
  return items.length === 0
    ? notify(state, { kind: 'noLinks' })
    : { ...state, mode: { kind: 'links', items, selected: 0 } };
}

export function keyInLinks(state: State, mode: LinksMode, key: Key): State {
  const { items, selected } = mode;
  if (isDigit(key)) {
    const number = [state.digits + key, key]
      .map(Number)
      .find((wanted) => wanted >= 1 && wanted <= items.length);
    if (number === undefined) return state;
    // If another digit could not lead to another link, this one is chosen.
    return number * 10 > items.length
      ? open(state, items[number - 1]!)
      : { ...state, mode: { ...mode, selected: number - 1 }, digits: String(number) };
  }
  if (key === 'enter') return open(state, items[selected]!);
  if (['escape', 'q', 'l', 'left'].includes(key)) return { ...state, mode: READING };
  const moved = moveInList(key, selected, items.length, state.frame.height - 2);
  return moved === undefined ? state : { ...state, mode: { ...mode, selected: moved } };
}

/**
 * Asks the loop to open a link. An address that no browser can open, such as a relative
 * one, is shown instead.
 */
function open(state: State, { href }: LinkItem): State {
  const chosen: State = { ...state, mode: READING, digits: '' };
  return canFollow(href)
    ? { ...notify(chosen, { kind: 'opening', href }), request: { kind: 'open', href } }
    : { ...chosen, mode: { kind: 'address', href, reason: 'noAddress' } };
}
