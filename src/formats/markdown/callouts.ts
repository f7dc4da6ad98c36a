// Reads the callouts of GitHub and Obsidian: quotations whose first line has a type, as in `> [!NOTE]`.
import type { StateCore, Token } from 'markdown-it';
import { boxLabel } from '../box-labels.ts';
import { closeBox, openBox } from './box-tokens.ts';

/**
 * Matches the first line of a callout. In Obsidian, it may have a title, and a sign that tells whether the
 * callout is folded: `[!tip]- 장작 고르기`.
 */
const CALLOUT = /^\[!([\p{L}\d_-]{1,20})\][-+]?(?:[ \t]+(?![ \t])([^\n]*))?(?:\n|$)/u;

/** Turns callouts into boxes. Runs before inline text is parsed, so `\[!NOTE]` is not a callout. */
export function readCallouts(state: StateCore): void {
  const { src, tokens, Token: create } = state;
  if (!src.includes('[!')) return;
  const { language } = state.env as { readonly language: string };
  if (!tokens.some(({ type, content }) => type === 'inline' && content.startsWith('[!'))) return;
  const isCallout: boolean[] = []; // for each open quotation
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const begun = token.type === 'blockquote_open' ? beginningOf(tokens, index) : undefined;
    if (token.type === 'blockquote_open') isCallout.push(begun !== undefined);
    if (begun) {
      const { type, title, rest, inline } = begun;
      result.push(...openBox(create, title || boxLabel(type, language), inline.map!));
      inline.content = rest;
      // The paragraph has no text after the first line, so it is dropped.
      if (rest === '') index += 3;
    } else if (token.type === 'blockquote_close' && isCallout.pop()) result.push(closeBox(create));
    else result.push(token);
  }
  state.tokens = result;
}

/** Returns the parts of the first paragraph in a callout; undefined for any other quotation. */
function beginningOf(
  tokens: readonly Token[],
  index: number,
):
  | { readonly type: string; readonly title: string; readonly rest: string; readonly inline: Token }
  | undefined {
  const [paragraph, inline] = [tokens[index + 1], tokens[index + 2]];
  if (paragraph?.type !== 'paragraph_open' || inline?.type !== 'inline') return undefined;
  const [line, type, title = ''] = CALLOUT.exec(inline.content) ?? [];
  if (line === undefined) return undefined;
  const rest = inline.content.slice(line.length);
  const isAlone = rest === '' && tokens[index + 4]?.type === 'blockquote_close';
  if (isAlone && title === '') return undefined;
  return isAlone ? { type: type!, title: '', rest: title, inline } : { type: type!, title, rest, inline };
}
