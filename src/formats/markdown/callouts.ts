// Callouts of GitHub and Obsidian: quotations that name their kind in the first line.
import type { Flow } from '../../article/flow.ts';

/** The mark of a callout: `[!NOTE]`, in Obsidian also `[!NOTE]-` or `[!NOTE]+` for one that folds. */
const CALLOUT = /^\[!(\w{1,20})\][-+]?[ \t]*/;

/**
 * Writes the kind of a callout as a line in bold. Other quotations stay as they are.
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
