// Reads highlighted text in Markdown: `==mark==`.
import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';

const SIGN = 0x3d;

/** Matches the character before a `==` that is an operator, as in `a == b` and `!==`. */
const OPERAND = /[\w!=]/;

/** Reports whether `==` between two characters may open highlighted text. */
export const opensHighlight = (before: string, after: string): boolean =>
  !OPERAND.test(before) && before !== after && /[^\s=)\]},.;:!?>&|+/-]/.test(after);

/** Reports whether `==` between two characters may close highlighted text. */
export const closesHighlight = (before: string, after: string): boolean =>
  /[^\s=!<>([{&|+/-]/.test(before) && !/[\w=]/.test(after);

function readSign(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (silent || src.charCodeAt(pos) !== SIGN) return false;
  let end = pos;
  while (end < posMax && src.charCodeAt(end) === SIGN) end++;
  const token = state.push('text', '', 0);
  token.content = src.slice(pos, end);
  const [before, after] = [src.slice(Math.max(0, pos - 1), pos), src.slice(end, end + 1)];
  if (end - pos === 2)
    state.delimiters.push({
      marker: SIGN,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: opensHighlight(before, after),
      close: closesHighlight(before, after),
    });
  state.pos = end;
  return true;
}

function pairSigns({ src, tokens, delimiters, tokens_meta }: StateInline): void {
  if (!src.includes('==')) return;
  for (const list of [delimiters, ...tokens_meta.map((meta) => meta?.delimiters ?? [])])
    for (const opening of list) if (opening.marker === SIGN && opening.end >= 0) mark(opening, list);

  function mark(opening: Delimiter, list: readonly Delimiter[]): void {
    const pair = [opening.token, list[opening.end]!.token] as const;
    pair.forEach((index, side) =>
      Object.assign(tokens[index]!, {
        type: side === 0 ? 'mark_open' : 'mark_close',
        tag: 'mark',
        nesting: side === 0 ? 1 : -1,
        markup: '==',
        content: '',
      }),
    );
  }
}

/** Adds highlighted text to a parser. */
export function addHighlights(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'highlight', readSign);
  md.inline.ruler2.before('emphasis', 'highlight', pairSigns);
}
