// Turns notes into elements that html/find-notes.ts finds: `<sup>` for a mark, and `<li>` at the end of the
// document for a note. markdown-it-footnote reads the definitions. Its other rules are not used: they would
// drop notes without a mark, allow no mark in a link, and take time that grows with the square of the number
// of notes.
import type { StateCore, StateInline, Token } from 'markdown-it';
import { labelIn } from './note-names.ts';

/** Matches a mark. The length is limited, because any bracket may begin a mark. */
const MARK = /\[\^([^\]\s]{1,200})\]/y;

/**
 * An inline rule of markdown-it: reads the mark of a defined note. While markdown-it only looks for the end
 * of a link, the brackets are text, because a link may contain a mark (cmark-gfm).
 */
export function readMark(state: StateInline, silent: boolean): boolean {
  MARK.lastIndex = state.pos;
  const [mark, name] = MARK.exec(state.src) ?? [];
  const { footnotes } = state.env as { footnotes?: { refs?: Readonly<Record<string, number>> } };
  if (silent || mark === undefined || footnotes?.refs?.[`:${name}`] === undefined) return false;
  state.push('mark_open', 'sup', 1).attrs = [
    ['role', 'doc-noteref'],
    ['href', `#note:${name}`],
  ];
  state.push('text', '', 0).content = labelIn(name!);
  state.push('mark_close', 'sup', -1);
  state.pos += mark.length;
  return true;
}

/** A core rule of markdown-it: moves the notes to the end. */
export function moveNotes(state: StateCore): void {
  if (!state.src.includes('^')) return;
  const text: Token[] = [];
  const notes: Token[][] = [];
  const open: Token[][] = []; // the open notes, because a note may be defined inside another
  for (const token of state.tokens) {
    const isStart = token.type === 'footnote_reference_open';
    const isEnd = token.type === 'footnote_reference_close';
    if (isStart) {
      const { label } = token.meta as { readonly label: string };
      token.attrs = [
        ['role', 'doc-endnote'],
        ['id', `note:${label}`],
        ['data-nanro-note', labelIn(label)],
      ];
      open.push([]);
      notes.push(open.at(-1)!);
    }
    if (isStart || isEnd) token.tag = 'li';
    (open.at(-1) ?? text).push(token);
    if (isEnd) open.pop();
  }
  if (notes.length > 0) state.tokens = [text, ...notes].flat();
}
