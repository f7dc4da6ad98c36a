// Drops references to control characters in Markdown, such as `&#8;`.
import type { StateInline } from 'markdown-it';

/** Matches a reference to a control character that sanitising removes (article/sanitize.ts). */
const CONTROL = /&#(?:0*(?:[1-8]|1[124-9]|2[0-689]|3[01])|x0*(?:[1-8bcef]|1[0-9ac-f]));/iy;

/**
 * An inline rule: drops such a reference. In CommonMark (§ 2.5) it would become the character, and in
 * markdown-it U+FFFD.
 */
export function skipControl(state: StateInline): boolean {
  CONTROL.lastIndex = state.pos;
  if (!CONTROL.test(state.src)) return false;
  state.pos = CONTROL.lastIndex;
  return true;
}
