// Reads HTML blocks (CommonMark § 4.6) with one exception: a block that needs an end mark and has none is a
// paragraph. In CommonMark, `<script> 태그` at the beginning of a line swallows the rest of the document.
import type { StateBlock } from 'markdown-it';
import { htmlBlockEnd } from './block-starts.ts';

/** A block rule that replaces the one of markdown-it. */
export function readHtmlBlock(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if (state.sCount[first]! - state.blkIndent >= 4) return false;
  const text = lineAt(state, first);
  const ends = htmlBlockEnd(text, silent);
  if (!ends || DECLARATION.test(text)) return false;
  const next = lineAfter(state, first, end, ends);
  if (next === undefined) return false;
  if (silent) return true;
  state.line = next;
  const token = state.push('html_block', '', 0);
  token.map = [first, next];
  token.content = state.getLines(first, next, state.blkIndent, true);
  return true;
}

/** Matches declarations and CDATA sections, which mean nothing in Markdown. */
const DECLARATION = /^<!(?!--)/;

const lineAt = ({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string =>
  src.slice(bMarks[line]! + tShift[line]!, eMarks[line]);

/** Returns the line after a block; undefined if the block needs an end mark and has none. */
function lineAfter(state: StateBlock, first: number, end: number, ends: RegExp): number | undefined {
  const endsAtBlank = ends.test('');
  if (ends.test(lineAt(state, first))) return first + 1;
  const failures = failuresIn(state);
  // With text right after `<script>`, it is a script only if no paragraph ends inside it.
  const mayBeText = TEXT_BEHIND.test(lineAt(state, first));
  const key = (isText: boolean): string => `${isText} ${ends.source}`;
  const failed = Math.max(failures.get(key(false)) ?? 0, mayBeText ? (failures.get(key(true)) ?? 0) : 0);
  if (first < failed) return undefined;
  let line = first + 1;
  for (; line < end; line++) {
    const text = lineAt(state, line);
    if (state.sCount[line]! < state.blkIndent && (endsAtBlank || text !== '')) break;
    if (mayBeText && text === '') break;
    if (ends.test(text)) return text === '' ? line : line + 1;
  }
  if (endsAtBlank) return line;
  failures.set(key(mayBeText), line);
  return undefined;
}

const TEXT_BEHIND = /^<(?:script|style|textarea)(?:\s[^>]*)?>[ \t]*\S/i;

/** For each kind of end, the line before which no block ends. So the document is searched only once. */
function failuresIn({ env }: StateBlock): Map<string, number> {
  const shared = env as { htmlEnds?: Map<string, number> };
  return (shared.htmlEnds ??= new Map());
}
