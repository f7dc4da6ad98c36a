// Highlights as an article, which a writer of articles can print.
import type { Article, Block, Inline, Section } from '../article/model.ts';
import { onOneLine } from '../article/sanitize.ts';
import type { NotesTexts } from '../messages/messages.ts';
import { isAddress } from '../source/sources.ts';
import type { SavedHighlight } from '../storage/highlight-files.ts';

/** A document with highlights. */
export interface NotedDocument {
  /** The path or the address; empty if it has none. */
  readonly source: string;
  readonly title: string | undefined;
  /** In the order of the text. */
  readonly highlights: readonly SavedHighlight[];
}

/**
 * Returns the highlights of documents. Each document is a section, in which the sections with highlights are
 * subsections; if there `isOne`, it is the article.
 */
export function notesArticle(
  documents: readonly NotedDocument[],
  texts: NotesTexts,
  isOne: boolean,
): Article {
  const [only] = documents;
  if (isOne && only)
    return {
      title: nameOf(only, texts),
      ...withLead(only, 2, texts),
    };
  return {
    sections: documents.flatMap((document): Section[] => {
      const { lead, sections } = withLead(document, 3, texts);
      return [{ level: 2, heading: textOf(nameOf(document, texts)), blocks: lead }, ...sections];
    }),
  };
}

/** Returns the source of a document, and its highlights by section, at a level of headings. */
function withLead(
  { source, title, highlights }: NotedDocument,
  level: 2 | 3,
  texts: NotesTexts,
): { readonly lead: Block[]; readonly sections: Section[] } {
  const lead: Block[] = source === '' || title === undefined ? [] : [paragraph(sourceLine(source))];
  const sections: { readonly name: string; readonly section: Section & { readonly blocks: Block[] } }[] = [];
  for (const highlight of highlights) {
    const { section: name } = highlight;
    if (name !== undefined && sections.at(-1)?.name !== name)
      sections.push({ name, section: { level, heading: textOf(name), blocks: [] } });
    (name === undefined && sections.length === 0 ? lead : sections.at(-1)!.section.blocks).push(
      ...blocksOf(highlight, texts),
    );
  }
  return { lead, sections: sections.map(({ section }) => section) };
}

const nameOf = ({ title, source }: NotedDocument, { untitled }: NotesTexts): string =>
  title ?? (source === '' ? untitled : onOneLine(source));

/** Returns an address as a link, and a path as code. */
function sourceLine(source: string): Inline[] {
  const shown = onOneLine(source);
  return isAddress(source)
    ? [{ kind: 'link', href: source, content: textOf(shown) }]
    : [{ kind: 'code', text: shown }];
}

function blocksOf({ quotation, note, isLost, made }: SavedHighlight, { lost }: NotesTexts): Block[] {
  const day = dayOf(new Date(made));
  return [
    { kind: 'quote', blocks: quoted(quotation) },
    ...(note === undefined ? [] : [paragraph(textOf(note))]),
    paragraph([{ kind: 'emphasis', content: textOf(isLost ? `${day} · ${lost}` : day) }]),
  ];
}

/** Returns the day of a time, where the user is: `2026-11-29`. */
const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Returns the paragraphs of a quotation. Indented lines are code. */
function quoted(quotation: string): Block[] {
  if (/^[ \t]{2}/m.test(quotation)) return [{ kind: 'code', text: quotation }];
  return quotation
    .split(/\n{2,}/)
    .map((lines) =>
      paragraph(
        lines
          .split('\n')
          .flatMap((line, index): Inline[] => [
            ...(index > 0 ? [{ kind: 'lineBreak' } as const] : []),
            ...textOf(line.replaceAll('\t', ' | ')),
          ]),
      ),
    );
}

const textOf = (text: string): Inline[] => [{ kind: 'text', text }];
const paragraph = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
