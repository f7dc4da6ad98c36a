// Adjusts the headings of pages: their levels, and paragraphs that serve as headings.
import { isHeading, withIds, type Flow, type Heading } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { tidyInlines } from '../running-text.ts';
import { withoutJumps } from './flow-lines.ts';

/** The maximum length of a paragraph that may serve as a heading, in characters. */
const LONGEST = 40;
/** Marks that Korean newspapers and blogs put before such paragraphs. */
const BULLET = /^[■□◆◇▶▷●○★☆▲△♦❖◈◎]\s*/u;
/** Matches the end of a sentence. Headings do not end like this. */
const SENTENCE = /(?:[.!…,:;]|[다요죠까][.”"’']*)$/;

/**
 * Turns bold paragraphs into headings, and also bold lines at the beginning of a paragraph. If there are
 * other headings, only those with a mark before them become headings. The first `skipped` parts stay as they
 * are.
 */
export function withFoundHeadings(parts: readonly Flow[], skipped = 0): readonly Flow[] {
  const level = highestLevel(parts);
  const flow = withLeadsApart(parts, level !== Infinity);
  const found = flow.map((part, index) =>
    index >= skipped && hasMore(flow[index + 1]) && (level === Infinity || isBulleted(part))
      ? (headingOf(part, level === Infinity ? 2 : level) ?? part)
      : part,
  );
  // Several bold paragraphs in a row are a list or an emphasis rather than headings.
  const isFound = (index: number): boolean => found[index] !== flow[index];
  return found.map((part, index) => (isFound(index - 1) || isFound(index + 1) ? flow[index]! : part));
}

/** The minimum length of the text below a bold line that is the heading of its paragraph, in characters. */
const SHORTEST_BELOW = 20;

/**
 * Splits bold lines from the paragraphs that they begin, if they look like headings: there are several, and
 * no two are the same. In a dialogue, names recur.
 */
function withLeadsApart(flow: readonly Flow[], hasHeadings: boolean): readonly Flow[] {
  const leads = flow.map((part) => (hasHeadings && !isBulleted(part) ? undefined : leadOf(part)));
  const texts = flow.flatMap((part, index) => {
    const isHeading = isBulleted(part) && headingOf(part, 2) !== undefined; // with a blank line below it
    const line = leads[index]?.[0] ?? (isHeading && part.kind === 'paragraph' ? part.content : undefined);
    return line ? [inlineText(line)] : [];
  });
  if (texts.length < 2 || new Set(texts).size < texts.length) return flow;
  return flow.flatMap((part, index): readonly Flow[] => {
    const lead = leads[index];
    return lead
      ? lead.map((content, index) =>
          withIds({ kind: 'paragraph', content: tidyInlines(content) }, index === 0 ? part.ids : []),
        )
      : [part];
  });
}

/**
 * Returns the bold line at the beginning of a paragraph, and the rest; undefined if there is no such line.
 */
function leadOf(part: Flow): readonly [line: readonly Inline[], rest: readonly Inline[]] | undefined {
  if (part.kind !== 'paragraph' || part.task !== undefined) return undefined;
  const content = withBreakOutside(part.content);
  const end = content.findIndex(({ kind }) => kind === 'lineBreak');
  const [line, rest] = [content.slice(0, Math.max(end, 0)), content.slice(end + 1)];
  const isLead = headingOf({ kind: 'paragraph', content: line }, 2) !== undefined;
  return isLead && inlineText(rest).trim().length >= SHORTEST_BELOW ? [line, rest] : undefined;
}

/** Moves a line break at the end of the first bold words out of them. */
function withBreakOutside([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first?.kind !== 'strong') return first ? [first, ...rest] : [];
  const last = first.content.at(-1);
  return last?.kind === 'lineBreak'
    ? [{ ...first, content: first.content.slice(0, -1) }, last, ...rest]
    : [first, ...rest];
}

/** Reports whether a heading would have text below it. */
const hasMore = (next: Flow | undefined): boolean => next !== undefined && next.kind !== 'rule';

const isBulleted = (part: Flow): boolean =>
  part.kind === 'paragraph' && BULLET.test(inlineText(part.content));

function headingOf(part: Flow, level: number): Heading | undefined {
  if (part.kind !== 'paragraph') return undefined;
  const inlines = withoutJumps(part.content).filter(
    (inline) => inline.kind !== 'text' || inline.text.trim() !== '',
  );
  const text = inlineText(part.content).trim();
  if (text === '' || text.length > LONGEST || text.includes('\n') || SENTENCE.test(text)) return undefined;
  if (!inlines.every(({ kind }) => kind === 'strong')) return undefined;
  const content = inlines.flatMap((inline) => ('content' in inline ? inline.content : []));
  return withIds({ kind: 'heading', level, content: tidyInlines(withoutBullet(content)) }, part.ids);
}

function withoutBullet([first, ...rest]: readonly Inline[]): Inline[] {
  return first?.kind === 'text'
    ? [{ ...first, text: first.text.trimStart().replace(BULLET, '') }, ...rest]
    : first
      ? [first, ...rest]
      : [];
}

/** Returns the highest level of the headings, 1 to 6; Infinity if there are none. */
const highestLevel = (flow: readonly Flow[]): number =>
  flow.reduce((highest, part) => (isHeading(part) ? Math.min(highest, part.level) : highest), Infinity);

/** Shifts the levels of all headings so that the highest becomes 2, below the title. */
export function levelled(flow: readonly Flow[]): readonly Flow[] {
  const highest = highestLevel(flow);
  return highest === 2 || highest === Infinity
    ? flow
    : flow.map((part) => (isHeading(part) ? { ...part, level: part.level - highest + 2 } : part));
}

/** Removes the first heading if it repeats the title. */
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

/**
 * Turns a flow that consists only of headings, such as a page of posts, into one list. Returns any other flow
 * as it is.
 */
export function listed(flow: readonly Flow[]): readonly Flow[] {
  const headings = flow.filter(isHeading);
  if (headings.length < 2 || headings.length < flow.length) return flow;
  const items = headings.map(({ content, ids }) => [withIds({ kind: 'paragraph', content }, ids)] as const);
  return [{ kind: 'list', ordered: false, items }];
}
