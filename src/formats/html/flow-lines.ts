// Recognises the short lines that pages put at both ends of an article.
import { isHeading, type Flow } from '../../article/flow.ts';
import type { Inline } from '../../article/model.ts';
import { blockText, inlineText } from '../../article/text.ts';
import { SYLLABLE_RANGE } from '../../unicode/hangul.ts';

/** The maximum length of such a line in characters. Longer text is the author’s. */
const LONGEST = 200;

const SENTENCE_END = /[.!?…。]["”’'」』)\]]{0,2}$/;

/** Reports whether a line ends like a sentence. */
export const isSentence = (line: string): boolean => SENTENCE_END.test(line);

/** Returns a text in a form for comparison. */
export const bare = (text: string): string =>
  text
    .replace(/[\s\u200b]+/g, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** Returns the text of a paragraph, a heading or a list; undefined if it is too long. */
export function shortLine(part: Flow): string | undefined {
  if (!isHeading(part) && part.kind !== 'paragraph' && part.kind !== 'list') return undefined;
  const text = 'content' in part ? inlineText(part.content) : blockText([part]);
  return text.length <= LONGEST ? text.replace(/\s+/g, ' ').trim() : undefined;
}

/** Matches the beginning of a link to the previous or next post, or to the list of posts. */
const POINTER = new RegExp(
  String.raw`^(?:[←→«»‹›◀▶]|(?:이전|다음|위로|처음|목차|목록)(?![${SYLLABLE_RANGE}]*(?:에|은|는|이|을|를)\s)|(?:previous|prev|next|older|newer|up|home|contents)\b)`,
  'i',
);

/** Reports whether a part consists only of links to the previous and next posts. */
export function isLinksToOthers(part: Flow): boolean {
  const lines =
    part.kind === 'list'
      ? part.items.map((item) => ({ text: blockText(item), isLink: item.every(isLinked) }))
      : part.kind === 'paragraph'
        ? [{ text: inlineText(part.content), isLink: isLinked(part) }]
        : [];
  const pointers = lines.filter(({ text, isLink }) => isLink && POINTER.test(text.trim()));
  return (
    pointers.length > 0 && pointers.length >= lines.length / 2 && lines.every(({ text }) => text.length <= 80)
  );
}

/**
 * Matches the addresses of links that only the interactive reader uses: within the page, to files, and
 * refused ones.
 */
const OF_READER = /^(?:#|file:|refused:)/i;

/**
 * Replaces links that only the interactive reader uses by their text, so that they do not affect how a part
 * is judged.
 */
export const withoutJumps = (content: readonly Inline[]): readonly Inline[] =>
  content.flatMap((inline) =>
    inline.kind === 'link' && OF_READER.test(inline.href) ? withoutJumps(inline.content) : [inline],
  );

/** Reports whether a part is a paragraph of links. */
export const isLinked = (part: Flow): boolean =>
  part.kind === 'paragraph' &&
  withoutJumps(part.content).some(({ kind }) => kind === 'link') &&
  withoutJumps(part.content).every(isLinkOrBlank);

/** Reports whether an inline is a link, or has no letters, like a date between links. */
export const isLinkOrBlank = (inline: Inline): boolean =>
  inline.kind === 'link' || (inline.kind === 'text' && /^[^\p{L}]*$/u.test(inline.text));
