// Callouts of GitHub and Obsidian: quotations with their kind on the first line.
import type { Flow } from '../../article/flow.ts';

/**
 * Matches the mark of a callout: `[!NOTE]`; in Obsidian also `[!NOTE]-` or `[!NOTE]+`, which can be folded.
 */
const CALLOUT = /^\[!(\w{1,20})\][-+]?[ \t]*/;

/**
 * Turns the mark of a callout into a bold line. Returns other quotations unchanged.
 *
 * @example
 * const text = (content) => ({ kind: 'text', text: content });
 * withCallout([{ kind: 'paragraph', content: [text('[!note] 따뜻하다.')] }])[0].content[0]
 * // => { kind: 'strong', content: [{ kind: 'text', text: 'NOTE' }] }
 */
export function withCallout([first, ...rest]: readonly Flow[]): readonly Flow[] {
  if (first?.kind !== 'paragraph') return first ? [first, ...rest] : rest;
  const [opening, ...others] = first.content;
  const [mark, kind] = opening?.kind === 'text' ? (CALLOUT.exec(opening.text) ?? []) : [];
  if (mark === undefined || opening?.kind !== 'text') return [first, ...rest];
  const label = { kind: 'strong', content: [{ kind: 'text', text: kind!.toUpperCase() }] } as const;
  return [
    {
      kind: 'paragraph',
      content: [
        label,
        { kind: 'lineBreak' },
        { kind: 'text', text: opening.text.slice(mark.length) },
        ...others,
      ],
    },
    ...rest,
  ];
}
