// A document of 한글 → an article.
import { isBarePicture, isHeading, withIdsOfDropped, type Flow, type Heading } from '../../article/flow.ts';
import type { Article, Note } from '../../article/model.ts';
import { inlineText } from '../../article/text.ts';
import { NanroError } from '../../errors.ts';
import type { Beginning } from '../beginning.ts';
import { buildArticle } from '../build.ts';
import { toKoreanPublished } from '../dates.ts';
import { levelled, withoutTitle } from '../html/headings.ts';
import { flowOf } from './hwp-flow.ts';
import type { HwpDocument, HwpReading } from './hwp-model.ts';
import { createLabels } from './paragraph-labels.ts';
import { withSigns } from './private-signs.ts';

/**
 * Returns a document as an article. The title is that of the summary, or otherwise the first paragraph in the
 * style of a title. Throws NanroError `noText` if there is no text. Messages call the source `name`.
 */
export function articleOfHwp(document: HwpDocument, name: string, keepsPlaces = false): Article {
  const { article, isBlank } = draftOf(document, keepsPlaces);
  if (isBlank) throw new NanroError({ kind: 'noText', name });
  return article;
}

/**
 * Returns what has been read of a document as an article. Throws the same errors as `articleOfHwp` if that is
 * the whole document.
 */
export const beginningOfHwp = (
  { document, share }: HwpReading,
  name: string,
  keepsPlaces = false,
): Beginning => ({
  article: share < 1 ? draftOf(document, keepsPlaces).article : articleOfHwp(document, name, keepsPlaces),
  share,
});

/** Returns a document as an article, and whether it has no text. */
function draftOf(
  document: HwpDocument,
  keepsPlaces: boolean,
): { readonly article: Article; readonly isBlank: boolean } {
  const { summary, sections } = document;
  const labelOf = createLabels(document);
  const notes: Note[] = [];
  const pictures = (keepsPlaces ? document.pictures : undefined) ?? new Map<string, string>();
  const flow = sections.flatMap(({ paragraphs, outline }) =>
    flowOf(paragraphs, { labelOf, outline, keepsPlaces, pictures, notes }),
  );
  const title = withSigns(summary.title ?? '').trim() || titleIn(flow);
  const metadata = {
    title,
    author: summary.author,
    published: toKoreanPublished(summary.created),
    tags: summary.keywords?.split(/[,;\n]/),
  };
  const body = withIdsOfDropped(flow, withoutTitle(withoutFirstLine(flow, title), title));
  const article = buildArticle(metadata, levelled(body), notes);
  const isBlank = article.lead === undefined && article.sections.length === 0 && !flow.some(isHeading);
  return { article, isBlank };
}

const titleIn = (flow: readonly Flow[]): string | undefined => {
  const heading = flow.find((part): part is Heading => isHeading(part) && part.level === 1);
  return heading && inlineText(heading.content).replace(/\s+/g, ' ').trim();
};

/**
 * Removes a first paragraph that repeats the title: in the summary, 한글 uses the first line of a document as
 * the title. A paragraph with the mark of a note stays.
 */
function withoutFirstLine(flow: readonly Flow[], title: string | undefined): readonly Flow[] {
  const index = flow.findIndex((part) => !isBarePicture(part));
  const first = flow[index];
  if (first?.kind !== 'paragraph' || title === undefined || flow.length === 1) return flow;
  const bare = (text: string): string => text.replace(/\s/g, '');
  return bare(inlineText(first.content, () => '*')) === bare(title) ? flow.toSpliced(index, 1) : flow;
}
