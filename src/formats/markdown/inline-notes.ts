// Reads the inline notes of Pandoc and Obsidian: `글^[각주]`.
import type { StateCore, StateInline, Token } from 'markdown-it';

/** The data that the rules share while a document is parsed. */
interface Environment {
  /** The content of each note. */
  inlineNotes?: { readonly content: string; readonly children: Token[] }[];
  isInNote?: boolean;
  /** Where each bracket of a text is closed. */
  brackets?: { readonly src: string; readonly ends: ReadonlyMap<number, number> };
}

/** Matches the character before a note. Excludes patterns such as `/^[a-z]$/`. */
const BEFORE = /[^\s/=(|"'[\\^$]/;
/**
 * Matches the character after a character class or a link, which never follows a note: `^[a-z]+`,
 * `^[글](a.md)`.
 */
const BEHIND_OTHER = /[+?{$(]/;

/** An inline rule: reads a note as a mark, and stores its content. */
export function readInlineNote(state: StateInline, silent: boolean): boolean {
  const { src, pos, md } = state;
  if (src[pos + 1] !== '[' || !BEFORE.test(src[pos - 1] ?? ' ')) return false;
  const env = state.env as Environment;
  const end = bracketEnds(src, env).get(pos + 1);
  if (end === undefined || end >= state.posMax || env.isInNote || BEHIND_OTHER.test(src[end + 1] ?? ''))
    return false;
  const content = src.slice(pos + 2, end).trim();
  if (content.startsWith('^') || !/\p{L}/u.test(content) || !/\s|[^\0-\x7f]/.test(content)) return false;
  state.pos = end + 1;
  if (silent) return true;
  const notes = (env.inlineNotes ??= []);
  const children: Token[] = [];
  env.isInNote = true;
  md.inline.parse(content, md, state.env, children);
  env.isInNote = false;
  notes.push({ content, children });
  state.push('mark_open', 'sup', 1).attrs = [
    ['role', 'doc-noteref'],
    ['href', `#note:${labelOf(notes.length)}`],
  ];
  state.push('mark_close', 'sup', -1);
  return true;
}

/** Returns a label for a note that `[^…]` cannot have. */
const labelOf = (number: number): string => `[${number}]`;

/** Returns where each bracket is closed. This is computed only once for a text. */
function bracketEnds(src: string, env: Environment): ReadonlyMap<number, number> {
  if (env.brackets?.src === src) return env.brackets.ends;
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of src.matchAll(/\\.|[[\]]/g)) {
    if (bracket === '[') open.push(index);
    else if (bracket === ']' && open.length > 0) ends.set(open.pop()!, index);
  }
  env.brackets = { src, ends };
  return ends;
}

/** A core rule that runs after inline parsing: adds the definitions of the notes. */
export function defineInlineNotes({ tokens, env, Token: create }: StateCore): void {
  (env as Environment).inlineNotes?.forEach(({ content, children }, index) => {
    const open = new create('footnote_reference_open', '', 1);
    open.meta = { label: labelOf(index + 1) };
    tokens.push(
      open,
      new create('paragraph_open', 'p', 1),
      Object.assign(new create('inline', '', 0), { content, children }),
      new create('paragraph_close', 'p', -1),
      new create('footnote_reference_close', '', -1),
    );
  });
}
