// Converts a source to another format, in this thread or in another (convert-worker.ts).
import type { Article } from '../article/model.ts';
import { notesOf } from '../article/notes.ts';
import { numberSections, selectSections, type NumberedSection } from '../article/sections.ts';
import { NanroError, type Problem } from '../errors.ts';
import type { SourceOptions } from './context.ts';
import { loadArticle, type LoadContext } from './load.ts';

/** All formats but text, which depends on the terminal. */
export type ConvertedFormat = 'json' | 'jsonl' | 'markdown' | 'html';

export interface ConvertOptions extends SourceOptions {
  /** The values of all `--section` options; empty for the whole article. */
  readonly section: readonly string[];
  readonly format: ConvertedFormat;
}

/** `isOne` says whether there is only one source. */
export type Conversion = ConvertOptions & { readonly isOne: boolean };

/** A source in another format, or why there is none. */
export type Converted = { readonly text: string } | { readonly problem: Problem };

/** Writes an article. `source` is in the JSON if there are several articles, and always in JSON Lines. */
const WRITERS: Readonly<
  Record<ConvertedFormat, (article: Article, source: string | undefined) => Promise<Iterable<string>>>
> = {
  json: async (article, source) => {
    const { articlePieces } = await import('../formats/json/write.ts');
    return articlePieces(source === undefined ? article : { source, ...article });
  },
  jsonl: async (article, source) => {
    const { jsonLine } = await import('../formats/json/write.ts');
    return [jsonLine({ source: source ?? null, ...article })];
  },
  markdown: async (article) => [(await import('../formats/markdown/write.ts')).renderMarkdown(article)],
  html: async (article) => [(await import('../formats/html/write.ts')).renderHtml(article)],
};

/** Reads a source, and returns it in another format, in pieces. Throws NanroError. */
export async function convert(
  source: string | undefined,
  context: LoadContext,
  options: Conversion,
): Promise<Iterable<string>> {
  const { section, format, isOne } = options;
  const { content } = await loadArticle(source, context, options);
  return WRITERS[format](select(content, section).article, isOne && format === 'json' ? undefined : source);
}

/**
 * Like `convert`, but returns the problem instead of throwing it. An error would lose its class between
 * threads.
 */
export async function tryConvert(
  source: string,
  context: LoadContext,
  options: Conversion,
): Promise<Converted> {
  try {
    return { text: [...(await convert(source, context, options))].join('') };
  } catch (error) {
    if (error instanceof NanroError) return { problem: error.problem };
    return { problem: { kind: 'bug', name: source, detail: String(error) } };
  }
}

/** Returns an article with only some of its sections; with all if `which` is empty. */
export function select(
  article: Article,
  which: readonly string[],
): { readonly article: Article; readonly chosen: readonly NumberedSection[] } {
  if (which.length === 0) return { article, chosen: numberSections(article) };
  const chosen = selectSections(article, which);
  const { lead: _lead, notes: _notes, related: _related, ...about } = article;
  const sections = chosen.map(({ section }) => section);
  const notes = notesOf(article, sections);
  return { article: { ...about, sections, ...(notes.length > 0 ? { notes } : {}) }, chosen };
}
