// Creates the tokens of a box. They become the elements that `readBox` (html/boxes.ts) reads.
import type { StateBlock, StateCore, Token } from 'markdown-it';

/** The constructor of tokens, which the state of the parser provides. */
export type Create = StateBlock['Token'] | StateCore['Token'];

/** Returns the tokens for the beginning of a box. The label is Markdown. */
export function openBox(create: Create, label: string | undefined, lines: [number, number]): Token[] {
  const open = new create('box_open', 'aside', 1);
  open.attrs = [['class', 'box']];
  open.block = true;
  return [open, ...(label === undefined ? [] : paragraph(create, label, lines, 'box-title'))];
}

/** Returns the token for the end of a box. */
export function closeBox(create: Create): Token {
  const close = new create('box_close', 'aside', -1);
  close.block = true;
  return close;
}

/** Returns the tokens for a paragraph. */
export function paragraph(create: Create, content: string, lines: [number, number], name?: string): Token[] {
  const open = new create('paragraph_open', 'p', 1);
  if (name !== undefined) open.attrs = [['class', name]];
  const inline = new create('inline', '', 0);
  Object.assign(inline, { content, children: [], map: lines });
  return [Object.assign(open, { block: true, map: lines }), inline, new create('paragraph_close', 'p', -1)];
}
