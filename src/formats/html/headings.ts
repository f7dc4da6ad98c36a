// Headings of pages: their levels, and those that are no h elements.
import { isHeading, type Flow, type Heading } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';

/** The longest line that may be a heading without saying so, in characters. */
const LONGEST = 40;
/** Marks that Korean newspapers and blogs set before such lines. */
const BULLET = /^[■□◆◇▶▷●○★☆▲△♦❖◈◎]\s*/u;
/** A sentence: it ends as one, and no heading does. */
const SENTENCE = /(?:[.!…,:;]|[다요죠까][.”"’']*)$/;

/** Makes headings of lines that stand alone in bold, where there are no others; of those with a bullet before them anyway. */
export function withFoundHeadings(flow: readonly Flow[]): readonly Flow[] {
  const level = highestLevel(flow);
  const found = flow.map((part, index) =>
    hasMore(flow[index + 1]) && (level === Infinity || isBulleted(part))
      ? (headingOf(part, level === Infinity ? 2 : level) ?? part)
      : part,
  );
  // Lines in bold one after the other are a list or a cry, not headings.
  const isFound = (index: number): boolean => found[index] !== flow[index];
  return found.map((part, index) => (isFound(index - 1) || isFound(index + 1) ? flow[index]! : part));
}

/** A heading stands above something. */
const hasMore = (next: Flow | undefined): boolean => next !== undefined && next.kind !== 'rule';

const isBulleted = (part: Flow): boolean =>
  part.kind === 'paragraph' && BULLET.test(inlineText(part.content));

function headingOf(part: Flow, level: number): Heading | undefined {
  if (part.kind !== 'paragraph') return undefined;
  const inlines = part.content.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  const text = inlineText(part.content).trim();
  if (text === '' || text.length > LONGEST || text.includes('\n') || SENTENCE.test(text)) return undefined;
  if (!inlines.every(({ kind }) => kind === 'strong')) return undefined;
  const content = inlines.flatMap((inline) => ('content' in inline ? inline.content : []));
  return { kind: 'heading', level, content: withoutBullet(content) };
}

function withoutBullet([first, ...rest]: readonly Inline[]): Inline[] {
  return first?.kind === 'text'
    ? [{ ...first, text: first.text.trimStart().replace(BULLET, '') }, ...rest]
    : first
      ? [first, ...rest]
      : [];
}

/** Infinity where there are no headings. */
const highestLevel = (flow: readonly Flow[]): number =>
  flow.reduce((highest, part) => (isHeading(part) ? Math.min(highest, part.level) : highest), Infinity);

/** Shifts the levels of headings so that the highest is 2, below the title. */
export function levelled(flow: readonly Flow[]): readonly Flow[] {
  const highest = highestLevel(flow);
  return highest === 2 || highest === Infinity
    ? flow
    : flow.map((part) => (isHeading(part) ? { ...part, level: part.level - highest + 2 } : part));
}

/** Without the heading that repeats the title. */
export function withoutTitle(flow: readonly Flow[], title: string | undefined): readonly Flow[] {
  const bare = (text: string): string => text.replace(/\s/g, '');
  const index = flow.findIndex(isHeading);
  const heading = flow[index];
  return title !== undefined &&
    heading &&
    isHeading(heading) &&
    bare(inlineText(heading.content)) === bare(title)
    ? flow.toSpliced(index, 1)
    : flow;
}
