// Callouts: quotations that say in their first line what kind of remark they are.
import type { Flow } from '../../article/flow.ts';

/** What GitHub and Obsidian call a callout: `[!NOTE]` in the first line. Its kind, or its title, becomes a line in bold. */
const CALLOUT = /^\[!(\w{1,20})\][-+]?[ \t]*/;

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
