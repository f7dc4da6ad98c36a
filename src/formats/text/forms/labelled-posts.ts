// Finds several posts in one text, where each title has a label: `제목: 난로`.
import type { Head } from '../draft.ts';
import { readLabel } from './labelled-head.ts';

/** Matches any label of a title. */
const TITLE = /제목|title|subject/gi;
const FIRST_LINE = /^\s*(\S[^\n]*)/;
/**
 * The minimum number of posts in a text, and the maximum length of a post's first line in UTF-16 code units.
 */
const LEAST_POSTS = 2;
const LONGEST_LINE = 120;

/**
 * Adds a rule after the title of each post, so that it becomes a heading. Each post must have another label
 * right after its title, and some text.
 */
export function findLabelledPosts(text: string): Head | undefined {
  const first = FIRST_LINE.exec(text)?.[1] ?? '';
  if (first.length > LONGEST_LINE || readLabel(first)?.key !== 'title') return undefined;
  if ((text.match(TITLE)?.length ?? 0) < LEAST_POSTS) return undefined;
  const lines = text.split('\n');
  const labels = lines.map((line) => readLabel(line.trim()));
  const starts = labels.flatMap((label, index) => (label?.key === 'title' ? index : []));
  if (starts.length < LEAST_POSTS) return undefined;
  const posts = starts.map((start, index) => ({ start, end: starts[index + 1] ?? lines.length }));
  const arePosts = posts.every(({ start, end }) => {
    const { value } = labels[start]!;
    const below = lines.slice(start + 1, end).some((line, index) => {
      const label = labels[start + 1 + index];
      return label ? label.key === 'body' && label.value !== '' : line.trim() !== '';
    });
    return value !== '' && value.length <= LONGEST_LINE && labels[start + 1] !== undefined && below;
  });
  if (!arePosts) return undefined;
  const rest = lines.map((line, index) => {
    const label = labels[index];
    if (label?.key === 'title') return `\n${label.value}\n---\n`;
    return label?.key === 'body' ? `\n${label.value}` : line;
  });
  return { metadata: {}, rest: rest.join('\n') };
}
