// Running text as an article holds it: sanitised, with its white space collapsed.
import type { Inline } from '../article/model.ts';
import { sanitize } from '../article/sanitize.ts';

/** What holds other running text. */
type Container = Extract<Inline, { content: readonly Inline[] }>;
type Mutable<Kind> = { kind: Kind; text: string };
const WHITE_SPACE = /[ \t\n\f]+/g;

/**
 * Sanitised running text with its white space collapsed as CSS does (CSS Text 3 § 4.1.1): none at its edges and beside
 * line breaks, and spaces at the edges of an element outside of it. Neighbours of one kind become one; nothing stands
 * within its own kind.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const [only] = inlines;
  if (inlines.length === 1 && only!.kind === 'text') return tidyText(only!.text); // most paragraphs
  let afterSpace = true;
  let last: Mutable<'text'> | undefined; // which may end in a space
  const addText = (text: string, tidy: Inline[]): void => {
    const before = tidy.at(-1);
    if (before?.kind === 'text') (last = before as Mutable<'text'>).text += text;
    else tidy.push((last = { kind: 'text', text }));
  };
  const trim = (): void => {
    if (last) last.text = last.text.replace(/ $/, '');
    last = undefined;
    afterSpace = true;
  };
  const visit = (content: readonly Inline[], open: readonly Inline['kind'][], tidy: Inline[]): Inline[] => {
    for (const inline of content) {
      if (inline.kind === 'text') {
        const text = sanitize(inline.text)
          .replace(WHITE_SPACE, ' ')
          .slice(afterSpace && /^[ \t\n\f]/.test(inline.text) ? 1 : 0);
        if (text === '') continue;
        afterSpace = text.endsWith(' ');
        addText(text, tidy);
      } else if (inline.kind === 'code') {
        const text = sanitize(inline.text).replaceAll('\n', ' ');
        if (text.trim() === '') continue;
        const before = tidy.at(-1);
        if (before?.kind === 'code') (before as Mutable<'code'>).text += text;
        else tidy.push({ kind: 'code', text });
        last = undefined;
        afterSpace = false;
      } else if (inline.kind === 'lineBreak') {
        trim();
        tidy.push(inline);
      } else if (
        open.includes(inline.kind) ||
        (inline.kind === 'link' && sanitize(inline.href).trim() === '')
      )
        visit(inline.content, open, tidy);
      else {
        const before = tidy.at(-1);
        const joins =
          before?.kind === inline.kind &&
          (inline.kind !== 'link' || (before as typeof inline).href === inline.href);
        const own = visit(
          inline.content,
          [...open, inline.kind],
          joins ? ((before as Container).content as Inline[]) : [],
        );
        const first = own[0];
        if (!joins && first?.kind === 'text' && first.text.startsWith(' ')) {
          (first as Mutable<'text'>).text = first.text.slice(1);
          addText(' ', tidy);
        }
        if (!joins && own.length > 0)
          tidy.push(
            inline.kind === 'link'
              ? { ...inline, href: sanitize(inline.href).trim(), content: own }
              : { ...inline, content: own },
          );
        const end = own.at(-1);
        if (afterSpace && last !== undefined && end === last) {
          last.text = last.text.slice(0, -1);
          addText(' ', tidy);
        }
      }
    }
    return tidy;
  };
  const tidy = visit(inlines, [], []);
  trim();
  return withoutEmpty(tidy);
}

function tidyText(raw: string): Inline[] {
  const text = sanitize(raw).replace(WHITE_SPACE, ' ').replace(/^ | $/g, '');
  return text.trim() === '' ? [] : [{ kind: 'text', text }];
}

/** Without line breaks at the edges, and without what a trimmed space left empty; none of it where there is nothing to see. */
function withoutEmpty(inlines: readonly Inline[]): Inline[] {
  const full = withoutBlank(inlines);
  const first = full.findIndex(({ kind }) => kind !== 'lineBreak');
  const last = full.findLastIndex(({ kind }) => kind !== 'lineBreak');
  const rest = first < 0 ? [] : full.slice(first, last + 1);
  return rest.some(
    (inline) => inline.kind !== 'lineBreak' && (inline.kind !== 'text' || inline.text.trim() !== ''),
  )
    ? rest
    : [];
}

function withoutBlank(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (!('content' in inline)) return inline.kind === 'text' && inline.text === '' ? [] : [inline];
    const content = withoutBlank(inline.content);
    return content.length === 0 ? [] : [{ ...inline, content }];
  });
}
