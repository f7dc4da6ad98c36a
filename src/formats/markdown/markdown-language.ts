// The language of Markdown, which the labels of boxes need before the text is parsed.
import { languageOf } from '../../article/language.ts';
import type { Metadata } from '../build.ts';

/** How much of the text is examined, in UTF-16 code units: enough to get past rows of badges. */
const LENGTH = 8000;

/** Matches what is not text: tags and comments, template tags, the targets of links, the types of boxes. */
const MARKUP = /<[^<>]*>|\{[{%][^{}]*\}|\]\([^()\n]*\)|https?:\S+|(?::::|!!!|\[!)[ {]?[\w-]+/g;
/** Matches the fence of code. */
const FENCE = /^[ \t]*(?:`{3}|~{3})/;

/**
 * Returns the language of Markdown without front matter, as languageOf does.
 *
 * @example
 * languageOfMarkdown({}, '# Hearth\n\n[난로](난로.md)') // => 'ko'
 * languageOfMarkdown({ language: 'fr' }, '# Foyer') // => 'fr'
 */
export function languageOfMarkdown(
  { title = '', language }: Pick<Metadata, 'title' | 'language'>,
  markdown: string,
): string {
  const text = markdown.slice(0, LENGTH).replace(MARKUP, ' ');
  let isCode = false;
  const prose = text.split('\n').filter((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    return !isCode && !isFence;
  });
  return languageOf(language, { text: `${title}\n${text}`, prose: `${title}\n${prose.join('\n')}` });
}
