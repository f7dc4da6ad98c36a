// Skips the comments of MDX: `{/* … */}`.
import type { StateBlock, StateInline } from 'markdown-it';

/** An inline rule: skips a comment. */
export function skipInlineComment(state: StateInline): boolean {
  const { src, pos } = state;
  const end = src.startsWith('{/*', pos) ? indexOfEnd(src, pos, state.env) : -1;
  if (end < 0) return false;
  state.pos = end + 3;
  return true;
}

/** Returns where a comment ends; negative if it does not end. A text without an end is searched only once. */
function indexOfEnd(src: string, from: number, env: object): number {
  const shared = env as { withoutCommentEnd?: string };
  if (shared.withoutCommentEnd === src) return -1;
  const end = src.indexOf('*/}', from + 3);
  if (end < 0) shared.withoutCommentEnd = src;
  return end;
}

/** A block rule: skips a comment, which may contain blank lines. */
export function skipCommentBlock(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  const start = state.bMarks[line]! + state.tShift[line]!;
  if (!state.src.startsWith('{/*', start)) return false;
  const last = indexOfEnd(state.src, start, state.env);
  if (last < 0 || last >= state.eMarks[end - 1]!) return false;
  let next = line;
  while (state.eMarks[next]! < last) next++;
  if (state.src.slice(last + 3, state.eMarks[next]).trim() !== '') return false;
  if (!silent) state.line = next + 1;
  return true;
}
